import Bibliography
import PubMed
import Testing
import XMLReading

@Suite("Notices")
struct NoticeTests {
    private func link(_ type: String) throws -> Record? {
        try article(
            """
            <CommentsCorrectionsList><CommentsCorrections RefType="\(type)"><RefSource>Lancet. 2020;395:1820. doi: 10.1016/S0140-6736(20)31324-6.</RefSource>
            <PMID Version="1">32511943</PMID><Note>why</Note></CommentsCorrections></CommentsCorrectionsList>
            """)
    }

    @Test(
        "every RefType has its kind and side",
        arguments: [
            ("RetractionIn", "retraction in"), ("RetractionOf", "retraction of"),
            ("PartialRetractionIn", "partial-retraction in"),
            ("ExpressionOfConcernIn", "expression-of-concern in"), ("ExpressionOfConcernFor", "expression-of-concern of"),
            ("ErratumIn", "erratum in"), ("ErratumFor", "erratum of"), ("UpdateIn", "update in"), ("UpdateOf", "update of"),
            ("CorrectedandRepublishedIn", "corrected-republication in"),
            ("CorrectedandRepublishedFrom", "corrected-republication of"),
            ("RetractedandRepublishedIn", "retracted-republication in"),
            ("RetractedandRepublishedFrom", "retracted-republication of"),
            ("RepublishedIn", "republication in"), ("RepublishedFrom", "republication of"), ("ReprintIn", "reprint in"),
            ("ReprintOf", "reprint of"), ("CommentIn", "comment in"), ("CommentOn", "comment of"),
            ("SummaryForPatientsIn", "patient-summary in"), ("OriginalReportIn", "patient-summary of"),
            ("AssociatedDataset", "associated-dataset in"), ("AssociatedPublication", "associated-publication in"),
            ("SomethingNewIn", "other in"),
        ])
    func kinds(type: String, expected: String) throws {
        let notice = try #require(try link(type)?.notices.first)
        #expect("\(notice.kind.rawValue) \(notice.direction.rawValue)" == expected)
        #expect(notice.pmid?.text == "32511943")
        #expect(notice.doi?.value == "10.1016/S0140-6736(20)31324-6")
        #expect(notice.note == (notice.kind == .other ? "RefType SomethingNewIn; why" : "why"))
    }

    @Test("only what happened to this record makes it retracted, corrected or of concern")
    func sides() throws {
        #expect(try link("RetractionIn")?.isRetracted == true)
        #expect(try link("RetractedandRepublishedIn")?.isRetracted == true)
        #expect(try link("RetractionOf")?.isRetracted == false)
        #expect(try link("PartialRetractionIn")?.isRetracted == false)
        #expect(try link("ExpressionOfConcernIn")?.hasConcern == true)
        #expect(try link("ExpressionOfConcernFor")?.hasConcern == false)
        #expect(try link("ErratumIn")?.isCorrected == true)
        #expect(try link("ErratumFor")?.isCorrected == false)
        let typed = try article(
            article:
                "<PublicationTypeList><PublicationType UI='D016441'>Retracted Publication</PublicationType></PublicationTypeList>"
        )
        #expect(typed?.isRetracted == true)
    }

    @Test("what it cites is no notice")
    func cites() throws {
        let record = try link("Cites")
        #expect(record?.notices == [])
        #expect(record?.citationLinks.map { $0.pmid?.text } == ["32511943"])
    }

    @Test("links of older files, whose element is the kind")
    func old() throws {
        let record = try article(
            "<CommentsCorrections><CommentIn><RefSource>A. 2005</RefSource><PMID>5</PMID></CommentIn></CommentsCorrections>")
        #expect(
            record?.notices == [Notice(.comment, .received, source: "A. 2005", pmid: PMID(5), date: PartialDate(year: 2005))])
    }
}
