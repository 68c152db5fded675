import Foundation
import Schema

/// The tables of verdict and strength, read from the data files built into the program and checked.
public struct EvidenceRules: Hashable, Sendable {
    /// `Schema/verdict.json`.
    public var verdict: VerdictTable
    /// `Schema/strength.json`.
    public var strength: StrengthTable

    /// Rules from tables that were read elsewhere; both are checked.
    ///
    /// - Throws: `EvidenceRulesError`, naming the table and the place in it.
    public init(verdict: VerdictTable, strength: StrengthTable) throws(EvidenceRulesError) {
        try verdict.validate()
        try strength.validate()
        self.verdict = verdict
        self.strength = strength
    }

    /// The rules built into the program, read once.
    ///
    /// - Throws: `EvidenceRulesError` when a data file does not read or does not hold together.
    public static func standard() throws(EvidenceRulesError) -> EvidenceRules {
        try loaded.get()
    }

    private static let loaded = Result { () throws(EvidenceRulesError) -> EvidenceRules in
        try EvidenceRules(
            verdict: decode(VerdictTable.self, from: Schema.verdictTable, table: "verdict.json"),
            strength: decode(StrengthTable.self, from: Schema.strengthTable, table: "strength.json"))
    }

    /// A table read from JSON, not yet checked.
    static func decode<Table: Decodable>(
        _ type: Table.Type, from data: Data, table: String
    ) throws(EvidenceRulesError) -> Table {
        do {
            return try JSONDecoder().decode(type, from: data)
        } catch let error as DecodingError {
            throw EvidenceRulesError(
                "rules.unreadable", table: table, place: error.path, error.reason,
                remedy: "restore the file from the repository, or correct it", cause: "\(error)")
        } catch {
            throw EvidenceRulesError(
                "rules.unreadable", table: table, place: "", "the table does not read as JSON",
                remedy: "restore the file from the repository, or correct it", cause: "\(error)")
        }
    }
}

/// A table of rules that does not read or does not hold together.
public struct EvidenceRulesError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A stable name such as `rules.unknown-placeholder`.
    public var code: String
    /// `verdict.json` or `strength.json`.
    public var table: String
    /// Where in the table, such as `rules.mixed.reason`; empty for the whole.
    public var place: String
    /// What is wrong: lower case, no final full stop.
    public var message: String
    /// What to do.
    public var remedy: String
    /// What the JSON reader said.
    public var cause: String?

    /// An error from its parts.
    public init(
        _ code: String, table: String, place: String, _ message: String, remedy: String, cause: String? = nil
    ) {
        self.code = code
        self.table = table
        self.place = place
        self.message = message
        self.remedy = remedy
        self.cause = cause
    }

    /// One line: table, place, what is wrong, what to do.
    public var description: String {
        "\(table)\(place.isEmpty ? "" : ", \(place)"): \(message) [\(code)]; \(remedy)"
    }
}

extension DecodingError {
    fileprivate var context: Context? {
        switch self {
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
            .dataCorrupted(let context):
            context
        @unknown default: nil
        }
    }

    fileprivate var path: String {
        (context?.codingPath ?? []).map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
    }

    fileprivate var reason: String {
        switch self {
        case .keyNotFound(let key, _): "the key '\(key.stringValue)' is missing"
        case .typeMismatch(let type, _): "the value is not a \(type)"
        case .valueNotFound(let type, _): "a \(type) is missing"
        case .dataCorrupted(let context): context.debugDescription
        @unknown default: "the table does not read"
        }
    }
}
