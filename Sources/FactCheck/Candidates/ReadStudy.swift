import EvidenceModel
import EvidenceStore
import TextAnalysis

/// A study's own words, read.
struct ReadStudy {
    var text: StudyText
    var language: Language
    /// Those of its abstract, in order.
    var sentences: [ReadText]
    /// What title and abstract name.
    var concepts: Set<String>
    /// The stems of both.
    var stems: Set<String>

    init(_ text: StudyText, _ language: Language, title: ReadText, sentences: [ReadText]) {
        (self.text, self.language, self.sentences) = (text, language, sentences)
        let all = [title] + sentences
        concepts = all.reduce(into: []) { $0.formUnion($1.concepts) }
        stems = all.reduce(into: []) { $0.formUnion($1.stems) }
    }

    /// As the stance model reads it.
    var candidate: StanceModel.Candidate {
        StanceModel.Candidate(
            title: text.title, sentences: sentences.map(\.text), language: language == .dutch ? .dutch : .english,
            concepts: sentences.map(\.concepts))
    }
}
