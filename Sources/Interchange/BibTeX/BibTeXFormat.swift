public import Bibliography
import Diagnostics

/// References as BibTeX or BibLaTeX: `.bib` files (Patashnik, *BibTeXing*, 1988; Kime, Wemheuer and Lehman, *The biblatex package*).
///
/// Reading takes both dialects whichever is set; writing follows the dialect.
public struct BibTeXFormat: RecordFormat, Hashable {
    /// Whose field names and spellings a file is written in.
    public enum Dialect: String, Hashable, Sendable, CaseIterable {
        /// BibTeX of 1988: `journal`, `year`, `month`; letters beyond ASCII as LaTeX commands.
        case bibtex
        /// BibLaTeX with biber: `journaltitle`, `date`, `eprint`; letters as they are, in UTF-8.
        case biblatex
    }

    /// The dialect that is written.
    public var dialect: Dialect

    /// A format that writes one dialect and reads both.
    public init(_ dialect: Dialect = .biblatex) {
        self.dialect = dialect
    }

    /// Whether the first thing in the text that begins with `@` is an entry, a `@string`, a `@preamble` or a `@comment`.
    public func recognizes(_ start: String) -> Bool {
        BibTeXParser.beginsItem(Array(start.utf8))
    }

    /// The entries as records, but for `@xdata` and `@set`, with what they take from other entries by `crossref` and `xdata`.
    ///
    /// An entry with a fault of form is left out and reported; the entries around it are read.
    /// - Throws: `Failure` when the text has something in it and no entry can be read.
    public func read(_ bytes: [UInt8], file: String?) throws -> ReadRecords {
        let text = ExchangeText(bytes, file: file)
        var parser = BibTeXParser(text)
        parser.parse()
        if parser.entries.isEmpty, let failure = parser.failure { throw failure }
        var reader = BibTeXRecordReader(text)
        var result = ReadRecords(reader.records(parser.entries))
        // Sorting is not stable, so that the order in which they were found decides between two of one place.
        let found = text.diagnostics + parser.diagnostics + reader.diagnostics
        result.diagnostics = found.enumerated().sorted { left, right in
            let (first, second) = (left.element.span?.start ?? .start, right.element.span?.start ?? .start)
            return first == second ? left.offset < right.offset : first < second
        }.map(\.element)
        return result
    }

    /// The records as entries in the order given, a blank line between them.
    public func write(_ records: [Record]) -> String {
        let keys = CitationKeys(records)
        let writer = BibTeXRecordWriter(dialect)
        return zip(records, keys.keys).map { writer.entry($0, key: $1) }.joined(separator: "\n")
    }
}
