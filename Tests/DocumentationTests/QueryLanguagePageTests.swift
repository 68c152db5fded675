import TestSupport
import Testing
import WarrantKit

@Suite("docs/query-language.md")
struct QueryLanguagePageTests {
    private static let page = "docs/query-language.md"
    private static let catalog = Catalog.standard

    /// The name of every table and its text, as the catalog has it.
    fileprivate static let tables: [(name: String, text: String)] = {
        var tables: [(String, String)] = []
        for entity in Entity.allCases {
            let fields = catalog.fields(of: entity)
            if !fields.isEmpty { tables.append(("fields: \(entity.rawValue)", table(fields))) }
            let relations = catalog.relations(from: entity)
            if !relations.isEmpty { tables.append(("relations: \(entity.rawValue)", table(relations))) }
            let columns = catalog.columns.filter { $0.entity == entity }
            if !columns.isEmpty { tables.append(("columns: \(entity.rawValue)", table(columns))) }
        }
        return tables + [("values", values)]
    }()

    @Test("the tables are those of the catalog", arguments: QueryLanguagePageTests.tables.map(\.name))
    func isCurrent(_ name: String) throws {
        let expected = Self.tables.first { $0.name == name }?.text ?? ""
        guard let stated = Pages.generated(name, in: try Pages.text(Self.page)) else {
            Issue.record("the page has no table '<!-- \(name) -->'")
            return
        }
        if Pages.isUpdating, stated != expected {
            try Pages.replace("<!-- \(name) -->\(stated)", with: "<!-- \(name) -->\(expected)", in: Self.page)
        } else {
            #expect(String(stated) == expected)
        }
    }

    @Test("every stage is on the page, and every kind")
    func stages() throws {
        let page = try Pages.text(Self.page)
        let stages = Pages.table("| stage | what it does |", in: page).compactMap {
            $0.first?.split(separator: " ").first.map(String.init)
        }
        #expect(Set(stages) == Set(StageWord.allCases.map(\.rawValue) + ["KIND"]))
        for kind in Kind.allCases { #expect(page.contains("\n### \(kind.rawValue)\n")) }
    }

    @Test("the questions the design asks for are on the page, word for word")
    func questions() throws {
        let commands = ConsoleBlock.all(in: try Pages.text(Self.page)).flatMap(\.steps).map(\.command)
        let questions = [
            "claims no:source", "claims only:support(is:retracted)",
            "claims about:hernia has:support(design:systematic-review year:>=2015)",
            "claims id:protrusion-by-age | sources", "claims in:rugpijn-kinesist | sort strength desc", "claims number:differs",
            "sources by:Brinjikji no:claim", "claims | count by article, verdict", "claims has:dispute",
            "sources has:2+claim | show pmid, title, claim",
        ]
        for question in questions {
            #expect(commands.contains { $0.contains("'\(question)") }, "\(question)")
        }
    }

    // MARK: Tables

    private static func table(_ fields: [Field]) -> String {
        var table = MarkdownTable(["field", "also", "values", "sort, show, count by", "what it is"])
        for field in fields {
            let uses = [(Field.Uses.sort, "sort"), (.show, "show"), (.group, "count by")].filter { field.uses.contains($0.0) }
            let places = uses.count == 3 ? "all" : uses.isEmpty ? "–" : uses.map(\.1).joined(separator: ", ")
            table.add([
                "`\(field.text)`", code(field.aliases), word(field.type) + (field.isMultiple ? ", several" : ""), places,
                field.help.english,
            ])
        }
        return table.text
    }

    private static func table(_ relations: [Relation]) -> String {
        var table = MarkdownTable(["relation", "also", "counts", "fields inside", "what it is"])
        for relation in relations {
            table.add([
                "`\(relation.text)`", code(relation.aliases), relation.target.rawValue,
                relation.scope.map(\.rawValue).joined(separator: ", "), relation.help.english,
            ])
        }
        return table.text
    }

    private static func table(_ columns: [DisplayColumn]) -> String {
        var table = MarkdownTable(["column", "also", "what it is"])
        for column in columns { table.add(["`\(column.text)`", code(column.aliases), column.help.english]) }
        return table.text
    }

    /// The closed lists, each once, in the order in which the fields come to them.
    private static var values: String {
        var table = MarkdownTable(["list", "values, with their Dutch names"])
        var seen: Set<String> = []
        for field in catalog.fields {
            guard case .choice(let list) = field.type, seen.insert(list.name).inserted else { continue }
            let choices = list.choices.map { choice in
                "`\(choice.name)`" + (choice.aliases.isEmpty ? "" : " (\(code(choice.aliases)))")
            }
            table.add([
                list.name + (list.isOrdered ? ", ordered" : ""), choices.joined(separator: list.isOrdered ? " < " : ", "),
            ])
        }
        return table.text
    }

    private static func code(_ names: [String]) -> String {
        names.map { "`\($0)`" }.joined(separator: ", ")
    }

    private static func word(_ type: ValueType) -> String {
        switch type {
        case .text: "words"
        case .identifier(.slug): "id"
        case .identifier(.pmid): "PMID"
        case .identifier(.doi): "DOI"
        case .identifier(.pmcid): "PMCID"
        case .identifier(.language): "language tag"
        case .year: "year"
        case .date: "date"
        case .number: "number"
        case .choice(let list): list.name
        case .concept: "concept"
        case .ranking: "free text"
        }
    }
}
