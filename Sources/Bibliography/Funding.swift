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
