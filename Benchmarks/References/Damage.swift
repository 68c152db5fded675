/// What happens to entries between a record and a page.
enum Damage: String, CaseIterable {
    case joined = "joined words"
    case cut = "end cut off"
    case broken = "lines broken"
    case year = "digit of the year"
    case volume = "digit of the volume"
    case
        page = "digit of the page"
    case swapped = "authors swapped"
    case ocr = "OCR errors"
    case initials = "initials"

    /// Damage to a part, before it is printed; `false` where the part is missing.
    func apply(to work: inout CitedWork, _ random: inout some RandomNumberGenerator) -> Bool {
        switch self {
        case .year: work.year = Self.wrongDigit(work.year, &random, from: 2)
        case .volume:
            guard let volume = work.volume, volume.contains(where: \.isNumber) else { return false }
            work.volume = Self.wrongDigit(volume, &random)
        case .page:
            guard let page = work.firstPage, page.contains(where: \.isNumber) else { return false }
            work.firstPage = Self.wrongDigit(page, &random)
        case .swapped:
            guard work.authors.count > 1 else { return false }
            work.authors.swapAt(0, Int.random(in: 1..<work.authors.count, using: &random))
        case .initials:
            for index in work.authors.indices {
                switch Int.random(in: 0..<3, using: &random) {
                case 0: work.authors[index].initials = ""
                case 1: work.authors[index].initials = String(work.authors[index].initials.prefix(1))
                default: work.authors[index].initials = String("ABCDEGHJKLMNPRSTW".randomElement(using: &random) ?? "A")
                }
                work.authors[index].given = work.authors[index].initials
            }
        case .joined, .cut, .broken, .ocr: break
        }
        return true
    }

    /// Damage to what was printed.
    func apply(to text: inout String, _ random: inout some RandomNumberGenerator) {
        var letters = Array(text)
        switch self {
        case .joined:
            for _ in 0..<Int.random(in: 2...8, using: &random) {
                let spaces = letters.indices.filter { letters[$0] == " " }
                guard let space = spaces.randomElement(using: &random) else { break }
                letters.remove(at: space)
            }
        case .cut:
            letters.removeLast(letters.count - Int(Double(letters.count) * Double.random(in: 0.45...0.95, using: &random)))
        case .broken:
            var place = Int.random(in: 20...60, using: &random)
            while place < letters.count - 3 {
                if letters[place] == " " {
                    letters[place] = "\n"
                } else if letters[place].isLetter, letters[place + 1].isLowercase, letters[place - 1].isLetter {
                    letters.insert(contentsOf: "-\n", at: place + 1)
                }
                place += Int.random(in: 50...80, using: &random)
            }
        case .ocr:
            for place in letters.indices where Double.random(in: 0..<1, using: &random) < 0.03 {
                if let wrong = Self.misread[letters[place]] { letters[place] = wrong }
            }
        default: break
        }
        text = String(letters)
    }

    private static let misread: [Character: Character] = [
        "l": "1", "i": "l", "e": "c", "o": "0", "s": "5", "h": "b", "n": "u", "a": "o", "t": "f", "c": "e", "m": "n", "S": "5",
        "B": "8", "I": "l", "O": "0", "1": "l", "0": "O", "5": "S", "8": "B", "u": "v", "r": "n", "g": "q", "d": "cl",
    ].compactMapValues { $0.first }

    static func wrongDigit(_ text: String, _ random: inout some RandomNumberGenerator, from first: Int = 0) -> String {
        var letters = Array(text)
        let digits = letters.indices.filter { $0 >= first && letters[$0].isNumber && letters[$0].isASCII }
        guard let place = digits.randomElement(using: &random) else { return text }
        let others = "0123456789".filter { $0 != letters[place] && !(place == 0 && $0 == "0") }
        letters[place] = others.randomElement(using: &random) ?? letters[place]
        return String(letters)
    }
}
