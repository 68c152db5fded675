extension DateValue {
    /// Reads a date in EDTF or as people write it in English: `12 May 1965`, `May–June 1965`, `Spring 1999 - Summer 2001`, `c. 1850`,
    /// `44 BC`, `5/12/1965` (the month first). What cannot be read becomes ``literal``, and so does text in double quotes.
    public init(raw text: String) {
        let trimmed = text.trimmed
        if trimmed.count > 1, trimmed.hasPrefix("\""), trimmed.hasSuffix("\"") {
            self.init(literal: String(trimmed.dropFirst().dropLast()))
        } else if let date = DateValue(edtf: String(trimmed)) ?? DateValue(words: trimmed) {
            self = date
        } else {
            self.init(literal: text)
        }
    }

    private init?(words text: Substring) {
        var reader = DateWords(text)
        guard let ends = reader.read() else { return nil }
        self.init(start: ends.start, isUncertain: reader.isUncertain)
        if let last = ends.end, last != ends.start { end = last }
    }
}

/// Reads a date in words: pieces are gathered for each end of a range, and what one end lacks is taken from the other.
private struct DateWords {
    /// What was read of one end.
    private struct Pieces {
        var year: Int?
        var month: Int?
        var season: Int?
        var day: Int?
        /// A number of which it is not known yet whether it is a day or a year of few digits.
        var number: Int?
    }

    private enum Token {
        case number(Int, digits: Int)
        case word(String)
        case mark(Character)
    }

    var isUncertain = false
    private var tokens: [Token] = []
    private var ends = [Pieces()]

    init(_ text: Substring) {
        var rest = text
        while let first = rest.first {
            if first.isASCII, first.isNumber {
                let digits = rest.prefix { $0.isASCII && $0.isNumber }
                guard let number = Int(digits) else { break }
                tokens.append(.number(number, digits: digits.count))
                rest = rest[digits.endIndex...]
            } else if first.isLetter {
                let letters = rest.prefix { $0.isLetter || $0 == "." }
                tokens.append(.word(letters.filter { $0 != "." }.lowercased()))
                rest = rest[letters.endIndex...]
            } else {
                if !first.isWhitespace, first != ",", first != "." { tokens.append(.mark(first)) }
                rest.removeFirst()
            }
        }
    }

    mutating func read() -> (start: DateValue.Point, end: DateValue.Point?)? {
        var index = 0
        while index < tokens.count {
            if let (length, isRead) = readNumericDate(at: index) {
                guard isRead else { return nil }
                index += length
                continue
            }
            guard readToken(index) else { return nil }
            index += 1
        }
        for index in ends.indices { settleNumber(of: index) }
        if ends.count == 2 {
            let (first, last) = (ends[0], ends[1])
            ends[0].year = first.year ?? last.year
            ends[1].year = last.year ?? first.year
            if first.season == nil, last.season == nil {
                // Of "12-14 May" and "May 12-14"; not of "1965 - May 1966".
                if first.day != nil { ends[0].month = first.month ?? last.month }
                if last.day != nil { ends[1].month = last.month ?? first.month }
            }
        }
        guard let start = point(ends[0]) else { return nil }
        guard ends.count == 2 else { return (start, nil) }
        return point(ends[1]).map { (start, $0) }
    }

    private func point(_ pieces: Pieces) -> DateValue.Point? {
        guard let year = pieces.year, year != 0, pieces.day == nil || pieces.month != nil else { return nil }
        return DateValue.Point(year: year, month: pieces.month, day: pieces.day, season: pieces.season)
    }

    /// `5/12/1965`, `1965-05-12`: three numbers, or two of which one is a year, with the same mark between them.
    private mutating func readNumericDate(at index: Int) -> (length: Int, isRead: Bool)? {
        guard case .number(let first, let firstDigits) = tokens[index], index + 2 < tokens.count,
            case .mark(let mark) = tokens[index + 1], mark == "/" || mark == "-",
            case .number(let second, let secondDigits) = tokens[index + 2]
        else { return nil }
        let last = ends.count - 1
        if index + 4 < tokens.count, case .mark(mark) = tokens[index + 3],
            case .number(let third, let thirdDigits) = tokens[index + 4]
        {
            guard firstDigits == 4 || thirdDigits == 4 else { return nil }
            let (year, month, day) = firstDigits == 4 ? (first, second, third) : (third, first, second)
            let isDayFirst = month > 12 && day <= 12
            ends[last].year = year
            ends[last].month = isDayFirst ? day : month
            ends[last].day = isDayFirst ? month : day
            return (5, (1...12).contains(ends[last].month ?? 0) && (1...31).contains(ends[last].day ?? 0))
        }
        guard firstDigits == 4, secondDigits <= 2 else {
            guard secondDigits == 4, firstDigits <= 2, (1...12).contains(first), mark == "/" else { return nil }
            ends[last].year = second
            ends[last].month = first
            return (3, true)
        }
        guard (1...12).contains(second) else { return nil }
        ends[last].year = first
        ends[last].month = second
        return (3, true)
    }

    private mutating func readToken(_ index: Int) -> Bool {
        let last = ends.count - 1
        switch tokens[index] {
        case .number(let number, let digits):
            if digits >= 4 {
                ends[last].year = number
            } else {
                guard ends[last].number == nil else { return false }
                ends[last].number = number
            }
        case .word(let word):
            if let month = Self.index(of: word, in: Self.months) {
                ends[last].month = month
            } else if let season = Self.index(of: word, in: Self.seasons) {
                ends[last].season = season
            } else {
                switch word {
                case "fall": ends[last].season = 3
                case "c", "ca", "circa": isUncertain = true
                case "bc", "bce":
                    guard let number = ends[last].number ?? ends[last].year else { return false }
                    ends[last].year = -number
                    ends[last].number = nil
                case "ad", "ce":
                    ends[last].year = ends[last].number ?? ends[last].year
                    ends[last].number = nil
                case "st", "nd", "rd", "th": break
                case "to": return beginEnd(index)
                default: return false
                }
            }
        case .mark(let mark):
            switch mark {
            case "?", "~": isUncertain = true
            case "[", "]", "(", ")": break
            case "-", "\u{2013}", "/": return beginEnd(index)
            default: return false
            }
        }
        return true
    }

    /// What follows is the end of a range.
    private mutating func beginEnd(_ index: Int) -> Bool {
        guard ends.count == 1, index > 0 else { return false }
        ends.append(Pieces())
        return true
    }

    /// A number beside a month is its day; alone it is a year.
    private mutating func settleNumber(of index: Int) {
        guard let number = ends[index].number else { return }
        let hasMonth = ends.contains { $0.month != nil }
        if hasMonth, (1...31).contains(number) {
            ends[index].day = number
        } else if ends[index].year == nil {
            ends[index].year = number
        }
        ends[index].number = nil
    }

    /// The number of the name that a word of at least three letters is the beginning of, from 1.
    private static func index(of word: String, in names: [String]) -> Int? {
        guard word.count >= 3 else { return nil }
        return names.firstIndex { $0.hasPrefix(word) || word == "sept" && $0 == "september" }.map { $0 + 1 }
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
    private static let seasons = ["spring", "summer", "autumn", "winter"]
}
