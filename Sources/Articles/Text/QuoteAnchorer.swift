import TextAnalysis

/// Finds a quote in a text, also after the text was changed (W3C Web Annotation, TextQuoteSelector).
///
/// Words are compared as ``VerbatimText`` does: white space, the style of quotation marks and hyphens, soft hyphens and the Unicode
/// normal form make no difference; case, accents and figures do.
///
/// - **Anchored**: the exact words stand in the text, once; or several times, and what stands around one of them fits prefix and
///   suffix, and clearly better than around the others.
/// - **Moved**: the exact words are gone, but one place is near: at most ``editLimit`` of the characters of the quote differ, and
///   no other place comes within ``lead``. With a prefix or suffix given, that place has to fit it too (``contextLimit``), unless it
///   is nearly the same (``sureLimit``) and nothing else is near. So is a quote of a few words (``shortLimit``) that stands there
///   once, but in other surroundings. It is for a person to confirm.
/// - **Orphaned**: neither; the reason says whether nothing was near or several places were.
///
/// For example:
///
/// ```swift
/// let anchorer = QuoteAnchorer(newText)
/// switch anchorer.anchor(exact: "29% rond de 20 jaar", prefix: "loopt op van", suffix: "tot 43%") { … }
/// ```
public struct QuoteAnchorer: Sendable {
    /// Where a quote stands.
    public enum Anchoring: Hashable, Sendable {
        /// The exact words, at a range of code points.
        case anchored(Range<Int>)
        /// Words that are near, and how near: 1 is the same, 0 nothing in common.
        case moved(Range<Int>, similarity: Double)
        case orphaned(Reason)
    }

    /// Why a quote has no place.
    public enum Reason: Hashable, Sendable {
        /// Nothing is near.
        case gone
        /// Several places fit about equally, in the order of the text.
        case ambiguous([Range<Int>])
    }

    /// Characters inserted, deleted or replaced, to each character of the quote, that a moved quote may have at most.
    public static let editLimit = 0.3
    /// What the best place has to be better than the next by, in similarity (and a quarter of the likeness of its surroundings).
    public static let lead = 0.1
    /// How much of prefix or suffix has to stand around a moved quote: the longest run of its characters nearest to the quote.
    public static let contextLimit = 0.5
    /// The similarity from which a moved quote needs no fitting surroundings, when nothing else is near.
    public static let sureLimit = 0.9

    /// The similarity from which another place counts as somewhat near.
    public static let rivalLimit = 0.6
    /// How many characters a quote has that is its own proof, whatever stands around it.
    public static let shortLimit = 24
    /// Characters of the text times characters of the quote beyond which nothing near is looked for (a book and a page): such a
    /// quote is orphaned when its exact words are gone.
    public static let workLimit = 2_000_000_000

    private let text: VerbatimText

    public init(_ text: String) {
        self.text = VerbatimText(text)
    }

    /// Finds a quote.
    ///
    /// - Parameters:
    ///   - prefix: what stood right before it, as much as was kept; `nil` or empty when nothing was.
    ///   - suffix: what stood right after it.
    public func anchor(exact: String, prefix: String? = nil, suffix: String? = nil) -> Anchoring {
        let wanted = VerbatimText(exact).trimmed
        guard !wanted.isEmpty else { return .orphaned(.gone) }
        let context = QuoteContext(prefix: prefix, suffix: suffix)
        let same = text.places(of: wanted)
        if same.count > 1 { return choose(among: same, context) }
        guard let only = same.first else { return near(wanted, context) }
        let isProof = wanted.count >= Self.shortLimit || context.isEmpty
        let fits = isProof || context.fit(at: only, in: text.scalars).best >= Self.contextLimit
        return fits ? .anchored(text.original(only)) : .moved(text.original(only), similarity: 1)
    }

    /// One of several places with the exact words, by what stands around them.
    private func choose(among places: [Range<Int>], _ context: QuoteContext) -> Anchoring {
        let ranked = places.map { (place: $0, fit: context.fit(at: $0, in: text.scalars)) }
            .sorted { $0.fit.mean > $1.fit.mean }
        if ranked[0].fit.best >= Self.contextLimit, ranked[0].fit.mean - ranked[1].fit.mean >= Self.lead {
            return .anchored(text.original(ranked[0].place))
        }
        return .orphaned(.ambiguous(places.map(text.original)))
    }

