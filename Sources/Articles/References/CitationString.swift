import Bibliography

/// Reads one entry of a reference list as the usual styles print it: NLM (Vancouver), AMA, APA, Harvard, Chicago.
///
/// Damage is expected: words run together, lines broken, ends cut off. What cannot be read is left out, nothing is refused.
///
/// For example:
///
/// ```swift
/// let parsed = CitationString.parse("Xie G, Liang C. Association betweenpolymorphisms. J Orthop Surg Res. 2021 Oct 18;16(1):616.")
/// parsed.volume?.value   // "16"
/// ```
public enum CitationString {
    /// Reads a printed entry, without its number.
    public static func parse(_ printed: String) -> ParsedReference {
        CitationReading(printed).read()
    }
}

/// The reading of one entry.
private struct CitationReading {
    let text: CleanText
    let identifiers: IdentifierScan
    let locators: LocatorScan
    private let printed: String

    init(_ printed: String) {
        self.printed = printed
        text = CleanText(printed)
        identifiers = IdentifierScan(text)
        locators = LocatorScan(text, masked: identifiers.masked)
    }

    func read() -> ParsedReference {
        var parsed = ParsedReference(printed: printed)
        parsed.doi = identifiers.doi
        parsed.pmid = identifiers.pmid
        parsed.pmcid = identifiers.pmcid
        parsed.url = identifiers.url
        parsed.date = part(locators.date)
        parsed.electronicDate = part(locators.electronicDate)
        parsed.accessed = part(locators.accessed)
        parsed.volume = part(locators.volume)
        parsed.issue = part(locators.issue)
        if let range = locators.pages, let pages = Pagination(printed: text.text(locators.span(range))) {
            parsed.pages = .init(pages, text.printedRange(locators.span(range)))
        }
        let body = bodyStart()
        let end = authorsEnd(from: body)
        readAuthors(body..<end, &parsed)
        readTitle(from: end, &parsed)
        parsed.kind = kind(parsed, hasCredit: body > 0)
        return parsed
    }

    private func part(_ found: (date: PartialDate, tokens: Range<Int>)?) -> ParsedReference.Part<PartialDate>? {
        found.map { .init($0.date, text.printedRange(locators.span($0.tokens))) }
    }

    private func part(_ range: Range<Int>?) -> ParsedReference.Part<String>? {
        range.map { .init(text.text(locators.span($0)), text.printedRange(locators.span($0))) }
    }

    // MARK: What it is

    /// A page has an address and nothing that a published work has; a credit says whose picture it is.
    private func kind(_ parsed: ParsedReference, hasCredit: Bool) -> ParsedReference.Kind {
        let hasIdentifier = parsed.doi != nil || parsed.pmid != nil || parsed.pmcid != nil
        let hasPlace = parsed.volume != nil || parsed.pages != nil
        if hasIdentifier || hasPlace { return .work }
        if hasCredit { return parsed.url == nil ? .other : .webPage }
        if parsed.url != nil, parsed.authors.isEmpty || parsed.date == nil || parsed.title == nil { return .webPage }
        if parsed.authors.isEmpty, parsed.date == nil, parsed.title == nil { return .other }
        return .work
    }

    /// Behind the word that says the entry credits a picture.
    private func bodyStart() -> Int {
        guard let colon = text.scalars.prefix(40).firstIndex(of: ":") else { return 0 }
        let words = text.text(0..<colon).lowercased().split(separator: " ")
        let isCredit = words.count <= 3 && words.contains { word in Self.credits.contains { word.hasPrefix($0) } }
        return isCredit ? colon + 1 : 0
    }

    private static let credits = [
        "afbeelding", "foto", "beeld", "image", "photo", "picture", "figuur", "figure", "illustrati", "video",
    ]

    // MARK: Authors

    private func readAuthors(_ range: Range<Int>, _ parsed: inout ParsedReference) {
        let range = text.trimmed(range, [".", ",", "(", ":", ";"])
        guard !range.isEmpty else { return }
        let list = AuthorScan(text: text).list(range)
        parsed.authors = list.authors
        parsed.isAuthorListCut = list.isCut
        parsed.authorRange = text.printedRange(range)
    }

    /// Where the authors end: before a year in brackets, before a title in quotation marks, before a bare year, or at the full stop
    /// behind the last initials.
    private func authorsEnd(from start: Int) -> Int {
        let tokens = locators.tokens
        if let date = locators.date {
            let first = tokens[date.tokens.lowerBound]
            let isBehindNames =
                first.range.lowerBound > start
                && isNames(start..<first.range.lowerBound, tolerating: 1)
            if locators.isAuthorDate, isBehindNames { return first.range.lowerBound }
            // `Dowling TJ. Microdiscectomy. 2023`: a short title may read like a name.
            if isBehindNames, let stop = endOfNames(from: start), stop < first.range.lowerBound,
                !isOnlyMarks(stop..<first.range.lowerBound)
            {
                return stop
            }
            if isBehindNames, behind(date.tokens.upperBound).is(".") || behind(date.tokens.upperBound).is(",") {
                return first.range.lowerBound
            }
        }
        if let quote = text.scalars[start...].firstIndex(where: { $0 == "\"" }), quote > start,
            isNames(start..<quote, tolerating: 1)
        {
            return quote
        }
        if let quote = text.firstRange(of: ", '", from: start), isNames(start..<quote.lowerBound) { return quote.lowerBound }
        return endOfNames(from: start) ?? start
    }

