/// Writes HTML as citeproc-js does, with its class names (`csl-bib-body`, `csl-entry`, `csl-left-margin`, …).
public struct HTMLWriter: OutputWriter, MarkupWriting {
    /// Whether addresses on the web (`http`, `https`) are written as `<a href>`.
    public var writesLinks: Bool
    /// Whether indents and spacing are written as `style` attributes, for pages that have no rules for the class names.
    public var writesLayout: Bool

    public init(writesLinks: Bool = false, writesLayout: Bool = false) {
        self.writesLinks = writesLinks
        self.writesLayout = writesLayout
    }

    public func write(_ inlines: [Inline]) -> String {
        var output = ""
        writeMarkup(inlines, to: &output)
        return output
    }

    public func bibliography(_ entries: [[Inline]], layout: BibliographyLayoutOptions) -> String {
        let styles = writesLayout ? Self.styles(for: layout) : ("", "")
        var output = "<div class=\"csl-bib-body\"\(styles.0)>\n"
        for entry in entries {
            output += "  <div class=\"csl-entry\"\(styles.1)>"
            writeMarkup(entry, to: &output)
            output += "</div>\n"
        }
        return output + "</div>"
    }

    /// The `style` attributes of the whole and of an entry.
    private static func styles(for layout: BibliographyLayoutOptions) -> (body: String, entry: String) {
        let indent = layout.hangingIndent || layout.secondFieldAlign == .flush ? "padding-left:2em;text-indent:-2em;" : ""
        let margin = layout.secondFieldAlign == .margin ? "text-indent:-2em;" : ""
        return (
            " style=\"line-height:\(layout.lineSpacing);\(indent)\(margin)\"",
            " style=\"margin-bottom:\(layout.entrySpacing)em;\""
        )
    }

    // MARK: Marks

    func marks(for formatting: Formatting, in outer: Formatting) -> (open: String, close: String) {
        var open = ""
        var close = ""
        for element in Self.elements(for: formatting) {
            open += "<\(element)>"
            close = "</\(element.prefix { $0 != " " })>" + close
        }
        return (open, close)
    }

    /// The start tags for a font, outermost first.
    private static func elements(for formatting: Formatting) -> [String] {
        let alignment: String? =
            switch formatting.verticalAlign {
            case .sup?: "sup"
            case .sub?: "sub"
            case .baseline?: "span style=\"baseline\""
            case nil: nil
            }
        let decoration = formatting.textDecoration.map { "span style=\"text-decoration:\($0.rawValue);\"" }
        let weight: String? =
            switch formatting.fontWeight {
            case .bold?: "b"
            case .normal?: "span style=\"font-weight:normal;\""
            case .light?, nil: nil
            }
        let variant = formatting.fontVariant.map { "span style=\"font-variant:\($0.rawValue);\"" }
        let style: String? =
            switch formatting.fontStyle {
            case .italic?: "i"
            case .oblique?: "em"
            case .normal?: "span style=\"font-style:normal;\""
            case nil: nil
            }
        return [alignment, decoration, weight, variant, style].compactMap { $0 }
    }

    func marks(for display: Display) -> (open: String, close: String) {
        switch display {
        case .block: ("\n\n    <div class=\"csl-block\">", "</div>\n")
        case .leftMargin: ("\n    <div class=\"csl-left-margin\">", "</div>")
        case .rightInline: ("<div class=\"csl-right-inline\">", "</div>\n  ")
        case .indent: ("<div class=\"csl-indent\">", "</div>\n  ")
        }
    }

    func marks(forLink address: String) -> (open: String, close: String) {
        guard writesLinks, address.hasPrefix("https://") || address.hasPrefix("http://") else { return ("", "") }
        var open = "<a href=\""
        for scalar in address.unicodeScalars where !scalar.isUnprintable {
            if scalar == "\"" { open += "&#34;" } else { Self.append(scalar, to: &open) }
        }
        return (open + "\">", "</a>")
    }

    // MARK: Characters

    func escape(_ text: String, to output: inout String) {
        var isAfterSpace = false
        for scalar in text.unicodeScalars where !scalar.isUnprintable {
            if scalar == " ", isAfterSpace {
                // Two spaces would print as one.
                output.unicodeScalars.removeLast()
                output += "\u{A0} "
                isAfterSpace = false
                continue
            }
            isAfterSpace = scalar == " "
            if let base = Superscripts.base(of: scalar) {
                output += "<sup>\(base)</sup>"
            } else {
                Self.append(scalar, to: &output)
            }
        }
    }

    private static func append(_ scalar: Unicode.Scalar, to output: inout String) {
        switch scalar {
        case "&": output += "&#38;"
        case "<": output += "&#60;"
        case ">": output += "&#62;"
        default: output.unicodeScalars.append(scalar)
        }
    }
}
