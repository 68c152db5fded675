import Bibliography
import Diagnostics
import XMLReading

extension XMLReader {
    /// The date in an element of `Year`, `Month`, `Day`, `Season` or `MedlineDate`.
    ///
    /// - Parameters:
    ///   - unread: takes the words of a date in which no year can be made out.
    ///   - event: what the date is of, where the element alone does not say.
    /// - Returns: `nil` where no year can be made out.
    /// - Throws: `SkippedRecord` for a date the calendar does not have.
    func date(in element: String, _ unread: inout [UnreadDate], of event: String? = nil) throws -> PartialDate? {
        let parts = try dateParts()
        if let date = try date(parts, in: element) { return date }
        if !parts.printed.isEmpty {
            unread.append(UnreadDate([element, event].compactMap { $0 }.joined(separator: " "), parts.printed))
        }
        return nil
    }

    private func dateParts() throws -> DateParts {
        var parts = DateParts()
        try forEachChild { name in
            switch name {
            case "Year": parts.year = try nonEmptyString()
            case "Month": parts.month = try nonEmptyString()
            case "Day": parts.day = try nonEmptyString()
            case "Season": parts.season = try nonEmptyString()
            case "MedlineDate": parts.medlineDate = try nonEmptyString()
            default: break
            }
        }
        return parts
    }

    private func date(_ parts: DateParts, in element: String) throws -> PartialDate? {
        if let printed = parts.medlineDate { return MedlineDate.read(printed) }
        guard let written = parts.year else { return nil }
        guard let year = Int(written) else { return MedlineDate.read(parts.printed) }
        let month = parts.month.map(MedlineDate.month)
        let day = parts.day.map { Int($0) }
        let season = parts.season.map(PartialDate.Season.init(_:))
        if month == .some(.none) || day == .some(.none) || season == .some(.none) {
            // A month or season in words that are not known: keep the words, and the year of them.
            if let date = MedlineDate.read(parts.printed) { return date }
        }
        let verbatim = parts.season.flatMap { $0.lowercased() == (season ?? nil)?.rawValue ? nil : parts.printed }
        let date = PartialDate(
            year: year, month: month ?? nil, day: day ?? nil, season: season ?? nil, verbatim: verbatim)
        guard let date else {
            throw SkippedRecord(
                diagnostic: diagnostic(
                    "pubmed.impossible-date", "the date '\(parts.printed)' in '\(element)' does not exist",
                    remedy: "report it to NLM; the record is left out until it is mended"))
        }
        return date
    }
}

/// The elements of a date, as written.
private struct DateParts {
    var year: String?
    var month: String?
    var day: String?
    var season: String?
    var medlineDate: String?

    /// Its words in order.
    var printed: String {
        medlineDate ?? [year, month ?? season, day].compactMap { $0 }.joined(separator: " ")
    }
}
