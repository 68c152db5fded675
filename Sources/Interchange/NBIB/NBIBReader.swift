import Bibliography
import Diagnostics

/// Reads the records of a file in PubMed's tagged format.
struct NBIBReader {
    private let text: ExchangeText
    private let file: String?

    init(_ text: ExchangeText, file: String?) {
        self.text = text
        self.file = file
    }

    func read() throws -> ReadRecords {
        var result = ReadRecords([], diagnostics: text.diagnostics)
        var unknown = UnknownTags()
        for fields in try records(&result.diagnostics) {
            var record = NBIBRecord(file: file)
            for field in fields where !record.add(field) { unknown.add(field) }
            let (finished, faults) = record.finished()
            result.diagnostics += faults
            result.add(finished, called: "the record in line \(fields[0].line)", file: file, span: fields[0].place)
        }
        result.diagnostics += unknown.diagnostics(format: "PubMed's tagged format", file: file)
        return result
    }

    /// The fields of each record: a record begins with `PMID`, or after an empty line.
    private func records(_ diagnostics: inout [Diagnostic]) throws -> [[TaggedField]] {
        var records: [[TaggedField]] = []
        var isAfterEmptyLine = true
        var stray = StrayLines()
        for line in text.lines {
            if let field = NBIBReader.field(in: line.text, number: line.number) {
                if isAfterEmptyLine || field.tag == "PMID" { records.append([]) }
                records[records.count - 1].append(field)
                isAfterEmptyLine = false
            } else if line.text.foldingControls.isEmpty {
                isAfterEmptyLine = true
            } else if !isAfterEmptyLine {
                let last = records.count - 1
                records[last][records[last].count - 1].lines.append(line.text)
            } else {
                stray.add(line.number)
            }
        }
        guard !records.isEmpty else {
            let remedy =
                "save the records from PubMed with the format 'PubMed'; each begins with a line such as 'PMID- 25430861'"
            throw Failure.input(.noRecords("NBIB", remedy: remedy, file: file))
        }
        stray.report(into: &diagnostics, file: file)
        return records
    }

    /// The tag and value of a line: two to four capitals filled up to four columns, a hyphen, and a space or the end; ERIC writes a
    /// space before the hyphen after four capitals too.
    static func field(in line: String, number: Int) -> TaggedField? {
        let bytes = Array(line.utf8.prefix(7))
        let tag = bytes.prefix(4).prefix { (0x41...0x5A).contains($0) }
        guard tag.count >= 2 else { return nil }
        let spaces = bytes.dropFirst(tag.count).prefix { $0 == 0x20 }.count
        let hyphen = tag.count + spaces
        guard hyphen == 4 || tag.count == 4 && hyphen == 5, bytes.count > hyphen, bytes[hyphen] == UInt8(ascii: "-"),
            bytes.count == hyphen + 1 || bytes[hyphen + 1] <= 0x20
        else { return nil }
        return TaggedField(
            tag: String(decoding: tag, as: UTF8.self),
            lines: [String(decoding: line.utf8.dropFirst(hyphen + 1), as: UTF8.self)],
            line: number)
    }
}
