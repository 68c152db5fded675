import EvidenceModel
import QueryLanguage
import TextAnalysis

/// What `about:` and `mesh:` take a word to mean.
struct Thesaurus {
    private let facts: PlantedFacts

    init(_ facts: PlantedFacts) {
        self.facts = facts
    }

    private static func folded(_ text: String) -> String { Folding.words(text).joined(separator: " ") }

    /// The concepts that a word names: by id, else by a whole label in either language.
    func named(_ pattern: TextPattern) -> Set<String> {
        let wanted = Self.folded(pattern.text)
        if case .prefix = pattern {
            return Set(facts.concepts.filter { $0.labels.contains { Self.folded($0.text).hasPrefix(wanted) } }.map(\.id))
        }
        let ids = facts.concepts.map(\.id).filter { $0 == pattern.text }
        if !ids.isEmpty { return Set(ids) }
        return Set(facts.concepts.filter { $0.labels.contains { Self.folded($0.text) == wanted } }.map(\.id))
    }

    /// These concepts and all narrower ones.
    func narrowing(_ concepts: Set<String>) -> Set<String> {
        var all = concepts
        var last = concepts
        while !last.isEmpty {
            last = Set(facts.concepts.filter { !last.isDisjoint(with: $0.broader) }.map(\.id)).subtracting(all)
            all.formUnion(last)
        }
        return all
    }

    /// The sources with a heading that MeSH calls so, or a narrower one; where MeSH has no such name, those of a heading with the
    /// words.
    func headed(_ pattern: TextPattern, _ worded: [Bool]) -> [Bool] {
        if case .prefix = pattern { return worded }
        let wanted = Self.folded(pattern.text)
        let named = facts.concepts.filter { concept in
            concept.id == pattern.text || concept.labels.contains { $0.language == "en" && Self.folded($0.text) == wanted }
        }
        if named.isEmpty {
            return facts.sources.enumerated().map { record, source in
                worded[record] || source.headings.contains { $0.ui == pattern.text }
            }
        }
        return headed(by: narrowing(Set(named.map(\.id))))
    }

    /// The sources with one of these concepts among their headings; one without a UI is the concept of its name.
    func headed(by descriptors: Set<String>) -> [Bool] {
        let names = headings(of: descriptors)
        return facts.sources.map { source in
            source.headings.contains { heading in
                if let ui = heading.ui { descriptors.contains(ui) } else { names.contains(heading.name) }
            }
        }
    }

    /// What records without UIs call these concepts.
    func headings(of concepts: Set<String>) -> Set<String> {
        Set(facts.concepts.filter { concepts.contains($0.id) }.compactMap { $0.preferredLabel(.english) })
    }
}
