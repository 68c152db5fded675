import GRDB
import QueryLanguage
import TextAnalysis

/// The words of the sources' full-text index, in their order: what completes names of authors, journals and publication types
/// without going through the sources.
///
/// `fts5vocab` reads a word's whole posting list to count it. So it is asked for words in their order and stopped as soon as there
/// are enough, and never for the word that was written itself, which may be `a` or `the`.
struct SourceVocabulary {
    /// How many sources are looked at for the names behind one word.
    private static let sample = 20
    /// How many sources are looked at when all but the last word are known.
    private static let largeSample = 500

    let db: Database
    let limit: Int

    /// Names the index's words for this connection; nothing is written to the file.
    static func declare(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE VIRTUAL TABLE IF NOT EXISTS temp.source_vocabulary USING fts5vocab('main', 'source_search', 'col')
                """)
    }

    // MARK: What is completed

    /// Words of authors' names, as the first source with it prints them; behind a whole word, the names that have it.
    func authors(_ prefix: String) throws -> [CompletionValue] {
        let wanted = WordPrefix(prefix)
        guard wanted.whole.isEmpty else {
            let rows = try sources(having: wanted.whole, in: "names", limit: Self.largeSample)
            return try names(in: rows, wanted) { try authors(of: $0).map(\.printed) }
        }
        guard !wanted.last.isEmpty else { return [] }
        return try words(beginning: wanted.last, in: "names").map { word in
            let row = try sources(having: [word], in: "names", limit: 1).first
            let author = try row.flatMap { try authors(of: $0).first { $0.words.contains(word) } }
            let written = author?.printed.split(separator: " ").first { Folding.words(String($0)) == [word] }.map(String.init)
            let printed = author?.printed ?? word
            return CompletionValue(written ?? word, help: Help(printed, printed))
        }
    }

    /// Journals, books and publishers with a word that begins so.
    func journals(_ prefix: String) throws -> [CompletionValue] {
        try phrases("journal", prefix) { row in
            let names = try Row.fetchOne(
                db, sql: "SELECT container, container_abbreviation FROM source WHERE row = ? AND kind = 'journal-article'",
                arguments: [row])
            return names.map { [$0[0], $0[1]].compactMap { $0 as String? } } ?? []
        }
    }

    /// Publication types with a word that begins so.
    func types(_ prefix: String) throws -> [CompletionValue] {
        try phrases("types", prefix) { row in
            let types = try String.fetchOne(db, sql: "SELECT types FROM source WHERE row = ?", arguments: [row])
            return try types.map { try StoredJSON.decode([String].self, $0) } ?? []
        }
    }

    // MARK: Names behind words

    private func phrases(
        _ column: String, _ prefix: String, _ texts: (Int64) throws -> [String]
    ) throws -> [CompletionValue] {
        let wanted = WordPrefix(prefix)
        if !wanted.whole.isEmpty {
            return try names(in: try sources(having: wanted.whole, in: column, limit: Self.largeSample), wanted, texts)
        }
        guard !wanted.last.isEmpty else { return [] }
        var rows: [Int64] = []
        for word in try [wanted.last] + words(beginning: wanted.last, in: column) {
            rows += try sources(having: [word], in: column, limit: Self.sample)
        }
        return try names(in: rows, wanted, texts)
    }

    /// The different texts of these sources that fit; of a source's the first that does.
    private func names(
        in rows: [Int64], _ wanted: WordPrefix, _ texts: (Int64) throws -> [String]
    ) throws -> [CompletionValue] {
        var found: Set<String> = []
        var seen: Set<Int64> = []
        for row in rows where seen.insert(row).inserted {
            if let fitting = try texts(row).first(where: wanted.fits) { found.insert(fitting) }
        }
        return found.sorted(by: wanted.isBefore).prefix(limit).map { CompletionValue($0, help: Help("", "")) }
    }

    /// A source's authors as they are printed, each with the folded words it is found by.
    private func authors(of row: Int64) throws -> [(printed: String, words: [String])] {
        guard let source = try Row.fetchOne(db, sql: "SELECT authors, names FROM source WHERE row = ?", arguments: [row]) else {
            return []
        }
        let printed = try StoredJSON.decode([String].self, source["authors"])
        let words = (source["names"] as String).split(separator: "|", omittingEmptySubsequences: false)
        return zip(printed, words).map { ($0, $1.split(separator: " ").map(String.init)) }
    }

    // MARK: The index

    /// The words of a column that begin so and are longer.
    private func words(beginning prefix: String, in column: String) throws -> [String] {
        try String.fetchAll(
            db, sql: "SELECT term FROM temp.source_vocabulary WHERE col = ? AND term > ? AND term < ? LIMIT ?",
            arguments: [column, prefix, prefix + "\u{10FFFF}", limit])
    }

    /// Some of the sources that have all these words in a column.
    private func sources(having words: [String], in column: String, limit: Int) throws -> [Int64] {
        let terms = words.map { "\"\($0)\"" }.joined(separator: " AND ")
        return try Int64.fetchAll(
            db, sql: "SELECT rowid FROM source_search WHERE source_search MATCH ? LIMIT ?",
            arguments: ["{\(column)} : (\(terms))", limit])
    }
}

/// What was written of a name: words, the last of them perhaps in part.
struct WordPrefix {
    /// The folded words that are whole, in order.
    let whole: [String]
    /// What was begun; empty behind a space.
    let last: String

    init(_ written: String) {
        var words = Folding.words(written)
        let isBegun = written.unicodeScalars.last.map { !$0.properties.isWhitespace } ?? false
        last = isBegun ? words.popLast() ?? "" : ""
        whole = words
    }

    /// Whether the words stand in the text, each whole but the last, that last one behind the others.
    func fits(_ text: String) -> Bool {
        let words = Folding.words(text)
        guard !whole.isEmpty else { return words.contains { $0.hasPrefix(last) } || last.isEmpty }
        return words.indices.contains { start in
            words[start...].starts(with: whole)
                && (last.isEmpty || words.dropFirst(start + whole.count).first?.hasPrefix(last) == true)
        }
    }

    /// Texts that begin so before texts that have it further on, then by the alphabet.
    func isBefore(_ one: String, _ other: String) -> Bool {
        let first = begins(one)
        return first == begins(other) ? one < other : first
    }

    private func begins(_ text: String) -> Bool {
        let words = Folding.words(text)
        return words.starts(with: whole) && words.dropFirst(whole.count).first?.hasPrefix(last) ?? last.isEmpty
    }
}
