import Diagnostics
import QueryLanguage
import Testing

/// Remedies as edits: carried out, they mend what they say they mend.
@Suite struct FixTests {
    static let faults =
        LexingDiagnosticTests.cases + ConditionDiagnosticTests.cases + StageDiagnosticTests.cases + NameDiagnosticTests.cases
        + ValueDiagnosticTests.cases + OrderDiagnosticTests.cases

    @Test(arguments: faults)
    func aFixMendsItsFault(_ fault: Fault) throws {
        let before = fault.analysis()
        for diagnostic in before.diagnostics {
            guard let fix = diagnostic.fix else { continue }
            let mended = try #require(before.source.applying(fix))
            let after = Fault(mended, "").analysis(as: fault.query)
            func count(_ analysis: QueryAnalysis) -> Int { analysis.diagnostics.count { $0.code == diagnostic.code } }
            // Mended, the syntax may show that a name is none of this kind's: another fault, but not one more.
            #expect(
                count(after) < count(before) && after.diagnostics.count <= before.diagnostics.count,
                "\(diagnostic.code): \(fault.query) → \(mended)\n\(after.report())")
        }
    }

    /// What a newcomer gets wrong, and what it becomes: one fix after another until nothing is left to say.
    @Test(arguments: [
        ("sources year>2015", "sources year:>2015"),
        ("claims \"low back pain", "claims \"low back pain\""),
        ("claims “low back pain”", "claims \"low back pain\""),
        ("claims pain AND hernia", "claims pain and hernia"),
        ("claims https://example.org/a?b=c", "claims \"https://example.org/a?b=c\""),
        ("claims HER2: x", "claims \"HER2: x\""),
        ("claims has:source (year:2015)", "claims has:source(year:2015)"),
        ("sources doi:10.1016/S0140-6736(19)30417-9", "sources doi:\"10.1016/S0140-6736(19)30417-9\""),
        ("| sources", " sources"),
        ("claims | first", "claims | first 10"),
        ("claims | first ten", "claims | first 10"),
        ("claims only:2+source", "claims only:source"),
        ("sources yaer:2015 design:cohrt", "sources year:2015 design:cohort"),
        ("claims year:2015", "claims has:article(year:2015)"),
        ("claims (pain or hernia | sort id", "claims (pain or hernia) | sort id"),
        ("claims has:2source", "claims has:2+source"),
        ("claims has:source:pain", "claims has:source(pain)"),
        ("sources year:2015-2020", "sources year:2015..2020"),
        ("sources year:≥2015", "sources year:>=2015"),
        ("sources | sort -year", "sources | sort year desc"),
        ("claims | count verdict", "claims | count by verdict"),
        ("claims | show id verdict", "claims | show id , verdict"),
    ])
    func mends(_ query: String, _ expected: String) throws {
        var text = query
        for _ in 0..<5 {
            let analysis = QueryAnalyzer().analyze(text)
            guard let fix = analysis.diagnostics.first(where: { $0.fix != nil })?.fix else { break }
            text = try #require(analysis.source.applying(fix))
        }
        #expect(text == expected)
        #expect(QueryAnalyzer().analyze(text).diagnostics.isEmpty)
    }

    @Test func anEmptyQueryHasNothingToMend() {
        #expect(QueryAnalyzer().analyze("").diagnostics.map(\.code) == ["query.empty"])
        #expect(QueryAnalyzer().analyze(" \n ").diagnostics.map(\.fix) == [nil])
    }

    @Test func manyOfTheFaultsHaveAFix() {
        let codes = Set(Self.faults.flatMap { $0.analysis().diagnostics }.filter { $0.fix != nil }.map(\.code))
        #expect(codes.count >= 30, "\(codes.count)")
        #expect(Self.faults.count >= 60)
    }
}
