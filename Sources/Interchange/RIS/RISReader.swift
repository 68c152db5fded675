import Bibliography
import Diagnostics

/// Reads the references of a RIS file.
struct RISReader {
    private let text: ExchangeText
    private let file: String?

    init(_ text: ExchangeText, file: String?) {
        self.text = text
        self.file = file
    }

    func read() throws -> ReadRecords {
        var result = ReadRecords([], diagnostics: text.diagnostics)
        var unknown = UnknownTags()
        let references = try references(&result.diagnostics)
        for fields in references {
            let reference = self.reference(fields, &unknown, &result.diagnostics)
            let (record, faults) = reference.record(file: file)
            result.diagnostics += faults
            result.add(record, called: "the reference in line \(fields[0].line)", file: file, span: fields[0].place)
        }
        result.diagnostics += unknown.diagnostics(format: "RIS", file: file)
        return result
    }

    // MARK: Lines to fields

    /// The fields of each reference, `TY` first; a new `TY` ends a reference that has no `ER`.
    private func references(_ diagnostics: inout [Diagnostic]) throws -> [[TaggedField]] {
        var references: [[TaggedField]] = []
        var isOpen = false
        var stray = StrayLines()
        // Some programs put one space before the hyphen; what the first type has holds for the file.
        var spaces: Int?
        for line in text.lines {
            let field = RISReader.field(in: line.text, number: line.number, spaces: spaces)
            if let field, field.tag == "TY" {
                stray.report(into: &diagnostics, file: file)
                references.append([field])
                isOpen = true
                if spaces == nil { spaces = RISReader.spaces(in: line.text) }
            } else if isOpen, let field {
                if field.tag == "ER" { isOpen = false } else { references[references.count - 1].append(field) }
            } else if isOpen {
                let last = references.count - 1
                references[last][references[last].count - 1].lines.append(line.text)
            } else if !line.text.foldingControls.isEmpty {
                stray.add(line.number)
            }
        }
        guard !references.isEmpty else {
            let remedy = "export the references as RIS; each begins with a line such as 'TY  - JOUR'"
            throw Failure.input(.noRecords("RIS", remedy: remedy, file: file))
        }
        stray.report(into: &diagnostics, file: file)
        return references
    }

    /// The tag and value of a line: two capitals or a capital and a digit, spaces, a hyphen, and a space or the end.
    ///
    /// - Parameter spaces: how many the file has before the hyphen; two always do, and where none is said, one to four.
    static func field(in line: String, number: Int, spaces: Int?) -> TaggedField? {
        let bytes = line.utf8
        guard let first = bytes.first, (0x41...0x5A).contains(first) else { return nil }
        let tag = bytes.prefix(2)
        guard let second = tag.dropFirst().first, (0x41...0x5A).contains(second) || (0x30...0x39).contains(second) else {
            return nil
        }
        let count = self.spaces(in: line)
        guard count == 2 || (spaces.map { $0 == count } ?? (1...4).contains(count)) else { return nil }
        let rest = bytes.dropFirst(2 + count)
        guard rest.first == UInt8(ascii: "-"), rest.dropFirst().first.map({ $0 <= 0x20 }) ?? true else { return nil }
        return TaggedField(
            tag: String(decoding: tag, as: UTF8.self), lines: [String(decoding: rest.dropFirst(), as: UTF8.self)], line: number)
    }

    private static func spaces(in line: String) -> Int { line.utf8.dropFirst(2).prefix(6).prefix { $0 == 0x20 }.count }

    // MARK: Fields to a reference

    private func reference(
        _ fields: [TaggedField], _ unknown: inout UnknownTags, _ diagnostics: inout [Diagnostic]
    ) -> ReferenceFields {
        let type = fields[0].value.uppercased()
        let hasAuthors = fields.contains { $0.tag == "AU" || $0.tag == "A1" }
        let kind = RISTypes.kind(of: type, hasAuthors: hasAuthors)
        if kind == nil {
            diagnostics.append(
                .unreadValue(
                    type, notA: "a type of RIS",
                    remedy: "write 'JOUR', 'CHAP', 'BOOK', 'ELEC' or 'RPRT'; it is taken for a report",
                    file: file, place: fields[0].place))
        }
        var tags = RISTags()
        for field in fields.dropFirst() {
            if RISTags.known.contains(field.tag) { tags.add(field) } else { unknown.add(field) }
        }
        var reference = tags.reference(kind ?? .report, span: fields[0].place)
        reference.isThesis = type == RISTypes.thesis
        return reference
    }
}
