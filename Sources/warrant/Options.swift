public import ArgumentParser
import Foundation
public import WarrantKit

/// Where the store is.
struct StoreOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The store's file.", discussion: "Else WARRANT_STORE, else warrant.db here.", valueName: "path"),
        completion: .file(extensions: ["db"]))
    var store: String?

    var path: String { store ?? Self.usualPath }

    /// The store where no option names one.
    static var usualPath: String {
        let named = ProcessInfo.processInfo.environment["WARRANT_STORE"] ?? ""
        return named.isEmpty ? "warrant.db" : named
    }

    /// The library at the path, which has to be there.
    func library() throws -> Library {
        try Library(path: path)
    }

    /// Works on the library at the path, which is made when it is not there; nothing is left of a new one when the work fails
    /// before anything came in.
    func withLibrary(_ work: (Library) throws -> Void) throws {
        let isNew = !FileManager.default.fileExists(atPath: path)
        let library = try Library(path: path, mode: .create)
        do {
            try work(library)
        } catch {
            if isNew, try library.store.isEmpty() {
                try library.store.close()
                for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
            }
            throw error
        }
    }
}

/// The language of what is written for readers.
struct LocaleOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The language: nl or en.", discussion: "Else that of LC_ALL, LC_MESSAGES or LANG, else English."),
        completion: .list(["nl", "en"]))
    var locale: String?

    func language() throws -> Language {
        if let locale {
            guard let language = Language(tag: locale) else {
                throw Failure.input(
                    Diagnostic("usage.locale", "'\(locale)' is no language Warrant writes", remedy: "use nl or en"))
            }
            return language
        }
        return Self.ofEnvironment()
    }

    /// That of the environment, else English.
    static func ofEnvironment() -> Language {
        let environment = ProcessInfo.processInfo.environment
        let named = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
        return named.flatMap(Language.init(tag:)) ?? .english
    }
}

/// How errors and warnings are written.
enum DiagnosticFormat: String, CaseIterable, ExpressibleByArgument {
    /// With the line and a caret, for reading.
    case text
    /// One array, for a program.
    case json
}

extension ResultFormat: ExpressibleByArgument {}

extension ExchangeFormat: ExpressibleByArgument {}
extension BibliographyOutput: ExpressibleByArgument {}
