/// Cuts text into folded words, byte by byte.
///
/// Plain ASCII, nearly all of the literature, costs no Unicode look-up; a word with any other letter goes through ``Folding``.
/// Both ways give the same words: runs of letters and digits.
enum WordScanner {
    /// Calls `body` with each folded word's UTF-8, in order; the bytes are valid inside the call only.
    static func forEachWord(in text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        var text = text
        text.withUTF8 { bytes in
            // Room for the longest word there can be; a word is never longer than its text.
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { word in
                var index = 0
                while index < bytes.count {
                    let start = index
                    while index < bytes.count, let letter = asciiLetter(bytes[index]) {
                        word[index - start] = letter
                        index += 1
                    }
                    if index == bytes.count || separator(bytes, at: index) != nil {
                        if index > start { body(UnsafeBufferPointer(rebasing: word[..<(index - start)])) }
                        if index < bytes.count { index += separator(bytes, at: index) ?? 1 }
                    } else {
                        index = foreignRun(bytes, from: start, body)
                    }
                }
            }
        }
    }

    /// Reads on to the next plain separator and folds what lies between, which may be several words (`α·β`).
    ///
    /// - Returns: the index of the separator.
    private static func foreignRun(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void
    ) -> Int {
        var end = start
        while end < bytes.count, separator(bytes, at: end) == nil { end += 1 }
        let run = String(decoding: bytes[start..<end], as: UTF8.self)
        for var word in Folding.unicodeWords(run) { word.withUTF8(body) }
        return end
    }

    /// How many bytes the separator at an index has; `nil` where a letter or digit may stand.
    ///
    /// Beside ASCII this knows the General Punctuation block (U+2000 to U+206F): dashes, quotes and spaces between plain words.
    @inline(__always)
    private static func separator(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        let byte = bytes[index]
        if byte < 0x80 { return asciiLetter(byte) == nil ? 1 : nil }
        guard byte == 0xE2, index + 2 < bytes.count else { return nil }
        let isPunctuation = bytes[index + 1] == 0x80 || bytes[index + 1] == 0x81 && bytes[index + 2] < 0xB0
        return isPunctuation ? 3 : nil
    }

    /// The byte in lower case when it is an ASCII letter or digit.
    @inline(__always)
    private static func asciiLetter(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x61...0x7A, 0x30...0x39: byte
        case 0x41...0x5A: byte | 0x20
        default: nil
        }
    }
}
