import Bibliography

/// An abstract as one text with a line for each section, its heading in capitals before a colon: `METHODS: We …`.
enum CSLAbstract {
    static func write(_ abstract: Abstract) -> String {
        abstract.sections.filter { !$0.text.isEmpty }.map { section in
            let text = CSLMarkup.write(section.text)
            return section.label.map { "\($0): \(text)" } ?? text
        }.joined(separator: "\n")
    }

    /// - Returns: `nil` for a text without words.
    static func read(_ text: String) -> Abstract? {
        let sections = text.split(whereSeparator: \.isNewline).compactMap { line -> Abstract.Section? in
            let (label, rest) = heading(of: line)
            let text = CSLMarkup.read(String(rest))
            return text.isEmpty ? nil : Abstract.Section(text, label: label)
        }
        return sections.isEmpty ? nil : Abstract(sections)
    }

    /// A heading is a few words in capitals before the first colon of a line.
    private static func heading(of line: Substring) -> (label: String?, rest: Substring) {
        let start = line.prefix(80)
        guard let colon = start.firstIndex(of: ":") else { return (nil, line) }
        let label = start[..<colon]
        let isHeading =
            label.contains(where: \.isUppercase)
            && label.allSatisfy { $0.isUppercase || $0.isNumber || " ,/&-()".contains($0) }
            && label.first?.isLetter == true
        let rest = line[line.index(after: colon)...]
        guard isHeading, rest.first == " " else { return (nil, line) }
        return (String(label), rest.dropFirst())
    }
}
