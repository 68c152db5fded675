public import Bibliography
public import Diagnostics
import PubMed
import XMLReading

/// What EFetch gave for some PMIDs.
public struct FetchAnswer: Hashable, Sendable {
    /// The records that were asked for, in the order of the answer; whatever else the answer holds is left out.
    public var records: [Record] = []
    /// Those that PubMed has no record of, in the order asked.
    public var missing: [PMID] = []
    /// Those whose records could not be read, in the order asked.
    public var unreadable: [PMID] = []
    /// Why records could not be read.
    public var skipped: [Diagnostic] = []
}

/// What ESearch found.
public struct SearchAnswer: Hashable, Sendable {
    /// How many records PubMed has, of which ``pmids`` are the first.
    public var count = 0
    /// In PubMed's order.
    public var pmids: [PMID] = []
    /// Words that PubMed does not know and searched without (`PhraseNotFound`, `QuotedPhraseNotFound`, `PhraseIgnored`): where there
    /// are any, more was found than was meant.
    public var unknownPhrases: [String] = []
}

/// Reads what the E-utilities answer.
enum AnswerReader {
    private static let name = "NCBI's answer"

    /// - Throws: ``Trouble`` when the answer is not whole or not what was asked for.
    static func records(_ body: [UInt8], asked: [PMID]) throws -> FetchAnswer {
        let numbers = Set(asked.map(\.number))
        return try reading(body, anyOf: PubMedReader.roots) { source in
            var answer = FetchAnswer()
            var found: Set<Int> = []
            try PubMedReader(source).forEachItem { item in
                switch item {
                case .record(let record, _):
                    guard let number = record.pmid?.number, numbers.contains(number) else { return }
                    answer.records.append(record)
                    found.insert(number)
                case .skipped(let diagnostic): answer.skipped.append(diagnostic)
                // An answer to a question withdraws nothing.
                case .deletions: break
                }
            }
            let inside = answer.skipped.isEmpty ? Inside() : try Inside(source)
            if let error = inside.error { throw Trouble(.error, cause: error) }
            let unread = inside.pmids.subtracting(found)
            answer.missing = asked.filter { !found.contains($0.number) && !unread.contains($0.number) }
            answer.unreadable = asked.filter { unread.contains($0.number) }
            return answer
        }
    }

    /// - Throws: ``Trouble`` when the answer is not whole or not what was asked for.
    static func search(_ body: [UInt8]) throws -> SearchAnswer {
        try reading(body, anyOf: ["eSearchResult"]) { source in
            var answer = SearchAnswer()
            var error: String?
            let xml = try XMLReader(source)
            _ = try xml.root()
            try xml.forEachChild { name in
                switch name {
                case "Count": answer.count = Int(try xml.foldedText()) ?? 0
                case "IdList":
                    try xml.forEachChild { _ in
                        if let pmid = PMID(try xml.foldedText()) { answer.pmids.append(pmid) }
                    }
                case "ErrorList", "WarningList":
                    try xml.forEachChild { name in
                        guard ["PhraseNotFound", "QuotedPhraseNotFound", "PhraseIgnored"].contains(name) else { return }
                        answer.unknownPhrases.append(try xml.foldedText())
                    }
                case "ERROR": error = try xml.foldedText()
                default: break
                }
            }
            try xml.finish()
            if let error { throw Trouble(.error, cause: error) }
            return answer
        }
    }

    /// The error that an answer of whatever kind tells of: that of the XML, or of the JSON that NCBI's gate writes.
    static func error(in body: [UInt8]) -> String? {
        if let error = try? Inside(.bytes(body, name: name)).error { return error }
        let text = String(decoding: body.prefix(4096), as: UTF8.self)
        return text.firstMatch(of: /"error"\s*:\s*"([^"]*)"/).map { String($0.output.1) }
    }

    /// The first words of an answer, tags left out.
    static func words(of body: [UInt8]) -> String? {
        let text = String(decoding: body.prefix(4096), as: UTF8.self).replacing(/<[^>]*>/, with: " ")
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.isEmpty ? nil : String(words.prefix(200))
    }

    private static func reading<Answer>(
        _ body: [UInt8], anyOf roots: [String], _ read: (XMLSource) throws -> Answer
    ) throws -> Answer {
        let source = XMLSource.bytes(body, name: name)
        do {
            let root = try XMLReader(source).root()
            if roots.contains(root) { return try read(source) }
            if let error = error(in: body) { throw Trouble(.error, cause: error) }
            // A page of HTML may be well-formed as far as that.
            throw Trouble(.notXML, cause: words(of: body) ?? "the root element is '\(root)'")
        } catch let failure as Failure {
            let fault = failure.diagnostics.first
            let isCut = ["xml.truncated", "gzip.truncated", "file.empty"].contains(fault?.code)
            let isPage = String(decoding: body.prefix(1024), as: UTF8.self).lowercased().contains("<html")
            if isCut, !isPage { throw Trouble(.cutShort, cause: fault?.message) }
            throw Trouble(.notXML, cause: words(of: body) ?? fault?.message)
        }
    }

    /// What an answer names that its reader passes over.
    private struct Inside {
        /// The text of an `ERROR` element directly below the root.
        var error: String?
        /// The numbers of the PMIDs of all records, the unreadable among them.
        var pmids: Set<Int> = []

        init() {}

        init(_ source: XMLSource) throws {
            let xml = try XMLReader(source)
            _ = try xml.root()
            try xml.forEachChild { name in
                if name == "ERROR" {
                    if error == nil { error = try xml.foldedText() }
                } else {
                    try addPMID(xml, depth: 0)
                }
            }
        }

        /// `PubmedArticle`, `MedlineCitation`, `PMID`; the PMIDs further down are those of other records.
        private mutating func addPMID(_ xml: borrowing XMLReader, depth: Int) throws {
            var found: [String] = []
            try xml.forEachChild { name in
                if name == "PMID" { found.append(try xml.foldedText()) }
                guard depth == 0, name == "MedlineCitation" || name == "BookDocument" else { return }
                try xml.forEachChild { name in
                    if name == "PMID" { found.append(try xml.foldedText()) }
                }
            }
            pmids.formUnion(found.compactMap { PMID($0)?.number })
        }
    }
}
