import Bibliography

/// A name on one line, as RIS and EndNote have it: `Dowling, Thomas J, Jr`; a group without comma, or with one at its end.
enum WrittenName {
    /// The name as a line; empty where there is nothing of it.
    static func line(_ name: Contributor.Name) -> String {
        switch name {
        case .person(let person):
            let given = person.given ?? person.initials ?? ""
            let suffix = person.suffix ?? ""
            if given.isEmpty, suffix.isEmpty { return person.family.foldingControls }
            return (suffix.isEmpty ? [person.family, given] : [person.family, given, suffix])
                .map(\.foldingControls).joined(separator: ", ")
        case .collective(let group):
            let text = group.plainText.foldingControls
            return text.contains(",") ? text + "," : text
        }
    }

    /// Reads a line: a person has a comma that is not the last character.
    ///
    /// Initials are those of the given names; a file says one of the two only.
    static func read(_ line: String) -> Contributor.Name? {
        var text = line.foldingControls
        guard text.contains(",") else { return text.isEmpty ? nil : .collective(RichText(plain: text)) }
        if text.hasSuffix(",") {
            while text.hasSuffix(",") || text.hasSuffix(" ") { text.removeLast() }
            return text.isEmpty ? nil : .collective(RichText(plain: text))
        }
        let parts = text.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false).map(\.foldingControls)
        let given = parts[1].isEmpty ? nil : parts[1]
        guard !parts[0].isEmpty else { return given.map { .collective(RichText(plain: $0)) } }
        return .person(
            PersonName(
                family: parts[0], given: given, initials: given.flatMap(initials),
                suffix: parts.count > 2 && !parts[2].isEmpty ? parts[2] : nil))
    }

    /// `Jean-Pierre M` gives `JPM`, `W. A.` and `WA` give `WA`.
    static func initials(of given: String) -> String? {
        let words = given.split { $0 == " " || $0 == "-" || $0 == "." || $0 == "\u{2010}" }
        let letters = words.map { word in
            let areInitials = word.count <= 3 && word.allSatisfy(\.isUppercase)
            return areInitials ? String(word) : word.prefix(1).uppercased()
        }
        let text = letters.joined()
        return text.isEmpty ? nil : text
    }
}
