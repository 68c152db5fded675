import Foundation

/// A fenced block of a page that shows commands and what they print.
struct ConsoleBlock: CustomStringConvertible, Sendable {
    /// One command with the lines it printed.
    struct Step: Sendable {
        var command: String
        var output: [String]

        /// Whether what a command printed is what the page shows; a line `…` stands for any number of lines.
        func accepts(_ printed: [String]) -> Bool {
            let wanted = output.map(mask)
            let printed = printed.map(mask)
            let parts = wanted.split(separator: "…", omittingEmptySubsequences: false).map(Array.init)
            guard parts.count > 1, let first = parts.first, let last = parts.last else { return wanted == printed }
            guard printed.starts(with: first), printed.count >= first.count + last.count,
                printed.suffix(last.count).elementsEqual(last)
            else { return false }
            var rest = printed.dropFirst(first.count).dropLast(last.count)
            for part in parts.dropFirst().dropLast() {
                guard let place = rest.indices.first(where: { rest[$0...].starts(with: part) }) else { return false }
                rest = rest[(place + part.count)...]
            }
            return true
        }

        /// The step with what was printed now, as much of its head and tail as before.
        func updated(_ printed: [String]) -> Step {
            guard let first = output.firstIndex(of: "…"), let last = output.lastIndex(of: "…") else {
                return Step(command: command, output: printed)
            }
            let tail = output.count - last - 1
            guard printed.count > first + tail else { return Step(command: command, output: printed) }
            return Step(command: command, output: printed.prefix(first) + ["…"] + printed.suffix(tail))
        }

        /// Times and the day of the data differ from run to run.
        private func mask(_ line: String) -> String {
            line.replacing(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/, with: "TIME")
                .replacing(/(PubMed data of|PubMed-gegevens van) \d{4}-\d\d-\d\d/) { "\($0.output.1) DAY" }
        }
    }

    /// The block as it stands on the page, fences included.
    var text: String
    var steps: [Step]

    /// What the block is called in a failure: its first command.
    var description: String { steps.first?.command ?? text }

    /// The block with other steps, as text.
    func text(_ steps: [Step]) -> String {
        (["```console"] + steps.flatMap { ["$ " + $0.command] + $0.output } + ["```"]).joined(separator: "\n")
    }

    /// The console blocks of a page, in order.
    static func all(in page: String) -> [ConsoleBlock] {
        var blocks: [ConsoleBlock] = []
        var lines: [String]?
        for line in page.components(separatedBy: "\n") {
            if line == "```console" {
                lines = []
            } else if line == "```", let inside = lines {
                blocks.append(
                    ConsoleBlock(text: (["```console"] + inside + ["```"]).joined(separator: "\n"), steps: steps(inside)))
                lines = nil
            } else {
                lines?.append(line)
            }
        }
        return blocks
    }

    private static func steps(_ lines: [String]) -> [Step] {
        var steps: [Step] = []
        for line in lines {
            if line.hasPrefix("$ ") {
                steps.append(Step(command: String(line.dropFirst(2)), output: []))
            } else if let last = steps.indices.last {
                steps[last].output.append(line)
            }
        }
        return steps
    }
}
