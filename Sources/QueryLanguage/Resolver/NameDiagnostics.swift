public import Diagnostics

/// What the resolver says about names.
extension Diagnostic {
    static func unknownField(_ name: String, in place: String, candidates: [String], _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.unknown-field", "unknown field '\(name)' in \(place)",
            remedy: Suggestions.remedy(for: name, in: candidates), span: span,
            fix: Suggestions.fix(for: name, in: candidates, at: span))
    }

    /// - Parameter condition: the whole condition, which the first of the fixes would take the place of.
    static func fieldOfAnother(
        _ name: String, owners: [Entity], in place: String, fixes: [String], condition: SourceSpan, _ span: SourceSpan
    ) -> Diagnostic {
        let owning = owners.map(\.plural).joined(separator: " and ")
        return Diagnostic(
            "query.field-of-another-kind", "'\(name)' is a field of \(owning), not of \(place)",
            remedy: fixes.isEmpty ? "start from \(owning)" : "write \(Suggestions.list(fixes))", span: span,
            fix: fixes.first.map { Fix(condition, $0) })
    }

    static func relationAsField(_ name: String, _ relation: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.relation-as-field", "'\(name)' is a relation, not a field",
            remedy: "write 'has:\(relation)(…)' with the condition in the parentheses", span: span)
    }

    static func stageAsField(_ name: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.stage-as-field", "'\(name)' is a stage, not a field", remedy: "write '| \(name) …' at the end", span: span)
    }

    static func unknownRelation(_ name: String, in place: String, relations: [String], _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.unknown-relation", "unknown relation '\(name)' in \(place)",
            remedy: Suggestions.remedy(for: name, in: relations) ?? "nothing can be asked about relations here", span: span,
            fix: Suggestions.fix(for: name, in: relations, at: span))
    }

    static func relationOfAnother(
        _ name: String, owner: Kind, in place: String, relations: [String], _ span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            "query.relation-of-another-kind", "'\(name)' is a relation of \(owner.rawValue), not of \(place)",
            remedy: relations.isEmpty ? nil : "use one of \(Suggestions.list(relations))", span: span)
    }

    static func fieldAsRelation(_ name: String, _ word: String, relations: [String], _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.field-as-relation", "'\(name)' is a field, not a relation",
            remedy: "write '\(name):…', or '\(word):' with one of \(Suggestions.list(relations))", span: span)
    }

    static func conditionWithoutParentheses(_ fixed: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.condition-without-parentheses", "the conditions of a relation stand in parentheses",
            remedy: "write '\(fixed)'", span: span, fix: Fix(span, relation(of: fixed)))
    }

    static func countWithoutPlus(_ fixed: String, after number: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.count-without-plus", "expected '+' and the name of a relation after '\(number)'",
            remedy: "write '\(fixed)'", span: span, fix: Fix(span, relation(of: fixed)))
    }

    /// What stands after `has:`, `no:` or `only:`.
    private static func relation(of condition: String) -> String {
        String(condition.drop { $0 != ":" }.dropFirst())
    }

    static func nothingToSearchIn(_ place: String, fields: [String], _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.no-text", "there is no text to search in \(place)",
            remedy: "use one of \(Suggestions.list(fields.map { $0 + ":" }))", span: span)
    }

    static func wordLikeKind(_ word: String, kind: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.word-like-kind", severity: .warning, "'\(word)' is searched for as a word in claims",
            remedy: "write '\(kind)' for the kind, or \(quoted(word)) for the word", span: span, fix: Fix(span, kind))
    }

    static func signInWord(_ word: String, fixed: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.sign-in-word", severity: .warning, "'\(word)' is searched for as a word",
            remedy: "write '\(fixed)' for the field, or \(quoted(word)) for the word", span: span, fix: Fix(span, fixed))
    }

    /// - Parameter span: from the value taken to the last of the words.
    static func looseWords(name: String, taken: String, rest: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.loose-words", severity: .warning, "'\(name)' takes '\(taken)' only; '\(rest)' is searched for in the text",
            remedy: "write '\(name):\(quoted(taken + " " + rest))' if they belong together", span: span,
            fix: Fix(span, quoted(taken + " " + rest)))
    }

    static func tooDeep(_ isRelation: Bool, _ span: SourceSpan) -> Diagnostic {
        isRelation
            ? Diagnostic(
                "query.nested-too-deep", "relations stand more than \(Condition.relationLimit) deep in each other",
                remedy: "step to the related records instead: '… | sources | claims …'", span: span)
            : Diagnostic(
                "query.nested-too-deep", "'and', 'or' and 'not' take turns more than \(Condition.turnLimit) deep",
                remedy: "ask in stages: 'claims … | claims …'", span: span)
    }

    // MARK: Parameters and saved queries

    static func unknownParameter(_ name: String, known: [String], _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.unknown-parameter", "'$\(name)' has no value",
            remedy: Suggestions.nearest(to: name, in: known).first.map { "did you mean '$\($0)'?" }
                ?? "give it one: '--param \(name)=…'", span: span,
            fix: Suggestions.nearest(to: name, in: known, limit: 1).first.map { Fix(span, "$" + $0) })
    }

    static func unusedParameter(_ name: String, used: [String]) -> Diagnostic {
        Diagnostic(
            "query.unused-parameter", severity: .warning, "the query does not use the parameter '\(name)'",
            remedy: used.isEmpty ? "write '$\(name)' where its value is to stand" : "it uses \(Suggestions.list(used))")
    }

    static func unknownSavedQuery(_ name: String, known: [String], _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.unknown-saved-query", "there is no saved query '\(name)'",
            remedy: Suggestions.remedy(for: name, in: known) ?? "save one first: 'warrant query … --save \(name)'", span: span,
            fix: Suggestions.nearest(to: name, in: known, limit: 1).first.map { Fix(span, "@" + $0) })
    }

    static func savedQueryCycle(_ calls: [String], _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.saved-query-cycle", "the saved query '\(calls.last ?? "")' calls itself",
            remedy: "save one of them anew without the call", span: span,
            cause: calls.map { "@" + $0 }.joined(separator: " → "))
    }

    static func savedQueryTooLarge(_ name: String, calls: Int, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.saved-query-too-large",
            "the saved query '\(name)' is too long, or more than \(calls) of them start from one another",
            remedy: "save it anew in one query", span: span)
    }

    /// A fault in the text of a saved query, at the place that calls it; the cause shows the place in the text itself.
    ///
    /// What a saved query says of one that it calls in turn is only moved: the innermost text is the one to mend.
    public static func inSavedQuery(_ name: String, _ fault: Diagnostic, _ text: SourceText, at span: SourceSpan) -> Diagnostic
    {
        if passedOn.contains(fault.code) {
            var moved = fault
            moved.span = span
            moved.fix = nil
            return moved
        }
        let verb = fault.severity == .error ? "cannot be read" : "may not mean what it says"
        return Diagnostic(
            "query.saved-query", severity: fault.severity, "the saved query '\(name)' \(verb)",
            remedy: "save it anew: 'warrant query … --save \(name)'", span: span,
            cause: DiagnosticRenderer().render(fault, source: text))
    }

    /// What the asker sees as it is said of the innermost text; a parameter without a value is no fault of the text at all.
    private static let passedOn: Set = ["query.saved-query", "query.saved-query-cycle", "query.unknown-parameter"]
}

extension Entity {
    /// As a message names many of them.
    fileprivate var plural: String {
        switch self {
        case .evidence: "evidence"
        default: rawValue + "s"
        }
    }
}
