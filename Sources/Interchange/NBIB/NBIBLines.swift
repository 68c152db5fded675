import Bibliography

/// `2021/01/04 06:00 [accepted]` (tag `PHST`).
enum HistoryLine {
    static func text(_ event: HistoryEvent) -> String {
        let moment = [WrittenDate.digits(event.date, separator: "/"), event.time ?? ""].filter { !$0.isEmpty }
        return moment.joined(separator: " ") + " [\(event.status)]"
    }

    static func read(_ text: String) -> HistoryEvent? {
        let identifier = BracketedIdentifier.read(text)
        let parts = identifier.value.split(separator: " ", maxSplits: 1)
        guard !identifier.scheme.isEmpty, let first = parts.first, let date = WrittenDate.read(digits: String(first)) else {
            return nil
        }
        return HistoryEvent(identifier.scheme, date, time: parts.count > 1 ? parts[1].foldingControls : nil)
    }
}

/// `10.3174/ajnr.A4173 [doi]` (tags `LID`, `AID`).
enum BracketedIdentifier {
    static func text(_ identifier: Identifier) -> String {
        identifier.scheme.isEmpty ? identifier.value : "\(identifier.value) [\(identifier.scheme)]"
    }

    static func read(_ text: String) -> Identifier {
        guard text.hasSuffix("]"), let range = text.ranges(of: " [").last else { return Identifier("", text) }
        return Identifier(String(text[range.upperBound...].dropLast()), text[..<range.lowerBound].foldingControls)
    }
}

/// `*Low Back Pain/etiology/*therapy` (tag `MH`): an asterisk marks what is a main point.
enum HeadingLine {
    static func text(_ heading: MeSHHeading) -> String {
        ([heading.descriptor] + heading.qualifiers).map { ($0.isMajor ? "*" : "") + $0.name }.joined(separator: "/")
    }

    static func read(_ text: String) -> MeSHHeading {
        let terms = text.split(separator: "/").map { part in
            MeSHHeading.Term(part.drop { $0 == "*" }.foldingControls, isMajor: part.hasPrefix("*"))
        }
        return MeSHHeading(terms.first ?? MeSHHeading.Term(text), qualifiers: Array(terms.dropFirst()))
    }
}

/// `059QF0KO0R (Water)`, `0 (Analgesics)` for a substance without a number (tag `RN`).
enum ChemicalLine {
    static func text(_ chemical: Chemical) -> String { "\(chemical.registryNumber ?? "0") (\(chemical.name))" }

    static func read(_ text: String) -> Chemical {
        guard text.hasSuffix(")"), let range = text.firstRange(of: " (") else { return Chemical(text) }
        let number = String(text[..<range.lowerBound])
        return Chemical(String(text[range.upperBound...].dropLast()), registryNumber: number == "0" ? nil : number)
    }
}

/// `ClinicalTrials.gov/NCT00001234` (tag `SI`), a line for each number.
enum DataBankLine {
    static func texts(_ bank: DataBank) -> [String] {
        bank.accessionNumbers.isEmpty ? [bank.name] : bank.accessionNumbers.map { "\(bank.name)/\($0)" }
    }

    /// Numbers of one registry that follow each other are one entry.
    static func add(_ text: String, to banks: inout [DataBank]) {
        let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
        guard let name = parts.first else { return }
        if parts.count == 2, let last = banks.last, last.name == name, !last.accessionNumbers.isEmpty {
            banks[banks.count - 1].accessionNumbers.append(parts[1])
        } else {
            banks.append(DataBank(name, accessionNumbers: Array(parts.dropFirst())))
        }
    }
}

/// `Publisher: Abstract available from the publisher.` (tag `OAB`): an abstract that is not the record's own.
enum OtherAbstract {
    /// The values of the DTD attribute `Type` of `OtherAbstract`.
    private static let types: Set<String> = ["AAMC", "AIDS", "KIE", "PIP", "NASA", "Publisher", "plain-language-summary"]

    static func text(_ abstract: Abstract) -> String {
        let text = AbstractText.paragraphs(of: abstract).map(\.plainText).joined(separator: " ")
        return [abstract.type.flatMap { types.contains($0) ? $0 + ":" : nil } ?? "", text].filter { !$0.isEmpty }
            .joined(separator: " ")
    }

    static func read(_ text: String) -> Abstract {
        let parts = text.split(separator: ":", maxSplits: 1).map(\.foldingControls)
        let hasType = parts.count == 2 && types.contains(parts[0])
        let sections = AbstractText.sections(of: RichText(plain: hasType ? parts[1] : text))
        return Abstract(sections, language: "eng", type: hasType ? parts[0] : "other")
    }
}
