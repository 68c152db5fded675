import Diagnostics
import GRDB
import QueryLanguage
import TextAnalysis

/// Words to be found in texts, as SQL.
struct TextSQL {
    let terms: SearchTerms
    let concepts: ConceptExpansion

    /// Words in an entity's own text.
    func search(_ test: TextTest, _ alias: String) -> SQL {
        guard let table = test.entity.searchTable else {
            return contains(test.pattern, in: Self.plainText(of: test.entity, alias))
        }
        if test.entity == .source {
            return matching(test.pattern, table: table, alias: alias, words: "title_words words", stems: "title_stems stems")
        }
        return matching(test.pattern, table: table, alias: alias, words: "words", stems: "stems")
    }

    /// Words in a field with text.
    func field(_ field: Field, _ pattern: TextPattern, _ alias: String, at span: SourceSpan) throws -> SQL {
        switch (field.entity, field.name) {
        case (.source, .title):
            matching(pattern, table: "source_search", alias: alias, words: "title_words", stems: "title_stems")
        case (.source, .by): contributor(pattern, alias)
        case (.article, .by): author(pattern, alias)
        case (.source, .journal): journal(pattern, alias)
        case (.source, .type): publicationType(pattern, alias)
        case (.source, .mesh):
            try heading(pattern, alias, at: span)
        default:
            if let values = FieldSQL.values(field, alias) {
                "EXISTS (SELECT 1 FROM (\(values)) WHERE \(contains(pattern, in: SQL(sql: "value"))))"
            } else {
                contains(pattern, in: FieldSQL.expression(field, alias))
            }
        }
    }

    /// Full-text search: the words as they are, and for a single word its stems in both languages where stems are indexed.
    private func matching(
        _ pattern: TextPattern, table: String, alias: String, words: String, stems: String? = nil
    ) -> SQL {
        guard let match = match(pattern, words: words, stems: stems) else { return "0" }
        return "\(sql: alias).row IN (SELECT rowid FROM \(sql: table) WHERE \(sql: table) MATCH \(match))"
    }

    /// The sources that an expression of their search index finds.
    static func found(_ match: String, _ alias: String) -> SQL {
        "\(sql: alias).row IN (SELECT rowid FROM source_search WHERE source_search MATCH \(match))"
    }

    /// The FTS5 expression of that search; `nil` where there is no word to look for.
    private func match(_ pattern: TextPattern, words: String, stems: String? = nil) -> String? {
        let found = Folding.words(pattern.text)
        guard !found.isEmpty else { return nil }
        var match = "{\(words)} : \(quoted(found))"
        if pattern.isPrefix {
            match = "{\(words)} : (\(quoted(found))*)"
        } else if case .word = pattern, found.count == 1, let stems {
            let alternatives = StemmingLanguage.allCases.map { quoted([terms.stem(found[0], $0)]) }
            match += " OR {\(stems)} : (\(alternatives.joined(separator: " OR ")))"
        }
        return match
    }

    /// The one expression of the sources' search index that says what a condition says; `nil` where it takes more than the index.
    func sourceMatch(_ condition: Condition) throws -> String? {
        switch condition {
        case .all(let parts, _): return try joined(parts, " AND ")
        case .any(let parts, _): return try joined(parts, " OR ")
        case .text(let test) where test.entity == .source:
            return match(test.pattern, words: "title_words words", stems: "title_stems stems")
        case .field(let test) where test.entity == .source:
            guard case .anyOf(let values) = test.test, values.count == 1 else { return nil }
            switch values[0].content {
            case .text(let pattern):
                let isOneWord = Folding.words(pattern.text).count == 1
                switch test.field.name {
                case .title: return match(pattern, words: "title_words", stems: "title_stems")
                case .by where isOneWord: return match(pattern, words: "names")
                case .type where isOneWord: return match(pattern, words: "types")
                case .mesh:
                    let ids = try concepts.expandHeading(pattern, at: values[0].span)
                    return try headingMatch(ids.map(concepts.headings(ofConcepts:)) ?? concepts.headings(pattern))
                default: return nil
                }
            case .concept(let pattern):
                return headingMatch(
                    try concepts.headings(ofConcepts: try concepts.expand(pattern, as: test.field, at: values[0].span)))
            default: return nil
            }
        case .not, .text, .field, .relation: return nil
        }
    }

    private func joined(_ parts: [Condition], _ connective: String) throws -> String? {
        var matches: [String] = []
        for part in parts {
            guard let match = try sourceMatch(part) else { return nil }
            matches.append("(\(match))")
        }
        return matches.joined(separator: connective)
    }

    /// An FTS5 string of words side by side; it holds letters and digits only.
    private func quoted(_ words: [String]) -> String {
        "\"\(words.joined(separator: " "))\""
    }

    /// All words of the pattern in one contributor's name: the index finds the sources, the names settle it.
    private func contributor(_ pattern: TextPattern, _ alias: String) -> SQL {
        let words = Folding.words(pattern.text)
        guard let last = words.last else { return "0" }
        let terms = words.dropLast().map { quoted([$0]) } + [quoted([last]) + (pattern.isPrefix ? "*" : "")]
        let match = "{names} : (\(terms.joined(separator: " AND ")))"
        let found: SQL = "\(sql: alias).row IN (SELECT rowid FROM source_search WHERE source_search MATCH \(match))"
        guard words.count > 1 else { return found }
        return "\(found) AND one_name_has(\(sql: alias).names, \(words.joined(separator: " ")), \(pattern.isPrefix))"
    }

