import Diagnostics
import EvidenceStore
import QueryLanguage

/// Random queries put to a store and to the oracle.
struct OracleRun {
    var queries = 0
    /// Answers that are neither empty nor all there is.
    var telling = 0
    var coverage = Coverage()
    var disagreements: [String] = []

    private static let shards = 2
    /// One fault of the compiler shows in hundreds of queries.
    private static let printed = 3

    /// Plants a library and asks it, several queries at a time.
    static func run(_ size: PlantedSize) async throws -> OracleRun {
        let planted = try PlantedStore(size)
        return try await withThrowingTaskGroup(of: OracleRun.self) { group in
            for shard in 0..<shards {
                group.addTask { try await part(planted, stride(from: shard, to: size.queries, by: shards)) }
            }
            return try await group.reduce(into: OracleRun()) { $0.add($1) }
        }
    }

    /// How many queries were nested too deep to be asked.
    var refused = 0

    private mutating func add(_ other: OracleRun) {
        queries += other.queries
        refused += other.refused
        telling += other.telling
        coverage.add(other.coverage)
        disagreements += other.disagreements
    }

    private static func part(_ planted: PlantedStore, _ numbers: StrideTo<Int>) async throws -> OracleRun {
        let store = try EvidenceStore(path: planted.path, mode: .open)
        let oracle = Oracle(planted.facts)
        let names = ReachableNames()
        var run = OracleRun()
        for number in numbers where run.disagreements.count < printed {
            // The other tests of the run go on meanwhile.
            await Task.yield()
            let seed = planted.size.seed &+ UInt64(number) &* 0x9E37_79B9
            var generator = QueryGenerator(seed: seed, planted.facts, oracle.values, names)
            let (text, parameters) = generator.query()
            let analysis = QueryAnalyzer(parameters: parameters).analyze(text)
            // Chance may nest deeper than the language takes; another query is asked in its place.
            if analysis.errors.map(\.code) == ["query.nested-too-deep"] {
                run.refused += 1
                continue
            }
            guard let plan = analysis.plan else {
                run.disagreements.append("query \(number) is none: \(text)\n\(analysis.report())")
                continue
            }
            run.queries += 1
            run.coverage.count(plan)
            let expected = oracle.answer(plan)
            if !expected.isEmpty, expected.count < planted.facts.count(of: plan.resultKind.entity) { run.telling += 1 }
            guard let difference = difference(store, expected, plan) else { continue }
            let least = Shrinking.smallest(plan) { self.difference(store, oracle.answer($0), $0) != nil }
            run.disagreements.append(
                """
                query \(number): \(text) \(parameters.isEmpty ? "" : "\(parameters)")
                \(difference)
                smallest part that differs:
                \(least.outline)
                \(self.difference(store, oracle.answer(least), least) ?? "")
                """)
        }
        return run
    }

    /// Where the store's answer first departs from what is true, or `nil` when it does not.
    private static func difference(_ store: EvidenceStore, _ expected: [[QueryResult.Value]], _ plan: LogicalPlan) -> String? {
        do {
            let found = try store.run(plan).rows
            if found == expected { return nil }
            let index = zip(found, expected).enumerated().first { $1.0 != $1.1 }?.offset ?? min(found.count, expected.count)
            return """
                  store: \(found.count) rows, row \(index): \(found.indices.contains(index) ? "\(found[index])" : "none")
                  facts: \(expected.count) rows, row \(index): \(expected.indices.contains(index) ? "\(expected[index])" : "none")
                """
        } catch {
            return "  store: \(error)"
        }
    }
}

/// Makes a plan that differs smaller while it still differs.
enum Shrinking {
    static func smallest(_ plan: LogicalPlan, while differs: (LogicalPlan) -> Bool) -> LogicalPlan {
        for candidate in smaller(plan) where differs(candidate) { return smallest(candidate, while: differs) }
        return plan
    }

    /// The plan less one stage that only orders or cuts, or less a part of a condition.
    private static func smaller(_ plan: LogicalPlan) -> [LogicalPlan] {
        var found: [LogicalPlan] = []
        for (index, stage) in plan.stages.enumerated() {
            switch stage {
            case .sort, .first:
                var less = plan
                less.stages.remove(at: index)
                found.append(less)
            case .step(let step):
                for condition in parts(step.condition) {
                    var less = plan
                    var shorter = step
                    shorter.condition = condition
                    less.stages[index] = .step(shorter)
                    found.append(less)
                }
            case .count: break
            }
        }
        for condition in parts(plan.condition) {
            var less = plan
            less.condition = condition
            found.append(less)
        }
        return found
    }

    /// What is left of a condition without some part of it; nothing first.
    private static func parts(_ condition: Condition?) -> [Condition?] {
        guard let condition else { return [] }
        var found: [Condition?] = [nil]
        switch condition {
        case .all(let inner, let span):
            found += inner
            for (index, part) in inner.enumerated() {
                found += parts(part).compactMap(\.self).map { .all(inner.replacing(index, with: $0), span) }
            }
        case .any(let inner, let span):
            found += inner
            for (index, part) in inner.enumerated() {
                found += parts(part).compactMap(\.self).map { .any(inner.replacing(index, with: $0), span) }
            }
        case .not(let inner, let span): found += [inner] + parts(inner).compactMap(\.self).map { .not($0, span) }
        case .relation(let test):
            for part in parts(test.condition) {
                var less = test
                less.condition = part
                found.append(.relation(less))
            }
        case .text, .field: break
        }
        return found
    }
}

extension [Condition] {
    fileprivate func replacing(_ index: Int, with part: Condition) -> [Condition] {
        var parts = self
        parts[index] = part
        return parts
    }
}
