import Foundation
import GRDB
import TestSupport
import WarrantKit

/// A folder with dossiers, articles and a store, to add, change and export dossiers in.
final class Workshop {
    let folder: TemporaryFolder
    let library: Library

    /// The path of the store.
    var path: String { folder.path("warrant.db") }

    /// - Parameter studies: whether the sample library's vocabulary and studies are imported.
    init(studies: Bool = false) throws {
        folder = try TemporaryFolder()
        for name in ["dossiers", "articles"] {
            try FileManager.default.createDirectory(at: folder.url.appending(path: name), withIntermediateDirectories: true)
        }
        library = try Library(path: folder.path("warrant.db"), mode: .create)
        guard studies else { return }
        for file in try Self.files("vocabulary", ".rdf") + Self.files("studies", ".xml") { _ = try library.importFile(file) }
    }

    /// The files of a folder of the sample library, in order.
    static func files(_ subfolder: String, _ ending: String) throws -> [String] {
        let folder = Program.checkout.appending(path: "References/" + subfolder)
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(ending) }.sorted()
            .map { folder.appending(path: $0).path }
    }

    /// Writes a dossier, and its article's text if it is given.
    ///
    /// - Returns: the dossier's path.
    @discardableResult
    func write(_ yaml: String, _ name: String, text: String? = nil) throws -> String {
        if let text { try folder.write(text, to: "articles/\(name).md") }
        return try folder.write(yaml, to: "dossiers/\(name).yaml")
    }

    @discardableResult
    func add(_ yaml: String, _ name: String, text: String? = nil) throws -> DossierReport {
        try library.add(dossiersAt: [try write(yaml, name, text: text)])
    }

    /// The faults of adding dossiers, one a line with its file.
    func faults(_ paths: [String]) -> [String] {
        do {
            _ = try library.add(dossiersAt: paths)
            return []
        } catch let failure as Failure {
            return failure.diagnostics.map { "\(URL(filePath: $0.file ?? "").lastPathComponent):" + SmallDossier.line($0) }
        } catch {
            return ["\(error)"]
        }
    }

    // MARK: The store as it is

    /// The rows of a question in SQL, columns joined by ` | `.
    func rows(_ sql: String) throws -> [String] {
        try DatabaseQueue(path: path).read { db in
            try Row.fetchAll(db, sql: sql).map { row in
                row.databaseValues.map { $0.isNull ? "NULL" : "\($0)" }.map {
                    $0.hasPrefix("\"") ? String($0.dropFirst().dropLast()) : $0
                }
                .joined(separator: " | ")
            }
        }
    }

    /// Everything in the store but row numbers and times: rows as text, by table; what refers to a row says it by name.
    func dump() throws -> [String: [String]] {
        try DatabaseQueue(path: path).read { db in
            var dump: [String: [String]] = [:]
            let tables = try String.fetchAll(
                db,
                sql:
                    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite%'"
            )
            for table in tables {
                let keys = try Row.fetchAll(
                    db, sql: "SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?)", arguments: [table])
                let targets = Dictionary(keys.map { ($0["from"] as String, $0["table"] as String) }) { $1 }
                let columns = try Row.fetchAll(db, sql: "SELECT name, type, pk FROM pragma_table_info(?)", arguments: [table])
                    .compactMap {
                        column -> String? in
                        let name: String = column["name"]
                        if ["at", "imported_at", "seen_at"].contains(name)
                            || (column["pk"] == 1 && column["type"] == "INTEGER" && targets[name] == nil)
                        {
                            return nil
                        }
                        return Self.named("\"\(table)\".\"\(name)\"", targets[name])
                    }
                dump[table] = try Row.fetchAll(db, sql: "SELECT \(columns.joined(separator: ", ")) FROM \"\(table)\"")
                    .map { $0.databaseValues.map { "\($0)" }.joined(separator: " | ") }.sorted()
            }
            return dump
        }
    }

    private static func named(_ column: String, _ table: String?) -> String {
        switch table {
        case "article", "claim", "source": "(SELECT id FROM \(table ?? "") AS t WHERE t.row = \(column))"
        case "reference":
            "(SELECT article.id || '/' || t.key FROM reference AS t JOIN article ON article.row = t.article WHERE t.row = \(column))"
        case "occurrence":
            "(SELECT article.id || '/' || claim.id FROM occurrence AS t JOIN article ON article.row = t.article JOIN claim ON claim.row = t.claim WHERE t.row = \(column))"
        case "evidence":
            "(SELECT article.id || '/' || claim.id || '/' || t.position FROM evidence AS t JOIN article ON article.row = t.article JOIN claim ON claim.row = t.claim WHERE t.row = \(column))"
        default: column
        }
    }
}

/// Dossiers to put into a workshop; the text of an article holds its quotes, one a line.
enum Sample {
    /// A dossier with a page as its source.
    static func dossier(
        _ id: String, references: String = "", sources: String = "", claims: String, language: String = "nl"
    ) -> String {
        """
        format: 1
        article:
          id: \(id)
          title: "Artikel \(id)"
          language: \(language)
          text: { file: ../articles/\(id).md, kind: published }
        \(references.isEmpty ? "" : "references:\n" + references)\(sources.isEmpty ? "" : "sources:\n" + sources)claims:
        \(claims)
        """
    }

    static func page(_ key: String, title: String = "Gids", design: String = "guideline") -> String {
        "  - key: \(key)\n    page: { title: \(title), url: \"https://example.org/\(key)\" }\n    design: \(design)\n"
    }

    static func claim(_ id: String, quote: String, cites: String = "[]", more: String = "", evidence: String = "") -> String {
        """
          - id: \(id)
            kind: cause
            statement: { nl: "Bewering \(id)" }
            quote: { exact: "\(quote)" }
            cites: \(cites)
        \(more)\(evidence.isEmpty ? "" : "    evidence:\n" + evidence)
        """
    }

    static func evidence(_ source: String, _ direction: String = "supports", finding: String = "Steunt", more: String = "")
        -> String
    {
        """
              - source: \(source)
                direction: \(direction)
                basis: full-text
                finding: { nl: "\(finding)" }
                assessor: Tester
                date: 2026-11-20
        \(more)
        """
    }
}
