import Diagnostics
import Foundation
import QueryLanguage
import SeededRandom
import Testing

/// `Schema/query.ebnf` beside the program.
@Suite struct GrammarTests {
    @Test func everyTerminalIsAWordOfTheProgram() throws {
        let grammar = try Grammar.read()
        let words =
            Kind.allCases.map(\.rawValue) + StageWord.allCases.map(\.rawValue) + Quantifier.allCases.map(\.rawValue)
            + Comparison.allCases.map(\.rawValue) + ["and", "or", "not", "by", "desc"] + "@|-():+,$".map(String.init) + [".."]
        #expect(grammar.terminals == Set(words))
    }

    @Test func everySentenceOfTheGrammarParses() throws {
        let grammar = try Grammar.read()
        var generator = SplitMix64(state: 3)
        let reader = GrammarReader(grammar)
        var compared = 0
        for _ in 0..<3_000 {
            let sentence = grammar.sentence("query", using: &generator)
            let analysis = QueryAnalyzer().analyze(sentence)
            let syntax = analysis.outlineErrors
            #expect(syntax.isEmpty, "\(sentence)\n\(analysis.report())")
            // The comment asks for an 'and' there, which the rules do not.
            if analysis.errors.contains(where: { $0.code == "query.detached-parenthesis" }) { continue }
            compared += 1
            #expect(reader.trees(of: sentence) == [analysis.query.outline], "\(sentence)")
        }
        #expect(compared > 2_900)
    }
}

/// The pages' own examples, beside the grammar's.
@Suite struct DocumentedExampleTests {
    /// What stands in quotes after `warrant query` on the pages.
    private static func examples() throws -> [String] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let pages = [
            "README.md", "docs/query-language.md", "docs/commands.md", "docs/errors.md", "docs/store.md", "docs/pubmed.md",
        ]
        return try pages.flatMap { page in
            try String(contentsOf: root.appending(path: page), encoding: .utf8).matches(of: /warrant query '([^'\n]+)'/)
                .map { String($0.output.1) }
        }
    }

    @Test func everyExampleHasOneTreeAndItIsTheProgrammes() throws {
        let reader = GrammarReader(try Grammar.read())
        let examples = Set(try Self.examples()).sorted()
        var read = 0
        for example in examples {
            let trees = reader.trees(of: example)
            // What the program cannot read shows an error on its page; to the grammar it is no sentence.
            let query = QueryAnalyzer().analyze(example).query
            guard !query.outline.contains("─ invalid") else {
                #expect(trees == [], "\(example)")
                continue
            }
            #expect(trees == [query.outline], "\(example)")
            read += 1
        }
        #expect(read > 40)
        #expect(examples.count > read)
    }

    @Test(arguments: [
        "claims or", "claims year:", "sources year>2015", "| sources", "claims | first", "claims has:", "claims (a",
        "claims a)",
        "claims only:2+x", "claims has:x (a)", "claims a ..b", "@x a", "claims | frist 3", "claims | sort", "claims \"a",
        "sources doi:10.1016/S0140(19)3", "claims year:1..", "claims year:1,>2", "claims - a", "sources @x",
        "claims | show id title",
    ])
    func theGrammarReadsNoMoreThanTheProgram(_ text: String) throws {
        let trees = GrammarReader(try Grammar.read()).trees(of: text)
        let errors = QueryAnalyzer().analyze(text).errors
        #expect(!errors.isEmpty)
        // To the grammar a '(' apart from its relation is a condition of its own; the program asks what was meant.
        #expect(trees.isEmpty || text == "claims has:x (a)")
    }
}

extension QueryAnalysis {
    /// Whether the tree has nodes that could not be read.
    fileprivate var outlineErrors: [Substring] {
        query.outline.split(separator: "\n").filter { $0.hasSuffix("─ invalid") }
    }
}

/// The rules of an EBNF file: enough of the notation to make sentences.
struct Grammar {
    indirect enum Part {
        case terminal(String)
        case rule(String)
        case sequence([Part])
        case choice([Part])
        case optional(Part)
        case repeated(Part)
    }

    private(set) var rules: [String: Part] = [:]
    private(set) var terminals: Set<String> = []
    private var tokens: ArraySlice<String> = []

