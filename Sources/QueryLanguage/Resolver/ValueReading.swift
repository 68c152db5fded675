/// Texts read as values of a type.
extension ChoiceList {
    /// The choices that a written name means: one, or all that a prefix begins.
    func matching(_ text: String, isPrefix: Bool) -> [Choice] {
        let wanted = text.lowercased().split(separator: " ").joined(separator: "-")
        if isPrefix {
            let begun = choices.filter { $0.name.hasPrefix(wanted) }
            return begun
        }
        return choices.filter { $0.name == wanted || $0.aliases.contains(wanted) }
    }
}

extension IdentifierForm {
    /// The stored form of a written identifier, or `nil` where it cannot be one.
    func value(_ text: String, isPrefix: Bool) -> TypedValue.Content? {
        guard let stored = stored(text, isPrefix: isPrefix), !stored.isEmpty else { return nil }
        return isPrefix ? .identifierPrefix(stored) : .identifier(stored)
    }

    private func stored(_ text: String, isPrefix: Bool) -> String? {
        switch self {
        case .slug: return text
        case .language: return text.lowercased()
        case .pmid:
            guard (1...8).contains(text.utf8.count), text.isDigits else { return nil }
            return isPrefix ? text : Int(text).map(String.init)
        case .pmcid:
            let digits = text.uppercased().hasPrefix("PMC") ? String(text.dropFirst(3)) : text
            guard digits.utf8.count <= 10, digits.isDigits, isPrefix || !digits.isEmpty else { return nil }
            return "PMC" + digits
        case .doi:
            var doi = text.lowercased()
            for start in ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:"]
            where doi.hasPrefix(start) {
                doi.removeFirst(start.count)
            }
            return doi.hasPrefix("10.") && (isPrefix || doi.contains("/")) ? doi : nil
        }
    }
}

extension ValueType {
    /// A year, date or number read, or `nil` where the text is none.
    func pointValue(_ text: String) -> TypedValue.Content? {
        switch self {
        case .year: text.utf8.count == 4 && text.isDigits ? Int(text).map { .year($0) } : nil
        case .date: DateValue(reading: text).map { .date($0) }
        case .number: text.isDigits ? Int(text).map { .number($0) } : nil
        case .text, .identifier, .choice, .concept, .ranking: nil
        }
    }
}

extension DateValue {
    /// `2015`, `2015-04` or `2015-04-30`, if there is such a day.
    init?(reading text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), zip(parts, [4, 2, 2]).allSatisfy({ $0.utf8.count == $1 && String($0).isDigits })
        else { return nil }
        let numbers = parts.compactMap { Int($0) }
        guard let year = numbers.first, year > 0 else { return nil }
        guard numbers.count > 1 else {
            self.init(text: text, first: "\(text)-01-01", last: "\(text)-12-31")
            return
        }
        guard (1...12).contains(numbers[1]) else { return nil }
        let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][numbers[1] - 1]
        guard numbers.count > 2 else {
            self.init(text: text, first: "\(text)-01", last: "\(text)-\(days)")
            return
        }
        guard (1...days).contains(numbers[2]) else { return nil }
        self.init(text: text, first: text, last: text)
    }
}

extension String {
    /// Whether there is nothing but ASCII digits in it.
    var isDigits: Bool { utf8.allSatisfy { (48...57).contains($0) } }
}
