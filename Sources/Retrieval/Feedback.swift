import Foundation

/// Pseudo-relevance feedback: words that the nearest records share join the query.
///
/// The relevance model RM1 of Lavrenko and Croft (*Relevance-Based Language Models*, 2001), added to the text's own words as in RM3
/// (Abdul-Jaleel and others, *UMass at TREC 2004*): a word's probability is its share of each record, weighed by the record's score,
/// and here by how rare the word is. The words together weigh ``weight`` over the number of the text's words, for a long text says
/// enough itself; one alone never more than ``most`` of a word of the text.
public struct Feedback: Hashable, Sendable {
    /// How many of the nearest records are read; 0 for no feedback.
    public var records = 10
    /// The share of all records that these may be: in a small library the nearest are not near.
    public var share = 0.01
    /// How many of their words join.
    public var words = 50
    /// What these words weigh together, for a text of one word.
    public var weight = 8.0
    /// What one of them weighs at most, where a word of the text weighs 1.
    public var most = 0.5
    /// A word that more than this share of all records have tells nothing.
    public var commonest = 0.5
    /// How much more a nearer record counts: the power of its score.
    public var sharpness = 6.0
    /// How often a word of a title counts.
    public var titleWeight = 3.0
    /// How much more a rarer word counts: the power of its inverse document frequency.
    public var rarity = 0.5

    /// A word shorter than this tells nothing: letters.
    private static let shortest = 3
    /// For so many words the index is asked how many records have them.
    private static let considered = 200

    public init() {}

    /// A record that was read: its score, and the marked stems of its words in their order.
    public struct Document: Sendable {
        public var score: Double
        public var title: [String]
        public var text: [String]

        public init(score: Double, title: [String] = [], text: [String]) {
            self.score = score
            self.title = title
            self.text = text
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
        for document in documents {
            let length = titleWeight * Double(document.title.count) + Double(document.text.count)
            let share = pow(document.score, sharpness) / sum / max(length, 1)
            for stem in document.title { shares[stem, default: 0] += titleWeight * share }
            for stem in document.text { shares[stem, default: 0] += share }
        }
        let likely = shares.filter { Self.name(ofStem: $0.key).unicodeScalars.count >= Self.shortest }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.considered)
        var telling: [(stem: String, share: Double, count: Int)] = []
        for (stem, share) in likely {
            let count = try count(stem)
            // What one record alone has finds no other.
            guard count > 1, Double(count) <= commonest * Double(total) else { continue }
            let idf = BM25.inverseFrequency(of: Double(count), among: Double(total))
            telling.append((stem, share * pow(idf, rarity), count))
        }
        let chosen = telling.sorted { ($1.share, $0.stem) < ($0.share, $1.stem) }.prefix(words)
        let all = chosen.reduce(0) { $0 + $1.share }
        let whole = weight / Double(max(textWords, 1))
        return chosen.map { item in
            QueryTerm(
                Self.name(ofStem: item.stem), .feedback, weight: min(most, whole * item.share / all) * min(strongest, 1),
                alternatives: [QueryTerm.Alternative([item.stem], count: item.count)])
        }
    }

    /// A marked stem without the mark of its language, two letters.
    private static func name(ofStem stem: String) -> String { String(stem.dropFirst(2)) }
}
