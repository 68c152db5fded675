import Bibliography
import TextAnalysis

/// How two values of a part compare.
enum PartAgreement: Hashable {
    case same
    /// One digit apart, or cut off.
    case near
    case differs
    /// One of the two does not say.
    case unknown

    /// - Parameter isLast: whether the entry ends with the printed value, which may then be cut off.
    init(_ printed: String?, _ record: String?, isLast: Bool = false) {
        guard let printed = printed.map(Self.plain), let record = record.map(Self.plain), !printed.isEmpty, !record.isEmpty
        else {
            self = .unknown
            return
        }
        if printed == record {
            self = .same
        } else if isLast, record.starts(with: printed) {
            self = .unknown
        } else {
            let isOneOff =
                printed.count == record.count && printed.count > 1
                && zip(printed, record).count { $0 != $1 } == 1
            let isPart = printed.count > 1 && (record.starts(with: printed) || printed.starts(with: record))
            self = isOneOff || isPart ? .near : .differs
        }
    }

    /// Letters and digits, letters that are misread digits as those; an `e` before an article number and zeros in front do not count.
    private static func plain(_ text: String) -> ArraySlice<UInt16> {
        let letters = SqueezedText(text).letters
        let isElectronic = letters.first == 0x65 && letters.count > 3
        let bare = (isElectronic ? letters.dropFirst() : letters[...]).map { misread[$0] ?? $0 }
        return bare[...].drop { $0 == 0x30 }
    }

    private static let misread: [UInt16: UInt16] = {
        var digits: [UInt16: UInt16] = [:]
        for (letter, digit) in zip("lioszb".utf16, "110528".utf16) { digits[letter] = digit }
        return digits
    }()
}

/// A printed entry made ready to be compared with records.
struct EntryForm {
    let reference: ParsedReference
    let letters: SqueezedText
    let trigrams: TrigramSet
    /// The letters of the authors as they were read.
    let authors: Range<Int>?
    let families: [[UInt16]]

    init(_ reference: ParsedReference) {
        self.reference = reference
        let letters = SqueezedText(reference.printed)
        self.letters = letters
        trigrams = TrigramSet(letters.letters)
        authors = reference.authorRange.map { letters.range(of: $0) }
        families = reference.authors.map { SqueezedText($0.family).letters }.filter { !$0.isEmpty }
    }
}

/// What speaks for and against a record being the one that an entry names.
struct MatchEvidence {
    /// How the first author compares.
    enum FirstAuthor {
        case first, elsewhere, missing, unknown
    }

    let title: TitleAlignment
    /// Whether one of the two is a correction, comment or reply and the other is not.
    private(set) var isNoticeOfOther = false
    /// Whether the record's title has a number that the entry lacks: the part of a series, a year.
    private(set) var hasOtherNumbers = false
    private(set) var firstAuthor = FirstAuthor.unknown
    /// The part of the record's authors that the entry has, of those it can be expected to have.
    private(set) var authorsFound = 0.0
    /// The part of the printed authors that the record does not have.
    private(set) var authorsStrange = 0.0
    private(set) var year = PartAgreement.unknown
    private(set) var volume = PartAgreement.unknown
    private(set) var issue = PartAgreement.unknown
    private(set) var page = PartAgreement.unknown
    private(set) var container = PartAgreement.unknown

    init(_ entry: EntryForm, _ record: CandidateRecord) {
        let alignments = record.titles.map { TitleAlignment(SqueezedText($0).letters, in: entry.letters.letters) }
        title =
            alignments.min { $0.errorRate + (1 - $0.coverage) < $1.errorRate + (1 - $1.coverage) }
            ?? TitleAlignment([], in: [])
        compareWords(entry, record)
        compareAuthors(entry, record)
        compareYears(entry.reference.years, record.years)
        let end = entry.reference.printed.unicodeScalars.count
        func isLast(_ range: Range<Int>?) -> Bool { range.map { $0.upperBound >= end } ?? false }
        let (volume, issue, pages) = (entry.reference.volume, entry.reference.issue, entry.reference.pages)
        self.volume = PartAgreement(volume?.value, record.volume, isLast: isLast(volume?.range))
        self.issue = PartAgreement(issue?.value, record.issue, isLast: isLast(issue?.range))
        page = PartAgreement(Self.firstPage(pages?.value), record.pages.map(Self.firstPage), isLast: isLast(pages?.range))
        compareContainer(entry, record)
    }

    private mutating func compareWords(_ entry: EntryForm, _ record: CandidateRecord) {
        let titles = record.titles.map(Folding.words)
        guard let printed = entry.reference.title.map({ Folding.words($0.value) }), !printed.isEmpty else { return }
        isNoticeOfOther = titles.allSatisfy { Self.isNotice($0) != Self.isNotice(printed) }
        guard !title.isCut else { return }
        let letters = String(decoding: entry.letters.letters, as: UTF16.self)
        hasOtherNumbers = titles.allSatisfy { title in
            title.contains { word in
                Self.romans.contains(word) ? !printed.contains(word) : word.allSatisfy(\.isNumber) && !letters.contains(word)
            }
        }
    }

    private static func isNotice(_ words: [String]) -> Bool {
        words.first.map(notices.contains) ?? false
    }

