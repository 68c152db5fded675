import Diagnostics

/// What starts with a name and a colon: fields and relations.
extension Parser {
    /// A relation or a field; the caller has seen a name with its colon.
    mutating func condition() -> Filter {
        let name = current
        consume()
        let colon = current
        consume()
        if let invalid = spaceAfterColon(name, colon) ?? address(name) { return invalid }
        if let quantifier = Quantifier(rawValue: name.text.lowercased()) { return relation(quantifier, name) }
        return field(name)
    }

    /// `HER2: x`, or nothing behind the colon at all.
    private mutating func spaceAfterColon(_ name: Token, _ colon: Token) -> Filter? {
        guard current.followsSpace || at(.end) || at(.bar) || at(.close) else { return nil }
        var span = name.span.through(colon.span)
        guard current.isValue || current.isComparison, !atFieldName else {
            report(.missingValue(name.text, span))
            return .invalid(span)
        }
        if current.isComparison { consume() }
        let end = current.isValue ? current : previous
        if current.isValue { consume() }
        span = name.span.through(end.span)
        let value = text(colon.range.upperBound..<end.range.upperBound).drop { $0.isWhitespace }
        report(
            .spaceAfterColon(
                fixed: "\(name.text):\(value.filter { !$0.isWhitespace })",
                written: text(name.range.lowerBound..<end.range.upperBound), isField: Catalog.standard.hasField(name.text), span
            ))
        return .invalid(span)
    }

    /// `https://…`
    private mutating func address(_ name: Token) -> Filter? {
        guard ["http", "https", "ftp", "file"].contains(name.text.lowercased()), current.text.hasPrefix("//") else {
            return nil
        }
        consume()
        let run = skipTouching(from: name)
        report(.addressWithoutQuotes(run.text, run.span))
        return .invalid(run.span)
    }

    // MARK: relation = ( ( "has" | "no" ) ":" [ digits "+" ] | "only" ":" ) name [ "(" filter ")" ]

    private mutating func relation(_ quantifier: Quantifier, _ start: Token) -> Filter {
        guard current.kind == .word(isPrefix: false) else {
            let token = current
            if current.isValue { consume() }
            report(.expectedRelation(after: start.text, token.span))
            return .invalid(start.span.through(token.span))
        }
        let token = current
        consume()
        let (digits, rest) = Self.splitCount(token.text)
        let minimum = count(digits, quantifier, token)
        let nameStart = token.range.upperBound - rest.unicodeScalars.count
        let name = Name(rest, source.span(nameStart..<token.range.upperBound))
        if rest.isEmpty { report(.expectedRelation(after: start.text, token.span)) }
        if consume(if: .comma) {
            report(.severalRelations(quantifier, name.text, previous.span))
            while current.isWord, !atFieldName {
                consume()
                if !consume(if: .comma) { break }
            }
        }
        var end = token.span
        var filter: Filter?
        if at(.open) {
            if current.followsSpace {
                let gap = SourceSpan(token.span.end, current.span.start)
                report(.detachedParenthesis(text(start.range.lowerBound..<token.range.upperBound), gap: gap, current.span))
            }
            filter = parentheses()
            end = previous.span
        }
        let span = start.span.through(end)
        guard let minimum, !rest.isEmpty else { return .invalid(span) }
        return .relation(RelationCondition(quantifier: quantifier, minimum: minimum, name: name, filter: filter, span: span))
    }

