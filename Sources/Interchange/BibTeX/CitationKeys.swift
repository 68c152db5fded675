import Bibliography
import Foundation

/// What `\cite` calls each record of a list: the first maker's family name and the year, `brinjikji2015`.
///
/// Of records that would have the same key the second has `a` after it, the third `b`, so that a key stays when records are added
/// after it. A record that bears a key of its own, from the file it was read from, keeps it.
struct CitationKeys {
    /// In the order of the records; no two are equal, letter case aside.
    private(set) var keys: [String] = []

    /// The scheme of the identifier that holds a record's own key (CSL 1.0.2, variable `citation-key`).
    static let scheme = "citation-key"

    init(_ records: [Record]) {
        var taken: Set<String> = []
        let own = records.map { record in
            record.identifiers.first { $0.scheme == Self.scheme }.map(\.value).flatMap { key in
                Self.isKey(key) && taken.insert(key.lowercased()).inserted ? key : nil
            }
        }
        var next: [String: Int] = [:]
        for (record, own) in zip(records, own) {
            if let own {
                keys.append(own)
                continue
            }
            let base = Self.base(record)
            var key = base
            while !taken.insert(key).inserted {
                key = base + Self.letters(next[base, default: 0])
                next[base, default: 0] += 1
            }
            keys.append(key)
        }
    }

    /// Whether BibTeX and biber take it as a key.
    private static func isKey(_ key: String) -> Bool {
        !key.isEmpty && key.unicodeScalars.allSatisfy { $0.value > 0x20 && !"\"#%'(),={}\\~$&".unicodeScalars.contains($0) }
    }

    private static func base(_ record: Record) -> String {
        let makers = record.contributors.filter(\.isValid) + (record.book?.contributors.filter(\.isValid) ?? [])
        let maker = record.authors.first(where: \.isValid) ?? makers.first
        let year = record.entryDate.map { String($0.year) } ?? ""
        let name = maker.map { $0.person.map { folded($0.family) } ?? firstWord($0.shortName) } ?? ""
        if !name.isEmpty { return name + year }
        let word = firstWord((record.title ?? record.vernacularTitle)?.plainText ?? "")
        return (word.isEmpty ? "source" : word) + year
    }

    /// Words that say nothing at the beginning of a title or of a body's name.
    private static let light: Set<String> = [
        "the", "a", "an", "on", "of", "and", "for", "in", "to", "de", "het", "een", "van", "der", "die", "das", "la", "le",
        "les", "el",
    ]

    private static func firstWord(_ text: String) -> String {
        let words = text.split { !$0.isLetter && !$0.isNumber }.map { folded(String($0)) }.filter { !$0.isEmpty }
        return words.first { !light.contains($0) } ?? words.first ?? ""
    }

    /// Small ASCII letters and digits; letters that have no such form are left out.
    private static func folded(_ text: String) -> String {
        var result = ""
        for character in text.decomposedStringWithCanonicalMapping.lowercased() {
            let plain = spelled[character] ?? String(character)
            for scalar in plain.unicodeScalars where ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// The words of a name in small ASCII letters with hyphens between: `mirjam-steunebrink`.
    static func slug(_ name: String) -> String {
        name.split { !$0.isLetter && !$0.isNumber }.map { folded(String($0)) }.filter { !$0.isEmpty }.joined(separator: "-")
    }

    private static let spelled: [Character: String] = [
        "ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "ð": "d", "þ": "th", "đ": "d", "ı": "i", "ŋ": "n", "ĳ": "ij",
    ]

    /// `a` to `z`, then `aa`.
    private static func letters(_ number: Int) -> String {
        let letter = String(Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(number % 26))))
        return number < 26 ? letter : letters(number / 26 - 1) + letter
    }
}
