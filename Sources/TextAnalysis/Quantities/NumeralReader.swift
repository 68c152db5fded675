import Foundation

/// Numbers as each language writes them, as exact decimals.
enum NumeralReader {
    /// Digits with points and commas: `2,5` and `1.000` in Dutch, `2.5` and `1,000` in English; `nil` when it is no number.
    ///
    /// A point before other than three digits is a decimal point in Dutch too (`2.5`, `0.05`).
    static func written(_ text: String, _ language: StemmingLanguage) -> Decimal? {
        guard !text.isEmpty, text.utf8.count <= 24 else { return nil }
        let plain = text.filter { !"\u{A0}\u{2009}\u{202F} '’".contains($0) }
        let commas = plain.filter { $0 == "," }.count
        let points = plain.filter { $0 == "." }.count
        let decimal: Character?
        switch (commas, points) {
        case (0, 0): decimal = nil
        case (1..., 1...):
            guard let comma = plain.lastIndex(of: ","), let point = plain.lastIndex(of: ".") else { return nil }
            decimal = comma > point ? "," : "."
        case (2..., 0), (0, 2...): decimal = nil
        case (1, 0): decimal = language == .english && isGrouped(plain, ",") ? nil : ","
        default: decimal = language == .dutch && isGrouped(plain, ".") ? nil : "."
        }
        let parts = decimal.map { plain.split(separator: $0, omittingEmptySubsequences: false) } ?? [plain[...]]
        guard parts.count <= 2, let whole = parts.first else { return nil }
        let grouping: Character? = whole.contains(",") ? "," : whole.contains(".") ? "." : nil
        if let grouping, !isGrouped(String(whole), grouping) { return nil }
        if parts.count == 2, !parts[1].allSatisfy(\.isNumber) { return nil }
        let digits = whole.filter(\.isNumber) + (parts.count == 2 ? "." + parts[1] : "")
        return Decimal(string: String(digits), locale: Locale(identifier: "en_US_POSIX"))
    }

    /// One to three digits, then groups of three; not after a leading zero.
    private static func isGrouped(_ text: String, _ separator: Character) -> Bool {
        let groups = text.split(separator: separator, omittingEmptySubsequences: false)
        guard groups.count > 1, let first = groups.first, (1...3).contains(first.count), first.first != "0" else {
            return false
        }
        return groups.dropFirst().allSatisfy { $0.count == 3 && $0.allSatisfy(\.isNumber) }
    }

    /// A number word, folded; `een` only with its accents.
    static func spelled(_ word: String, _ language: StemmingLanguage, isAccented: Bool) -> Decimal? {
        switch language {
        case .dutch: word == "een" ? (isAccented ? 1 : nil) : dutch(word)
        case .english: english[word].map { Decimal($0) }
        }
    }

    private static func dutch(_ word: String) -> Decimal? {
        if let number = dutchUnits[word] ?? dutchTens[word] ?? dutchHundreds[word] { return Decimal(number) }
        for (name, ten) in dutchTens where word.hasSuffix("en" + name) {
            if let unit = dutchUnits[String(word.dropLast(name.count + 2))], unit < 10 { return Decimal(ten + unit) }
        }
        for (name, hundred) in dutchHundreds where word.hasSuffix(name) {
            if let unit = dutchUnits[String(word.dropLast(name.count))], unit > 1 { return Decimal(unit * hundred) }
        }
        return nil
    }

    private static let dutchUnits = [
        "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9, "tien": 10, "elf": 11,
        "twaalf": 12, "dertien": 13, "veertien": 14, "vijftien": 15, "zestien": 16, "zeventien": 17, "achttien": 18,
        "negentien": 19, "een": 1,
    ]
    private static let dutchTens = [
        "twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70, "tachtig": 80, "negentig": 90,
    ]
    private static let dutchHundreds = ["honderd": 100, "duizend": 1000]

    /// The tens that a hyphen and a unit may follow: `twenty-five`.
    static let englishTens: Set<String> = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    private static let english = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
        "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
        "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1000,
    ]

    /// What multiplies the number before it.
    static let multipliers: [String: Decimal] = [
        "miljoen": 1_000_000, "million": 1_000_000, "miljard": 1_000_000_000, "billion": 1_000_000_000, "duizend": 1000,
        "thousand": 1000, "hundred": 100,
    ]
}
