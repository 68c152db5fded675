/// Where in its volume an article stands: pages or an article number (DTD `Pagination`).
public struct Pagination: Hashable, Sendable, Codable {
    /// A page, or a range of pages with the end written out.
    public struct Range: Hashable, Sendable, Codable {
        /// First page as printed: `811`, `S12`, `iv`.
        public var first: String
        /// Last page written out (`811-6` gives `816`), or `nil` for a single page.
        public var last: String?

        /// A page, or a range from first to last.
        public init(_ first: String, _ last: String? = nil) {
            self.first = first
            self.last = last
        }
    }

    /// As printed: `811-6`, `1-9; quiz 10-2`, `e0254241`.
    public let printed: String
    /// The pages in printed order; empty for an article number.
    public let ranges: [Range]
    /// The article number, where the text is one; see ``init(printed:)``.
    public let articleNumber: String?

    /// The pages as separate elements give them (DTD `StartPage`, `EndPage`), where they say something else than the printed form.
    public let stated: Range?

    /// First page of the first range.
    public var start: String? { ranges.first?.first }
    /// Last page of the first range.
    public var end: String? { ranges.first?.last }

    /// All pages with their ends written out, `811-816` or `1-9, 10-12`; as printed for an article number, and where a word stands
    /// before a page (`1-9; quiz 10-2`), which would be lost.
    public var writtenOut: String {
        let hasWords = printed.split { $0 == "," || $0 == ";" }.contains { piece in
            piece.replacing(" -", with: "-").replacing("- ", with: "-").trimmed.contains(where: \.isWhitespace)
        }
        guard !hasWords, !ranges.isEmpty else { return printed }
        return ranges.map { [$0.first, $0.last].compactMap { $0 }.joined(separator: "-") }.joined(separator: ", ")
    }

    /// Reads NLM's short form (DTD `MedlinePgn`), where the last page leaves out the digits it shares with the first.
    ///
    /// A lone locator counts as an article number when it is `e` and four digits or more, or six digits or more with at most two
    /// letters before them: no journal's pages get that far. Words such as `quiz` before a page are not part of it.
    ///
    /// - Parameters:
    ///   - text: the pages as printed.
    ///   - stated: the pages as separate elements give them beside it.
    /// - Returns: `nil` for an empty text.
    public init?(printed text: String, stated: Range? = nil) {
        let printed = text.trimmed
        guard !printed.isEmpty else { return nil }
        self.printed = printed
        let isNumber = Pagination.isArticleNumber(printed)
        articleNumber = isNumber ? printed : nil
        ranges = isNumber ? [] : printed.split(whereSeparator: { $0 == "," || $0 == ";" }).compactMap(Pagination.range)
        let said = isNumber ? Range(printed) : ranges.first
        self.stated = stated == said ? nil : stated
    }

    /// From separate first and last pages (DTD `StartPage`, `EndPage`).
    public init?(start: String, end: String?) {
        let end = end.map(\.trimmed) ?? ""
        self.init(printed: end.isEmpty || end == start.trimmed ? start : start.trimmed + "-" + end)
    }

    private static func isArticleNumber(_ text: String) -> Bool {
        let letters = text.prefix { $0.isASCII && $0.isLetter }
        let digits = text.dropFirst(letters.count)
        guard digits.isDigits else { return false }
        if letters.asciiLowercased == "e" { return digits.count >= 4 }
        return letters.count <= 2 && digits.count >= 6
    }

    private static func range(_ text: Substring) -> Range? {
        guard let last = text.split(whereSeparator: \.isWhitespace).last else { return nil }
        let words = text.trimmed
        // `quiz 10-2` has its page in the last word; `12 - 15` has a spaced hyphen.
        let locator = words.contains("- ") || words.contains(" -") ? words.filter { !$0.isWhitespace } : String(last)
        let parts = locator.split(whereSeparator: { $0 == "-" || $0 == "\u{2013}" }).map(String.init)
        guard parts.count == 2 else { return Range(locator) }
        return Range(parts[0], expand(parts[1], after: parts[0]))
    }

    /// Writes out the last page: digits it lacks are those of the first, and so are letters before them.
    private static func expand(_ last: String, after first: String) -> String {
        let firstLetters = first.prefix { !("0"..."9").contains($0) }
        let firstDigits = first.dropFirst(firstLetters.count).prefix { ("0"..."9").contains($0) }
        let suffix = first.dropFirst(firstLetters.count + firstDigits.count)
        let lastLetters = last.prefix { !("0"..."9").contains($0) }
        let lastDigits = last.dropFirst(lastLetters.count).prefix { ("0"..."9").contains($0) }
        let lastSuffix = last.dropFirst(lastLetters.count + lastDigits.count)
        guard !firstDigits.isEmpty, !lastDigits.isEmpty, lastDigits.count < firstDigits.count,
            lastLetters.isEmpty || lastLetters == firstLetters, lastSuffix.isEmpty || lastSuffix == suffix
        else {
            let sameLength = lastLetters.isEmpty && !lastDigits.isEmpty && lastSuffix == suffix && !firstLetters.isEmpty
            return sameLength && lastDigits.count == firstDigits.count ? firstLetters + last : last
        }
        let full = firstDigits.prefix(firstDigits.count - lastDigits.count) + lastDigits
        guard let from = Int(firstDigits), let to = Int(full), to >= from else { return last }
        return String(firstLetters) + full + (lastSuffix.isEmpty ? suffix : lastSuffix)
    }
}

extension Pagination: CustomStringConvertible {
    /// As printed.
    public var description: String { printed }
}
