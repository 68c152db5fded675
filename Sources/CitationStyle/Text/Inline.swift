/// A piece of a citation or entry: a tree of text and how it is set, which writers turn into HTML, RTF and so on.
///
/// Each value, affix and delimiter is a ``text(_:)`` of its own until ``Typography`` has dealt with what meets between them.
public indirect enum Inline: Hashable, Sendable {
    /// Characters that stand for themselves.
    case text(String)
    /// A stretch in a font.
    case span(Formatting, [Inline])
    /// A stretch in quotation marks, whose shape depends on language and nesting.
    case quoted([Inline])
    /// The same where its author chose the inner marks: within others it is as ``quoted(_:)``, outside them it keeps its own.
    case innerQuoted([Inline])
    /// A stretch that changes of case leave alone (`<span class="nocase">`).
    case noCase([Inline])
    /// A stretch that fonts around it leave alone (`<span class="nodecor">`).
    case noDecoration([Inline])
    /// A stretch that leads to an address.
    case link(String, [Inline])
    /// A part of an entry that stands apart.
    case block(Display, [Inline])
}

extension [Inline] {
    /// The characters without what is said of them; quotation marks left out.
    public var plainText: String {
        var result = ""
        for inline in self {
            switch inline {
            case .text(let text): result += text
            case .span(_, let inner), .quoted(let inner), .innerQuoted(let inner), .noCase(let inner), .noDecoration(let inner),
                .link(_, let inner),
                .block(_, let inner):
                result += inner.plainText
            }
        }
        return result
    }
}
