import Foundation
import GRDB
import GRDBSQLite

/// BM25 as an auxiliary function of FTS5, `nearness(table, recipe)`, on the store's own connections only.
///
/// SQLite's own `bm25` counts every phrase's records anew for each query, walks the whole index for that, and gives nothing for a
/// word that half of the records have, which in a library of fifteen studies is many. This one is told how many records have each
/// phrase, counts a phrase that stands twice in an expression once, and gives every word some weight.
///
/// Robertson and Zaragoza, *The Probabilistic Relevance Framework: BM25 and Beyond* (2009), with fields weighed as in its section 3.6,
/// and the inverse document frequency `log(1 + (N − n + 0.5) / (n + 0.5))`.
enum BM25 {
    static let name = "nearness"
    /// How soon a word that repeats stops adding.
    private static let saturation = 1.2
    /// How much a long text counts against itself, from 0 to 1.
    private static let lengthNorm = 0.75

    /// Stands for the count of a phrase that an expression has for the second time.
    static let countedBefore = -1

    /// What a query tells the function: the weight of each column, and for each phrase how many records have it.
    static func recipe(weights: [Double], counts: [Int]) -> String {
        weights.map { "\($0)" }.joined(separator: " ") + ";" + counts.map(String.init).joined(separator: " ")
    }

    /// Makes the function known to a connection.
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
        guard let api, api.pointee.xCreateFunction(api, name, nil, score, nil) == SQLITE_OK else {
            throw DatabaseError(resultCode: .SQLITE_ERROR, message: "this SQLite's FTS5 takes no functions")
        }
    }

    /// What is the same for every row of a query.
    private final class Recipe {
        let weights: [Double]
        let inverseFrequencies: [Double]
        let averageLength: Double

        init?(_ text: String, _ api: Fts5ExtensionApi, _ context: OpaquePointer?) {
            let parts = text.split(separator: ";", omittingEmptySubsequences: false)
            guard parts.count == 2 else { return nil }
            weights = parts[0].split(separator: " ").compactMap { Double($0) }
            var rows: sqlite3_int64 = 0
            _ = api.xRowCount(context, &rows)
            var length = 0.0
            for (column, weight) in weights.enumerated() where weight > 0 {
                var tokens: sqlite3_int64 = 0
                _ = api.xColumnTotalSize(context, Int32(column), &tokens)
                length += weight * Double(tokens)
            }
            let total = Double(max(rows, 1))
            averageLength = max(length / total, 1)
            inverseFrequencies = parts[1].split(separator: " ").compactMap { Double($0) }.map { count in
                // A word may be counted in other columns too, and so oftener than there are rows.
                count < 0 ? 0 : BM25.inverseFrequency(of: min(count, total), among: total)
            }
        }

        /// How often a phrase stands in the row, each time by the weight of its column. Phrase by phrase: FTS5 would put the instances
        /// of all phrases in order first, which takes most of the time of a long text.
        func frequency(of phrase: Int32, _ api: Fts5ExtensionApi, _ context: OpaquePointer?) -> Double {
            var place = Fts5PhraseIter()
            var (column, offset): (Int32, Int32) = (0, 0)
            var frequency = 0.0
            guard api.xPhraseFirst(context, phrase, &place, &column, &offset) == SQLITE_OK else { return 0 }
            while column >= 0 {
                if Int(column) < weights.count { frequency += weights[Int(column)] }
                api.xPhraseNext(context, &place, &column, &offset)
            }
            return frequency
        }
    }

    private static func inverseFrequency(of count: Double, among total: Double) -> Double {
        let odds = (total - count + 0.5) / (count + 0.5)
        return log(1 + odds)
    }

    /// The score of the row that FTS5 stands on.
    private static let score: fts5_extension_function = { api, context, result, count, values in
        guard let api = api?.pointee, count == 1, let recipe = recipe(api, context, values?.pointee) else {
            return sqlite3_result_error(result, "nearness takes a recipe", -1)
        }
        var code = SQLITE_OK
        var length = 0.0
        for (column, weight) in recipe.weights.enumerated() where weight > 0 {
            var tokens: Int32 = 0
            if code == SQLITE_OK { code = api.xColumnSize(context, Int32(column), &tokens) }
            length += weight * Double(tokens)
        }
        guard code == SQLITE_OK else { return sqlite3_result_error_code(result, code) }
        let norm = saturation * (1 - lengthNorm + lengthNorm * length / recipe.averageLength)
        var score = 0.0
        for phrase in 0..<min(recipe.inverseFrequencies.count, Int(api.xPhraseCount(context))) {
            let weight = recipe.inverseFrequencies[phrase]
            guard weight > 0 else { continue }
            let frequency = recipe.frequency(of: Int32(phrase), api, context)
            if frequency > 0 { score += weight * frequency * (saturation + 1) / (frequency + norm) }
        }
        sqlite3_result_double(result, score)
    }

    /// The query's recipe, read at its first row and kept by FTS5 for the others.
    private static func recipe(_ api: Fts5ExtensionApi, _ context: OpaquePointer?, _ value: OpaquePointer?) -> Recipe? {
        if let kept = api.xGetAuxdata(context, 0) { return Unmanaged<Recipe>.fromOpaque(kept).takeUnretainedValue() }
        guard let text = sqlite3_value_text(value), let recipe = Recipe(String(cString: text), api, context) else { return nil }
        let kept = Unmanaged.passRetained(recipe).toOpaque()
        // FTS5 releases it with the query, and where it refuses to keep it.
        let code = api.xSetAuxdata(context, kept) { kept in
            if let kept { Unmanaged<Recipe>.fromOpaque(kept).release() }
        }
        return code == SQLITE_OK ? recipe : nil
    }
}
