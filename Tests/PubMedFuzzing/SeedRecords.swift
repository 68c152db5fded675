/// Records written by us in PubMed's format, to be mutated: together they have nearly every element of the DTD that is read.
public enum SeedRecords {
    /// A file each; small, so that many can be tried.
    public static let all = [article, titles, links, old, book, deletions].map { Array($0.utf8) }

    private static let prolog = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" "https://dtd.example/pubmed_250101.dtd">

        """

    private static let article =
        prolog + """
            <PubmedArticleSet><PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM" IndexingMethod="Automated">
            <PMID Version="2">101</PMID><DateCompleted><Year>2015</Year><Month>12</Month><Day>07</Day></DateCompleted>
            <DateRevised><Year>2021</Year><Month>03</Month><Day>31</Day></DateRevised><Article PubModel="Print-Electronic">
            <Journal><ISSN IssnType="Electronic">1234-5678</ISSN><JournalIssue CitedMedium="Internet"><Volume>36</Volume>
            <Issue>4 Pt 1</Issue><PubDate><Year>2015</Year><Month>Apr</Month></PubDate></JournalIssue><Title>Journal of Backs</Title>
            <ISOAbbreviation>J Backs</ISOAbbreviation></Journal>
            <ArticleTitle>CO<sub>2</sub> &amp; <i>Discs <b>of</b> m<sup>2</sup></i> &#8805; 3: a randomised trial.</ArticleTitle>
            <Pagination><StartPage>811</StartPage><EndPage>16</EndPage><MedlinePgn>811-6</MedlinePgn></Pagination>
            <ELocationID EIdType="doi" ValidYN="Y">10.1000/backs.101</ELocationID>
            <Abstract><AbstractText Label="AIMS" NlmCategory="OBJECTIVE">Wij keken naar pijn: é, 痛, &lt;5%.</AbstractText>
            <AbstractText Label="RESULTS">P &lt; .05 <mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML"><mml:msup><mml:mi>x</mml:mi>
            <mml:mn>2</mml:mn></mml:msup></mml:math>.</AbstractText><CopyrightInformation>© us</CopyrightInformation></Abstract>
            <AuthorList CompleteYN="N" Type="authors"><Author ValidYN="Y" EqualContrib="Y"><LastName>Jansen</LastName>
            <ForeName>An B</ForeName><Initials>AB</Initials><Suffix>Jr</Suffix>
            <Identifier Source="ORCID">http://orcid.org/0000-0002-1825-0097</Identifier>
            <AffiliationInfo><Affiliation>Dept of Backs, Town.</Affiliation></AffiliationInfo></Author>
            <Author ValidYN="Y"><CollectiveName>Back Group</CollectiveName></Author></AuthorList><Language>eng</Language>
            <PublicationTypeList><PublicationType UI="D016449">Randomized Controlled Trial</PublicationType></PublicationTypeList>
            <ArticleDate DateType="Electronic"><Year>2014</Year><Month>11</Month><Day>27</Day></ArticleDate></Article>
            <MeshHeadingList><MeshHeading><DescriptorName UI="D001416" MajorTopicYN="N">Back Pain</DescriptorName>
            <QualifierName UI="Q000628" MajorTopicYN="Y">therapy</QualifierName></MeshHeading></MeshHeadingList></MedlineCitation>
            <PubmedData><History><PubMedPubDate PubStatus="pubmed"><Year>2014</Year><Month>11</Month><Day>29</Day><Hour>6</Hour>
            </PubMedPubDate></History><PublicationStatus>ppublish</PublicationStatus><ArticleIdList><ArticleId IdType="pubmed">101</ArticleId>
            <ArticleId IdType="doi">10.1000/backs.101</ArticleId><ArticleId IdType="pmc">PMC99</ArticleId></ArticleIdList></PubmedData>
            </PubmedArticle></PubmedArticleSet>
            """

    private static let titles = """
        <PubmedArticleSet><PubmedArticle><MedlineCitation Status="PubMed-not-MEDLINE" Owner="PIP"><PMID Version="1">7</PMID>
        <Article PubModel="Print"><Journal><JournalIssue><PubDate><MedlineDate>1979 Nov-1980 May</MedlineDate></PubDate></JournalIssue>
        <Title>Tijdschrift</Title></Journal><ArticleTitle>[On backs].</ArticleTitle><Abstract><AbstractText/></Abstract>
        <Language>dut</Language><GrantList CompleteYN="Y"><Grant><GrantID>R1</GrantID><Acronym>HL</Acronym><Agency>A</Agency>
        <Country>C</Country></Grant></GrantList><DataBankList CompleteYN="Y"><DataBank><DataBankName>ClinicalTrials.gov</DataBankName>
        <AccessionNumberList><AccessionNumber>NCT00000001</AccessionNumber></AccessionNumberList></DataBank></DataBankList>
        <VernacularTitle>Over <i>ruggen</i>.</VernacularTitle></Article><MedlineJournalInfo><Country>Netherlands</Country>
        <MedlineTA>Tijdschr</MedlineTA><NlmUniqueID>1</NlmUniqueID><ISSNLinking>0000-0001</ISSNLinking></MedlineJournalInfo>
        <ChemicalList><Chemical><RegistryNumber>0</RegistryNumber><NameOfSubstance UI="D1">Stof</NameOfSubstance></Chemical></ChemicalList>
        <SupplMeshList><SupplMeshName Type="Disease" UI="C1">Ziekte</SupplMeshName></SupplMeshList><CitationSubset>IM</CitationSubset>
        <GeneSymbolList><GeneSymbol>abc</GeneSymbol></GeneSymbolList><OtherID Source="PIP">12</OtherID>
        <OtherAbstract Type="Publisher" Language="dut"><AbstractText>Kort.</AbstractText></OtherAbstract>
        <KeywordList Owner="NOTNLM"><Keyword MajorTopicYN="N">rug</Keyword></KeywordList>
        <PersonalNameSubjectList><PersonalNameSubject><LastName>Rug</LastName></PersonalNameSubject></PersonalNameSubjectList>
        <CoiStatement>None.</CoiStatement><SpaceFlightMission>Apollo</SpaceFlightMission><GeneralNote Owner="PIP">N</GeneralNote>
        <InvestigatorList><Investigator ValidYN="Y"><LastName>Peeters</LastName></Investigator></InvestigatorList></MedlineCitation>
        </PubmedArticle><PubmedArticle/></PubmedArticleSet>
        """

    private static let links = """
        <PubmedArticleSet><PubmedArticle><MedlineCitation Status="In-Process"><PMID>8</PMID><Article><Journal><JournalIssue>
        <PubDate><Year>1998</Year><Season>Winter</Season></PubDate></JournalIssue></Journal><ArticleTitle><b>Begins</b> with markup</ArticleTitle>
        </Article><CommentsCorrectionsList><CommentsCorrections RefType="RetractionIn"><RefSource>J Backs. 2020;1(2):3</RefSource>
        <PMID Version="1">9</PMID><Note>why</Note></CommentsCorrections><CommentsCorrections RefType="ExpressionOfConcernIn">
        <RefSource>J Backs. 2019</RefSource></CommentsCorrections></CommentsCorrectionsList></MedlineCitation><PubmedData>
        <ArticleIdList><ArticleId IdType="doi">10.1/X(1)2&lt;3</ArticleId><ArticleId IdType="doi"/></ArticleIdList><ReferenceList><Title>Refs</Title>
        <Reference><Citation>A. Title. J. 2001;1:2.</Citation><ArticleIdList><ArticleId IdType="pubmed">10</ArticleId></ArticleIdList></Reference>
        <ReferenceList><Reference><Citation/></Reference><Reference><Citation>B <i>et al</i>.</Citation></Reference></ReferenceList>
        </ReferenceList></PubmedData></PubmedArticle></PubmedArticleSet>
        """

    private static let old = """
        <MedlineCitation Owner="NLM" Status="MEDLINE"><PMID>11</PMID><DateCreated><Year>1976</Year><Month>7</Month><Day>1</Day></DateCreated>
        <Article><Journal><JournalIssue><PubDate><MedlineDate>1977 Aug 27-Sep 3</MedlineDate></PubDate></JournalIssue></Journal>
        <ArticleTitle>Old.</ArticleTitle><Pagination><MedlinePgn>e1, 1341-4; discussion 1345</MedlinePgn></Pagination>
        <Affiliation>Here</Affiliation><AuthorList><Author><LastName>Ång</LastName><FirstName>C</FirstName></Author></AuthorList></Article>
        <CommentsCorrections><ErratumIn><RefSource>Z. 1978</RefSource></ErratumIn></CommentsCorrections>
        <NumberOfReferences>3</NumberOfReferences><MeshHeadingList><MeshHeading><Descriptor MajorTopicYN="Y">Spine</Descriptor>
        </MeshHeading></MeshHeadingList></MedlineCitation>
        """

    private static let book = """
        <PubmedArticleSet><PubmedBookArticle><BookDocument><PMID Version="1">12</PMID><ArticleIdList>
        <ArticleId IdType="bookaccession">NBK1</ArticleId></ArticleIdList><Book><Publisher><PublisherName>Press</PublisherName>
        <PublisherLocation>Town</PublisherLocation></Publisher><BookTitle book="b">Book of <i>Backs</i></BookTitle>
        <PubDate><Year>2021</Year><Month>01</Month></PubDate><BeginningDate><Year>1993</Year></BeginningDate><EndingDate/>
        <AuthorList Type="editors"><Author><LastName>Ed</LastName></Author></AuthorList><Volume>1</Volume><VolumeTitle>V</VolumeTitle>
        <Edition>2</Edition><CollectionTitle book="c">C</CollectionTitle><Isbn>9780000000002</Isbn><Medium>Internet</Medium>
        <ReportNumber>1</ReportNumber></Book><LocationLabel Type="chapter">3</LocationLabel><ArticleTitle book="b" part="p">Chapter</ArticleTitle>
        <VernacularTitle>H</VernacularTitle><Language>eng</Language><Abstract><AbstractText>Text.</AbstractText></Abstract>
        <Sections><Section><SectionTitle book="b" part="p" sec="s">One</SectionTitle><Section><SectionTitle>Two</SectionTitle></Section>
        </Section></Sections><ContributionDate><Year>2010</Year><Month>2</Month><Day>28</Day></ContributionDate><DateRevised><Year>20</Year>
        </DateRevised></BookDocument><PubmedBookData><History/><PublicationStatus>ppublish</PublicationStatus></PubmedBookData>
        </PubmedBookArticle></PubmedArticleSet>
        """

    private static let deletions = """
        <?xml version='1.0' encoding='ISO-8859-1'?><PubmedArticleSet><!-- withdrawn --><DeleteCitation><PMID Version="1">13</PMID>
        <PMID Version="2">14</PMID></DeleteCitation><DeleteDocument><PMID>15</PMID></DeleteDocument><Other/><PubmedArticle>
        <MedlineCitation><PMID>16</PMID><Article><ArticleTitle><![CDATA[a <b> c]]></ArticleTitle></Article></MedlineCitation></PubmedArticle>
        </PubmedArticleSet>
        """
}
