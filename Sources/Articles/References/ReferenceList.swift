/// The printed reference list of an article: its entries, each with its place.
public struct ReferenceList: Hashable, Sendable {
    /// One entry as printed.
    public struct Entry: Hashable, Sendable {
        /// The number or sign it is marked with: `1`, `*`; `nil` where the list has none.
        public var label: String?
        /// Without the label; broken lines stay broken.
        public var printed: String
        /// Code points of the article's text, the label left out; lines that were joined lie inside.
        public var range: Range<Int>

        /// An entry from its parts.
        public init(label: String?, printed: String, range: Range<Int>) {
            self.label = label
            self.printed = printed
            self.range = range
        }
    }

    /// In printed order.
    public var entries: [Entry]
    /// The heading's place; `nil` where the list stands at the end without one.
    public var heading: Range<Int>?
    /// Where the list begins: its heading, else its first entry.
    public var begin: Int? { heading?.lowerBound ?? entries.first?.range.lowerBound }

    /// A list from its entries.
    public init(entries: [Entry], heading: Range<Int>?) {
        self.entries = entries
        self.heading = heading
    }

    /// Finds the list in an article: under its heading, the last if there are several, or at the end where lines read like entries.
    ///
    /// - Returns: `nil` when there is none.
    public static func find(in lines: [ReferenceLine]) -> ReferenceList? {
        let headings = lines.indices.filter { ReferenceHeading.isHeading(lines[$0].text) }
        for heading in headings.reversed() {
            let entries = EntrySplitter.entries(body(lines[(heading + 1)...]))
            if !entries.isEmpty {
                let start = lines[heading].start
                return ReferenceList(entries: entries, heading: start..<(start + lines[heading].text.unicodeScalars.count))
            }
        }
        return atEnd(lines)
    }

    private static func body(_ lines: ArraySlice<ReferenceLine>) -> [ReferenceLine] {
        Array(lines.prefix { !ReferenceHeading.endsList($0.text) })
    }

    /// The lines at the end that read like entries, two or more of them.
    private static func atEnd(_ lines: [ReferenceLine]) -> ReferenceList? {
        var first = lines.count
        for index in lines.indices.reversed() where !lines[index].text.allSatisfy(\.isWhitespace) {
            guard EntrySplitter.readsLikeEntry(lines[index].text) else { break }
            first = index
        }
        let entries = EntrySplitter.entries(Array(lines[first...]))
        return entries.count >= 2 ? ReferenceList(entries: entries, heading: nil) : nil
    }
}

/// Divides the lines of a reference list into its entries.
enum EntrySplitter {
    /// A piece of the list before it is an entry: places in ``Letters``.
    private struct Piece {
        var label: String?
        var range: Range<Int>
    }

    /// The list's letters with their places in the article; lines are parted by a line's end.
    private struct Letters {
        var scalars: [Unicode.Scalar] = []
        var places: [Int] = []

        mutating func append(_ line: ReferenceLine) {
            for (offset, scalar) in line.text.unicodeScalars.enumerated() {
                scalars.append(scalar)
                places.append(line.start + offset)
            }
            scalars.append("\n")
            places.append(line.start + line.text.unicodeScalars.count)
        }

        func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }

