import Bibliography

/// Dates as Dutch and English texts write them.
struct WrittenDate: Hashable {
    var date: PartialDate
    /// Where it stands, in code points.
    var range: Range<Int>

    /// The first date with a day, else the first with a month, in a text: `24 januari 2024`, `26 nov ’23`, `January 24, 2024`,
    /// `2024-01-24T08:00`, `24-01-2024`, `mei 2023`.
    ///
    /// Days come before months where both are numbers; with slashes only when the first is no month, or `isDayFirst` says so.
    static func first(in text: String, isDayFirst: Bool = false) -> WrittenDate? {
        let dates = all(in: text, isDayFirst: isDayFirst)
        return dates.first { $0.date.day != nil } ?? dates.first
    }

    /// Every date of a text, in order.
    static func all(in text: String, isDayFirst: Bool = false) -> [WrittenDate] {
        let words = self.words(text)
        var found: [WrittenDate] = []
        var index = 0
        while index < words.count {
            if let (date, count) = date(words[index...], isDayFirst) {
                found.append(
                    WrittenDate(date: date, range: words[index].range.lowerBound..<words[index + count - 1].range.upperBound))
                index += count
            } else {
                index += 1
            }
        }
        return found
    }

    private struct Word {
        var text: String
        var range: Range<Int>
        /// What stands between this and the word before.
        var before: String
        var number: Int? { text.allSatisfy(\.isASCII) ? Int(text) : nil }
        /// Of `24`, `1st`, `3rd`.
        var day: Int? {
            let digits = text.prefix { $0.isNumber }
            guard digits.count <= 2, ["", "st", "nd", "rd", "th", "e", "ste", "de"].contains(text.dropFirst(digits.count))
            else {
                return nil
            }
            return Int(digits).flatMap { (1...31).contains($0) ? $0 : nil }
        }
        var month: Int? { months[text] }
        /// Of `2024`, and of `23` after an apostrophe.
        var year: Int? {
            guard let number else { return nil }
            if text.count == 4, (1900...2100).contains(number) { return number }
            return text.count == 2 && before.contains { "'’‘`´".contains($0) } ? 2000 + number : nil
        }
    }

    private static func date(_ words: ArraySlice<Word>, _ isDayFirst: Bool) -> (PartialDate, Int)? {
        let list = Array(words.prefix(3))
        func isClose(_ index: Int) -> Bool { list[index].before.count <= 3 && !list[index].before.contains("\n") }
        func numeric(_ marks: String) -> Bool {
            list.count == 3 && list[1...].allSatisfy { $0.before.count == 1 && marks.contains($0.before) }
        }
        if numeric("-"), let year = list[0].year, let month = list[1].number,
            let day = Int(list[2].text.prefix { $0.isNumber }), list[0].text.count == 4, list[1].text.count == 2
        {
            return PartialDate(year: year, month: month, day: day).map { ($0, 3) }
        }
        if numeric("-/."), let day = list[0].number, let month = list[1].number,
            let year = list[2].year ?? (isDayFirst && list[2].text.count == 2 ? list[2].number.map { 2000 + $0 } : nil),
            list[1].before != "/" || day > 12 || isDayFirst
        {
            return PartialDate(year: year, month: month, day: day).map { ($0, 3) }
        }
        if list.count == 3, isClose(1), isClose(2), let day = list[0].day, let month = list[1].month, let year = list[2].year,
            let date = PartialDate(year: year, month: month, day: day)
        {
            return (date, 3)
        }
        if list.count == 3, isClose(1), isClose(2), let month = list[0].month, let day = list[1].day, let year = list[2].year,
            let date = PartialDate(year: year, month: month, day: day)
        {
            return (date, 3)
        }
        if list.count >= 2, isClose(1), let month = list[0].month, let year = list[1].year, list[1].text.count == 4 {
            return PartialDate(year: year, month: month).map { ($0, 2) }
        }
        return nil
    }

    private static func words(_ text: String) -> [Word] {
        var words: [Word] = []
        var word = ""
        var between = ""
        var start = 0
        var offset = 0
        func close(at end: Int) {
            guard !word.isEmpty else { return }
            words.append(Word(text: word.lowercased(), range: start..<end, before: between))
            (word, between) = ("", "")
        }
        for scalar in text.unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal {
                if word.isEmpty { start = offset }
                word.unicodeScalars.append(scalar)
            } else {
                close(at: offset)
                between.unicodeScalars.append(scalar)
            }
            offset += 1
        }
        close(at: offset)
        return words
    }

    private static let months: [String: Int] = {
        let names = [
            "januari january jan", "februari february feb febr", "maart march mrt mar", "april apr", "mei may", "juni june jun",
            "juli july jul", "augustus august aug", "september sep sept", "oktober october okt oct", "november nov",
            "december dec",
        ]
        return names.enumerated().reduce(into: [:]) { months, entry in
            for name in entry.element.split(separator: " ") { months[String(name)] = entry.offset + 1 }
        }
    }()
}
