extension DateValue {
    /// A date of CSL-JSON: `date-parts`, `raw`, `literal`, or a text in EDTF; `nil` for one that says nothing.
    init?(_ json: JSONValue) {
        switch json {
        case .string(let text), .number(let text):
            guard !text.trimmed.isEmpty else { return nil }
            self.init(raw: text)
        case .object:
            self.init()
            if let ends = json["date-parts"]?.elements, let first = ends.first?.elements, !first.isEmpty {
                start = Point(dateParts: first)
                if ends.count > 1, let last = ends[1].elements { setEnd(dateParts: last) }
            } else if let text = json["edtf"]?.text ?? json["raw"]?.text, !text.trimmed.isEmpty {
                self.init(raw: text)
            }
            if let text = json["literal"]?.text, !text.isEmpty { literal = text }
            if start != nil, start?.month == nil, start?.season == nil, let season = json["season"] {
                start?.season = season.leadingInteger.flatMap { (1...4).contains($0) ? $0 : nil }
            }
            if let circa = json["circa"], circa.isTrue { isUncertain = true }
            guard start != nil || literal != nil else { return nil }
        default: return nil
        }
    }

    /// An end without a year (`[0]`) leaves the range open.
    private mutating func setEnd(dateParts: [JSONValue]) {
        if let point = Point(dateParts: dateParts) {
            if point != start { end = point }
        } else if !dateParts.isEmpty, start != nil {
            isOpenEnded = true
        }
    }

    /// The date in CSL-JSON.
    var json: JSONValue {
        var members: [String: JSONValue] = [:]
        if let start {
            var ends = [start.dateParts]
            if let end {
                ends.append(end.dateParts)
            } else if isOpenEnded {
                ends.append(.array([.number("0")]))
            }
            members["date-parts"] = .array(ends)
        }
        if let literal { members["literal"] = .string(literal) }
        if isUncertain { members["circa"] = .bool(true) }
        return .object(members)
    }
}

extension DateValue.Point {
    /// From `[year, month, day]`, numbers or texts; `nil` without a year. Months 13 to 24 are seasons.
    init?(dateParts: [JSONValue]) {
        guard let year = dateParts.first?.leadingInteger, year != 0 else { return nil }
        self.init(year: year)
        if dateParts.count > 1, let month = dateParts[1].leadingInteger { setMonthOrSeason(month) }
        if dateParts.count > 2, month != nil, let day = dateParts[2].leadingInteger, (1...31).contains(day) { self.day = day }
    }

    /// A month of the year, or a season by the numbers that EDTF (21 to 24) and older data (13 to 20) have for it.
    mutating func setMonthOrSeason(_ number: Int) {
        switch number {
        case 1...12: month = number
        case 13...24: season = (number - 13) % 4 + 1
        default: break
        }
    }

    fileprivate var dateParts: JSONValue {
        .array([year, month ?? season.map { $0 + 20 }, day].compactMap { $0 }.map { .number(String($0)) })
    }
}
