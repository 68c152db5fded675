/// Reads a list of authors: `Family II, Family I`, `Family, I. I., & Family, I.`, `Family, Given, and Given Family`.
struct AuthorScan {
    let text: CleanText

    struct List {
        var authors: [ParsedReference.Author] = []
        var isCut = false
    }

    /// Reads the authors of a range of the text.
    func list(_ range: Range<Int>) -> List {
        var list = List()
        var pieces = pieces(range)
        if let index = pieces.firstIndex(where: { isEtAl($0) }) {
            list.isCut = true
            pieces.removeSubrange(index...)
        }
        // A last piece that has "et al." behind its name.
        if let last = pieces.last, let cut = etAl(in: last) {
            list.isCut = true
            pieces[pieces.count - 1] = text.trimmed(last.lowerBound..<cut, [",", "."])
        }
        var index = 0
        // Behind `Brinjikji, Waleed` the others stand in the order of speech.
        var isSpoken = false
        while index < pieces.count {
            let words = words(pieces[index])
            let next = index + 1 < pieces.count ? self.words(pieces[index + 1]) : []
            if words.isEmpty {
                index += 1
            } else if !isSpoken, initials(of: words) == nil, !Self.isInitials(words[0]), !next.isEmpty, next.count <= 4,
                isGiven(next), isFamily(words)
            {
                // The family name and what follows the comma.
                add(
                    family: words.joined(separator: " "), initials: capitals(next),
                    pieces[index].lowerBound..<pieces[index + 1].upperBound, &list)
                isSpoken =
                    list.authors.count == 1 && next.contains { !Self.isInitials($0) && !AuthorScan.particles.contains($0) }
                index += 2
            } else {
                addPiece(words, pieces[index], &list)
                index += 1
            }
        }
        return list
    }

    private func addPiece(_ words: [String], _ range: Range<Int>, _ list: inout List) {
        let leading = words.prefix { Self.isInitials($0) }.count
        if leading > 0, leading < words.count {
            // `W. J. Brinjikji`, in the order of speech.
            add(family: words[leading...].joined(separator: " "), initials: capitals(Array(words[..<leading])), range, &list)
        } else if let split = initials(of: words) {
            let family = words[..<split].joined(separator: " ")
            add(family: family.isEmpty ? words[0] : family, initials: capitals(Array(words[split...])), range, &list)
        } else if words.count >= 2, words.count <= 4, isGiven([words[0]]), list.authors.isEmpty == false {
            // `Given M. Family` behind an inverted first author.
            var start = words.count - 1
            while start > 1, Self.particles.contains(words[start - 1]) { start -= 1 }
            add(family: words[start...].joined(separator: " "), initials: capitals(Array(words[..<start])), range, &list)
        } else {
            add(family: words.joined(separator: " "), initials: "", range, &list)
        }
    }

    private func add(family: String, initials: String, _ range: Range<Int>, _ list: inout List) {
        let (family, glued) = Self.unglued(family)
        guard family.contains(where: \.isLetter) else { return }
        list.authors.append(
            .init(family: family, initials: initials.isEmpty ? glued : initials, range: text.printedRange(range)))
    }

    /// `JarvikJG` into the name and the initials that ran into it.
    private static func unglued(_ family: String) -> (String, String) {
        let scalars = Array(family.unicodeScalars)
        var split = scalars.count
        while split > 0, scalars[split - 1].isCapital { split -= 1 }
        let initials = scalars.count - split
        guard split > 1, (1...3).contains(initials), scalars[split - 1].isSmall else { return (family, "") }
        return (String(String.UnicodeScalarView(scalars[..<split])), String(String.UnicodeScalarView(scalars[split...])))
    }

    // MARK: Pieces between commas

    private func pieces(_ range: Range<Int>) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        func close(_ end: Int) {
            let piece = text.trimmed(start..<max(start, end), [".", ",", ";", "&", "*", "(", ")", ":"])
            if !piece.isEmpty { pieces.append(piece) }
        }
        var index = range.lowerBound
        while index < range.upperBound {
            let scalar = text.scalars[index]
            if scalar == "," || scalar == ";" || scalar == "&" {
                close(index)
                start = index + 1
            } else if scalar == " ", let length = conjunction(index + 1, range.upperBound) {
                close(index)
                start = index + 1 + length
                index = start
                continue
            }
            index += 1
        }
        close(range.upperBound)
        return pieces
    }

    private func conjunction(_ place: Int, _ end: Int) -> Int? {
        for word in Self.conjunctions where place + word.count < end && text.stands(word, at: place) {
            if text.scalars[place] == word[0] { return word.count }
        }
        return nil
    }

    private static let conjunctions = ["and ", "en ", "und "].map { Array($0.unicodeScalars) }

    private func isEtAl(_ piece: Range<Int>) -> Bool {
        let words = words(piece).map { $0.lowercased().filter { $0 != "." } }
        return words == ["et", "al"] || words == ["ea"] || words == ["e", "a"] || words.first == "others"
    }

    private func etAl(in piece: Range<Int>) -> Int? {
        for mark in [" et al", " e.a", " and others", " en anderen"] {
            if let found = text.firstRange(of: mark, from: piece.lowerBound), found.upperBound <= piece.upperBound {
                return found.lowerBound
            }
        }
        return nil
    }

    private func words(_ piece: Range<Int>) -> [String] {
        text.text(piece).split { $0 == " " }.map(String.init)
    }

    // MARK: Words

    /// Where the initials begin, when the last words are initials.
    private func initials(of words: [String]) -> Int? {
        var split = words.count
        while split > 1, Self.isInitials(words[split - 1]) || Self.suffixes.contains(words[split - 1]) { split -= 1 }
        guard split < words.count, words[split...].contains(where: Self.isInitials) else { return nil }
        return split
    }

    private static let suffixes: Set<String> = ["Jr", "Jr.", "Sr", "2nd", "3rd", "II", "III"]

    /// `MI`, `M.I.`, `J-P`.
    static func isInitials(_ word: String) -> Bool {
        let letters = word.unicodeScalars.filter { $0 != "." && $0 != "-" }
        return (1...4).contains(letters.count) && letters.allSatisfy(\.isCapital)
    }

    private func isGiven(_ words: [String]) -> Bool {
        words.allSatisfy { Self.isInitials($0) || $0.unicodeScalars.first?.isCapital ?? false || Self.particles.contains($0) }
            && words.contains { Self.isInitials($0) || $0.unicodeScalars.first?.isCapital ?? false }
            && (words.contains(where: Self.isInitials) || words.count <= 3)
    }

    private func isFamily(_ words: [String]) -> Bool {
        words.count <= 4 && words.allSatisfy { !$0.unicodeScalars.contains(where: \.isDigit) }
    }

    static let particles: Set<String> = [
        "van", "de", "der", "den", "ten", "ter", "von", "zu", "del", "della", "di", "da", "dos", "du", "la", "le", "el", "al",
        "bin", "ibn", "'t", "op", "in", "te",
    ]

    private func capitals(_ words: [String]) -> String {
        String(
            words.filter { !Self.suffixes.contains($0) }.flatMap { word in
                Self.isInitials(word) ? word.filter(\.isLetter).map { $0 } : word.first.map { [$0] } ?? []
            }.filter(\.isUppercase))
    }
}
