/// Writes Rich Text Format 1.9: a bibliography as a whole document, a citation as a piece to put in one.
public struct RTFWriter: OutputWriter, MarkupWriting {
    public init() {}

    public func write(_ inlines: [Inline]) -> String {
        var output = ""
        writeMarkup(inlines, to: &output)
        return output
    }

    public func bibliography(_ entries: [[Inline]], layout: BibliographyLayoutOptions) -> String {
        var output = "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\froman Times New Roman;}}\n"
        let paragraph = Self.paragraph(for: layout)
        for entry in entries {
            output += paragraph
            writeMarkup(entry, to: &output)
            output += "\\par\n"
        }
        return output + "}\n"
    }

    /// The control words for an entry; lengths in twentieths of a point, 720 of them to a half inch.
    private static func paragraph(for layout: BibliographyLayoutOptions) -> String {
        let indent: String =
            switch layout.secondFieldAlign {
            case .margin?: "\\fi-720\\li0\\tx0"
            case .flush?: "\\fi-720\\li720\\tx720"
            case nil: layout.hangingIndent ? "\\fi-720\\li720" : ""
            }
        return "\\pard\\plain\\f0\\fs24\(indent)\\sl\(240 * layout.lineSpacing)\\slmult1\\sa\(240 * layout.entrySpacing) "
    }

    func marks(for formatting: Formatting, in outer: Formatting) -> (open: String, close: String) {
        let style: String? = formatting.fontStyle.map { $0 == .normal ? "\\i0" : "\\i" }
        let variant: String? = formatting.fontVariant.map { $0 == .normal ? "\\scaps0" : "\\scaps" }
        let weight: String? = formatting.fontWeight.map { $0 == .bold ? "\\b" : "\\b0" }
        let decoration: String? = formatting.textDecoration.map { $0 == .underline ? "\\ul" : "\\ulnone" }
        let alignment: String? =
            switch formatting.verticalAlign {
            case .sup?: "\\super"
            case .sub?: "\\sub"
            case .baseline?: "\\nosupersub"
            case nil: nil
            }
        let words = [style, variant, weight, decoration, alignment].compactMap { $0 }.joined()
        return words.isEmpty ? ("", "") : ("{\(words) ", "}")
    }

    func marks(for display: Display) -> (open: String, close: String) {
        switch display {
        case .block: ("\\line ", "\\line ")
        case .leftMargin: ("", "\\tab ")
        case .rightInline: ("", "")
        case .indent: ("\\line\\tab ", "")
        }
    }

    func escape(_ text: String, to output: inout String) {
        for scalar in text.unicodeScalars where !scalar.isUnprintable {
            switch scalar {
            case "\\", "{", "}":
                output += "\\"
                output.unicodeScalars.append(scalar)
            case "\t": output += "\\tab "
            case "\n": output += "\\line "
            default:
                if let base = Superscripts.base(of: scalar) {
                    output += "{\\super "
                    escape(base, to: &output)
                    output += "}"
                } else if scalar.isASCII {
                    output.unicodeScalars.append(scalar)
                } else {
                    // A signed 16-bit number each, and one character for readers that do not know the word.
                    for unit in String(scalar).utf16 { output += "\\u\(Int16(bitPattern: unit))\\'3f" }
                }
            }
        }
    }
}
