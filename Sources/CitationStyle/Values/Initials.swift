/// Shortens given names to initials, or sets those that are initials already (CSL 1.0.2, `initialize`, `initialize-with`,
/// `initialize-with-hyphen`).
struct Initials {
    /// Stands after each initial: `.`, `. `, or nothing (attribute `initialize-with`).
    var terminator: String
    /// Whether names in full are shortened; otherwise only initials are set anew (attribute `initialize`).
    var shortensNames = true
    /// Whether *Jean-Luc* becomes *J.-L.* (attribute `initialize-with-hyphen`).
    var keepsHyphens = true

    init(terminator: String, shortensNames: Bool = true, keepsHyphens: Bool = true) {
        self.terminator = terminator
        self.shortensNames = shortensNames
        self.keepsHyphens = keepsHyphens
    }

    /// *Jean-Luc M.* as `J.-L. M.`; titles that stand for a given name, and other scripts, as they are.
    func of(_ given: String) -> String {
        ofPlain(given) ?? ofAny(given)
    }

    /// The same, of names of every kind.
    func ofAny(_ given: String) -> String {
        guard given != "Lord", given != "Lady", NameScript.startsRomanesque(given) else { return given }
        var pieces = Self.pieces(of: keepsHyphens ? given : given.replacing("-", with: " "))
        if pieces.count == 1, Self.isBareInitial(pieces[0].word) { pieces[0].word += "." }
        return Self.cleaned(shortensNames ? shortened(pieces) : normalized(pieces))
    }

