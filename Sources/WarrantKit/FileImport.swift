import Crypto
import Dispatch
import Foundation
public import Interchange
import PubMed
import Synchronization
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
        /// Read, not written: how many records there are.
        case checked(records: Int)
    }

    public var name: String
    public var content: Content
    /// Records that could not be read, and why; the rest of the file went in.
    public var skipped: [Diagnostic] = []
    /// What was left out of records that went in, and what else there is to say.
    public var notes: [Diagnostic] = []
    /// How many records the file says PubMed withdrew.
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
    /// Imports a file of PubMed records, a SKOS thesaurus or NLM's MeSH descriptors, which its root element tells, or a file of
    /// references in one of the formats of ``ExchangeFormat``, which its first lines tell.
    ///
    /// The file is read to its end before anything is written, so a file that cannot be read whole changes nothing.
    /// - Parameters:
    ///   - path: a path, or `-` for standard input.
    ///   - format: what the file is; `nil` lets its content tell.
    ///   - jobs: how many threads make records ready to be written; more make a difference where there are cores for them.
    ///   - progress: called now and then; throwing from it stops the import between two transactions, which leaves the store whole.
    /// - Throws: `Failure` with file, line and column.
    public func importFile(
        _ path: String, as format: ExchangeFormat? = nil, jobs: Int = Library.usualJobs,
        progress: (ImportProgress) throws -> Void = { _ in }
    ) throws -> FileImportReport {
        try SpooledFile.reading(path) { file in
            if let format = try format ?? ExchangeImport.format(of: file) {
                let sha256 = try file.sha256()
                if try store.hasImported(sha256: sha256) { return FileImportReport(name: file.name, content: .knownAlready) }
                return try ExchangeImport(file: file, format: format).run(store, sha256: sha256)
            }
            let root = try XMLReader(file.source).root()
            if root == SKOSReader.root || root == MeSHReader.root {
                return try importVocabulary(file.source, root: root, name: file.name, bytes: file.bytes, progress)
            }
            let sha256 = try file.sha256()
            if try store.hasImported(sha256: sha256) { return FileImportReport(name: file.name, content: .knownAlready) }
            try Self.check(file.source, root: root)
            return try RecordImport(file: file, store: store, jobs: jobs).run(sha256, progress)
        }
    }

    /// How many jobs an import has unless told otherwise: one for two cores, at most four, for one thread writes in any case.
    public static let usualJobs = min(max(ProcessInfo.processInfo.activeProcessorCount / 2, 1), 4)

    /// Reads files as an import would, some at a time, and writes nothing.
    ///
    /// - Parameters:
    ///   - format: what the files are; `nil` lets their content tell.
    ///   - jobs: how many files are read at a time.
    ///   - report: is given the reports in the order of the files; throwing from it stops the reading.
    /// - Throws: `Failure` of the first file that has one, with line and column.
    public static func checkFiles(
        _ paths: [String], as format: ExchangeFormat? = nil, jobs: Int = usualJobs, _ report: (FileImportReport) throws -> Void
    ) throws {
        var rest = paths[...]
        while !rest.isEmpty {
            let group = Array(rest.prefix(max(jobs, 1)))
            rest = rest.dropFirst(group.count)
            let results = Mutex<[Int: Result<FileImportReport, any Error>]>([:])
            DispatchQueue.concurrentPerform(iterations: group.count) { index in
                let result = Result { try checkFile(group[index], as: format) }
                results.withLock { $0[index] = result }
            }
            for (_, result) in results.withLock({ $0 }).sorted(by: { $0.key < $1.key }) { try report(result.get()) }
        }
    }

    /// Reads a file as an import would, and writes nothing.
    ///
    /// - Throws: `Failure` with file, line and column.
    public static func checkFile(_ path: String, as format: ExchangeFormat? = nil) throws -> FileImportReport {
        try SpooledFile.reading(path) { file in
            if let format = try format ?? ExchangeImport.format(of: file) {
                let (records, skipped, notes) = try ExchangeImport(file: file, format: format).read()
                return FileImportReport(
                    name: file.name, content: .checked(records: records.count), skipped: skipped, notes: notes)
            }
            let root = try XMLReader(file.source).root()
            if root == SKOSReader.root || root == MeSHReader.root {
                return try checkVocabulary(file.source, root: root, name: file.name)
            }
            var report = FileImportReport(name: file.name, content: .knownAlready)
            var records = 0
            try PubMedReader(file.source).forEachItem { item in
                switch item {
                case .record: records += 1
                case .deletions(let pmids): report.deletions += pmids.count
                case .skipped(let diagnostic): report.skipped.append(diagnostic)
                }
            }
            report.content = .checked(records: records)
            return report
        }
    }

    /// Finds what is cut off, malformed or of another kind, before anything is written.
    private static func check(_ source: XMLSource, root: String) throws {
        if PubMedReader.roots.contains(root) {
            try XMLReader.check(source)
        } else {
            try PubMedReader(source).forEachItem { _ in }
        }
    }
}

