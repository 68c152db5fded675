public import Foundation

/// The project's data files, built into the program: the SQL migrations, the tables of verdict and strength, and the
/// weights of stance and effect.
///
/// They are read as they stand in this folder; nothing is generated from them, so what a reader sees here is what runs.
public enum Schema {
    /// The numbered SQL migrations, oldest first.
    public static let migrations: [(name: String, sql: String)] = [
        ("0001", text(PackageResources.migration_0001_sql))
    ]

    /// The rules that derive a verdict: `verdict.json`.
    public static let verdictTable = Data(PackageResources.verdict_json)

    /// The rules that derive a strength: `strength.json`.
    public static let strengthTable = Data(PackageResources.strength_json)

    /// The weights that label what a candidate abstract says of a statement: `stance.json`.
    public static let stanceWeights = Data(PackageResources.stance_json)

    /// The weights that read the direction of an effect from a passage: `effect.json`.
    public static let effectWeights = Data(PackageResources.effect_json)

    private static func text(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self)
    }
}
