import Foundation
import TestSupport
import Testing
import WarrantKit

@Suite("docs/prompt.md")
struct PromptPageTests {
    private static let page = "docs/prompt.md"

    /// Keys of the page, and the screen it shows for them.
    private struct Step {
        var keys: String
        var screen: String
    }

    private func steps() throws -> [Step] {
        try Pages.text(Self.page).matches(of: /(?s)```keys\n(.*?)```\n\n```screen\n(.*?)```/).map {
            Step(keys: String($0.output.1), screen: String($0.output.2))
        }
    }

    @Test("the session shows what the keys give")
    func session() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: try SampleStore.path(), toPath: folder.path("warrant.db"))
        let terminal = try Terminal(["query"], in: folder.url)
        try terminal.waitForPrompt(1)
        var start = 0
        let steps = try steps()
        #expect(steps.count > 4)
        for step in steps {
            for line in step.keys.split(separator: "\n") { try type(line, on: terminal) }
            let lines = terminal.screen.lines
            // The prompt that comes next belongs to the next step.
            let end = lines.last == "warrant>" || lines.last == "" ? lines.count - 1 : lines.count
            let shown = lines[start..<end].joined(separator: "\n") + "\n"
            start = end
            if Pages.isUpdating, shown != step.screen {
                let keys = "```keys\n\(step.keys)```\n\n```screen\n"
                try Pages.replace(keys + step.screen + "```", with: keys + shown + "```", in: Self.page)
            } else {
                #expect(step.screen == shown, "\(step.keys)")
            }
        }
        #expect(try terminal.exitStatus() == 0)
    }

    /// Types the keys of a line, waiting for the prompt where they end an input.
    private func type(_ keys: Substring, on terminal: Terminal) throws {
        var rest = keys
        while let key = rest.popFirst() {
            switch key {
            case "⇥": terminal.type("\t")
            case "↑": terminal.type("\u{1B}[A")
            case "⌃": try end(with: "\u{3}", rest.popFirst() == "C", on: terminal)
            case "⏎": try end(with: "\r", keys != ".quit⏎", on: terminal)
            default: terminal.type(String(key))
            }
        }
    }

    private func end(with key: String, _ stays: Bool, on terminal: Terminal) throws {
        let count = terminal.screen.lines.count
        terminal.type(key)
        if stays {
            try terminal.wait("prompt") { $0.lines.count > count && ["warrant> ", "    ...> "].contains($0.typed) }
        } else {
            _ = try terminal.exitStatus()
        }
    }

    @Test("every command of the prompt, and whatever a candidate may name, is on the page")
    func isComplete() throws {
        let page = try Pages.text(Self.page)
        for kind in CompletionCandidate.Kind.allCases { #expect(page.contains("`\(kind.rawValue)`"), "\(kind.rawValue)") }
        let keys = try steps().map(\.keys).joined()
        let help = try #require(try steps().map(\.screen).first { $0.contains("warrant> .help\n") })
        let commands = help.matches(of: /\n\s\s\.([a-z]+)\s/).map { String($0.output.1) }
        #expect(commands.count > 4)
        for command in commands { #expect(keys.contains(".\(command)"), "the page does not show .\(command)") }
    }
}
