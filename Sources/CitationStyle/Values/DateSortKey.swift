/// Texts that stand in the order of the dates they are made of.
enum DateSortKey {
    /// The key of a date: digits for era and year, month, season, day of both ends; what is not known comes before what is.
    ///
    /// - Parameter parts: the element that prints the date, where only what it prints is to count.
    /// - Returns: an empty text for a date that is only words.
    static func text(of date: DateValue, parts element: DateElement? = nil) -> String {
        guard let start = date.start else { return "" }
        let counted = element.map(printedParts) ?? [.year, .month, .day]
        return key(start, counted) + (date.end.map { key($0, counted) } ?? "")
    }

    private static func printedParts(_ element: DateElement) -> Set<DatePart.Name> {
        guard element.form != nil else { return Set(element.parts.map(\.name)) }
        return switch element.dateParts {
        case .year: [.year]
        case .yearMonth: [.year, .month]
        case .yearMonthDay: [.year, .month, .day]
        }
    }

    private static func key(_ point: DateValue.Point, _ counted: Set<DatePart.Name>) -> String {
        let year = counted.contains(.year) ? point.year : 0
        // Years before our era count down.
        let era = year < 0 ? "0" + padded(999_999 + year, 6) : "1" + padded(year, 6)
        let month = counted.contains(.month) ? padded(point.month ?? 0, 2) + String(point.season ?? 0) : "000"
        return era + month + padded(counted.contains(.day) ? point.day ?? 0 : 0, 2)
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
