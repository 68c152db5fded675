import FactCheck
import Foundation
import WarrantKit

/// Checks the frozen statements against the sample library and prints how many are judged rightly, or how long checking takes:
///
///     statement-bench FOLDER [--show SET…]       every FOLDER/SET.jsonl; --show lists what is wrong in the sets it names
///     statement-bench FOLDER --speed STORE [ARTICLE]
@main
struct StatementBench {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard let folder = arguments.first else {
            FileHandle.standardError.write(Data("usage: statement-bench FOLDER [--show SET… | --speed STORE [ARTICLE]]\n".utf8))
            exit(2)
        }
        if arguments.count > 2, arguments[1] == "--speed" {
            return try Speed(store: arguments[2], article: arguments.dropFirst(3).first).measure(
                FrozenStatement.read(folder + "/tuning.jsonl"))
        }
        let store = FileManager.default.temporaryDirectory.appending(path: "statement-bench-\(UUID().uuidString).db")
        defer { try? FileManager.default.removeItem(at: store) }
        _ = try SampleLibrary.find(nil).build(at: store.path(percentEncoded: false))
        let checker = try FactChecker(try Library(path: store.path(percentEncoded: false)).store)
        let shown = arguments.firstIndex(of: "--show").map { Set(arguments[($0 + 1)...]) } ?? []
        for set in try FrozenStatement.sets(in: folder) {
            let results = try FrozenStatement.read(folder + "/\(set).jsonl").map {
                Result($0, try checker.check($0.statement, in: .dutch))
            }
            table(set, results)
            if shown.contains(set) { show(results) }
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

    private static func table(_ set: String, _ results: [Result]) {
        print("| \(set) | of | right | right verdict | no verdict | wrong verdict | opposite |\n|---|--:|--:|--:|--:|--:|--:|")
        func line(_ name: String, _ results: [Result]) {
            let right = results.count(where: \.isRight)
            let share = String(format: "%.0f %%", 100 * Double(right) / Double(max(results.count, 1)))
            let wrong = results.count { $0.check.verdict != nil && !$0.hasRightVerdict }
            print(
                "| \(name) | \(results.count) | \(right) (\(share)) | \(results.count(where: \.hasRightVerdict)) "
                    + "| \(results.count { $0.check.verdict == nil }) | \(wrong) | \(results.count(where: \.isOpposite)) |")
        }
        for kind in FrozenStatement.kinds { line(kind, results.filter { $0.frozen.kind == kind }) }
        line("all", results)
        print("")
    }

    private static func show(_ results: [Result]) {
        for result in results where !result.isRight {
            let check = result.check
            print("\n✗ \(result.frozen.kind): \(result.frozen.statement)")
            print("  expected \(result.frozen.expected ?? "none") of \(result.frozen.claims) \(result.frozen.sources)")
            print(
                "  got \(check.verdict?.rawValue ?? "none") (\(check.outcome.rawValue)), numbers \(check.numbers.map(\.printed))"
            )
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

    /// The names of a folder's sets, in order.
    static func sets(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".jsonl") }.sorted(by: >).map {
            String($0.dropLast(".jsonl".count))
        }
    }

    static func read(_ path: String) throws -> [FrozenStatement] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map {
            try JSONDecoder().decode(FrozenStatement.self, from: Data($0.utf8))
        }
    }
}
