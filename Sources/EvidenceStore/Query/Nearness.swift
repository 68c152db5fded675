import Foundation
import GRDB
import GRDBSQLite
import Retrieval

/// ``BM25`` as auxiliary functions of FTS5 on the store's own connections only: `nearness(table, recipe)`, a record's score, and
/// `nearness_parts(table, recipe)`, what each term added to it, as a JSON list.
///
/// SQLite's own `bm25` counts every phrase's records anew for each query, walks the whole index for that, and gives nothing for a
/// word that half of the records have, which in a library of fifteen studies is many. This one is told how many records have each
/// term, takes the alternatives of a term together, and counts a phrase that stands twice in an expression once.
enum Nearness {
    static let score = "nearness"
    static let parts = "nearness_parts"

    /// What a query tells the functions.
    struct Recipe {
        var bm25: BM25
        /// What one meeting counts in each column.
        var columns: [Double]
        /// The columns that make up a record's length.
        var measured: [Bool]
        /// For each phrase of the expression, its term; `nil` for one that the expression has for the second time.
        var phrases: [Int?] = []
        var terms: [(weight: Double, count: Int)] = []

        /// As the functions are told: numbers parted by spaces, lists by semicolons.
        var text: String {
            func list(_ values: some Sequence<some CustomStringConvertible>) -> String {
                values.map(\.description).joined(separator: " ")
            }
            return [
                list([bm25.saturation, bm25.lengthNorm]), list(columns), list(measured.map { $0 ? 1 : 0 }),
                list(phrases.map { $0 ?? -1 }), list(terms.map(\.weight)), list(terms.map(\.count)),
            ].joined(separator: ";")
        }
    }

    /// Makes the functions known to a connection.
    ///
    /// - Throws: `DatabaseError` when SQLite was built without FTS5.
    static func register(_ db: Database) throws {
        var api: UnsafeMutablePointer<fts5_api>?
        var statement: OpaquePointer?
        guard sqlite3_prepare_v2(db.sqliteConnection, "SELECT fts5(?1)", -1, &statement, nil) == SQLITE_OK else {
            throw DatabaseError(resultCode: .SQLITE_ERROR, message: "this SQLite has no FTS5")
        }
        withUnsafeMutablePointer(to: &api) { api in
            sqlite3_bind_pointer(statement, 1, api, "fts5_api_ptr", nil)
            sqlite3_step(statement)
        }
        sqlite3_finalize(statement)
        guard let api, api.pointee.xCreateFunction(api, score, nil, scoring, nil) == SQLITE_OK,
            api.pointee.xCreateFunction(api, parts, nil, explaining, nil) == SQLITE_OK
        else { throw DatabaseError(resultCode: .SQLITE_ERROR, message: "this SQLite's FTS5 takes no functions") }
    }

    /// A recipe as read: what is the same for every row of a query.
    private final class Reckoning {
        private let bm25: BM25
        private let columns: [Double]
        /// The columns that make up the length, with their weights.
        private let measured: [(column: Int32, weight: Double)]
        private let phrases: [Int]
        /// For each term its weight times its inverse document frequency.
        private let weights: [Double]
        private let averageLength: Double
        /// Of the row at hand, how often it has each term.
        private var frequencies: [Double]
        /// Of the row at hand, what each term adds.
        private(set) var contributions: [Double]

        init?(_ text: String, _ api: Fts5ExtensionApi, _ context: OpaquePointer?) {
            let lists = text.split(separator: ";", omittingEmptySubsequences: false).map { list in
                list.split(separator: " ").compactMap { Double($0) }
            }
            guard lists.count == 6, lists[0].count == 2, lists[1].count == lists[2].count, lists[4].count == lists[5].count,
                lists[3].allSatisfy({ $0 < Double(lists[4].count) })
            else { return nil }
            bm25 = BM25(saturation: lists[0][0], lengthNorm: lists[0][1])
            columns = lists[1]
            measured = zip(columns, lists[2]).enumerated().filter { $0.element.1 > 0 }
                .map { (column: Int32($0.offset), weight: $0.element.0) }
            phrases = lists[3].map { Int($0) }
            var rows: sqlite3_int64 = 0
            _ = api.xRowCount(context, &rows)
            let total = Double(max(rows, 1))
            var length = 0.0
            for (column, weight) in measured {
                var tokens: sqlite3_int64 = 0
                _ = api.xColumnTotalSize(context, column, &tokens)
                length += weight * Double(tokens)
            }
            averageLength = max(length / total, 1)
            weights = zip(lists[4], lists[5]).map { weight, count in
                weight * BM25.inverseFrequency(of: count, among: total)
            }
            frequencies = [Double](repeating: 0, count: weights.count)
            contributions = frequencies
        }

