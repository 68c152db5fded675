import Retrieval
import Testing

@Suite("Feedback from the nearest records")
struct FeedbackTests {
    private let counts = ["enrare": 2, "enoften": 40, "eneverywhere": 90, "enonce": 1, "enab": 5]

    private func terms(
        _ documents: [Feedback.Document], words: Int = 1, strongest: Double = 1, _ change: (inout Feedback) -> Void = { _ in }
    ) -> [QueryTerm] {
        var feedback = Feedback()
        change(&feedback)
        return feedback.terms(from: documents, among: 100, textWords: words, strongest: strongest) { counts[$0] ?? 0 }
    }

    @Test("a word's weight is its share of the records, the nearer counting more; together they weigh what is set")
    func shares() {
        let found = terms([
            Feedback.Document(score: 2, text: ["enrare", "enoften", "enoften", "enoften"]),
            Feedback.Document(score: 1, text: ["enrare", "enrare"]),
        ]) {
            $0.weight = 1
            $0.most = 1
            $0.sharpness = 1
            $0.rarity = 0
        }
        // often: 2/3 · 3/4 = 1/2; rare: 2/3 · 1/4 + 1/3 = 1/2: as likely, so by their stems.
        #expect(found.map(\.name) == ["often", "rare"] && found.map(\.count) == [40, 2])
        #expect(found.allSatisfy { abs($0.weight - 0.5) < 1e-12 && $0.origin == .feedback })
    }

    @Test("what one record alone has, what most have and what is short does not join; nothing joins from nothing")
    func left() {
        let stems = ["enonce", "eneverywhere", "enab", "enrare", "enunknown"]
        #expect(terms([Feedback.Document(score: 1, text: stems)]).map(\.name) == ["rare"])
        #expect(terms([]).isEmpty)
        #expect(terms([Feedback.Document(score: 0, text: ["enrare"])]).isEmpty)
        #expect(terms([Feedback.Document(score: 1, text: [])]).isEmpty)
        #expect(terms([Feedback.Document(score: 1, text: ["enrare", "enoften"])]) { $0.words = 1 }.count == 1)
    }

    @Test("a title's word counts more than a text's, a rarer one more than a frequent one, a nearer record more than its score")
    func preferences() {
        func shares(_ documents: [Feedback.Document], _ change: (inout Feedback) -> Void = { _ in }) -> [String: Double] {
            let found = terms(documents, words: 20) {
                $0.weight = 1
                change(&$0)
            }
            return Dictionary(uniqueKeysWithValues: found.map { ($0.name, $0.weight) })
        }
        let titled = shares([Feedback.Document(score: 1, title: ["enrare"], text: ["enoften"])]) { $0.rarity = 0 }
        #expect(abs(titled["rare", default: 0] - 3 * titled["often", default: 0]) < 1e-12)
        let rare = shares([Feedback.Document(score: 1, text: ["enrare", "enoften"])])
        #expect(rare["rare", default: 0] > rare["often", default: 0])
        let nearer = shares([Feedback.Document(score: 2, text: ["enoften"]), Feedback.Document(score: 1, text: ["enrare"])]) {
            $0.rarity = 0
        }
        #expect(abs(nearer["often", default: 0] - 64 * nearer["rare", default: 0]) < 1e-12)
    }

    @Test("ten records are read at most, and one in a hundred")
    func records() {
        #expect([0, 99, 100, 450, 5_000, 1_000_000].map { Feedback().records(among: $0) } == [0, 0, 1, 4, 10, 10])
    }

    @Test("a longer text takes less of it, and a text of weak terms no more than these weigh")
    func weights() throws {
        let document = [Feedback.Document(score: 1, text: ["enrare"])]
        let (one, twenty) = (try #require(terms(document).first), try #require(terms(document, words: 20).first))
        #expect(one.weight == Feedback().most && twenty.weight == Feedback().weight / 20)
        #expect(try #require(terms(document, strongest: 0.25).first).weight == one.weight / 4)
        #expect(terms(document, strongest: 2) == terms(document, strongest: 1))
    }
}
