/// What is left of two punctuation marks that meet.
///
/// The pairs are those that citeproc-js keeps: a full stop or comma stays before anything else, a mark that ends a sentence or a
/// clause swallows a weaker one behind it, and a stronger one takes the place of a colon or semicolon.
enum PunctuationPairs {
    /// - Returns: one mark, or `nil` where both stay.
    static func merged(_ first: UInt8, _ second: UInt8) -> UInt8? {
        if first == second { return first }
        return switch (Character(UnicodeScalar(first)), Character(UnicodeScalar(second))) {
        case ("!", "."), ("!", ":"), ("?", "."), ("?", ":"), (":", "."), (";", "."), (";", ":"): first
        case (":", "!"), (":", "?"), (";", "!"), (";", "?"): second
        default: nil
        }
    }

    /// Whether it is one of `. , : ; ! ?`.
    static func isPunctuation(_ byte: UInt8) -> Bool { ".,:;!?".utf8.contains(byte) }

    /// Whether it goes inside closing quotation marks where the locale wants that.
    static func movesIn(_ byte: UInt8) -> Bool { ".,!?".utf8.contains(byte) }

    /// Whether it leaves quotation marks where the locale wants that; what ends a sentence belongs to the words quoted.
    static func movesOut(_ byte: UInt8) -> Bool { ",:;".utf8.contains(byte) }
}
