import Bibliography
import PubMed
import Testing
import XMLReading

@Suite("Chapters and books")
struct BookTests {
    private let chapter = """
        <PubmedArticleSet><PubmedBookArticle><BookDocument><PMID Version="1">32310444</PMID>
        <ArticleIdList><ArticleId IdType="bookaccession">NBK1</ArticleId></ArticleIdList>
        <Book><Publisher><PublisherName>StatPearls Publishing</PublisherName><PublisherLocation>Treasure Island (FL)</PublisherLocation></Publisher>
        <BookTitle book="statpearls">StatPearls</BookTitle><PubDate><Year>2024</Year><Month>01</Month></PubDate>
        <AuthorList Type="editors"><Author><LastName>Ed</LastName></Author></AuthorList><Isbn>123</Isbn><Medium>Internet</Medium>
        <ELocationID EIdType="doi">10.1/book</ELocationID></Book>TITLE
        <Language>eng</Language><AuthorList Type="authors"><Author><LastName>Dowling</LastName><Initials>TJ</Initials></Author>
        <Author><LastName>Munakomi</LastName><Initials>S</Initials></Author><Author><LastName>Dowling</LastName><Initials>TJ</Initials></Author></AuthorList>
        <PublicationType UI="D016454">Review</PublicationType>
        <Sections><Section><SectionTitle>Introduction</SectionTitle><Section><SectionTitle>More <i>in vivo</i></SectionTitle></Section></Section></Sections>
        <ContributionDate><Year>2020</Year></ContributionDate><DateRevised><Year>2023</Year><Month>8</Month><Day>13</Day></DateRevised>
        </BookDocument><PubmedBookData><PublicationStatus>ppublish</PublicationStatus>
        <ArticleIdList><ArticleId IdType="pubmed">32310444</ArticleId></ArticleIdList></PubmedBookData></PubmedBookArticle></PubmedArticleSet>
        """

    @Test("a chapter has its own makers and title, the book its own")
    func chapters() throws {
        let xml = chapter.replacing("TITLE", with: "<ArticleTitle>Microdiscectomy</ArticleTitle>")
        let record = try #require(try records(.text(xml)).first)
        #expect(record.kind == .bookChapter)
        #expect(record.title?.plainText == "Microdiscectomy")
        #expect(record.authors.map(\.shortName) == ["Dowling TJ", "Munakomi S", "Dowling TJ"])
        #expect(record.book?.title.plainText == "StatPearls")
        #expect(record.book?.publisher == Publisher("StatPearls Publishing", place: "Treasure Island (FL)"))
        #expect(record.book?.contributors.map(\.role) == [.editor])
        #expect(record.book?.isbns == ["123"])
        #expect(record.book?.identifiers == [Identifier("bookcode", "statpearls"), Identifier("doi", "10.1/book")])
        #expect(record.doi == nil)
        #expect(record.identifiers == [Identifier("bookaccession", "NBK1")])
        #expect(record.sections.flatMap(\.titles).map(\.markup) == ["Introduction", "More <i>in vivo</i>"])
        #expect(record.publicationDate?.iso == "2024-01")
        #expect(record.contributionDate?.iso == "2020")
        #expect(record.revisedDate?.iso == "2023-08-13")
        #expect(record.publicationStatus == "ppublish")
        #expect(StudyDesignClassifier.design(of: record).design == .bookChapter)
    }

    @Test("a document without a title is the book")
    func wholeBook() throws {
        let record = try #require(try records(.text(chapter.replacing("TITLE", with: ""))).first)
        #expect(record.kind == .book)
        #expect(record.title?.plainText == "StatPearls")
        #expect(record.doi?.value == "10.1/book")
    }
}
