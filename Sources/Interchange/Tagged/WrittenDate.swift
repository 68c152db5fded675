import Bibliography

/// Dates as files of references write them.
enum WrittenDate {
    // MARK: MEDLINE (`DP`)

    /// `2015 Apr 3`, `1998 Winter`, `1998 Dec-1999 Jan`; the printed words where there are some.
    static func medline(_ date: PartialDate) -> String {
        if let verbatim = date.verbatim?.foldingControls { return verbatim }
        return [date.start, date.end].compactMap { $0.map(words) }.joined(separator: "-")
    }

    /// Reads what ``medline(_:)`` writes, and any text with a year. The words are kept of a range, as PubMed does, and of what says
    /// more than the date.
    static func read(medline text: String) -> PartialDate? {
        let text = text.foldingControls
        guard let date = MedlineDate.read(text) else { return nil }
        guard date.end == nil, let plain = PartialDate(from: date.start), medline(plain) == text else { return date }
        return plain
    }

    // MARK: RIS (`DA`, `PY`, `Y1`)

    /// `2015/04/03/`, with words that say more after the last stroke; `nil` where the year is all.
    static func slashed(_ date: PartialDate) -> String? {
        // Printed words that say no more than the date does are left out.
        let date = read(medline: medline(date)).flatMap { $0.iso == date.iso ? $0 : nil } ?? date
        let other = date.verbatim?.foldingControls ?? (date.end == nil ? season(date.start) : medline(date))
        if date.month == nil, other.isEmpty { return nil }
        let parts = date.iso.split(separator: "-").map(String.init)
        return (parts + ["", ""]).prefix(3).joined(separator: "/") + "/" + other
    }

    /// Reads `2015/04/03/`, `1998///Winter`, `2015-04-03`, `April 3, 2015`, and with a year beside it `Apr 3`.
    ///
    /// - Parameters:
    ///   - text: as written.
    ///   - year: the year that stands beside it, for a date that says none.
    /// - Returns: `nil` where no year can be made out.
    static func read(_ text: String, year: Int? = nil) -> PartialDate? {
        let text = text.foldingControls
        if let date = PartialDate(iso: text) { return date }
        let parts = text.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false).map(\.foldingControls)
        if parts.count > 1, parts[0].count == 4, parts[0].isDigits, let year = Int(parts[0]) {
            return slashed(year, parts)
        }
        let words = text.split { $0 == "," || $0 == " " }.joined(separator: " ")
        let yearFirst = year.map { [String($0), words].filter { !$0.isEmpty }.joined(separator: " ") }
        guard let date = MedlineDate.read(words) ?? yearFirst.flatMap(MedlineDate.read) else { return nil }
        // Of a single date whose every word was understood nothing is left to keep word for word.
        let isUnderstood = date.end == nil && (date.month != nil || date.season != nil || words.count == 4)
        return isUnderstood ? PartialDate(from: date.start) : date
    }

    private static func slashed(_ year: Int, _ parts: [String]) -> PartialDate? {
        func number(_ index: Int) -> Int? {
            parts.indices.contains(index) ? MedlineDate.month(parts[index]).flatMap { $0 > 0 ? $0 : nil } : nil
        }
        let month = number(1)
        let day = month == nil || parts.count < 3 ? nil : Int(parts[2]).flatMap { $0 > 0 ? $0 : nil }
        let plain =
            PartialDate(year: year, month: month, day: day) ?? PartialDate(year: year, month: month)
            ?? PartialDate(year: year)
        guard parts.count > 3, !parts[3].isEmpty else { return plain }
        let other = parts[3]
        if let said = read(medline: other), said.year == year { return said }
        if month == nil, let said = read(medline: "\(year) \(other)"), said.year == year { return said }
        return plain
    }

    // MARK: Digits (`DEP`, `DCOM`, `LR`; `CTDT` with strokes)

    /// `20150403`, `201504`, `2015`; parted by strokes where asked.
    static func digits(_ date: PartialDate, separator: String = "") -> String {
        date.iso.split(separator: "-").joined(separator: separator)
    }

    /// Reads what ``digits(_:separator:)`` writes.
    static func read(digits text: String) -> PartialDate? {
        let digits = text.foldingControls.filter { $0 != "/" && $0 != "-" }
        guard digits.isDigits, [4, 6, 8].contains(digits.count) else { return nil }
        let month = digits.dropFirst(4).prefix(2)
        return PartialDate(iso: [digits.prefix(4), month, digits.dropFirst(6)].filter { !$0.isEmpty }.joined(separator: "-"))
    }

    // MARK: Words

    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    private static func words(_ point: PartialDate.Point) -> String {
        let year = point.iso.prefix(4)
        if let season = point.season { return "\(year) \(season.rawValue.capitalizedFirst)" }
        guard let month = point.month else { return String(year) }
        return (["\(year)", months[month - 1]] + (point.day.map { [String($0)] } ?? [])).joined(separator: " ")
    }

    private static func season(_ point: PartialDate.Point) -> String { point.season?.rawValue.capitalizedFirst ?? "" }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
