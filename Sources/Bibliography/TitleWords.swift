/// A title as words, to find phrases in it that hyphens, capitals and punctuation do not hide.
///
/// A word is a run of letters and digits. The words that phrases are made of have numbers; those of a title are looked up once,
/// and after that only numbers are compared.
struct TitleWords {
    private let title: String
    private let vocabulary: TitleVocabulary
    /// Each word's number in the vocabulary, 0 for any other word.
    private var numbers: [Int] = []
    private var ranges: [Range<String.Index>] = []
    /// Which numbers occur.
    private var occurs: [Bool]

    init(_ title: String, _ vocabulary: TitleVocabulary) {
        self.title = title
        self.vocabulary = vocabulary
        occurs = [Bool](repeating: false, count: vocabulary.count + 1)
        numbers.reserveCapacity(24)
        ranges.reserveCapacity(24)
        if !title.hasByte(where: { $0 >= 0x80 }) {
            split(title.utf8) { byte in (0x61...0x7A).contains(byte.asciiLowercased) || (0x30...0x39).contains(byte) }
        } else {
            split(title) { $0.isLetter || $0.isNumber }
        }
    }

    private mutating func split<View: Collection>(_ view: View, _ isInside: (View.Element) -> Bool)
    where View.Index == String.Index {
        var index = view.startIndex
        while index < view.endIndex {
            let start = index
            while index < view.endIndex, isInside(view[index]) { view.formIndex(after: &index) }
            if start == index {
                view.formIndex(after: &index)
                continue
            }
            let number = vocabulary.number(of: title[start..<index])
            ranges.append(start..<index)
            numbers.append(number)
            occurs[number] = true
        }
        occurs[0] = false
    }

    /// The words, as printed, of the first phrase that the title has; one that `without`, `no` or `non` stands before does not count.
    func first(of phrases: [TitlePhrase]) -> String? {
        for phrase in phrases where phrase.beginnings.contains(where: { occurs[$0] }) {
            for start in numbers.indices where phrase.beginnings.contains(numbers[start]) {
                guard let end = phrase.match(numbers, at: start), !isDenied(start) else { continue }
                return String(title[ranges[start].lowerBound..<ranges[end - 1].upperBound])
            }
        }
        return nil
    }

    private func isDenied(_ start: Int) -> Bool {
        guard start > 0 else { return false }
        let before = numbers[start - 1]
        return vocabulary.denials.contains(before)
            || start > 1 && before == vocabulary.article && numbers[start - 2] == vocabulary.without
    }
}

/// A phrase of titles, its words as numbers.
struct TitlePhrase: Sendable {
    private enum Step: Sendable {
        /// One of these words.
        case word([Int])
        case upToThree
    }

    private let steps: [Step]
    /// The words it can begin with.
    let beginnings: [Int]

    /// - Parameter phrase: words in small letters with one space between, `|` between the ways to write a word, `~` for up to three
    ///   words of any kind; it begins with a word.
    init(_ phrase: String, _ vocabulary: inout TitleVocabulary) {
        steps = phrase.split(separator: " ").map { word in
            word == "~" ? .upToThree : .word(word.split(separator: "|").map { vocabulary.add(String($0)) })
        }
        if case .word(let words) = steps.first { beginnings = words } else { beginnings = [] }
    }

    /// Where the phrase ends when it begins at this word.
    func match(_ words: [Int], at start: Int) -> Int? { match(steps[...], words, at: start) }

    private func match(_ steps: ArraySlice<Step>, _ words: [Int], at start: Int) -> Int? {
        switch steps.first {
        case nil: return start
        case .upToThree: return (0...3).lazy.compactMap { match(steps.dropFirst(), words, at: start + $0) }.first
        case .word(let ways):
            guard start < words.count, ways.contains(words[start]) else { return nil }
            return match(steps.dropFirst(), words, at: start + 1)
        }
    }
}

/// The words of phrases, numbered from 1.
struct TitleVocabulary: Sendable {
    private var numbers: [String: Int] = [:]
    private var longest = 0
    /// `without`, `no`, `non`.
    private(set) var denials: [Int] = []
    private(set) var without = 0
    /// `a`.
    private(set) var article = 0

    init() {
        without = add("without")
        denials = [without, add("no"), add("non")]
        article = add("a")
    }

    var count: Int { numbers.count }

    /// The number of a phrase's word, new or not.
    mutating func add(_ word: String) -> Int {
        if let known = numbers[word] { return known }
        numbers[word] = numbers.count + 1
        longest = max(longest, word.utf8.count)
        return numbers.count
    }

    /// The number of a title's word, in any case; 0 for one that no phrase has.
    func number(of word: Substring) -> Int {
        if !word.hasByte(where: { $0 >= 0x80 }) {
            return word.utf8.count > longest ? 0 : numbers[word.asciiLowercased] ?? 0
        }
        return numbers[word.lowercased()] ?? 0
    }
}
