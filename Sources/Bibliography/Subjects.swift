/// A subject heading of the Medical Subject Headings, with its qualifiers (DTD `MeshHeading`).
public struct MeSHHeading: Hashable, Sendable, Codable {
    /// A descriptor or qualifier (DTD `DescriptorName`, `QualifierName`).
    public struct Term: Hashable, Sendable, Codable {
        /// `D007405` for a descriptor, `Q000379` for a qualifier; `nil` in older files.
        public var ui: String?
        /// The heading as NLM writes it.
        public var name: String
        /// Whether it is a main point of the article (DTD attribute `MajorTopicYN`).
        public var isMajor: Bool
        /// Whether a program gave the term (DTD attribute `AutoHM`).
        public var isAutomatic: Bool
        /// `Geographic`, as written (DTD attribute `Type` of `DescriptorName`).
        public var type: String?

        /// A term from its parts.
        public init(
            _ name: String, ui: String? = nil, isMajor: Bool = false, isAutomatic: Bool = false, type: String? = nil
        ) {
            self.name = name
            self.ui = ui
            self.isMajor = isMajor
            self.isAutomatic = isAutomatic
            self.type = type
        }
    }

    /// DTD `DescriptorName`.
    public var descriptor: Term
    /// In the order given.
    public var qualifiers: [Term]

    /// A heading from its parts.
    public init(_ descriptor: Term, qualifiers: [Term] = []) {
        self.descriptor = descriptor
        self.qualifiers = qualifiers
    }

    /// Whether descriptor or any qualifier is a main point.
    public var isMajor: Bool { descriptor.isMajor || qualifiers.contains(where: \.isMajor) }
}

/// A supplementary concept beside MeSH: a disease, protocol, organism … (DTD `SupplMeshName`).
public struct SupplementaryConcept: Hashable, Sendable, Codable {
    /// The concept as NLM writes it.
    public var name: String
    /// `C538248`.
    public var ui: String?
    /// `Disease`, `Protocol`, `Organism`, `Anatomy`, `Population`, as written.
    public var type: String?

    /// A concept from its parts.
    public init(_ name: String, ui: String? = nil, type: String? = nil) {
        self.name = name
        self.ui = ui
        self.type = type
    }
}

/// What kind of publication NLM calls it (DTD `PublicationType`).
public struct PublicationType: Hashable, Sendable, Codable {
    /// `Randomized Controlled Trial`.
    public var name: String
    /// `D016449`; `nil` in older files.
    public var ui: String?

    /// A publication type by name, and by identifier where known.
    public init(_ name: String, ui: String? = nil) {
        self.name = name
        self.ui = ui
    }
}

/// A keyword with the body that gave it (DTD `Keyword`, `KeywordList`).
public struct Keyword: Hashable, Sendable, Codable {
    /// With its markup.
    public var text: RichText
    /// Whether it is a main point (DTD attribute `MajorTopicYN`).
    public var isMajor: Bool
    /// `NOTNLM` for the author's own, else `NLM`, `NASA` …, as written.
    public var owner: String?

    /// A keyword from its parts.
    public init(_ text: RichText, isMajor: Bool = false, owner: String? = nil) {
        self.text = text
        self.isMajor = isMajor
        self.owner = owner
    }
}

/// A substance that the article deals with (DTD `Chemical`).
public struct Chemical: Hashable, Sendable, Codable {
    /// DTD `NameOfSubstance`.
    public var name: String
    /// MeSH identifier of the substance.
    public var ui: String?
    /// CAS number, UNII or EC number; `nil` where the record has `0`, which means none.
    public var registryNumber: String?

    /// A substance from its parts.
    public init(_ name: String, ui: String? = nil, registryNumber: String? = nil) {
        self.name = name
        self.ui = ui
        self.registryNumber = registryNumber
    }
}
