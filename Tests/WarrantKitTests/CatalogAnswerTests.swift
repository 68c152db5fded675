import TestSupport
import Testing
import WarrantKit

/// Every name that the language has is one that the store can answer: asked about, sorted by, shown and counted by.
@Suite("The store answers the whole catalog")
struct CatalogAnswerTests {
    private static let catalog = Catalog.standard

    /// A value that a field takes.
    private static func value(of field: Field) -> String {
        switch field.type {
        case .text: "rug"
        case .identifier(.pmid): "25430861"
        case .identifier(.doi): "\"10.3174/ajnr.A4173\""
        case .identifier(.pmcid): "PMC4464797"
        case .identifier(.language): "nl"
        case .identifier(.slug):
            switch (field.entity, field.name) {
            case (.claim, .id): "protrusion-by-age"
            case (.source, .id): "pmid:25430861"
            default: "rugpijn-kinesist"
            }
        case .year: "2015"
        case .date: "2026-11"
        case .number: "1"
        case .choice(let list): list.names[0]
        case .concept: "hernia"
        case .ranking: "\"rug en hernia\""
        }
    }

    private static func conditions(on field: Field) -> [String] {
        let value = value(of: field)
        let name = field.text
        if field.type == .ranking { return ["\(name):\(value)"] }
        guard field.type.isOrdered else { return ["\(name):\(value)", "-\(name):\(value)"] }
        return ["\(name):\(value)", "\(name):>=\(value)", "not \(name):<\(value)", "\(name):\(value)..\(value)"]
    }

    @Test("fields of every kind", arguments: Kind.allCases)
    func fields(kind: Kind) throws {
        let library = try SampleStore.library()
        for entity in Catalog.scope(of: kind) {
            // Evidence answers for its source, but is not ranked by it.
            for field in Self.catalog.fields(of: entity) where field.type != .ranking || entity == kind.entity {
                for condition in Self.conditions(on: field) { _ = try library.query("\(kind) \(condition)") }
                if field.uses.contains(.sort) { _ = try library.query("\(kind) | sort \(field.text) desc") }
                if field.uses.contains(.show) { _ = try library.query("\(kind) | show \(field.text)") }
                if field.uses.contains(.group) { _ = try library.query("\(kind) | count by \(field.text)") }
            }
        }
    }

    @Test("relations of every kind, with every field of their links", arguments: Kind.allCases)
    func relations(kind: Kind) throws {
        let library = try SampleStore.library()
        for relation in Self.catalog.relations(from: kind.entity) {
            for question in ["has", "no", "only"] { _ = try library.query("\(kind) \(question):\(relation.text)") }
            _ = try library.query("\(kind) has:2+\(relation.text)")
            _ = try library.query("\(kind) | show id, \(relation.text)")
            if relation.target.kind != nil, relation.target != .evidence {
                _ = try library.query("\(kind) | count by \(relation.text)")
            }
            for field in relation.scope.flatMap({ Self.catalog.fields(of: $0) })
            // A name means the first entity of the link that has it.
            where Self.catalog.field(field.text, in: relation.scope) == field && field.type != .ranking {
                for condition in Self.conditions(on: field) {
                    _ = try library.query("\(kind) has:\(relation.text)(\(condition)) or only:\(relation.text)(\(condition))")
                }
            }
            for inner in relation.scope.flatMap({ Self.catalog.relations(from: $0) }) {
                _ = try library.query("\(kind) has:\(relation.text)(has:\(inner.text))")
            }
            if relation.searched != nil { _ = try library.query("\(kind) has:\(relation.text)(rug \"lage rugpijn\" schi*)") }
        }
    }

    @Test("steps from every kind to every other that a relation leads to", arguments: Kind.allCases)
    func steps(kind: Kind) throws {
        let library = try SampleStore.library()
        for other in Kind.allCases where other == kind || Self.catalog.step(from: kind, to: other) != nil {
            _ = try library.query("\(kind) | first 3 | \(other) | count")
        }
    }

    @Test("display columns")
    func columns() throws {
        let library = try SampleStore.library()
        for column in Self.catalog.columns {
            guard let kind = column.entity.kind else { continue }
            let ranking = column.name == .score ? " like:rug" : ""
            _ = try library.query("\(kind)\(ranking) | show id, \(column.text) | first 2")
        }
    }
}
