extension Record {
    /// The record as JSON in UTF-8: fields in a fixed order, empty ones left out; it reads back through `Codable`.
    ///
    /// Equal records give equal bytes.
    public func encoded() -> [UInt8] {
        var bytes: [UInt8] = []
        encode(into: &bytes)
        return bytes
    }

    /// Appends the record as JSON, as ``encoded()`` gives it.
    public func encode(into bytes: inout [UInt8]) {
        var json = JSONBytes(bytes: bytes)
        bytes = []
        write(to: &json)
        bytes = json.bytes
    }
}

extension Record: Fielded {
    static var blank: Record { Record(id: .unnamed, kind: .journalArticle) }

    mutating func visit<Visitor: FieldVisitor>(_ fields: inout Visitor) throws(Visitor.Failure) {
        try fields.required("id", &id)
        try fields.required("kind", &kind)
        try fields.optional("pmid", &pmid)
        try fields.optional("doi", &doi)
        try fields.optional("pmcid", &pmcid)
        try fields.list("identifiers", &identifiers)
        try fields.optional("url", &url)
        try fields.optional("title", &title)
        try fields.optional("vernacularTitle", &vernacularTitle)
        try fields.optional("titlePlace", &titlePlace)
        try fields.list("locationLabels", &locationLabels)
        try fields.list("contributors", &contributors)
        try fields.flag("isAuthorListComplete", &isAuthorListComplete, usually: true)
        try fields.optional("expertRole", &expertRole)
        try fields.optional("container", &container)
        try fields.optional("publisher", &publisher)
        try fields.optional("volume", &volume)
        try fields.optional("issue", &issue)
        try fields.optional("citedMedium", &citedMedium)
        try fields.optional("pagination", &pagination)
        try fields.optional("publicationDate", &publicationDate)
        try fields.list("electronicDates", &electronicDates)
        try fields.optional("contributionDate", &contributionDate)
        try fields.optional("revisedDate", &revisedDate)
        try fields.optional("completedDate", &completedDate)
        try fields.optional("createdDate", &createdDate)
        try fields.list("unreadDates", &unreadDates)
        try fields.list("history", &history)
        try fields.list("languages", &languages)
        try fields.list("publicationTypes", &publicationTypes)
        try fields.list("mesh", &mesh)
        try fields.list("supplementaryConcepts", &supplementaryConcepts)
        try fields.list("keywords", &keywords)
        try fields.list("chemicals", &chemicals)
        try fields.list("geneSymbols", &geneSymbols)
        try fields.list("personSubjects", &personSubjects)
        try fields.list("spaceFlightMissions", &spaceFlightMissions)
        try fields.list("abstracts", &abstracts)
        try fields.list("sections", &sections)
        try fields.list("notices", &notices)
        try fields.list("references", &references)
        try fields.list("citationLinks", &citationLinks)
        try fields.optional("statedReferenceCount", &statedReferenceCount)
        try fields.list("grants", &grants)
        try fields.flag("isGrantListComplete", &isGrantListComplete, usually: true)
        try fields.list("dataBanks", &dataBanks)
        try fields.flag("isDataBankListComplete", &isDataBankListComplete, usually: true)
        try fields.optional("conflictOfInterest", &conflictOfInterest)
        try fields.list("notes", &notes)
        try fields.list("objects", &objects)
        try fields.list("itemLists", &itemLists)
        try fields.optional("status", &status)
        try fields.optional("publicationStatus", &publicationStatus)
        try fields.optional("publicationModel", &publicationModel)
        try fields.optional("owner", &owner)
        try fields.optional("indexingMethod", &indexingMethod)
        try fields.optional("versionID", &versionID)
        try fields.optional("versionDate", &versionDate)
        try fields.list("citationSubsets", &citationSubsets)
        try fields.optional("declaredDesign", &declaredDesign)
    }
}
