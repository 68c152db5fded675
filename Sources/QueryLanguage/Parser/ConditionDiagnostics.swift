import Diagnostics

/// What the parser says about conditions.
extension Diagnostic {
    static func operatorInCapitals(_ word: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.operator-in-capitals", "'\(word)' is not an operator: operators are in small letters",
            remedy: "write '\(word.lowercased())', or quote it to search for the word: \(quoted(word))", span: span,
            fix: Fix(span, word.lowercased()))
    }

    static func expectedCondition(after sign: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.expected-condition", "expected a condition after '\(sign)'",
            remedy: "write a word, a phrase or a field there, or quote \(quoted(sign)) to search for it", span: span)
    }

    static func expectedCondition(before sign: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.expected-condition", "expected a condition before '\(sign)'",
            remedy: "write a word, a phrase or a field there, or quote \(quoted(sign)) to search for it", span: span)
    }

    static func strayClose(_ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.stray-parenthesis", "')' closes nothing", remedy: "leave it out, or open it with '('", span: span,
            fix: Fix(span, ""))
    }

    /// - Parameter end: where the last condition ends.
    static func unclosedParenthesis(_ span: SourceSpan, end: SourcePosition) -> Diagnostic {
        Diagnostic(
            "query.unclosed-parenthesis", "'(' is never closed", remedy: "put ')' after its last condition", span: span,
            fix: Fix(SourceSpan(at: end), ")"))
    }

    static func emptyParentheses(_ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.empty-parentheses", "expected a condition between '(' and ')'",
            remedy: "write one, or leave the parentheses out", span: span)
    }

    static func strayColon(_ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.stray-colon", "expected a field's name right before ':'",
            remedy: "write 'field:value' without space, or quote a text that has a colon", span: span)
    }

    static func strayRange(_ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.stray-range", "'..' stands only between the two values of a field",
            remedy: "write a range as 'year:2015..2020'", span: span)
    }

    static func strayComparison(_ sign: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.stray-comparison", "expected a field's name and ':' before '\(sign)'",
            remedy: "write it as 'year:\(sign)2015'", span: span)
    }

    static func strayToken(_ text: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.stray-token", "expected a condition instead of '\(text)'", remedy: "leave it out", span: span,
            fix: Fix(span, ""))
    }

    static func looseMinus(_ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.loose-minus", "'-' touches what it excludes",
            remedy: "write '-word' without space, or 'not'; leave a dash between words out", span: span)
    }

    static func nestedTooDeep(limit: Int, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.nested-too-deep", "conditions stand more than \(limit) deep in each other",
            remedy: "leave out parentheses that change nothing", span: span)
    }

    static func tooManyConditions(limit: Int, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.too-many-conditions", "the query has more than \(limit) conditions",
            remedy: "give the values of one field as a list: 'pmid:1,2,3'", span: span)
    }

    /// - Parameter isField: whether the word before the sign is a field's name.
    static func comparisonWithoutColon(fixed: String, written: String, isField: Bool, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.comparison-without-colon", "expected ':' before the comparison",
            remedy: "write '\(fixed)' for a field, or quote the text: \(quoted(written))", span: span,
            fix: Fix(span, isField ? fixed : quoted(written)))
    }

    static func missingValue(_ name: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.missing-value", "expected a value after '\(name):'", remedy: "write one right after the colon", span: span)
    }

    /// - Parameter isField: whether the word before the colon is a field's name.
    static func spaceAfterColon(fixed: String, written: String, isField: Bool, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.space-after-colon", "expected a value right after ':', without space",
            remedy: "write '\(fixed)' for a field, or quote the text: \(quoted(written))", span: span,
            fix: Fix(span, isField ? fixed : quoted(written)))
    }

    static func addressWithoutQuotes(_ address: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.address-without-quotes", "a web address needs quotes", remedy: "write \(quoted(address))", span: span,
            fix: Fix(span, quoted(address)))
    }

    static func expectedRelation(after word: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.expected-relation", "expected the name of a relation after '\(word):'",
            remedy: "name one, such as '\(word):source'", span: span)
    }

    static func severalRelations(_ quantifier: Quantifier, _ name: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.several-relations", "'\(quantifier.rawValue):' names one relation",
            remedy: "write '\(quantifier.rawValue):\(name)' and the other apart, with 'or' between them if either will do",
            span: span)
    }

    /// - Parameter gap: the space before the parenthesis.
    static func detachedParenthesis(_ relation: String, gap: SourceSpan, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.detached-parenthesis", "the '(' of a relation touches its name",
            remedy: "write '\(relation)(' without space, or '\(relation) and (' for a condition of its own", span: span,
            fix: Fix(gap, ""))
    }

    static func countAfterOnly(_ digits: String, _ name: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.count-after-only", "'only:' takes no count",
            remedy: "write 'only:\(name)', and 'has:\(digits)+\(name)' beside it for the number", span: span,
            fix: name.isEmpty ? nil : Fix(span, ""))
    }

    static func uselessCount(_ digits: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.useless-count", "a count is a number from 1 to 1000000, not '\(digits)'",
            remedy: "write '2+', or leave the count out", span: span)
    }

    static func expectedValue(_ name: String, found: String?, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.expected-value", "expected a value of '\(name)'\(found.map { " instead of '\($0)'" } ?? "")",
            remedy: "write a word, or a phrase in quotes", span: span)
    }

    static func valueNeedsQuotes(_ value: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.value-needs-quotes", "a value with '(', '<', '>' or a '-' in front needs quotes",
            remedy: "write \(quoted(value))", span: span, fix: Fix(span, quoted(value)))
    }

    static func longDots(_ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.long-range-sign", "a range is written with two full stops", remedy: "write '..'", span: span,
            fix: Fix(span, ".."))
    }

    static func openRange(fixed: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.open-range", "a range has two ends", remedy: "write '\(fixed)'", span: span,
            fix: fixed.hasSuffix("=") ? nil : Fix(span, fixed))
    }

    static func mixedTest(_ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.mixed-test", "a comparison, a range and a list do not mix",
            remedy: "write each as a condition of its own, with 'or' between them if either will do", span: span)
    }
}
