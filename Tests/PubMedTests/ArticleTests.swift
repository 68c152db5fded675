import Bibliography
import PubMed
import Testing
import XMLReading

@Suite("An article, field by field")
struct ArticleTests {
    @Test("titles keep their markup, bracketed ones the words inside")
    func titles() throws {
        let marked = try article(
            article: "<ArticleTitle><i>H. pylori</i> and CO<sub>2</sub>\n &lt; 5 m<sup>2</sup>.</ArticleTitle>")
        #expect(marked?.title?.markup == "<i>H. pylori</i> and CO<sub>2</sub> &lt; 5 m<sup>2</sup>.")
        #expect(marked?.title?.plainText == "H. pylori and CO2 < 5 m2.")
        let translated = try article(
            article: "<ArticleTitle>[Back pain].</ArticleTitle><VernacularTitle>Rugpijn.</VernacularTitle>")
        #expect(translated?.title?.plainText == "[Back pain].")
        #expect(translated?.translatedTitle == "Back pain")
        #expect(translated?.vernacularTitle?.plainText == "Rugpijn.")
        #expect(try article(article: "<ArticleTitle/>")?.title == nil)
    }

    @Test("a formula keeps its MathML and stands on its own")
    func math() throws {
        let record = try article(
            article: """
                <Abstract><AbstractText>So <mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML"><mml:mrow>
                <mml:mi>p</mml:mi><mml:mo>&lt;</mml:mo><mml:mn>0.05</mml:mn></mml:mrow></mml:math>.</AbstractText></Abstract>
                """)
        let text = record?.abstract?.sections.first?.text
        #expect(text?.plainText == "So p<0.05.")
        #expect(text?.markup.hasPrefix(#"So <mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML"><mml:mrow>"#) == true)
        #expect(RichText(markup: text?.markup ?? "") == text)
    }

