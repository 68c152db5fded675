import Articles
import Bibliography
import GRDB
import TextAnalysis

/// The store as a source of records for printed references.
///
/// Among a million sources a search has milliseconds, so it goes by the title's rarest words and never reads the long lists of sources
/// that a frequent word has: words are counted up to a limit only.
final class StoreCandidates: CandidateSource {
    private let db: Database
    private var counts: [Column: [String: Int]] = [:]

    init(db: Database) {
        self.db = db
    }

    /// Columns of the search index.
    private enum Column: String {
        case title = "title_words"
        case names
    }

    /// A word that this many sources have is frequent, and is not counted further.
    private static let frequent = 2_000
    /// How many of the rarest words take part in a search.
    private static let wordLimit = 6

    // MARK: By identifier

    func records(having identifiers: PrintedIdentifiers) throws -> [CandidateRecord] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT row FROM source WHERE pmid = :pmid UNION SELECT row FROM source WHERE doi = :doi
                UNION SELECT row FROM source WHERE pmcid = :pmcid UNION SELECT row FROM source WHERE url = :url ORDER BY row
                """)
        let rows = try Int64.fetchAll(
            statement,
            arguments: [
                "pmid": identifiers.pmid?.text, "doi": identifiers.doi?.value, "pmcid": identifiers.pmcid?.description,
                "url": identifiers.url,
            ])
        return try rows.compactMap(record)
    }

    // MARK: By words

    func candidates(for search: ReferenceSearch, limit: Int) throws -> [CandidateRecord] {
        let title = try rarest(search.titleWords, .title)
        var rows = try byNames(search, title, limit / 2)
        rows += try byTitle(title, limit)
        if rows.isEmpty {
            rows = try byTitle(try rarest(search.allWords.filter { $0.utf8.count > 3 }, .title), limit)
        }
        var seen: Set<Int64> = []
        return try rows.filter { seen.insert($0).inserted }.prefix(limit).compactMap(record)
    }

    /// First the sources whose titles have all of the four rarest words; where damage left none, those that have two of the rarest.
    private func byTitle(_ words: [String], _ limit: Int) throws -> [Int64] {
        guard let first = words.first else { return [] }
        guard words.count > 1 else { return try find("{title_words} : \"\(first)\"", limit) }
        let rows = try find("{title_words} : (\(Self.all(words.prefix(4))))", limit)
        guard rows.isEmpty || words.count < 4 else { return rows }
        return try rows + findNearest("{title_words} : (\(Self.atLeastTwo(words)))", limit)
    }

    /// The sources of the rarest of the names that have one of the title's words, and those of several of the names.
    private func byNames(_ search: ReferenceSearch, _ title: [String], _ limit: Int) throws -> [Int64] {
        let names = search.families.prefix(8).flatMap { $0.split(separator: " ").map(String.init) }.filter { $0.utf8.count > 2 }
        let known = try rarest(names, .names)
        guard let first = known.first else { return [] }
        var rows: [Int64] = []
        if !title.isEmpty {
            let words = title.map { "\"\($0)\"" }.joined(separator: " OR ")
            rows += try find("{names} : \"\(first)\" AND {title_words} : (\(words))", limit)
        }
        guard known.count > 1, rows.isEmpty || title.count < 3 else { return rows }
        let several = try find("{names} : (\(Self.all(known.prefix(3))))", limit)
        return try rows
            + (several.isEmpty && known.count > 2 ? find("{names} : (\(Self.all(known.prefix(2))))", limit) : several)
    }

    private static func all(_ words: some Sequence<String>) -> String {
        words.map { "\"\($0)\"" }.joined(separator: " AND ")
    }

    private static func atLeastTwo(_ words: [String]) -> String {
        words.indices.dropLast().map { index in
            let others = words[(index + 1)...].map { "\"\($0)\"" }.joined(separator: " OR ")
            return "(\"\(words[index])\" AND (\(others)))"
        }.joined(separator: " OR ")
    }

    private func find(_ match: String, _ limit: Int) throws -> [Int64] {
        let statement = try db.cachedStatement(sql: "SELECT rowid FROM source_search WHERE source_search MATCH ? LIMIT ?")
        return try Int64.fetchAll(statement, arguments: [match, limit])
    }

    private func findNearest(_ match: String, _ limit: Int) throws -> [Int64] {
        let statement = try db.cachedStatement(
            sql: "SELECT rowid FROM source_search WHERE source_search MATCH ? ORDER BY rank LIMIT ?")
        return try Int64.fetchAll(statement, arguments: [match, limit])
    }

    // MARK: Words and how many sources have them

    /// The rarest of the words that the store knows, joined ones taken apart, the rarest first.
    private func rarest(_ words: [String], _ column: Column) throws -> [String] {
        var seen: Set<String> = []
        var known: [(word: String, count: Int)] = []
        func take(_ word: String) throws {
            guard seen.insert(word).inserted else { return }
            let count = try count(word, column)
            if count > 0 { known.append((word, count)) }
        }
        for word in words where word.utf8.count > 2 && !Self.empty.contains(word) {
            if try count(word, column) > 0 {
                try take(word)
            } else if column == .title {
                for part in try parts(of: word, column) where !Self.empty.contains(part) { try take(part) }
            }
        }
        // Among the frequent the longer is the rarer.
        return known.sorted { ($0.count, -$0.word.utf8.count, $0.word) < ($1.count, -$1.word.utf8.count, $1.word) }
            .prefix(Self.wordLimit).map(\.word)
    }

    /// Words that so many titles have that counting them is wasted.
    private static let empty: Set<String> = [
        "the", "and", "for", "with", "from", "study", "patients", "after", "between", "during", "using", "treatment", "effect",
        "effects", "analysis", "its", "are", "its", "than", "not", "an", "in", "of", "to",
    ]

    private func count(_ word: String, _ column: Column) throws -> Int {
        if let known = counts[column]?[word] { return known }
        let statement = try db.cachedStatement(
            sql: "SELECT COUNT(*) FROM (SELECT 1 FROM source_search WHERE source_search MATCH ? LIMIT \(Self.frequent))")
        let count = try Int.fetchOne(statement, arguments: ["{\(column.rawValue)} : \"\(word)\""]) ?? 0
        counts[column, default: [:]][word] = count
        return count
    }

    /// Words that ran together, taken apart into words that titles have: the fewest parts, then the longest first ones.
    ///
    /// - Returns: the parts of four letters and more; none when the letters cannot be divided so.
    private func parts(of joined: String, _ column: Column) throws -> [String] {
        let letters = Array(joined.utf8)
        guard (6...60).contains(letters.count), letters.allSatisfy({ $0 < 0x80 }) else { return [] }
        func known(_ low: Int, _ high: Int) throws -> Bool {
            let word = String(decoding: letters[low..<high], as: UTF8.self)
            if Self.empty.contains(word) { return true }
            return try count(word, column) > 0
        }
        // Cut in two; a longer run, step by step into several.
        for cut in (2...(letters.count - 2)).reversed() where try known(0, cut) {
            guard try known(cut, letters.count) else { continue }
            return [0..<cut, cut..<letters.count].filter { $0.count > 3 }.map { String(decoding: letters[$0], as: UTF8.self) }
        }
        guard letters.count > 12 else { return [] }
        var parts: [String] = []
        var start = 0
        while start < letters.count {
            let longest = try (min(start + 2, letters.count)...min(start + 18, letters.count)).reversed().first { end in
                try end - start > 2 && known(start, end)
            }
            guard let longest else {
                start += 1
                continue
            }
            if longest - start > 3 { parts.append(String(decoding: letters[start..<longest], as: UTF8.self)) }
            start = longest
        }
        return parts
    }

    // MARK: Records

    private func record(_ row: Int64) throws -> CandidateRecord? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT id, pmid, doi, pmcid, url, title, authors, container, container_abbreviation, volume, issue, pages, published,
                published_online, year FROM source WHERE row = ?
                """)
        guard let found = try Row.fetchOne(statement, arguments: [row]) else { return nil }
        var record = CandidateRecord(id: found["id"], titles: try titles(found["title"], row))
        record.pmid = (found["pmid"] as String?).flatMap { PMID($0) }
        record.doi = (found["doi"] as String?).flatMap { DOI($0) }
        record.pmcid = (found["pmcid"] as String?).flatMap { PMCID($0) }
        record.url = found["url"]
        record.authors = try StoredJSON.decode([String].self, found["authors"]).map(CandidateRecord.Author.init(short:))
        record.containers = [found["container"] as String?, found["container_abbreviation"]].compactMap(\.self)
        record.volume = found["volume"]
        record.issue = found["issue"]
        record.pages = found["pages"]
        let online = (found["published_online"] as String?).flatMap { Int($0.prefix(4)) }
        record.years = Array(Set([found["year"] as Int?, online].compactMap(\.self))).sorted()
        return record
    }

    /// The title, and where it is a translation the original one too.
    private func titles(_ title: String, _ row: Int64) throws -> [String] {
        guard title.hasPrefix("[") else { return [title] }
        let statement = try db.cachedStatement(sql: "SELECT record FROM source WHERE row = ?")
        let record = try String.fetchOne(statement, arguments: [row]).map { try StoredJSON.decode(Record.self, $0) }
        return [title, record?.vernacularTitle?.plainText].compactMap(\.self)
    }
}

extension CandidateRecord.Author {
    /// From the form that summaries print: `Brinjikji W`, `Dowling TJ Jr`, a group's name.
    init(short: String) {
        var words = short.split(separator: " ").map(String.init)
        while words.count > 1, let last = words.last, ["Jr", "Sr", "2nd", "3rd", "4th", "II", "III", "IV"].contains(last) {
            words.removeLast()
        }
        let isInitials =
            words.count > 1 && words[words.count - 1].count <= 4 && words[words.count - 1].allSatisfy(\.isUppercase)
        let initials = isInitials ? words.removeLast() : ""
        self.init(family: words.joined(separator: " "), initials: initials)
    }
}
