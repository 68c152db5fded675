/// What a record appeared in.
public enum Container: Hashable, Sendable, Codable {
    /// An issue or volume of a journal.
    case journal(Journal)
    /// A book; the record is a chapter of it or the book itself.
    case book(Book)
}

/// A serial (DTD `Journal`, `MedlineJournalInfo`).
public struct Journal: Hashable, Sendable, Codable {
    /// A serial number with the medium it stands for.
    public struct ISSN: Hashable, Sendable, Codable {
        /// DTD attribute `IssnType`.
        public enum Medium: String, Hashable, Sendable, Codable {
            /// Printed, or on the network.
            case print, electronic
        }

        /// As written: `1091-6490`.
        public var value: String
        /// `nil` where the source does not say.
        public var medium: Medium?

        /// A number and its medium.
        public init(_ value: String, _ medium: Medium? = nil) {
            self.value = value
            self.medium = medium
        }
    }

    /// The full title (DTD `Title`).
    public var title: String?
    /// The ISO 4 abbreviation with or without full stops, as given (DTD `ISOAbbreviation`).
    public var isoAbbreviation: String?
    /// NLM's abbreviation (DTD `MedlineTA`).
    public var medlineTA: String?
    /// NLM's catalogue number (DTD `NlmUniqueID`).
    public var nlmUniqueID: String?
    /// In the order given (DTD `ISSN`; PubMed gives one).
    public var issns: [ISSN]
    /// The number that joins the media (DTD `ISSNLinking`).
    public var linkingISSN: String?
    /// Country of publication (DTD `Country`).
    public var country: String?

    /// A journal from its parts.
    public init(
        title: String? = nil, isoAbbreviation: String? = nil, medlineTA: String? = nil, nlmUniqueID: String? = nil,
        issns: [ISSN] = [], linkingISSN: String? = nil, country: String? = nil
    ) {
        self.title = title
        self.isoAbbreviation = isoAbbreviation
        self.medlineTA = medlineTA
        self.nlmUniqueID = nlmUniqueID
        self.issns = issns
        self.linkingISSN = linkingISSN
        self.country = country
    }
}
