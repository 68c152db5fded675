public import Diagnostics
public import EvidenceModel
import GRDB
import TextAnalysis

/// What adding dossiers did.
public struct DossierReport: Hashable, Sendable {
    /// One article's counts.
    public struct Article: Hashable, Sendable {
        public var id: String
        public var isNew: Bool
        public var claims: Int
        public var references: Int
        public var resolvedReferences: Int
        public var evidence: Int
    }

    public var articles: [Article] = []
    /// What a curator should look at; nothing was refused for it.
    public var warnings: [Diagnostic] = []
}

extension EvidenceStore {
    /// Adds dossiers or brings them up to date: all of them, or none.
    ///
    /// What a dossier held before and no longer holds is removed; every difference is written to the change log.
    /// - Throws: `Failure` of kind input with every fault that only the store could find, at its place in its dossier.
    public func add(_ dossiers: [Dossier]) throws -> DossierReport {
        try describing {
            try database.write { db in
                let writer = try DossierTable(db: db)
                let report = try writer.write(dossiers)
                try Derivation(db: db, changes: writer.changes).recompute(writer.touchedClaims)
                return report
            }
        }
    }
}