    /// `2+claim` as its digits and the name; no digits without the `+`.
    private static func splitCount(_ text: String) -> (digits: String?, name: String) {
        guard let plus = text.firstIndex(of: "+") else { return (nil, text) }
        let digits = text[..<plus]
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return (nil, text) }
        return (String(digits), String(text[text.index(after: plus)...]))
    }

    /// The count before a relation's name, 1 without one, or `nil` when it is no use.
    private mutating func count(_ digits: String?, _ quantifier: Quantifier, _ token: Token) -> Int? {
        guard let digits else { return 1 }
        let span = source.span(token.range.lowerBound..<token.range.lowerBound + digits.count + 1)
        guard quantifier != .only else {
            report(.countAfterOnly(digits, String(token.text.dropFirst(digits.count + 1)), span))
            return nil
        }
        guard let count = Int(digits), (1...1_000_000).contains(count) else {
            report(.uselessCount(digits, span))
            return nil
        }
        return count
    }

    // MARK: field = name ":" ( compare value | value ".." value | value { "," value } )

    private mutating func field(_ start: Token) -> Filter {
        let name = Name(start.text, start.span)
        if case .comparison(let comparison) = current.kind {
            consume()
            guard let value = fieldValue(start) else { return .invalid(start.span.through(previous.span)) }
            if at(.dots) || at(.comma) { return severalAfterComparison(start) }
            return make(name, .compare(comparison, value), start)
        }
        if at(.dots) { return openRange(start, from: nil) }
        guard let first = fieldValue(start) else { return .invalid(start.span.through(previous.span)) }
        if at(.dots) {
            let dots = current
            consume()
            if dots.text != ".." { report(.longDots(dots.span)) }
            guard current.isValue, !atFieldName else { return openRange(start, from: first) }
            guard let last = fieldValue(start) else { return .invalid(start.span.through(previous.span)) }
            return make(name, .range(first, last), start)
        }
        var values = [first]
        while consume(if: .comma) {
            guard let value = fieldValue(start) else { return .invalid(start.span.through(previous.span)) }
            values.append(value)
        }
        if at(.dots) { return severalAfterComparison(start) }
        return make(name, .anyOf(values), start)
    }

    private func make(_ name: Name, _ test: FieldCondition.Test, _ start: Token) -> Filter {
        .field(FieldCondition(name: name, test: test, span: start.span.through(previous.span)))
    }

    /// One value of a field, or `nil` after reporting what is there instead.
    private mutating func fieldValue(_ start: Token) -> Value? {
        let token = current
        guard current.isValue else {
            if at(.minus) || at(.open) || at(.colon) {
                consume()
                let run = skipTouching(from: token)
                report(.valueNeedsQuotes(run.text, run.span))
            } else {
                report(.expectedValue(start.text, found: token.kind == .end ? nil : token.text, token.span))
                if at(.comparison(.above)) || current.isComparison || at(.saved) { consume() }
            }
            return nil
        }
        let value = value()
        let isBroken = (at(.open) || current.isComparison || at(.colon)) && !current.followsSpace && token.isWord
        guard !isBroken else {
            let run = skipTouching(from: token)
            report(.valueNeedsQuotes(run.text, run.span))
            return nil
        }
        return value
    }

    /// `year:..2020` or `year:2015..`
    private mutating func openRange(_ start: Token, from first: Value?) -> Filter {
        if let first {
            let span = start.span.through(previous.span)
            let value = text(source.offsets(of: first.span))
            report(.openRange(fixed: "\(start.text):>=\(value)", span))
            return .invalid(span)
        }
        consume()
        var value = ""
        if current.isValue {
            value = text(current.range)
            consume()
        }
        let span = start.span.through(previous.span)
        report(.openRange(fixed: "\(start.text):<=\(value)", span))
        return .invalid(span)
    }

    /// A list or a range where only one value can stand.
    private mutating func severalAfterComparison(_ start: Token) -> Filter {
        while at(.dots) || at(.comma) || current.isValue && !current.followsSpace { consume() }
        let span = start.span.through(previous.span)
        report(.mixedTest(span))
        return .invalid(span)
    }
}

extension SourceText {
    /// The code points of a span of this text.
    func offsets(of span: SourceSpan) -> Range<Int> {
        let start = span.start.offset ?? 0
        return start..<max(start, span.end.offset ?? start)
    }
}
