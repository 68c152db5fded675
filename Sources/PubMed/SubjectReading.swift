import Bibliography
import XMLReading

extension XMLReader {
    /// The parts of a citation that say what it is about, and its remarks.
    func readSubjects(_ element: String, into record: inout Record) throws {
        switch element {
        case "MeshHeadingList": record.mesh = try meshHeadings()
        case "KeywordList": record.keywords += try keywords()
        case "ChemicalList": record.chemicals = try chemicals()
        case "SupplMeshList":
            try forEachChild { _ in
                let (ui, type) = (attribute("UI"), attribute("Type"))
                record.supplementaryConcepts.append(SupplementaryConcept(try string(), ui: ui, type: type))
            }
        case "CitationSubset": record.citationSubsets += try nonEmptyString().map { [$0] } ?? []
        case "GeneSymbolList": record.geneSymbols = try strings(of: "GeneSymbol")
        case "NumberOfReferences": record.statedReferenceCount = Int(try string())
        case "PersonalNameSubjectList":
            try forEachChild { _ in record.personSubjects += try personName().map { [$0] } ?? [] }
        case "CoiStatement": record.conflictOfInterest = try nonEmptyRichText()
        case "SpaceFlightMission": record.spaceFlightMissions += try nonEmptyString().map { [$0] } ?? []
        case "GeneralNote":
            let owner = attribute("Owner")
            if let text = try nonEmptyString() { record.notes.append(GeneralNote(text, owner: owner)) }
        default: break
        }
    }

    /// A `KeywordList`.
    func keywords() throws -> [Keyword] {
        let owner = attribute("Owner")
        var keywords: [Keyword] = []
        try forEachChild { _ in
            let isMajor = hasAttribute("MajorTopicYN", "Y")
            if let text = try nonEmptyRichText() { keywords.append(Keyword(text, isMajor: isMajor, owner: owner)) }
        }
        return keywords
    }

    /// A `PublicationTypeList`.
    func publicationTypes() throws -> [PublicationType] {
        var types: [PublicationType] = []
        try forEachChild { _ in types += try publicationType().map { [$0] } ?? [] }
        return types
    }

    /// A `PublicationType`.
    func publicationType() throws -> PublicationType? {
        let ui = attribute("UI")
        return try nonEmptyString().map { PublicationType($0, ui: ui) }
    }

    /// A `GrantList`.
    func readGrants(into record: inout Record) throws {
        if hasAttribute("CompleteYN", "N") { record.isGrantListComplete = false }
        try forEachChild { _ in
            var grant = Grant(agency: "")
            try forEachChild { name in
                switch name {
                case "GrantID": grant.id = try nonEmptyString()
                case "Acronym": grant.acronym = try nonEmptyString()
                case "Agency": grant.agency = try string()
                case "Country": grant.country = try nonEmptyString()
                default: break
                }
            }
            record.grants.append(grant)
        }
    }

    /// A `DataBankList`.
    func dataBanks() throws -> [DataBank] {
        var banks: [DataBank] = []
        try forEachChild { _ in
            var bank = DataBank("")
            try forEachChild { name in
                switch name {
                case "DataBankName": bank.name = try string()
                case "AccessionNumberList": bank.accessionNumbers = try strings(of: "AccessionNumber")
                default: break
                }
            }
            banks.append(bank)
        }
        return banks
    }

    private func meshHeadings() throws -> [MeSHHeading] {
        var headings: [MeSHHeading] = []
        try forEachChild { _ in
            var descriptor: MeSHHeading.Term?
            var qualifiers: [MeSHHeading.Term] = []
            try forEachChild { name in
                switch name {
                case "DescriptorName", "Descriptor": descriptor = try meshTerm()
                case "QualifierName": qualifiers.append(try meshTerm())
                default: break
                }
            }
            if let descriptor { headings.append(MeSHHeading(descriptor, qualifiers: qualifiers)) }
        }
        return headings
    }

    private func meshTerm() throws -> MeSHHeading.Term {
        let ui = attribute("UI")
        return MeSHHeading.Term(
            try string(), ui: ui, isMajor: hasAttribute("MajorTopicYN", "Y"), isAutomatic: hasAttribute("AutoHM", "Y"),
            type: attribute("Type"))
    }

    private func chemicals() throws -> [Chemical] {
        var chemicals: [Chemical] = []
        try forEachChild { _ in
            var chemical = Chemical("")
            try forEachChild { name in
                switch name {
                case "RegistryNumber":
                    let number = try nonEmptyString()
                    chemical.registryNumber = number == "0" ? nil : number
                case "NameOfSubstance":
                    chemical.ui = attribute("UI")
                    chemical.name = try string()
                default: break
                }
            }
            chemicals.append(chemical)
        }
        return chemicals
    }
}
