import Articles
import Bibliography
import EvidenceStore
import Foundation
import PubMed
import SeededRandom
import WarrantKit
import XMLReading

/// How well printed references are resolved: `reference-bench STORE FILE… [--count N] [--seed N] [--fit] [--misses]`,
/// `reference-bench STORE FILE… --speed`, `reference-bench STORE ARTICLE --article`.
///
/// Makes entries of the files' records in eight styles, damages them, takes the records of half of them out of STORE (made when it is
/// not there), and resolves them. `--fit` fits weights on one half and prints them; the tables are of the other. `--speed` times an article
/// of 10,000 words with 200 of the entries on a STORE that stays as it is; `--article` shows how each entry of a text is resolved.
@main
enum ReferenceBench {
    static func main() throws {
        var arguments = Array(CommandLine.arguments.dropFirst())
        func option(_ name: String) -> Bool {
            guard let index = arguments.firstIndex(of: name) else { return false }
            arguments.remove(at: index)
            return true
        }
        let fits = option("--fit")
        let showsMisses = option("--misses")
        let timesArticle = option("--speed")
        let showsArticle = option("--article")
        func number(_ name: String, else usual: Int) -> Int {
            guard let index = arguments.firstIndex(of: name), index + 1 < arguments.count else { return usual }
            defer { arguments.removeSubrange(index...(index + 1)) }
            return Int(arguments[index + 1]) ?? usual
        }
        let count = number("--count", else: 4_800)
        let seed = UInt64(number("--seed", else: 20_261_121))
        guard arguments.count >= 2 else {
            print("usage: reference-bench STORE FILE… [--count N] [--seed N] [--fit] [--misses]")
            exit(2)
        }
        if showsArticle { return try ArticleRun(store: EvidenceStore(path: arguments[0], mode: .open)).show(arguments[1]) }
        if timesArticle {
            var sample = try Sample(files: Array(arguments.dropFirst()), count: 400, seed: seed)
            return try ArticleRun(store: EvidenceStore(path: arguments[0], mode: .open)).time(sample.entries(.none))
        }
        var sample = try Sample(files: Array(arguments.dropFirst()), count: count, seed: seed)
        let store = try sample.store(at: arguments[0])
        let entries = sample.entries(.none)
        if fits { try fit(entries, store) }
        var report = Report(showsMisses: showsMisses)
        try report.withoutIdentifiers(entries, store)
        for identifiers in TestEntry.Identifiers.allCases where identifiers != .none {
            try report.withIdentifiers(sample.entries(identifiers), store, identifiers)
        }
    }

    private static func fit(_ entries: [TestEntry], _ store: EvidenceStore) throws {
        let entries = entries.filter { $0.isForFitting }
        let features = try store.matchFeatures(entries.map(\.parsed))
        let examples = zip(entries, features).map { entry, found in
            Fitting.Example(candidates: found.map(\.features), meant: found.firstIndex { $0.id == entry.id })
        }
        let present = zip(entries, examples).filter(\.0.isPresent)
        let found = present.count { $0.1.meant != nil }
        print("searched: the record is among the candidates of \(found) in \(present.count) entries")
        let model = Fitting.fit(examples, from: .standard)
        for feature in MatchModel.Feature.allCases { print("    .\(feature): \(model.weights[feature.rawValue]),") }
        print("| threshold | precision | recall | absent left open |\n|--:|--:|--:|--:|")
        for threshold in [0.5, 0.7, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.99] {
            var tally = Tally()
            for (entry, example) in zip(entries, examples) {
                let confidences = Fitting.confidences(example, model.weights)
                let best = confidences.indices.max { confidences[$0] < confidences[$1] }
                let taken = best.flatMap { confidences[$0] >= threshold ? $0 : nil }
                tally.add(isPresent: entry.isPresent, isTaken: taken != nil, isRight: taken != nil && taken == example.meant)
            }
            print("| \(threshold) | \(tally.row)")
        }
    }
}

/// The records that entries are made of.
struct Sample {
    private var present: [CitedWork] = []
    private var absent: [CitedWork] = []
    private var records: [Record] = []
    private var random: SplitMix64

    init(files: [String], count: Int, seed: UInt64) throws {
        random = SplitMix64(state: seed)
        for file in files {
            try PubMedReader(.file(file)).forEachItem { item in
                if case .record(let record, _) = item { records.append(record) }
            }
        }
        var seen: Set<String> = []
        var works = records.compactMap(CitedWork.init).filter { seen.insert($0.pmid).inserted }
        let titles = Dictionary(grouping: works, by: \.key).mapValues(\.count)
        for index in works.indices { works[index].hasTwin = titles[works[index].key, default: 1] > 1 }
        let twins = works.count { $0.hasTwin }
        print("\(works.count) works, \(twins) of them left out: PubMed has a second record with their title and first author")
        works.removeAll { $0.hasTwin }
        works.shuffle(using: &random)
        present = Array(works.prefix(count / 2))
        absent = Array(works.dropFirst(count / 2).prefix(count / 2))
    }

    /// The store with all records but the absent ones.
    func store(at path: String) throws -> EvidenceStore {
        let exists = FileManager.default.fileExists(atPath: path)
        let store = try EvidenceStore(path: path, mode: .create)
        guard !exists else { return store }
        let missing = Set(absent.map(\.pmid))
        var preparation = SourcePreparation()
        var batch: [PreparedSource] = []
        for record in records where !missing.contains(record.pmid?.text ?? "") {
            batch.append(preparation.prepare(record))
            if batch.count == 2_000 {
                _ = try store.importRecords(batch)
                batch = []
            }
        }
        batch += decoys().map { preparation.prepare($0) }
        _ = try store.importRecords(batch)
        return store
    }

    /// A decoy for every sixteenth work, absent or present.
    private func decoys() -> [Record] {
        let byPMID = Dictionary(records.map { ($0.pmid?.text ?? "", $0) }) { first, _ in first }
        var decoys: [Record] = []
        for works in [present, absent] {
            for (index, work) in works.enumerated() where index % 32 < 2 && index > 0 {
                guard let original = byPMID[work.pmid], let kind = Decoy(rawValue: index / 32 % 4) else { continue }
                let others = byPMID[works[index - 1].pmid]?.contributors ?? []
                if let decoy = kind.record(of: original, authors: others, number: 900_000_001 + decoys.count) {
                    decoys.append(decoy)
                }
            }
        }
        return decoys
    }

    /// Whether the store has a decoy of the work at an index.
    static func hasDecoy(_ index: Int) -> Bool { index % 32 < 2 && index > 0 }

    /// Entries of all works; every other one is for fitting.
    mutating func entries(_ identifiers: TestEntry.Identifiers) -> [TestEntry] {
        var entries: [TestEntry] = []
        for (works, isPresent) in [(present, true), (absent, false)] {
            for (index, work) in works.enumerated() {
                guard let other = present.randomElement(using: &random), other.pmid != work.pmid else { continue }
                var entry = TestEntry(
                    work, other: other, isPresent: isPresent, isForFitting: index % 2 == 0, identifiers, &random)
                entry.hasDecoy = Self.hasDecoy(index)
                entries.append(entry)
            }
        }
        return entries
    }
}
