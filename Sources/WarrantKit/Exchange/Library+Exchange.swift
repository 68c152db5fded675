public import Interchange

extension Library {
    /// The sources of an article, a claim or a query as a file of references.
    ///
    /// - Returns: the file, and notes on what was left out: references that are not resolved have no record.
    /// - Throws: `Failure` of kind input for what the store does not know, and where nothing is left to write.
    public func exportRecords(
        of selection: SourceSelection, as format: ExchangeFormat
    ) throws -> (text: String, notes: [Diagnostic]) {
        let (list, listNotes) = try listed(selection)
        var notes = listNotes
        let records = list.compactMap { listed -> Record? in
            switch listed {
            case .source(let source): return source.record
            case .unresolved(let reference):
                notes.append(
                    Diagnostic(
                        "export.unresolved", severity: .note,
                        "reference '\(reference.key)' is left out, for it is not resolved: \(reference.resolution)"))
                return nil
            }
        }
        guard !records.isEmpty else {
            throw Failure.input(
                Diagnostic("export.no-sources", "there are no sources to export", remedy: "see 'warrant query sources'"))
        }
        return (format.format.write(records), notes)
    }
}
