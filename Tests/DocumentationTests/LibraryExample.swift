import WarrantKit

/// Prints the claims of an article that nobody has backed with a source, and what the sources of one claim say.
func review(article: String, inStoreAt path: String) throws -> [String] {
    let library = try Library(path: path)

    // A question of the query language; $article is bound, never pasted into the text.
    let result = try library.query("claims in:$article no:source | first 3", parameters: ["article": article])
    var lines: [String] = []
    for case .text(let id) in result.values(of: "id") {
        lines.append("no source: \(id)")
    }

    // One claim with everything known of it, as values.
    let report = try library.store.report(onClaim: "facet-wear-30s")
    lines.append("\(report.claim.id): \(report.verdict.verdict.label(in: .english))")
    for source in report.sources {
        for reading in source.readings {
            lines.append("\(source.standing.label) \(reading.evidence.direction.label(in: .english))")
        }
    }
    return lines
}
