import Diagnostics
import QueryLanguage
import SeededRandom

/// Texts that may or may not be queries, each made from its number alone.
public struct QueryFuzzer: Sendable {
    /// The longest text: 64 KiB of UTF-8.
    public static let byteLimit = 65_536

    private let seeds: [[Character]]
    private let pieces: [String]
    private let analyzer: QueryAnalyzer

    public init() {
        seeds = Self.queries.map { Array($0) }
        let catalog = Catalog.standard
        let names =
            catalog.fields.map(\.text) + catalog.relations.map(\.text) + catalog.fields.flatMap(\.aliases)
            + Kind.allCases.map(\.rawValue) + StageWord.allCases.map(\.rawValue)
        pieces = names.flatMap { [$0, $0 + ":"] } + Self.signs
        analyzer = QueryAnalyzer(
            parameters: ["a": "1", "b": "2015"], savedQueries: ["a": "claims pain", "b": "@b", "c": "sources yaer:2"])
    }

    /// The text of a number. One in a thousand is as long as a query may be.
    public func input(_ number: Int) -> String {
        var generator = SplitMix64(state: UInt64(truncatingIfNeeded: number))
        if number % 1_000 == 999 { return long(using: &generator) }
        switch number % 3 {
        case 0:
            let count = Int.random(in: 0...60, using: &generator)
            return String(decoding: (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }, as: UTF8.self)
        case 1: return mutated(using: &generator)
        default: return assembled(Int.random(in: 1...30, using: &generator), using: &generator)
        }
    }

    /// Reads a text, as a program would that shows what is wrong; how the promise was broken, or `nil`.
    public func complaint(about text: String) -> String? {
        let analysis = analyzer.analyze(text)
        if (analysis.plan == nil) == analysis.errors.isEmpty { return "neither a plan nor an error, or both" }
        let length = text.unicodeScalars.count
        for diagnostic in analysis.diagnostics {
            for span in [diagnostic.span, diagnostic.fix?.span].compactMap(\.self) {
                guard let start = span.start.offset, let end = span.end.offset, start <= end, end <= length else {
                    return "\(diagnostic.code) lies outside the text"
                }
            }
            if diagnostic.message.isEmpty { return "\(diagnostic.code) says nothing" }
        }
        if analysis.report().isEmpty != analysis.diagnostics.isEmpty { return "a report that is not that of the diagnostics" }
        return nil
    }

    // MARK: Making texts

    private func mutated(using generator: inout SplitMix64) -> String {
        var characters = seeds.randomElement(using: &generator) ?? []
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
            let place = Int.random(in: 0...characters.count, using: &generator)
            switch Int.random(in: 0..<3, using: &generator) {
            case 0: characters.insert(contentsOf: pieces.randomElement(using: &generator) ?? "", at: place)
            case 1 where place < characters.count: characters.remove(at: place)
            default: characters.replaceSubrange(place..., with: characters[place...].shuffled(using: &generator))
            }
        }
        return String(characters)
    }

    private func assembled(_ count: Int, using generator: inout SplitMix64) -> String {
        (0..<count).map { _ in
            (pieces.randomElement(using: &generator) ?? "") + (Bool.random(using: &generator) ? " " : "")
        }.joined()
    }

    /// One short text over and over, or many of them, up to the limit in bytes.
    private func long(using generator: inout SplitMix64) -> String {
        let isRepeated = Bool.random(using: &generator)
        var text = Bool.random(using: &generator) ? "claims " : ""
        let part = assembled(Int.random(in: 1...4, using: &generator), using: &generator) + " "
        while text.utf8.count < Self.byteLimit {
            text += isRepeated ? part : assembled(50, using: &generator)
        }
        return String(decoding: text.utf8.prefix(Self.byteLimit), as: UTF8.self)
    }

    private static let signs =
        "( ) | \" , : . < > = - $ @ * + a 2 “ ” ‘ ’ « » ĳ é 🦴 \u{301} \u{0} \u{200B} \\ ; %".split(separator: " ")
        .map(String.init) + [
            "has:", "no:", "only:", "2+", "..", "...", " or ", " and ", " not ", " AND ", " | ", "year:>=2015", "$a", "$c",
            "@a",
            "@b", "@c", "hern*", "\"low back pain\"", "https://x.org/a", "10.1016/j(19)x", "(((((((((", ")))))))))", "\n", "\t",
        ]

    private static let queries = [
        "claims about:hernia has:support(design:systematic-review year:>=2015) | sort strength desc | first 10",
        "sources has:2+claim | show pmid, title, claim", "claims | count by article, verdict | sort count desc",
        "claims \"low back pain\" or (rug* -pijn) not state:moved", "@a | sources | explain",
        "evidence year:2015..2020 direction:supports,disputes $a",
        "articles only:claim(verdict:disputed) | sources doi:\"10.1/x\"",
        "bronnen auteur:Brinjikji ontbreekt:doi changed:>=2026-11", "claims has:source (year:2015) AND year>2015",
    ]
}
