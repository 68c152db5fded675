import Bibliography
import EvidenceModel
import EvidenceStore
import Foundation
import Retrieval
import Vocabulary
import XMLReading

/// How well a text finds the studies that bear on it: `retrieval-bench SHARED [--train | --dev] [--runs FOLDER]`, `retrieval-bench --speed
/// STORE TEXTS`.
///
/// Puts the documents of SciFact and NFCorpus (in `SHARED/factcheck`) into a store as records, asks it what `warrant check` asks, and
/// compares with SQLite's own full-text search, one step of the ranking at a time. `--dev` measures the parts for reporting only, `--train` the train parts only, for
/// choosing settings; `--runs` writes run files for `SHARED/tools/retrieval_eval.py`. `--speed` times each line of TEXTS on a STORE.
@main
enum RetrievalBench {
    static func main() throws {
        var arguments = Array(CommandLine.arguments.dropFirst())
        func flag(_ name: String) -> Bool {
            guard let index = arguments.firstIndex(of: name) else { return false }
            arguments.remove(at: index)
            return true
        }
        func option(_ name: String) -> String? {
            guard let index = arguments.firstIndex(of: name), index + 1 < arguments.count else { return nil }
            defer { arguments.removeSubrange(index...(index + 1)) }
            return arguments[index + 1]
        }
        if flag("--speed"), arguments.count == 2 { return try Speed(path: arguments[0], texts: arguments[1]).measure() }
        let parts = flag("--train") ? ["train"] : flag("--dev") ? ["dev", "dev_a"] : ["train", "dev", "dev_a"]
        let runs = option("--runs").map { URL(filePath: $0) }
        guard arguments.count == 1 else {
            print("usage: retrieval-bench SHARED [--train | --dev] [--runs FOLDER] | retrieval-bench --speed STORE TEXTS")
            exit(2)
        }
        let shared = URL(filePath: arguments[0])
        guard FileManager.default.fileExists(atPath: shared.appending(path: "factcheck").path(percentEncoded: false)) else {
            return print("retrieval-bench: no folder 'factcheck' in \(arguments[0]); skipped")
        }
        for (name, splits) in [("scifact", ["train", "dev_a"]), ("nfcorpus", ["train", "dev"])] {
            let bench = try CollectionBench(TestCollection(name, in: shared), shared: shared, runs: runs)
            for split in splits where parts.contains(split) { try bench.measure(split) }
        }
    }
}

/// One collection: its stores, and the tables of its parts.
struct CollectionBench {
    private static let limit = 100
    /// The share of all records that the rarest words of a text may find where finding is pruned: 20,000 of a million.
    private static let prunedShare = 0.02

    private let collection: TestCollection
    private let runs: URL?
    private let stopWords: Set<String>
    private let plain: [(name: String, engine: PlainFTS5)]
    private let store: EvidenceStore
    private let storeWithMeSH: EvidenceStore

    init(_ collection: TestCollection, shared: URL, runs: URL?) throws {
        self.collection = collection
        self.runs = runs
        stopWords = try PlainFTS5.stopWords(shared)
        plain = try [("FTS5 unicode61", "unicode61"), ("FTS5 porter", "porter unicode61")].map { name, tokenizer in
            (name, try PlainFTS5(collection, tokenizer: tokenizer))
        }
        (store, storeWithMeSH) = try (Self.store(collection), Self.store(collection))
        let thesaurus = try SKOSReader().read(.file("References/vocabulary/concepts.rdf"))
        for store in [store, storeWithMeSH] { try store.importConcepts(thesaurus.concepts, scheme: thesaurus.scheme) }
        try storeWithMeSH.importConcepts(Self.mesh(shared), scheme: Concept.meshScheme)
    }

