import Diagnostics

/// What the parser says about the query as a whole and its stages.
extension Diagnostic {
    static func emptyQuery(_ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.empty", "the query is empty",
            remedy: "write a word to search for in claims, or a kind: \(Suggestions.list(Kind.allCases.map(\.rawValue)))",
            span: span)
    }

    static func barFirst(_ span: SourceSpan, next: String) -> Diagnostic {
        let start = Kind(rawValue: next) == nil ? "write what to start from before the '|': 'claims | …'" : "write '\(next)'"
        return Diagnostic(
            "query.stage-first", "a query starts with a kind or a condition, not with '|'",
            remedy: start + ", or put the records to step from before it", span: span,
            fix: Kind(rawValue: next) != nil ? Fix(span, "") : StageWord(rawValue: next) != nil ? Fix(span, "claims |") : nil)
    }

    static func conditionAfterSaved(_ name: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.condition-after-saved", "expected '|' or the end after '@\(name)'",
            remedy: "put further conditions in a stage: '@\(name) | claims …', with the kind it lists", span: span)
    }

    static func misplacedSaved(_ name: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.misplaced-saved", "'@\(name)' stands only at the start of a query",
            remedy: "start with it, or quote the text to search for it: \(quoted("@" + name))", span: span)
    }

    /// - Parameter bar: the '|' with nothing behind it, where it can be left out.
    static func expectedStage(_ span: SourceSpan, bar: SourceSpan?) -> Diagnostic {
        Diagnostic(
            "query.expected-stage", "expected a stage after '|'",
            remedy: "write one of \(Suggestions.list(stages)), or leave the '|' out", span: span,
            fix: bar.map { Fix($0, "") })
    }

    static func conditionAsStage(_ condition: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.condition-as-stage", "a condition is not a stage",
            remedy: "put '\(condition)…' before the '|', or after a kind: '| claims \(condition)…'", span: span)
    }

    static func unknownStage(_ word: String, _ span: SourceSpan) -> Diagnostic {
        let remedy: String? =
            switch word.lowercased() {
            case "limit", "top", "head", "take": "write 'first 10'"
            case "order", "orderby", "rank": "write 'sort year desc'"
            case "group", "groupby", "tally": "write 'count by verdict'"
            case "select", "columns", "fields", "project": "write 'show id, title'"
            case "filter", "where": "put the condition after its kind: 'claims verdict:supported'"
            case "cite", "references": "write 'bibliography'"
            default: Suggestions.remedy(for: word, in: stages)
            }
        return Diagnostic(
            "query.unknown-stage", "unknown stage '\(word)'", remedy: remedy, span: span,
            fix: remedy?.hasPrefix("did you mean") == true ? Suggestions.fix(for: word, in: stages, at: span) : nil)
    }

    static func afterStage(_ stage: String, found: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.after-stage", "expected '|' or the end after '\(stage)' instead of '\(found)'",
            remedy: "put '|' before the next stage", span: span,
            fix: stages.contains(found) ? Fix(span, "| \(found)") : nil)
    }

    static func expectedName(after word: String, example: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.expected-name", "expected a name after '\(word)'", remedy: "name one, such as '\(example)'", span: span)
    }

    static func missingComma(before name: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.missing-comma", "expected ',' before '\(name)'", remedy: "write ', \(name)'", span: span,
            fix: Fix(span, ", \(name)"))
    }

    static func sortBy(_ name: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.sort-by", "'sort' takes no 'by'", remedy: "write 'sort \(name)'", span: span, fix: Fix(span, ""))
    }

    /// - Parameter key: the sign with its name, or `nil` where no bare name touches it.
    static func minusInSort(_ name: String, key: SourceSpan?, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.minus-in-sort", "'-' does not turn an order around", remedy: "write '\(name) desc'", span: span,
            fix: key.map { Fix($0, "\(name) desc") })
    }

    static func ascending(_ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.ascending", "'asc' is not needed: that is the order without 'desc'", remedy: "leave it out", span: span,
            fix: Fix(span, ""))
    }

    static func firstWithoutNumber(found: String?, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.first-without-number", "expected a number from 1 after 'first'\(found.map { " instead of '\($0)'" } ?? "")",
            remedy: "write 'first 10'", span: span, fix: Fix(span, found == nil ? "first 10" : "10"))
    }

    static func countWithoutBy(_ name: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.count-without-by", "expected 'by' before '\(name)'", remedy: "write 'count by \(name)'", span: span,
            fix: Fix(span, "by \(name)"))
    }

    /// The words a stage may start with.
    private static var stages: [String] {
        StageWord.allCases.map(\.rawValue) + Kind.allCases.map(\.rawValue)
    }
}
