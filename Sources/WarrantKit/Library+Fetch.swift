public import Entrez

/// How far a fetch has come.
public struct FetchProgress: Hashable, Sendable {
    /// Identifiers done with, of those NCBI is asked about.
    public var done: Int
    /// Identifiers NCBI is asked about.
    public var asked: Int
    /// Records written.
    public var records: Int
}

extension Library {
    /// What ``fetch(_:from:isRefreshing:progress:)`` would ask NCBI.
    ///
    /// - Throws: `Failure` of kind storage when SQLite fails.
    public func fetchPlan(_ identifiers: [RecordIdentifier], isRefreshing: Bool = false) throws -> FetchPlan {
        FetchPlan(identifiers, stored: try store.records(named: identifiers), isRefreshing: isRefreshing)
    }

    /// Gets records of PubMed from NCBI and writes them as an import does, a batch at a time.
    ///
    /// What a batch brought is in the store when the next is asked for, and what is in the store is not asked for: a fetch that
    /// was stopped is gone on with by calling this again. DOIs and PMCIDs are searched for; a record is taken only when it bears the
    /// identifier it was asked for.
    ///
    /// For example:
    ///
    /// ```swift
    /// let client = Client(try Client.Settings(email: "name@example.org"))
    /// let report = try library.fetch([.pmid(pmid), .doi(doi)], from: client)
    /// ```
    ///
    /// - Parameters:
    ///   - identifiers: in any order; one that stands twice is asked for once.
    ///   - client: asks NCBI.
    ///   - isRefreshing: whether those in the store are asked for too; a record there gives way to a later one only.
    ///   - progress: called after each batch; throwing from it stops the fetch between two batches.
    /// - Throws: `Failure` with an `entrez.` code when NCBI does not answer, and of kind storage when SQLite fails.
    public func fetch(
        _ identifiers: [RecordIdentifier], from client: Client, isRefreshing: Bool = false,
        progress: (FetchProgress) throws -> Void = { _ in }
    ) throws -> FetchReport {
        let plan = try fetchPlan(identifiers, isRefreshing: isRefreshing)
        var run = FetchRun(store: store, client: client, plan: plan)
        return try run.run(progress)
    }
}

/// One fetch under way.
private struct FetchRun {
    let store: EvidenceStore
    let client: Client
    let plan: FetchPlan

    /// Searches before what they found is fetched: at most so many are made again after a stop.
    private static let searchesInBatch = 20
    /// Records of one DOI or PMCID that are looked at; there should be one.
    private static let candidates = 5

    private var batch: [(asked: RecordIdentifier, candidates: [PMID])] = []
    private var outcomes: [RecordIdentifier: FetchReport.Outcome] = [:]
    private var report = FetchReport()
    private var preparation = SourcePreparation()

    init(store: EvidenceStore, client: Client, plan: FetchPlan) {
        (self.store, self.client, self.plan) = (store, client, plan)
    }

    mutating func run(_ progress: (FetchProgress) throws -> Void) throws -> FetchReport {
        let asked = plan.asked
        var searches = 0
        for (index, identifier) in asked.enumerated() {
            if case .pmid(let pmid) = identifier {
                batch.append((identifier, [pmid]))
            } else {
                batch.append((identifier, try search(identifier)))
                searches += 1
            }
            let next = index + 1 < asked.count ? Self.mostPMIDs(asked[index + 1]) : nil
            let isFull = next.map { batch.reduce($0) { $0 + $1.candidates.count } > Client.batchSize } ?? true
            guard isFull || searches == Self.searchesInBatch else { continue }
            try fetchBatch()
            searches = 0
            try progress(FetchProgress(done: index + 1, asked: asked.count, records: report.counts.records))
        }
        report.items = plan.identifiers.map { identifier in
            let stored = plan.stored[identifier].map { FetchReport.Outcome.stored($0) }
            return FetchReport.Item(asked: identifier, outcome: outcomes[identifier] ?? stored ?? .notFound)
        }
        return report
    }

    /// How many PMIDs an identifier may add to a batch.
    private static func mostPMIDs(_ identifier: RecordIdentifier) -> Int {
        if case .pmid = identifier { 1 } else { candidates }
    }

    /// The PMIDs that PubMed names for a DOI or PMCID.
    private func search(_ identifier: RecordIdentifier) throws -> [PMID] {
        switch identifier {
        case .pmid(let pmid): [pmid]
        case .doi(let doi): try client.search([.doi(doi)], limit: Self.candidates).pmids
        case .pmcid(let pmcid): try client.search([.pmcid(pmcid)], limit: Self.candidates).pmids
        }
    }

    /// Fetches the records of the batch, and writes those that bear what was asked for.
    private mutating func fetchBatch() throws {
        defer { batch.removeAll() }
        let pmids = Set(batch.flatMap(\.candidates)).sorted()
        let answer = try client.records(pmids)
        let records = Dictionary(answer.records.map { ($0.pmid?.number ?? 0, $0) }) { $1 }
        let unreadable = Set(answer.unreadable.map(\.number))
        var wanted: Set<Int> = []
        for (asked, candidates) in batch {
            let found = candidates.compactMap { records[$0.number] }
            let named = found.filter { asked.names($0) }
            wanted.formUnion(named.compactMap(\.pmid?.number))
            outcomes[asked] =
                if !named.isEmpty {
                    .fetched(named.map(\.id))
                } else if !found.isEmpty {
                    .otherRecord(found.compactMap { Self.other($0, asked) })
                } else if candidates.contains(where: { unreadable.contains($0.number) }) {
                    .unreadable
                } else {
                    .notFound
                }
        }
        let taken = answer.records.filter { wanted.contains($0.pmid?.number ?? 0) }
        if !taken.isEmpty { report.counts += try store.importRecords(taken.map { preparation.prepare($0) }) }
        report.skipped += answer.skipped
        // A record that PubMed withdrew is read like any other, and stays out.
        let written = try store.records(named: wanted.compactMap { PMID($0) }.map { .pmid($0) }).values
        for (asked, _) in batch {
            guard case .fetched(let sources) = outcomes[asked], Set(sources).isDisjoint(with: written) else { continue }
            outcomes[asked] = .withdrawn
        }
    }

    /// A record that does not bear the identifier, with what it bears in its place.
    private static func other(_ record: Record, _ asked: RecordIdentifier) -> FetchReport.OtherRecord? {
        guard let pmid = record.pmid else { return nil }
        let identifier: RecordIdentifier? =
            switch asked {
            case .pmid: .pmid(pmid)
            case .doi: record.doi.map { .doi($0) }
            case .pmcid: record.pmcid.map { .pmcid($0) }
            }
        return FetchReport.OtherRecord(pmid: pmid, identifier: identifier)
    }
}
