import Foundation
import TestSupport
import Testing

/// What `warrant --experimental-dump-help` tells of a command (swift-argument-parser's ToolInfo, version 0).
private struct CommandInfo: Decodable {
    struct Argument: Decodable {
        struct Name: Decodable {
            var kind: String
            var name: String
        }

        var kind: String
        var names: [Name]?
        var valueName: String?
        var abstract: String?
        var discussion: String?
        var defaultValue: String?
        var allValues: [String]?
        var isRepeating: Bool

        /// As it is written on a command line.
        var written: String {
            let dots = isRepeating ? "…" : ""
            if kind == "positional" { return "\((valueName ?? "").uppercased())\(dots)" }
            let names = (names ?? []).map { ($0.kind == "long" ? "--" : "-") + $0.name }.joined(separator: ", ")
            return kind == "option" ? "\(names) \((valueName ?? "").uppercased())" : names
        }
    }

    var commandName: String
    var abstract: String?
    var discussion: String?
    var arguments: [Argument]?
    var subcommands: [CommandInfo]?

    /// The arguments as a table of the page; what all commands have stands once.
    var table: String {
        var table = MarkdownTable(["argument", "what it is", "default"])
        let isRoot = commandName == "warrant"
        for argument in arguments ?? [] where isRoot || !["version", "help"].contains(argument.names?.last?.name ?? "") {
            var what = [argument.abstract, argument.discussion].compactMap(\.self).joined(separator: " ")
            if let values = argument.allValues { what += " One of " + values.map { "`\($0)`" }.joined(separator: ", ") + "." }
            table.add(["`\(argument.written)`", what, argument.defaultValue.map { "`\($0)`" } ?? ""])
        }
        return table.text
    }
}

private struct ToolInfo: Decodable {
    var command: CommandInfo
}

@Suite("docs/commands.md")
struct CommandPageTests {
    private static let page = "docs/commands.md"

    private func root() throws -> CommandInfo {
        let help = try Program.run(["--experimental-dump-help"])
        return try JSONDecoder().decode(ToolInfo.self, from: Data(help.standardOutput.utf8)).command
    }

    @Test("every command has its section, with every argument, option and flag as --help has them")
    func arguments() throws {
        let root = try root()
        let commands = [root] + (root.subcommands ?? []).filter { $0.commandName != "help" }
        #expect(commands.count > 5)
        for command in commands {
            let isRoot = command.commandName == "warrant"
            let page = try Pages.text(Self.page)
            let name = "options: \(command.commandName)"
            #expect(isRoot || page.contains("\n## warrant \(command.commandName)\n"), "no section on \(command.commandName)")
            guard let stated = Pages.generated(name, in: page) else {
                Issue.record("the page has no table '<!-- \(name) -->'")
                continue
            }
            if Pages.isUpdating, stated != command.table {
                try Pages.replace("<!-- \(name) -->\(stated)", with: "<!-- \(name) -->\(command.table)", in: Self.page)
            } else {
                #expect(String(stated) == command.table, "the table of \(command.commandName) is not that of --help")
            }
        }
    }

    @Test("every section shows its command at work")
    func examples() throws {
        let sections = try Pages.text(Self.page).components(separatedBy: "\n## warrant ").dropFirst()
        for section in sections {
            let name = String(section.prefix { !$0.isWhitespace })
            let shown = ConsoleBlock.all(in: section).flatMap(\.steps).map(\.command)
            #expect(shown.contains { $0.hasPrefix("warrant \(name)") }, "no example of \(name)")
        }
    }

    @Test("every exit code of the program is on the page")
    func exitCodes() throws {
        let codes = Pages.table("| code | meaning | when |", in: try Pages.text(Self.page)).compactMap(\.first)
        #expect(codes == ["0", "1", "2", "3", "124", "130"])
    }
}
