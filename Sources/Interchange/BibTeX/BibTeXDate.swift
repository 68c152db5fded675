import Bibliography

/// Dates as `.bib` files write them: BibLaTeX's `date`, and the `year`, `month` and `day` of BibTeX.
enum BibTeXDate {
    // MARK: Writing

    /// A date or range in ISO 8601-2 (level 1): `2014-11-27`, `2015-21` for spring, `1998-12/1999-01`.
    static func iso(_ date: PartialDate) -> String {
        [date.start, date.end].compactMap { $0.map(iso) }.joined(separator: "/")
    }

    private static func iso(_ point: PartialDate.Point) -> String {
        guard let season = point.season else { return point.iso }
        return point.iso + "-\(21 + (seasons.firstIndex(of: season) ?? 0))"
    }

    private static let seasons: [PartialDate.Season] = [.spring, .summer, .autumn, .winter]

    /// The values of `year`, `month` and `day`, ready to stand after the equals sign; the two ends of a range are joined by `--`.
    ///
    /// A range whose ends are not known equally well gives its start only.
    static func fields(_ date: PartialDate) -> [(name: String, value: String)] {
        var ends = [date.start]
        if let end = date.end, isSamePrecision(date.start, end) { ends.append(end) }
        let isOneYear = Set(ends.map(\.year)).count == 1
        var fields = [("year", "{" + (isOneYear ? [ends[0]] : ends).map { $0.iso.prefix(4) }.joined(separator: "--") + "}")]
        let months = ends.compactMap { $0.month.map(BibTeXMonth.string) }
        let seasons = ends.compactMap { $0.season.map { $0.rawValue.prefix(1).uppercased() + $0.rawValue.dropFirst() } }
        if let first = months.first {
            let isOneMonth = isOneYear && Set(months).count == 1
            fields.append(("month", (isOneMonth ? [first] : months).joined(separator: " # \"--\" # ")))
        } else if let first = seasons.first {
            let isOneSeason = isOneYear && Set(seasons).count == 1
            fields.append(("month", "{" + (isOneSeason ? [first] : seasons).joined(separator: "--") + "}"))
        }
        let days = ends.compactMap { $0.day.map(String.init) }
        if !days.isEmpty { fields.append(("day", "{" + days.joined(separator: "--") + "}")) }
        return fields
    }

    private static func isSamePrecision(_ first: PartialDate.Point, _ second: PartialDate.Point) -> Bool {
        (first.month == nil) == (second.month == nil) && (first.day == nil) == (second.day == nil)
            && (first.season == nil) == (second.season == nil)
    }

    // MARK: Reading

    /// Reads what ``iso(_:)`` writes; signs of doubt (`~`, `?`, `%`), a time of day and an open end are passed over.
    static func read(iso text: String) -> PartialDate? {
        let sides = text.split(separator: "/", omittingEmptySubsequences: false).map(point)
        guard let first = sides.first, let start = first else { return nil }
        return PartialDate(from: start, to: sides.count == 2 ? sides[1] : nil) ?? PartialDate(from: start)
    }

    private static func point(_ text: Substring) -> PartialDate.Point? {
        let day = text.split(separator: "T", omittingEmptySubsequences: false).first ?? ""
        let clean = day.filter { !"~?% ".contains($0) }
        let parts = clean.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard (1...3).contains(parts.count), let first = parts[0], clean.prefix(while: { $0 != "-" }).count == 4,
            parts.allSatisfy({ $0 != nil })
        else { return nil }
        if parts.count == 2, let quarter = parts[1], (21...24).contains(quarter) {
            return PartialDate.Point(year: first, season: seasons[quarter - 21])
        }
        return PartialDate.Point(year: first, month: parts.count > 1 ? parts[1] : nil, day: parts.count > 2 ? parts[2] : nil)
    }

    /// Reads `year`, `month` and `day` in the many ways they are written: `c2014`, `1998--1999`; `nov`, `11`, `27~Nov.`, `Nov/Dec`,
    /// `Spring`.
    ///
    /// - Returns: `nil` where the year has no group of four digits that can be a year.
    static func read(year: String, month: String?, day: String?) -> PartialDate? {
        let years = words(year).filter { $0.count == 4 }.compactMap { Int($0) }
        guard let first = years.first else { return nil }
        var months: [Int] = []
        var days: [Int] = []
        var seasonsRead: [PartialDate.Season] = []
        for word in words(month ?? "") {
            if let number = BibTeXMonth.number(word) {
                months.append(number)
            } else if let season = PartialDate.Season(word) {
                seasonsRead.append(season)
            } else if let number = Int(word) {
                days.append(number)
            }
        }
        if months.isEmpty, seasonsRead.isEmpty { swap(&months, &days) }
        if let day { days = words(day).compactMap { Int($0) } }
        func point(_ index: Int) -> PartialDate.Point? {
            func at<Value>(_ values: [Value]) -> Value? { index < values.count ? values[index] : values.last }
            let year = at(years) ?? first
            let season = at(seasonsRead)
            return PartialDate.Point(
                year: year, month: season == nil ? at(months) : nil, day: season == nil ? at(days) : nil, season: season)
                ?? PartialDate.Point(year: year, month: season == nil ? at(months) : nil) ?? PartialDate.Point(year: year)
        }
        guard let start = point(0) else { return nil }
        let isRange = [years.count, months.count, days.count, seasonsRead.count].contains { $0 > 1 }
        return isRange ? PartialDate(from: start, to: point(1)) ?? PartialDate(from: start) : PartialDate(from: start)
    }

    /// Runs of letters or of digits.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var isDigits = false
        var isInside = false
        for character in text {
            let isDigit = ("0"..."9").contains(character)
            guard isDigit || character.isLetter else {
                isInside = false
                continue
            }
            if isInside, isDigit == isDigits {
                words[words.count - 1].append(character)
            } else {
                words.append(String(character))
            }
            (isInside, isDigits) = (true, isDigit)
        }
        return words
    }
}
