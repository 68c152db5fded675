import Bibliography
import Diagnostics

/// The tags of one RIS reference, and what they mean in the dialects that are about.
struct RISTags {
    /// Every tag of RIS; those without a place in a record are passed over in silence.
    static let known: Set<String> = Set(
        """
        A1 A2 A3 A4 AB AD AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CN CP CR CT CY DA DB DI DO DP ED EP ER ET H1 H2 ID IS J1 J2 JA JF \
        JO KW L1 L2 L3 L4 LA LB LK M1 M2 M3 N1 N2 NO NV OP PB PP PY RD RI RN RP SE SN SP ST SV T1 T2 T3 TA TI TT TY U1 U2 U3 U4 U5 \
        UR UI VL VO WT WV Y1 Y2
        """.split(separator: " ").map(String.init))

    private var fields: [TaggedField] = []

    /// Takes the next field of the reference.
    mutating func add(_ field: TaggedField) {
        if !field.value.isEmpty { fields.append(field) }
    }

    /// The first field of the first of the tags that is there.
    private func first(_ tags: [String]) -> TaggedField? {
        for tag in tags {
            if let field = fields.first(where: { $0.tag == tag }) { return field }
        }
        return nil
    }

    private func text(_ tags: String...) -> String? { first(tags)?.value }

    private func placed(_ tags: String...) -> ReferenceFields.Placed? {
        first(tags).map { ReferenceFields.Placed(text: $0.value, place: $0.place) }
    }

    /// The values of tags that may stand more than once, in the order of the file.
    private func all(_ tags: String...) -> [String] {
        fields.filter { tags.contains($0.tag) }.map(\.value)
    }

    /// As ``all(_:)``, and each line that continues a tag is a value too, as EndNote writes them.
    private func allLines(_ tags: String...) -> [String] {
        fields.filter { tags.contains($0.tag) }.flatMap(\.values)
    }

    func reference(_ kind: Record.Kind, span: SourceSpan) -> ReferenceFields {
        var reference = ReferenceFields(kind)
        reference.span = span
        reference.authors = all("AU", "A1")
        reference.editors = kind == .book ? all("ED", "A3") : all("ED", "A2")
        let title = kind == .bookChapter ? text("TI", "T1", "CT") : text("TI", "T1", "CT", "BT")
        reference.title = title.map(RichText.init(plain:))
        reference.vernacularTitle = text("TT").map(RichText.init(plain:))
        readContainer(into: &reference)
        reference.year = placed("PY", "Y1")
        reference.date = placed("DA")
        if kind == .journalArticle { reference.electronicDate = placed("ET") } else { reference.edition = text("ET") }
        reference.volume = text("VL", "VO")
        reference.issue = kind == .journalArticle ? text("IS", "CP", "M1") : text("IS", "CP")
        reference.pagination = pagination
        reference.serialNumbers = allLines("SN")
        reference.publisher = text("PB") ?? (kind == .webPage ? text("T2") : nil)
        reference.place = text("CY", "PP")
        readIdentifiers(into: &reference)
        // A short line inside an abstract is a paragraph's end to nobody but its writer; sections go by their labels.
        reference.abstract = (text("AB", "N2")).map { [RichText(plain: $0)] } ?? []
        // Reference managers take a semicolon in keywords for the end of one.
        reference.keywords = allLines("KW").flatMap(SemicolonList.items).map(RichText.init(plain:))
        reference.languages = all("LA")
        reference.workTypes = all("M3").filter { DOI($0) == nil }
        reference.notes = all("N1")
        return reference
    }

    /// `JO` is the full title for some and the abbreviation for others: it is the title where nothing else is.
    private func readContainer(into reference: inout ReferenceFields) {
        switch reference.kind {
        case .journalArticle:
            let title = text("T2", "JF") ?? text("JO", "BT")
            reference.containerTitle = title.map(RichText.init(plain:))
            reference.abbreviation = text("J2", "JA", "J1", "TA") ?? text("JO").flatMap { $0 == title ? nil : $0 }
        case .bookChapter:
            reference.containerTitle = text("T2", "BT", "C3").map(RichText.init(plain:))
            reference.collection = text("T3").map(RichText.init(plain:))
        case .book: reference.collection = text("T3", "T2").map(RichText.init(plain:))
        case .webPage, .report, .expert: break
        }
    }

    private var pagination: Pagination? {
        let start = text("SP").map { $0.replacing("--", with: "-") }
        let end = text("EP")
        guard let start else { return (end ?? text("C7")).flatMap { Pagination(printed: $0) } }
        let isWhole = start.contains("-") || end == nil
        return isWhole ? Pagination(printed: start) : Pagination(start: start, end: end)
    }

    private func readIdentifiers(into reference: inout ReferenceFields) {
        reference.doi = placed("DO", "DI")
        if reference.doi == nil, let found = fields.first(where: { $0.tag == "M3" && DOI($0.value) != nil }) {
            reference.doi = ReferenceFields.Placed(text: found.value, place: found.place)
        }
        reference.databases = all("DB", "DP")
        reference.accession = placed("AN") ?? identifierAsAccession
        reference.pmcid = text("C2")
        reference.manuscriptID = reference.kind == .journalArticle ? text("C6") : nil
        reference.addresses = allLines("UR", "LK")
    }

    /// `ID` is the PMID for programs that turn PubMed's answers into RIS, and a running number for others.
    private var identifierAsAccession: ReferenceFields.Placed? {
        placed("ID").flatMap { $0.text.isDigits && $0.text.count >= 7 ? $0 : nil }
    }
}