        func trimmed(_ range: Range<Int>) -> Range<Int> {
            var (low, high) = (range.lowerBound, range.upperBound)
            while low < high, scalars[low].properties.isWhitespace { low += 1 }
            while high > low, scalars[high - 1].properties.isWhitespace { high -= 1 }
            return low..<high
        }
    }

    static func entries(_ lines: [ReferenceLine]) -> [ReferenceList.Entry] {
        var letters = Letters()
        var starts: [Int] = []
        for line in lines {
            starts.append(letters.scalars.count)
            letters.append(line)
        }
        starts.append(letters.scalars.count)
        let ranges = lines.indices.map { letters.trimmed(starts[$0]..<starts[$0 + 1]) }
        let labels = ranges.map { EntryLabel.read(letters.scalars[$0]) }
        let written = ranges.indices.filter { !ranges[$0].isEmpty }
        let labelled = written.filter { labels[$0] != nil }
        var pieces: [Piece]
        if labelled.count >= 2 && labelled.count * 5 >= written.count || labelled.count == 1 && labelled[0] == written.first {
            pieces = byLabel(ranges, labels)
        } else {
            pieces = byLine(ranges, letters)
        }
        pieces = pieces.flatMap { apart($0, letters) }
        return pieces.compactMap { piece in
            let range = letters.trimmed(piece.range)
            guard letters.scalars[range].contains(where: { $0.isLetter || $0.isDigit }) else { return nil }
            return ReferenceList.Entry(
                label: piece.label, printed: letters.text(range),
                range: letters.places[range.lowerBound]..<(letters.places[range.upperBound - 1] + 1))
        }
    }

    /// Every label begins an entry; lines without one go on with it.
    private static func byLabel(_ ranges: [Range<Int>], _ labels: [EntryLabel?]) -> [Piece] {
        var pieces: [Piece] = []
        for (index, range) in ranges.enumerated() where !range.isEmpty {
            if let label = labels[index] {
                pieces.append(Piece(label: label.text, range: (range.lowerBound + label.length)..<range.upperBound))
            } else if pieces.isEmpty {
                pieces.append(Piece(range: range))
            } else if index > 0, ranges[index - 1].isEmpty, pieces.count > 1, labels[(index + 1)...].allSatisfy({ $0 == nil }) {
                // Behind an empty line at the end something else begins.
                break
            } else {
                pieces[pieces.count - 1].range = pieces[pieces.count - 1].range.lowerBound..<range.upperBound
            }
        }
        return pieces
    }

    /// Without labels: a paragraph or a line begins an entry, unless it plainly goes on with the one before.
    private static func byLine(_ ranges: [Range<Int>], _ letters: Letters) -> [Piece] {
        var pieces: [Piece] = []
        for (index, range) in ranges.enumerated() where !range.isEmpty {
            let isParagraph = index == 0 || ranges[index - 1].isEmpty
            if let last = pieces.last, !isParagraph, goesOn(last.range, range, letters) {
                pieces[pieces.count - 1].range = last.range.lowerBound..<range.upperBound
            } else {
                pieces.append(Piece(range: range))
            }
        }
        return pieces
    }

    /// Whether a line goes on with the entry before it: it begins with a small letter, a digit or a mark, the entry ends in the middle of
    /// something, or the line does not begin as an entry does while the entry lacks its date.
    private static func goesOn(_ entry: Range<Int>, _ line: Range<Int>, _ letters: Letters) -> Bool {
        guard let first = letters.scalars[line].first, let last = letters.scalars[entry].last else { return false }
        let text = letters.text(line)
        if text.hasPrefix("http") || text.hasPrefix("www.") || text.lowercased().hasPrefix("doi") || text.hasPrefix("PMID") {
            return !letters.text(entry).contains("http")
        }
        if first.isSmall, !AuthorScan.particles.contains(String(text.prefix { $0 != " " })) { return true }
        if first.isDigit || first == "(" || first == "&" { return true }
        if last == "," || last == "-" || last == "&" || last == ":" || last == ";" { return true }
        if beginsWithNames(line, letters) { return false }
        return !readsLikeEntry(letters.text(entry)) && readsLikeEntry(letters.text(entry) + " " + text)
    }

    // MARK: Two entries on one line

    /// Where a second entry begins inside a piece: at the next number, or behind an identifier or pages where names begin again.
    private static func apart(_ piece: Piece, _ letters: Letters) -> [Piece] {
        if let number = piece.label.flatMap({ Int($0) }),
            let next = EntryLabel.next(number + 1, in: letters.scalars, piece.range)
        {
            let first = Piece(label: piece.label, range: piece.range.lowerBound..<next.place)
            let rest = Piece(label: String(number + 1), range: (next.place + next.length)..<piece.range.upperBound)
            return [first] + apart(rest, letters)
        }
        guard let cut = secondStart(piece.range, letters) else { return [piece] }
        let first = Piece(label: piece.label, range: piece.range.lowerBound..<cut)
        return [first] + apart(Piece(range: cut..<piece.range.upperBound), letters)
    }

    private static func secondStart(_ range: Range<Int>, _ letters: Letters) -> Int? {
        var index = range.lowerBound + 40
        while index < range.upperBound - 30 {
            defer { index += 1 }
            let scalar = letters.scalars[index]
            guard scalar == "." || scalar == ";" || scalar == "\n", let before = letters.scalars[..<index].last,
                before.isDigit || before == ")"
            else { continue }
            var next = index + 1
            while next < range.upperBound, letters.scalars[next].properties.isWhitespace { next += 1 }
            guard next < range.upperBound, beginsWithNames(next..<range.upperBound, letters) else {
                continue
            }
            let (first, second) = (letters.text(range.lowerBound..<index), letters.text(next..<range.upperBound))
            if readsLikeEntry(first), readsLikeEntry(second) { return next }
        }
        return nil
    }

    /// Whether the text begins as a list of authors does: a name, initials, then a comma or a full stop.
    private static func beginsWithNames(_ range: Range<Int>, _ letters: Letters) -> Bool {
        let head = letters.text(
            range.prefix(60).isEmpty ? range : range.lowerBound..<min(range.upperBound, range.lowerBound + 60))
        guard let comma = head.firstIndex(where: { $0 == "," || $0 == "." }) else { return false }
        let words = head[..<comma].split(whereSeparator: \.isWhitespace).map(String.init)
        guard (1...4).contains(words.count),
            words[0].unicodeScalars.first?.isCapital ?? false || AuthorScan.particles.contains(words[0])
        else { return false }
        if words.count > 1, AuthorScan.isInitials(words[words.count - 1]) { return true }
        // `Brinjikji, W.`
        let behind = head[comma...].dropFirst().drop(while: \.isWhitespace)
        let scalars = Array(behind.unicodeScalars.prefix(2))
        return head[comma] == "," && words.count <= 3 && scalars.count == 2 && scalars[0].isCapital
            && (scalars[1] == "." || scalars[1] == " ")
    }

    /// Whether a text has what entries have: an identifier, an address, or authors and a year.
    static func readsLikeEntry(_ text: String) -> Bool {
        guard text.unicodeScalars.count >= 20, text.unicodeScalars.count < 3000 else { return false }
        let body =
            EntryLabel.read(Array(text.unicodeScalars)[...]).map { String(text.unicodeScalars.dropFirst($0.length)) } ?? text
        let parsed = CitationString.parse(body)
        if parsed.pmid != nil || parsed.doi != nil || parsed.pmcid != nil { return true }
        if parsed.date != nil, !parsed.authors.isEmpty, parsed.title != nil { return true }
        return parsed.volume != nil && parsed.pages != nil && parsed.date != nil
    }
}

