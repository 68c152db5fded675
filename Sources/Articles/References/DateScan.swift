import Bibliography

/// Reads dates among the tokens of a printed entry.
struct DateScan {
    let tokens: [CitationToken]

    /// A date that begins at a token: `2015 Apr 7`, `7 april 2015`, `April 7, 2015`, `Apr 2015`, `2015-04-07`, `2015`.
    func date(at index: Int) -> (date: PartialDate, tokens: Range<Int>)? {
        guard tokens.indices.contains(index) else { return nil }
        if tokens[index].year != nil { return yearFirst(index) }
        if let month = MonthName.number(tokens[index].word) {
            var next = skippingStop(index + 1)
            var day: Int?
            if let number = number(next), number <= 31, year(skippingComma(next + 1)) != nil {
                day = number
                next = skippingComma(next + 1)
            } else {
                next = skippingComma(next)
            }
            guard let year = year(next) else { return nil }
            return made(year, month, day, index..<(next + 1))
        }
        if let day = number(index), day <= 31 {
            let named = skippingStop(index + 1)
            if named < tokens.count, let month = MonthName.number(tokens[named].word),
                let year = year(skippingComma(skippingStop(named + 1)))
            {
                return made(year, month, day, index..<(skippingComma(skippingStop(named + 1)) + 1))
            }
            if separator(index + 1), let month = number(index + 2), separator(index + 3), let year = year(index + 4) {
                return made(year, month, day, index..<(index + 5))
            }
        }
        return nil
    }

    private func yearFirst(_ index: Int) -> (date: PartialDate, tokens: Range<Int>)? {
        guard let year = year(index) else { return nil }
        if separator(index + 1), let month = number(index + 2), separator(index + 3), let day = number(index + 4),
            let found = made(year, month, day, index..<(index + 5)), found.date.day != nil
        {
            return found
        }
        let next = skippingComma(index + 1)
        guard next < tokens.count, let month = MonthName.number(tokens[next].word) else {
            return made(year, nil, nil, index..<(index + 1))
        }
        let behind = skippingStop(next + 1)
        if let day = number(behind), (1...31).contains(day), behind + 1 >= tokens.count || !tokens[behind + 1].is("(") {
            return made(year, month, day, index..<(behind + 1))
        }
        return made(year, month, nil, index..<(next + 1))
    }

    /// Less of the date where the calendar does not have it.
    private func made(_ year: Int, _ month: Int?, _ day: Int?, _ range: Range<Int>) -> (date: PartialDate, tokens: Range<Int>)?
    {
        let date =
            PartialDate(year: year, month: month, day: day) ?? PartialDate(year: year, month: month) ?? PartialDate(year: year)
        return date.map { ($0, range) }
    }

    private func number(_ index: Int) -> Int? {
        tokens.indices.contains(index) && tokens[index].text.utf8.count <= 2 ? tokens[index].number : nil
    }

    private func year(_ index: Int) -> Int? { tokens.indices.contains(index) ? tokens[index].year : nil }

    private func separator(_ index: Int) -> Bool {
        tokens.indices.contains(index) && (tokens[index].is("-") || tokens[index].is("/"))
    }

    private func skippingStop(_ index: Int) -> Int {
        tokens.indices.contains(index) && tokens[index].is(".") ? index + 1 : index
    }

    private func skippingComma(_ index: Int) -> Int {
        tokens.indices.contains(index) && tokens[index].is(",") ? index + 1 : index
    }
}