/// A file that can be read twice; standard input is copied to a temporary one.
struct SpooledFile {
    /// The name that messages use.
    let name: String
    private let path: String
    private let isTemporary: Bool
    let bytes: Int

    private init(_ given: String) throws {
        name = given == "-" ? "standard input" : given
        isTemporary = given == "-"
        path = isTemporary ? try Self.spoolStandardInput() : given
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        bytes = (attributes?[.size] as? NSNumber)?.intValue ?? 0
    }

    var source: XMLSource { .file(path) }

    /// Reads a file given by its path or `-`; diagnostics bear the name the user gave.
    static func reading(_ given: String, _ body: (SpooledFile) throws -> FileImportReport) throws -> FileImportReport {
        let file = try SpooledFile(given)
        defer { file.remove() }
        do {
            var report = try body(file)
            report.skipped = file.naming(report.skipped)
            report.notes = file.naming(report.notes)
            return report
        } catch var failure as Failure {
            failure.diagnostics = file.naming(failure.diagnostics)
            throw failure
        }
    }

    /// The diagnostics with the name the user gave instead of that of a temporary copy.
    private func naming(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        diagnostics.map { diagnostic in
            var diagnostic = diagnostic
            if diagnostic.file == path { diagnostic.file = name }
            return diagnostic
        }
    }

    private func remove() {
        if isTemporary { try? FileManager.default.removeItem(atPath: path) }
    }

    /// The first bytes; none of what cannot be read.
    func start(_ count: Int) -> [UInt8] {
        guard let handle = try? FileHandle(forReadingFrom: URL(filePath: path)) else { return [] }
        defer { try? handle.close() }
        // A folder can be opened and not be read; the reader that comes next says so.
        return [UInt8]((try? handle.read(upToCount: count)) ?? Data())
    }

    /// The largest file of references that is read, in bytes: several hundred thousand entries.
    private static let sizeLimit = 256 << 20

    /// All bytes, of a file of references.
    ///
    /// - Throws: `Failure` of kind input: too large, unreadable.
    func contents() throws -> [UInt8] {
        guard bytes <= Self.sizeLimit else {
            throw Failure.input(
                Diagnostic(
                    "file.too-large", "'\(name)' is larger than \(Self.sizeLimit >> 20) MB", remedy: "export it in parts",
                    file: name))
        }
        do {
            return [UInt8](try Data(contentsOf: URL(filePath: path)))
        } catch {
            throw Failure.input(
                Diagnostic(
                    "file.unreadable", "'\(name)' cannot be read", remedy: "check its permissions", file: name,
                    cause: error.localizedDescription))
        }
    }

    /// SHA-256 of the bytes on disk, in hexadecimal.
    func sha256() throws -> String {
        guard let handle = try? FileHandle(forReadingFrom: URL(filePath: path)) else {
            throw Failure.input(
                Diagnostic(
                    "file.missing", "there is no file '\(name)' that can be read", remedy: "check the name and the folder",
                    file: name))
        }
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
