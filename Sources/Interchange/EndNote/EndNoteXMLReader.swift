import Bibliography
import Diagnostics
import XMLReading

/// Reads the records of EndNote's XML.
struct EndNoteXMLReader {
    private let file: String?

    init(file: String?) {
        self.file = file
    }

    func read(_ xml: consuming XMLReader) throws -> ReadRecords {
        var result = ReadRecords()
        var count = 0
        let root = try xml.root()
        try forEachRecord(xml, root) { xml in
            count += 1
            let fields = try fields(xml)
            let (record, faults) = fields.record(file: file)
            result.diagnostics += faults
            result.add(record, called: "record \(count)", file: file, span: fields.span)
        }
        try xml.finish()
        guard count > 0 else {
            let remedy = "export the references from EndNote as XML; its root is 'xml', with 'records' in it"
            throw Failure.input(.noRecords("EndNote XML", remedy: remedy, file: file))
        }
        return result
    }

    /// Stands on each `record`, whether it is the root, in `records`, or in `xml` around that.
    private func forEachRecord(
        _ xml: borrowing XMLReader, _ name: String, _ body: (borrowing XMLReader) throws -> Void
    ) throws {
        switch name {
        case "record": try body(xml)
        case "xml", "records": try xml.forEachChild { child in try forEachRecord(xml, child, body) }
        default: break
        }
    }

    // MARK: A record

    private func fields(_ xml: borrowing XMLReader) throws -> ReferenceFields {
        var fields = ReferenceFields(.report)
        fields.span = xml.position.map(SourceSpan.init(at:))
        var type: (name: String?, number: Int?)
        var secondary: [String] = []
        var tertiary: [String] = []
        var titles = Titles()
        var edition: ReferenceFields.Placed?
        var customs: [String: String] = [:]
        try xml.forEachChild { name in
            switch name {
            case "ref-type": type = (xml.attribute("name"), Int(try xml.foldedText()))
            case "contributors":
                try xml.forEachChild { list in
                    let names = try xml.texts()
                    switch list {
                    case "authors": fields.authors += names
                    case "secondary-authors": secondary += names
                    case "tertiary-authors": tertiary += names
                    default: break
                    }
                }
            case "titles", "periodical": try titles.read(xml)
            case "pages": fields.pagination = try xml.line().flatMap { Pagination(printed: $0.replacing("--", with: "-")) }
            case "volume": fields.volume = try xml.line()
            case "number": fields.issue = try xml.line()
            case "issue" where fields.issue == nil: fields.issue = try xml.line()
            case "edition": edition = try xml.placed()
            case "keywords": fields.keywords += try xml.texts().map(RichText.init(plain:))
            case "dates": try readDates(xml, into: &fields)
            case "pub-location": fields.place = try xml.line()
            case "publisher": fields.publisher = try xml.line()
            case "isbn": fields.serialNumbers += try xml.lines()
            case "accession-num": fields.accession = try xml.placed()
            case "electronic-resource-num": fields.doi = try xml.placed()
            case "abstract": fields.abstract = try xml.paragraphs()
            case "notes": fields.notes += try xml.lines()
            case "work-type": fields.workTypes += try xml.line().map(SemicolonList.items) ?? []
            case "remote-database-name", "remote-database-provider": fields.databases += try xml.line().map { [$0] } ?? []
            case "language": fields.languages += try xml.line().map(SemicolonList.items) ?? []
            case "urls": fields.addresses += try addresses(xml)
            case "custom2", "custom6", "custom7": customs[name] = try xml.line()
            default: break
            }
        }
        fields.kind = EndNoteTypes.kind(name: type.name, number: type.number, hasAuthors: !fields.authors.isEmpty)
        fields.isThesis = EndNoteTypes.isThesis(name: type.name, number: type.number)
        fields.editors = fields.kind == .book ? tertiary : secondary
        titles.fill(&fields)
        if fields.kind == .journalArticle {
            fields.electronicDate = edition
            fields.manuscriptID = customs["custom6"]
        } else {
            fields.edition = edition?.text
        }
        fields.pmcid = customs["custom2"]
        if fields.pagination == nil { fields.pagination = customs["custom7"].flatMap { Pagination(printed: $0) } }
        return fields
    }

    private func readDates(_ xml: borrowing XMLReader, into fields: inout ReferenceFields) throws {
        try xml.forEachChild { name in
            switch name {
            case "year": fields.year = try xml.placed()
            case "pub-dates": try xml.forEachChild { _ in fields.date = try fields.date ?? xml.placed() }
            default: break
            }
        }
    }

    /// The addresses of pages about the reference; those of files on the user's disk are passed over.
    private func addresses(_ xml: borrowing XMLReader) throws -> [String] {
        var addresses: [String] = []
        try xml.forEachChild { kind in
            if kind == "related-urls" || kind == "web-urls" { addresses += try xml.texts() }
        }
        return addresses
    }
}

/// The titles of a record; what each means depends on the type.
private struct Titles {
    private var found: [String: RichText] = [:]

    mutating func read(_ xml: borrowing XMLReader) throws {
        try xml.forEachChild { name in
            if found[name] == nil, let text = try xml.styled() { found[name] = text }
        }
    }

    func fill(_ fields: inout ReferenceFields) {
        fields.title = found["title"]
        fields.vernacularTitle = found["translated-title"]
        switch fields.kind {
        case .journalArticle:
            fields.containerTitle = found["secondary-title"] ?? found["full-title"]
            fields.abbreviation = (found["alt-title"] ?? found["abbr-1"])?.plainText
        case .bookChapter:
            fields.containerTitle = found["secondary-title"]
            fields.collection = found["tertiary-title"]
        case .book: fields.collection = found["secondary-title"]
        case .webPage, .report, .expert: break
        }
    }
}
