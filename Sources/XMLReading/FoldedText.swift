/// Text whose runs of XML white space (space, tab, carriage return, line feed) become one space, and whose ends are trimmed.
///
/// All four are ASCII, so the bytes of UTF-8 can be looked at one by one.
struct FoldedText {
    private var bytes: [UInt8] = []
    private var owesSpace = false

    mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        bytes.reserveCapacity(bytes.count + text.count + 1)
        var start = 0
        while start < text.count {
            if FoldedText.isSpace(text[start]) {
                owesSpace = true
                start += 1
                continue
            }
            var end = start + 1
            while end < text.count, !FoldedText.isSpace(text[end]) { end += 1 }
            if owesSpace, !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
            owesSpace = false
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<end]))
            start = end
        }
    }

    /// The text so far.
    var string: String { String(decoding: bytes, as: UTF8.self) }

    /// Whether the bytes of XML text are as this would make them: no white space but single spaces inside.
    ///
    /// Without an early exit, so that the compiler looks at many bytes at once; XML has no control characters but white space.
    static func isFolded(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = text.first, let last = text.last else { return true }
        var found = UInt8(first <= 0x20 || last <= 0x20 ? 1 : 0)
        for index in 1..<text.count {
            let isSpace: UInt8 = text[index] == 0x20 ? 1 : 0
            let isAfterSpace: UInt8 = text[index &- 1] == 0x20 ? 1 : 0
            found |= (text[index] < 0x20 ? 1 : 0) | (isSpace & isAfterSpace)
        }
        return found == 0
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
    }
}
