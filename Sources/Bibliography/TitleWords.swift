/// A title as words, to find phrases in it that hyphens, capitals and punctuation do not hide.
struct TitleWords {
    private let title: String
    private let words: [(text: String, range: Range<String.Index>)]

    init(_ title: String) {
        self.title = title
        var words: [(text: String, range: Range<String.Index>)] = []
        var start: String.Index?
        for index in title.indices + [title.endIndex] {
            let isInside = index < title.endIndex && (title[index].isLetter || title[index].isNumber)
            if isInside, start == nil { start = index }
            if !isInside, let first = start {
                words.append((title[first..<index].lowercased(), first..<index))
                start = nil
            }
        }
        self.words = words
    }

    /// The words, as printed, of the first phrase that the title has; one that `without`, `no` or `non` stands before does not count.
    func first(of phrases: [String]) -> String? {
        for phrase in phrases {
            let pattern = phrase.split(separator: " ").map { $0.split(separator: "|").map(String.init) }
            for start in words.indices {
                guard let end = match(pattern[...], at: start) else { continue }
                let before = start > 0 ? words[start - 1].text : ""
                let beforeThat = start > 1 ? words[start - 2].text : ""
                if ["without", "no", "non"].contains(before) || beforeThat == "without" && before == "a" { continue }
                return String(title[words[start].range.lowerBound..<words[end - 1].range.upperBound])
            }
        }
        return nil
    }

    /// Where the pattern ends when it begins at this word.
    private func match(_ pattern: ArraySlice<[String]>, at start: Int) -> Int? {
        guard let first = pattern.first else { return start }
        let rest = pattern.dropFirst()
        if first == ["~"] {
            return (0...3).lazy.compactMap { match(rest, at: start + $0) }.first
        }
        guard start < words.count, first.contains(words[start].text) else { return nil }
        return match(rest, at: start + 1)
    }
}
