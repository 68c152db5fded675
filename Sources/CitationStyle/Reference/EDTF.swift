extension DateValue {
    /// Reads a date of the Extended Date/Time Format, levels 0 and 1 (ISO 8601-2): `2004`, `2004-06-11`, `2004-21`, `1984~`,
    /// `2004-06/2004-08`, `2004/..`.
    ///
    /// Years that EDTF counts astronomically (0 is 1 BC) become years before our era. A year that is known in part (`19XX`) is given as
    /// words.
    ///
    /// - Returns: `nil` for a text of another form.
    public init?(edtf text: String) {
        let ends = text.split(separator: "/", omittingEmptySubsequences: false).map(\.trimmed)
        guard ends.count <= 2, let first = ends.first else { return nil }
        self.init()
        if !Self.isOpen(first) {
            guard let point = Self.point(edtf: first, isUncertain: &isUncertain) else {
                guard ends.count == 1, Self.isPartOfYear(first) else { return nil }
                literal = String(first)
                return
            }
            start = point
        }
        if ends.count == 2 {
            if Self.isOpen(ends[1]) {
                isOpenEnded = true
            } else {
                guard let point = Self.point(edtf: ends[1], isUncertain: &isUncertain) else { return nil }
                if point != start { end = point }
            }
            if start == nil {
                start = end
                end = nil
            }
        }
        guard start != nil else { return nil }
    }

    private static func isOpen(_ text: Substring) -> Bool { text.isEmpty || text == ".." }

    /// `19XX`: decades and centuries.
    private static func isPartOfYear(_ text: Substring) -> Bool {
        text.utf8.count == 4 && text.hasSuffix("X") && text.utf8.allSatisfy { $0 == UInt8(ascii: "X") || isDigit($0) }
    }

    private static func point(edtf text: Substring, isUncertain: inout Bool) -> Point? {
        var rest = text
        if let time = rest.firstIndex(of: "T"), rest[..<time].utf8.count == 10 { rest = rest[..<time] }
        if let last = rest.last, "?~%".contains(last) {
            isUncertain = true
            rest.removeLast()
        }
        var sign = 1
        if rest.first == "-" {
            sign = -1
            rest.removeFirst()
        } else if rest.first == "Y" {
            rest.removeFirst()
            if rest.first == "-" {
                sign = -1
                rest.removeFirst()
            }
        }
        let parts = rest.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts[0].utf8.count >= 4, parts[0].utf8.allSatisfy(isDigit),
            let year = Int(parts[0])
        else { return nil }
        // EDTF counts years as astronomers do, with a year 0.
        var point = Point(year: sign * year <= 0 ? sign * year - 1 : year)
        for (index, part) in parts.enumerated().dropFirst() where part != "XX" && part != "00" {
            guard part.utf8.count == 2, part.utf8.allSatisfy(isDigit), let number = Int(part) else { return nil }
            if index == 1 {
                guard (1...12).contains(number) || (21...24).contains(number) else { return nil }
                point.setMonthOrSeason(number)
            } else {
                guard (1...31).contains(number), point.month != nil else { return nil }
                point.day = number
            }
        }
        return point
    }

    static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
