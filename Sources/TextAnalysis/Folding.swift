import Foundation

/// Folds text for searching: case, accents and letters such as ø, ł, ß, ĳ make no difference.
public enum Folding {
    /// The text in lower case without accents: compatibility decomposition, combining marks dropped, special letters spelled out.
    ///
    /// For example: `Ĳsselmeer Ångström ŁÓDŹ` becomes `ijsselmeer angstrom lodz`.
    public static func fold(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        var isASCII = true
        for byte in text.utf8 where byte >= 0x80 {
            isASCII = false
            break
        }
        if isASCII { return text.lowercased() }
        for scalar in text.lowercased().decomposedStringWithCompatibilityMapping.unicodeScalars {
            if let spelled = special[scalar] {
                folded.append(contentsOf: spelled.unicodeScalars)
            } else if !isMark(scalar) {
                folded.append(scalar)
            }
        }
        return String(folded)
    }

    /// The folded words of a text: runs of letters and digits, in order.
    public static func words(_ text: String) -> [String] {
        var words: [String] = []
        WordScanner.forEachWord(in: text) { words.append(String(decoding: $0, as: UTF8.self)) }
        return words
    }

    /// The folded words of any text, by Unicode's properties.
    static func unicodeWords(_ text: String) -> [String] {
        fold(text).unicodeScalars
            .split { !($0.properties.isAlphabetic || $0.properties.numericType != nil) }
            .map { String(String.UnicodeScalarView($0)) }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: true
        default: false
        }
    }

    /// Letters that Unicode does not decompose; ĳ is taken apart by the compatibility mapping.
    private static let special: [Unicode.Scalar: String] = [
        "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i", "ŋ": "n",
        "ſ": "s",
    ]
}
