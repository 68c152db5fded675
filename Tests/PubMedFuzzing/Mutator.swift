import SeededRandom

/// Changes the bytes of an XML file: some changes leave it well-formed, most do not.
struct Mutator {
    private(set) var bytes: [UInt8]
    private var generator: SplitMix64

    init(_ bytes: [UInt8], _ generator: SplitMix64) {
        self.bytes = bytes
        self.generator = generator
    }

    /// Changes something; a mutation that finds nothing to change leaves the bytes as they are.
    ///
    /// - Parameter other: a file to take elements from.
    mutating func mutate(with other: [UInt8]) {
        switch below(16) {
        case 0: flip()
        case 1: bytes.removeLast(below(bytes.count + 1))
        case 2: bytes.removeSubrange(range(atMost: 200))
        case 3: bytes.replaceSubrange(range(atMost: 8), with: Self.oddities[below(Self.oddities.count)])
        case 4: duplicate()
        case 5: if let element = element(of: bytes) { bytes.removeSubrange(element) }
        case 6: swapElements()
        case 7: if let text = text() { bytes.replaceSubrange(text, with: Self.values[below(Self.values.count)]) }
        case 8: if let value = attributeValue() { bytes.replaceSubrange(value, with: Self.values[below(Self.values.count)]) }
        case 9: insert(Self.entities)
        case 10: insert(Self.markup)
        case 11: declareEncoding()
        case 12: nest()
        case 13: rename()
        default:
            guard let taken = element(of: other) else { return }
            insertAtElement(Array(other[taken]))
        }
    }

    private mutating func below(_ limit: Int) -> Int {
        limit < 2 ? 0 : Int(generator.next() % UInt64(limit))
    }

    private mutating func range(atMost length: Int) -> Range<Int> {
        let start = below(bytes.count + 1)
        return start..<min(bytes.count, start + below(length))
    }

    private mutating func flip() {
        guard !bytes.isEmpty else { return }
        for _ in 0...below(8) { bytes[below(bytes.count)] ^= 1 << UInt8(below(8)) }
    }

    // MARK: Elements

    /// The place of the next byte of this value after a random one, going round.
    private mutating func place(of byte: UInt8, in bytes: [UInt8]) -> Int? {
        let start = below(bytes.count)
        return bytes[start...].firstIndex(of: byte) ?? bytes[..<start].firstIndex(of: byte)
    }

    /// A whole element: from a start tag to the next end tag of its name.
    private mutating func element(of bytes: [UInt8]) -> Range<Int>? {
        guard !bytes.isEmpty, let start = place(of: UInt8(ascii: "<"), in: bytes), start + 1 < bytes.count else { return nil }
        let name = bytes[(start + 1)...].prefix { $0 > 0x2F && $0 != UInt8(ascii: ">") }
        guard let first = name.first, first > 0x40, let close = bytes[start...].firstIndex(of: UInt8(ascii: ">")) else {
            return nil
        }
        if bytes[close - 1] == UInt8(ascii: "/") { return start..<(close + 1) }
        let end = [UInt8(ascii: "<"), UInt8(ascii: "/")] + name + [UInt8(ascii: ">")]
        var from = close
        while let next = bytes[from...].firstIndex(of: UInt8(ascii: "<")) {
            if bytes[next...].starts(with: end) { return start..<(next + end.count) }
            from = next + 1
        }
        return nil
    }

    private mutating func duplicate() {
        guard let element = element(of: bytes) else { return }
        let copies = below(20) == 0 ? 200 : 1
        let text = Array(bytes[element])
        guard text.count * copies < 100_000 else { return }
        bytes.insert(contentsOf: [[UInt8]](repeating: text, count: copies).joined(), at: element.upperBound)
    }

    private mutating func swapElements() {
        guard let one = element(of: bytes), let other = element(of: bytes), !one.overlaps(other) else { return }
        let (first, second) = one.lowerBound < other.lowerBound ? (one, other) : (other, one)
        let texts = (Array(bytes[first]), Array(bytes[second]))
        bytes.replaceSubrange(second, with: texts.0)
        bytes.replaceSubrange(first, with: texts.1)
    }

    private mutating func insertAtElement(_ text: [UInt8]) {
        guard !bytes.isEmpty, let place = place(of: UInt8(ascii: "<"), in: bytes) else { return }
        bytes.insert(contentsOf: text, at: place)
    }

    /// Puts an element inside many others: on both sides of the nesting limit.
    private mutating func nest() {
        guard let element = element(of: bytes) else { return }
        let depth = [3, 100, 250, 300][below(4)]
        let tag = ["i", "sup", "mml:mi", "ReferenceList", "Section"][below(5)]
        bytes.insert(contentsOf: [String](repeating: "</\(tag)>", count: depth).joined().utf8, at: element.upperBound)
        bytes.insert(contentsOf: [String](repeating: "<\(tag)>", count: depth).joined().utf8, at: element.lowerBound)
    }

    /// Gives an element the name of another.
    private mutating func rename() {
        guard let element = element(of: bytes), bytes[element.upperBound - 2] != UInt8(ascii: "/") else { return }
        let name = bytes[(element.lowerBound + 1)...].prefix { $0 > 0x2F && $0 != UInt8(ascii: ">") }
        let next = Self.names[below(Self.names.count)]
        let end = element.upperBound - 1
        guard end - name.count > name.endIndex else { return }
        bytes.replaceSubrange((end - name.count)..<end, with: next)
        bytes.replaceSubrange(name.indices, with: next)
    }

    // MARK: Text

    private mutating func text() -> Range<Int>? {
        guard !bytes.isEmpty, let start = place(of: UInt8(ascii: ">"), in: bytes) else { return nil }
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        return (start + 1)..<max(start + 1, end)
    }

    private mutating func attributeValue() -> Range<Int>? {
        guard !bytes.isEmpty, let start = place(of: UInt8(ascii: "\""), in: bytes) else { return nil }
        guard let end = bytes[(start + 1)...].firstIndex(of: UInt8(ascii: "\"")) else { return nil }
        return (start + 1)..<end
    }

    private mutating func insert(_ choices: [[UInt8]]) {
        let text = choices[below(choices.count)]
        let place = below(2) == 0 ? below(bytes.count + 1) : self.text()?.lowerBound ?? 0
        bytes.insert(contentsOf: text, at: place)
    }

    private mutating func declareEncoding() {
        let head = Self.heads[below(Self.heads.count)]
        let end = bytes.starts(with: Array("<?xml".utf8)) ? bytes.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? 0 : 0
        bytes.replaceSubrange(0..<end, with: head)
    }
}
