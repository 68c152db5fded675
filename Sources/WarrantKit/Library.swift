import Dossiers
import Foundation

/// A collection of sources, articles and claims: the face of Warrant for a program.
///
/// For example:
///
/// ```swift
/// let library = try Library(path: "warrant.db")
/// let result = try library.query("claims no:source | first 10")
/// for row in result.rows { … }
/// ```
public struct Library: Sendable {
    public let store: EvidenceStore

    /// Opens the store at a path.
    ///
    /// - Throws: `Failure`: see ``EvidenceStore/init(path:mode:)``.
    public init(path: String, mode: EvidenceStore.Mode = .open) throws {
        store = try EvidenceStore(path: path, mode: mode)
    }

    /// What may stand at the cursor of a query, from the grammar and from what the store holds.
    ///
    /// - Parameters:
    ///   - text: the query, which need not be whole.
    ///   - cursor: how many code points stand before the cursor; the end when it is not given.
    ///   - parameters: the names that `$` may stand before.
    /// - Throws: `Failure` of kind storage when SQLite fails.
    public func complete(_ text: String, cursor: Int? = nil, parameters: [String] = []) throws -> Completion {
        try QueryCompleter(values: store, parameters: parameters).complete(text, cursor: cursor ?? text.unicodeScalars.count)
    }

    // MARK: Dossiers

    /// Adds dossiers from files: all of them, or none.
    ///
    /// - Throws: `Failure` of kind input with every fault of every file.
    public func add(dossiersAt paths: [String]) throws -> DossierReport {
        var dossiers: [Dossier] = []
        var faults: [Diagnostic] = []
        for path in paths {
            do {
                dossiers.append(try Self.dossier(at: path))
            } catch let failure as Failure {
                faults += failure.diagnostics
            }
        }
        guard faults.isEmpty else { throw Failure(.input, faults) }
        return try store.add(dossiers)
    }

    /// Reads a dossier and its article's text, without a store.
    ///
    /// - Throws: `Failure` of kind input with every fault that can be found without a store.
    public static func dossier(at path: String) throws -> Dossier {
        let folder = URL(filePath: path).deletingLastPathComponent()
        let reader = DossierReader { relative in
            try TextFile.read(relative.hasPrefix("/") ? relative : folder.appending(path: relative).path(percentEncoded: false))
        }
        return try reader.read(try TextFile.read(path), file: path)
    }

    /// The dossier of an article as YAML.
    public func exportDossier(of article: String) throws -> String {
        try DossierWriter().write(try store.dossier(of: article))
    }
}
