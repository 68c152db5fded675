import Foundation

/// Writes the records of one file into the store, a short transaction at a time.
struct RecordImport {
    let file: SpooledFile
    let store: EvidenceStore
    /// How many threads make records ready.
    let jobs: Int

    /// How long a transaction is to hold the store, and how long the store is then left free where another process has it open,
    /// in seconds.
    ///
    /// SQLite has no queue of writers: one that waits looks again after 1, 2, 5 … and between 50 and 130 ms every 25 ms. A transaction
    /// shorter than that and a pause longer than 25 ms let it in after one transaction; the reading and making ready go on meanwhile.
    private static let transactionTime = (alone: 0.07, shared: 0.045)
    private static let pause = 0.026

    /// - Parameter sha256: of the file's bytes, for the ledger.
    func run(_ sha256: String, _ progress: (ImportProgress) throws -> Void) throws -> FileImportReport {
        let pipeline = RecordPipeline(file.source, jobs: jobs)
        var isRunning = true
        defer { if isRunning { pipeline.stop() } }
        return try write(pipeline, sha256, &isRunning, progress)
    }

    private func write(
        _ pipeline: RecordPipeline, _ sha256: String, _ isRunning: inout Bool, _ progress: (ImportProgress) throws -> Void
    ) throws -> FileImportReport {
        var report = FileImportReport(name: file.name, content: .knownAlready)
        var counts = ImportCounts()
        var batch: [PreparedSource] = []
        var batchSize = 200
        var latestRevision = ""
        func flush(_ bytesRead: Int) throws {
            guard !batch.isEmpty else { return }
            let start = ContinuousClock.now
            counts += try store.importRecords(batch)
            let seconds = (ContinuousClock.now - start) / .seconds(1)
            let isShared = store.isOpenElsewhere
            let wanted = isShared ? Self.transactionTime.shared : Self.transactionTime.alone
            batchSize = min(max(Int(Double(batch.count) * wanted / max(seconds, 0.001)), 50), 4000)
            batch.removeAll(keepingCapacity: true)
            if bytesRead < file.bytes, isShared { Thread.sleep(forTimeInterval: Self.pause) }
            try progress(ImportProgress(name: file.name, bytesRead: bytesRead, bytes: file.bytes, records: counts.records))
        }
        while true {
            switch pipeline.next() {
            case .records(let records, let bytesRead):
                latestRevision = max(latestRevision, records.compactMap(\.revised).max() ?? "")
                batch += records
                if batch.count >= batchSize { try flush(bytesRead) }
            case .deletions(let pmids):
                try flush(file.bytes)
                report.deletions += pmids.count
                let today = Date.now.formatted(.iso8601.year().month().day())
                counts += try store.delete(pmids, asOf: latestRevision.isEmpty ? today : latestRevision)
            case .skipped(let diagnostic): report.skipped.append(diagnostic)
            case .failed(let failure):
                isRunning = false
                throw failure
            case .end:
                isRunning = false
                try flush(file.bytes)
                try store.recordImport(
                    ImportLedgerEntry(
                        name: file.name, sha256: sha256, bytes: file.bytes, counts: counts, skipped: report.skipped.count))
                report.content = .records(counts)
                return report
            }
        }
    }
}
