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
        let statement = ReadStatement(statement, language, concepts, stems)
        return candidates.map { judge(statement, ReadCandidate($0, stems)) }
    }

    /// The same of texts that were read before.
    func judge(_ statement: ReadStatement, _ candidate: ReadCandidate) -> CandidateStance {
        guard !candidate.sentences.isEmpty else { return .without(.noAbstract) }
        let language = statement.language
        let features = Self.features(statement, candidate)
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
        features(ReadStatement(statement, language, concepts, stems), ReadCandidate(candidate, stems)).values
    }

    private static func features(_ statement: ReadStatement, _ candidate: ReadCandidate) -> StanceFeatures {
        guard statement.language != candidate.language else {
            return StanceFeatures(statement.text, title: candidate.title, sentences: candidate.sentences)
        }
        return StanceFeatures(
            statement.text.compared(by: statement.concepts), title: candidate.title.compared(by: []),
            sentences: candidate.sentences.enumerated().map { place, sentence in
                sentence.compared(by: candidate.concepts.indices.contains(place) ? candidate.concepts[place] : [])
            })
    }

    /// A statement, read once for all its candidates.
    struct ReadStatement {
        var text: StanceText
        var language: StemmingLanguage
        var concepts: Set<String>

        init(_ text: String, _ language: StemmingLanguage, _ concepts: Set<String>, _ stems: SearchTerms) {
            (self.language, self.concepts) = (language, concepts)
            self.text = StanceText(text, language, stems)
        }
    }

    /// A candidate, read once for all statements that it is laid beside.
    struct ReadCandidate {
        var title: StanceText
        var sentences: [StanceText]
        var language: StemmingLanguage
        var concepts: [Set<String>]

        init(_ candidate: Candidate, _ stems: SearchTerms) {
            (language, concepts) = (candidate.language, candidate.concepts)
            title = StanceText(candidate.title, candidate.language, stems)
            sentences = candidate.sentences.map { StanceText($0, candidate.language, stems) }
        }
    }
}

extension StanceText {
    /// With words set aside, but for names: what two languages share is concepts.
    func compared(by concepts: Set<String>) -> StanceText {
        var text = self
        for index in text.words.indices where !text.words[index].isName { text.words[index].weight = 0 }
        text.terms = terms.filter { term in words.contains { $0.isName && $0.term == term.key } }
        text.pairs = []
        text.usesConcepts = true
        for concept in concepts { text.terms["concept " + concept] = 1 }
        return text
    }
}
