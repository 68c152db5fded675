/// Cuts text into folded words, byte by byte.
///
/// Plain ASCII, nearly all of the literature, costs no Unicode look-up; a word with any other letter goes through ``Folding``.
/// Both ways give the same words: runs of letters and digits.
enum WordScanner {
    /// Calls `body` with each folded word's UTF-8, in order.
    static func forEachWord(in text: String, _ body: (borrowing Span<UInt8>) -> Void) {
        var text = text
        text.withUTF8 { bytes in
            var word: [UInt8] = []
            word.reserveCapacity(64)
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                if let letter = asciiLetter(byte) {
                    word.append(letter)
                    index += 1
                } else if byte < 0x80 {
                    if !word.isEmpty { body(word.span) }
                    word.removeAll(keepingCapacity: true)
                    index += 1
                } else {
                    index = foreignRun(bytes, from: index - word.count, body)
                    word.removeAll(keepingCapacity: true)
                }
            }
            if !word.isEmpty { body(word.span) }
        }
    }

    /// Reads on to the next ASCII separator and folds what lies between, which may be several words (`knee–hip`).
    ///
    /// - Returns: the index of the separator.
    private static func foreignRun(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ body: (borrowing Span<UInt8>) -> Void
    ) -> Int {
        var end = start
        while end < bytes.count, bytes[end] >= 0x80 || asciiLetter(bytes[end]) != nil { end += 1 }
        let run = String(decoding: bytes[start..<end], as: UTF8.self)
        for word in Folding.unicodeWords(run) { body(Array(word.utf8).span) }
        return end
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
