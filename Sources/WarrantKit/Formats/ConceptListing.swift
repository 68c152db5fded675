import EvidenceStore

extension ResultFormat {
    /// Writes what a text names: a row a mention, and one for each word that no concept has, in the text's order.
    ///
    /// A table has what a person reads; the other formats also have the places, the label that matched and a compound's parts.
    public func write(_ report: ConceptReport, _ language: Language, width: Int? = nil) -> String {
        switch self {
        case .table, .markdown: write(Listing(report, language, isForReading: true), width: width)
        case .json, .jsonl, .csv, .tsv: write(Listing(report, language, isForReading: false), width: width)
        }
    }
}

extension Listing {
    /// The mentions of concepts in a text.
    init(_ report: ConceptReport, _ language: Language, isForReading: Bool) {
        let reading = ["words", "concept", "label", "how", "broader"]
        let data = ["words", "start", "end", "concept", "label", "how", "matched", "language", "parts", "broader"]
        let mentions = report.mentions.map { mention in
            (
                range: mention.range,
                row: [
                    "words": .text(report.words(at: mention.range)), "concept": .text(mention.concept),
                    "label": .text(mention.label.isEmpty ? mention.concept : mention.label[language]),
                    "how": .text(Self.how(mention, isForReading)), "matched": .text(mention.matched),
                    "language": .text(mention.language), "parts": .list(mention.parts),
                    "broader": .list((report.broader[mention.concept] ?? []).map { $0[language] }),
                ] as [String: QueryResult.Value]
            )
        }
        let unrecognised = report.unrecognised.map { word in
            (
                range: word.range,
                row: [
                    "words": .text(word.words), "how": .text(isForReading ? "not recognised" : "unrecognised"),
                    "parts": .list([]), "broader": .list([]),
                ] as [String: QueryResult.Value]
            )
        }
        let rows = (mentions + unrecognised).sorted { $0.range.lowerBound < $1.range.lowerBound }.map { item in
            var row = item.row
            row["start"] = .integer(item.range.lowerBound)
            row["end"] = .integer(item.range.upperBound)
            return (isForReading ? reading : data).map { row[$0] ?? .missing }
        }
        self.init(columns: isForReading ? reading : data, rows: rows, one: "row", many: "rows")
    }

    /// How a mention was found; in a table with the label or the parts that it was found by.
    private static func how(_ mention: ConceptMention, _ isForReading: Bool) -> String {
        guard isForReading else { return mention.how.rawValue }
        return switch mention.how {
        case .exact: "exact"
        case .inflected: "inflected: \(mention.matched)"
        case .scattered: "apart: \(mention.matched)"
        case .compound: "compound: \(mention.parts.joined(separator: " + ")): \(mention.matched)"
        }
    }
}