    @Test("journal, volume, pages, languages, types")
    func journal() throws {
        let record = try article(
            "<MedlineJournalInfo><Country>Germany</Country><MedlineTA>Eur Spine J</MedlineTA><NlmUniqueID>9301980</NlmUniqueID><ISSNLinking>0940-6719</ISSNLinking></MedlineJournalInfo>",
            article: """
                <Journal><ISSN IssnType="Electronic">1432-0932</ISSN><JournalIssue CitedMedium="Internet"><Volume>16</Volume>
                <Issue>12</Issue><PubDate><Year>2007</Year><Month>Dec</Month></PubDate></JournalIssue><Title>European spine journal</Title>
                <ISOAbbreviation>Eur Spine J</ISOAbbreviation></Journal><Pagination><MedlinePgn>2043-54</MedlinePgn></Pagination>
                <Language>eng</Language><Language>dut</Language>
                <PublicationTypeList><PublicationType UI="D016428">Journal Article</PublicationType></PublicationTypeList>
                <ArticleDate DateType="Electronic"><Year>2007</Year><Month>05</Month><Day>25</Day></ArticleDate>
                """)
        #expect(
            record?.journal
                == Journal(
                    title: "European spine journal", isoAbbreviation: "Eur Spine J", medlineTA: "Eur Spine J",
                    nlmUniqueID: "9301980", issns: [.init("1432-0932", .electronic)], linkingISSN: "0940-6719",
                    country: "Germany"))
        #expect(record?.volume == "16")
        #expect(record?.issue == "12")
        #expect(record?.pagination?.end == "2054")
        #expect(record?.publicationDate?.iso == "2007-12")
        #expect(record?.electronicDates.map(\.iso) == ["2007-05-25"])
        #expect(record?.languages == ["eng", "dut"])
        #expect(record?.publicationTypes == [PublicationType("Journal Article", ui: "D016428")])
        #expect(record?.status == "MEDLINE")
        #expect(record?.owner == "NLM")
        #expect(record?.publicationModel == "Print")
    }

    @Test("identifiers are the record's own, never those of what it cites")
    func identifiers() throws {
        let data = """
            <ArticleIdList><ArticleId IdType="pubmed">1</ArticleId><ArticleId IdType="pmc">PMC2</ArticleId>
            <ArticleId IdType="pii">x</ArticleId><ArticleId IdType="doi"/></ArticleIdList>
            <ReferenceList><Title>Sources</Title><Reference><Citation>A <i>b</i>.</Citation><ArticleIdList>
            <ArticleId IdType="doi">10.9/cited</ArticleId><ArticleId IdType="pubmed">77</ArticleId></ArticleIdList></Reference>
            <ReferenceList><Reference><Citation>Inner.</Citation></Reference></ReferenceList></ReferenceList>
            """
        let located = try article(
            article:
                "<ELocationID EIdType='doi' ValidYN='N'>10.1/bad</ELocationID><ELocationID EIdType='doi'>10.1/good</ELocationID>",
            data: data)
        #expect(located?.doi?.value == "10.1/good")
        #expect(located?.pmcid?.description == "PMC2")
        #expect(located?.identifiers == [Identifier("invalid-doi", "10.1/bad"), Identifier("pii", "x")])
        #expect(located?.references.map(\.text.markup) == ["A <i>b</i>.", "Inner."])
        #expect(located?.references.first?.pmid?.text == "77")
        #expect(located?.references.first?.doi?.value == "10.9/cited")
        #expect(located?.references.map(\.listTitle) == ["Sources", nil])
        #expect(located?.references.map(\.outerListTitles) == [[], ["Sources"]])
        #expect(try article(data: data)?.doi == nil)
    }

    @Test("where the two DOIs differ, that of the ArticleIdList counts and the other is kept")
    func twoDOIs() throws {
        let record = try article(
            article: "<ELocationID EIdType='doi'>10.1/e</ELocationID>",
            data: "<ArticleIdList><ArticleId IdType='doi'>10.1/a</ArticleId></ArticleIdList>")
        #expect(record?.doi?.value == "10.1/a")
        #expect(record?.identifiers == [Identifier("doi", "10.1/e")])
    }

    @Test("abstracts: labelled sections, other languages, copyright")
    func abstracts() throws {
        let record = try article(
            """
            <OtherAbstract Type="plain-language-summary" Language="dut"><AbstractText>Kort.</AbstractText></OtherAbstract>
            <OtherAbstract Type="Publisher"><AbstractText>Short.</AbstractText></OtherAbstract>
            """,
            article: """
                <Abstract><AbstractText Label="AIM" NlmCategory="OBJECTIVE">Why.</AbstractText><AbstractText>How.</AbstractText>
                <CopyrightInformation>© 2020</CopyrightInformation></Abstract>
                """)
        #expect(record?.abstract?.plainText == "AIM: Why.\nHow.")
        #expect(record?.abstract?.sections.first?.category == "OBJECTIVE")
        #expect(record?.abstract?.copyright == "© 2020")
        #expect(record?.abstracts.map(\.type) == [nil, "plain-language-summary", "Publisher"])
        #expect(record?.abstracts.map(\.language) == [nil, "dut", "eng"])
    }

    @Test("subjects: MeSH, keywords, chemicals, grants, registries")
    func subjects() throws {
        let record = try article(
            """
            <ChemicalList><Chemical><RegistryNumber>0</RegistryNumber><NameOfSubstance UI="D1">Lipids</NameOfSubstance></Chemical></ChemicalList>
            <MeshHeadingList><MeshHeading><DescriptorName UI="D007405" MajorTopicYN="N">Intervertebral Disc Displacement</DescriptorName>
            <QualifierName UI="Q000628" MajorTopicYN="Y">therapy</QualifierName></MeshHeading></MeshHeadingList>
            <KeywordList Owner="NOTNLM"><Keyword MajorTopicYN="Y">CO<sub>2</sub></Keyword><Keyword>b</Keyword></KeywordList>
            <CoiStatement>None.</CoiStatement>
            """,
            article: """
                <GrantList><Grant><GrantID>R01</GrantID><Agency>NIH</Agency></Grant></GrantList>
                <DataBankList><DataBank><DataBankName>ClinicalTrials.gov</DataBankName><AccessionNumberList>
                <AccessionNumber>NCT1</AccessionNumber></AccessionNumberList></DataBank></DataBankList>
                """)
        #expect(
            record?.mesh == [
                MeSHHeading(
                    .init("Intervertebral Disc Displacement", ui: "D007405"),
                    qualifiers: [.init("therapy", ui: "Q000628", isMajor: true)])
            ])
        #expect(record?.mesh.first?.isMajor == true)
        #expect(record?.keywords.map(\.text.markup) == ["CO<sub>2</sub>", "b"])
        #expect(record?.keywords.map(\.isMajor) == [true, false])
        #expect(record?.keywords.first?.owner == "NOTNLM")
        #expect(record?.chemicals == [Chemical("Lipids", ui: "D1")])
        #expect(record?.grants == [Grant(agency: "NIH", id: "R01")])
        #expect(record?.dataBanks == [DataBank("ClinicalTrials.gov", accessionNumbers: ["NCT1"])])
        #expect(record?.conflictOfInterest?.plainText == "None.")
    }
}
