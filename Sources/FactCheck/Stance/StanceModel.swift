public import Diagnostics
import Schema
public import TextAnalysis

/// Tells supporting candidates from disputing ones by hand-made features and weights that stand in a file.
///
/// It sees words, numbers and directions, not meaning: its answers sort what a person is to read.
public struct StanceModel: Sendable {
    public let model: SoftmaxModel

    /// An abstract to be judged.
    public struct Candidate: Hashable, Sendable {
        public var title: String
        /// Its sentences, in order.
        public var sentences: [String]
        public var language: StemmingLanguage
        /// For each sentence the concepts recognised in it; empty where none were looked for.
        public var concepts: [Set<String>]

        public init(title: String, sentences: [String], language: StemmingLanguage = .english, concepts: [Set<String>] = []) {
            self.title = title
            self.sentences = sentences
            self.language = language
            self.concepts = concepts
        }
    }

    /// The weights built into the program: `Schema/stance.json`.
    ///
    /// - Throws: `Failure` with the code `stance.model` when the file does not read.
    public static func standard() throws(Failure) -> StanceModel { try loaded.get() }

    private static let loaded = Result { () throws(Failure) -> StanceModel in
        StanceModel(
            model: try .decode(Schema.stanceWeights, "stance.json", features: StanceFeatures.Name.allCases.map(\.rawValue)))
    }

    public init(model: SoftmaxModel) {
        self.model = model
    }

    /// What each candidate seems to say of a statement, in their order.
    ///
    /// - Parameter concepts: those recognised in the statement; they stand in for shared words where the languages differ.
    public func judge(
        _ statement: String, language: StemmingLanguage, concepts: Set<String> = [], candidates: [Candidate]
    ) -> [CandidateStance] {
        let stems = SearchTerms()
        let read = StanceText(statement, language, stems)
        return candidates.map { judge(read, language, concepts, $0, stems) }
    }

    private func judge(
        _ statement: StanceText, _ language: StemmingLanguage, _ concepts: Set<String>, _ candidate: Candidate,
        _ stems: SearchTerms
    ) -> CandidateStance {
        guard !candidate.sentences.isEmpty else { return .without(.noAbstract) }
        let features = Self.features(statement, language, concepts, candidate, stems)
        guard features.sharesTerms else {
            var none = CandidateStance.without(.nothingShared)
            if language != candidate.language { none.reservations.append(.otherLanguage) }
            return none
        }
        let byName = model.probabilities(features.values)
        var probabilities: [CandidateStance.Label: Double] = [:]
        for label in CandidateStance.Label.allCases { probabilities[label] = byName[label.rawValue] ?? 0 }
        let label = CandidateStance.Label.allCases.max { probabilities[$0] ?? 0 < probabilities[$1] ?? 0 } ?? .notEnough
        // Most of what retrieval brings says nothing of the statement: only where nearly all of it is found is anything said.
        let isAboutIt = features.values[StanceFeatures.Name.nearlyAllInAbstract.rawValue] == 1
        func passes(_ label: CandidateStance.Label) -> Bool {
            isAboutIt && probabilities[label] ?? 0 >= model.thresholds?[label.rawValue] ?? 1
        }
        return CandidateStance(
            label: label, probabilities: probabilities, possiblyDisputes: passes(.contradicts),
            possiblySupports: passes(.supports) && !passes(.contradicts), bestSentence: features.bestSentence,
            reservations: language == candidate.language ? [] : [.otherLanguage],
            reasons: model.contributions(features.values, to: label.rawValue))
    }

    /// The features of a pair by name, as the weights are fitted on.
    public static func features(
        of statement: String, _ language: StemmingLanguage, concepts: Set<String> = [], candidate: Candidate,
        stems: SearchTerms = SearchTerms()
    ) -> [String: Double] {
        features(StanceText(statement, language, stems), language, concepts, candidate, stems).values
    }

    private static func features(
        _ statement: StanceText, _ language: StemmingLanguage, _ concepts: Set<String>, _ candidate: Candidate,
        _ stems: SearchTerms
    ) -> StanceFeatures {
        var title = StanceText(candidate.title, candidate.language, stems)
        var sentences = candidate.sentences.map { StanceText($0, candidate.language, stems) }
        var statement = statement
        if language != candidate.language {
            statement.compareByConcepts(concepts)
            title.compareByConcepts([])
            for index in sentences.indices {
                sentences[index].compareByConcepts(candidate.concepts.indices.contains(index) ? candidate.concepts[index] : [])
            }
        }
        return StanceFeatures(statement, title: title, sentences: sentences)
    }
}

extension StanceText {
    /// Sets words aside, but for names: what two languages share is concepts.
    mutating func compareByConcepts(_ concepts: Set<String>) {
        for index in words.indices where !words[index].isName { words[index].weight = 0 }
        terms = terms.filter { term in words.contains { $0.isName && $0.term == term.key } }
        pairs = []
        usesConcepts = true
        for concept in concepts { terms["concept " + concept] = 1 }
    }
}
