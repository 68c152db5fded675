extension RichText {
    /// The normal form of text read from XML: runs of XML white space as one space, also across markup; ends trimmed; neighbouring
    /// plain runs joined; styled stretches without content left out. What is read (``plainText``) does not change.
    public func folded() -> RichText {
        if runs.count == 1, case .text(let text) = runs[0] { return RichText(plain: text.foldingXMLSpace()) }
        var state = Folding()
        var result = state.fold(runs)
        RichText.trimEnd(&result)
        return RichText(result)
    }

    /// Walks the runs in reading order, remembering whether the last character was a space.
    private struct Folding {
        var afterSpace = true

        mutating func fold(_ runs: [Run]) -> [Run] {
            var result: [Run] = []
            for run in runs {
                switch run {
                case .text(let text):
                    let folded = fold(text)
                    guard !folded.isEmpty else { continue }
                    if case .text(let before) = result.last {
                        result[result.count - 1] = .text(before + folded)
                    } else {
                        result.append(.text(folded))
                    }
                case .styled(let style, let inner):
                    let folded = fold(inner)
                    if !folded.isEmpty { result.append(.styled(style, folded)) }
                case .math:
                    afterSpace = false
                    result.append(run)
                }
            }
            return result
        }

        private mutating func fold(_ text: String) -> String {
            var text = text
            return text.withUTF8 { bytes in
                String(unsafeUninitializedCapacity: bytes.count) { buffer in
                    var count = 0
                    for byte in bytes where !(byte.isXMLSpace && afterSpace) {
                        afterSpace = byte.isXMLSpace
                        buffer[count] = afterSpace ? UInt8(ascii: " ") : byte
                        count += 1
                    }
                    return count
                }
            }
        }
    }

    /// Removes white space at the end, and runs that become empty by it.
    private static func trimEnd(_ runs: inout [Run]) {
        while let last = runs.popLast() {
            switch last {
            case .text(var text):
                while let scalar = text.unicodeScalars.last, scalar.isXMLSpace { text.unicodeScalars.removeLast() }
                guard text.isEmpty else {
                    runs.append(.text(text))
                    return
                }
            case .styled(let style, var inner):
                trimEnd(&inner)
                guard inner.isEmpty else {
                    runs.append(.styled(style, inner))
                    return
                }
            case .math:
                runs.append(last)
                return
            }
        }
    }
}
