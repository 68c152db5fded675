import Foundation

/// What a reviewer's name and note may hold: they are signed, printed on terminals and published, so nothing in them may hide
/// or turn other text around.
public enum SignedText {
    /// A name with its white space put right, in Unicode's composed form.
    public static func name(_ written: String) -> String {
        written.precomposedStringWithCanonicalMapping.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Why a text cannot be a reviewer's name, or `nil`.
    public static func fault(inName name: String) -> String? {
        if !name.contains(where: \.isLetter) { return "it has no letter" }
        if name.unicodeScalars.count > nameLimit { return "it is longer than \(nameLimit) characters" }
        return hidden(in: name) { _ in false }
    }

    /// Why a text cannot be a review's note, or `nil`.
    public static func fault(inNote note: String) -> String? {
        if !note.contains(where: { !$0.isWhitespace }) { return "it is empty" }
        if note.unicodeScalars.count > noteLimit { return "it is longer than \(noteLimit) characters" }
        return hidden(in: note) { allowedInNotes.contains($0) }
    }

    /// In code points.
    private static let nameLimit = 200
    private static let noteLimit = 4000
    /// Line break, tab, soft hyphen, and the two joiners that scripts and emoji need.
    private static let allowedInNotes: Set<Unicode.Scalar> = ["\n", "\t", "\u{AD}", "\u{200C}", "\u{200D}"]

    /// The first control or format character (bidirectional controls among them), or line separator.
    private static func hidden(in text: String, allowing isAllowed: (Unicode.Scalar) -> Bool) -> String? {
        let found = text.unicodeScalars.first { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: !isAllowed(scalar)
            default: false
            }
        }
        return found.map { scalar in
            let digits = String(scalar.value, radix: 16, uppercase: true)
            return "it holds the hidden character U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        }
    }
}
