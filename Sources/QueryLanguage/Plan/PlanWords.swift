extension LogicalPlan {
    /// What the query asks, in plain words: one numbered line a stage, its conditions below it.
    ///
    /// For example, `claims about:hernia no:source | first 3`:
    ///
    /// ```
    /// 1. Take the claims of which all of this holds:
    ///    - about: "hernia", or something narrower
    ///    - has no source (a source cited or assessed for it)
    /// 2. Keep the first 3.
    /// 3. Show id, statement, kind, verdict, strength, articles.
    /// ```
    public var inWords: Help {
        Help(PlanWords(isDutch: false).text(of: self), PlanWords(isDutch: true).text(of: self))
    }
}

/// Tells a plan in one of the two languages, with the names that the language has for things.
private struct PlanWords {
    let isDutch: Bool

    func say(_ english: String, _ dutch: String) -> String {
        isDutch ? dutch : english
    }

    func text(of plan: LogicalPlan) -> String {
        var steps = [
            step(
                say("Take the \(name(plan.kind))", "Neem de \(name(plan.kind))"),
                all: say("Take all \(name(plan.kind)).", "Neem alle \(name(plan.kind))."), plan.condition, of: plan.kind)
        ]
        steps += plan.stages.map { words(of: $0, in: plan) }
        steps.append([ending(of: plan)])
        var lines: [String] = []
        for (index, step) in steps.enumerated() {
            let number = "\(index + 1). "
            let indent = String(repeating: " ", count: number.count)
            lines += step.enumerated().map { ($0 == 0 ? number : indent) + $1 }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    // MARK: Stages

    private func ending(of plan: LogicalPlan) -> String {
        switch plan.ending?.form {
        case .bibliography(let style?):
            say("Print a bibliography in the style '\(style)'.", "Druk een literatuurlijst af in de stijl '\(style)'.")
        case .bibliography: say("Print a bibliography.", "Druk een literatuurlijst af.")
        case .export(let format): say("Export them as \(format).", "Exporteer ze als \(format).")
        case nil: say("Show", "Toon") + " " + plan.columns.map(name).joined(separator: ", ") + "."
        }
    }

    private func words(of stage: PlanStage, in plan: LogicalPlan) -> [String] {
        switch stage {
        case .first(let number, _): return [say("Keep the first \(number).", "Houd de eerste \(number).")]
        case .count(let groups, _):
            if groups.isEmpty { return [say("Count them.", "Tel ze.")] }
            return [say("Count them by ", "Tel ze per ") + groups.map(name).joined(separator: ", ") + "."]
        case .sort(let keys, _):
            let keys = keys.map { key in
                name(key, in: plan) + " (" + (key.isDescending ? say("descending", "aflopend") : say("ascending", "oplopend"))
                    + ")"
            }
            return [say("Sort them by ", "Sorteer ze op ") + keys.joined(separator: ", ") + "."]
        case .step(let step):
            let kind = name(step.kind)
            guard let relation = step.relation else {
                return self.step(
                    say("Keep those", "Houd die"), all: say("Keep them.", "Houd ze."), step.condition, of: step.kind)
            }
            let tie = help(relation.help)
            return self.step(
                say("Go on to their \(kind) (\(tie))", "Ga door naar hun \(kind) (\(tie))"),
                all: say("Go on to their \(kind) (\(tie)), each once.", "Ga door naar hun \(kind) (\(tie)), elk één keer."),
                step.condition, of: step.kind)
        }
    }

    private func step(_ start: String, all: String, _ condition: Condition?, of kind: Kind) -> [String] {
        guard let condition else { return [all] }
        return holding(start + say(" of which", " waarvoor"), condition, in: kind.entity)
    }

    // MARK: Conditions

    /// A line, and the parts of a condition that is to hold below it.
    private func holding(_ start: String, _ condition: Condition, in entity: Entity) -> [String] {
        switch condition {
        case .all(let parts, _):
            [start + say(" all of this holds:", " dit alles geldt:")] + bullets(parts, in: entity)
        case .any(let parts, _):
            [start + say(" at least one of these holds:", " minstens een hiervan geldt:")] + bullets(parts, in: entity)
        default: [start + say(" this holds:", " dit geldt:")] + bullets([condition], in: entity)
        }
    }

    private func bullets(_ conditions: [Condition], in entity: Entity) -> [String] {
        conditions.flatMap { condition in
            words(of: condition, in: entity).enumerated().map { ($0 == 0 ? "- " : "  ") + $1 }
        }
    }

    private func words(of condition: Condition, in entity: Entity) -> [String] {
        switch condition {
        case .all(let parts, _): return [say("all of:", "alles van:")] + bullets(parts, in: entity)
        case .any(let parts, _): return [say("at least one of:", "minstens een van:")] + bullets(parts, in: entity)
        case .not(let part, _): return [say("not:", "niet:")] + bullets([part], in: entity)
        case .text(let test):
            return [say("text", "tekst") + of(test.entity, in: entity) + ": " + words(of: test.pattern)]
        case .field(let test):
            return [name(test.field) + of(test.entity, in: entity) + ": " + words(of: test)]
        case .relation(let test): return words(of: test, in: entity)
        }
    }

    private func words(of test: RelationTest, in entity: Entity) -> [String] {
        let relation = "\(name(test.relation))\(of(test.relation.owner, in: entity)) (\(help(test.relation.help)))"
        let start =
            switch (test.quantifier, test.minimum) {
            case (.has, ...1), (.only, _): say("has \(relation)", "heeft \(relation)")
            case (.has, let minimum):
                say("has at least \(minimum) times \(relation)", "heeft minstens \(minimum) keer \(relation)")
            case (.no, ...1): say("has no \(relation)", "heeft geen \(relation)")
            case (.no, let minimum):
                say("has fewer than \(minimum) times \(relation)", "heeft minder dan \(minimum) keer \(relation)")
            }
        guard let condition = test.condition else { return [start] }
        let link =
            test.quantifier == .only ? say(", and of each", ", en voor elk") : say(" of which", " waarvoor")
        return holding(start + link, condition, in: test.relation.target)
    }

    /// Whose field or relation it is, where that is not the record at hand.
    private func of(_ owner: Entity, in entity: Entity) -> String {
        owner == entity ? "" : say(" of the \(owner.rawValue)", " van \(Self.dutch[owner] ?? owner.rawValue)")
    }

    // MARK: Values

    private func words(of test: FieldTest) -> String {
        switch test.test {
        case .anyOf(let values): return values.map { words(of: $0, test.field) }.joined(separator: say(" or ", " of "))
        case .range(let first, let last):
            let (low, high) = (words(of: first, test.field), words(of: last, test.field))
            return say("from \(low) to \(high)", "van \(low) tot en met \(high)")
        case .compare(let comparison, let value):
            let bound = words(of: value, test.field)
            switch (comparison, test.field.type) {
            case (.atLeast, .year), (.atLeast, .date): return say("\(bound) or later", "\(bound) of later")
            case (.above, .year), (.above, .date): return say("later than \(bound)", "later dan \(bound)")
            case (.atMost, .year), (.atMost, .date): return say("\(bound) or earlier", "\(bound) of eerder")
            case (.below, .year), (.below, .date): return say("earlier than \(bound)", "eerder dan \(bound)")
            case (.atLeast, _): return say("\(bound) or more", "\(bound) of meer")
            case (.above, _): return say("more than \(bound)", "meer dan \(bound)")
            case (.atMost, _): return say("\(bound) or less", "\(bound) of minder")
            case (.below, _): return say("less than \(bound)", "minder dan \(bound)")
            }
        }
    }

    private func words(of value: TypedValue, _ field: Field) -> String {
        switch value.content {
        case .text(let pattern): return words(of: pattern)
        case .identifier(let text): return text
        case .identifierPrefix(let text): return say("what begins with \(text)", "wat begint met \(text)")
        case .year(let number), .number(let number): return String(number)
        case .date(let date): return date.text
        case .choice(let choice): return isDutch ? choice.aliases.first ?? choice.name : choice.name
        case .concept(let pattern):
            let name = pattern.isPrefix ? words(of: pattern) : "\"\(pattern.text)\""
            if field.name == .concept { return name + say(", nothing narrower", ", niets engers") }
            return name + say(", or something narrower", ", of iets engers")
        }
    }

    private func words(of pattern: TextPattern) -> String {
        switch pattern {
        case .word(let text): say("has \"\(text)\"", "heeft \"\(text)\"")
        case .prefix(let text): say("has a word that begins with \"\(text)\"", "heeft een woord dat begint met \"\(text)\"")
        case .phrase(let text): say("has \"\(text)\", word for word", "heeft \"\(text)\", woord voor woord")
        }
    }

    // MARK: Names

    private func help(_ help: Help) -> String { isDutch ? help.dutch : help.english }
    private func name(_ field: Field) -> String { first(of: field.aliases, field.text) }
    private func name(_ relation: Relation) -> String { first(of: relation.aliases, relation.text) }

    private func name(_ kind: Kind) -> String {
        guard isDutch else { return kind.rawValue }
        switch kind {
        case .articles: return "artikelen"
        case .claims: return "beweringen"
        case .sources: return "bronnen"
        case .evidence: return "bewijsstukken"
        }
    }

    private func name(_ column: ResultColumn) -> String {
        switch column.content {
        case .field(let field): name(field)
        case .relation(let relation): name(relation)
        case .display(let column): first(of: column.aliases, column.text)
        case .group: column.name
        case .count: say("the number", "het aantal")
        }
    }

    private func name(_ group: GroupKey) -> String {
        switch group.by {
        case .field(let field): name(field)
        case .relation(let relation): name(relation)
        }
    }

    private func name(_ key: SortKey, in plan: LogicalPlan) -> String {
        switch key.by {
        case .field(let field): return name(field)
        case .count: return say("the number", "het aantal")
        case .score: return say("nearness", "nabijheid")
        case .group(let index):
            for case .count(let groups, _) in plan.stages where groups.indices.contains(index) { return name(groups[index]) }
            return ""
        }
    }

    /// The Dutch names come first among the other ones.
    private func first(of aliases: [String], _ name: String) -> String {
        isDutch ? aliases.first ?? name : name
    }

    private static let dutch: [Entity: String] = [
        .article: "het artikel", .claim: "de bewering", .source: "de bron", .evidence: "het bewijs",
        .occurrence: "de vindplaats", .citation: "de verwijzing", .reference: "de referentie", .notice: "de melding",
        .review: "de beoordeling",
    ]
}

extension TextPattern {
    fileprivate var isPrefix: Bool {
        if case .prefix = self { true } else { false }
    }
}
