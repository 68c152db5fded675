import Articles
import EvidenceStore
import Foundation

/// One article from its text to its sources.
struct ArticleRun {
    let store: EvidenceStore

    /// How each entry of an article's list is resolved.
    func show(_ file: String) throws {
        let text = try String(contentsOfFile: file, encoding: .utf8)
        guard let list = ReferenceList.find(in: ReferenceLine.lines(of: text)) else { return print("no reference list") }
        let outcomes = try store.resolve(list.entries.map { CitationString.parse($0.printed) })
        for (entry, outcome) in zip(list.entries, outcomes) {
            let wrong = outcome.wrongIdentifiers.map { "wrong: \($0.printed)" }
            print(
                "\(entry.label ?? "-") \(entry.printed.prefix(40))… | \(outcome.state.rawValue) | \(outcome.source ?? "-") | \(outcome.reason) \(wrong)"
            )
        }
    }

    /// The time of an article of 10,000 words with 200 entries, the first time and again.
    func time(_ entries: [TestEntry]) throws {
        let words = String(repeating: "Ongeveer een op de tien mensen heeft er last van. ", count: 1_000)
        let printed = entries.filter { !$0.printed.contains("\n") }.prefix(200).enumerated().map { "\($0 + 1). \($1.printed)" }
        let text = words + "\n\nReferences\n" + printed.joined(separator: "\n")
        for _ in 0..<5 {
            let start = ContinuousClock.now
            let list = ReferenceList.find(in: ReferenceLine.lines(of: text))
            let parsed = list?.entries.map { CitationString.parse($0.printed) } ?? []
            let read = (ContinuousClock.now - start) / .seconds(1)
            let outcomes = try store.resolve(parsed)
            let all = (ContinuousClock.now - start) / .seconds(1)
            let resolved = outcomes.count { $0.state == .resolved }
            print(
                "\(parsed.count) entries read in \(String(format: "%.3f", read)) s, with their sources \(String(format: "%.3f", all)) s; \(resolved) resolved"
            )
        }
    }
}
