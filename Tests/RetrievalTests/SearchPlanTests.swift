import Retrieval
import Testing

@Suite("Which terms find records")
struct SearchPlanTests {
    private func term(_ name: String, _ count: Int, _ origin: QueryTerm.Origin = .word) -> QueryTerm {
        QueryTerm(name, origin, weight: 1, alternatives: [QueryTerm.Alternative([name], count: count)])
    }

    private func plan(_ terms: [QueryTerm], enough: Int, size: Int = 1_000, feedbackFinds: Bool = true) -> [[String]] {
        let plan = SearchPlan(terms, SearchPlan.Limits(enough: enough, size: size), feedbackFinds: feedbackFinds)
        return [plan.finding.map(\.name), plan.adding.map(\.name)]
    }

    @Test("in a small store every term finds, the rarest first; phrases only add")
    func small() {
        let terms = [term("often", 900), term("rare", 3), term("two words", 2, .phrase), term("shared", 5, .feedback)]
        #expect(plan(terms, enough: 1_000) == [["rare", "often", "shared"], ["two words"]])
        #expect(plan(terms, enough: 1_000, feedbackFinds: false) == [["rare", "often"], ["two words", "shared"]])
    }

    @Test("in a large one the rarest find until it is enough, the others add, and what half of the records have does neither")
    func large() {
        let terms = [term("half", 500), term("c", 60), term("a", 10), term("b", 30, .concept), term("d", 70), term("e", 499)]
        #expect(plan(terms, enough: 100) == [["a", "b", "c"], ["d", "e"]])
        // The rarest always does, however many have it.
        #expect(plan([term("half", 600), term("more", 700)], enough: 100) == [["half"], []])
        // One that is too frequent ends it, though a later one would fit.
        #expect(plan([term("a", 90), term("b", 91, .concept)], enough: 100) == [["a"], ["b"]])
    }

    @Test("shared words join, the likeliest first, while their records are few enough")
    func feedback() {
        let terms = [term("a", 10), term("x", 80, .feedback), term("y", 50, .feedback), term("z", 20, .feedback)]
        #expect(plan(terms, enough: 100) == [["a", "x", "z"], []])
    }

    @Test("phrases that cost too much are left out, the cheapest kept")
    func phrases() {
        func phrase(_ name: String, first: Int) -> QueryTerm {
            var alternative = QueryTerm.Alternative([name, "x"], count: 5)
            alternative.firstCount = first
            return QueryTerm(name, .phrase, weight: 1, alternatives: [alternative])
        }
        let terms = [term("a", 10), phrase("dear", first: 700), phrase("cheap", first: 300)]
        #expect(plan(terms, enough: 100) == [["a"], ["dear", "cheap"]])
        #expect(plan(terms, enough: 50) == [["a"], ["cheap"]])
        #expect(plan(terms, enough: 10) == [["a"], []])
    }

    @Test("without what only adds, the terms that find are left")
    func finding() {
        let whole = SearchPlan([term("a", 1), term("p", 1, .phrase)], SearchPlan.Limits(enough: 10, size: 5))
        #expect(whole.withoutAdding().finding == whole.finding && whole.withoutAdding().adding.isEmpty)
    }
}
