import WarrantKit

/// Candidates as they are listed under a line: text and help, one a line, no wider than the terminal.
struct CandidateList {
    /// How many are listed.
    static let limit = 24

    let language: Language
    let width: Int

    func lines(_ candidates: [CompletionCandidate]) -> [String] {
        let shown = candidates.prefix(Self.limit)
        let column = min(shown.map { DisplayWidth.of($0.text) }.max() ?? 0, width / 2)
        let lines = shown.map { candidate in
            let text = candidate.text + String(repeating: " ", count: max(column - DisplayWidth.of(candidate.text), 0))
            return Self.cut("  \(text)  \(candidate.help.text(language))".trimmingSpaceAtEnd, to: width - 1)
        }
        let rest = candidates.count - shown.count
        return lines + (rest > 0 ? ["  … \(rest) more"] : [])
    }

    /// A line no wider than so many columns.
    private static func cut(_ line: String, to width: Int) -> String {
        guard DisplayWidth.of(line) > width else { return line }
        var columns = 0
        return line.prefix { character in
            columns += DisplayWidth.of(character)
            return columns < width
        } + "…"
    }
}

extension Help {
    /// The line in a language.
    func text(_ language: Language) -> String {
        language == .dutch ? dutch : english
    }
}

extension String {
    fileprivate var trimmingSpaceAtEnd: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
