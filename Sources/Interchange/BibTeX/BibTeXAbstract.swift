import Bibliography
import Foundation

/// A section of an abstract as a paragraph: `METHODS: We searched …`.
enum BibTeXAbstract {
    private static let longestLabel = 60

    /// The paragraph of a section.
    static func text(_ section: Abstract.Section) -> RichText {
        guard let label = section.label else { return section.text }
        return RichText([.text(label + ": ")] + section.text.runs).folded()
    }

    /// A paragraph as a section: what stands in capitals before its first colon is the label.
    static func section(_ paragraph: RichText) -> Abstract.Section {
        guard case .text(let text) = paragraph.runs.first, let colon = text.range(of: ": ") else {
            return Abstract.Section(paragraph)
        }
        let label = String(text[..<colon.lowerBound])
        guard isLabel(label) else { return Abstract.Section(paragraph) }
        let rest = RichText([.text(String(text[colon.upperBound...]))] + paragraph.runs.dropFirst()).folded()
        return rest.isEmpty ? Abstract.Section(paragraph) : Abstract.Section(rest, label: label)
    }

    private static func isLabel(_ text: String) -> Bool {
        text.count <= longestLabel && text.contains(where: \.isUppercase) && !text.contains(where: \.isLowercase)
            && !text.contains { ".:;".contains($0) }
    }
}
