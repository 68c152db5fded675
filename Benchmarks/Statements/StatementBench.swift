import FactCheck
import Foundation
import WarrantKit

/// Checks the frozen statements against the sample library and prints how many are judged rightly:
/// `statement-bench FOLDER [--show]`, FOLDER being this one; `--show` lists what is wrong in the half for tuning.
@main
struct StatementBench {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let folder = arguments.first else {
            FileHandle.standardError.write(Data("usage: statement-bench FOLDER [--show]\n".utf8))
            exit(2)
        }
        let store = FileManager.default.temporaryDirectory.appending(path: "statement-bench-\(UUID().uuidString).db")
        defer { try? FileManager.default.removeItem(at: store) }
        _ = try SampleLibrary.find(nil).build(at: store.path(percentEncoded: false))
        let library = try Library(path: store.path(percentEncoded: false))
        let checker = try FactChecker(library.store)
        if let index = arguments.firstIndex(of: "--ask"), index + 1 < arguments.endIndex {
            let check = try checker.check(arguments[index + 1], in: .dutch)
            let frozen = FrozenStatement(id: "", statement: arguments[index + 1], kind: "", expected: "?", alsoRight: [], claims: [], sources: [], nothing: false)
            return show([Result(frozen, check)])
        }
        for half in ["tuning", "held"] {
            let statements = try FrozenStatement.read(folder + "/\(half).jsonl")
            let results = try statements.map { Result($0, try checker.check($0.statement, in: .dutch)) }
            print(half)
            table(results)
            if half == "tuning", arguments.contains("--show") { show(results) }
        }
    }

    /// A statement and what came of it.
    struct Result {
        var frozen: FrozenStatement
        var check: StatementCheck

        init(_ frozen: FrozenStatement, _ check: StatementCheck) {
            self.frozen = frozen
            self.check = check
        }

        var hasRightVerdict: Bool { frozen.accepted.contains(check.verdict?.rawValue) }

        /// The right verdict, with every deciding source shown; of what the library does not know, that it has nothing.
        var isRight: Bool {
            if frozen.nothing { return check.verdict == nil && check.claims.isEmpty }
            return hasRightVerdict && Set(check.evidence.map(\.source.standing.id)).isSuperset(of: frozen.sources)
        }

        /// A verdict that says the opposite of the right one, which is the worst there is.
        var isOpposite: Bool {
            let against: Set<String?> = ["disputed", "mixed"]
            let verdict = check.verdict?.rawValue
            return verdict == "supported" && !frozen.accepted.isDisjoint(with: against)
                || against.contains(verdict) && frozen.accepted.contains("supported")
        }
    }

    private static func table(_ results: [Result]) {
        print("  kind           right      verdict right  no verdict  wrong verdict  opposite")
        func line(_ name: String, _ results: [Result]) {
            let count = Double(max(results.count, 1))
            func share(_ test: (Result) -> Bool) -> String {
                String(format: "%4d %5.1f%%", results.count(where: test), 100 * Double(results.count(where: test)) / count)
            }
            let none = results.count { $0.check.verdict == nil }
            let wrong = results.count { $0.check.verdict != nil && !$0.hasRightVerdict }
            print(
                "  \(name.padding(toLength: 13, withPad: " ", startingAt: 0)) \(share(\.isRight))  \(share(\.hasRightVerdict))"
                    + "      \(none)  \(wrong)  \(results.count(where: \.isOpposite))  of \(results.count)")
        }
        for kind in FrozenStatement.kinds { line(kind, results.filter { $0.frozen.kind == kind }) }
        line("all", results)
    }

    private static func show(_ results: [Result]) {
        for result in results where !result.isRight {
            let check = result.check
            print("\n✗ \(result.frozen.kind): \(result.frozen.statement)")
            print("  expected \(result.frozen.expected ?? "none") of \(result.frozen.claims) \(result.frozen.sources)")
            print("  got \(check.verdict?.rawValue ?? "none") (\(check.outcome.rawValue)), numbers \(check.numbers.map(\.printed))")
            print("  concepts \(check.concepts.map { "\($0.words)→\($0.id)" })")
            for claim in check.claims.prefix(3) {
                let differences = claim.differences.map(\.rawValue).joined(separator: ",")
                print(String(format: "    %.2f ", claim.score) + "\(claim.id) [\(differences)] \(claim.why.map { $0[.dutch] })")
            }
            for reason in check.reasons.prefix(3) { print("    - \(reason[.dutch].prefix(160))") }
        }
    }
}

/// One line of the frozen set.
struct FrozenStatement: Decodable {
    static let kinds = ["true", "number", "direction", "negation", "concept", "outside", "not-compared"]

    var id: String
    var statement: String
    var kind: String
    var expected: String?
    var alsoRight: [String?]
    var claims: [String]
    var sources: [String]
    var nothing: Bool

    /// Every verdict that is right; `nil` for none.
    var accepted: Set<String?> { Set([expected] + alsoRight) }

    static func read(_ path: String) throws -> [FrozenStatement] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map {
            try JSONDecoder().decode(FrozenStatement.self, from: Data($0.utf8))
        }
    }
}