    private func behind(_ token: Int) -> CitationToken {
        locators.tokens.indices.contains(token)
            ? locators.tokens[token] : CitationToken(kind: .mark, text: ".", range: 0..<0, isSpaced: false)
    }

    /// Names are capitalized or particles, and few words stand between commas.
    ///
    /// - Parameter tolerating: how many short words in small letters may stand among them: "and" misread.
    private func isNames(_ range: Range<Int>, tolerating: Int = 0) -> Bool {
        guard range.count < 3000 else { return false }
        let words = text.text(range).split { " ,.;&()[]\"".contains($0) }
        guard !words.isEmpty else { return false }
        let small = words.filter(isSmallWord)
        guard small.count <= tolerating, small.allSatisfy({ $0.count <= 3 }), small.count * 4 <= words.count else {
            return false
        }
        let hasComma = text.scalars[range].contains(",") || words.count <= 4
        // A digit inside a name is a letter misread; a number is none.
        let misread = words.filter { $0.unicodeScalars.contains(where: \.isDigit) }
        return hasComma && misread.count * 4 <= words.count
            && !misread.contains { !$0.unicodeScalars.contains(where: \.isLetter) }
    }

    /// Whether a word is one that names do not have; "and" may have run into a name.
    private func isSmallWord(_ word: Substring) -> Bool {
        guard word.unicodeScalars.first?.isSmall ?? false else { return false }
        if AuthorScan.particles.contains(String(word)) || Self.connectives.contains(word.lowercased()) { return false }
        return !["and", "en"].contains {
            word.hasPrefix($0) && word.unicodeScalars.dropFirst($0.count).first?.isCapital ?? false
        }
    }

    private static let connectives: Set<String> = [
        "and", "en", "et", "al", "etal", "ea", "und", "others", "anderen", "eds", "ed",
    ]

    /// The full stop that ends a list of names with initials: behind initials, behind "et al", or behind a whole name.
    private func endOfNames(from start: Int) -> Int? {
        var index = start
        var isFirst = true
        while index < text.count {
            let scalar = text.scalars[index]
            if scalar == ":" || scalar == "?" || scalar == "!" { return nil }
            if scalar.isDigit, !isFirst || index == start { return nil }
            if scalar == ".", isNames(start..<index), !isInsideInitials(index, from: start) { return index }
            if scalar == "." { isFirst = false }
            if index - start > 3000 { return nil }
            index += 1
        }
        return nil
    }

    /// Whether a full stop belongs to initials (`Smith J.A., Jones B.`) rather than to the end of the list.
    private func isInsideInitials(_ stop: Int, from start: Int) -> Bool {
        var next = stop + 1
        while next < text.count, text.scalars[next] == " " { next += 1 }
        guard next < text.count else { return false }
        if ",;&-".unicodeScalars.contains(text.scalars[next]) { return true }
        if Self.continuations.contains(where: { text.stands($0, at: next) && text.scalars[next].isSmall }) { return true }
        let isSingle =
            stop > start && text.scalars[stop - 1].isCapital && (stop - 2 < start || !text.scalars[stop - 2].isLetter)
        // `J. A.`, or `J. Smith` in the order of speech.
        if isSingle, text.scalars[next].isCapital, next + 1 < text.count, text.scalars[next + 1] == "." { return true }
        return isSingle && stop - start < 3
    }

    private static let continuations = ["and ", "en ", "et al", "etal", "e.a."].map { Array($0.unicodeScalars) }

    // MARK: Title and container

    private func readTitle(from authorsEnd: Int, _ parsed: inout ParsedReference) {
        var start = authorsEnd
        if let date = locators.date {
            let range = locators.span(date.tokens)
            // A date that stands between authors and title.
            if range.lowerBound >= authorsEnd, isOnlyMarks(authorsEnd..<range.lowerBound) { start = range.upperBound }
            // `(2015a)`.
            if start < text.count, start == range.upperBound, text.scalars[start].isSmall,
                start + 1 < text.count, text.scalars[start + 1] == ")" || text.scalars[start + 1] == "."
            {
                start += 1
            }
        }
        let marks: Set<Unicode.Scalar> = [".", ",", ")", ":", ";", "]"]
        while start < text.count, text.scalars[start] == " " || marks.contains(text.scalars[start]) { start += 1 }
        guard start < text.count else { return }
        let end = contentEnd(from: start)
        if text.scalars[start] == "\"" || text.scalars[start] == "'" {
            let mark = text.scalars[start]
            if let close = closingQuote(mark, from: start + 1, to: max(end, start + 1)) {
                title(text.trimmed((start + 1)..<close, [",", "."]), &parsed)
                container((close + 1)..<max(end, close + 1), &parsed)
                return
            }
        }
        guard end > start else { return }
        let sentences = sentences(start..<end)
        guard let first = sentences.first else { return }
        if let inBook = inBook(sentences) {
            title(first.lowerBound..<inBook.lowerBound, &parsed)
            container((inBook.lowerBound + 3)..<inBook.upperBound, &parsed)
        } else if sentences.count > 1 {
            let split = containerStart(sentences)
            title(first.lowerBound..<sentences[split - 1].upperBound, &parsed)
            container(sentences[split].lowerBound..<sentences[sentences.count - 1].upperBound, &parsed)
        } else {
            title(first, &parsed)
        }
    }

