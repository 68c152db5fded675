import Bibliography

/// Finds the identifiers and addresses of a printed entry, also where they run into what stands beside them.
struct IdentifierScan {
    private let text: CleanText
    /// Places that an identifier, an address or its label takes up.
    private(set) var masked: [Bool]
    private(set) var doi: ParsedReference.Part<DOI>?
    private(set) var pmid: ParsedReference.Part<PMID>?
    private(set) var pmcid: ParsedReference.Part<PMCID>?
    private(set) var url: ParsedReference.Part<String>?

    init(_ text: CleanText) {
        self.text = text
        masked = [Bool](repeating: false, count: text.count)
        addresses()
        dois()
        numbers(after: "pmcid", minimum: 4) { scan, range in scan.take(pmcid: PMCID(text.text(range)), range) }
        pmcNumbers()
        numbers(after: "pmid", minimum: 1) { scan, range in scan.take(pmid: PMID(text.text(range)), range) }
    }

    private mutating func mask(_ range: Range<Int>) {
        for place in range { masked[place] = true }
    }

    // MARK: Addresses

    private mutating func addresses() {
        for label in ["http://", "https://", "www."] {
            var from = 0
            while let found = text.firstRange(of: label, from: from) {
                from = found.upperBound
                guard !masked[found.lowerBound] else { continue }
                var end = found.upperBound
                while end < text.count, text.scalars[end] != " ", text.scalars[end] != "<", text.scalars[end] != ">" {
                    end += 1
                }
                while end > found.upperBound, ".,;:'\")]".unicodeScalars.contains(text.scalars[end - 1]) {
                    if text.scalars[end - 1] == ")", text.scalars[found.lowerBound..<end].contains("(") { break }
                    end -= 1
                }
                address(found.lowerBound..<end)
                from = end
            }
        }
    }

    private mutating func address(_ range: Range<Int>) {
        let written = text.text(range)
        if let doi = DOI(written) {
            take(doi: doi, range)
        } else if let pmid = PMID(written) {
            take(pmid: pmid, range)
        } else if let pmcid = PMCID(written) {
            take(pmcid: pmcid, range)
        } else {
            url = url ?? .init(written, text.printedRange(range))
        }
        mask(range)
    }

    private mutating func take(doi value: DOI?, _ range: Range<Int>) {
        if let value { doi = doi ?? .init(value, text.printedRange(range)) }
    }

    private mutating func take(pmid value: PMID?, _ range: Range<Int>) {
        if let value { pmid = pmid ?? .init(value, text.printedRange(range)) }
    }

    private mutating func take(pmcid value: PMCID?, _ range: Range<Int>) {
        if let value { pmcid = pmcid ?? .init(value, text.printedRange(range)) }
    }

    // MARK: DOIs

    private mutating func dois() {
        var from = 0
        while let found = text.firstRange(of: "10.", from: from) {
            from = found.upperBound
            guard !masked[found.lowerBound], found.lowerBound == 0 || !isPartOfNumber(found.lowerBound) else { continue }
            var end = found.upperBound
            while end < text.count, text.scalars[end].isDigit || text.scalars[end] == "." { end += 1 }
            guard end - found.upperBound >= 4, end < text.count, text.scalars[end] == "/" else { continue }
            end = endOfSuffix(end + 1)
            guard let value = DOI(printed: text.text(found.lowerBound..<end)) else { continue }
            let range = found.lowerBound..<(found.lowerBound + value.value.unicodeScalars.count)
            take(doi: value, range)
            mask(range)
            from = range.upperBound
        }
        // The label too, also where the identifier behind it was cut off.
        from = 0
        while let found = text.firstRange(of: "doi", from: from) {
            from = found.upperBound
            let isWord = found.lowerBound == 0 || !text.scalars[found.lowerBound - 1].isLetter
            let isEnd = found.upperBound == text.count || !text.scalars[found.upperBound].isLetter
            guard isWord, isEnd, !masked[found.lowerBound] else { continue }
            mask(found.lowerBound..<skipping(found.upperBound, ": "))
        }
    }

    private func isPartOfNumber(_ place: Int) -> Bool {
        let before = text.scalars[place - 1]
        return before.isDigit || before == "."
    }

    /// A suffix ends at a space, or where the next label was run into it.
    private func endOfSuffix(_ start: Int) -> Int {
        var end = start
        while end < text.count, text.scalars[end] != " " {
            if text.scalars[end] == ".", Self.labels.contains(where: { text.stands($0, at: end + 1) }) { break }
            if text.scalars[end] == ";" || text.scalars[end] == ",",
                Self.labels.contains(where: { text.stands($0, at: end + 1) })
            {
                break
            }
            if Self.joined.contains(where: { text.stands($0, at: end) }) { break }
            end += 1
        }
        return end
    }

    private static let labels = ["epub", "pmid", "pmcid", "pmc", "published", "http"].map { Array($0.unicodeScalars) }
    private static let joined = ["pmid:", "pmcid:", "epub20", "epub19"].map { Array($0.unicodeScalars) }

    // MARK: Numbers with a label

    private mutating func numbers(after label: String, minimum: Int, _ take: (inout IdentifierScan, Range<Int>) -> Void) {
        var from = 0
        while let found = text.firstRange(of: label, from: from) {
            from = found.upperBound
            guard !masked[found.lowerBound] else { continue }
            var start = skipping(found.upperBound, ": #")
            if text.stands(["p", "m", "c"], at: start) { start += 3 }
            let end = skippingDigits(start)
            mask(found.lowerBound..<max(end, found.upperBound))
            if end - start >= minimum { take(&self, start..<end) }
        }
    }

    private mutating func pmcNumbers() {
        var from = 0
        while let found = text.firstRange(of: "pmc", from: from) {
            from = found.upperBound
            let end = skippingDigits(found.upperBound)
            guard !masked[found.lowerBound], end - found.upperBound >= 4 else { continue }
            take(pmcid: PMCID(text.text(found.upperBound..<end)), found.lowerBound..<end)
            mask(found.lowerBound..<end)
        }
    }

    private func skipping(_ place: Int, _ marks: String) -> Int {
        var place = place
        while place < text.count, marks.unicodeScalars.contains(text.scalars[place]) { place += 1 }
        return place
    }

    private func skippingDigits(_ place: Int) -> Int {
        var place = place
        while place < text.count, text.scalars[place].isDigit { place += 1 }
        return place
    }
}
