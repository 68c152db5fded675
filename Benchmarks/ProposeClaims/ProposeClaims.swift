import Articles
import Foundation
import TextAnalysis
import WarrantKit

/// Prints what each sentence of an article is taken for, one JSON object a line: `propose-claims FILE [nl|en]`.
@main
struct ProposeClaims {
    struct Line: Encodable {
        var start: Int
        var end: Int
        var reading: String
        var kind: String?
        var weight: Int?
        var reasons: [String]
        var text: String
    }

    static func main() throws {
        guard CommandLine.arguments.count > 1 else {
            FileHandle.standardError.write(Data("usage: propose-claims FILE [nl|en]\n".utf8))
            exit(2)
        }
        let layout = ArticleLayout(try Library.article(at: CommandLine.arguments[1]))
        let sentences = layout.sentences
        let language: StemmingLanguage = CommandLine.arguments.dropFirst(2).first == "en" ? .english : .dutch
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        for (sentence, reading) in zip(sentences, ClaimProposer(language).readings(of: sentences)) {
            let place = layout.text.original(of: sentence.range)
            var line = Line(
                start: place.lowerBound, end: place.upperBound, reading: "other", reasons: [],
                text: sentence.text)
            switch reading {
            case .claim(let claim):
                (line.reading, line.kind, line.weight, line.reasons) = (
                    "claim", claim.kind.rawValue, claim.weight, claim.reasons.map { $0.text(.english) }
                )
            case .narrative(let narrative, let reason):
                (line.reading, line.reasons) = (narrative.rawValue, [reason])
            case .other: break
            }
            print(String(decoding: try encoder.encode(line), as: UTF8.self))
        }
    }
}
