import Articles

/// A printed entry made from a record, and what is known of it.
struct TestEntry {
    /// The identifiers printed.
    enum Identifiers: String, CaseIterable {
        case none, right
        case wrongDigit = "one digit wrong"
        case another = "another paper's"
    }

    var work: CitedWork
    var style: ReferenceStyle
    var damages: [Damage]
    var identifiers: Identifiers
    var printed: String
    var parsed: ParsedReference
    /// Whether the store has its record.
    var isPresent: Bool
    /// In which half it is: the one that weights and threshold are chosen on, or the one that is reported.
    var isForFitting: Bool
    /// Whether the store has a ``Decoy`` of its record.
    var hasDecoy = false

    var id: String { "pmid:\(work.pmid)" }

    init(
        _ original: CitedWork, other: CitedWork, isPresent: Bool, isForFitting: Bool, _ identifiers: Identifiers,
        _ random: inout some RandomNumberGenerator
    ) {
        work = original
        self.isPresent = isPresent
        self.isForFitting = isForFitting
        style = ReferenceStyle.allCases.randomElement(using: &random) ?? .nlm
        let share = Double.random(in: 0..<1, using: &random)
        let count = share < 0.2 ? 0 : share < 0.6 ? 1 : share < 0.85 ? 2 : 3
        var damaged = original
        damages = Damage.allCases.shuffled(using: &random).prefix(count).filter { $0.apply(to: &damaged, &random) }
        var text = style.text(damaged)
        for damage in damages where damage != .cut { damage.apply(to: &text, &random) }
        // What was cut off is gone, identifiers too.
        if damages.contains(.cut) { Damage.cut.apply(to: &text, &random) }
        switch identifiers {
        case .none: self.identifiers = .none
        case .right:
            self.identifiers = .right
            text += Self.identifiers(original, &random)
        case .wrongDigit:
            self.identifiers = .wrongDigit
            var wrong = original
            if let doi = wrong.doi, Bool.random(using: &random) {
                wrong.doi = Damage.wrongDigit(doi, &random, from: 8)
                self.identifiers = wrong.doi == doi ? .right : .wrongDigit
            } else {
                wrong.pmid = Damage.wrongDigit(wrong.pmid, &random)
            }
            text += Self.identifiers(wrong, &random, all: true)
        case .another:
            self.identifiers = .another
            text += Self.identifiers(other, &random)
        }
        printed = text
        parsed = CitationString.parse(text)
    }

    /// As lists print them, one or several.
    private static func identifiers(
        _ work: CitedWork, _ random: inout some RandomNumberGenerator, all: Bool = false
    ) -> String {
        var text = ""
        if let doi = work.doi, all || Int.random(in: 0..<3, using: &random) > 0 { text += " doi: \(doi)." }
        if text.isEmpty || all || Bool.random(using: &random) { text += " PMID: \(work.pmid)." }
        if let pmcid = work.pmcid, all || Bool.random(using: &random) { text += " PMCID: \(pmcid)." }
        return text
    }
}
