import Foundation

/// Pseudo-relevance feedback: words that the nearest records share join the query.
///
/// The relevance model RM1 of Lavrenko and Croft (*Relevance-Based Language Models*, 2001), added to the text's own words as in RM3
/// (Abdul-Jaleel and others, *UMass at TREC 2004*): a word's probability is its share of each record, weighed by the record's score.
/// The words together weigh ``weight`` over the square of the number of the text's words, for a long text says enough itself; one
/// alone never more than ``most`` of a word of the text.
public struct Feedback: Hashable, Sendable {
    /// How many of the nearest records are read; 0 for no feedback.
    public var records = 10
    /// The share of all records that these may be: in a small library the nearest are not near.
    public var share = 0.01
    /// How many of their words join.
    public var words = 30
    /// What these words weigh together, for a text of one word.
    public var weight = 16.0
    /// What one of them weighs at most, where a word of the text weighs 1.
    public var most = 0.3
    /// A word that more than this share of all records have tells nothing.
    public var commonest = 0.5
    /// How much more a nearer record counts: the power of its score.
    public var sharpness = 2.0

    /// A word shorter than this tells nothing: letters.
    private static let shortest = 3
    /// For so many words the index is asked how many records have them.
    private static let considered = 200

    public init() {}

    /// A record that was read: its score, and its stems with how often it has each.
    public struct Document: Sendable {
        public var score: Double
        public var stems: [String]

        public init(score: Double, stems: [String]) {
            self.score = score
            self.stems = stems
        }
    }

    /// How many of the nearest of so many records are read.
    public func records(among total: Int) -> Int { min(records, Int(share * Double(total))) }

    /// The words that join the query, the likeliest first, with their counts.
    ///
    /// - Parameters:
    ///   - documents: the nearest records.
    ///   - total: how many records there are.
    ///   - textWords: how many words of the text a record has.
    ///   - strongest: what the text's strongest term weighs.
    ///   - count: how many records have a stem.
    public func terms(
        from documents: [Document], among total: Int, textWords: Int, strongest: Double, count: (String) throws -> Int
    ) rethrows -> [QueryTerm] {
        let sum = documents.reduce(0) { $0 + pow($1.score, sharpness) }
        guard sum > 0 else { return [] }
        var shares: [String: Double] = [:]
        for document in documents where !document.stems.isEmpty {
            let share = pow(document.score, sharpness) / sum / Double(document.stems.count)
            for stem in document.stems { shares[stem, default: 0] += share }
        }
        let likely = shares.filter { Self.name(ofStem: $0.key).unicodeScalars.count >= Self.shortest }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.considered)
        var chosen: [(stem: String, share: Double, count: Int)] = []
        for (stem, share) in likely where chosen.count < words {
            let count = try count(stem)
            // What one record alone has finds no other.
            if count > 1, Double(count) <= commonest * Double(total) { chosen.append((stem, share, count)) }
        }
        let all = chosen.reduce(0) { $0 + $1.share }
        let whole = weight / Double(max(textWords, 1) * max(textWords, 1))
        return chosen.map { item in
            QueryTerm(
                Self.name(ofStem: item.stem), .feedback, weight: min(most, whole * item.share / all) * min(strongest, 1),
                alternatives: [QueryTerm.Alternative([item.stem], count: item.count)])
        }
    }

    /// A marked stem without the mark of its language, two letters.
    private static func name(ofStem stem: String) -> String { String(stem.dropFirst(2)) }
}
