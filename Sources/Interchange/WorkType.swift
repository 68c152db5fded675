import Bibliography

/// Publication types that formats tell by a field or a type of their own.
extension PublicationType {
    static let retracted = PublicationType("Retracted Publication", ui: "D016441")
    static let preprint = PublicationType("Preprint", ui: "D000076942")
    static let thesis = PublicationType("Thesis")

    /// Whether it is the work of a student for a degree.
    fileprivate var isThesis: Bool {
        let name = name.lowercased()
        return ["thesis", "dissertation", "proefschrift"].contains { name.contains($0) }
    }
}

extension Record {
    /// What a report or thesis calls itself, `PhD thesis`: CSL's `genre`, `type` of BibTeX, `M3` of RIS.
    var genre: String? {
        kind == .report ? publicationTypes.first { $0.name != PublicationType.retracted.name }?.name : nil
    }

    /// Whether it is a thesis; its kind is report.
    var isThesis: Bool { kind == .report && publicationTypes.contains(where: \.isThesis) }
}

extension [PublicationType] {
    /// The types by their names; a thesis that none of them tells is one by a type more.
    init(_ names: [String], isThesis: Bool) {
        self = names.map { PublicationType($0) }
        if isThesis, !contains(where: \.isThesis) { append(.thesis) }
    }
}