    func measure(_ split: String) throws {
        let part = try collection.part(split)
        print("\n\(collection.name) \(split): \(collection.documents.count) documents, \(part.queries.count) queries\n")
        print("| | \(Measures.names.joined(separator: " | ")) | nDCG@10 over FTS5 porter (95 %) |\n|---|--:|--:|--:|--:|--:|")
        var porter: [Measures] = []
        for (name, engine) in plain {
            porter = try report(name, engine.run(part.queries, stopWords: stopWords, limit: Self.limit), part, over: porter)
        }
        for step in Step.all { _ = try report(step.name, run(part, step), part, over: porter) }
        let enough = Int(Double(collection.documents.count) * Self.prunedShare)
        for step in Step.all.suffix(2) {
            _ = try report("\(step.name); \(enough) candidates enough", run(part, step, enough: enough), part, over: porter)
        }
    }

    /// The search that `warrant check` makes, for each query.
    private func run(_ part: TestCollection.Part, _ step: Step, enough: Int = .max) throws -> Run {
        let store = step.hasMeSH ? storeWithMeSH : store
        var run: Run = [:]
        for query in part.queries {
            let hits = try store.search(
                query.text, among: .sources, limit: Self.limit, settings: step.settings, enoughCandidates: enough,
                explaining: false)
            run[query.id] = hits.map { (collection.documents[Self.index(ofID: $0.id)].id, $0.score) }
        }
        return run
    }

    private func report(_ name: String, _ run: Run, _ part: TestCollection.Part, over porter: [Measures]) throws -> [Measures] {
        let measures = part.queries.map { Measures(run[$0.id] ?? [], part.grades[$0.id] ?? [:]) }
        let means = Measures.means(measures).map { String(format: "%.4f", $0) }.joined(separator: " | ")
        // The first engine has nothing before it, the second is what the others are compared with.
        let gain = porter.isEmpty || name == plain.last?.name ? "" : PairedGain(measures, over: porter).text
        print("| \(name) | \(means) | \(gain) |")
        if let runs {
            try FileManager.default.createDirectory(at: runs, withIntermediateDirectories: true)
            let lines = part.queries.flatMap { query in
                (run[query.id] ?? []).map { "\(query.id)\t\($0.document)\t\($0.score)" }
            }
            let file = "\(collection.name)-\(part.queries.count)-\(name.replacing(/[^A-Za-z0-9]+/, with: "-")).tsv"
            try lines.joined(separator: "\n").write(to: runs.appending(path: file), atomically: true, encoding: .utf8)
        }
        return measures
    }

    // MARK: Stores

    /// A store with the documents as records of PubMed, numbered in their order.
    private static func store(_ collection: TestCollection) throws -> EvidenceStore {
        let store = try EvidenceStore(path: ":memory:", mode: .create)
        var preparation = SourcePreparation()
        let records = collection.documents.enumerated().compactMap { index, document -> Record? in
            guard let pmid = PMID(index + 1) else { return nil }
            var record = Record(id: .pmid(pmid), kind: .journalArticle)
            record.pmid = pmid
            record.title = RichText(plain: document.title)
            record.abstracts = [Abstract([Abstract.Section(RichText(plain: document.text))])]
            record.languages = ["eng"]
            return record
        }
        _ = try store.importRecords(records.map { preparation.prepare($0) })
        return store
    }

    private static func index(ofID id: String) -> Int { (Int(id.drop { $0 != ":" }.dropFirst()) ?? 1) - 1 }

    /// The descriptors of MeSH with all their English terms.
    private static func mesh(_ shared: URL) throws -> [Concept] {
        var concepts: [String: Concept] = [:]
        for line in try TestCollection.lines(shared.appending(path: "vocabulary"), "mesh2022_terms_en.tsv").dropFirst() {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count == 4 else { continue }
            concepts[fields[0], default: Concept(id: fields[0])].labels.append(
                Concept.Label(fields[2], language: "en", isPreferred: fields[3] == "Y"))
        }
        return concepts.values.sorted { $0.id < $1.id }
    }
}
