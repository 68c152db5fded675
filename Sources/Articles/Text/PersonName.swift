/// Names of people as bylines print them.
enum PersonName {
    /// The name a text begins with: two to five words with capitals, small ones such as `van der` between them.
    static func leading(_ text: String) -> String? {
        var name: [Substring] = []
        for word in text.split(separator: " ") {
            let bare = word.trimming(",;.")
            if particles.contains(bare.lowercased()), !name.isEmpty {
                name.append(word)
            } else if isCapitalised(bare), !notNames.contains(bare.lowercased()) {
                name.append(word.last == "." && bare.count > 2 || word.last == "," || word.last == ";" ? bare : word)
                if word.last == "," || word.last == ";" || word.last == "." && bare.count > 2 { break }
            } else {
                break
            }
        }
        while let last = name.last, particles.contains(last.lowercased()) { name.removeLast() }
        return (2...6).contains(name.count) ? name.joined(separator: " ") : nil
    }

    /// Whether a text is a name and nothing else.
    static func isName(_ text: String) -> Bool { leading(text) == text }

    private static func isCapitalised(_ word: Substring) -> Bool {
        guard let first = word.first, first.isUppercase else { return false }
        return word.allSatisfy { $0.isLetter || "-'’.".contains($0) }
    }

    private static let particles: Set<String> = [
        "van", "de", "den", "der", "von", "ten", "ter", "te", "'t", "’t", "la", "le", "du", "di",
    ]

    /// Days and months stand beside names in bylines.
    private static let notNames: Set<String> = [
        "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "monday", "tuesday", "wednesday",
        "thursday",
        "friday", "saturday", "sunday", "op", "on", "de", "het", "the",
    ]
}

extension Substring {
    /// Without certain characters at its ends.
    func trimming(_ characters: String) -> Substring {
        var text = self
        while let first = text.first, characters.contains(first) { text = text.dropFirst() }
        while let last = text.last, characters.contains(last) { text = text.dropLast() }
        return text
    }
}
