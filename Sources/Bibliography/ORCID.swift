/// A researcher's ORCID iD: sixteen characters with a check digit (ISO 7064 MOD 11-2).
public struct ORCID: Hashable, Sendable {
    /// The sixteen characters in groups of four: `0000-0002-7367-292X`.
    public let value: String

    /// Reads `0000-0002-7367-292X`, `000000027367292X`, `orcid.org/…`, `http(s)://orcid.org/…`, `ORCID: …` and groups parted by spaces.
    ///
    /// - Returns: `nil` when the length or the check digit is wrong.
    public init?(_ written: String) {
        var text = written.trimmed
        text.removePrefix(anyOf: ["orcid:", "orcid "])
        text.removePrefix(anyOf: ["https://", "http://"])
        text.removePrefix(anyOf: ["orcid.org/", "www.orcid.org/"])
        while text.hasSuffix("/") { text.removeLast() }
        let separators: [Character] = ["-", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2212}", " "]
        let characters = text.filter { !separators.contains($0) }.map { $0 == "x" ? "X" : $0 }
        guard characters.count == 16, String(characters.dropLast()).isDigits, let last = characters.last else { return nil }
        guard last == ORCID.checkCharacter(characters.dropLast()) else { return nil }
        value = stride(from: 0, to: 16, by: 4).map { String(characters[$0..<$0 + 4]) }.joined(separator: "-")
    }

    /// The address of the person's page.
    public var url: String { "https://orcid.org/" + value }

    private static func checkCharacter(_ digits: some Sequence<Character>) -> Character {
        var total = 0
        for digit in digits { total = (total + (digit.wholeNumberValue ?? 0)) * 2 % 11 }
        let check = (12 - total) % 11
        return check == 10 ? "X" : Character(String(check))
    }
}

extension ORCID: CustomStringConvertible {
    /// The sixteen characters in groups of four.
    public var description: String { value }
}

extension ORCID: Codable {
    /// Written as its value.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }

    /// - Throws: `DecodingError` when the text is not an ORCID iD.
    public init(from decoder: any Decoder) throws {
        self = try decoder.identifier("an ORCID iD", ORCID.init(_:))
    }
}
