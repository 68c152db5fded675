import Articles
import Foundation

/// Tells what was made of an article: its list entry by entry, the claims counted by kind, what was left out.
public struct DraftReport {
    private let words: ReportWords
    private let language: Language

    public init(_ language: Language) {
        self.language = language
        words = ReportWords(language)
    }

    /// A few lines for a terminal.
    public func write(_ draft: ArticleDraft) -> String {
        let sentences = words(
            "\(draft.sentenceCount) zinnen: \(draft.claims.count) beweringen voorgesteld, \(draft.omissions.count) weggelaten",
            "\(draft.sentenceCount) sentences: \(draft.claims.count) claims proposed, \(draft.omissions.count) left out")
        var lines = ["\(draft.id): \(sentences)", byKind(draft.claims.map(\.proposal.kind.rawValue))]
        if !draft.omissions.isEmpty {
            lines.append(words("weggelaten: ", "left out: ") + byKind(draft.omissions.map(\.kind.rawValue)))
        }
        let resolved = draft.references.count { $0.outcome.state == .resolved }
        lines.append(
            words(
                "\(resolved) van \(draft.references.count) bronnen herkend",
                "\(resolved) of \(draft.references.count) references resolved"))
        let writer = DraftWriter(draft, language)
        let width = draft.references.map(\.key.count).max() ?? 0
        lines += draft.references.map { reference in
            let key = reference.key.padding(toLength: width, withPad: " ", startingAt: 0)
            return "  \(key)  \(writer.standing(of: reference))"
        }
        return lines.filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
    }

    private func byKind(_ kinds: [String]) -> String {
        let counts = kinds.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    }
}
