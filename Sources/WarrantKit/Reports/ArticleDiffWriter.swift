import EvidenceModel
import Foundation

/// Writes what became of an article's quotes: the counts, then each quote that does not stand where it stood.
public struct ArticleDiffWriter {
    private let words: ReportWords

    public init(_ language: Language) {
        words = ReportWords(language)
    }

    /// - Parameter width: terminal columns.
    public func write(_ diff: ArticleDiff, width: Int = 100) -> String {
        var text = Paragraph.fold(summary(diff), width: width)
        for entry in diff.entries where entry.after != .anchored || entry.before != .anchored {
            text += "\n" + self.entry(entry, diff.file, width)
        }
        guard diff.entries.contains(where: { $0.after != .anchored }) else { return text }
        let advice = words(
            "In de store is niets veranderd. Neem over wat klopt: zet het nieuwe citaat in het dossier, of 'state: moved' of"
                + " 'state: orphaned', en voeg het toe met 'warrant add'.",
            "Nothing in the store has changed. Take over what is right: put the new quote into the dossier, or 'state: moved' or"
                + " 'state: orphaned', and add it with 'warrant add'.")
        return text + "\n" + Paragraph.fold(advice, width: width)
    }

    private func summary(_ diff: ArticleDiff) -> String {
        let (anchored, moved, orphaned) = (diff.count(.anchored), diff.count(.moved), diff.count(.orphaned))
        let same = diff.isSameText ? words("; de tekst is dezelfde", "; the text is the same") : ""
        return words(
            "\(diff.article): van \(diff.entries.count) citaten staan er \(anchored), zijn er \(moved) verplaatst en \(orphaned) niet teruggevonden",
            "\(diff.article): of \(diff.entries.count) quotes \(anchored) stand, \(moved) moved, \(orphaned) orphaned") + same
    }

    private func entry(_ entry: ArticleDiff.Entry, _ file: String, _ width: Int) -> String {
        var text = "\(entry.claim): \(state(entry))\n" + quoted("-", entry.quote, width)
        if let place = entry.place {
            text += quoted("+", place.words, width) + "    \(file):\(place.span.start.line):\(place.span.start.column)\n"
        }
        for place in entry.candidates {
            text += quoted("?", place.words, width) + "    \(file):\(place.span.start.line):\(place.span.start.column)\n"
        }
        return text
    }

    private func state(_ entry: ArticleDiff.Entry) -> String {
        switch entry.after {
        case .anchored: return words("teruggevonden", "found again")
        case .moved:
            let likeness = String(format: "%.2f", entry.similarity ?? 0)
            return words(
                "verplaatst, te bevestigen (gelijkenis \(likeness))", "moved, to be confirmed (similarity \(likeness))")
        case .orphaned where entry.candidates.isEmpty: return words("niet teruggevonden", "orphaned (nothing is near)")
        case .orphaned:
            let count = entry.candidates.count
            return words(
                "niet teruggevonden (\(count) plaatsen lijken er ongeveer even veel op)",
                "orphaned (\(count) places are about equally near)")
        }
    }

    private func quoted(_ mark: String, _ text: String, _ width: Int) -> String {
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return Paragraph.fold(line, width: width, first: "  \(mark) ", indent: "    ")
    }
}
