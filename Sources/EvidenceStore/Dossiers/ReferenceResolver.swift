import Bibliography
import Diagnostics
import EvidenceModel
import GRDB
import TextAnalysis

/// Finds the source in the store that a printed reference means.
///
/// An identifier decides. Without one, the entry must hold a source's whole title and its first author's name; spaces do not
/// count, for printed lists run words together. Anything less stays unresolved and says why.
struct ReferenceResolver {
    /// What was found, and how or why not, in words.
    struct Resolution {
        var row: Int64?
        var how: String
    }

    let sources: SourceTable

    func resolve(_ reference: ReferenceEntry) throws -> Resolution {
        if !reference.identifiers.isEmpty {
            return try byIdentifier(reference.identifiers)
        }
        return try byTitle(reference.printed)
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

    private func byTitle(_ printed: String) throws -> Resolution {
        let entry = Self.squeezed(printed)
        var found: [Int64] = []
        for (row, record) in try candidates(for: printed) {
            let title = Self.squeezed(record.title?.plainText ?? "")
            guard title.count >= 20, entry.contains(title), let author = record.authors.first else { continue }
            if entry.contains(Self.squeezed(author.person?.family ?? author.shortName)) { found.append(row) }
        }
        switch found.count {
        case 1: return Resolution(row: found[0], how: "by title and first author")
        case 0: return Resolution(row: nil, how: "no source in the store has its title and first author")
        default: return Resolution(row: nil, how: "\(found.count) sources in the store have its title and first author")
        }
    }

    /// The sources whose titles share most words with the entry.
    private func candidates(for printed: String) throws -> [(Int64, Record)] {
        let words = Set(Folding.words(printed).filter { $0.count > 3 }).sorted().prefix(64)
        guard !words.isEmpty else { return [] }
        let match = "{title_words} : (\(words.map { "\"\($0)\"" }.joined(separator: " OR ")))"
        let rows = try Int64.fetchAll(
            sources.db, sql: "SELECT rowid FROM source_search WHERE source_search MATCH ? ORDER BY rank LIMIT 40",
            arguments: [match])
        return try rows.compactMap { row in try sources.record(row).map { (row, $0) } }
    }

    private static func squeezed(_ text: String) -> String {
        Folding.words(text).joined()
    }
}

extension DeclaredIdentifiers {
    /// The identifiers as a reader writes them: `pmid:25430861`.
    var names: [String] {
        [("pmid", pmid), ("doi", doi), ("pmcid", pmcid), ("url", url)].compactMap { name, value in value.map { "\(name):\($0)" }
        }
    }
}
