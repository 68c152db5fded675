import Foundation
import Testing

@Suite("Sessions shown on the pages")
struct ConsoleTests {
    @Test("a page's commands print what it shows", arguments: Pages.all)
    func sessions(_ page: String) throws {
        let text = try Pages.text(page)
        let blocks = ConsoleBlock.all(in: text)
        guard !blocks.isEmpty else { return }
        let shell = try Shell()
        let hasSQLite = try shell.has("sqlite3")
        for block in blocks {
            var steps: [ConsoleBlock.Step] = []
            for step in block.steps {
                let usesSQLite = step.command.contains("sqlite3")
                guard hasSQLite || !usesSQLite else {
                    steps.append(step)
                    continue
                }
                let printed = try shell.run(step.command)
                let isSame = step.accepts(printed)
                steps.append(isSame ? step : step.updated(printed))
                if !isSame, !Pages.isUpdating {
                    Issue.record("\(page): $ \(step.command)\nprints:\n\(printed.joined(separator: "\n"))")
                }
            }
            let new = block.text(steps)
            if Pages.isUpdating, new != block.text { try Pages.replace(block.text, with: new, in: page) }
        }
    }

    @Test("every line that looks like a command stands in a block that is run")
    func fences() throws {
        for page in Pages.all {
            let text = try Pages.text(page)
            let run = ConsoleBlock.all(in: text).flatMap(\.steps).count
            let shown = text.components(separatedBy: "\n").count { $0.hasPrefix("$ ") }
            #expect(run == shown, "\(page) shows a command that no test runs")
        }
    }

    @Test("a block tells a changed line from an unchanged one")
    func matching() {
        let step = ConsoleBlock.Step(command: "x", output: ["a", "…", "c 2026-01-01T00:00:00Z"])
        #expect(step.accepts(["a", "b", "b", "c 2027-02-02T00:00:00Z"]))
        #expect(step.accepts(["a", "c 2027-02-02T00:00:00Z"]))
        #expect(!step.accepts(["a", "b", "c"]))
        #expect(!step.accepts(["b", "c 2026-01-01T00:00:00Z"]))
        #expect(step.updated(["A", "b", "C"]).output == ["A", "…", "C"])
        #expect(!ConsoleBlock.Step(command: "x", output: ["a"]).accepts(["a", "b"]))
        let block = "```console\n$ warrant a\none\n$ warrant b\n```"
        #expect(ConsoleBlock.all(in: block).first.map { $0.text($0.steps) } == block)
    }
}
