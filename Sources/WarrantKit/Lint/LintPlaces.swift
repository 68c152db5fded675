import Dossiers
import Foundation

/// Finds where findings stand: in the dossier, where its file is at hand, else in the article's text.
struct LintPlaces {
    /// The dossier read from its file, whose parts have places.
    let dossier: Dossier?
    /// The article's text as the store has it.
    private let article: ArticleEntry
    private let text: SourceText
    private let stored: Dossier

    init(_ stored: Dossier, from dossier: Dossier?) {
        self.stored = stored
        self.dossier = dossier
        article = stored.article
        text = SourceText(stored.article.text, name: stored.article.textFile)
    }

    /// The finding with its file and span.
    func locate(_ finding: LintFinding) -> LintFinding {
        var located = finding
        if case .text(let range) = finding.place {
            (located.file, located.span) = (article.textFile, text.span(range))
        } else if let dossier {
            (located.file, located.span) = (dossier.file, span(of: finding.place, finding.subject, in: dossier))
        } else {
            (located.file, located.span) = (article.textFile, spanInText(finding.place))
        }
        return located
    }

    /// By ids and keys, for the file may have changed since it was added.
    private func span(of place: LintFinding.Place, _ subject: String, in dossier: Dossier) -> SourceSpan {
        func claim(_ index: Int) -> ClaimEntry? {
            let id = stored.claims[index].id
            return dossier.claims.first { $0.id == id }
        }
        func evidence(_ index: Int, _ number: Int) -> ClaimEntry.EvidenceEntry? {
            guard let entries = claim(index)?.evidence, number < entries.count else { return nil }
            return entries[number]
        }
        let found: SourceSpan? =
            switch place {
            case .article, .text: nil
            case .claim(let index): claim(index).map { $0.places.quote ?? $0.span }
            case .cite(let index, let number):
                claim(index).flatMap { entry in
                    entry.cites.first { $0.key == stored.claims[index].cites[number].key }?.span ?? entry.span
                }
            case .passage(let index, let number): evidence(index, number)?.passageSpan ?? claim(index)?.span
            case .number(let index, let number, let quantity):
                evidence(index, number).map { quantity < $0.quantitySpans.count ? $0.quantitySpans[quantity] : $0.span }
                    ?? claim(index)?.span
            case .review(let index, let number):
                claim(index).flatMap { entry in
                    let reviewer = stored.claims[index].reviews[number].review.reviewer
                    return entry.reviews.first { $0.review.reviewer == reviewer }?.span ?? entry.span
                }
            case .reference: dossier.references.first { $0.key == subject }?.span
            case .source: dossier.sources.first { $0.key == subject }?.keySpan
            }
        return found ?? dossier.article.span
    }

    private func spanInText(_ place: LintFinding.Place) -> SourceSpan {
        let found: SourceSpan? =
            switch place {
            case .claim(let index), .cite(let index, _), .passage(let index, _), .number(let index, _, _),
                .review(let index, _):
                stored.claims[index].range.map { text.span($0) }
            case .reference(let index): spanOfPrinted(stored.references[index].printed)
            case .article, .source, .text: nil
            }
        return found ?? SourceSpan(at: .start)
    }

    private func spanOfPrinted(_ printed: String) -> SourceSpan? {
        article.text.firstRange(of: printed).map { range in
            let start = article.text.unicodeScalars.distance(from: article.text.startIndex, to: range.lowerBound)
            return text.span(start..<(start + printed.unicodeScalars.count))
        }
    }
}