/// The number, sign or bullet that an entry begins with.
struct EntryLabel: Hashable {
    /// The number in digits, or the sign; `nil` for a bullet.
    var text: String?
    /// How many code points it takes up, with its brackets and the space behind.
    var length: Int

    /// `1.` `[1]` `1)` `(1)` `¹` `1 ` `*` `-` `•`.
    static func read(_ line: ArraySlice<Unicode.Scalar>) -> EntryLabel? {
        guard let first = line.first else { return nil }
        var index = line.startIndex
        if bullets.contains(first) {
            index += 1
            guard index < line.endIndex, line[index].properties.isWhitespace else {
                return first == "*" || first == "•" ? EntryLabel(text: first == "*" ? "*" : nil, length: 1) : nil
            }
            while index < line.endIndex, line[index].properties.isWhitespace { index += 1 }
            return EntryLabel(
                text: first == "*" || first == "†" || first == "‡" ? String(first) : nil, length: index - line.startIndex)
        }
        let open = first == "[" || first == "("
        if open { index += 1 }
        if line[index...].first == "^" { index += 1 }
        let digits = line[index...].prefix { $0.isDigit || Superscript.digit($0) != nil }
        guard (1...3).contains(digits.count) else { return nil }
        let isRaised = Superscript.digit(digits[digits.startIndex]) != nil
        let number = digits.compactMap { Superscript.digit($0) ?? Int($0.value - 0x30) }.reduce(0) { $0 * 10 + $1 }
        index = digits.endIndex
        guard index < line.endIndex else { return nil }
        let isClosed =
            open ? line[index] == "]" || line[index] == ")" : line[index] == "." || line[index] == ")" || line[index] == "]"
        if isClosed {
            index += 1
            if index < line.endIndex, line[index] == "." || line[index] == ":" { index += 1 }
        } else if open || !(isRaised || line[index] == "\t") {
            return nil
        }
        // `1.5 mg` is no label.
        guard index < line.endIndex, !line[index].isDigit else { return nil }
        while index < line.endIndex, line[index].properties.isWhitespace { index += 1 }
        return EntryLabel(text: String(number), length: index - line.startIndex)
    }

    private static let bullets: Set<Unicode.Scalar> = ["-", "*", "•", "–", "—", "·", "◦", "▪", "†", "‡"]

    /// Where the label of a number stands inside a line: `… 811-6. 2. Shiri R`, `… [2] Shiri R`.
    static func next(_ number: Int, in scalars: [Unicode.Scalar], _ range: Range<Int>) -> (place: Int, length: Int)? {
        let digits = Array(String(number).unicodeScalars)
        for place in range.dropFirst(30) {
            guard scalars[place - 1].properties.isWhitespace || scalars[place - 1] == "." else { continue }
            guard let label = read(scalars[place..<range.upperBound]), label.text == String(number),
                label.length < range.upperBound - place
            else { continue }
            let bracketed = scalars[place] == "["
            // A bare number stands behind the end of a sentence, and a name begins behind it.
            var before = place - 1
            while before > range.lowerBound, scalars[before].properties.isWhitespace { before -= 1 }
            let isBehindEnd = scalars[before] == "." || scalars[before] == ";" || scalars[before].isDigit
            let word = scalars[(place + label.length)..<range.upperBound].prefix { $0.isLetter }
            let isName = word.first?.isCapital ?? false || AuthorScan.particles.contains(String(String.UnicodeScalarView(word)))
            if isName, bracketed || isBehindEnd && scalars[place...].starts(with: digits) { return (place, label.length) }
        }
        return nil
    }
}

/// Digits written above the line.
enum Superscript {
    /// The digit, from 0 to 9.
    static func digit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0xB9: 1
        case 0xB2: 2
        case 0xB3: 3
        case 0x2070: 0
        case 0x2074...0x2079: Int(scalar.value - 0x2070)
        default: nil
        }
    }
}
