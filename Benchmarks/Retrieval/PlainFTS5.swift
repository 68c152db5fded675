import Foundation
import GRDB

/// SQLite's own full-text search with its own `bm25`: what ours is compared with.
struct PlainFTS5 {
    private let database: DatabaseQueue

    init(_ collection: TestCollection, tokenizer: String) throws {
        database = try DatabaseQueue()
        try database.write { db in
            try db.execute(sql: "CREATE VIRTUAL TABLE t USING fts5 (id UNINDEXED, title, abstract, tokenize = '\(tokenizer)')")
            for document in collection.documents {
                try db.execute(
                    sql: "INSERT INTO t VALUES (?, ?, ?)", arguments: [document.id, document.title, document.text])
            }
        }
    }

    /// The documents with one of the words that are no stop words; title and abstract weigh the same.
    func run(_ queries: [(id: String, text: String)], stopWords: Set<String>, limit: Int) throws -> Run {
        try database.read { db in
            var run: Run = [:]
            for query in queries {
                var seen: Set<String> = []
                let words = query.text.lowercased().unicodeScalars
                    .split { !($0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "_") }.map { String($0) }
                    .filter { !stopWords.contains($0) && seen.insert($0).inserted }
                guard !words.isEmpty else { continue }
                let match = words.map { "\"\($0)\"" }.joined(separator: " OR ")
                let rows = try Row.fetchAll(
                    db, sql: "SELECT id, bm25(t, 0, 1, 1) AS score FROM t WHERE t MATCH ? ORDER BY score LIMIT ?",
                    arguments: [match, limit])
                run[query.id] = rows.map { ($0["id"], -($0["score"] as Double)) }
            }
            return run
        }
    }

    /// The stop list of the tool that scores runs, read from it.
    static func stopWords(_ shared: URL) throws -> Set<String> {
        let tool = try String(contentsOf: shared.appending(path: "tools/retrieval_eval.py"), encoding: .utf8)
        guard let list = tool.firstMatch(of: /STOP=set\('''([^']*)'''/) else { throw CocoaError(.fileReadCorruptFile) }
        return Set(list.output.1.split(separator: " ").map(String.init))
    }
}
