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

    /// The same tree with each text replaced.
    func mapTexts(_ transform: (String) -> String) -> [Inline] {
        map { inline in
            switch inline {
            case .text(let text): .text(transform(text))
            case .span(let formatting, let inner): .span(formatting, inner.mapTexts(transform))
            case .quoted(let inner): .quoted(inner.mapTexts(transform))
            case .innerQuoted(let inner): .innerQuoted(inner.mapTexts(transform))
            case .noCase(let inner): .noCase(inner.mapTexts(transform))
            case .noDecoration(let inner): .noDecoration(inner.mapTexts(transform))
            case .link(let address, let inner): .link(address, inner.mapTexts(transform))
            case .block(let display, let inner): .block(display, inner.mapTexts(transform))
            }
        }
    }

    /// The last character that is printed, or `nil` where nothing is.
    var lastCharacter: Character? {
        for inline in reversed() {
            switch inline {
            case .text(let text): if let last = text.last { return last }
            case .span(_, let inner), .quoted(let inner), .innerQuoted(let inner), .noCase(let inner), .noDecoration(let inner),
                .link(_, let inner),
                .block(_, let inner):
                if let last = inner.lastCharacter { return last }
            }
        }
        return nil
    }

    /// Whether it ends in `. , : ; ! ?`.
    var endsWithPunctuation: Bool {
        lastCharacter.map { ".,:;!?".contains($0) } ?? false
    }
}

extension Inline {
    /// The same tree with other text in its leaves.
    fileprivate func mapText(_ transform: (String) -> String) -> Inline {
        func mapped(_ inner: [Inline]) -> [Inline] { inner.map { $0.mapText(transform) } }
        switch self {
        case .text(let text): return .text(transform(text))
        case .span(let formatting, let inner): return .span(formatting, mapped(inner))
        case .quoted(let inner): return .quoted(mapped(inner))
        case .noCase(let inner): return .noCase(mapped(inner))
        case .noDecoration(let inner): return .noDecoration(mapped(inner))
        case .link(let address, let inner): return .link(address, mapped(inner))
        case .block(let display, let inner): return .block(display, mapped(inner))
        }
    }
}
