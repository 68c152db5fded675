extension MeSHHeading: Fielded {
    static var blank: MeSHHeading { MeSHHeading(MeSHHeading.Term("")) }

    mutating func visit<Visitor: FieldVisitor>(_ fields: inout Visitor) throws(Visitor.Failure) {
        try fields.required("descriptor", &descriptor)
        try fields.list("qualifiers", &qualifiers)
    }
}

extension MeSHHeading.Term: Fielded {
    static var blank: MeSHHeading.Term { MeSHHeading.Term("") }

    mutating func visit<Visitor: FieldVisitor>(_ fields: inout Visitor) throws(Visitor.Failure) {
        try fields.optional("ui", &ui)
        try fields.required("name", &name)
        try fields.flag("isMajor", &isMajor, usually: false)
        try fields.flag("isAutomatic", &isAutomatic, usually: false)
        try fields.optional("type", &type)
    }
}

extension SupplementaryConcept: Fielded {
    static var blank: SupplementaryConcept { SupplementaryConcept("") }

    mutating func visit<Visitor: FieldVisitor>(_ fields: inout Visitor) throws(Visitor.Failure) {
        try fields.required("name", &name)
        try fields.optional("ui", &ui)
        try fields.optional("type", &type)
    }
}

extension PublicationType: Fielded {
    static var blank: PublicationType { PublicationType("") }

    mutating func visit<Visitor: FieldVisitor>(_ fields: inout Visitor) throws(Visitor.Failure) {
        try fields.required("name", &name)
        try fields.optional("ui", &ui)
    }
}

extension Keyword: Fielded {
    static var blank: Keyword { Keyword(RichText()) }

    mutating func visit<Visitor: FieldVisitor>(_ fields: inout Visitor) throws(Visitor.Failure) {
        try fields.required("text", &text)
        try fields.flag("isMajor", &isMajor, usually: false)
        try fields.optional("owner", &owner)
    }
}

extension Chemical: Fielded {
    static var blank: Chemical { Chemical("") }

    mutating func visit<Visitor: FieldVisitor>(_ fields: inout Visitor) throws(Visitor.Failure) {
        try fields.required("name", &name)
        try fields.optional("ui", &ui)
        try fields.optional("registryNumber", &registryNumber)
    }
}

extension Notice: Fielded {
    static var blank: Notice { Notice(.other, .received, source: "") }

    mutating func visit<Visitor: FieldVisitor>(_ fields: inout Visitor) throws(Visitor.Failure) {
        try fields.required("kind", &kind)
        try fields.required("direction", &direction)
        try fields.required("source", &source)
        try fields.optional("pmid", &pmid)
        try fields.optional("doi", &doi)
        try fields.optional("note", &note)
        try fields.optional("date", &date)
    }
}

extension CitedReference: Fielded {
    static var blank: CitedReference { CitedReference(RichText()) }

    mutating func visit<Visitor: FieldVisitor>(_ fields: inout Visitor) throws(Visitor.Failure) {
        try fields.required("text", &text)
        try fields.optional("pmid", &pmid)
        try fields.optional("doi", &doi)
        try fields.optional("pmcid", &pmcid)
        try fields.list("identifiers", &identifiers)
        try fields.optional("listTitle", &listTitle)
        try fields.list("outerListTitles", &outerListTitles)
        try fields.optional("note", &note)
    }
}

extension Grant: Fielded {
    static var blank: Grant { Grant(agency: "") }

    mutating func visit<Visitor: FieldVisitor>(_ fields: inout Visitor) throws(Visitor.Failure) {
        try fields.optional("id", &id)
        try fields.optional("acronym", &acronym)
        try fields.required("agency", &agency)
        try fields.optional("country", &country)
    }
}

extension DataBank: Fielded {
    static var blank: DataBank { DataBank("") }

    mutating func visit<Visitor: FieldVisitor>(_ fields: inout Visitor) throws(Visitor.Failure) {
        try fields.required("name", &name)
        try fields.list("accessionNumbers", &accessionNumbers)
    }
}
