/// What the printed source of a notice says beyond its words.
extension Notice {
    /// A DOI named in ``source``: `Lancet. 2020;395:1820. doi: 10.1016/S0140-6736(20)31324-6`.
    public static func doi(in source: String) -> DOI? {
        guard source.contains("10.") else { return nil }
        return source.split(separator: " ").lazy
            .filter { $0.hasPrefix("10.") || $0.lowercased().hasPrefix("doi:10.") }
            .compactMap { DOI(printed: String($0)) }.first
    }

    /// When the other side appeared: the year that ends its journal's name, with the month and day after it
    /// (`Lancet. 2020 Jun 13;395(10240):1820`).
    public static func date(in source: String) -> PartialDate? {
        let words = source.split(whereSeparator: { $0 == " " || $0 == "." })
        guard let first = words.dropFirst().firstIndex(where: { year($0) != nil }), let year = year(words[first]) else {
            return nil
        }
        guard !stripped(words[first]).ends, first + 1 < words.count else { return PartialDate(year: year) }
        let (month, ends) = stripped(words[first + 1])
        guard let month = MedlineDate.monthName(month) else { return PartialDate(year: year) }
        guard !ends, first + 2 < words.count, let day = Int(stripped(words[first + 2]).word) else {
            return PartialDate(year: year, month: month)
        }
        return PartialDate(year: year, month: month, day: day) ?? PartialDate(year: year, month: month)
    }

    private static func year(_ word: Substring) -> Int? {
        let digits = stripped(word).word
        return digits.utf8.count == 4 ? Int(digits).flatMap { (1800...2100).contains($0) ? $0 : nil } : nil
    }

    /// The word up to its semicolon, and whether it has one: there the date ends and the volume begins.
    private static func stripped(_ word: Substring) -> (word: Substring, ends: Bool) {
        guard let end = word.firstIndex(where: { $0 == ";" || $0 == ":" }) else { return (word, false) }
        return (word[..<end], true)
    }
}
