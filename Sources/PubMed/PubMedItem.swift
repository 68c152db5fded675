public import Bibliography
public import Diagnostics

/// What a PubMed file says next.
public enum PubMedItem: Hashable, Sendable {
    /// A record and where it begins in the file.
    case record(Record, SourcePosition?)
    /// Records that PubMed has withdrawn (DTD `DeleteCitation`, `DeleteDocument`).
    case deletions([PMID])
    /// A record that could not be read, and why; the rest of the file goes on.
    case skipped(Diagnostic)
}

/// Gives up the record at hand, not the file.
struct SkippedRecord: Error {
    var diagnostic: Diagnostic
}
