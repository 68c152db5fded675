import Foundation
import QueryFuzzing
import QueryLanguage
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
        for _ in 0..<5_000 {
            let sentence = grammar.sentence("query", using: &generator)
            let analysis = QueryAnalyzer().analyze(sentence)
            let syntax = analysis.outlineErrors
            #expect(syntax.isEmpty, "\(sentence)\n\(analysis.report())")
        }
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
