import Bibliography
import Foundation
import PubMed
import Testing
import XMLReading

/// Whether the words of a document, each given only once, all stand in the stored record.
@Suite("Nothing is lost")
struct CompletenessTests {
    private let article = """
        <PubmedArticle><MedlineCitation Owner="xOwner" Status="xStatus" VersionID="xVersionID" VersionDate="xVersionDate" IndexingMethod="xIndexing">
        <PMID Version="3">71</PMID><DateCreated><Year>1991</Year><Month>01</Month><Day>21</Day></DateCreated>
        <DateCompleted><Year>1992</Year><Month>02</Month><Day>22</Day></DateCompleted><DateRevised><Year>1993</Year><Month>03</Month><Day>23</Day></DateRevised>
        <Article PubModel="xPubModel"><Journal><ISSN IssnType="Print">xISSN</ISSN><JournalIssue CitedMedium="xCitedMedium"><Volume>xVolume</Volume>
        <Issue>xIssue</Issue><PubDate><MedlineDate>xUndated Spring</MedlineDate></PubDate></JournalIssue><Title>xJournalTitle</Title>
        <ISOAbbreviation>xISOAbbreviation</ISOAbbreviation></Journal>
        <ArticleTitle book="xTitleBook" part="xTitlePart" sec="xTitleSec">xTitle <b>xb<i>xi</i></b><sup>xsup</sup><sub>xsub</sub><u>xu</u>
        <mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML"><mml:mi>xmi</mml:mi></mml:math></ArticleTitle>
        <Pagination><StartPage>xStart</StartPage><EndPage>xEnd</EndPage><MedlinePgn>xPages</MedlinePgn></Pagination>
        <ELocationID EIdType="doi" ValidYN="N">10.1/xInvalid</ELocationID><ELocationID EIdType="doi">10.1/xOther</ELocationID>
        <ELocationID EIdType="pii" ValidYN="Y">xPii</ELocationID><ELocationID EIdType="pii" ValidYN="N">xBadPii</ELocationID>
        <Abstract><AbstractText Label="xLabel &amp; y" NlmCategory="xCategory">xAbstract<DispFormula><math><mi>xDisp</mi></math></DispFormula></AbstractText>
        <CopyrightInformation>xCopyright</CopyrightInformation></Abstract>
        <AuthorList CompleteYN="N" Type="authors"><Author ValidYN="N" EqualContrib="Y"><LastName>xLast</LastName><ForeName>xFore</ForeName>
        <Initials>xInitials</Initials><Suffix>xSuffix</Suffix><Identifier Source="xIdSource">xId</Identifier><AffiliationInfo>
        <Affiliation>xAffiliation</Affiliation><Identifier Source="xRorSource">xRor</Identifier></AffiliationInfo></Author>
        <Author><CollectiveName Investigators="xGroup">xCollective</CollectiveName></Author></AuthorList><Language>xLanguage</Language>
        <DataBankList CompleteYN="N"><DataBank><DataBankName>xBank</DataBankName><AccessionNumberList><AccessionNumber>xAccession</AccessionNumber>
        </AccessionNumberList></DataBank></DataBankList><GrantList CompleteYN="N"><Grant><GrantID>xGrantID</GrantID><Acronym>xAcronym</Acronym>
        <Agency>xAgency</Agency><Country>xGrantCountry</Country></Grant></GrantList>
        <PublicationTypeList><PublicationType UI="xTypeUI">xType</PublicationType></PublicationTypeList><VernacularTitle>xVernacular</VernacularTitle>
        <ArticleDate DateType="Electronic"><Year>1994</Year><Month>04</Month><Day>24</Day></ArticleDate></Article>
        <MedlineJournalInfo><Country>xCountry</Country><MedlineTA>xTA</MedlineTA><NlmUniqueID>xNlm</NlmUniqueID><ISSNLinking>xLinking</ISSNLinking></MedlineJournalInfo>
        <ChemicalList><Chemical><RegistryNumber>xRegistry</RegistryNumber><NameOfSubstance UI="xSubstanceUI">xSubstance</NameOfSubstance></Chemical></ChemicalList>
        <SupplMeshList><SupplMeshName Type="xSupplType" UI="xSupplUI">xSuppl</SupplMeshName></SupplMeshList><CitationSubset>xSubset</CitationSubset>
        <CommentsCorrectionsList><CommentsCorrections RefType="ErratumIn"><RefSource>xRefSource</RefSource><PMID>72</PMID><Note>xNote</Note></CommentsCorrections>
        <CommentsCorrections RefType="Cites"><RefSource>xCites</RefSource><PMID>73</PMID><Note>xCitesNote</Note></CommentsCorrections>
        <CommentsCorrections RefType="xNewType"><RefSource>xNewSource</RefSource></CommentsCorrections></CommentsCorrectionsList>
        <GeneSymbolList><GeneSymbol>xGene</GeneSymbol></GeneSymbolList><MeshHeadingList><MeshHeading>
        <DescriptorName MajorTopicYN="Y" AutoHM="Y" Type="xDescriptorType" UI="xDescriptorUI">xDescriptor</DescriptorName>
        <QualifierName AutoHM="Y" UI="xQualifierUI">xQualifier</QualifierName></MeshHeading></MeshHeadingList><NumberOfReferences>74</NumberOfReferences>
        <PersonalNameSubjectList><PersonalNameSubject><LastName>xSubjectLast</LastName><ForeName>xSubjectFore</ForeName><Initials>xSubjectInitials</Initials>
        <Suffix>xSubjectSuffix</Suffix></PersonalNameSubject></PersonalNameSubjectList><OtherID Source="xOtherSource">xOtherID</OtherID>
        <OtherAbstract Type="xOtherType" Language="xOtherLanguage"><AbstractText>xOtherAbstract</AbstractText><CopyrightInformation>xOtherCopyright</CopyrightInformation></OtherAbstract>
        <KeywordList Owner="xKeywordOwner"><Keyword MajorTopicYN="Y">xKeyword</Keyword></KeywordList><CoiStatement>xCoi</CoiStatement>
        <SpaceFlightMission>xFlight</SpaceFlightMission><InvestigatorList ID="xGroupID"><Investigator ValidYN="N"><LastName>xInvestigator</LastName></Investigator></InvestigatorList>
        <GeneralNote Owner="xNoteOwner">xGeneralNote</GeneralNote></MedlineCitation>
        <PubmedData><History><PubMedPubDate PubStatus="xPubStatus"><Year>1995</Year><Month>5</Month><Day>25</Day><Hour>7</Hour><Minute>08</Minute><Second>9</Second>
        </PubMedPubDate><PubMedPubDate PubStatus="xNoYear"><Year>xYear</Year></PubMedPubDate></History><PublicationStatus>xPublicationStatus</PublicationStatus>
        <ArticleIdList><ArticleId IdType="pubmed">71</ArticleId><ArticleId IdType="doi">10.1/xDoi</ArticleId><ArticleId IdType="pmc">PMC75</ArticleId>
        <ArticleId IdType="xIdType">xArticleId</ArticleId></ArticleIdList><ObjectList><Object Type="xObjectType"><Param Name="xParamName">xParam <i>y</i></Param></Object></ObjectList>
        <ReferenceList><Title>xListTitle</Title><Reference><Citation>xCitation</Citation><ArticleIdList><ArticleId IdType="pubmed">76</ArticleId>
        <ArticleId IdType="doi">10.1/xCited</ArticleId><ArticleId IdType="pmc">PMC77</ArticleId><ArticleId IdType="xCitedType">xCitedId</ArticleId></ArticleIdList></Reference>
        <ReferenceList><Title>xInnerTitle</Title><Reference><Citation>xInner</Citation></Reference></ReferenceList></ReferenceList></PubmedData></PubmedArticle>
        """

