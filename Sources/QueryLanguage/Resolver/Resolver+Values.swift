import Diagnostics

/// Values: each given the type of its field.
extension Resolver {
    /// A field's test with typed values, or `nil` after reporting what does not fit.
    mutating func test(_ test: FieldCondition.Test, of field: Field, as condition: FieldCondition) -> FieldTest.Test? {
        switch test {
        case .anyOf(let values):
            var typed: [TypedValue] = []
            var seen: Set<TypedValue.Content> = []
            var isWhole = true
            for (index, value) in values.enumerated() where !log.isFull {
                guard let new = typedValues(value, of: field) else {
                    isWhole = false
                    continue
                }
                // Each of them is a search of its own; values that are compared as a whole are one test, however many they are.
                if index > 0, field.type.isSearched { isWhole = count(value.span) && isWhole }
                typed += new.filter { seen.insert($0.content).inserted }
            }
            return isWhole ? .anyOf(typed) : nil
        case .compare(let comparison, let value):
            guard isOrdered(field, condition) else { return nil }
            return oneValue(value, of: field).map { .compare(comparison, $0) }
        case .range(let first, let last):
            guard isOrdered(field, condition) else { return nil }
            let low = oneValue(first, of: field)
            let high = oneValue(last, of: field)
            guard let low, let high else { return nil }
            if low.content.comesAfter(high.content) {
                report(.emptyRange("\(condition.name.text):\(text(last.span))..\(text(first.span))", condition.span))
                return nil
            }
            return .range(low, high)
        }
    }

    private mutating func isOrdered(_ field: Field, _ condition: FieldCondition) -> Bool {
        if field.type.isOrdered { return true }
        report(.unordered(field.text, condition.span))
        return false
    }

    private mutating func oneValue(_ value: Value, of field: Field) -> TypedValue? {
        if case .word(let text, true) = value.form {
            report(.prefixInComparison(text, value.span))
            return nil
        }
        return typedValues(value, of: field)?.first
    }

    /// The text of a value, parameters bound; `nil` after reporting one that is unknown.
    mutating func bound(_ value: Value) -> (text: String, isPrefix: Bool, isWord: Bool)? {
        switch value.form {
        case .word(let text, let isPrefix): return (text, isPrefix, true)
        case .phrase(let text): return (text, false, false)
        case .parameter(let name):
            guard !name.isEmpty else { return nil }
            usedParameters.insert(name)
            if let text = parameters[name] { return (text, false, false) }
            if leavesParametersOpen { return nil }
            report(.unknownParameter(name, known: parameters.keys.sorted(), value.span))
            return nil
        }
    }

    /// A value as text to be searched, or `nil` after reporting that it has none.
    mutating func pattern(_ value: Value) -> TextPattern? {
        guard let (text, isPrefix, isWord) = bound(value) else { return nil }
        // The lexer has reported a star that stands anywhere but at the end.
        if isWord, text.isEmpty || text.contains("*") { return nil }
        guard text.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil }) else {
            report(.nothingToSearch(isPrefix ? text + "*" : text, value.span))
            return nil
        }
        return isPrefix ? .prefix(text) : isWord ? .word(text) : .phrase(text)
    }

    /// The typed values that a written one stands for: several only for the beginning of a closed list's names.
    private mutating func typedValues(_ value: Value, of field: Field) -> [TypedValue]? {
        let span = value.span
        switch field.type {
        case .text: return pattern(value).map { [TypedValue(.text($0), span)] }
        case .concept: return pattern(value).map { [TypedValue(.concept($0), span)] }
        case .ranking:
            guard let pattern = pattern(value) else { return nil }
            if case .prefix(let text) = pattern { report(.prefixToRank(text, span)) }
            return [TypedValue(.text(pattern), span)]
        case .identifier, .year, .date, .number, .choice: break
        }
        guard let (text, isPrefix, _) = bound(value) else { return nil }
        if case .choice(let list) = field.type {
            let choices = list.matching(text, isPrefix: isPrefix)
            if choices.isEmpty { report(.unknownValue(isPrefix ? text + "*" : text, of: field.text, list, span)) }
            return choices.isEmpty ? nil : choices.map { TypedValue(.choice($0), span) }
        }
        if case .identifier(let form) = field.type {
            if let content = form.value(text, isPrefix: isPrefix) { return [TypedValue(content, span)] }
            report(.notAnIdentifier(text, field.text, form, span))
            return nil
        }
        if !isPrefix, let content = field.type.pointValue(text) { return [TypedValue(content, span)] }
        report(.wrongType(isPrefix ? text + "*" : text, field: field, span))
        return nil
    }
}

extension ValueType {
    /// Whether a value is searched for rather than compared.
    fileprivate var isSearched: Bool {
        switch self {
        case .text, .concept, .date, .ranking: true
        case .identifier(let form): form == .language
        case .year, .number, .choice: false
        }
    }
}

extension TypedValue.Content {
    /// Whether this is certainly later or more than another of its type.
    fileprivate func comesAfter(_ other: TypedValue.Content) -> Bool {
        switch (self, other) {
        case (.year(let one), .year(let two)): one > two
        case (.number(let one), .number(let two)): one > two
        case (.date(let one), .date(let two)): one.first > two.last
        case (.choice(let one), .choice(let two)): one.rank > two.rank
        default: false
        }
    }
}
