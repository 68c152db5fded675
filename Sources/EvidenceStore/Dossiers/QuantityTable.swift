import EvidenceModel
import Foundation
import GRDB

/// Reading and writing quantities.
struct QuantityTable {
    let db: Database

    /// Writes a quantity of a claim or of an evidence.
    func insert(_ quantity: Quantity, claim: Int64? = nil, evidence: Int64? = nil, position: Int) throws {
        func text(_ number: Decimal?) -> String? { number.map { "\($0)" } }
        try db.execute(
            sql: """
                INSERT INTO quantity (claim, evidence, position, name, measure, statistic, comparator, value, low, high,
                    bound_low, bound_high, unit, denominator, population, age_low, age_high, period)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                claim, evidence, position, quantity.id ?? quantity.answers, quantity.measure, quantity.statistic,
                quantity.comparator.rawValue, text(quantity.value), text(quantity.range?.low), text(quantity.range?.high),
                text(quantity.bounds?.low), text(quantity.bounds?.high), quantity.unit, text(quantity.denominator),
                quantity.population, text(quantity.age?.low), text(quantity.age?.high), quantity.period,
            ])
    }

    /// The quantities of a claim, in order.
    func ofClaim(_ row: Int64) throws -> [Quantity] {
        try Row.fetchAll(
            db.cachedStatement(sql: "SELECT * FROM quantity WHERE claim = ? ORDER BY position"), arguments: [row]
        )
        .map { try quantity($0, isClaim: true) }
    }

    /// The quantities of an evidence, in order.
    func ofEvidence(_ row: Int64) throws -> [Quantity] {
        try Row.fetchAll(
            db.cachedStatement(sql: "SELECT * FROM quantity WHERE evidence = ? ORDER BY position"), arguments: [row]
        )
        .map { try quantity($0, isClaim: false) }
    }

    private func quantity(_ row: Row, isClaim: Bool) throws -> Quantity {
        func number(_ column: String) -> Decimal? { (row[column] as String?).flatMap { Decimal(string: $0) } }
        func range(_ low: String, _ high: String) -> NumberRange? {
            guard let low = number(low), let high = number(high) else { return nil }
            return NumberRange(low, high)
        }
        let name: String? = row["name"]
        return Quantity(
            id: isClaim ? name : nil, answers: isClaim ? nil : name, measure: row["measure"], statistic: row["statistic"],
            comparator: try row.value("comparator", Comparator.self), value: number("value"), range: range("low", "high"),
            bounds: range("bound_low", "bound_high"), unit: row["unit"], denominator: number("denominator"),
            population: row["population"], age: range("age_low", "age_high"), period: row["period"])
    }
}

extension Row {
    /// A word of a closed list.
    ///
    /// - Throws: `DatabaseError` when the store holds a word this program does not know.
    func value<Value: RawRepresentable>(_ column: String, _ type: Value.Type) throws -> Value where Value.RawValue == String {
        let word: String? = self[column]
        guard let word, let value = Value(rawValue: word) else {
            throw DatabaseError(
                resultCode: .SQLITE_MISMATCH, message: "'\(word ?? "NULL")' in column \(column) is no \(Value.self)")
        }
        return value
    }

    /// A text in Dutch and English from the columns `name_nl` and `name_en`, or `nil` when both are empty.
    func localized(_ name: String) -> LocalizedText? {
        let text = LocalizedText(nl: self[name + "_nl"], en: self[name + "_en"])
        return text.isEmpty ? nil : text
    }
}
