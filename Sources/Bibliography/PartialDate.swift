/// A date known as far as it was printed: a year, a month, a day, a season or a range of them.
///
/// Covers the DTD's `PubDate` (`Year`, `Month`, `Day`, `Season`, or `MedlineDate` as free text), `ArticleDate`, `DateRevised`,
/// `ContributionDate`, `PubMedPubDate`. A date that the calendar does not have cannot be made.
public struct PartialDate: Hashable, Sendable, Codable {
    /// One end of a range, or the whole date.
    public struct Point: Hashable, Sendable, Codable {
        /// From 1 to 9999.
        public let year: Int
        /// From 1 to 12.
        public let month: Int?
        /// From 1 to the days of the month.
        public let day: Int?
        /// Stands without a month.
        public let season: Season?

        /// - Returns: `nil` for a date the calendar does not have, a day without a month, or a season beside a month.
        public init?(year: Int, month: Int? = nil, day: Int? = nil, season: Season? = nil) {
            guard (1...9999).contains(year) else { return nil }
            if let month {
                guard (1...12).contains(month), season == nil else { return nil }
                if let day, !(1...CalendarDay.days(inMonth: month, of: year)).contains(day) { return nil }
            } else if day != nil {
                return nil
            }
            self.year = year
            self.month = month
            self.day = day
            self.season = season
        }
    }

    /// A quarter of the year as journals name it (DTD `Season`).
    public enum Season: String, Hashable, Sendable, Codable, CaseIterable {
        /// The quarters in the order of the northern year.
        case spring, summer, autumn, winter

        /// Reads `Spring`, `Summer`, `Autumn`, `Fall`, `Winter`, any case.
        public init?(_ written: String) {
            let name = written.trimmed.asciiLowercased
            self.init(rawValue: name == "fall" ? "autumn" : name)
        }
    }

    /// The date, or the first of a range.
    public let start: Point
    /// The last of a range (`1998 Dec-1999 Jan`), or `nil`.
    public let end: Point?
    /// What was printed, where it was free text (DTD `MedlineDate`) or a season under another name; else `nil`.
    public let verbatim: String?

    /// - Returns: `nil` when the end lies before the start.
    public init?(from start: Point, to end: Point? = nil, verbatim: String? = nil) {
        if let end, end.latest < start.earliest { return nil }
        self.start = start
        self.end = end
        self.verbatim = verbatim
    }

    /// A single date. - Returns: `nil` for a date the calendar does not have.
    public init?(year: Int, month: Int? = nil, day: Int? = nil, season: Season? = nil, verbatim: String? = nil) {
        guard let start = Point(year: year, month: month, day: day, season: season) else { return nil }
        self.init(from: start, verbatim: verbatim)
    }

    /// Reads `2014-11-27`, `2015-04` or `2015`; nothing else.
    public init?(iso text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts.allSatisfy(\.isDigits), parts[0].count == 4,
            parts.dropFirst().allSatisfy({ $0.count == 2 })
        else { return nil }
        let numbers = parts.compactMap { Int($0) }
        self.init(year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
    }

    /// Year of the start.
    public var year: Int { start.year }
    /// Month of the start.
    public var month: Int? { start.month }
    /// Day of the start.
    public var day: Int? { start.day }
    /// Season of the start.
    public var season: Season? { start.season }

    /// ISO 8601 as far as known: `2014-11-27`, `2015-04`, `2015`; of a range its start.
    public var iso: String { start.iso }
}

extension PartialDate.Point {
    /// ISO 8601 as far as known; a season gives the year.
    public var iso: String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return ([padded(year, 4)] + [month, day].compactMap { $0.map { padded($0, 2) } }).joined(separator: "-")
    }
}

extension PartialDate: CustomStringConvertible {
    /// The printed text where kept, else ISO 8601, a range as `2015-04/2015-05`.
    public var description: String {
        verbatim ?? ([start, end].compactMap { $0?.iso }.joined(separator: "/"))
    }
}
