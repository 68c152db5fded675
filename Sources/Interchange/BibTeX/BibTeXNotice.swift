import Bibliography
import Foundation

/// Retractions and expressions of concern as words of a note, in NLM's wording: `Retraction in: Lancet. 2020;395:1820 (PMID 32511943)`.
///
/// A list of references that cites a retracted article has to say so, and `.bib` files have no field for it.
enum BibTeXNotice {
    private static let leads: [(kind: Notice.Kind, words: String)] = [
        (.retraction, "Retraction in: "), (.partialRetraction, "Partial retraction in: "),
        (.expressionOfConcern, "Expression of concern in: "),
    ]

    private static let retracted = "Retracted publication"

    /// What a record's note says of it, or `nil` where nothing is known against it.
    static func write(_ record: Record) -> String? {
        let notices = record.notices.filter { $0.direction == .received }
        var parts = notices.compactMap { notice in
            leads.first { $0.kind == notice.kind }.map {
                $0.words + notice.source + (notice.pmid.map { " (PMID \($0.text))" } ?? "")
            }
        }
        if parts.isEmpty, record.isRetracted { parts = [retracted] }
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }

    /// Takes up what a note says in these words.
    ///
    /// - Returns: whether the note says nothing else.
    static func read(_ note: String, into record: inout Record) -> Bool {
        if note == retracted {
            if !record.isRetracted { record.publicationTypes.append(.retracted) }
            return true
        }
        guard let parts = split(note) else { return false }
        for (kind, text) in parts {
            var source = text.trimmingSpace
            var pmid: PMID?
            if source.hasSuffix(")"), let open = source.range(of: " (PMID ", options: .backwards) {
                pmid = PMID(String(source[open.upperBound...].dropLast()))
                if pmid != nil { source = String(source[..<open.lowerBound]) }
            }
            record.notices.append(Notice(kind, .received, source: source, pmid: pmid))
        }
        return true
    }

    /// The notices of a note that begins with one; a source may have semicolons of its own.
    private static func split(_ note: String) -> [(Notice.Kind, String)]? {
        guard leads.contains(where: { note.hasPrefix($0.words) }) else { return nil }
        var parts: [(Notice.Kind, String)] = []
        for (index, piece) in note.split(separator: "; ", omittingEmptySubsequences: false).enumerated() {
            if let lead = leads.first(where: { piece.hasPrefix($0.words) }) {
                parts.append((lead.kind, String(piece.dropFirst(lead.words.count))))
            } else if index > 0 {
                parts[parts.count - 1].1 += "; " + piece
            }
        }
        return parts
    }
}
