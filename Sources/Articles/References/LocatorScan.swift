import Bibliography

/// Finds volume, issue, pages and dates of a printed entry by the shapes that the usual styles give them.
struct LocatorScan {
    let tokens: [CitationToken]
    private let text: CleanText
    private let dates: DateScan

    private(set) var volume: Range<Int>?
    private(set) var issue: Range<Int>?
    private(set) var pages: Range<Int>?
    private(set) var date: (date: PartialDate, tokens: Range<Int>)?
    /// Whether the date stands in brackets behind the authors, as in APA.
    private(set) var isAuthorDate = false
    private(set) var electronicDate: (date: PartialDate, tokens: Range<Int>)?
    private(set) var accessed: (date: PartialDate, tokens: Range<Int>)?
    /// Tokens of electronic and access dates, with their words.
    private var aside: Set<Int> = []

    init(_ text: CleanText, masked: [Bool]) {
        self.text = text
        tokens = CitationToken.tokens(text, masked: masked)
        dates = DateScan(tokens: tokens)
        findAsides()
        findLabelled()
        findShapes()
        findDate()
    }

    /// The first token that belongs to volume, issue or pages, an electronic date or an access date, from a token on.
    func firstLocator(from index: Int) -> Int? {
        var starts = [volume, issue, pages].compactMap { $0?.lowerBound }
        if let lowest = aside.filter({ $0 >= index }).min() { starts.append(lowest) }
        return starts.filter { $0 >= index }.min()
    }