    /// The one place that is near, if there is one.
    private func near(_ wanted: [Unicode.Scalar], _ context: QuoteContext) -> Anchoring {
        guard text.scalars.count <= Self.workLimit / wanted.count else { return .orphaned(.gone) }
        // Twice the limit is looked at, so that a rival is seen that would not do itself.
        let limit = Int(Double(wanted.count) * Self.editLimit * 2)
        let found = NearMatches(wanted, limit: limit).find(in: text.scalars)
        let ranked = found.map { match in
            let similarity = 1 - Double(match.edits) / Double(max(wanted.count, match.range.count))
            let fit = context.fit(at: match.range, in: text.scalars)
            return (match: match, similarity: similarity, fit: fit, score: similarity + fit.mean / 4)
        }.sorted { ($0.score, -$0.match.range.lowerBound) > ($1.score, -$1.match.range.lowerBound) }
        guard let best = ranked.first, Double(best.match.edits) <= Double(wanted.count) * Self.editLimit else {
            return .orphaned(.gone)
        }
        // A rival is about as near, or it is somewhat near and in surroundings that fit better.
        let rivals = ranked.dropFirst().filter {
            best.score - $0.score < Self.lead || $0.similarity >= Self.rivalLimit && $0.fit.mean - best.fit.mean >= Self.lead
        }
        if !rivals.isEmpty {
            let places = ([best] + rivals).map { text.original($0.match.range) }
            return .orphaned(.ambiguous(places.sorted { $0.lowerBound < $1.lowerBound }))
        }
        let isSure = best.similarity >= Self.sureLimit && ranked.dropFirst().allSatisfy { $0.similarity < Self.rivalLimit }
        guard context.isEmpty || best.fit.best >= Self.contextLimit || isSure else { return .orphaned(.gone) }
        return .moved(text.original(best.match.range), similarity: best.similarity)
    }
}

/// What stood around a quote.
struct QuoteContext {
    private let prefix: [Unicode.Scalar]
    private let suffix: [Unicode.Scalar]

    init(prefix: String?, suffix: String?) {
        self.prefix = VerbatimText(prefix ?? "").trimmed.suffix(64)
        self.suffix = Array(VerbatimText(suffix ?? "").trimmed.prefix(64))
    }

    var isEmpty: Bool { prefix.isEmpty && suffix.isEmpty }

    /// How well the surroundings of a place fit, from 0 to 1: the share of prefix and of suffix that stands there, by edit distance.
    ///
    /// - Returns: of the side that fits better, and the mean of the sides that are known; 0 when none is.
    func fit(at place: Range<Int>, in text: [Unicode.Scalar]) -> (best: Double, mean: Double) {
        var before = text[..<place.lowerBound]
        if before.last == " " { before = before.dropLast() }
        var after = text[place.upperBound...]
        if after.first == " " { after = after.dropFirst() }
        var fits: [Double] = []
        if !prefix.isEmpty { fits.append(Self.fit(prefix.reversed(), before.suffix(prefix.count * 5 / 4).reversed())) }
        if !suffix.isEmpty { fits.append(Self.fit(suffix, Array(after.prefix(suffix.count * 5 / 4)))) }
        return (fits.max() ?? 0, fits.isEmpty ? 0 : fits.reduce(0, +) / Double(fits.count))
    }

    /// The edits that turn `wanted` into a beginning of `found`, as a likeness.
    private static func fit(_ wanted: [Unicode.Scalar], _ found: [Unicode.Scalar]) -> Double {
        guard !wanted.isEmpty else { return 0 }
        var row = Array(0...found.count)
        for (index, scalar) in wanted.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in found.indices {
                let cost = min(diagonal + (found[column] == scalar ? 0 : 1), row[column] + 1, row[column + 1] + 1)
                diagonal = row[column + 1]
                row[column + 1] = cost
            }
        }
        let edits = row.min() ?? wanted.count
        return 1 - Double(min(edits, wanted.count)) / Double(wanted.count)
    }
}
