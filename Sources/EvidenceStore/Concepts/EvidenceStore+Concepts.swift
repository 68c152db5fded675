public import EvidenceModel
import GRDB

extension EvidenceStore {
    /// Writes concepts as one scheme (vocabulary) describes them, in one transaction; what that scheme said of them before is
    /// replaced, what other schemes say of them stays.
    ///
    /// Keep batches to a few hundred concepts, so that other processes are not held up.
    /// - Parameter scheme: the vocabulary's address, such as ``Concept/meshScheme``; empty for one without a name.
    public func importConcepts(_ concepts: [Concept], scheme: String) throws {
        try describing {
            try database.write { db in
                let table = ConceptTable(db: db)
                let keys = LabelKeys()
                for concept in concepts { try table.upsert(concept, scheme: scheme, keys: keys) }
            }
        }
    }

    /// Removes what a scheme said of concepts that a new edition of it no longer has, in batches.
    ///
    /// A concept that nothing describes any more keeps its row, for claims and studies may name it.
    /// - Parameter kept: the ids of the new edition.
    public func retireConcepts(scheme: String, keeping kept: Set<String>) throws {
        try describing {
            let retired = try database.read { db in
                try ConceptTable(db: db).described(by: scheme).filter { !kept.contains($0) }
            }
            for start in stride(from: 0, to: retired.count, by: 500) {
                try database.write { db in
                    let table = ConceptTable(db: db)
                    for id in retired[start..<min(start + 500, retired.count)] { try table.remove(id, scheme: scheme) }
                }
            }
        }
    }
}
