import ArgumentParser
import WarrantKit

/// `warrant query --complete TEXT [--cursor N]`: completion for editors and scripts.
struct CompletionOptions: ParsableArguments {
    @Option(
        name: .customLong("complete"),
        help: ArgumentHelp(
            "Print what may stand at the cursor of a query.", discussion: "One candidate a line: text, kind, help; or JSON.",
            valueName: "text"))
    var text: String?

    @Option(
        help: ArgumentHelp(
            "How many code points stand before the cursor.", discussion: "By default the cursor stands at the end.",
            valueName: "count"))
    var cursor: Int?

    func validate() throws {
        if cursor != nil, text == nil { throw ValidationError("--cursor goes with --complete TEXT") }
        if let cursor, cursor < 0 { throw ValidationError("--cursor takes a number from 0, not \(cursor)") }
    }

    func write(
        _ library: Library, _ format: ResultFormat, _ language: Language, _ parameters: [String: String]
    ) throws {
        guard let text else { return }
        let completion = try library.complete(text, cursor: cursor, parameters: Array(parameters.keys))
        let report = CompletionReport(completion, language)
        switch format {
        case .table, .tsv: Console.write(report.lines)
        case .json: Console.write(try report.json())
        case .jsonl, .csv, .markdown:
            throw ValidationError("--complete writes lines or, with --format json, JSON; not \(format.rawValue)")
        }
    }
}