    private func isOnlyMarks(_ range: Range<Int>) -> Bool {
        text.scalars[range].allSatisfy { !$0.isLetter && !$0.isDigit }
    }

    private func closingQuote(_ mark: Unicode.Scalar, from start: Int, to end: Int) -> Int? {
        guard start < end else { return nil }
        return text.scalars[start..<end].indices.last { index in
            text.scalars[index] == mark && (index + 1 >= text.count || !text.scalars[index + 1].isLetter)
        }
    }

    /// Title and container end where the date, the volume, an identifier or an address begins.
    private func contentEnd(from start: Int) -> Int {
        var end = identifiers.masked[start...].firstIndex(of: true) ?? text.count
        if let token = locators.tokens.firstIndex(where: { $0.range.lowerBound >= start }) {
            if let first = locators.firstLocator(from: token) {
                end = min(end, labelled(locators.tokens[first].range.lowerBound, start))
            }
            if let date = locators.date, date.tokens.lowerBound >= token {
                end = min(end, locators.span(date.tokens).lowerBound)
            }
        }
        return text.trimmed(start..<end, [",", ";", ":", "(", "["]).upperBound
    }

    /// A volume's or page's place with its label ("vol.", "pp.").
    private func labelled(_ place: Int, _ start: Int) -> Int {
        var low = place
        for label in [", vol. ", " vol. ", ", pp. ", " pp. ", ", no. ", ", p. ", ", blz. ", " volume "] {
            let scalars = Array(label.unicodeScalars)
            if place - scalars.count >= start, text.stands(scalars, at: place - scalars.count) {
                low = min(low, place - scalars.count)
            }
        }
        return low
    }

    /// Sentences end at a full stop, question or exclamation mark before a space or, where words ran together, before a capital.
    private func sentences(_ range: Range<Int>) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where ".?!".unicodeScalars.contains(text.scalars[index]) {
            let next = index + 1
            guard next < range.upperBound else { continue }
            let isGlued = text.scalars[next].isCapital && index > range.lowerBound && text.scalars[index - 1].isSmall
            guard text.scalars[next] == " " || isGlued else { continue }
            if next + 1 < range.upperBound, text.scalars[next] == " ", text.scalars[next + 1].isSmall { continue }
            if isAbbreviation(endingAt: index, from: start) { continue }
            let keeps = text.scalars[index] != "."
            let sentence = text.trimmed(start..<(keeps ? next : index), [",", ";"])
            if !sentence.isEmpty { sentences.append(sentence) }
            start = next
        }
        let last = text.trimmed(start..<range.upperBound, [",", ";", "."])
        if !last.isEmpty { sentences.append(last) }
        return sentences
    }

    /// `vs.`, `St.`, a single letter.
    private func isAbbreviation(endingAt stop: Int, from start: Int) -> Bool {
        var low = stop
        while low > start, text.scalars[low - 1].isLetter { low -= 1 }
        let word = text.text(low..<stop)
        return word.unicodeScalars.count == 1 && word.unicodeScalars.allSatisfy(\.isCapital)
            || ["vs", "st", "dr", "spp", "sp", "no", "approx"].contains(word.lowercased())
    }

    /// The index of the sentence that the container begins with: the last, with short capitalized words before it (`Eur. Spine J.`).
    private func containerStart(_ sentences: [Range<Int>]) -> Int {
        var start = sentences.count - 1
        while start > 1 {
            let words = text.text(sentences[start - 1]).split(separator: " ")
            guard words.count == 1, words[0].count <= 8, words[0].unicodeScalars.first?.isCapital ?? false else { break }
            start -= 1
        }
        return start
    }

    private func inBook(_ sentences: [Range<Int>]) -> Range<Int>? {
        guard
            let index = sentences.indices.dropFirst().first(where: {
                text.stands(["i", "n", ":"], at: sentences[$0].lowerBound)
            })
        else { return nil }
        return sentences[index]
    }

    private func title(_ range: Range<Int>, _ parsed: inout ParsedReference) {
        let range = text.trimmed(range, [".", ",", "\""])
        guard text.scalars[range].contains(where: \.isLetter) else { return }
        parsed.title = .init(text.text(range), text.printedRange(range))
    }

    private func container(_ range: Range<Int>, _ parsed: inout ParsedReference) {
        let range = text.trimmed(range, [".", ",", "\"", "'", ";", ":", "(", "["])
        guard text.scalars[range].contains(where: \.isLetter) else { return }
        parsed.container = .init(text.text(range), text.printedRange(range))
    }
}
