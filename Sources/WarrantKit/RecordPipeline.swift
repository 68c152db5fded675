import Foundation
import PubMed
import Synchronization
import XMLReading

/// Reads a PubMed file, makes its records ready and hands them on, each on threads of their own.
///
/// Reading and making ready go on while the caller writes. Items come in the order of the file, however many threads make ready: the
/// parts of the file go round the threads in turn, and are taken from them in the same turn.
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
        /// Nothing follows.
        case over
    }

    /// How many records are handed on together.
    private static let chunk = 50

    /// A thread that makes ready, with what waits before and behind it.
    private struct Preparer: Sendable {
        let raw = BoundedQueue<Raw>(capacity: 4)
        let ready: BoundedQueue<Item>
    }

    private let preparers: [Preparer]
    private let isStopped = Atomic<Bool>(false)
    /// How many parts were taken; the caller's alone.
    private let taken = Atomic<Int>(0)

    /// How many records are ready at most before the writer takes them: enough for a transaction while the next is being filled.
    private static let readyRecords = 2000

    /// Starts reading.
    ///
    /// - Parameter jobs: how many threads make records ready.
    init(_ source: XMLSource, jobs: Int) {
        let jobs = max(jobs, 1)
        let capacity = max(Self.readyRecords / Self.chunk / jobs, 2)
        preparers = (0..<jobs).map { _ in Preparer(ready: BoundedQueue(capacity: capacity)) }
        Thread.detachNewThread { [self] in read(source) }
        for preparer in preparers {
            Thread.detachNewThread { Self.prepare(preparer) }
        }
    }

    /// The next item; waits for it.
    func next() -> Item {
        let part = taken.wrappingAdd(1, ordering: .relaxed).oldValue
        return preparers[part % preparers.count].ready.take()
    }

    /// Lets the threads end; to be called when the caller stops before `end` or `failed`.
    func stop() {
        isStopped.store(true, ordering: .relaxed)
        while true {
            switch next() {
            case .end, .failed: return
            case .records, .deletions, .skipped: continue
            }
        }
    }

    private struct Stopped: Error {}

    private func read(_ source: XMLSource) {
        var parts = 0
        func put(_ part: Raw) {
            preparers[parts % preparers.count].raw.put(part)
            parts += 1
        }
        do {
            let reader = try PubMedReader(source)
            var records: [Record] = []
            func flush() {
                if !records.isEmpty { put(.records(records, bytesRead: reader.bytesRead)) }
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
                    put(.other(.deletions(pmids)))
                case .skipped(let diagnostic): put(.other(.skipped(diagnostic)))
                }
            }
            flush()
            put(.other(.end))
        } catch let failure as Failure {
            put(.other(.failed(failure)))
        } catch is Stopped {
            put(.other(.end))
        } catch {
            // Never an end: the ledger would take the file for read.
            let diagnostic = Diagnostic(
                "file.read-error", "the file could not be read on", remedy: "run the command again", file: source.name,
                cause: "\(error)")
            put(.other(.failed(.input(diagnostic))))
        }
        for preparer in preparers { preparer.raw.put(.over) }
    }

    private static func prepare(_ preparer: Preparer) {
        var preparation = SourcePreparation()
        while true {
            switch preparer.raw.take() {
            case .records(let records, let bytesRead):
                preparer.ready.put(.records(records.map { preparation.prepare($0) }, bytesRead: bytesRead))
            case .other(let item):
                preparer.ready.put(item)
            case .over: return
            }
        }
    }
}
