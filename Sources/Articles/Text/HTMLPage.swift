import Diagnostics
import XMLReading

/// Reads a web page: the main text of ``MainContent`` in blocks, and the page's metadata.
struct HTMLPage {
    private let tree: HTMLTree

    init(_ tree: HTMLTree) {
        self.tree = tree
    }

    func read(into document: inout ArticleDocument) {
        let content = MainContent(tree)
        document.blocks = HTMLBlocks(content).blocks
        var metadata = HTMLMetadata(tree, content, name: document.name, original: document.original)
        document.metadata = metadata.read()
        document.diagnostics += metadata.diagnostics
    }
}

extension HTMLTree.Node {
    /// The words of its class and id, in small letters, `relatedPosts` and `related-posts` both taken apart.
    var hints: [String] {
        guard !attributes.isEmpty else { return [] }
        var words: [String] = []
        for value in [attributes["class"], attributes["id"]].compactMap({ $0 }) {
            var word = ""
            for character in value {
                let isEnd =
                    !character.isLetter && !character.isNumber || character.isUppercase && word.last?.isLowercase == true
                if isEnd, !word.isEmpty {
                    words.append(word.lowercased())
                    word = ""
                }
                if character.isLetter || character.isNumber { word.append(character) }
            }
            if !word.isEmpty { words.append(word.lowercased()) }
        }
        return words
    }

    /// Whether it begins a new line where it stands (CSS `display: block` by default).
    var isBlock: Bool { Self.blocks.contains(name) }

    var isHeading: Bool { headingLevel != nil }

    /// 1 to 6.
    var headingLevel: Int? {
        guard name.utf8.count == 2, name.utf8.first == UInt8(ascii: "h"), let level = name.last?.wholeNumberValue,
            (1...6).contains(level)
        else { return nil }
        return level
    }

    private static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html",
        "legend",
        "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead",
        "tr",
        "ul",
    ]
}

/// The headings that reference lists and notes stand under, and classes of their containers.
enum ReferenceWords {
    static func isHeading(_ text: String) -> Bool {
        headings.contains(text.lowercased()[...].trimming(" :.0123456789\u{A0}\n\t").description)
    }

    private static let headings: Set<String> = [
        "bron", "bronnen", "bronvermelding", "referenties", "referentie", "literatuur", "literatuurlijst",
        "literatuurverwijzingen",
        "voetnoten", "voetnoot", "noten", "verwijzingen", "geraadpleegde bronnen", "references", "reference", "reference list",
        "bibliography", "sources", "source", "footnotes", "notes", "works cited", "literature", "literature cited", "citations",
        "further reading", "verder lezen",
    ]

    static let hints: Set<String> = [
        "references", "reference", "reflist", "referenties", "bronnen", "footnotes", "footnote", "voetnoten", "bibliography",
        "literatuur", "citations", "endnotes", "sources", "bronvermelding",
    ]
}
