import Bibliography
import Diagnostics
import XMLReading

extension XMLReader {
    /// The date in an element of `Year`, `Month`, `Day`, `Season` or `MedlineDate`.
    ///
    /// - Returns: `nil` where no year can be made out.
    /// - Throws: `SkippedRecord` for a date the calendar does not have.
    func date(in element: String) throws -> PartialDate? {
        let place = position
        var parts: [String: String] = [:]
        try forEachChild { name in
            switch name {
            case "Year", "Month", "Day", "Season", "MedlineDate": parts[name] = try nonEmptyString()
            default: break
            }
        }
        if let printed = parts["MedlineDate"] { return MedlineDate.read(printed) }
        guard let year = parts["Year"] else { return nil }
        let words = [year, parts["Month"] ?? parts["Season"], parts["Day"]].compactMap { $0 }
        let printed = words.joined(separator: " ")
        guard let year = Int(year) else { return MedlineDate.read(printed) }
        let month = parts["Month"].map(MedlineDate.month)
        let day = parts["Day"].map { Int($0) }
        let season = parts["Season"].map(PartialDate.Season.init(_:))
        if month == .some(.none) || day == .some(.none) || season == .some(.none) {
            // A month or season in words that are not known: keep the words, and the year of them.
            if let date = MedlineDate.read(printed) { return date }
        }
        let verbatim = parts["Season"].flatMap { $0.lowercased() == (season ?? nil)?.rawValue ? nil : printed }
        let date = PartialDate(
            year: year, month: month ?? nil, day: day ?? nil, season: season ?? nil, verbatim: verbatim)
        guard let date else {
            throw SkippedRecord(
                diagnostic: Diagnostic(
                    "pubmed.impossible-date", "the date '\(printed)' in '\(element)' does not exist",
                    remedy: "report it to NLM; the record is left out until it is mended", file: sourceName,
                    span: place.map(SourceSpan.init(at:))))
        }
        return date
    }
}
