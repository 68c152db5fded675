extension Contributor: Fielded {
    static var blank: Contributor { Contributor(.author, .collective(RichText())) }

    mutating func visit<Visitor: FieldVisitor>(_ fields: inout Visitor) throws(Visitor.Failure) {
        try fields.required("role", &role)
        try fields.required("name", &name)
        try fields.list("identifiers", &identifiers)
        try fields.list("affiliations", &affiliations)
        try fields.flag("equalContribution", &equalContribution, usually: false)
        try fields.flag("isValid", &isValid, usually: true)
        try fields.optional("memberList", &memberList)
    }
}

extension PersonName: Fielded {
    static var blank: PersonName { PersonName(family: "") }

    mutating func visit<Visitor: FieldVisitor>(_ fields: inout Visitor) throws(Visitor.Failure) {
        try fields.required("family", &family)
        try fields.optional("given", &given)
        try fields.optional("initials", &initials)
        try fields.optional("suffix", &suffix)
    }
}

extension Affiliation: Fielded {
    static var blank: Affiliation { Affiliation(RichText()) }

    mutating func visit<Visitor: FieldVisitor>(_ fields: inout Visitor) throws(Visitor.Failure) {
        try fields.required("text", &text)
        try fields.list("identifiers", &identifiers)
    }
}

extension Identifier: Fielded {
    static var blank: Identifier { Identifier("", "") }

    mutating func visit<Visitor: FieldVisitor>(_ fields: inout Visitor) throws(Visitor.Failure) {
        try fields.required("scheme", &scheme)
        try fields.required("value", &value)
    }
}

extension Journal: Fielded {
    static var blank: Journal { Journal() }

    mutating func visit<Visitor: FieldVisitor>(_ fields: inout Visitor) throws(Visitor.Failure) {
        try fields.optional("title", &title)
        try fields.optional("isoAbbreviation", &isoAbbreviation)
        try fields.optional("medlineTA", &medlineTA)
        try fields.optional("nlmUniqueID", &nlmUniqueID)
        try fields.list("issns", &issns)
        try fields.optional("linkingISSN", &linkingISSN)
        try fields.optional("country", &country)
    }
}

extension Journal.ISSN: Fielded {
    static var blank: Journal.ISSN { Journal.ISSN("") }

    mutating func visit<Visitor: FieldVisitor>(_ fields: inout Visitor) throws(Visitor.Failure) {
        try fields.required("value", &value)
        try fields.optional("medium", &medium)
    }
}

extension Book: Fielded {
    static var blank: Book { Book(title: RichText()) }

    mutating func visit<Visitor: FieldVisitor>(_ fields: inout Visitor) throws(Visitor.Failure) {
        try fields.required("title", &title)
        try fields.optional("publisher", &publisher)
        try fields.list("contributors", &contributors)
        try fields.optional("publicationDate", &publicationDate)
        try fields.optional("beginningDate", &beginningDate)
        try fields.optional("endingDate", &endingDate)
        try fields.optional("edition", &edition)
        try fields.optional("volume", &volume)
        try fields.optional("volumeTitle", &volumeTitle)
        try fields.optional("collectionTitle", &collectionTitle)
        try fields.list("isbns", &isbns)
        try fields.optional("medium", &medium)
        try fields.optional("reportNumber", &reportNumber)
        try fields.optional("contractNumber", &contractNumber)
        try fields.optional("titlePlace", &titlePlace)
        try fields.optional("collectionPlace", &collectionPlace)
        try fields.flag("isContributorListComplete", &isContributorListComplete, usually: true)
        try fields.list("identifiers", &identifiers)
    }
}

extension Publisher: Fielded {
    static var blank: Publisher { Publisher("") }

    mutating func visit<Visitor: FieldVisitor>(_ fields: inout Visitor) throws(Visitor.Failure) {
        try fields.required("name", &name)
        try fields.optional("place", &place)
    }
}
