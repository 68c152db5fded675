import Articles
import Bibliography
import Testing

/// An article drawn as lines, one a block, for comparing by eye.
enum Drawing {
    static func read(
        _ text: String, _ format: ArticleDocument.Format, name: String? = nil
    ) throws -> ArticleDocument {
        try ArticleReader().read(Array(text.utf8), name: name, format: format)
    }

    static func blocks(_ document: ArticleDocument) -> [String] {
        document.blocks.map { block in
            let mark =
                switch block.kind {
                case .heading(let level): String(repeating: "#", count: level) + " "
                case .paragraph: ""
                case .listItem(let marker, let level):
                    String(repeating: "  ", count: level - 1) + (marker.map { $0 + ". " } ?? "- ")
                case .quotation: "> "
                case .tableRow: "| "
                case .caption: "^ "
                }
            return mark + block.text.text
        }
    }

    static func metadata(_ document: ArticleDocument) -> [String] {
        let found = document.metadata
        var lines: [String] = []
        func add(_ field: String, _ value: String?, _ origin: String?) {
            if let value, let origin { lines.append("\(field): \(value) (\(origin))") }
        }
        add("title", found.title?.value, found.title?.origin)
        for author in found.authors { add("author", author.value, author.origin) }
        add("publisher", found.publisher?.value, found.publisher?.origin)
        add("published", found.published?.value.iso, found.published?.origin)
        add("language", found.language?.value, found.language?.origin)
        add("url", found.url?.value, found.url?.origin)
        return lines
    }

    /// Checks that every word of every block comes from where the block says, when the original's marks are passed over.
    static func expectPlaces(_ document: ArticleDocument, _ location: SourceLocation = #_sourceLocation) {
        let original = Array(document.original.unicodeScalars)
        var checked = 0
        for block in document.blocks {
            let text = Array(block.text.text.unicodeScalars)
            for index in text.indices where text[index].properties.isAlphabetic && text[index].isASCII {
                let range = block.text.original(of: index..<index + 1)
                let source = original[range]
                // An entity stands for a letter in its own way.
                let fits = source.first == "&" || source.contains(text[index])
                #expect(fits, "\(text[index]) from \(source) in \(block.text.text)", sourceLocation: location)
                if !fits { return }
                checked += 1
            }
        }
        #expect(checked > 0, sourceLocation: location)
    }
}
