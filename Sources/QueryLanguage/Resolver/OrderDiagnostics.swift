import Diagnostics

/// What the resolver says about stages and their names.
extension Diagnostic {
    static func noStep(from kind: Kind, to other: Kind, by between: Kind?, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.no-step", "there is no step from \(kind.rawValue) to \(other.rawValue)",
            remedy: between.map { "go by way of '| \($0.rawValue) | \(other.rawValue)'" }, span: span)
    }

    static func tooManyStages(limit: Int, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.too-many-stages", "the query has more than \(limit) stages", remedy: "ask in several queries", span: span)
    }

    static func afterCount(_ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.after-count", "after 'count' there are no records left: only 'sort', 'first' and 'show' follow",
            remedy: "put this stage before 'count'", span: span)
    }

    static func afterShow(_ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.after-show", "'show' chooses the columns of the result: only 'sort', 'first' and 'explain' follow",
            remedy: "put this stage before 'show'", span: span)
    }

    static func showTwice(_ span: SourceSpan) -> Diagnostic {
        Diagnostic("query.show-twice", "'show' stands twice", remedy: "name all columns in one", span: span)
    }

    static func afterLast(_ stage: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic("query.after-last", "'\(stage)' comes last", remedy: "put this stage before it", span: span)
    }

    static func notSources(_ stage: String, _ kind: Kind, hasStep: Bool, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.not-sources", "'\(stage)' is of sources, not of \(kind.rawValue)",
            remedy: hasStep ? "go to their sources first: '| sources | \(stage)'" : nil, span: span)
    }

    static func exportOfOtherKind(
        _ format: String, of other: Kind, _ kind: Kind, hasStep: Bool, _ span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            "query.not-exported", "'\(format)' is of \(other.rawValue), not of \(kind.rawValue)",
            remedy: hasStep ? "go to them first: '| \(other.rawValue) | export \(format)'" : nil, span: span)
    }

    static func unknownExport(_ name: String, _ formats: [String], _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.unknown-export", "there is no format '\(name)' to export",
            remedy: Suggestions.remedy(for: name, in: formats) ?? "use one of \(Suggestions.list(formats))", span: span,
            fix: Suggestions.fix(for: name, in: formats, at: span))
    }

    static func prefixAsName(_ text: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.unknown-style", "a style is named in full, not '\(text)*'",
            remedy: "find its name with 'warrant styles --search \(text)'", span: span)
    }

    static func unsortable(_ name: String, _ names: [String], _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.unsortable", "'\(name)' gives no order to sort by", remedy: "use one of \(Suggestions.list(names))",
            span: span)
    }

    static func unknownColumn(
        _ name: String, _ stage: StageWord, of kind: Kind, _ names: [String], _ span: SourceSpan
    ) -> Diagnostic {
        let what =
            switch stage {
            case .sort: "there is no '\(name)' to sort \(kind.rawValue) by"
            case .count: "there is no '\(name)' to count \(kind.rawValue) by"
            default: "there is no '\(name)' to show of \(kind.rawValue)"
            }
        let near = Suggestions.nearest(to: name, in: names)
        let remedy = near.isEmpty ? "use one of \(Suggestions.list(names))" : "did you mean \(Suggestions.list(near))?"
        return Diagnostic(
            "query.unknown-column", what, remedy: remedy, span: span, fix: near.first.map { Fix(span, $0) })
    }

    static func notCounted(_ name: String, _ names: [String], _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.not-counted", "after 'count' there is no '\(name)'", remedy: "use one of \(Suggestions.list(names))",
            span: span, fix: Suggestions.fix(for: name, in: names, at: span))
    }

    static func noScore(_ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.no-score", "these records have no score: none of them was ranked",
            remedy: "rank them first: 'like:\"free text\"'", span: span)
    }

    static func rankingInside(_ word: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.ranking-inside", "'like' ranks the records themselves and cannot stand under '\(word)'",
            remedy: "put it beside the other conditions, and search words here by themselves", span: span)
    }

    static func rankingElsewhere(_ kind: Kind, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.ranking-elsewhere", "'like' ranks claims and sources, not \(kind.rawValue)",
            remedy: "ask for sources, or search words here by themselves", span: span)
    }

    static func rankingTwice(_ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.ranking-twice", "a query has one 'like': its records have one order", remedy: "write both texts in one",
            span: span)
    }

    static func rankingOfSeveral(_ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.ranking-of-several", "'like' takes one text", remedy: "write all its words in one pair of quotes", span: span
        )
    }

    static func prefixToRank(_ text: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.prefix-to-rank", "'like' takes whole words: it finds their other forms by itself",
            remedy: "write '\(text)' without '*'", span: span)
    }

    static func namedTwice(_ name: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic("query.named-twice", "'\(name)' is named twice", remedy: "leave one out", span: span)
    }
}
