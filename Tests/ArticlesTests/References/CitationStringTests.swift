import Articles
import Testing

@Suite("Citation strings")
struct CitationStringTests {
    @Test("probe")
    func probe() {
        #expect(CitationString.parse("x").kind == .work)
    }
}
