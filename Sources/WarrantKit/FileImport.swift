import Crypto
import Foundation
import PubMed
import Vocabulary
import XMLReading

/// What importing one file did.
public struct FileImportReport: Hashable, Sendable {
    /// What the file turned out to be.
    public enum Content: Hashable, Sendable {
        case records(ImportCounts)
        case concepts(Int)
        /// The ledger has a file with the same bytes.
        case knownAlready
    }

    public var name: String
    public var content: Content
    /// Records that could not be read, and why; the rest of the file went in.
    public var skipped: [Diagnostic] = []
    /// Records that PubMed withdrew and that this version leaves alone.
    public var deletions = 0
}

/// How far an import has come.
public struct ImportProgress: Hashable, Sendable {
    public var name: String
    public var bytesRead: Int
    public var bytes: Int
    public var records: Int
}

extension Library {
    /// Records a transaction; small enough that another process never waits long.
    private static let batchSize = 200

    /// Imports a file of PubMed records or a SKOS thesaurus; what it is shows in its root element.
    ///
    /// The file is read to its end before anything is written, so a file that cannot be read whole changes nothing.
    /// - Parameters:
    ///   - path: a path, or `-` for standard input.
    ///   - progress: called now and then; throwing from it stops the import between two batches, which leaves the store whole.
    /// - Throws: `Failure` with file, line and column.
    public func importFile(
        _ path: String, progress: (ImportProgress) throws -> Void = { _ in }
    ) throws -> FileImportReport {
        let file = try SpooledFile(path)
        defer { file.remove() }
        do {
            return try importFile(file, progress)
        } catch let failure as Failure {
            throw file.naming(failure)
        }
    }

    private func importFile(
        _ file: SpooledFile, _ progress: (ImportProgress) throws -> Void
    ) throws -> FileImportReport {
        let root = try XMLReader(file.source).root()
        if root == SKOSReader.root {
            let concepts = try SKOSReader().read(file.source)
            return FileImportReport(name: file.name, content: .concepts(try store.importConcepts(concepts)))
        }
        let sha256 = try file.sha256()
        if try store.hasImported(sha256: sha256) { return FileImportReport(name: file.name, content: .knownAlready) }
        try PubMedReader(file.source).forEachItem { _ in }
        return try importRecords(file, sha256, progress)
    }

    private func importRecords(
        _ file: SpooledFile, _ sha256: String, _ progress: (ImportProgress) throws -> Void
    ) throws -> FileImportReport {
        let reader = try PubMedReader(file.source)
        var counts = ImportCounts()
        var report = FileImportReport(name: file.name, content: .knownAlready)
        var batch: [Record] = []
        func flush() throws {
            guard !batch.isEmpty else { return }
            counts += try store.importRecords(batch)
            batch.removeAll(keepingCapacity: true)
            try progress(
                ImportProgress(name: file.name, bytesRead: reader.bytesRead, bytes: file.bytes, records: counts.records))
        }
        try reader.forEachItem { item in
            switch item {
            case .record(let record, _):
                batch.append(record)
                if batch.count >= Self.batchSize { try flush() }
            case .deletions(let pmids): report.deletions += pmids.count
            case .skipped(let diagnostic): report.skipped.append(diagnostic)
            }
        }
        try flush()
        try store.recordImport(
            ImportLedgerEntry(
                name: file.name, sha256: sha256, bytes: file.bytes, counts: counts, skipped: report.skipped.count))
        report.content = .records(counts)
        return report
    }
}

/// A file that can be read twice; standard input is copied to a temporary one.
private struct SpooledFile {
    /// The name that messages use.
    let name: String
    private let path: String
    private let isTemporary: Bool
    let bytes: Int

    init(_ given: String) throws {
        name = given == "-" ? "standard input" : given
        isTemporary = given == "-"
        path = isTemporary ? try Self.spoolStandardInput() : given
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        bytes = (attributes?[.size] as? NSNumber)?.intValue ?? 0
    }

    var source: XMLSource { .file(path) }

    /// The failure with the name the user gave instead of that of a temporary copy.
    func naming(_ failure: Failure) -> Failure {
        var failure = failure
        for index in failure.diagnostics.indices where failure.diagnostics[index].file == path {
            failure.diagnostics[index].file = name
        }
        return failure
    }

    func remove() {
        if isTemporary { try? FileManager.default.removeItem(atPath: path) }
    }

    /// SHA-256 of the bytes on disk, in hexadecimal.
    func sha256() throws -> String {
        let handle = try FileHandle(forReadingFrom: URL(filePath: path))
        defer { try? handle.close() }
        var hash = SHA256()
        while let chunk = try handle.read(upToCount: 1 << 20), !chunk.isEmpty { hash.update(data: chunk) }
        return hash.finalize().map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }

    private static func spoolStandardInput() throws -> String {
        let url = FileManager.default.temporaryDirectory.appending(path: "warrant-\(UUID().uuidString).xml")
        let path = url.path(percentEncoded: false)
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
            throw Failure.storage(
                Diagnostic(
                    "file.unwritable", "no temporary file could be made at '\(path)'",
                    remedy: "set TMPDIR to a folder you may write in"))
        }
        let output = try FileHandle(forWritingTo: url)
        defer { try? output.close() }
        while let chunk = try FileHandle.standardInput.read(upToCount: 1 << 20), !chunk.isEmpty {
            try output.write(contentsOf: chunk)
        }
        return path
    }
}