    /// The same for an article, whose authors are few.
    private func author(_ pattern: TextPattern, _ alias: String) -> SQL {
        let words = Folding.words(pattern.text).joined(separator: " ")
        return """
            EXISTS (SELECT 1 FROM json_each(\(sql: alias).authors) \
            WHERE one_name_has(folded_words(value), \(words), \(pattern.isPrefix)))
            """
    }

    /// The words in the journal's name or in its abbreviation; the index holds them, and those of books, in one column.
    private func journal(_ pattern: TextPattern, _ alias: String) -> SQL {
        let found = matching(pattern, table: "source_search", alias: alias, words: "journal")
        let name = contains(pattern, in: SQL(sql: "\(alias).container"))
        let abbreviation = contains(pattern, in: SQL(sql: "\(alias).container_abbreviation"))
        return "\(found) AND \(sql: alias).kind = 'journal-article' AND (\(name) OR \(abbreviation))"
    }

    /// The words in one type; the index holds all of a source's types in one column.
    private func publicationType(_ pattern: TextPattern, _ alias: String) -> SQL {
        let found = matching(pattern, table: "source_search", alias: alias, words: "types")
        guard Folding.words(pattern.text).count > 1 else { return found }
        let name = contains(pattern, in: "value")
        return "\(found) AND EXISTS (SELECT 1 FROM json_each(\(sql: alias).types) WHERE \(name))"
    }

    /// MeSH headings: those of a known concept and of everything narrower, else those with these words or this UI.
    private func heading(_ pattern: TextPattern, _ alias: String, at span: SourceSpan) throws -> SQL {
        if let ids = try concepts.expandHeading(pattern, at: span) { return try headings(ofConcepts: ids, alias) }
        return headings(try concepts.headings(pattern), alias)
    }

    /// Sources with one of these concepts among their MeSH headings.
    func headings(ofConcepts ids: [String], _ alias: String) throws -> SQL {
        headings(try concepts.headings(ofConcepts: ids), alias)
    }

    private func headings(_ descriptors: [String], _ alias: String) -> SQL {
        guard let match = headingMatch(descriptors) else { return "0" }
        return "\(sql: alias).row IN (SELECT rowid FROM source_search WHERE source_search MATCH \(match))"
    }

    private func headingMatch(_ descriptors: [String]) -> String? {
        guard !descriptors.isEmpty else { return nil }
        return "{headings} : (\(descriptors.map { quoted([HeadingName.token($0)]) }.joined(separator: " OR ")))"
    }

    /// The pattern's words side by side in a text that has no index; `folded_contains` is ``TextFunctions``.
    private func contains(_ pattern: TextPattern, in text: SQL) -> SQL {
        "folded_contains(\(text), \(pattern.text), \(pattern.isPrefix))"
    }

    private static func plainText(of entity: Entity, _ alias: String) -> SQL {
        switch entity {
        case .occurrence: SQL(sql: "\(alias).exact")
        case .reference: SQL(sql: "\(alias).printed")
        case .notice: SQL(sql: "\(alias).printed")
        case .review: SQL(sql: "\(alias).note")
        default: SQL(sql: "''")
        }
    }
}

extension TextPattern {
    /// Whether the last word may be longer than given.
    var isPrefix: Bool {
        if case .prefix = self { true } else { false }
    }
}

/// SQL functions of ours; they exist only on the store's own connections, never in its schema.
enum TextFunctions {
    static let all = [foldedContains, foldedWords, oneNameHas]

    /// `folded_words(text)`: the folded words with single spaces, by which texts are ordered.
    private static let foldedWords = DatabaseFunction("folded_words", argumentCount: 1, pure: true) { values in
        String.fromDatabaseValue(values[0]).map { Folding.words($0).joined(separator: " ") }
    }

    /// `one_name_has(names, words, isPrefix)`: whether one of the names between bars has all the words, the last perhaps in part.
    private static let oneNameHas = DatabaseFunction("one_name_has", argumentCount: 3, pure: true) { values in
        guard let names = String.fromDatabaseValue(values[0]), let wanted = String.fromDatabaseValue(values[1]) else {
            return false
        }
        let words = wanted.split(separator: " ")
        guard let last = words.last else { return false }
        let isPrefix = Bool.fromDatabaseValue(values[2]) ?? false
        return names.split(separator: "|").contains { name in
            let parts = name.split(separator: " ")
            return words.dropLast().allSatisfy(parts.contains)
                && parts.contains { isPrefix ? $0.hasPrefix(last) : $0 == last }
        }
    }

    /// `folded_contains(text, words, isPrefix)`: whether the folded words stand side by side in the folded text.
    private static let foldedContains = DatabaseFunction("folded_contains", argumentCount: 3, pure: true) { values in
        guard let text = String.fromDatabaseValue(values[0]), let wanted = String.fromDatabaseValue(values[1]) else {
            return false
        }
        let words = Folding.words(wanted)
        guard let last = words.last else { return false }
        let found = Folding.words(text)
        guard found.count >= words.count else { return false }
        let isPrefix = Bool.fromDatabaseValue(values[2]) ?? false
        return (0...(found.count - words.count)).contains { start in
            let run = found[start..<(start + words.count)]
            guard run.dropLast().elementsEqual(words.dropLast()), let end = run.last else { return false }
            return isPrefix ? end.hasPrefix(last) : end == last
        }
    }
}