    private let chapter = """
        <PubmedBookArticle><BookDocument><PMID Version="1">81</PMID><ArticleIdList><ArticleId IdType="bookaccession">xNBK</ArticleId></ArticleIdList>
        <Book><Publisher><PublisherName>xPublisher</PublisherName><PublisherLocation>xPlace</PublisherLocation></Publisher>
        <BookTitle book="xBook" part="xBookPart" sec="xBookSec">xBookTitle</BookTitle><PubDate><Year>1981</Year><Season>xWet</Season></PubDate>
        <BeginningDate><Year>1982</Year></BeginningDate><EndingDate><Year>1983</Year></EndingDate>
        <AuthorList Type="editors" CompleteYN="N"><Author><LastName>xEditor</LastName></Author></AuthorList>
        <InvestigatorList ID="xBookGroup"><Investigator><LastName>xBookInvestigator</LastName></Investigator></InvestigatorList>
        <Volume>xBookVolume</Volume><VolumeTitle>xVolumeTitle</VolumeTitle><Edition>xEdition</Edition>
        <CollectionTitle book="xCollBook" part="xCollPart" sec="xCollSec">xCollection</CollectionTitle><Isbn>xIsbn</Isbn>
        <ELocationID EIdType="pii" ValidYN="N">xBookPii</ELocationID><Medium>xMedium</Medium><ReportNumber>xReport</ReportNumber><ContractNumber>xContract</ContractNumber></Book>
        <LocationLabel Type="xLabelType">xLocation</LocationLabel><ArticleTitle book="xDocBook" part="xDocPart" sec="xDocSec">xDocTitle</ArticleTitle>
        <VernacularTitle>xDocVernacular</VernacularTitle><Pagination><StartPage>xDocStart</StartPage></Pagination><Language>xDocLanguage</Language>
        <AuthorList Type="authors"><Author><LastName>xDocAuthor</LastName></Author></AuthorList>
        <InvestigatorList><Investigator><LastName>xDocInvestigator</LastName></Investigator></InvestigatorList>
        <PublicationType UI="xDocTypeUI">xDocType</PublicationType><Abstract><AbstractText>xDocAbstract</AbstractText></Abstract>
        <Sections><Section><LocationLabel Type="xSectionLabelType">xSectionLabel</LocationLabel>
        <SectionTitle book="xSectionBook" part="xSectionPart" sec="xSectionSec">xSectionTitle</SectionTitle>
        <Section><SectionTitle>xInnerSection</SectionTitle></Section></Section></Sections><KeywordList Owner="xDocOwner"><Keyword>xDocKeyword</Keyword></KeywordList>
        <ContributionDate><Year>1984</Year></ContributionDate><DateRevised><Year>1985</Year><Month>6</Month><Day>26</Day></DateRevised>
        <GrantList CompleteYN="N"><Grant><Agency>xDocAgency</Agency></Grant></GrantList><ItemList ListType="xListType"><Item>xItem</Item></ItemList>
        <ReferenceList><Reference><Citation>xDocCitation</Citation></Reference></ReferenceList></BookDocument>
        <PubmedBookData><History><PubMedPubDate PubStatus="xBookStatus"><Year>1986</Year><Month>7</Month><Day>27</Day></PubMedPubDate></History>
        <PublicationStatus>xBookPublicationStatus</PublicationStatus><ArticleIdList><ArticleId IdType="doi">10.1/xBookDoi</ArticleId></ArticleIdList>
        <ObjectList><Object Type="xBookObject"><Param Name="xBookParam">xBookValue</Param></Object></ObjectList></PubmedBookData></PubmedBookArticle>
        """

