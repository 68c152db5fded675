public import Bibliography
public import Diagnostics

/// A file format in which references are exchanged.
public protocol RecordFormat: Sendable {
    /// Whether the start of a file looks like this format.
    func recognizes(_ start: String) -> Bool
    /// The records of a file, in order, and what could not be read of it.
    ///
    /// - Throws: `Failure` when nothing of the file can be read, with file, line and column.
    func read(_ bytes: [UInt8], file: String?) throws -> ReadRecords
    /// The records as a file.
    func write(_ records: [Record]) -> String
}

/// What a file of references holds.
public struct ReadRecords: Hashable, Sendable {
    public var records: [Record]
    /// What was passed over or guessed, with its place: an error for an entry that was passed over, a warning for a part of one.
    public var diagnostics: [Diagnostic]

    public init(_ records: [Record] = [], diagnostics: [Diagnostic] = []) {
        self.records = records
        self.diagnostics = diagnostics
    }
}
