import XMLReading

/// A style that is part of the program, written for it after the public rules of the house it is named after.
struct BuiltInStyle {
    /// `warrant-nlm`.
    let id: String
    let bytes: [UInt8]

    static let all = [
        BuiltInStyle(id: "warrant-nlm", bytes: PackageResources.warrant_nlm_csl),
        BuiltInStyle(id: "warrant-apa", bytes: PackageResources.warrant_apa_csl),
        BuiltInStyle(id: "warrant-ama", bytes: PackageResources.warrant_ama_csl),
        BuiltInStyle(id: "warrant-author-date", bytes: PackageResources.warrant_author_date_csl),
    ]

    func read() throws -> ReadStyle {
        try StyleReader.read(.bytes(bytes, name: id + ".csl"))
    }
}
