/// An entry of a record's own reference list (DTD `Reference`, or `CommentsCorrections` with `RefType` Cites).
public struct CitedReference: Hashable, Sendable, Codable {
    /// The entry as printed; empty where PubMed has the identifiers only.
    public var text: RichText
    /// The PMID of the entry, where PubMed matched it.
    public var pmid: PMID?
    /// The DOI of the entry.
    public var doi: DOI?
    /// The PMCID of the entry.
    public var pmcid: PMCID?
    /// The other identifiers of the entry, as written.
    public var identifiers: [Identifier]
    /// The heading of the list it stands in (DTD `ReferenceList`/`Title`).
    public var listTitle: String?

    /// An entry from its parts.
    public init(
        _ text: RichText, pmid: PMID? = nil, doi: DOI? = nil, pmcid: PMCID? = nil, identifiers: [Identifier] = [],
        listTitle: String? = nil
    ) {
        self.text = text
        self.pmid = pmid
        self.doi = doi
        self.pmcid = pmcid
        self.identifiers = identifiers
        self.listTitle = listTitle
    }
}

/// Who paid (DTD `Grant`).
public struct Grant: Hashable, Sendable, Codable {
    /// The grant's number (DTD `GrantID`).
    public var id: String?
    /// NLM's short name of the programme (DTD `Acronym`).
    public var acronym: String?
    /// Who gave it (DTD `Agency`).
    public var agency: String
    /// The country of the agency (DTD `Country`).
    public var country: String?

    /// A grant from its parts.
    public init(agency: String, id: String? = nil, acronym: String? = nil, country: String? = nil) {
        self.agency = agency
        self.id = id
        self.acronym = acronym
        self.country = country
    }
}

/// A registry and the record's numbers in it: `ClinicalTrials.gov`, `PROSPERO` (DTD `DataBank`).
public struct DataBank: Hashable, Sendable, Codable {
    /// The registry (DTD `DataBankName`).
    public var name: String
    /// The numbers as written (DTD `AccessionNumber`).
    public var accessionNumbers: [String]

    /// A registry with its numbers.
    public init(_ name: String, accessionNumbers: [String] = []) {
        self.name = name
        self.accessionNumbers = accessionNumbers
    }
}

/// A step in the record's life (DTD `PubMedPubDate`).
public struct HistoryEvent: Hashable, Sendable, Codable {
    /// `received`, `accepted`, `epublish`, `retracted` …, as written (attribute `PubStatus`).
    public var status: String
    /// The day, without the time of day.
    public var date: PartialDate

    /// A step and its day.
    public init(_ status: String, _ date: PartialDate) {
        self.status = status
        self.date = date
    }
}

/// A remark of the cataloguer (DTD `GeneralNote`).
public struct GeneralNote: Hashable, Sendable, Codable {
    /// The remark.
    public var text: String
    /// `NLM`, `NASA` …, as written.
    public var owner: String?

    /// A remark and who made it.
    public init(_ text: String, owner: String? = nil) {
        self.text = text
        self.owner = owner
    }
}
