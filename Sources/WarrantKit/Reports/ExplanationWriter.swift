/// Writes what `explain` tells: what is asked, in plain words, and the plan by which the store would find it.
struct ExplanationWriter {
    let language: Language

    func write(_ plan: LogicalPlan, _ explanation: QueryExplanation) -> String {
        let words = language == .dutch ? plan.inWords.dutch : plan.inWords.english
        let title = language == .dutch ? "Zo vindt de opslag het:" : "How the store finds it:"
        var lines = explanation.notes.map(\.message) + [words, title]
        for step in explanation.steps {
            lines.append(String(repeating: "  ", count: step.depth) + "- " + readable(step.detail))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A line of SQLite's plan in words; one of a form that is not known here stays as it is.
    func readable(_ detail: String) -> String {
        let detail = detail.replacing(/\b([a-z]+)_\d+\b/) { String($0.output.1) }
        if let match = detail.wholeMatch(of: /SEARCH (\w+) USING .*?(?:INDEX (\w+) |PRIMARY KEY )\((.+)\)( LEFT-JOIN)?/) {
            let columns = match.output.3.replacing("=?", with: "").replacing("rowid", with: say("row number", "rijnummer"))
                .replacing(" AND ", with: ", ")
            let index = match.output.2.map { say(" (index \($0))", " (index \($0))") } ?? ""
            return say("look up \(match.output.1) by \(columns)\(index)", "zoek \(match.output.1) op via \(columns)\(index)")
        }
        if let match = detail.wholeMatch(of: /SCAN (\w+) VIRTUAL TABLE .*/) {
            return say("ask \(match.output.1)", "vraag \(match.output.1)")
        }
        if let match = detail.wholeMatch(of: /SCAN (\w+) USING (?:COVERING )?INDEX (\w+)/) {
            return say(
                "read all of \(match.output.1) (index \(match.output.2))",
                "lees alles van \(match.output.1) (index \(match.output.2))"
            )
        }
        if let match = detail.wholeMatch(of: /SCAN (\w+)( LEFT-JOIN)?/) {
            return say("read all of \(match.output.1)", "lees alles van \(match.output.1)")
        }
        if let match = detail.wholeMatch(of: /(?:MATERIALIZE|CO-ROUTINE) (.+)/) {
            return say("work out \(match.output.1)", "werk \(match.output.1) uit")
        }
        if detail.wholeMatch(of: /CORRELATED (SCALAR|LIST) SUBQUERY \d+/) != nil {
            return say("for each row:", "voor elke rij:")
        }
        if detail.wholeMatch(of: /(SCALAR|LIST) SUBQUERY \d+/) != nil { return say("once:", "één keer:") }
        if detail.hasPrefix("USE TEMP B-TREE FOR") {
            return detail.hasSuffix("ORDER BY")
                ? say("sort", "sorteer")
                : detail.hasSuffix("GROUP BY") ? say("group", "groepeer") : say("drop doubles", "laat dubbele weg")
        }
        return detail
    }

    private func say(_ english: String, _ dutch: String) -> String {
        language == .dutch ? dutch : english
    }
}
