import ArgumentParser
import Foundation
import WarrantKit

/// What a shell proposes for an argument, from the store that the command line names.
extension CompletionKind {
    /// Ids of articles.
    static var articles: CompletionKind { ids(of: .article) }
    /// Ids of claims.
    static var claims: CompletionKind { ids(of: .claim) }

    private static func ids(of entity: Entity) -> CompletionKind {
        .custom { words, _, prefix in ShellCompletion.ids(of: entity, beginning: prefix, words: words) }
    }
}

/// Look-ups for a shell, which wants an answer or none, never an error.
enum ShellCompletion {
    /// How many ids a shell is given: more than a reader goes through.
    private static let limit = 200

    /// - Parameter words: the command line; where it names no store, the usual one is asked.
    static func ids(of entity: Entity, beginning prefix: String, words: [String]) -> [String] {
        guard let field = Catalog.standard.field("id", in: [entity]), let library = try? Library(path: store(in: words)),
            let values = try? library.store.values(of: field, beginning: prefix, limit: limit)
        else { return [] }
        return values.map(\.text)
    }

    /// The path behind `--store`, written apart or with `=`.
    private static func store(in words: [String]) -> String {
        if let joined = words.first(where: { $0.hasPrefix("--store=") }) { return String(joined.dropFirst("--store=".count)) }
        return words.firstIndex(of: "--store").flatMap { words.dropFirst($0 + 1).first } ?? StoreOptions.usualPath
    }
}
