/// Small helpers for reading identifiers as people write them; ASCII only, so that no Foundation is needed.
extension StringProtocol {
    /// The text without white space at its ends.
    var trimmed: String {
        if let first = unicodeScalars.first, let last = unicodeScalars.last, first.isPrintingASCII, last.isPrintingASCII {
            return String(self)
        }
        let isSpace: (Character) -> Bool = { $0.isWhitespace }
        guard let first = firstIndex(where: { !isSpace($0) }), let last = lastIndex(where: { !isSpace($0) }) else { return "" }
        return String(self[first...last])
    }

    /// The text with `A`-`Z` as `a`-`z` and nothing else changed: the case rule of DOI names (ISO 26324).
    var asciiLowercased: String {
        guard hasByte(where: { (0x41...0x5A).contains($0) }) else { return String(self) }
        var result = String(self)
        return result.withUTF8 { text in
            String(unsafeUninitializedCapacity: text.count) { buffer in
                for index in text.indices {
                    buffer[index] = (0x41...0x5A).contains(text[index]) ? text[index] + 0x20 : text[index]
                }
                return text.count
            }
        }
    }

    /// Whether the text is one or more of the digits 0 to 9.
    var isDigits: Bool {
        !isEmpty && !hasByte { !(0x30...0x39).contains($0) }
    }
}

extension StringProtocol {
    /// Whether some byte of the UTF-8 passes the test; a walk over memory, several times as fast as one over `utf8`.
    @inline(__always)
    func hasByte(where test: (UInt8) -> Bool) -> Bool {
        utf8.withContiguousStorageIfAvailable { $0.contains(where: test) } ?? utf8.contains(where: test)
    }
}

extension String {
    /// Removes the first of the prefixes that the text begins with, letter case aside, and the white space after it.
    ///
    /// - Returns: whether one was removed.
    @discardableResult
    mutating func removePrefix(anyOf prefixes: [String]) -> Bool {
        for prefix in prefixes where hasASCIIPrefix(prefix) {
            self = self[utf8.index(startIndex, offsetBy: prefix.utf8.count)...].trimmed
            return true
        }
        return false
    }

    /// Whether the text begins with a prefix of small ASCII letters, letter case aside.
    private func hasASCIIPrefix(_ prefix: String) -> Bool {
        utf8.count >= prefix.utf8.count && zip(utf8, prefix.utf8).allSatisfy { $0.asciiLowercased == $1 }
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

extension UInt8 {
    /// `A`-`Z` as `a`-`z`, any other byte as it is.
    var asciiLowercased: UInt8 { (0x41...0x5A).contains(self) ? self + 0x20 : self }

    /// Whether it is an ASCII character that is neither white space nor a control.
    var isPrintingASCII: Bool { (0x21...0x7E).contains(self) }

    /// White space as XML 1.0 means it: space, tab, carriage return, line feed.
    var isXMLSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0D || self == 0x0A }
}

extension Unicode.Scalar {
    /// Whether it is an ASCII character that is neither white space nor a control.
    var isPrintingASCII: Bool { (0x21...0x7E).contains(value) }

    /// White space as XML 1.0 means it: space, tab, carriage return, line feed.
    var isXMLSpace: Bool { self == " " || self == "\t" || self == "\r" || self == "\n" }
}
