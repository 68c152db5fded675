import Foundation
import Synchronization

/// The order of a language: letters as its dictionaries have them, case, accents and punctuation aside, words one by one, numbers
/// by what they count.
///
/// ICU compares, through Foundation; a text is made ready for it once, and plain letters need it only where a language has letters of
/// two signs.
struct Collation {
    private let order: LanguageOrder

    /// - Parameter language: `nl-NL`; English where there is none.
    init(language: String?) {
        order = LanguageOrder(language ?? "en-US")
    }

    /// What a text is sorted by.
    func key(_ text: String) -> Key { Key(text, order: order) }

    /// A text made ready to be compared with others of the same collation.
    struct Key: Comparable {
        private let text: String
        /// Whether the text is small letters without accents, digits and spaces, whose order is that of their codes.
        private let isPlain: Bool
        private let order: LanguageOrder

        fileprivate init(_ text: String, order: LanguageOrder) {
            self.text = Self.preparedPlain(text) ?? Self.prepared(text, order)
            isPlain =
                order.isPlainOrder
                && self.text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x20 }
            self.order = order
        }

        static func == (left: Key, right: Key) -> Bool { left.compared(to: right) == 0 }
        static func < (left: Key, right: Key) -> Bool { left.compared(to: right) < 0 }

        /// Below 0 where this key stands before another, above where it stands after.
        func compared(to other: Key) -> Int {
            if text == other.text { return 0 }
            if isPlain && other.isPlain { return text < other.text ? -1 : 1 }
            return text.compare(other.text, options: [], range: nil, locale: order.locale).rawValue
        }

        /// In small letters, without punctuation and without accents that make no other letter, with one space between words, and
        /// numbers of one length.
        static func prepared(_ text: String, _ order: LanguageOrder) -> String {
            var result = ""
            var digits = ""
            func flush() {
                guard !digits.isEmpty else { return }
                result += String(repeating: "0", count: max(0, 12 - digits.utf8.count)) + digits
                digits = ""
            }
            for character in text {
                guard let ascii = character.asciiValue else {
                    flush()
                    if character.isWhitespace {
                        if !result.isEmpty, result.last != " " { result += " " }
                    } else if !character.isPunctuation {
                        result += order.letter(character)
                    }
                    continue
                }
                if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(ascii) {
                    digits.unicodeScalars.append(Unicode.Scalar(ascii))
                    continue
                }
                flush()
                switch ascii {
                case 0x41...0x5A: result.unicodeScalars.append(Unicode.Scalar(ascii + 32))
                case 0x61...0x7A: result.unicodeScalars.append(Unicode.Scalar(ascii))
                case 0x09...0x0D, 0x20: if !result.isEmpty, result.utf8.last != 0x20 { result += " " }
                default: if ascii > 0x20, ascii < 0x7F, !character.isPunctuation { result.append(character) }
                }
            }
            flush()
            if result.utf8.last == 0x20 { result.removeLast() }
            return result
        }

        /// The same for letters without accents, digits, spaces and punctuation, which most texts are; `nil` where there is more.
        static func preparedPlain(_ text: String) -> String? {
            var result: [UInt8] = []
            result.reserveCapacity(text.utf8.count + 12)
            var digits = 0
            func pad() {
                if digits > 0, digits < 12 {
                    result.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: 12 - digits), at: result.count - digits)
                }
                digits = 0
            }
            for byte in text.utf8 {
                if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
                    result.append(byte)
                    digits += 1
                    continue
                }
                pad()
                switch byte {
                case UInt8(ascii: "A")...UInt8(ascii: "Z"): result.append(byte + 32)
                case UInt8(ascii: "a")...UInt8(ascii: "z"): result.append(byte)
                case UInt8(ascii: " "):
                    if let last = result.last, last != byte { result.append(byte) }
                case UInt8(ascii: "!"), UInt8(ascii: "\""), UInt8(ascii: "'")...UInt8(ascii: "*"),
                    UInt8(ascii: ",")...UInt8(ascii: "/"),
                    UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "["), UInt8(ascii: "]"):
                    break
                default: return nil
                }
            }
            pad()
            if result.last == UInt8(ascii: " ") { result.removeLast() }
            return String(decoding: result, as: UTF8.self)
        }
    }
}

/// What is needed to compare texts of a language; one for all keys of a sort.
final class LanguageOrder: Sendable {
    let locale: Locale
    /// Whether letters without accents stand in the order of the alphabet, with none of two signs.
    let isPlainOrder: Bool
    private let letters = Mutex<[Character: String]>([:])

    init(_ language: String) {
        locale = Locale(identifier: language)
        isPlainOrder = ["ca", "de", "en", "es", "fr", "it", "nl", "pt"].contains(language.prefix(2))
    }

    /// A letter as it is sorted: small, and without its accent unless the language has the two as letters of their own.
    func letter(_ character: Character) -> String {
        letters.withLock { letters in
            if let known = letters[character] { return known }
            let small = character.lowercased()
            let base = small.folding(options: .diacriticInsensitive, locale: nil)
            // What follows decides between accents, and does not between letters.
            let isApart = (small + "a").compare(base + "b", options: [], range: nil, locale: locale) == .orderedDescending
            let letter = isApart ? small : base
            letters[character] = letter
            return letter
        }
    }
}
