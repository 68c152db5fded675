import Foundation

/// Writes a completion for a program that shows it: as lines, or as JSON.
public struct CompletionReport {
    private let completion: Completion
    private let language: Language

    /// - Parameter language: that of the help.
    public init(_ completion: Completion, _ language: Language) {
        self.completion = completion
        self.language = language
    }

    /// One candidate a line: text, kind and help, with tabs between them.
    public var lines: String {
        candidates.map { [$0.text, $0.kind, $0.help].map(Self.onOneLine).joined(separator: "\t") + "\n" }.joined()
    }

    /// An object: the part that is replaced in code points, and the candidates.
    ///
    /// - Throws: what Foundation's encoder throws, which these values do not make it do.
    public func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let whole = CompletionJSON(
            replaced: .init(start: completion.replaced.lowerBound, end: completion.replaced.upperBound), candidates: candidates)
        return String(decoding: try encoder.encode(whole), as: UTF8.self) + "\n"
    }

    private var candidates: [CompletionJSON.Candidate] {
        completion.candidates.map {
            .init(
                text: $0.text, kind: $0.kind.rawValue, help: language == .dutch ? $0.help.dutch : $0.help.english,
                open: $0.isOpen)
        }
    }

    private static func onOneLine(_ text: String) -> String {
        String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    }
}

private struct CompletionJSON: Encodable {
    struct Range: Encodable {
        var start, end: Int
    }

    struct Candidate: Encodable {
        var text, kind, help: String
        var open: Bool
    }

    var replaced: Range
    var candidates: [Candidate]
}
