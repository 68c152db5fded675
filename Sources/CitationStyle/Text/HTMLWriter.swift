/// Writes HTML as citeproc-js does, with its class names (`csl-bib-body`, `csl-entry`, `csl-left-margin`, …).
public struct HTMLWriter: OutputWriter {
    /// Whether addresses are written as `<a href>`.
    public var writesLinks: Bool

    public init(writesLinks: Bool = false) {
        self.writesLinks = writesLinks
    }

    public func write(_ inlines: [Inline]) -> String {
        var output = ""
        write(inlines, to: &output)
        return output
    }

    public func bibliography(_ entries: [[Inline]], layout: BibliographyLayoutOptions) -> String {
        var output = "<div class=\"csl-bib-body\">\n"
        for entry in entries {
            output += "  <div class=\"csl-entry\">"
            write(entry, to: &output)
            output += "</div>\n"
        }
        return output + "</div>"
    }

    private func write(_ inlines: [Inline], to output: inout String) {
        for inline in inlines {
            switch inline {
            case .text(let text): Self.escape(text, to: &output)
            case .span(let formatting, let inner): write(inner, in: formatting, to: &output)
            case .quoted(let inner), .noCase(let inner), .noDecoration(let inner): write(inner, to: &output)
            case .link(let address, let inner):
                guard writesLinks else {
                    write(inner, to: &output)
                    continue
                }
                output += "<a href=\""
                Self.escape(address, to: &output, isAttribute: true)
                output += "\">"
                write(inner, to: &output)
                output += "</a>"
            case .block(let display, let inner):
                output += Self.opening(of: display)
                write(inner, to: &output)
                output += Self.closing(of: display)
            }
        }
    }

    private func write(_ inner: [Inline], in formatting: Formatting, to output: inout String) {
        let tags = Self.tags(for: formatting)
        for tag in tags { output += tag.open }
        write(inner, to: &output)
        for tag in tags.reversed() { output += tag.close }
    }

    /// The elements for a font, outermost first.
    private static func tags(for formatting: Formatting) -> [(open: String, close: String)] {
        var tags: [(open: String, close: String)] = []
        func style(_ style: String) { tags.append(("<span style=\"\(style)\">", "</span>")) }
        func element(_ name: String) { tags.append(("<\(name)>", "</\(name)>")) }
        switch formatting.verticalAlign {
        case .sup?: element("sup")
        case .sub?: element("sub")
        case .baseline?: style("baseline")
        case nil: break
        }
        switch formatting.textDecoration {
        case .underline?: style("text-decoration:underline;")
        case .some(.none): style("text-decoration:none;")
        default: break
        }
        switch formatting.fontWeight {
        case .bold?: element("b")
        case .normal?: style("font-weight:normal;")
        case .light?, nil: break
        }
        switch formatting.fontVariant {
        case .smallCaps?: style("font-variant:small-caps;")
        case .normal?: style("font-variant:normal;")
        case nil: break
        }
        switch formatting.fontStyle {
        case .italic?: element("i")
        case .oblique?: element("em")
        case .normal?: style("font-style:normal;")
        case nil: break
        }
        return tags
    }

    private static func opening(of display: Display) -> String {
        switch display {
        case .block: "\n\n    <div class=\"csl-block\">"
        case .leftMargin: "\n    <div class=\"csl-left-margin\">"
        case .rightInline: "<div class=\"csl-right-inline\">"
        case .indent: "<div class=\"csl-indent\">"
        }
    }

    private static func closing(of display: Display) -> String {
        switch display {
        case .block: "</div>\n"
        case .leftMargin: "</div>"
        case .rightInline, .indent: "</div>\n  "
        }
    }

    /// Writes characters so that HTML and XML read them as such.
    private static func escape(_ text: String, to output: inout String, isAttribute: Bool = false) {
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars where !scalar.isUnprintable {
            switch scalar {
            case "&": output += "&#38;"
            case "<": output += "&#60;"
            case ">": output += "&#62;"
            case "\"" where isAttribute: output += "&#34;"
            case " " where previous == " " && !isAttribute:
                output.unicodeScalars.removeLast()
                output += "\u{A0} "
                previous = nil
                continue
            default:
                if !isAttribute, let folded = Superscripts.base(of: scalar) {
                    output += "<sup>\(folded)</sup>"
                } else {
                    output.unicodeScalars.append(scalar)
                }
            }
            previous = scalar
        }
    }
}
