import Diagnostics

/// What stands after a `|`.
extension Parser {
    // MARK: stage = kind [ filter ] | "sort" … | "first" … | "count" … | "show" … | "bibliography" … | "export" … | "explain"

    mutating func stage() -> Stage {
        let start = current
        guard start.kind == .word(isPrefix: false) else {
            report(.expectedStage(start.span, bar: start.kind == .bar || start.kind == .end ? previous.span : nil))
            skipToBar()
            return Stage(.invalid, start.span)
        }
        if atFieldName {
            report(.conditionAsStage(text(start.range.lowerBound..<next.range.upperBound), start.span.through(next.span)))
            _ = filter()
            skipToBar()
            return Stage(.invalid, start.span)
        }
        var form: Stage.Form
        if let kind = eatKind() {
            form = .step(kind, at(.bar) || at(.end) ? nil : filter())
        } else if let word = StageWord(rawValue: start.text) {
            consume()
            form = operation(word, start)
        } else {
            report(.unknownStage(start.text, start.span))
            skipToBar()
            return Stage(.invalid, start.span)
        }
        if !at(.bar), !at(.end) {
            report(.afterStage(start.text, found: current.text, current.span))
            skipToBar()
            form = .invalid
        }
        return Stage(form, previous.range.lowerBound < start.range.lowerBound ? start.span : start.span.through(previous.span))
    }

    private mutating func operation(_ word: StageWord, _ start: Token) -> Stage.Form {
        switch word {
        case .sort: return sort(start)
        case .first: return first(start)
        case .count: return count(start)
        case .show:
            let names = names(start)
            return names.isEmpty ? .invalid : .show(names)
        case .bibliography: return .bibliography(current.isValue ? value() : nil)
        case .export:
            guard let name = eatName() else {
                report(.expectedName(after: start.text, example: "bibtex", start.span))
                return .invalid
            }
            return .export(name)
        case .explain: return .explain
        }
    }

    /// A bare word as a name, or `nil` where none stands.
    private mutating func eatName() -> Name? {
        guard current.kind == .word(isPrefix: false) else { return nil }
        let name = Name(current.text, current.span)
        consume()
        return name
    }

    /// Names with commas between them; none after reporting what is there instead.
    private mutating func names(_ start: Token) -> [Name] {
        guard let first = eatName() else {
            report(.expectedName(after: start.text, example: start.text == "sort" ? "year" : "id", start.span))
            return []
        }
        var names = [first]
        while !at(.bar), !at(.end) {
            if consume(if: .comma) {
                guard let name = eatName() else {
                    report(.expectedName(after: ",", example: "id", previous.span))
                    break
                }
                names.append(name)
            } else if current.isWord, !atFieldName, let name = eatName() {
                report(.missingComma(before: name.text, name.span))
                names.append(name)
            } else {
                break
            }
        }
        return names
    }

    // MARK: key = name [ "desc" ]

    private mutating func sort(_ start: Token) -> Stage.Form {
        if current.isWord("by"), next.isWord, !next.isWord("desc") {
            report(.sortBy(next.text, current.span))
            consume()
        }
        var keys: [Stage.Key] = []
        repeat {
            if at(.minus) {
                let sign = current
                consume()
                let isTouched = current.kind == .word(isPrefix: false) && !next.isWord("desc") && !next.isWord("asc")
                report(.minusInSort(current.text, key: isTouched ? sign.span.through(current.span) : nil, sign.span))
            }
            guard let name = eatName() else {
                report(.expectedName(after: previous.text, example: "year", previous.span))
                return .invalid
            }
            var span = name.span
            let isDescending = eat("desc")
            if isDescending { span = span.through(previous.span) }
            if eat("asc") { report(.ascending(previous.span)) }
            keys.append(Stage.Key(name: name, isDescending: isDescending, span: span))
            if current.kind == .word(isPrefix: false), !atFieldName {
                report(.missingComma(before: current.text, current.span))
            } else if !consume(if: .comma) {
                break
            }
        } while true
        return .sort(keys)
    }

    private mutating func first(_ start: Token) -> Stage.Form {
        guard current.isWord, current.text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(current.text),
            number > 0
        else {
            let span = current.isValue ? current.span : start.span
            report(.firstWithoutNumber(found: current.isValue ? current.text : nil, span))
            if current.isValue || at(.minus) { skipToBar() }
            return .invalid
        }
        consume()
        return .first(number)
    }

    private mutating func count(_ start: Token) -> Stage.Form {
        if eat("by") {
            let names = names(previous)
            return names.isEmpty ? .invalid : .count(names)
        }
        if current.isWord, !atFieldName {
            report(.countWithoutBy(current.text, current.span))
            return .count(names(start))
        }
        return .count([])
    }
}
