/// A summary of a record, in one or more sections (DTD `Abstract`, `OtherAbstract`).
public struct Abstract: Hashable, Sendable, Codable {
    /// One paragraph, with its heading where it has one (DTD `AbstractText`).
    public struct Section: Hashable, Sendable, Codable {
        /// The heading as printed: `STUDY DESIGN` (attribute `Label`).
        public var label: String?
        /// NLM's name for it: `METHODS` (attribute `NlmCategory`).
        public var category: String?
        /// The paragraph with its markup.
        public var text: RichText

        /// A section from its parts.
        public init(_ text: RichText, label: String? = nil, category: String? = nil) {
            self.text = text
            self.label = label
            self.category = category
        }
    }

    /// The sections in printed order.
    public var sections: [Section]
    /// ISO 639-2/B as PubMed writes it: `eng`, `dut`. `nil` where the source does not say (the DTD gives `Abstract` no language).
    public var language: String?
    /// `nil` for the record's own abstract, else the attribute `Type` of `OtherAbstract`: `plain-language-summary`, `Publisher` …
    public var type: String?
    /// DTD `CopyrightInformation`.
    public var copyright: String?

    /// A summary from its parts.
    public init(_ sections: [Section], language: String? = nil, type: String? = nil, copyright: String? = nil) {
        self.sections = sections
        self.language = language
        self.type = type
        self.copyright = copyright
    }

    /// The sections as paragraphs, each after its label and a colon, parted by line feeds.
    public var plainText: String {
        sections.map { section in
            let text = section.text.plainText
            return section.label.map { "\($0): \(text)" } ?? text
        }.joined(separator: "\n")
    }
}
