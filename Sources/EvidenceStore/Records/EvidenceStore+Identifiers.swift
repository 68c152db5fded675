public import Bibliography
import GRDB

extension EvidenceStore {
    /// The sources whose records are in the store, by the identifiers they were asked for.
    ///
    /// A work that a dossier describes by hand is not among them, nor is one whose record PubMed has withdrawn: their records may
    /// still come.
    /// - Throws: `Failure` of kind storage when SQLite fails.
    public func records(named identifiers: [RecordIdentifier]) throws -> [RecordIdentifier: SourceID] {
        try describing {
            try database.read { db in
                var found: [RecordIdentifier: SourceID] = [:]
                for identifier in identifiers {
                    let (column, value) =
                        switch identifier {
                        case .pmid(let pmid): ("pmid", pmid.text)
                        case .doi(let doi): ("doi", doi.value)
                        case .pmcid(let pmcid): ("pmcid", pmcid.description)
                        }
                    let statement = try db.cachedStatement(
                        sql: """
                            SELECT id FROM source WHERE \(column) = ? AND origin = 'record' AND withdrawn_at IS NULL
                            ORDER BY row LIMIT 1
                            """)
                    found[identifier] = try String.fetchOne(statement, arguments: [value]).flatMap { SourceID($0) }
                }
                return found
            }
        }
    }
}
