/// A day of the proleptic Gregorian calendar.
public struct CalendarDay: Hashable, Comparable, Sendable {
    /// From 1 to 9999.
    public let year: Int
    /// From 1 to 12.
    public let month: Int
    /// From 1.
    public let day: Int

    init(_ year: Int, _ month: Int, _ day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The earlier day first.
    public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// How many days a month has; leap years counted.
    static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension PartialDate.Point {
    /// The first day it can mean; a season counts as the whole year.
    public var earliest: CalendarDay { CalendarDay(year, month ?? 1, day ?? 1) }

    /// The last day it can mean.
    public var latest: CalendarDay {
        let month = month ?? 12
        return CalendarDay(year, month, day ?? CalendarDay.days(inMonth: month, of: year))
    }
}

/// Comparisons that hold whatever the unknown part is: `2015` is neither certainly before nor certainly after `2015-06`.
extension PartialDate {
    /// The first day it can mean.
    public var earliest: CalendarDay { start.earliest }

    /// The last day it can mean.
    public var latest: CalendarDay { (end ?? start).latest }

    /// Every day it can mean lies before every day the other can mean (`date:<2015`).
    public func isCertainlyBefore(_ other: PartialDate) -> Bool { latest < other.earliest }

    /// Every day it can mean lies after every day the other can mean (`date:>2015`).
    public func isCertainlyAfter(_ other: PartialDate) -> Bool { earliest > other.latest }

    /// No day it can mean lies past the other's last (`date:<=2015`).
    public func isCertainlyNotAfter(_ other: PartialDate) -> Bool { latest <= other.latest }

    /// No day it can mean lies before the other's first (`date:>=2015`).
    public func isCertainlyNotBefore(_ other: PartialDate) -> Bool { earliest >= other.earliest }

    /// Every day it can mean is a day the other can mean (`date:2015`).
    public func isCertainlyWithin(_ other: PartialDate) -> Bool {
        isCertainlyNotBefore(other) && isCertainlyNotAfter(other)
    }
}
