/// Identifiers of records as users write them, on a command line or one a line in a file.
public enum IdentifierList {
    /// Reads identifiers, each a text of its own.
    ///
    /// - Throws: `Failure` of kind input with `usage.identifier` for each that is none.
    public static func read(_ written: [String]) throws -> [RecordIdentifier] {
        var faults: [Diagnostic] = []
        let identifiers = written.compactMap { text -> RecordIdentifier? in
            let identifier = RecordIdentifier(text)
            if identifier == nil { faults.append(fault(text)) }
            return identifier
        }
        guard faults.isEmpty else { throw Failure(.input, faults) }
        return identifiers
    }

    /// Reads a file of identifiers, one a line; empty lines and lines that begin with `#` are passed over.
    ///
    /// - Parameter path: a path, or `-` for standard input.
    /// - Throws: `Failure` of kind input with `usage.identifier` for each line that is none, with its place; or with `file.…`.
    public static func read(file path: String) throws -> [RecordIdentifier] {
        let isInput = path == "-"
        let text = isInput ? try TextFile.readStandardInput() : try TextFile.read(path)
        var identifiers: [RecordIdentifier] = []
        var faults: [Diagnostic] = []
        // A carriage return and a line feed are one character.
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        for (index, line) in lines.enumerated() {
            guard let first = line.unicodeScalars.firstIndex(where: { !$0.properties.isWhitespace }), line[first] != "#" else {
                continue
            }
            if let identifier = RecordIdentifier(String(line)) {
                identifiers.append(identifier)
            } else {
                let column = line.unicodeScalars.distance(from: line.unicodeScalars.startIndex, to: first) + 1
                var fault = fault(String(line[first...]))
                fault.file = isInput ? "standard input" : path
                fault.span = SourceSpan(at: SourcePosition(line: index + 1, column: column))
                faults.append(fault)
            }
        }
        guard faults.isEmpty else { throw Failure(.input, faults) }
        return identifiers
    }

    private static func fault(_ text: String) -> Diagnostic {
        Diagnostic(
            "usage.identifier", "'\(text.prefix(100))' is no PMID, DOI or PMCID",
            remedy: "write one such as 'pmid:25430861', 'doi:10.3174/ajnr.A4173' or 'pmcid:PMC4464797'")
    }
}
