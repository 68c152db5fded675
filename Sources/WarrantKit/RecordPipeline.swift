import Foundation
import PubMed
import Synchronization
import XMLReading

/// Reads a PubMed file, makes its records ready and hands them on, each on a thread of its own.
///
/// Reading and making ready keep one core busy while the caller writes on the other. Items come in the order of the file.
final class RecordPipeline: Sendable {
    /// What comes out of the pipeline.
    enum Item: Sendable {
        case records([PreparedSource], bytesRead: Int)
        case deletions([PMID])
        case skipped(Diagnostic)
        /// The file could not be read on; nothing follows.
        case failed(Failure)
        /// The file was read to its end; nothing follows.
        case end
    }

    /// A part of the file before it is made ready.
    private enum Raw: Sendable {
        case records([Record], bytesRead: Int)
        case other(Item)
    }

    /// How many records are handed on together.
    private static let chunk = 50

    private let raw = BoundedQueue<Raw>(capacity: 8)
    private let ready = BoundedQueue<Item>(capacity: 40)
    private let isStopped = Atomic<Bool>(false)

    /// Starts reading.
    init(_ source: XMLSource) {
        Thread.detachNewThread { [self] in read(source) }
        Thread.detachNewThread { [self] in prepare() }
    }

    /// The next item; waits for it.
    func next() -> Item {
        ready.take()
    }

    /// Lets the threads end; to be called when the caller stops before `end` or `failed`.
    func stop() {
        isStopped.store(true, ordering: .relaxed)
        while true {
            switch ready.take() {
            case .end, .failed: return
            case .records, .deletions, .skipped: continue
            }
        }
    }

    private struct Stopped: Error {}

    private func read(_ source: XMLSource) {
        do {
            let reader = try PubMedReader(source)
            var records: [Record] = []
            func flush() {
                if !records.isEmpty { raw.put(.records(records, bytesRead: reader.bytesRead)) }
                records.removeAll(keepingCapacity: true)
            }
            try reader.forEachItem { item in
                if isStopped.load(ordering: .relaxed) { throw Stopped() }
                switch item {
                case .record(let record, _):
                    records.append(record)
                    if records.count == Self.chunk { flush() }
                case .deletions(let pmids):
                    flush()
                    raw.put(.other(.deletions(pmids)))
                case .skipped(let diagnostic): raw.put(.other(.skipped(diagnostic)))
                }
            }
            flush()
            raw.put(.other(.end))
        } catch let failure as Failure {
            raw.put(.other(.failed(failure)))
        } catch is Stopped {
            raw.put(.other(.end))
        } catch {
            // Never an end: the ledger would take the file for read.
            let diagnostic = Diagnostic(
                "file.read-error", "the file could not be read on", remedy: "run the command again", file: source.name,
                cause: "\(error)")
            raw.put(.other(.failed(.input(diagnostic))))
        }
    }

    private func prepare() {
        var preparation = SourcePreparation()
        while true {
            switch raw.take() {
            case .records(let records, let bytesRead):
                ready.put(.records(records.map { preparation.prepare($0) }, bytesRead: bytesRead))
            case .other(let item):
                ready.put(item)
                if case .end = item { return }
                if case .failed = item { return }
            }
        }
    }
}
