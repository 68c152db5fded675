import Bibliography

/// A person's name on its two lines: in full (`FAU - Dowling, Thomas J Jr`) and in short (`AU  - Dowling TJ Jr`).
enum NBIBName {
    static func lines(_ person: PersonName) -> (full: String, short: String) {
        let rest = [person.given, person.suffix].compactMap { $0?.foldingControls }.filter { !$0.isEmpty }
        let full = [person.family.foldingControls, rest.joined(separator: " ")].filter { !$0.isEmpty }
        return (full.joined(separator: ", "), person.short.foldingControls)
    }

    /// A name of which one line or both are there.
    ///
    /// The short one tells initials and suffix; what ends both is the suffix.
    ///
    /// - Returns: `nil` where there is no family name.
    static func read(full: String?, short: String?) -> PersonName? {
        let person = full.map { read(full: $0, short: short) } ?? short.map(read(short:))
        return person.flatMap { $0.family.isEmpty ? nil : $0 }
    }

    private static func read(full: String, short: String?) -> PersonName {
        let parts = full.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false).map(\.foldingControls)
        var person = PersonName(family: parts[0])
        var given = parts.count > 1 ? parts[1] : ""
        if let short, short != person.family, short.hasPrefix(person.family + " ") {
            let words = short.dropFirst(person.family.count).split(separator: " ").map(String.init)
            let suffix = suffix(of: words, ending: given)
            person.suffix = suffix
            if let suffix { given = given.dropLast(suffix.count).foldingControls }
            while given.hasSuffix(",") { given.removeLast() }
            let initials = words.dropLast(suffix.map { $0.split(separator: " ").count } ?? 0).joined(separator: " ")
            person.initials = initials.isEmpty ? nil : initials
        }
        person.given = given.isEmpty ? nil : given
        return person
    }

    /// The last words of the short name with which the given names end, where they can be no given name or initials.
    private static func suffix(of words: [String], ending given: String) -> String? {
        for count in words.indices {
            let candidate = words[count...].joined(separator: " ")
            let isWhole = given == candidate
            guard isWhole || given.hasSuffix(" " + candidate) || given.hasSuffix("," + candidate) else { continue }
            // A single letter is an initial.
            guard candidate.count > 1 else { continue }
            // The first word is the initials, which a name given by its initials ends with too.
            if count > 0 || isSuffix(candidate) { return candidate }
        }
        return nil
    }

    private static func isSuffix(_ word: String) -> Bool {
        ["Jr", "Sr", "Jr.", "Sr."].contains(word) || word.first?.isNumber == true
    }

    /// `van der Berg MI Jr`: initials are the last word in capitals, suffix aside.
    private static func read(short: String) -> PersonName {
        if short.contains(",") { return read(full: short, short: nil) }
        var words = short.split(separator: " ").map(String.init)
        var person = PersonName(family: short)
        if words.count > 2, let last = words.last, isSuffix(last) || ["II", "III", "IV"].contains(last) {
            person.suffix = last
            words.removeLast()
        }
        if words.count > 1, let last = words.last, last.count <= 4, last.allSatisfy({ $0.isUppercase || $0 == "-" }) {
            person.initials = last
            words.removeLast()
        }
        person.family = words.joined(separator: " ")
        return person
    }
}
