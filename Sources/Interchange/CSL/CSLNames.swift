import Bibliography
import CitationStyle

/// Names of contributors as CSL writes them, and back.
enum CSLNames {
    /// The names of contributors in order; one that its record marks as superseded is left out.
    static func names(_ contributors: [Contributor]) -> [Name] {
        contributors.filter(\.isValid).map { contributor in
            switch contributor.name {
            case .collective(let name): Name(literal: name.plainText)
            case .person(let person): self.name(person)
            }
        }
    }

    /// The particles that a family name is printed with stand apart in CSL; given names are taken as they are.
    private static func name(_ person: PersonName) -> Name {
        var name = Name(
            family: person.family, given: person.given ?? person.initials.map(dotted), suffix: person.suffix)
        let parsed = name.parsed()
        if let particle = parsed.nonDroppingParticle {
            name.nonDroppingParticle = particle
            name.family = parsed.family
        }
        return name
    }

    /// The contributor with a name. Particles stand before the family name again, as bibliographic records print it.
    static func contributor(_ role: Contributor.Role, _ name: Name) -> Contributor? {
        let family = [name.droppingParticle, name.nonDroppingParticle, name.family].reduce(into: "") { whole, part in
            guard let part, !part.isEmpty else { return }
            if let last = whole.last, !" -'\u{2019}\u{2BB}".contains(last) { whole += " " }
            whole += part
        }
        let given = name.given.flatMap { $0.isEmpty ? nil : $0 }
        guard !family.isEmpty else {
            // A person with one name, or a group.
            guard let only = [name.literal, given].compactMap({ $0 }).first(where: { !$0.isEmpty }) else { return nil }
            return Contributor(role, .collective(RichText(plain: only).folded()))
        }
        let isInitials = given.map(isDottedInitials) ?? false
        let person = PersonName(
            family: family, given: isInitials ? nil : given, initials: given.flatMap(initials),
            suffix: name.suffix.flatMap { $0.isEmpty ? nil : $0 })
        return Contributor(role, .person(person))
    }

    /// `MI` as `M. I.`, so that a style sees two names.
    private static func dotted(_ initials: String) -> String {
        initials.contains(where: { !$0.isUppercase }) ? initials : initials.map { "\($0)." }.joined(separator: " ")
    }

    private static func isDottedInitials(_ given: String) -> Bool {
        given.hasSuffix(".")
            && given.split(separator: " ").allSatisfy { $0.count == 2 && $0.first?.isUppercase == true && $0.last == "." }
    }

    /// The initials of given names, as NLM takes them: of each name and each part of a hyphenated one.
    private static func initials(_ given: String) -> String? {
        let letters = given.split(whereSeparator: { " -.\u{2010}\u{2011}".contains($0) }).compactMap { part in
            part.first.flatMap { $0.isUppercase ? $0 : nil }
        }
        return letters.isEmpty ? nil : String(letters)
    }
}
