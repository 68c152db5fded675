import Bibliography

/// Names as `.bib` files write them: `von Last, Jr, First`, `First von Last`, a body in braces, `others` for those left out.
///
/// Read by the rules of BibTeX (Patashnik, *BibTeXing*, section 4), and BibLaTeX's `family=…, given=…`.
enum BibTeXName {
    // MARK: Reading

    /// The names of a list in order, and whether `others` ends it.
    static func read(_ list: String, _ text: (String) -> RichText) -> (names: [Contributor.Name], isComplete: Bool) {
        var names: [Contributor.Name] = []
        var isComplete = true
        for name in split(list, at: .and) {
            if name.lowercased() == "others" {
                isComplete = false
            } else if let name = Self.name(name, text) {
                names.append(name)
            }
        }
        return (names, isComplete)
    }

    private static func name(_ written: String, _ text: (String) -> RichText) -> Contributor.Name? {
        if let body = wholeGroup(written) {
            let name = text(body)
            return name.isEmpty ? nil : .collective(name)
        }
        func plain(_ words: some Sequence<String>) -> String { text(words.joined(separator: " ")).plainText }
        let parts = split(written, at: .comma)
        if let person = extended(parts, plain) { return .person(person) }
        var person = PersonName(family: "")
        var given = ""
        switch parts.count {
        case 0: return nil
        case 1:
            let words = split(parts[0], at: .space)
            let (first, last) = firstAndLast(words)
            person.family = plain(last)
            given = plain(first)
        case 2:
            person.family = plain(parts.prefix(1))
            given = plain(parts.suffix(1))
        default:
            person.family = plain(parts.prefix(1))
            person.suffix = plain(parts[1...1])
            given = plain([parts[2...].joined(separator: ", ")])
        }
        if person.suffix?.isEmpty == true { person.suffix = nil }
        if person.family.isEmpty {
            guard !given.isEmpty else { return nil }
            return .person(PersonName(family: given, suffix: person.suffix))
        }
        if !given.isEmpty {
            person.given = withoutStops(given)
            person.initials = initials(given)
        }
        return .person(person)
    }

    /// `First von Last` without comma: the last name begins at the first word in small letters, or is the last word.
    private static func firstAndLast(_ words: [String]) -> (ArraySlice<String>, ArraySlice<String>) {
        let start = words.dropLast().firstIndex(where: isSmall) ?? max(words.count - 1, 0)
        return (words[..<start], words[start...])
    }

    /// `family=Beethoven, prefix=van, given=Ludwig`.
    private static func extended(_ parts: [String], _ plain: ([String]) -> String) -> PersonName? {
        var values: [String: String] = [:]
        for part in parts {
            guard let equals = part.firstIndex(of: "=") else { return nil }
            let name = part[..<equals].lowercased().filter { $0 != " " }
            guard
                ["family", "given", "prefix", "suffix", "useprefix", "given-i", "family-i", "prefix-i", "id", "hash"].contains(
                    name)
            else { return nil }
            values[name] = plain([String(part[part.index(after: equals)...])])
        }
        guard let family = values["family"] else { return nil }
        let whole = [values["prefix"], family].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
        let given = values["given"].flatMap { $0.isEmpty ? nil : $0 }
        return PersonName(
            family: whole, given: given.map(withoutStops), initials: given.map(initials), suffix: values["suffix"])
    }

    /// The first letters of given names: `Mary I.` gives `MI`, `Jean-Paul` `JP`.
    static func initials(_ given: String) -> String {
        let words = given.split { $0.isWhitespace || "-.\u{2010}".contains($0) }
        guard words.count == 1, let word = words.first, isInitials(word) else { return words.map { $0.prefix(1) }.joined() }
        return String(word)
    }

    /// Whether a word can be initials without full stops: `W`, `PH`.
    private static func isInitials(_ word: some StringProtocol) -> Bool {
        (1...3).contains(word.count) && word.allSatisfy(\.isUppercase)
    }

    /// Given names that are initials only as PubMed has them, `P H` for `P. H.` or `P.H.` and `J-P` for `J.-P.`; others as printed.
    private static func withoutStops(_ given: String) -> String {
        guard given.contains("."), given.allSatisfy({ $0.isUppercase || ".- ".contains($0) }) else { return given }
        let plain = given.replacing(".-", with: "-").replacing(".", with: " ").split(separator: " ").joined(separator: " ")
        let words = plain.split { " -".contains($0) }
        return words.allSatisfy { $0.count == 1 } && !words.isEmpty ? plain : given
    }

    /// Given names as LaTeX's styles shorten them rightly: initials each with a full stop, `P. H.` for `P H` or `PH`.
    private static func withStops(_ person: PersonName) -> String? {
        guard let given = person.given ?? person.initials else { return nil }
        if given == person.initials, isInitials(given) { return given.map { "\($0)." }.joined(separator: " ") }
        let isApart = given.split(omittingEmptySubsequences: false) { " -".contains($0) }
            .allSatisfy { $0.count == 1 && $0.allSatisfy(\.isUppercase) }
        return isApart ? given.map { $0.isUppercase ? "\($0)." : "\($0)" }.joined() : given
    }

