import Foundation

/// A word, a number or a sign of a text, with its place.
struct QuantityToken {
    enum Kind { case word, number, sign }

    var kind: Kind
    /// A word folded, a number as written, a sign as its plain form (`-` for every dash). Empty for a word too long to be any of ours.
    var text: String
    /// Code points.
    var range: Range<Int>
    /// The number, also of a word that spells one; `nil` for digits that are no number (`1.2.3`, forty digits).
    var value: Decimal?
    /// No white space stands between the token before and this one.
    var isGlued = false
    /// The first on its line.
    var startsLine = false
    var isCapitalized = false
    var isUppercase = false
    /// Written out: `twee`.
    var isSpelled = false
    /// `één`, with its accents: a number, where `een` is an article.
    var isAccented = false
    /// Digits that count nothing: a year, a date, a mark.
    var isExcluded = false
    /// Number of its sentence.
    var sentence = 0

    /// Four plain digits between 1800 and 2099.
    var looksLikeYear: Bool {
        guard kind == .number, text.utf8.count == 4, let value else { return false }
        return text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } && value >= 1800 && value < 2100
    }

    /// Digits without point or comma.
    var isInteger: Bool {
        kind == .number && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }
}
