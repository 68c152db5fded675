import EvidenceStore
import GRDB
import TestSupport

/// A planted library in a store, with what was planted.
struct PlantedStore {
    let folder: TemporaryFolder
    let path: String
    let facts: PlantedFacts
    let size: PlantedSize

    init(_ size: PlantedSize) throws {
        self.size = size
        folder = try TemporaryFolder()
        path = folder.path("planted.db")
        var facts = FactsGenerator.facts(size)
        try FactsWriter(facts: facts).write(to: path)
        try Self.readVerdicts(path, &facts)
        self.facts = facts
    }

    /// Verdict and strength are the store's own words: that they are right is tested with the rules that derive them.
    private static func readVerdicts(_ path: String, _ facts: inout PlantedFacts) throws {
        let rows = try DatabaseQueue(path: path).read { db in
            try Row.fetchAll(db, sql: "SELECT id, verdict, strength, against FROM claim")
        }
        let derived = Dictionary(uniqueKeysWithValues: rows.map { ($0["id"] as String, $0) })
        for index in facts.claims.indices {
            guard let row = derived[facts.claims[index].id] else { continue }
            facts.claims[index].verdict = row["verdict"]
            facts.claims[index].strength = row["strength"]
            facts.claims[index].against = row["against"]
        }
    }
}
