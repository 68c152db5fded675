/// Reads dates printed as free text (DTD `MedlineDate`): `1998 Dec-1999 Jan`, `2000 Spring-Summer`, `1976 Sep 15-Oct 1`.
public enum MedlineDate {
    /// The date with the text kept word for word; month and range only where every word is understood.
    ///
    /// - Returns: `nil` where the text has no group of four digits.
    public static func read(_ printed: String) -> PartialDate? {
        guard let year = firstYear(printed) else { return nil }
        let onlyYear = PartialDate(year: year, verbatim: printed)
        let sides = printed.split(whereSeparator: { $0 == "-" || $0 == "\u{2013}" || $0 == "/" })
        guard (1...2).contains(sides.count), let start = Parts(sides[0]), start.year == year else { return onlyYear }
        guard let first = start.point(after: nil) else { return onlyYear }
        guard sides.count == 2 else { return PartialDate(from: first, verbatim: printed) }
        guard let end = Parts(sides[1]), let last = end.point(after: start) else { return onlyYear }
        return PartialDate(from: first, to: last, verbatim: printed) ?? onlyYear
    }

    /// A month by number (`4`, `04`) or by English name or its first three letters (`Apr`).
    public static func month(_ written: some StringProtocol) -> Int? {
        Int(written) ?? monthName(written)
    }

    private static let names = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    /// A month by its English name or its first three letters.
    public static func monthName(_ written: some StringProtocol) -> Int? {
        var name = written.lowercased()
        if name.hasSuffix(".") { name.removeLast() }
        guard name.count >= 3 else { return nil }
        return names.firstIndex { $0.hasPrefix(name) || name == "sept" && $0 == "september" }.map { $0 + 1 }
    }

    private static func firstYear(_ text: String) -> Int? {
        var digits = ""
        for character in text {
            digits = ("0"..."9").contains(character) ? digits + String(character) : ""
            if digits.count == 4 { return Int(digits) }
        }
        return nil
    }

    /// One side of a range, as far as its words go.
    private struct Parts {
        var year: Int?
        var month: Int?
        var day: Int?
        var season: PartialDate.Season?

        /// - Returns: `nil` when a word is not understood or stands twice.
        init?(_ text: Substring) {
            for word in text.split(separator: " ") {
                if let number = Int(word) {
                    if word.count == 4, year == nil {
                        year = number
                    } else if word.count <= 2, day == nil {
                        day = number
                    } else {
                        return nil
                    }
                } else if let month = MedlineDate.month(word), self.month == nil {
                    self.month = month
                } else if let season = PartialDate.Season(String(word)), self.season == nil {
                    self.season = season
                } else {
                    return nil
                }
            }
        }

        /// The point it means, what it leaves out taken from the side before it.
        func point(after start: Parts?) -> PartialDate.Point? {
            guard let year = year ?? start?.year else { return nil }
            let inheritsMonth = self.year == nil && month == nil && day != nil
            return PartialDate.Point(
                year: year, month: month ?? (inheritsMonth ? start?.month : nil), day: day, season: season)
        }
    }
}
