/// Someone named as having made a source, in the order printed.
///
/// Contributors are never merged: the same name may stand twice in one list and mean two persons.
public struct Contributor: Hashable, Sendable, Codable {
    /// What the list says the contributor did (DTD `AuthorList` with its `Type`, `InvestigatorList`).
    public enum Role: String, Hashable, Sendable, Codable, CaseIterable {
        /// Author, editor of the work, or investigator of a group that is an author.
        case author, editor, investigator
    }

    /// A person or a group.
    public enum Name: Hashable, Sendable, Codable {
        /// One person.
        case person(PersonName)
        /// DTD `CollectiveName`.
        case collective(RichText)
    }

    /// What the contributor did.
    public var role: Role
    /// Who it is.
    public var name: Name
    /// DTD `Identifier`, in order, as written.
    public var identifiers: [Identifier]
    /// In printed order; empty where the source gives none.
    public var affiliations: [Affiliation]
    /// Whether the source marks an equal contribution (DTD attribute `EqualContrib`).
    public var equalContribution: Bool
    /// `false` where PubMed marks the name as superseded by a corrected one (DTD attribute `ValidYN`).
    public var isValid: Bool
    /// The list of a group's members: the one that a collective name points to (attribute `Investigators`), and for an investigator
    /// the one it stands in (attribute `ID` of `InvestigatorList`).
    public var memberList: String?

    /// A contributor from its parts; an author unless another role is said.
    public init(
        _ role: Role = .author, _ name: Name, identifiers: [Identifier] = [], affiliations: [Affiliation] = [],
        equalContribution: Bool = false, isValid: Bool = true, memberList: String? = nil
    ) {
        self.role = role
        self.name = name
        self.identifiers = identifiers
        self.affiliations = affiliations
        self.equalContribution = equalContribution
        self.isValid = isValid
        self.memberList = memberList
    }

    /// The first identifier of scheme ORCID that holds a valid iD.
    public var orcid: ORCID? {
        identifiers.lazy.filter { $0.scheme.asciiLowercased == "orcid" }.compactMap { ORCID($0.value) }.first
    }

    /// The person's name, or `nil` for a group.
    public var person: PersonName? {
        if case .person(let person) = name { person } else { nil }
    }

    /// The name as PubMed's summaries print it: `Brinjikji W`, `Dowling TJ Jr`, the group's name.
    public var shortName: String {
        switch name {
        case .person(let person): person.short
        case .collective(let name): name.plainText
        }
    }
}

/// A person's name in its parts (DTD `LastName`, `ForeName`, `Initials`, `Suffix`).
public struct PersonName: Hashable, Sendable, Codable {
    /// Family name, particles as printed: `van der Berg`.
    public var family: String
    /// Given names as printed: `Mary I`.
    public var given: String?
    /// Initials without full stops: `MI`.
    public var initials: String?
    /// `Jr`, `3rd`; markup dropped.
    public var suffix: String?

    /// A name from its parts.
    public init(family: String, given: String? = nil, initials: String? = nil, suffix: String? = nil) {
        self.family = family
        self.given = given
        self.initials = initials
        self.suffix = suffix
    }

    /// `Brinjikji W`, `Dowling TJ Jr`.
    public var short: String {
        [family, initials, suffix].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
    }
}

/// Where a contributor works, as printed (DTD `AffiliationInfo`).
public struct Affiliation: Hashable, Sendable, Codable {
    /// As printed, with markup.
    public var text: RichText
    /// Identifiers of the institution (`ROR`, `GRID`, `ISNI` …), as written.
    public var identifiers: [Identifier]

    /// An affiliation and the identifiers of the institution.
    public init(_ text: RichText, identifiers: [Identifier] = []) {
        self.text = text
        self.identifiers = identifiers
    }
}
