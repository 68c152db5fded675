import Diagnostics

/// Goes through the tokens before the cursor as the grammar does, and says what it wants next.
struct PlaceReader {
    typealias Expectation = CompletionPlace.Expectation
    typealias Records = CompletionPlace.Records

    let catalog: Catalog
    let savedQueries: [String: String]

    /// - Parameter touches: whether what stands at the cursor touches the last token.
    func expectation(after tokens: [Token], touches: Bool) -> Expectation {
        let segments = tokens.split(separator: .bar, omittingEmptySubsequences: false)
        let records = records(after: segments.dropLast())
        guard let segment = segments.last else { return .head }
        let isHead = segments.count == 1
        guard let first = segment.first else { return isHead ? .head : .stage(records) }
        if let kind = kind(of: segment) {
            return condition(after: segment.dropFirst(), of: kind, touches: touches)
        }
        if isHead {
            return first.kind == .saved ? .nothing : condition(after: segment, of: .claims, touches: touches)
        }
        guard first.kind == .word(isPrefix: false), let word = StageWord(rawValue: first.text) else { return .nothing }
        return names(after: segment.dropFirst(), of: word, records)
    }

    /// The kind that a query or a stage begins with, unless the word is the name of a field.
    private func kind(of segment: ArraySlice<Token>) -> Kind? {
        guard let first = segment.first, first.kind == .word(isPrefix: false) else { return nil }
        if let next = segment.dropFirst().first, next.kind == .colon, !next.followsSpace { return nil }
        return Kind(rawValue: first.text)
    }

    // MARK: Stages

    private func records(after segments: some Sequence<ArraySlice<Token>>, depth: Int = 0) -> Records {
        var records = Records()
        for (index, segment) in segments.enumerated() {
            guard let first = segment.first else { continue }
            if let kind = kind(of: segment) {
                records.kind = kind
            } else if index == 0, first.kind == .saved, depth < Resolver.callLimit, let text = savedQueries[first.text] {
                let tokens = Lexer.tokenize(SourceText(text)).tokens.dropLast()
                records = self.records(after: tokens.split(separator: .bar, omittingEmptySubsequences: false), depth: depth + 1)
            } else if index > 0 {
                switch StageWord(rawValue: first.text) {
                case .count: records.groups = segment.dropFirst(2).filter(\.isWord).map(\.text)
                case .show: records.isShown = true
                case .bibliography, .export, .explain: records.isDone = true
                case .sort, .first, nil: break
                }
            }
        }
        return records
    }

    private func names(after tokens: ArraySlice<Token>, of word: StageWord, _ records: Records) -> Expectation {
        let isDue = tokens.isEmpty || tokens.last?.kind == .comma
        switch word {
        case .sort:
            if isDue { return .sortKey(records) }
            return tokens.last?.isWord("desc") == true ? .nothing : .direction
        case .show: return isDue ? .column(records) : .nothing
        case .count:
            if tokens.isEmpty { return .groups }
            return tokens.count == 1 || isDue ? .groupKey(records) : .nothing
        case .export: return tokens.isEmpty ? .format(records) : .nothing
        case .first, .bibliography, .explain: return .nothing
        }
    }

    // MARK: Conditions

    /// What the tokens of a condition lead up to.
    private enum Due {
        case condition
        /// The value of a field, right after its colon, or after a sign or a `,` where space may stand.
        case value(String, isCompared: Bool, hasToTouch: Bool)
        case read(String)
        case relation
        case related(Relation?)
    }

    private func condition(after tokens: ArraySlice<Token>, of kind: Kind, touches: Bool) -> Expectation {
        var scopes = [Catalog.scope(of: kind)]
        var due = Due.condition
        var previous: Token?
        for token in tokens {
            due = self.due(after: token, previous, self.due(due, followedBySpace: token.followsSpace), &scopes)
            previous = token
        }
        let scope = scopes.last ?? []
        switch self.due(due, followedBySpace: !touches) {
        case .value(let name, let isCompared, _):
            return catalog.field(name, in: scope).map { .value($0, isCompared: isCompared) } ?? .nothing
        case .relation: return .relation(scope)
        case .condition: return previous?.isValue == true && touches ? .nothing : .condition(scope)
        case .read, .related: return touches ? .nothing : .condition(scope)
        }
    }

    /// Space ends what has to touch.
    private func due(_ due: Due, followedBySpace: Bool) -> Due {
        guard followedBySpace else { return due }
        switch due {
        case .value(_, _, hasToTouch: true), .relation: return .condition
        default: return due
        }
    }

    private func due(after token: Token, _ previous: Token?, _ due: Due, _ scopes: inout [[Entity]]) -> Due {
        switch (token.kind, due) {
        case (.word, .value(let name, _, _)), (.phrase, .value(let name, _, _)), (.parameter, .value(let name, _, _)):
            return .read(name)
        case (.word, .relation):
            let name = token.text.split(separator: "+").last.map(String.init) ?? ""
            return .related(catalog.relation(name, in: scopes.last ?? []))
        case (.colon, .condition):
            guard let previous, previous.isWord, !token.followsSpace else { return .condition }
            if Quantifier(rawValue: previous.text.lowercased()) != nil { return .relation }
            return .value(previous.text, isCompared: false, hasToTouch: true)
        case (.comparison, .value(let name, _, _)): return .value(name, isCompared: true, hasToTouch: false)
        case (.comma, .read(let name)): return .value(name, isCompared: false, hasToTouch: false)
        case (.dots, .read(let name)), (.dots, .value(let name, _, _)):
            return .value(name, isCompared: true, hasToTouch: false)
        case (.open, .related(let relation)) where !token.followsSpace:
            scopes.append(relation?.scope ?? [])
            return .condition
        case (.open, _):
            scopes.append(scopes.last ?? [])
            return .condition
        case (.close, _):
            if scopes.count > 1 { scopes.removeLast() }
            return .condition
        default: return .condition
        }
    }
}

extension Sequence<Token> where Self: Collection {
    /// The runs between the tokens of a kind.
    fileprivate func split(separator kind: Token.Kind, omittingEmptySubsequences: Bool) -> [SubSequence] {
        split(omittingEmptySubsequences: omittingEmptySubsequences) { $0.kind == kind }
    }
}