        /// Fills ``contributions`` for the row that FTS5 stands on.
        ///
        /// - Returns: SQLite's result code.
        func reckon(_ api: Fts5ExtensionApi, _ context: OpaquePointer?) -> Int32 {
            var length = 0.0
            for (column, weight) in measured {
                var tokens: Int32 = 0
                let code = api.xColumnSize(context, column, &tokens)
                guard code == SQLITE_OK else { return code }
                length += weight * Double(tokens)
            }
            for term in frequencies.indices { frequencies[term] = 0 }
            for (phrase, term) in phrases.prefix(Int(api.xPhraseCount(context))).enumerated() where term >= 0 {
                frequencies[term] += frequency(of: Int32(phrase), api, context)
            }
            let norm = bm25.norm(length: length, average: averageLength)
            for term in frequencies.indices {
                contributions[term] = weights[term] * bm25.saturated(frequencies[term], norm: norm)
            }
            return SQLITE_OK
        }

        /// How often a phrase stands in the row, each time by the weight of its column. Phrase by phrase: FTS5 would put the instances
        /// of all phrases in order first, which takes most of the time of a long text.
        private func frequency(of phrase: Int32, _ api: Fts5ExtensionApi, _ context: OpaquePointer?) -> Double {
            var place = Fts5PhraseIter()
            var (column, offset): (Int32, Int32) = (0, 0)
            var frequency = 0.0
            guard api.xPhraseFirst(context, phrase, &place, &column, &offset) == SQLITE_OK else { return 0 }
            while column >= 0 {
                if Int(column) < columns.count { frequency += columns[Int(column)] }
                api.xPhraseNext(context, &place, &column, &offset)
            }
            return frequency
        }
    }

    private static let scoring: fts5_extension_function = { api, context, result, count, values in
        guard let contributions = contributions(api, context, result, count, values) else { return }
        sqlite3_result_double(result, contributions.reduce(0, +))
    }

    private static let explaining: fts5_extension_function = { api, context, result, count, values in
        guard let contributions = contributions(api, context, result, count, values) else { return }
        let text = "[\(contributions.map(\.description).joined(separator: ","))]"
        // SQLITE_TRANSIENT: SQLite copies the text.
        sqlite3_result_text(result, text, -1, unsafeBitCast(-1, to: sqlite3_destructor_type.self))
    }

    /// What each term adds to the row that FTS5 stands on; `nil` after an error, which the result then tells.
    private static func contributions(
        _ api: UnsafePointer<Fts5ExtensionApi>?, _ context: OpaquePointer?, _ result: OpaquePointer?, _ count: Int32,
        _ values: UnsafeMutablePointer<OpaquePointer?>?
    ) -> [Double]? {
        guard let api = api?.pointee, count == 1, let reckoning = reckoning(api, context, values?.pointee) else {
            sqlite3_result_error(result, "nearness takes a recipe", -1)
            return nil
        }
        let code = reckoning.reckon(api, context)
        guard code == SQLITE_OK else {
            sqlite3_result_error_code(result, code)
            return nil
        }
        return reckoning.contributions
    }

    /// The query's recipe, read at its first row and kept by FTS5 for the others.
    private static func reckoning(_ api: Fts5ExtensionApi, _ context: OpaquePointer?, _ value: OpaquePointer?) -> Reckoning? {
        if let kept = api.xGetAuxdata(context, 0) { return Unmanaged<Reckoning>.fromOpaque(kept).takeUnretainedValue() }
        guard let text = sqlite3_value_text(value), let reckoning = Reckoning(String(cString: text), api, context) else {
            return nil
        }
        let kept = Unmanaged.passRetained(reckoning).toOpaque()
        // FTS5 releases it with the query, and where it refuses to keep it.
        let code = api.xSetAuxdata(context, kept) { kept in
            if let kept { Unmanaged<Reckoning>.fromOpaque(kept).release() }
        }
        return code == SQLITE_OK ? reckoning : nil
    }
}
