import CLibXML2

/// The name of an element or attribute in its forms.
struct QualifiedName: Sendable {
    /// `math`.
    var local: String
    /// `mml:math`.
    var qualified: String
    /// `mml`, or `nil`.
    var prefix: String?
    /// The namespace, or `nil`.
    var uri: String?
}

/// Numbers names by the addresses under which libxml2's dictionary keeps their parts: one String a name, made once.
///
/// An address stays its own as long as the parser lives, so equal addresses are equal names.
struct NameTable {
    private struct Slot {
        var local: UnsafePointer<xmlChar>?
        var prefix: UnsafePointer<xmlChar>?
        var uri: UnsafePointer<xmlChar>?
        var number: UInt32
    }

    /// Open addressing; a power of two, at most half full.
    private var slots = [Slot](repeating: Slot(local: nil, prefix: nil, uri: nil, number: 0), count: 1024)
    private var declarations: [String: UInt32] = [:]
    private(set) var names: [QualifiedName] = []

    mutating func number(
        _ local: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?
    ) -> UInt32 {
        var index = place(local)
        while let known = slots[index].local {
            if known == local, slots[index].prefix == prefix, slots[index].uri == uri { return slots[index].number }
            index = (index + 1) & (slots.count - 1)
        }
        let number = UInt32(names.count)
        slots[index] = Slot(local: local, prefix: prefix, uri: uri, number: number)
        let name = String(cString: local)
        let before = prefix.map { String(cString: $0) }
        names.append(
            QualifiedName(
                local: name, qualified: before.map { $0 + ":" + name } ?? name, prefix: before,
                uri: uri.map { String(cString: $0) }))
        if names.count * 2 > slots.count { grow() }
        return number
    }

    /// The number of `xmlns` or `xmlns:prefix`.
    mutating func number(ofDeclaration prefix: UnsafePointer<xmlChar>?) -> UInt32 {
        let name = prefix.map { "xmlns:" + String(cString: $0) } ?? "xmlns"
        if let known = declarations[name] { return known }
        let number = UInt32(names.count)
        names.append(QualifiedName(local: name, qualified: name, prefix: nil, uri: nil))
        declarations[name] = number
        return number
    }

    private func place(_ local: UnsafePointer<xmlChar>) -> Int {
        // The dictionary packs names end to end, so the low bits differ; the product spreads them.
        Int(truncatingIfNeeded: (UInt(bitPattern: local) &* 0x9E37_79B9) >> 12) & (slots.count - 1)
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(local: nil, prefix: nil, uri: nil, number: 0), count: old.count * 2)
        for slot in old {
            guard let local = slot.local else { continue }
            var index = place(local)
            while slots[index].local != nil { index = (index + 1) & (slots.count - 1) }
            slots[index] = slot
        }
    }
}
