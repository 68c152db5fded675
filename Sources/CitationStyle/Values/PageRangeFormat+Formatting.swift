extension PageRangeFormat {
    /// The second number of a page range as this format writes it (CSL 1.0.2, appendix V), or `nil` where the two are no range that
    /// rises.
    func lastPage(of first: NumberValue.Part, _ last: NumberValue.Part) -> String? {
        let begin = first.value.prefix(while: Self.isDigit)
        let written = last.value.prefix(while: Self.isDigit)
        let suffix = last.value[written.endIndex...]
        // "142-5" means 145.
        let end = written.count < begin.count ? String(begin.prefix(begin.count - written.count)) + written : String(written)
        guard let low = Int(begin), let high = Int(end), low < high else { return nil }
        let shortened =
            switch self {
            case .expanded: end
            case .minimal: Self.withoutCommonDigits(begin, end, keeping: 1)
            case .minimalTwo: Self.withoutCommonDigits(begin, end, keeping: 2)
            case .chicago, .chicago15: Self.chicago(low, high, isSixteenth: false)
            case .chicago16: Self.chicago(low, high, isSixteenth: true)
            }
        return shortened + suffix
    }

    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

    private static func withoutCommonDigits(_ begin: Substring, _ end: String, keeping least: Int) -> String {
        guard begin.count == end.count else { return end }
        let common = zip(begin, end).prefix { $0 == $1 }.count
        return String(end.suffix(max(end.count - common, least)))
    }

    /// The Chicago Manual's rule: below 100 and at full hundreds all digits, else the digits that change, of which its 15th edition
    /// writes all four of a four-digit number when more than two change.
    private static func chicago(_ low: Int, _ high: Int, isSixteenth: Bool) -> String {
        guard low > 100, low % 100 != 0 else { return String(high) }
        var divisor = 100
        while divisor <= high {
            if low / divisor == high / divisor {
                let needsAll = !isSixteenth && divisor > 100 && low < 10_000
                return String(needsAll ? high : high % divisor)
            }
            divisor *= 10
        }
        return String(high)
    }

    /// The page that a range or list of pages begins with: `12` of `12-14`. A hyphen after a backslash is part of the page.
    static func firstPage(_ pages: String) -> String {
        let scalars = pages.unicodeScalars
        for index in scalars.indices {
            let scalar = scalars[index]
            let endsHere =
                switch scalar {
                case "&", "-", "\u{2013}": true
                case ",": scalars[scalars.index(after: index)...].first == " "
                default: false
                }
            guard endsHere else { continue }
            let first = pages[..<index]
            return first.last == "\\" ? pages : String(first.trimmed)
        }
        return pages
    }
}
