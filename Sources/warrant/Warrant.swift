import ArgumentParser
import Foundation
import WarrantKit

/// The command. Errors stay values until here: this is the only place that turns them into text and an exit code.
@main
struct Warrant: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "warrant",
        abstract: "An evidence and citation database: claims in articles, tied to the studies behind them.",
        discussion: """
            The store is one SQLite file: --store PATH, else WARRANT_STORE, else warrant.db here.
            Exit codes: 0 done, 1 the answer is "no", 2 bad usage or input, 3 store, disk or network, 124 timed out, 130 interrupted.
            """,
        version: WarrantVersion.current,
        subcommands: [
            Demo.self, Import.self, Fetch.self, Read.self, Add.self, QueryCommand.self, Sources.self, Check.self, Concepts.self,
            BibliographyCommand.self, Styles.self, Review.self, Lint.self, Status.self, Export.self, Diff.self, Forget.self,
        ])

    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let failure as Failure {
            Console.report(failure.diagnostics)
            Foundation.exit(ExitStatus(failure.kind).rawValue)
        } catch let code as ExitCode {
            // What went wrong has been said.
            Foundation.exit(code.rawValue)
        } catch {
            exit(for: error)
        }
    }

    /// Help and version go to standard output; misuse is exit code 2.
    private static func exit(for error: any Error) -> Never {
        let message = fullMessage(for: error)
        if exitCode(for: error).isSuccess {
            Console.write(message + "\n")
            Foundation.exit(ExitStatus.done.rawValue)
        }
        if !message.isEmpty { Console.note(message) }
        Foundation.exit(ExitStatus.badInput.rawValue)
    }
}

/// What the process tells its caller.
enum ExitStatus: Int32 {
    case done = 0
    case no = 1
    case badInput = 2
    case storage = 3
    case timedOut = 124
    case interrupted = 130

    init(_ kind: Failure.Kind) {
        self =
            switch kind {
            case .input: .badInput
            case .storage: .storage
            case .timedOut: .timedOut
            case .interrupted: .interrupted
            }
    }
}
