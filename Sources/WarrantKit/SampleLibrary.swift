import Foundation

/// The sample library on disk: studies, dossiers with their articles, and a thesaurus.
public struct SampleLibrary: Sendable {
    /// What building a store from it gave.
    public struct Summary: Sendable {
        public var studies: Int
        public var concepts: Int
        public var articles: [DossierReport.Article]
        public var warnings: [Diagnostic]
    }

    /// The folder.
    public let folder: String

    /// Finds the library: the folder given, else `WARRANT_LIBRARY`, else `share/warrant` beside the program, else `References` here.
    ///
    /// - Throws: `Failure` of kind input that names the places looked at.
    public static func find(_ given: String?) throws -> SampleLibrary {
        var places = [given, ProcessInfo.processInfo.environment["WARRANT_LIBRARY"]].compactMap(\.self).filter { !$0.isEmpty }
        if places.isEmpty {
            let program = Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent()
            places = [
                program?.deletingLastPathComponent().appending(path: "share/warrant").path(percentEncoded: false), "References",
            ]
            .compactMap(\.self)
        }
        for place in places where FileManager.default.fileExists(atPath: place + "/dossiers") {
            return SampleLibrary(folder: place)
        }
        throw Failure.input(
            Diagnostic(
                "demo.no-library", "the sample library is not in \(Suggestions.list(places))",
                remedy: "name its folder with --library, or run this in the folder of the project"))
    }

    /// Builds a fresh store: vocabulary, studies, dossiers. The file appears under its name once it is whole.
    ///
    /// - Throws: `Failure`; input when there is a store that is not a sample.
    public func build(at path: String) throws -> Summary {
        try Self.checkReplaceable(path)
        let unfinished = path + ".unfinished"
        Self.remove(unfinished)
        defer { Self.remove(unfinished) }
        let summary = try fill(unfinished)
        Self.remove(path)
        do {
            try FileManager.default.moveItem(atPath: unfinished, toPath: path)
        } catch {
            throw Failure.storage(
                Diagnostic(
                    "demo.unwritable", "the store could not be put at '\(path)'", remedy: "name another place with --store",
                    cause: error.localizedDescription))
        }
        return summary
    }

    private func fill(_ path: String) throws -> Summary {
        let library = try Library(path: path, mode: .create)
        var concepts = 0
        var studies = 0
        for file in try files("vocabulary", ".rdf") + files("studies", ".xml") {
            switch try library.importFile(file).content {
            case .concepts(let count): concepts += count
            case .records(let counts): studies += counts.records
            case .knownAlready, .checked: break
            }
        }
        let report = try library.add(dossiersAt: try files("dossiers", ".yaml"))
        try library.store.markAsSample()
        try library.store.close()
        return Summary(studies: studies, concepts: concepts, articles: report.articles, warnings: report.warnings)
    }

    private func files(_ subfolder: String, _ ending: String) throws -> [String] {
        let path = folder + "/" + subfolder
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            throw Failure.input(
                Diagnostic(
                    "demo.no-library", "the sample library has no folder '\(path)'", remedy: "name the library with --library"))
        }
        return names.filter { $0.hasSuffix(ending) }.sorted().map { path + "/" + $0 }
    }

    private static func checkReplaceable(_ path: String) throws {
        guard FileManager.default.fileExists(atPath: path) else { return }
        let store = try EvidenceStore(path: path, mode: .open)
        defer { try? store.close() }
        guard try store.isSample() else {
            throw Failure.input(
                Diagnostic(
                    "demo.store-exists", "there is a store of yours at '\(path)'",
                    remedy: "name another file with --store; 'warrant demo' replaces only what it made"))
        }
    }

    private static func remove(_ path: String) {
        for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
    }
}