    private static let notices: Set<String> = [
        "correction", "corrections", "erratum", "errata", "corrigendum", "retraction", "retracted", "comment", "comments",
        "commentary",
        "reply", "re", "response", "author", "authors", "addendum", "expression",
    ]
    private static let romans: Set<String> = ["ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii"]

    private static func firstPage(_ pages: Pagination?) -> String? {
        pages.flatMap { $0.start ?? $0.articleNumber }
    }

    private static func firstPage(_ pages: String) -> String {
        pages.split { "-–,;".contains($0) }.first.map(String.init) ?? pages
    }

    private mutating func compareYears(_ printed: [Int], _ known: [Int]) {
        guard !printed.isEmpty, !known.isEmpty else { return }
        let distance = printed.flatMap { year in known.map { abs(year - $0) } }.min() ?? 9
        let isOneDigit = printed.contains { year in
            known.contains { zip(String(year), String($0)).count { $0 != $1 } == 1 }
        }
        year = distance == 0 ? .same : distance == 1 || isOneDigit ? .near : .differs
    }

    // MARK: Authors

    private mutating func compareAuthors(_ entry: EntryForm, _ record: CandidateRecord) {
        var place = entry.authors ?? 0..<0
        if place.isEmpty, title.errorRate < 0.3 { place = 0..<title.range.lowerBound }
        guard place.count >= 2, !record.authors.isEmpty else { return }
        let region = NameRegion(entry.letters, place, entry.reference.printed)
        let families = record.authors.map { SqueezedText($0.family).letters }
        let isCut = entry.reference.isAuthorListCut
        let expected = families.prefix(isCut ? max(1, entry.families.count) : max(3, min(entry.families.count, 12)))
        let places = expected.map { region.place(of: $0) }
        authorsFound = Double(places.count { $0 != nil }) / Double(places.count)
        switch places.first ?? nil {
        case .some(let first): firstAuthor = first <= 3 ? .first : .elsewhere
        case nil: firstAuthor = .missing
        }
        let printed = entry.families.prefix(12)
        guard !printed.isEmpty else { return }
        let strange = printed.count { name in !families.contains { Self.isSame(name, $0) } }
        authorsStrange = Double(strange) / Double(printed.count)
    }

    /// The same family name: one error in a long one, or one inside the other where names ran together.
    private static func isSame(_ one: [UInt16], _ other: [UInt16]) -> Bool {
        if one == other { return true }
        let (short, long) = one.count < other.count ? (one, other) : (other, one)
        guard short.count >= 4 else { return short.count >= 2 && long.starts(with: short) && long.count - short.count <= 3 }
        return TitleAlignment(short, in: long).errors <= (short.count >= 6 ? 1 : 0)
    }

    // MARK: Container

    private mutating func compareContainer(_ entry: EntryForm, _ record: CandidateRecord) {
        let names = record.containers.map { SqueezedText($0).letters }.filter { $0.count >= 2 }
        guard !names.isEmpty else { return }
        let behind = Array(entry.letters.letters[min(title.range.upperBound, entry.letters.count)...])
        let printed = entry.reference.container.map { SqueezedText($0.value).letters } ?? []
        let found = names.contains { name in
            name.count >= 4
                ? TitleAlignment(name, in: behind).errors <= name.count / 8
                : printed == name || behind.starts(with: name)
        }
        if found || entry.reference.container.map({ isAbbreviation($0.value, of: record.containers) }) ?? false {
            container = .same
        } else if !printed.isEmpty {
            container = .differs
        }
    }

    /// Each printed word begins a word of the full name, in order: `Eur Spine J`.
    private func isAbbreviation(_ printed: String, of names: [String]) -> Bool {
        let short = Folding.words(printed)
        guard !short.isEmpty else { return false }
        return names.contains { name in
            var words = Folding.words(name)[...]
            return short.allSatisfy { piece in
                guard let index = words.firstIndex(where: { $0.hasPrefix(piece) }) else { return false }
                words = words[(index + 1)...]
                return true
            }
        }
    }
}

/// The letters of an entry in which authors are looked for.
private struct NameRegion {
    private let letters: [UInt16]
    private let words: [(letters: [UInt16], place: Int)]

    init(_ entry: SqueezedText, _ range: Range<Int>, _ printed: String) {
        letters = Array(entry.letters[range])
        // Words are parted where letters do not come from neighbouring code points.
        var words: [(letters: [UInt16], place: Int)] = []
        var previous = -2
        for index in range {
            let origin = entry.origins[index]
            if origin > previous + 1 { words.append((letters: [], place: index - range.lowerBound)) }
            words[words.count - 1].letters.append(entry.letters[index])
            previous = origin
        }
        self.words = words
    }

    /// Where a family name begins: inside joined words for a longer name, as a word of its own, or before initials that ran into it, for
    /// a short one.
    func place(of family: [UInt16]) -> Int? {
        guard family.count >= 5 else {
            return words.first { word in word.letters.starts(with: family) && word.letters.count - family.count <= 3 }?.place
                ?? (family.count == 4 ? place(of: family, errors: 0) : nil)
        }
        return place(of: family, errors: family.count >= 7 ? 1 : 0)
    }

    private func place(of family: [UInt16], errors: Int) -> Int? {
        let found = TitleAlignment(family, in: letters)
        return !found.isCut && found.errors <= errors ? found.range.lowerBound : nil
    }
}
