/// Finds the names a misspelt word may have meant.
public enum Suggestions {
    /// The candidates nearest to `word`, best first: those within a third of its length in edits (at least 1), or that it begins.
    ///
    /// - Parameter limit: how many names at most.
    public static func nearest(
        to word: String, in candidates: some Sequence<String>, limit: Int = 3
    ) -> [String] {
        let wanted = Array(word.lowercased())
        let allowed = max(1, wanted.count / 3)
        var scored: [(name: String, distance: Int)] = []
        for candidate in Set(candidates) {
            let name = Array(candidate.lowercased())
            let distance = editDistance(wanted, name, limit: allowed)
            if distance <= allowed {
                scored.append((candidate, distance))
            } else if wanted.count >= 3, name.starts(with: wanted) || wanted.starts(with: name) && name.count >= 3 {
                scored.append((candidate, allowed + 1))
            }
        }
        return scored.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(limit).map(\.name)
    }

    /// A remedy such as `did you mean 'year'?` or, with nothing near, the allowed names.
    public static func remedy(for word: String, in candidates: [String]) -> String? {
        let near = nearest(to: word, in: candidates)
        if !near.isEmpty { return "did you mean \(list(near))?" }
        guard !candidates.isEmpty else { return nil }
        return candidates.count <= 24 ? "use one of \(list(candidates))" : nil
    }

    /// The nearest of the candidates in place of a misspelt word, or `nil` with nothing near.
    public static func fix(for word: String, in candidates: [String], at span: SourceSpan) -> Fix? {
        nearest(to: word, in: candidates, limit: 1).first.map { Fix(span, $0) }
    }

    /// `'a'`, `'a' or 'b'`, `'a', 'b' or 'c'`.
    public static func list(_ names: [String]) -> String {
        let quoted = names.map { "'\($0)'" }
        guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
        return quoted.dropLast().joined(separator: ", ") + " or " + last
    }

    /// Edits (insert, delete, replace, swap of neighbours: optimal string alignment) between two words; anything above
    /// `limit` may be returned as `limit + 1`.
    static func editDistance(_ left: [Character], _ right: [Character], limit: Int) -> Int {
        if abs(left.count - right.count) > limit { return limit + 1 }
        if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        var current = last
        for row in 1...left.count {
            current[0] = row
            for column in 1...right.count {
                let cost = left[row - 1] == right[column - 1] ? 0 : 1
                var best = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + cost)
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    best = min(best, beforeLast[column - 2] + 1)
                }
                current[column] = best
            }
            (beforeLast, last, current) = (last, current, beforeLast)
        }
        return last[right.count]
    }
}
