/// A piece of a citation or entry: a tree of text and how it is set, which writers turn into HTML, RTF and so on.
///
/// Each value, affix and delimiter is a ``text(_:)`` of its own until ``Typography`` has dealt with what meets between them.
public enum Inline: Hashable, Sendable {
    /// Characters that stand for themselves.
    case text(String)
    /// A stretch in a font; with none set, what one field says, markup and all, which ``Typography`` leaves alone within.
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

extension Inline {
    /// What is inside, or `nil` for a text.
    var children: [Inline]? {
        switch self {
        case .text: nil
        case .span(_, let inner), .quoted(let inner), .innerQuoted(let inner), .noCase(let inner), .noDecoration(let inner),
            .link(_, let inner), .block(_, let inner):
            inner
        }
    }

    /// The same around something else; a text as it is.
    func around(_ inner: [Inline]) -> Inline {
        switch self {
        case .text: self
        case .span(let formatting, _): .span(formatting, inner)
        case .quoted: .quoted(inner)
        case .innerQuoted: .innerQuoted(inner)
        case .noCase: .noCase(inner)
        case .noDecoration: .noDecoration(inner)
        case .link(let address, _): .link(address, inner)
        case .block(let display, _): .block(display, inner)
        }
    }
}

extension [Inline] {
    /// The characters without what is said of them; quotation marks left out.
    public var plainText: String {
        var result = ""
        forEachText { result += $0 }
        return result
    }

    /// Reads the texts in order.
    func forEachText(_ body: (String) -> Void) {
        for inline in self {
            if case .text(let text) = inline { body(text) } else { inline.children?.forEachText(body) }
        }
    }

    /// The same tree with each text replaced.
    func mapTexts(_ transform: (String) -> String) -> [Inline] {
        map { inline in
            if case .text(let text) = inline { return .text(transform(text)) }
            return inline.around(inline.children?.mapTexts(transform) ?? [])
        }
    }

    /// Whether one of the texts is such.
    func containsText(where predicate: (String) -> Bool) -> Bool {
        contains { inline in
            if case .text(let text) = inline { return predicate(text) }
            return inline.children?.containsText(where: predicate) ?? false
        }
    }
}
