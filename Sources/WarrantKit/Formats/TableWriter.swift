/// Writes results as a table for reading: columns aligned, and cut to the terminal's width when it is known.
struct TableWriter {
    /// Terminal columns, or `nil` for as wide as it gets.
    let width: Int?
    private let gap = 2
    private let least = 8

    init(width: Int?) {
        self.width = width
    }

    func write(_ listing: Listing) -> String {
        let header = listing.columns
        guard !header.isEmpty else { return "" }
        let cells = listing.rows.map { row in row.map { oneLine($0.text(separator: ", ")) } }
        let natural = header.indices.map { index in
            ([header] + cells).reduce(0) { max($0, DisplayWidth.of($1[index])) }
        }
        let widths = fitted(natural)
        let isNumber = header.indices.map { index in !listing.rows.isEmpty && listing.rows.allSatisfy { $0[index].isNumber } }
        func line(_ row: [String]) -> String {
            let padded = row.indices.map { pad(row[$0], to: widths[$0], isRight: isNumber[$0]) }
            return padded.joined(separator: String(repeating: " ", count: gap)).trimmingEnd() + "\n"
        }
        let rule = widths.map { String(repeating: "─", count: $0) }
        return line(header) + line(rule) + cells.map(line).joined() + footer(listing)
    }

    private func footer(_ listing: Listing) -> String {
        "\(listing.rows.count) \(listing.rows.count == 1 ? listing.one : listing.many)\n"
    }

    /// Narrows the widest columns until the row fits.
    private func fitted(_ natural: [Int]) -> [Int] {
        guard let width else { return natural }
        var widths = natural
        let room = width - gap * (natural.count - 1)
        while widths.reduce(0, +) > room, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
            widths[widest] > least
        {
            widths[widest] -= 1
        }
        return widths
    }

    private func pad(_ text: String, to width: Int, isRight: Bool) -> String {
        let cut = cut(text, to: width)
        let space = String(repeating: " ", count: max(0, width - DisplayWidth.of(cut)))
        return isRight ? space + cut : cut + space
    }

    private func cut(_ text: String, to width: Int) -> String {
        guard DisplayWidth.of(text) > width else { return text }
        var kept = ""
        var used = 0
        for character in text {
            let next = DisplayWidth.of(character)
            if used + next > width - 1 { break }
            kept.append(character)
            used += next
        }
        return kept + "…"
    }

    /// Line breaks and control characters as spaces: data never moves the cursor.
    private func oneLine(_ text: String) -> String {
        String(
            text.map {
                $0.isNewline || $0.unicodeScalars.allSatisfy { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) } ? " " : $0
            })
    }
}

extension String {
    fileprivate func trimmingEnd() -> String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
