import Diagnostics
import QueryFuzzing
import QueryLanguage
import Testing

/// Whatever is typed ends in a plan or in reasons.
@Suite struct FuzzTests {
    /// 50,000 texts, five runs side by side.
    @Test(arguments: 0..<5)
    func everyTextIsAnsweredOrRefused(_ run: Int) {
        let fuzzer = QueryFuzzer()
        for number in run * 10_000..<(run + 1) * 10_000 {
            let input = fuzzer.input(number)
            if let complaint = fuzzer.complaint(about: input) {
                Issue.record("input \(number): \(complaint): \(input.prefix(200))")
            }
        }
    }

    @Test func theFuzzerMakesWhatItSays() {
        let fuzzer = QueryFuzzer()
        #expect(fuzzer.input(999).utf8.count >= QueryFuzzer.byteLimit - 3)
        let inputs = (0..<3_000).map(fuzzer.input)
        #expect(inputs == (0..<3_000).map(fuzzer.input))
        #expect(Set(inputs).count > 2_900)
        let answered = inputs.count { QueryAnalyzer(parameters: ["a": "1"]).analyze($0).plan != nil }
        #expect((30...1_500).contains(answered), "\(answered)")
        let codes = Set(inputs.flatMap { QueryAnalyzer().analyze($0).diagnostics }.map(\.code))
        #expect(codes.count > 50, "\(codes.count)")
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
}
