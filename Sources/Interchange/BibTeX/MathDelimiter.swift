/// Where a formula begins or ends.
struct MathDelimiter {
    var opens: Bool
    /// 2 for `$$`, `\(` and their like.
    var length: Int

    /// The delimiters that pair at one level of braces; others stand for themselves.
    static func pairs(_ scalars: [Unicode.Scalar]) -> [Int: MathDelimiter] {
        guard scalars.contains(where: { $0 == "$" || $0 == "(" || $0 == "[" }) else { return [:] }
        var result: [Int: MathDelimiter] = [:]
        var open: [(kind: String, place: Int)?] = [nil]
        var index = 0
        func delimit(_ kind: String, _ opening: String, _ length: Int) {
            if let (wanted, place) = open[open.count - 1], wanted == kind || kind == "$" {
                guard wanted == kind else { return }
                result[place] = MathDelimiter(opens: true, length: length)
                result[index] = MathDelimiter(opens: false, length: length)
                open[open.count - 1] = nil
            } else if !opening.isEmpty {
                open[open.count - 1] = (opening, index)
            }
        }
        while index < scalars.count {
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            switch scalars[index] {
            case "\\":
                switch next {
                case "(": delimit("", "\\)", 2)
                case "[": delimit("", "\\]", 2)
                case ")": delimit("\\)", "", 2)
                case "]": delimit("\\]", "", 2)
                default: break
                }
                index += 1
            case "{": open.append(nil)
            case "}": if open.count > 1 { open.removeLast() }
            case "$":
                let isDouble = next == "$"
                delimit(isDouble ? "$$" : "$", isDouble ? "$$" : "$", isDouble ? 2 : 1)
                if isDouble { index += 1 }
            default: break
            }
            index += 1
        }
        return result
    }
}
