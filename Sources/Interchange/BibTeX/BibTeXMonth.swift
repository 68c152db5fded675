/// The months and seasons as `.bib` files name them.
enum BibTeXMonth {
    /// English names in order; the first three letters in small letters are the names of the strings that styles define.
    static let names = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// `jan` to `dec`.
    static func string(_ month: Int) -> String { String(names[month - 1].prefix(3)).lowercased() }

    /// Reads an English name or its beginning from three letters on: `Sept.`, `nov`.
    static func number(_ word: some StringProtocol) -> Int? {
        let word = word.lowercased()
        guard word.count >= 3 else { return nil }
        return names.firstIndex { $0.lowercased().hasPrefix(word) }.map { $0 + 1 }
    }
}