    private func `is`(_ index: Int, _ mark: String) -> Bool { tokens.indices.contains(index) && tokens[index].is(mark) }
    private func word(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].word : "" }

    // MARK: Dates that are not the issue's

    private mutating func findAsides() {
        for index in tokens.indices {
            let word = tokens[index].word
            if word == "epub" {
                var next = index + 1
                while ["ahead", "of", "print"].contains(self.word(next)) || self.is(next, ".") || self.is(next, ":") {
                    next += 1
                }
                let found = dates.date(at: next)
                electronicDate = electronicDate ?? found
                aside.formUnion(index..<(found?.tokens.upperBound ?? next))
            } else if Self.accessWords.contains(word) {
                let isCited = word == "cited"
                if isCited, !self.is(index - 1, "[") { continue }
                guard let next = (index + 1..<min(index + 5, tokens.count)).first(where: { dates.date(at: $0) != nil }),
                    let found = dates.date(at: next)
                else { continue }
                accessed = accessed ?? found
                aside.formUnion((isCited ? index - 1 : index)..<found.tokens.upperBound)
            }
        }
    }

    private static let accessWords: Set<String> = [
        "accessed", "retrieved", "geraadpleegd", "bezocht", "opgehaald", "bekeken", "consulted", "cited", "viewed",
    ]

    // MARK: vol. 36, no. 4, pp. 811-816

    private mutating func findLabelled() {
        for index in tokens.indices where !aside.contains(index) {
            let next = self.is(index + 1, ".") ? index + 2 : index + 1
            guard tokens.indices.contains(next) else { continue }
            switch tokens[index].word {
            case "vol", "volume", "jaargang":
                if volume == nil, tokens[next].number != nil { volume = next..<(next + 1) }
            case "no", "nr", "issue":
                if issue == nil, tokens[next].number != nil, self.is(index - 1, ",") || volume != nil {
                    issue = next..<(next + 1)
                    if volume == nil, self.is(index - 1, ","), index >= 2, tokens[index - 2].number != nil {
                        volume = (index - 2)..<(index - 1)
                    }
                }
            case "pp", "p", "blz", "pag", "pages":
                if pages == nil, let found = page(at: next),
                    tokens[index].word != "p" || tokens[index].text == "p" && self.is(index + 1, ".")
                {
                    pages = found
                    // `Journal, 783, pp. 11-15`.
                    if volume == nil, self.is(index - 1, ","), index >= 2, tokens[index - 2].number != nil,
                        tokens[index - 2].year == nil
                    {
                        volume = (index - 2)..<(index - 1)
                    }
                }
            default: break
            }
        }
    }

    // MARK: 36(4):811-6 and its like

    private mutating func findShapes() {
        guard volume == nil else { return pagesBehindBrackets() }
        var best = 0
        for index in tokens.indices where tokens[index].kind == .number && !aside.contains(index) {
            guard let found = shape(at: index), found.weight >= best else { continue }
            best = found.weight
            volume = found.volume
            issue = found.issue
            if pages == nil || found.pages != nil { pages = found.pages ?? pages }
        }
    }

    private typealias Shape = (weight: Int, volume: Range<Int>, issue: Range<Int>?, pages: Range<Int>?)

    /// Volume at a token, and what stands behind it; heavier where there is more of it.
    private func shape(at index: Int) -> Shape? {
        let isLettered =
            index > 0 && tokens[index - 1].kind == .word && tokens[index - 1].text.utf8.count == 1
            && !tokens[index].isSpaced
        let volume = (isLettered ? index - 1 : index)..<(index + 1)
        guard tokens[index].text.utf8.count <= 4, !self.is(volume.lowerBound - 1, "("), !self.is(volume.lowerBound - 1, "-")
        else { return nil }
        if self.is(index + 1, "("), let close = closing(index + 1), close > index + 2 {
            let inner = (index + 2)..<close
            let isYear = inner.count <= 3 && tokens[close - 1].year != nil
            let behind = behindBracket(close)
            if isYear { return behind.map { (3, volume, nil, $0) } }
            guard tokens[inner].allSatisfy({ $0.kind != .mark || $0.is("-") || $0.is("/") || $0.is(".") || $0.is(",") }),
                tokens[inner].contains(where: { $0.kind == .number || Self.parts.contains($0.word) })
            else { return nil }
            return (behind == nil ? 2 : 4, volume, inner, behind)
        }
        if self.is(index + 1, ":"), let pages = page(at: index + 2) {
            let isAfterDate = self.is(volume.lowerBound - 1, ";")
            guard isAfterDate || tokens[index].year == nil else { return nil }
            return (isAfterDate ? 4 : 2, volume, nil, pages)
        }
        if self.is(index + 1, ","), tokens[index].year == nil, let pages = page(at: index + 2) {
            // `Journal, 36, 811-816`, and `Journal 36, 811-816 (2015)`.
            let isLong = text.text(span(pages)).contains("-") || span(pages).count >= 4
            if self.is(volume.lowerBound - 1, ","), isLong { return (2, volume, nil, pages) }
            if self.is(pages.upperBound, "("), tokens.indices.contains(pages.upperBound + 1),
                tokens[pages.upperBound + 1].year != nil
            {
                return (3, volume, nil, pages)
            }
        }
        if self.is(volume.lowerBound - 1, ";"), tokens[index].year == nil { return (1, volume, nil, nil) }
        return nil
    }

    private static let parts: Set<String> = ["suppl", "supplement", "spec", "pt", "part"]

    /// Pages behind the bracket of an issue.
    private func behindBracket(_ close: Int) -> Range<Int>? {
        guard self.is(close + 1, ":") || self.is(close + 1, ",") || self.is(close + 1, ";") else { return page(at: close + 1) }
        let next = close + 2
        if Self.pageWords.contains(word(next)) { return page(at: self.is(next + 1, ".") ? next + 2 : next + 1) }
        return page(at: next)
    }

    private static let pageWords: Set<String> = ["p", "pp", "blz", "pag"]

    /// `no. 4 (April 2015): 811-16`.
    private mutating func pagesBehindBrackets() {
        guard pages == nil, let start = (issue ?? volume)?.upperBound else { return }
        if self.is(start, "("), let close = closing(start) { pages = behindBracket(close) }
        if pages == nil, self.is(start, ":") || self.is(start, ",") { pages = page(at: start + 1) }
    }

    private func closing(_ open: Int) -> Int? {
        (open + 1..<min(open + 9, tokens.count)).first { tokens[$0].is(")") }
    }

    /// Pages or an article number: `811-6`, `S12-S19`, `e0254241`, `740200`.
    private func page(at start: Int) -> Range<Int>? {
        guard let first = locator(at: start) else { return nil }
        if self.is(first, "-"), let last = locator(at: first + 1) { return start..<last }
        return start..<first
    }

    /// A run of digits and at most four letters that touch: letters among the digits may be digits misread.
    ///
    /// - Returns: the token behind it.
    private func locator(at start: Int) -> Int? {
        var (end, letters, hasDigits) = (start, 0, false)
        while tokens.indices.contains(end), tokens[end].kind != .mark, end == start || !tokens[end].isSpaced,
            !aside.contains(end)
        {
            if tokens[end].kind == .word { letters += tokens[end].text.unicodeScalars.count } else { hasDigits = true }
            if tokens[end].kind == .word, MonthName.number(tokens[end].word) != nil { break }
            end += 1
        }
        guard hasDigits, letters <= 4 else {
            // Pages that the next word ran into.
            return tokens.indices.contains(start) && tokens[start].number != nil && !aside.contains(start) ? start + 1 : nil
        }
        guard tokens[start].year == nil || !nextIsMonth(start) else { return nil }
        return end
    }

    private func nextIsMonth(_ index: Int) -> Bool { MonthName.number(word(index + 1)) != nil }

    /// Places in the text of some tokens.
    func span(_ range: Range<Int>) -> Range<Int> {
        tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
    }

    // MARK: The date of the issue

    private mutating func findDate() {
        let taken = [volume, pages].compactMap(\.self)
        let locator = taken.map(\.lowerBound).min()
        var best = 0
        for index in tokens.indices where !aside.contains(index) && !taken.contains(where: { $0.contains(index) }) {
            guard tokens[index].year != nil, !self.is(index + 1, "%") else { continue }
            // `7 april 2015` and `April 2015` begin before their year.
            let start = [3, 2, 1].map { index - $0 }.first { start in
                start >= 0 && tokens[start].year == nil && dates.date(at: start)?.tokens.upperBound == index + 1
                    && (MonthName.number(tokens[start].word) != nil || tokens[start].kind == .number)
            }
            guard let found = dates.date(at: start ?? index) else { continue }
            let opens = self.is(found.tokens.lowerBound - 1, "(")
            let isBefore = locator.map { index < $0 } ?? true
            let behind = found.tokens.upperBound
            var weight = 1
            if opens, isBefore {
                weight = 6
            } else if self.is(behind, ";") || self.is(index - 1, ".") && self.is(behind, ".") && isBefore {
                weight = 5
            } else if found.tokens.count > 1 || opens {
                weight = 4
            } else if let locator, behind <= locator, locator - behind <= 2 {
                weight = 4
            } else if self.is(behind, ".") || self.is(behind, ",") || behind == tokens.count {
                weight = self.is(index - 1, ".") || self.is(index - 1, ",") ? 3 : 2
            }
            // Of two alike the first where it may stand behind authors, the last where it stands at the end.
            if weight > best || weight == best && weight < 6 && weight > 3 {
                best = weight
                date = found
                isAuthorDate = weight == 6
            }
        }
    }
}
