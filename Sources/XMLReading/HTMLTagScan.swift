/// Looks through a page for what libxml2 would take too long over.
enum HTMLTagScan {
    /// Where a tag begins that has more attributes than the limit, in code points; `nil` when none has.
    ///
    /// What stands in scripts and styles is no tag.
    static func tooManyAttributes(_ page: [UInt8], limit: Int) -> Int? {
        var index = 0
        while index + 1 < page.count {
            guard page[index] == UInt8(ascii: "<"), isLetter(page[index + 1]) else {
                index += 1
                continue
            }
            let start = index
            guard let end = endOfTag(page, start, limit) else {
                return page[..<start].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
            }
            index = end
            for name in ["script", "style"] where isNamed(name, page, start + 1) {
                index = afterRawText(name, page, end)
            }
        }
        return nil
    }

    /// The place after a tag, or `nil` when it has too many attributes.
    private static func endOfTag(_ page: [UInt8], _ start: Int, _ limit: Int) -> Int? {
        var attributes = 0
        var quote: UInt8?
        var index = start + 1
        while index < page.count {
            let (byte, last) = (page[index], page[index - 1])
            index += 1
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: ">") {
                return index
            } else if last == UInt8(ascii: "="), byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte > 0x20, byte != UInt8(ascii: "="), last <= 0x20 || [0x22, 0x27, 0x2F].contains(last) {
                attributes += 1
                if attributes > limit { return nil }
            }
        }
        return index
    }

    /// The place of the tag that ends a script or a style.
    private static func afterRawText(_ name: String, _ page: [UInt8], _ start: Int) -> Int {
        var index = start
        while index + 1 < page.count {
            if page[index] == UInt8(ascii: "<"), page[index + 1] == 0x2F, isNamed(name, page, index + 2) { return index + 2 }
            index += 1
        }
        return page.count
    }

    private static func isNamed(_ name: String, _ page: [UInt8], _ place: Int) -> Bool {
        guard place + name.utf8.count <= page.count else { return false }
        return zip(name.utf8, page[place...]).allSatisfy { $0 == $1 | 0x20 }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
