import Articles
import Diagnostics
import EvidenceModel
import GRDB

/// Finds the source in the store that a printed reference means.
///
/// An identifier that the curator gave decides. Without one, the entry is read and matched (``ReferenceMatcher``); what is doubtful stays
/// unresolved and says why.
struct ReferenceResolver {
    /// What was found, and how or why not, in words.
    struct Resolution {
        var row: Int64?
        var how: String
    }

    private let sources: SourceTable
    private let matcher: ReferenceMatcher<StoreCandidates>

    init(sources: SourceTable) {
        self.sources = sources
        matcher = ReferenceMatcher(source: StoreCandidates(db: sources.db))
    }

    func resolve(_ reference: ReferenceEntry) throws -> Resolution {
        if !reference.identifiers.isEmpty {
            return try byIdentifier(reference.identifiers)
        }
        return try byContent(reference.printed)
    }

    private func byIdentifier(_ identifiers: DeclaredIdentifiers) throws -> Resolution {
        let names = identifiers.names.joined(separator: ", ")
        let rows = try sources.rows(identifiers)
        switch rows.count {
        case 1: return Resolution(row: rows[0], how: "by \(names)")
        case 0: return Resolution(row: nil, how: "not in the store: \(names)")
        default: return Resolution(row: nil, how: "its identifiers belong to \(rows.count) different sources: \(names)")
        }
    }

    private func byContent(_ printed: String) throws -> Resolution {
        let outcome = try matcher.resolve(CitationString.parse(printed))
        let row = try outcome.source.flatMap { id in
            try Int64.fetchOne(sources.db, sql: "SELECT row FROM source WHERE id = ?", arguments: [id])
        }
        return Resolution(row: row, how: outcome.reason)
    }
}

extension DeclaredIdentifiers {
    /// The identifiers as a reader writes them: `pmid:25430861`.
    var names: [String] {
        [("pmid", pmid), ("doi", doi), ("pmcid", pmcid), ("url", url)].compactMap { name, value in value.map { "\(name):\($0)" }
        }
    }
}
