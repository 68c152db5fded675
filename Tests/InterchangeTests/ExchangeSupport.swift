import Bibliography

@testable import Interchange

extension RecordFormat {
    /// The records of a text.
    func read(_ text: String) throws -> ReadRecords { try read(Array(text.utf8), file: "file") }
}

/// Where two records differ, a line for each property.
func differences(_ found: Record, _ expected: Record) -> [String] {
    let pairs = zip(Mirror(reflecting: found).children, Mirror(reflecting: expected).children)
    return pairs.compactMap { found, expected in
        let (first, second) = (String(reflecting: found.value), String(reflecting: expected.value))
        return first == second ? nil : "\(found.label ?? ""): \(first.prefix(400)) <> \(second.prefix(400))"
    }
}