    private func stored(_ record: Record) -> String { String(decoding: record.encoded(), as: UTF8.self) }

    @Test("every word and number of an article that uses the whole DTD is in its stored form")
    func articles() throws {
        let record = try #require(try records(.text(article)).first)
        let text = stored(record)
        let missing = article.matches(of: /\bx[A-Za-z]+/).map { String($0.0) }.filter { !text.contains($0) && $0 != "xmlns" }
        #expect(missing == [])
        for number in 71...77 { #expect(text.contains("\(number)"), "\(number)") }
        for year in 1991...1995 { #expect(text.contains("\(year)"), "\(year)") }
        #expect(record.history.map(\.time) == ["07:08:09"])
        #expect(record.unreadDates == [UnreadDate("PubDate", "xUndated Spring"), UnreadDate("PubMedPubDate xNoYear", "xYear")])
        #expect(record.pagination?.stated == Pagination.Range("xStart", "xEnd"))
        #expect(record.contributors.map(\.memberList) == [nil, "xGroup", "xGroupID"])
        #expect(
            [record.isAuthorListComplete, record.isGrantListComplete, record.isDataBankListComplete] == [false, false, false])
        #expect(record.mesh.first?.descriptor.isAutomatic == true)
        #expect(record.abstract?.sections.first?.label == "xLabel & y")
        #expect(record.createdDate?.iso == "1991-01-21")
        #expect(try JSONDecoder().decode(Record.self, from: Data(record.encoded())) == record)
    }

    @Test("so is everything of a chapter, also where it stands alone")
    func chapters() throws {
        let record = try #require(try records(.text(chapter)).first)
        let text = stored(record)
        let missing = chapter.matches(of: /\bx[A-Za-z]+/).map { String($0.0) }.filter { !text.contains($0) }
        #expect(missing == [])
        for year in 1981...1986 { #expect(text.contains("\(year)"), "\(year)") }
        #expect(record.book?.isContributorListComplete == false)
        #expect(record.locationLabels == [LocationLabel("xLocation", type: "xLabelType")])
        let document = try #require(chapter.firstRange(of: /<BookDocument>(.|\n)*<\/BookDocument>/))
        let set = "<BookDocumentSet>\(chapter[document])<DeleteDocument><PMID>9</PMID></DeleteDocument></BookDocumentSet>"
        let found = try items(.text(set))
        #expect(found.count == 2)
        #expect(found.last == .deletions([PMID(9)].compactMap { $0 }))
    }

    @Test(
        "a notice has the date that its source names, as far as it goes",
        arguments: [
            ("Lancet. 2020 Jun 13;395(10240):1820", "2020-06-13"), ("J Biol Chem 2018 Apr;293:4", "2018-04"),
            ("PLoS One. 2014;9(1):e1", "2014"), ("N Engl J Med. 1998 Mar-Apr;1:2", "1998"),
            ("Nature. 2021 Jun 31;2:1", "2021-06"),
            ("2020 Vision", "-"), ("Science", "-"), ("Am J. 1234567", "-"),
        ])
    func noticeDates(source: String, expected: String) throws {
        let record = try PubMedTests.article(
            "<CommentsCorrectionsList><CommentsCorrections RefType='ErratumIn'><RefSource>\(source)</RefSource></CommentsCorrections></CommentsCorrectionsList>"
        )
        #expect(record?.notices.first?.date?.iso ?? "-" == expected)
    }
}
