import Retrieval

/// The ranking with one thing more than the step before it.
struct Step {
    let name: String
    let settings: RetrievalSettings
    /// Whether all of MeSH is in the store, beside the thesaurus that the project ships.
    var hasMeSH = false

    static let all: [Step] = {
        let standard = RetrievalSettings.standard
        var settings = standard
        settings.leavesOutFunctionWords = false
        settings.titleWeight = 1
        settings.phraseWeight = 0
        settings.spellingWeight = 0
        settings.numberWeight = 1
        settings.conceptWeight = 0
        settings.feedback.records = 0
        var steps = [Step(name: "BM25 over stems", settings: settings)]
        func add(_ name: String, hasMeSH: Bool = false, _ change: (inout RetrievalSettings) -> Void) {
            change(&settings)
            steps.append(Step(name: name, settings: settings, hasMeSH: hasMeSH))
        }
        add("+ function words left out") { $0.leavesOutFunctionWords = standard.leavesOutFunctionWords }
        add("+ title") { $0.titleWeight = standard.titleWeight }
        add("+ phrases and spellings") {
            $0.phraseWeight = standard.phraseWeight
            $0.spellingWeight = standard.spellingWeight
        }
        add("+ numbers") { $0.numberWeight = standard.numberWeight }
        add("+ concepts of the shipped thesaurus") { $0.conceptWeight = standard.conceptWeight }
        add("+ feedback: all, as shipped") { $0.feedback = standard.feedback }
        add("all, with MeSH in the store", hasMeSH: true) { _ in }
        return steps
    }()
}
