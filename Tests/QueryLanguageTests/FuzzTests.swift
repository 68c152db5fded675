import Diagnostics
import QueryLanguage
import Testing

/// Whatever is typed ends in a plan or in reasons.
@Suite struct FuzzTests {
    /// SplitMix64: the same inputs on every run.
    struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    @Test func randomBytesAreAnsweredOrRefused() {
        var generator = Generator(state: 1)
        for _ in 0..<10_000 {
            let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in UInt8.random(in: 0...255, using: &generator)
            }
            check(String(decoding: bytes, as: UTF8.self))
        }
    }

    @Test func mutatedQueriesAreAnsweredOrRefused() {
        var generator = Generator(state: 2)
        let parts = Array("()|\":,.<>=-$@*+ ab2\u{201C}\u{301}\u{0}").map(String.init) + ["has:", "year:", "..", " or ", " | "]
        for _ in 0..<10_000 {
            var characters = Array(Self.seeds.randomElement(using: &generator) ?? "")
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                let place = Int.random(in: 0...characters.count, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: characters.insert(contentsOf: parts.randomElement(using: &generator) ?? "", at: place)
                case 1 where place < characters.count: characters.remove(at: place)
                default: characters.replaceSubrange(place..., with: characters[place...].shuffled(using: &generator))
                }
            }
            check(String(characters))
        }
    }

    @Test(arguments: ["(", "has:source(has:claim(", "not ", "-", "only:support(has:claim("])
    func nestingWithoutEndIsAnError(_ part: String) {
        let analysis = QueryAnalyzer().analyze("claims " + String(String(repeating: part, count: 10_000).prefix(60_000)))
        #expect(analysis.diagnostics.map(\.code) == ["query.nested-too-deep"])
        #expect(analysis.plan == nil)
    }

    @Test func tenThousandClosedParenthesesAreAnError() {
        let deep = "claims " + String(repeating: "(", count: 10_000) + "pain" + String(repeating: ")", count: 10_000)
        #expect(QueryAnalyzer().analyze(deep).diagnostics.map(\.code) == ["query.nested-too-deep"])
    }

    @Test func aHundredDeepIsAllowed() throws {
        let deep = "claims " + String(repeating: "(", count: 100) + "pain" + String(repeating: ")", count: 100)
        let plan = try QueryAnalyzer().analyze(deep).get()
        #expect(plan.outline == (try QueryAnalyzer().analyze("claims pain").get().outline))
        #expect(QueryAnalyzer().analyze("claims (" + String(deep.dropFirst(7)) + ")").plan == nil)
    }

    @Test func limitsAreNamed() {
        let words = String(repeating: "pain ", count: 501)
        #expect(QueryAnalyzer().analyze(words).diagnostics.map(\.code) == ["query.too-many-conditions"])
        let stages = "claims" + String(repeating: " | first 3", count: 51)
        #expect(QueryAnalyzer().analyze(stages).diagnostics.map(\.code) == ["query.too-many-stages"])
        let chain = Dictionary(uniqueKeysWithValues: (0..<1_000).map { ("q\($0)", "@q\($0 + 1) | first 3") })
        let calls = QueryAnalyzer(savedQueries: chain).analyze("@q0")
        #expect(calls.diagnostics.map(\.code) == ["query.saved-query"])
        #expect(calls.diagnostics.first?.cause?.contains("more than 20 of them start from one another") == true)
        let long = String(repeating: "a", count: QueryAnalyzer.lengthLimit + 1)
        #expect(QueryAnalyzer().analyze(long).diagnostics.map(\.code) == ["query.too-long"])
    }

    @Test(arguments: [
        ")", "| ", "year>1 ", "\u{201C}a\u{201D} ", "yaer:1 ", ", ", "year: ", "| sort ", "x:(", "..", "a:,", "| show id, id ",
        "kind:x,y,",
    ])
    func faultsWithoutEndAreCutOff(_ part: String) {
        let analysis = QueryAnalyzer().analyze("claims " + String(String(repeating: part, count: 65_000).prefix(65_000)))
        #expect(analysis.plan == nil)
        #expect((1...200).contains(analysis.diagnostics.count))
    }

    private func check(_ query: String, location: SourceLocation = #_sourceLocation) {
        let analysis = QueryAnalyzer(parameters: ["a": "1"], savedQueries: ["a": "claims pain", "b": "@b"]).analyze(query)
        #expect((analysis.plan == nil) == !analysis.errors.isEmpty, "\(query.debugDescription)", sourceLocation: location)
        let length = query.unicodeScalars.count
        for diagnostic in analysis.diagnostics {
            let start = diagnostic.span?.start.offset ?? 0
            let end = diagnostic.span?.end.offset ?? 0
            if start > end || end > length {
                Issue.record("\(diagnostic) lies outside \(query.debugDescription)", sourceLocation: location)
            }
        }
        #expect(analysis.report().isEmpty == analysis.diagnostics.isEmpty, sourceLocation: location)
    }

    private static let seeds = [
        "claims about:hernia has:support(design:systematic-review year:>=2015) | sort strength desc | first 10",
        "sources has:2+claim | show pmid, title, claim", "claims | count by article, verdict | sort count desc",
        "claims \"low back pain\" or (rug* -pijn) not state:moved", "@a | sources | explain",
        "evidence year:2015..2020 direction:supports,disputes $a",
        "articles only:claim(verdict:disputed) | sources doi:\"10.1/x\"",
    ]
}
