/// Writes the day, month or year of a date (CSL 1.0.2, "Date-part").
struct DatePartWriter {
    let locale: CitationLocale
    /// Whether *BC* stands apart from the year; between the delimiters of a compact date it does not.
    let separatesEra: Bool

    /// The words of a part, or `nil` where the date does not have it.
    ///
    /// - Parameter hidesEra: whether *BC* or *AD* is left out because it follows at the end of the range.
    func text(of part: DatePart, at point: DateValue.Point, hidesEra: Bool) -> String? {
        switch part.name {
        case .year: year(point.year, part.form, hidesEra: hidesEra)
        case .month: month(point, part.form)
        case .day: point.day.map { day($0, part.form, month: point.month) }
        }
    }

    private func year(_ year: Int, _ form: DatePart.Form?, hidesEra: Bool) -> String {
        let digits = String(year.magnitude)
        let text = form == .short && digits.count == 4 ? String(digits.suffix(2)) : digits
        guard !hidesEra, let era = Self.era(of: year).flatMap({ locale.term($0) }), !era.isEmpty else { return text }
        return text + (separatesEra && era.first != " " ? " " : "") + era
    }

    /// The term for the era that a year needs to be told by: years of few digits would be taken for something else without it.
    static func era(of year: Int) -> String? { year < 0 ? "bc" : year < 500 ? "ad" : nil }

    private func month(_ point: DateValue.Point, _ form: DatePart.Form?) -> String? {
        let termForm: TermForm = form == .short ? .short : .long
        if let season = point.season, point.month == nil {
            // A season has no number among months: its name stands in numeric dates too.
            return locale.term("season-0\(season)", form: termForm)
        }
        guard let month = point.month else { return nil }
        return switch form {
        case .numeric: String(month)
        case .numericLeadingZeros: twoDigits(month)
        default: locale.term("month-\(twoDigits(month))", form: termForm)
        }
    }

    private func day(_ day: Int, _ form: DatePart.Form?, month: Int?) -> String {
        switch form {
        case .numericLeadingZeros: return twoDigits(day)
        case .ordinal where day == 1 || locale.limitDayOrdinalsToDay1 != true:
            let gender = month.flatMap { locale.terms[.init("month-\(twoDigits($0))")]?.gender }
            return locale.ordinal(day, gender: gender)
        default: return String(day)
        }
    }

    private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
