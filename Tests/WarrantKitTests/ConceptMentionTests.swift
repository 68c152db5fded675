import Testing
import WarrantKit

@Suite("Concepts in texts")
struct ConceptMentionTests {
    @Test("a text's concepts are found by their labels in any language; of words within a longer label only the longer counts")
    func mentions() throws {
        let planted = try PlantedLibrary()
        func concept(_ id: String, _ language: String, _ label: String) -> Concept {
            Concept(id: id, labels: [Concept.Label(label, language: language, isPreferred: true)], broader: [])
        }
        try planted.library.store.importConcepts(
            [
                concept("back", "nl", "rug"), concept("pain", "en", "pain"), concept("back-pain", "en", "low back pain"),
                concept("hernia", "nl", "hernia"),
            ], scheme: "urn:test")
        let found = try planted.library.store.conceptMentions(
            in: ["Low back pain en een hernia van de rug", "pain, and low back pain", "", "rughernia"])
        #expect(found.texts == [["back-pain", "hernia", "back"], ["pain", "back-pain"], [], []])
        #expect(found.labels["back"]?.nl == "rug" && found.labels["pain"]?.en == "pain")
    }
}