    /// Whether BibTeX takes a word for a particle: its first letter is small; letters in braces have no case, but for those of a
    /// command, as in `{\'e}`.
    private static func isSmall(_ word: String) -> Bool {
        var rest = word[...]
        while let character = rest.popFirst() {
            if character.isLetter { return character.isLowercase }
            guard character == "{" else { continue }
            if rest.first == "\\" {
                let command = rest.dropFirst().prefix(while: \.isLetter)
                if let letter = LaTeXTable.letters.first(where: { $0.command == command }) {
                    return letter.text.first?.isLowercase ?? false
                }
                rest = rest.dropFirst(1 + max(command.count, 1))
                return rest.first(where: \.isLetter)?.isLowercase ?? false
            }
            var depth = 1
            while depth > 0, let inner = rest.popFirst() { depth += inner == "{" ? 1 : inner == "}" ? -1 : 0 }
        }
        return false
    }

    /// What stands in braces that hold all of a text.
    private static func wholeGroup(_ text: String) -> String? {
        guard text.hasPrefix("{"), text.hasSuffix("}"), !text.hasPrefix("{\\") else { return nil }
        var depth = 0
        for (index, character) in zip(text.indices, text) {
            if character == "{" { depth += 1 }
            if character == "}" { depth -= 1 }
            if depth == 0, text.index(after: index) != text.endIndex { return nil }
        }
        return String(text.dropFirst().dropLast())
    }

    /// What parts a list outside braces.
    enum Separator {
        /// The word `and` between white space.
        case and
        case comma
        /// A comma or semicolon.
        case keyword
        /// White space or a tie.
        case space
    }

    /// The parts of a text outside braces, without white space at their ends; empty ones stay only between commas.
    static func split(_ text: String, at separator: Separator) -> [String] {
        var parts: [String] = []
        var current = String.UnicodeScalarView()
        var depth = 0
        let scalars = Array(text.unicodeScalars)
        func isSpace(_ index: Int) -> Bool { index >= scalars.count || scalars[index] == " " || scalars[index].value < 0x20 }
        func end(_ keepsEmpty: Bool = false) {
            let part = String(current).trimmingSpace
            if !part.isEmpty || keepsEmpty { parts.append(part) }
            current = String.UnicodeScalarView()
        }
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            if scalar == "{" { depth += 1 }
            if scalar == "}" { depth = max(0, depth - 1) }
            var width = 0
            if depth == 0 {
                switch separator {
                case .and:
                    if isSpace(index), index + 4 < scalars.count, isSpace(index + 4),
                        String(String.UnicodeScalarView(scalars[index + 1...index + 3])).lowercased() == "and"
                    {
                        width = 4
                    }
                case .comma: width = scalar == "," ? 1 : 0
                case .keyword: width = scalar == "," || scalar == ";" ? 1 : 0
                case .space: width = isSpace(index) || scalar == "~" ? 1 : 0
                }
            }
            if width > 0 {
                end(separator == .comma)
                index += width
            } else {
                current.append(scalar)
                index += 1
            }
        }
        end(separator == .comma && !parts.isEmpty)
        return parts
    }

    // MARK: Writing

    /// The names of a list, `others` at its end where it is not complete.
    static func write(_ names: [Contributor.Name], isComplete: Bool = true, _ latex: LaTeXWriter) -> String {
        (names.map { write($0, latex) } + (isComplete ? [] : ["others"])).joined(separator: " and ")
    }

    private static func write(_ name: Contributor.Name, _ latex: LaTeXWriter) -> String {
        switch name {
        case .collective(let body):
            let name = latex.write(body)
            // Of a group that begins with a command BibTeX makes one letter.
            return name.hasPrefix("\\") ? "{{" + name + "}}" : "{" + name + "}"
        case .person(let person):
            let given = withStops(person).map { protected(latex.write($0)) } ?? ""
            let suffix = person.suffix.map { protected(latex.write($0)) }
            if given.isEmpty, suffix == nil {
                // Without a comma the words would be taken for given and family name.
                let one = latex.write(person.family).replacing(" ", with: "{ }").replacing("~", with: "{~}")
                    .replacing(",", with: "{,}")
                return one.lowercased() == "others" ? "{}" + one : one
            }
            return ([family(person.family, latex), suffix] + [given]).compactMap { $0 }.joined(separator: ", ")
        }
    }

    /// A family name: particles before it stay free, the name itself stands in braces where BibTeX would take it apart.
    private static func family(_ family: String, _ latex: LaTeXWriter) -> String {
        let words = family.split(separator: " ").map { latex.write($0) }
        let particles = words.dropLast().prefix(while: isSmall)
        let rest = words.dropFirst(particles.count)
        let name = rest.joined(separator: " ")
        let isApart = rest.dropLast().contains(where: isSmall) || protected(name) != name
        return (particles + [isApart ? "{" + name + "}" : name]).joined(separator: " ")
    }

    /// A part of a name, in braces where it holds what parts names.
    private static func protected(_ part: String) -> String {
        split(part, at: .comma).count > 1 || split(" " + part + " ", at: .and).count > 1
            || split(part, at: .space).contains { $0.lowercased() == "and" } ? "{" + part + "}" : part
    }
}

extension String {
    /// The text without white space at its ends.
    var trimmingSpace: String {
        let isSpace: (Character) -> Bool = { $0.isWhitespace }
        guard let first = firstIndex(where: { !isSpace($0) }), let last = lastIndex(where: { !isSpace($0) }) else { return "" }
        return String(self[first...last])
    }
}
