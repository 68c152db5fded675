extension Name {
    /// The name with what stands inside its parts set apart, as processors do for data that has no fields for it.
    ///
    /// Words in lower case before a family name (*van der* Berg, *d'*Aubignac, *al-*Hakim) become its non-dropping particle, those
    /// after the given names (Jean *de*) the dropping particle, and what follows a comma in the given names (Martin Luther, *Jr.*) the
    /// suffix. A family name in double quotes stands as it is, and so does a name that has a non-dropping particle already.
    public func parsed() -> Name {
        guard let family, literal == nil else { return self }
        var name = self
        if family.count > 1, family.hasPrefix("\""), family.hasSuffix("\"") {
            name.family = String(family.dropFirst().dropLast())
            return name
        }
        guard nonDroppingParticle == nil, let given, Self.mayHaveMore(family) || Self.mayHaveMore(given) else { return self }
        name.splitFamilyParticles()
        name.splitSuffix()
        name.splitGivenParticles()
        return name
    }

    /// Whether there can be more than one thing in a part of a name; most are one word, or two with capitals.
    private static func mayHaveMore(_ part: String) -> Bool {
        var previous: UInt8 = 0
        for byte in part.utf8 {
            if byte >= 0x80 || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ",") {
                return true
            }
            if previous == UInt8(ascii: " "), !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) { return true }
            if byte == UInt8(ascii: " "), isSmall(part.utf8.first) { return true }
            previous = byte
        }
        return previous == UInt8(ascii: " ")
    }

    private static func isSmall(_ byte: UInt8?) -> Bool {
        byte.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) } ?? false
    }

    /// Marks that join a particle to the word after it.
    private static let joiningMarks: Set<Character> = ["-", "'", "\u{2019}", "\u{2BB}"]

    /// Whether a word is one of a particle: it begins, after such marks, with a small letter.
    private static func isParticle(_ word: Substring) -> Bool {
        word.first { !joiningMarks.contains($0) && $0 != " " }?.isLowercase ?? false
    }

    private mutating func splitFamilyParticles() {
        guard let family else { return }
        var rest = family[...]
        while true {
            // A word ends after a space or a joining mark; the mark that it begins with ('t) ends nothing.
            guard let end = rest.dropFirst().firstIndex(where: { $0 == " " || Self.joiningMarks.contains($0) }) else { break }
            let after = rest[rest.index(after: end)...].drop { $0 == " " }
            let word = rest[..<after.startIndex]
            guard !after.isEmpty, Self.isParticle(word) else { break }
            rest = after
        }
        var particle = family[..<rest.startIndex]
        guard !particle.isEmpty else { return }
        while particle.last == " " { particle.removeLast() }
        let isApart = family[particle.endIndex] == " "
        // "d' " stays apart from its name, "d'" does not.
        nonDroppingParticle = String(particle) + (isApart && (particle.last == "'" || particle.last == "\u{2019}") ? " " : "")
        self.family = String(rest)
    }

    private mutating func splitSuffix() {
        guard suffix == nil, let given, let comma = given.firstIndex(of: ",") else { return }
        var after = given[given.index(after: comma)...]
        if after.first == "!" {
            hasCommaSuffix = true
            after = after.dropFirst()
        }
        after = after.drop { $0 == " " }
        if !after.isEmpty { suffix = String(after) }
        var before = given[..<comma]
        while before.last == " " { before.removeLast() }
        self.given = before.isEmpty ? nil : String(before)
    }

    private mutating func splitGivenParticles() {
        guard let given else { return }
        var rest = given[...]
        while let space = rest.lastIndex(of: " "), Self.isParticle(rest[space...]) {
            var before = rest[..<space]
            while before.last == " " { before.removeLast() }
            guard !before.isEmpty else { break }
            rest = before
        }
        guard rest.endIndex < given.endIndex else { return }
        droppingParticle = String(given[rest.endIndex...].drop { $0 == " " })
        self.given = String(rest)
    }
}
