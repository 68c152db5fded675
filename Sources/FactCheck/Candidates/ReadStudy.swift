import EvidenceModel
import EvidenceStore

/// A study's own words, read.
struct ReadStudy {
    var text: StudyText
    var language: Language
    var title: ReadText
    /// Those of its abstract, in order.
    var sentences: [ReadText]
}