    /// The same for what most given names are, a bibliography having thousands of them: words of unaccented letters that begin with
    /// their only capital, or initials with a full stop, a space or hyphen between; `nil` for all others.
    func ofPlain(_ given: String) -> String? {
        guard shortensNames, ["", ".", ". ", " "].contains(terminator), given != "Lord", given != "Lady" else { return nil }
        var result = ""
        var previous = UInt8(ascii: " ")
        var isInitial = false
        for byte in given.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"):
                guard [UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: ".")].contains(previous) else { return nil }
                if previous == UInt8(ascii: "-"), keepsHyphens {
                    if result.utf8.last == UInt8(ascii: " ") { result.removeLast() }
                    result += "-"
                }
                result.unicodeScalars.append(Unicode.Scalar(byte))
                result += terminator
                isInitial = true
            case UInt8(ascii: "a")...UInt8(ascii: "z"):
                guard isInitial || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(previous) else { return nil }
                isInitial = false
            case UInt8(ascii: "."):
                guard isInitial else { return nil }
                isInitial = false
            case UInt8(ascii: " "), UInt8(ascii: "-"):
                guard previous != UInt8(ascii: " "), previous != UInt8(ascii: "-") else { return nil }
                isInitial = false
            default: return nil
            }
            previous = byte
        }
        guard previous != UInt8(ascii: " "), previous != UInt8(ascii: "-") else { return nil }
        if result.utf8.last == UInt8(ascii: " ") { result.removeLast() }
        return result
    }

    /// A word of a given name, and what stands between it and the next: space, hyphens, markup.
    private struct Piece {
        var word = ""
        var gap = ""
        var tags = ""

        var hasHyphen: Bool { gap.contains("-") }
    }

    // MARK: Words

    /// The words; a full stop ends one, and a hyphen too unless a small letter follows it (*Ji-yeon* is one word).
    private static func pieces(of given: String) -> [Piece] {
        var pieces = [Piece()]
        let scalars = Array(given.unicodeScalars)
        var index = 0
        func isGap(_ scalar: Unicode.Scalar) -> Bool { scalar == "-" || scalar.isSpace || scalar == "\u{FEFF}" }
        func add(_ scalar: Unicode.Scalar, to text: inout String) { text.unicodeScalars.append(scalar) }
        while index < scalars.count {
            let scalar = scalars[index]
            if scalar == "<", let end = scalars[index...].firstIndex(of: ">") {
                for scalar in scalars[index...end] { add(scalar, to: &pieces[pieces.count - 1].tags) }
                index = end + 1
                continue
            }
            let joinsSmallLetter =
                scalar == "-" && index > 0 && index + 1 < scalars.count && !isGap(scalars[index - 1])
                && scalars[index + 1].properties.isLowercase
            if isGap(scalar), !joinsSmallLetter {
                add(scalar, to: &pieces[pieces.count - 1].gap)
            } else {
                let last = pieces[pieces.count - 1]
                let isNew = !last.gap.isEmpty || !last.tags.isEmpty || last.word.last == "." && scalar != "."
                if isNew, !(last.word.isEmpty && last.gap.isEmpty && last.tags.isEmpty) {
                    if last.gap.isEmpty, last.tags.isEmpty { pieces[pieces.count - 1].gap = " " }
                    pieces.append(Piece())
                }
                add(scalar, to: &pieces[pieces.count - 1].word)
            }
            index += 1
        }
        return pieces
    }

    private static func isBareInitial(_ word: String) -> Bool {
        word.count == 1 && word.allSatisfy(isCapital)
    }

    /// Letters of scripts without case count as capitals.
    private static func isCapital(_ character: Character) -> Bool {
        if let ascii = character.asciiValue { return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(ascii) }
        return character.isLetter && !character.isLowercase
    }

    // MARK: Setting

    private func shortened(_ pieces: [Piece]) -> String {
        var result = ""
        for (index, piece) in pieces.enumerated() {
            guard let initial = Self.initial(of: piece.word) else {
                // Not a name but a word between names: "de", "al".
                let isWord = piece.word.unicodeScalars.contains(where: NameScript.isRomanesque)
                result += (isWord ? " " : "") + piece.word + piece.gap + piece.tags
                continue
            }
            result += initial
            if index == pieces.count - 1 {
                result += piece.tags + terminator
            } else {
                result += joined(piece.tags) + (piece.hasHyphen ? "-" : "")
            }
        }
        return result
    }

    /// The terminator with closing markup before its space.
    private func joined(_ tags: String) -> String {
        guard !tags.isEmpty else { return terminator }
        let mark = terminator.prefix { !$0.isWhitespace }
        return mark + tags + terminator[mark.endIndex...]
    }

    /// `J` of *John*, `Ts` of *TSimon*, `Ph` of *Ph.*; `nil` for a word that begins with a small letter.
    private static func initial(of word: String) -> String? {
        guard let first = word.first, isCapital(first) else { return nil }
        let letters = word.dropFirst().prefix { $0.isLetter }
        if word[letters.endIndex...].first == ".", !letters.isEmpty { return String(first) + letters }
        let capitals = letters.prefix(while: isCapital)
        return String(first) + (capitals.count < letters.count ? capitals.lowercased() : "")
    }

    private func normalized(_ pieces: [Piece]) -> String {
        let words = pieces.map { piece -> (text: String, isInitial: Bool) in
            if piece.word.count > 1, piece.word.hasSuffix(".") { return (String(piece.word.dropLast()), true) }
            return (piece.word, Self.isBareInitial(piece.word))
        }
        var result = ""
        for (index, word) in words.enumerated() {
            result += word.text
            let piece = pieces[index]
            if index == words.count - 1 {
                result += word.isInitial ? terminator + piece.tags : piece.tags
            } else if !word.isInitial {
                result += piece.gap + piece.tags
            } else if words[index + 1].text.count > 1 {
                // A full name after an initial keeps its distance, whatever stands between initials.
                let mark = terminator.last == "\u{FEFF}" ? String(terminator.dropLast()) : terminator
                result += mark + piece.tags + (piece.hasHyphen ? "-" : words[index + 1].isInitial ? piece.gap : " ")
            } else {
                result += joined(piece.tags) + (piece.hasHyphen ? "-" : "")
            }
        }
        return result
    }

    /// Without space at the end and beside hyphens, and with one space where there are more.
    private static func cleaned(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.isSpace || scalar == "\u{FEFF}" }
        for scalar in text.unicodeScalars {
            if scalar == "-" {
                while let last = result.last, isSpace(last) { result.removeLast() }
            } else if isSpace(scalar), let last = result.last, last == "-" || last == " " && scalar.isASCII {
                continue
            }
            result.append(scalar.isASCII && isSpace(scalar) ? " " : scalar)
        }
        while let last = result.last, isSpace(last) { result.removeLast() }
        return String(result)
    }
}
