/// A mark in the running text that points to entries of the reference list.
public struct MarkedCitation: Hashable, Sendable {
    /// What a mark names an entry by.
    public enum Key: Hashable, Sendable {
        /// The entry's number: `[3]`, `¹²`.
        case number(Int)
        /// The first author's family name and the year: `(Brinjikji et al., 2015a)`.
        case name(String, year: Int, suffix: String?)
        /// A sign: `*`, `†`.
        case sign(String)
    }

    /// Code points of the article's text.
    public var range: Range<Int>
    /// In printed order, ranges written out.
    public var keys: [Key]

    /// A mark and what it names.
    public init(range: Range<Int>, keys: [Key]) {
        self.range = range
        self.keys = keys
    }
}

/// The marks of a text tied to the entries of its reference list.
public struct MarkTies: Hashable, Sendable {
    /// A mark and the entry it names.
    public struct Tie: Hashable, Sendable {
        /// Index of the mark.
        public var mark: Int
        /// Index of the entry.
        public var entry: Int
    }

    /// In the order of the marks.
    public var ties: [Tie] = []
    /// Keys that name no entry, or several, each with its mark's index.
    public var strays: [Stray] = []
    /// Indexes of the entries that no mark names; all of them where the text has no marks.
    public var unmarked: [Int] = []

    /// A key that ties to nothing.
    public struct Stray: Hashable, Sendable {
        /// Index of the mark.
        public var mark: Int
        /// What it names.
        public var key: MarkedCitation.Key
        /// How many entries it fits: 0 or several.
        public var fits: Int
    }

    /// Ties marks to entries, by number or sign, or by name and year.
    ///
    /// - Parameters:
    ///   - entries: the list in printed order, each as it was read; a list without numbers is counted from 1.
    ///   - labels: what each entry is marked with.
    public init(_ marks: [MarkedCitation], entries: [ParsedReference], labels: [String?]) {
        let isNumbered = labels.contains { $0.map { Int($0) != nil } ?? false }
        var named: Set<Int> = []
        for (index, mark) in marks.enumerated() {
            for key in mark.keys {
                let fitting = entries.indices.filter { entry in
                    switch key {
                    case .number(let number):
                        isNumbered ? labels[entry] == String(number) : labels[entry] == nil && entry + 1 == number
                    case .sign(let sign): labels[entry] == sign
                    case .name(let name, let year, let suffix): Self.fits(entries[entry], name, year, suffix)
                    }
                }
                if fitting.count == 1 {
                    ties.append(Tie(mark: index, entry: fitting[0]))
                    named.insert(fitting[0])
                } else {
                    strays.append(Stray(mark: index, key: key, fits: fitting.count))
                }
            }
        }
        unmarked = entries.indices.filter { !named.contains($0) }
    }

    /// The same for the entries of a list.
    public init(_ marks: [MarkedCitation], in list: ReferenceList) {
        self.init(marks, entries: list.entries.map { CitationString.parse($0.printed) }, labels: list.entries.map(\.label))
    }

    private static func fits(_ entry: ParsedReference, _ name: String, _ year: Int, _ suffix: String?) -> Bool {
        guard let first = entry.authors.first, entry.years.contains(year) else { return false }
        if let suffix, let date = entry.date {
            // `(2015a)`: the letter stands behind the year.
            let behind = Array(entry.printed.unicodeScalars)[date.range.upperBound...].first
            if behind.map({ $0.isSmall }) ?? false, behind.map(String.init) != suffix { return false }
        }
        let (wanted, printed) = (SqueezedText(name).letters, SqueezedText(first.family).letters)
        return wanted == printed || wanted.count > 4 && printed.reversed().starts(with: wanted.reversed())
    }
}
