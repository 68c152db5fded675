import Bibliography
import XMLReading

extension XMLReader {
    /// The names of an `AuthorList` or `InvestigatorList`, in order, nobody merged.
    func contributors(_ role: Contributor.Role) throws -> [Contributor] {
        var result: [Contributor] = []
        let list = attribute("ID")
        try forEachChild { name in
            guard name == "Author" || name == "Investigator", var contributor = try contributor(role) else { return }
            if let list { contributor.memberList = list }
            result.append(contributor)
        }
        return result
    }

    /// The role that an `AuthorList` gives its names (attribute `Type`).
    var listedRole: Contributor.Role { hasAttribute("Type", "editors") ? .editor : .author }

    /// The parts of a name (`LastName`, `ForeName`, `Initials`, `Suffix`), as in `PersonalNameSubject`.
    func personName() throws -> PersonName? {
        try contributor(.author)?.person
    }

    private func contributor(_ role: Contributor.Role) throws -> Contributor? {
        let isValid = !hasAttribute("ValidYN", "N")
        let isEqual = hasAttribute("EqualContrib", "Y")
        var person = PersonName(family: "")
        var collective: RichText?
        var memberList: String?
        var identifiers: [Identifier] = []
        var affiliations: [Affiliation] = []
        try forEachChild { name in
            switch name {
            case "LastName": person.family = try string()
            case "ForeName", "FirstName": person.given = try nonEmptyString()
            case "Initials": person.initials = try nonEmptyString()
            case "Suffix": person.suffix = try nonEmptyString()
            case "CollectiveName":
                memberList = attribute("Investigators")
                collective = try nonEmptyRichText()
            case "Identifier": identifiers += try identifier().map { [$0] } ?? []
            case "AffiliationInfo": affiliations.append(try affiliation())
            case "Affiliation": affiliations.append(Affiliation(try richText()))
            default: break
            }
        }
        if person.family.isEmpty, collective == nil {
            // A name without a family name: the one name there is stands for it.
            guard let only = person.given ?? person.initials else { return nil }
            person = PersonName(family: only, suffix: person.suffix)
        }
        return Contributor(
            role, collective.map(Contributor.Name.collective) ?? .person(person), identifiers: identifiers,
            affiliations: affiliations, equalContribution: isEqual, isValid: isValid, memberList: memberList)
    }

    private func affiliation() throws -> Affiliation {
        var affiliation = Affiliation(RichText())
        try forEachChild { name in
            switch name {
            case "Affiliation": affiliation.text = try richText()
            case "Identifier": affiliation.identifiers += try identifier().map { [$0] } ?? []
            default: break
            }
        }
        return affiliation
    }

    private func identifier() throws -> Identifier? {
        let source = attribute("Source") ?? ""
        return try nonEmptyString().map { Identifier(source, $0) }
    }
}
