import CitationStyle
import Foundation

/// A bibliography made by a style, to be written in any format.
public struct PrintedBibliography: Sendable {
    /// An entry of it.
    struct Entry: Sendable {
        /// The id of the source; `nil` of a reference that is not resolved.
        var source: String?
        /// The key of a reference that is not resolved, in its article.
        var unresolved: String?
        var isRetracted = false
        var inlines: [Inline]
    }

    var entries: [Entry]
    var layout: BibliographyLayoutOptions
    /// What is to be said of it: references that are not resolved, faults of the style.
    public var notes: [Diagnostic]

    /// How many entries there are.
    public var count: Int { entries.count }

    /// The bibliography as text with a line break at its end.
    ///
    /// - Parameter usesFonts: whether text is for a terminal, which can show italics and bold.
    public func write(_ output: BibliographyOutput, usesFonts: Bool = false) -> String {
        switch output {
        case .text: usesFonts ? whole(TerminalWriter()) : whole(PlainTextWriter())
        case .html: whole(HTMLWriter(writesLinks: true, writesLayout: true))
        case .markdown: whole(CitationStyle.MarkdownWriter())
        case .rtf: whole(RTFWriter())
        case .json: ResultFormat.json.write(listing)
        }
    }

    /// The bibliography as the result of a query: a table is text for reading, the others have a row for each entry.
    public func write(_ format: ResultFormat, usesFonts: Bool = false) -> String {
        switch format {
        case .table: write(BibliographyOutput.text, usesFonts: usesFonts)
        case .markdown: write(BibliographyOutput.markdown)
        case .json, .jsonl, .csv, .tsv: format.write(listing)
        }
    }

    private func whole(_ writer: some OutputWriter) -> String {
        let text = writer.bibliography(entries.map(\.inlines), layout: layout)
        return text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
    }

    private var listing: Listing {
        let (plain, html) = (PlainTextWriter(), HTMLWriter(writesLinks: true, writesLayout: true))
        func oneLine(_ text: String) -> String {
            text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        let rows = entries.map { entry -> [QueryResult.Value] in
            [
                entry.source.map { .text($0) } ?? .missing, entry.unresolved.map { .text($0) } ?? .missing,
                .integer(entry.isRetracted ? 1 : 0), .text(oneLine(plain.write(entry.inlines))),
                .text(oneLine(html.write(entry.inlines))),
            ]
        }
        return Listing(
            columns: ["id", "unresolved", "retracted", "text", "html"], rows: rows, one: "entry", many: "entries")
    }
}