    static func read() throws -> Grammar {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        var text = try String(contentsOf: root.appending(path: "Schema/query.ebnf"), encoding: .utf8)
        text.replace(/\(\*[\s\S]*?\*\)/, with: " ")
        var grammar = Grammar()
        grammar.tokens = text.matches(of: /"[^"]+"|[a-z]+|[=;|\[\](){},]/).map { String($0.output) }[...]
        while let name = grammar.tokens.popFirst(), grammar.tokens.popFirst() == "=" {
            grammar.rules[name] = grammar.choice()
            _ = grammar.tokens.popFirst()
        }
        return grammar
    }

    private mutating func choice() -> Part {
        var parts = [sequence()]
        while tokens.first == "|" {
            _ = tokens.popFirst()
            parts.append(sequence())
        }
        return parts.count == 1 ? parts[0] : .choice(parts)
    }

    private mutating func sequence() -> Part {
        var parts: [Part] = []
        while let token = tokens.first, !["|", ";", "]", ")", "}"].contains(token) {
            _ = tokens.popFirst()
            switch token {
            case "[": parts.append(.optional(choice()))
            case "{": parts.append(.repeated(choice()))
            case "(": parts.append(choice())
            case _ where token.hasPrefix("\""):
                let terminal = String(token.dropFirst().dropLast())
                terminals.insert(terminal)
                parts.append(.terminal(terminal))
                continue
            default:
                parts.append(.rule(token))
                continue
            }
            _ = tokens.popFirst()
        }
        return .sequence(parts)
    }

    /// A random sentence of a rule, with space where it is free and none where tokens must touch.
    func sentence(_ rule: String, using generator: inout some RandomNumberGenerator) -> String {
        var pieces: [Piece] = []
        expand(.rule(rule), in: rule, depth: 0, into: &pieces, using: &generator)
        var text = ""
        for (index, piece) in pieces.enumerated() {
            let touches = index == 0 || piece.touchesLast || pieces[index - 1].touchesNext
            text += (touches ? "" : " ") + piece.text
        }
        return text
    }

    private struct Piece {
        var text: String
        var touchesLast = false
        var touchesNext = false

        init(sample: String) {
            text = sample
        }

        init(terminal: String, in rule: String) {
            text = terminal
            touchesLast = [":", "+", ",", ")"].contains(terminal) || terminal == "(" && rule == "relation"
            touchesNext = ":+-$@(".contains(terminal) || Comparison(rawValue: terminal) != nil
        }
    }

    private func expand(
        _ part: Part, in rule: String, depth: Int, into pieces: inout [Piece], using generator: inout some RandomNumberGenerator
    ) {
        switch part {
        case .terminal(let terminal): pieces.append(Piece(terminal: terminal, in: rule))
        case .sequence(let parts):
            for part in parts { expand(part, in: rule, depth: depth + 1, into: &pieces, using: &generator) }
        case .choice(let parts):
            // Deep in, the last choice: it is the shortest in every rule that calls itself.
            let chosen = depth > 24 ? parts[parts.count - 1] : parts.randomElement(using: &generator)
            expand(chosen ?? .sequence([]), in: rule, depth: depth + 1, into: &pieces, using: &generator)
        case .optional(let inner):
            if depth < 24, Bool.random(using: &generator) {
                expand(inner, in: rule, depth: depth + 1, into: &pieces, using: &generator)
            }
        case .repeated(let inner):
            for _ in 0..<(depth < 24 ? Int.random(in: 0...2, using: &generator) : 0) {
                expand(inner, in: rule, depth: depth + 1, into: &pieces, using: &generator)
            }
        case .rule(let name):
            if let part = rules[name] {
                expand(part, in: name, depth: depth + 1, into: &pieces, using: &generator)
            } else {
                pieces.append(Piece(sample: Self.sample(name, using: &generator)))
            }
        }
    }

    private static func sample(_ name: String, using generator: inout some RandomNumberGenerator) -> String {
        let samples: [String] =
            switch name {
            case "digits": ["1", "2", "10"]
            case "phrase": ["\"low back pain\"", "\"a \\\"b\\\" \\\\\"", "\"and | or\""]
            case "name": ["year", "support", "claim", "verdict", "in", "text-kind"]
            default: ["hernia", "rugpijn", "beta-blocker", "hern*", "2015", "10.1016/j.x", "HER2+", "ĳs"]
            }
        return samples.randomElement(using: &generator) ?? "x"
    }
}
