/// A notion that claims and studies are about: a MeSH descriptor, or a narrower concept of a thesaurus (SKOS `Concept`).
public struct Concept: Hashable, Sendable, Codable {
    /// A word for a concept in one language (SKOS `prefLabel` and `altLabel`).
    public struct Label: Hashable, Sendable, Codable {
        public var text: String
        /// The two-letter language code.
        public var language: String
        public var isPreferred: Bool

        public init(_ text: String, language: String, isPreferred: Bool) {
            self.text = text
            self.language = language
            self.isPreferred = isPreferred
        }
    }

    /// `D007405`, or the last part of a thesaurus's own identifier.
    public var id: String
    public var labels: [Label]
    /// The ids of the concepts right above (SKOS `broader`).
    public var broader: [String]

    public init(id: String, labels: [Label] = [], broader: [String] = []) {
        self.id = id
        self.labels = labels
        self.broader = broader
    }

    /// The preferred label in a language.
    public func preferredLabel(_ language: Language) -> String? {
        labels.first { $0.isPreferred && $0.language == language.rawValue }?.text
    }

    /// The scheme of MeSH itself: what NLM's own file says is stored under this address.
    public static let meshScheme = "http://id.nlm.nih.gov/mesh"

    /// Whether an id is a MeSH descriptor's, which may be named before any vocabulary was imported.
    public static func isDescriptor(_ id: String) -> Bool {
        id.wholeMatch(of: /D[0-9]{6,9}/) != nil
    }
}
