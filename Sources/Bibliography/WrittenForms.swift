/// Small helpers for reading identifiers as people write them; ASCII only, so that no Foundation is needed.
extension StringProtocol {
    /// The text without white space at its ends.
    var trimmed: String {
        let isSpace: (Character) -> Bool = { $0.isWhitespace }
        guard let first = firstIndex(where: { !isSpace($0) }), let last = lastIndex(where: { !isSpace($0) }) else { return "" }
        return String(self[first...last])
    }

    /// The text with `A`-`Z` as `a`-`z` and nothing else changed: the case rule of DOI names (ISO 26324).
    var asciiLowercased: String {
        String(String.UnicodeScalarView(unicodeScalars.map(\.asciiLowercased)))
    }

    /// Whether the text is one or more of the digits 0 to 9.
    var isDigits: Bool {
        !isEmpty && utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}

extension String {
    /// Removes the first of the prefixes that the text begins with, letter case aside, and the white space after it.
    ///
    /// - Returns: whether one was removed.
    @discardableResult
    mutating func removePrefix(anyOf prefixes: [String]) -> Bool {
        let folded = asciiLowercased
        for prefix in prefixes where folded.hasPrefix(prefix) {
            self = String(unicodeScalars.dropFirst(prefix.unicodeScalars.count)).trimmed
            return true
        }
        return false
    }

    /// The text with `%41`-style escapes decoded, or `nil` when they are not well-formed UTF-8.
    var percentDecoded: String? {
        var bytes: [UInt8] = []
        var rest = Array(utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst(), let low = rest.popFirst(),
                let value = UInt8(String(decoding: [high, low], as: UTF8.self), radix: 16)
            else { return nil }
            bytes.append(value)
        }
        return String(validating: bytes, as: UTF8.self)
    }
}

extension Unicode.Scalar {
    var asciiLowercased: Unicode.Scalar {
        (0x41...0x5A).contains(value) ? Unicode.Scalar(UInt8(value + 0x20)) : self
    }

    /// White space as XML 1.0 means it: space, tab, carriage return, line feed.
    var isXMLSpace: Bool { self == " " || self == "\t" || self == "\r" || self == "\n" }
}
