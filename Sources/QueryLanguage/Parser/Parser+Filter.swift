import Diagnostics

/// Conditions and how they are joined.
extension Parser {
    private enum Operator: String {
        case and, or, not
    }

    /// The operator that stands here, in capitals too.
    private var operatorHere: Operator? {
        guard current.kind == .word(isPrefix: false), !atFieldName else { return nil }
        if let word = Operator(rawValue: current.text) { return word }
        return current.text == current.text.uppercased() ? Operator(rawValue: current.text.lowercased()) : nil
    }

    /// Moves past an operator if it stands here, reporting capitals.
    private mutating func eat(_ wanted: Operator) -> Bool {
        guard operatorHere == wanted else { return false }
        if current.text != wanted.rawValue { report(.operatorInCapitals(current.text, current.span)) }
        consume()
        return true
    }

    /// Whether a condition starts here.
    private var atCondition: Bool {
        switch current.kind {
        case .word: operatorHere == nil || operatorHere == .not
        case .phrase, .parameter, .minus, .open: true
        default: false
        }
    }

    /// Whether the filter ends here: at a `|`, the end, or the parenthesis that closes it.
    private var atFilterEnd: Bool {
        at(.end) || at(.bar) || (at(.close) && depth > 0)
    }

    // MARK: filter = and { "or" and }

    mutating func filter() -> Filter {
        let start = current
        var parts: [Filter] = []
        if let first = conjunction() { parts.append(first) }
        while operatorHere == .or {
            let sign = current
            let isFirst = parts.isEmpty
            if isFirst { report(.expectedCondition(before: sign.text, sign.span)) }
            _ = eat(.or)
            if let part = conjunction() {
                parts.append(part)
            } else if !isFirst {
                report(.expectedCondition(after: sign.text, sign.span))
            }
        }
        switch parts.count {
        case 0: return .invalid(start.span)
        case 1: return parts[0]
        default: return .any(parts, parts[0].span.through(parts[parts.count - 1].span))
        }
    }

    // MARK: and = not { [ "and" ] not }

    /// The conditions up to an `or` or the end; `nil` where there is none.
    private mutating func conjunction() -> Filter? {
        var parts: [Filter] = []
        while !atFilterEnd, operatorHere != .or {
            let start = current.range
            if operatorHere == .and {
                let sign = current
                if parts.isEmpty { report(.expectedCondition(before: sign.text, sign.span)) }
                _ = eat(.and)
                if !atCondition { report(.expectedCondition(after: sign.text, sign.span)) }
            } else if atCondition {
                parts.append(negation())
            } else {
                parts.append(stray())
            }
            guard current.range != start else { break }
        }
        switch parts.count {
        case 0: return nil
        case 1: return parts[0]
        default: return .all(parts, parts[0].span.through(parts[parts.count - 1].span))
        }
    }

    /// A token that starts no condition.
    private mutating func stray() -> Filter {
        let token = current
        consume()
        switch token.kind {
        case .close: report(.strayClose(token.span))
        case .colon: report(.strayColon(token.span))
        case .saved: report(.misplacedSaved(token.text, token.span))
        case .dots: report(.strayRange(token.span))
        case .comparison: report(.strayComparison(token.text, token.span))
        default: report(.strayToken(token.text, token.span))
        }
        return .invalid(token.span)
    }

    // MARK: not = { "not" | "-" } primary

    private mutating func negation() -> Filter {
        var signs: [SourceSpan] = []
        while true {
            let sign = current
            if eat(.not) {
                signs.append(sign.span)
            } else if consume(if: .minus) {
                if current.followsSpace || at(.end) {
                    report(.looseMinus(sign.span))
                } else {
                    signs.append(sign.span)
                }
            } else {
                break
            }
            if depth + signs.count > Self.nestingLimit {
                giveUp(.nestedTooDeep(limit: Self.nestingLimit, sign.span))
                return .invalid(sign.span)
            }
        }
        guard atCondition else {
            let sign = previous
            if operatorHere != nil || atFilterEnd || signs.isEmpty {
                if !signs.isEmpty { report(.expectedCondition(after: sign.text, sign.span)) }
                return .invalid(sign.span)
            }
            return stray()
        }
        depth += signs.count
        let inner = primary()
        depth -= signs.count
        let end = previous.span
        return signs.reversed().reduce(inner) { .not($0, $1.through(end)) }
    }

    // MARK: primary = "(" filter ")" | relation | field | value

    private mutating func primary() -> Filter {
        conditions += 1
        if conditions > Self.conditionLimit {
            let span = current.span
            giveUp(.tooManyConditions(limit: Self.conditionLimit, span))
            return .invalid(span)
        }
        if at(.open) { return parentheses() }
        if atFieldName { return condition() }
        let token = current
        let value = value()
        if current.isComparison {
            return comparisonWithoutColon(after: token)
        }
        return .value(value)
    }

    /// `( filter )`; the parentheses leave no trace in the tree.
    mutating func parentheses() -> Filter {
        let open = current
        guard depth < Self.nestingLimit else {
            giveUp(.nestedTooDeep(limit: Self.nestingLimit, open.span))
            return .invalid(open.span)
        }
        consume()
        depth += 1
        let inner: Filter
        if at(.close) {
            report(.emptyParentheses(open.span.through(current.span)))
            inner = .invalid(open.span)
        } else {
            inner = filter()
        }
        depth -= 1
        _ = expect(.close, or: .unclosedParenthesis(open.span, end: previous.span.end))
        return inner
    }

    /// `year>2015`, or `p < 0.05`.
    private mutating func comparisonWithoutColon(after word: Token) -> Filter {
        let sign = current
        consume()
        var end = sign
        if current.isValue {
            end = current
            consume()
        }
        let written = text(word.range.lowerBound..<end.range.upperBound)
        let span = word.span.through(end.span)
        let value = end == sign ? "" : text(end.range)
        let isField = word.isWord && !value.isEmpty && Catalog.standard.hasField(word.text)
        report(
            .comparisonWithoutColon(fixed: "\(word.text):\(sign.text)\(value)", written: written, isField: isField, span))
        return .invalid(span)
    }

    /// A word, phrase or parameter; the caller has seen that one stands here.
    mutating func value() -> Value {
        let token = current
        consume()
        switch token.kind {
        case .word(let isPrefix): return Value(.word(token.text, isPrefix: isPrefix), token.span)
        case .parameter: return Value(.parameter(token.text), token.span)
        default: return Value(.phrase(token.text), token.span)
        }
    }
}
