import Bibliography

/// Rich text as EndNote has it: stretches side by side, each with the faces it is set in.
struct StyleRuns: Hashable {
    /// A stretch in one set of faces.
    struct Run: Hashable {
        var text: String
        /// In the order of ``StyleRuns/faces``.
        var styles: [RichText.Style]
    }

    private(set) var runs: [Run] = []

    /// The names of the faces, in the order in which they are written and nested.
    static let faces: [(style: RichText.Style, name: String)] = [
        (.bold, "bold"), (.italic, "italic"), (.underline, "underline"), (.superscript, "superscript"),
        (.subscript, "subscript"),
    ]

    init() {}

    /// The stretches of a text; a formula is the words in it.
    init(_ text: RichText) {
        add(text.runs, in: [])
    }

    /// Adds a stretch; neighbours in the same faces are one.
    mutating func add(_ text: String, styles: [RichText.Style]) {
        guard !text.isEmpty else { return }
        if let last = runs.last, last.styles == styles {
            runs[runs.count - 1].text += text
        } else {
            runs.append(Run(text: text, styles: styles))
        }
    }

    private mutating func add(_ parts: [RichText.Run], in styles: Set<RichText.Style>) {
        for part in parts {
            switch part {
            case .text(let text): add(text, styles: StyleRuns.faces.map(\.style).filter(styles.contains))
            case .math(let formula): add(formula.text, styles: StyleRuns.faces.map(\.style).filter(styles.contains))
            case .styled(let style, let inner): add(inner, in: styles.union([style]))
            }
        }
    }

    /// The text again, one style inside the other in the order of ``faces``.
    var richText: RichText {
        RichText(
            runs.map { run in
                run.styles.reversed().reduce(RichText.Run.text(run.text)) { .styled($1, [$0]) }
            }
        ).folded()
    }

    /// The styles that a `face` attribute names: `normal`, `italic superscript`.
    static func styles(face: String) -> [RichText.Style] {
        let names = face.split(separator: " ")
        return faces.filter { face in names.contains { $0 == face.name } }.map(\.style)
    }
}
