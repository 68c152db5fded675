extension [Inline] {
    /// The same without full stops (CSL 1.0.2, `strip-periods`), but those inside a word (`example.org`).
    func strippingPeriods() -> [Inline] {
        mapTexts { text in
            guard text.utf8.contains(UInt8(ascii: ".")) else { return text }
            let bytes = [UInt8](text.utf8)
            var kept: [UInt8] = []
            for (index, byte) in bytes.enumerated() {
                let isInWord = index + 1 < bytes.count && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[index + 1])
                if byte != UInt8(ascii: ".") || isInWord { kept.append(byte) }
            }
            return String(decoding: kept, as: UTF8.self)
        }
    }
}
