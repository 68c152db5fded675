import Foundation
import Testing

@Suite("docs/pubmed.md")
struct DocumentedElementTests {
    /// The elements of pubmed_250101.dtd, each with its attributes.
    private static let elements = """
        Abstract AbstractText@Label@NlmCategory AccessionNumber AccessionNumberList Acronym Affiliation AffiliationInfo \
        Agency Article@PubModel ArticleDate@DateType ArticleId@IdType ArticleIdList ArticleTitle@book@part@sec \
        Author@ValidYN@EqualContrib AuthorList@CompleteYN@Type BeginningDate Book BookDocument BookDocumentSet \
        BookTitle@book@part@sec Chemical ChemicalList Citation CitationSubset CoiStatement CollectionTitle@book@part@sec \
        CollectiveName@Investigators CommentsCorrections@RefType CommentsCorrectionsList ContractNumber ContributionDate \
        CopyrightInformation Country DataBank DataBankList@CompleteYN DataBankName DateCompleted DateRevised Day \
        DeleteCitation DeleteDocument DescriptorName@MajorTopicYN@AutoHM@Type@UI DispFormula ELocationID@EIdType@ValidYN \
        Edition EndPage EndingDate ForeName GeneSymbol GeneSymbolList GeneralNote@Owner Grant GrantID \
        GrantList@CompleteYN History Hour ISOAbbreviation ISSN@IssnType ISSNLinking Identifier@Source Initials \
        Investigator@ValidYN InvestigatorList@ID Isbn Issue Item ItemList@ListType Journal JournalIssue@CitedMedium \
        Keyword@MajorTopicYN KeywordList@Owner Language LastName LocationLabel@Type Medium \
        MedlineCitation@Owner@Status@VersionID@VersionDate@IndexingMethod MedlineDate MedlineJournalInfo MedlinePgn \
        MedlineTA MeshHeading MeshHeadingList Minute Month NameOfSubstance@UI NlmUniqueID Note NumberOfReferences \
        Object@Type ObjectList OtherAbstract@Type@Language OtherID@Source PMID@Version Pagination Param@Name \
        PersonalNameSubject PersonalNameSubjectList PubDate PubMedPubDate@PubStatus PublicationStatus PublicationType@UI \
        PublicationTypeList Publisher PublisherLocation PublisherName PubmedArticle PubmedArticleSet PubmedBookArticle \
        PubmedBookArticleSet PubmedBookData PubmedData QualifierName@AutoHM@MajorTopicYN@UI RefSource Reference \
        ReferenceList RegistryNumber ReportNumber Season Second Section SectionTitle@book@part@sec Sections \
        SpaceFlightMission StartPage Suffix SupplMeshList SupplMeshName@Type@UI Title URL@lang@Type VernacularTitle \
        Volume VolumeTitle Year b i sub sup u
        """

    /// The rows of the page's table: element and where it is kept.
    private static func rows() throws -> [(element: String, place: String)] {
        let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("docs/pubmed.md")
        let text = try String(contentsOf: page, encoding: .utf8)
        let section = try #require(text.components(separatedBy: "\n## ").first { $0.hasPrefix("Where each element is kept") })
        return section.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst().map { row in
            let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            return (cells.first ?? "", cells.dropFirst().first ?? "")
        }
    }

    @Test("the table has each of the DTD's 138 elements once, and says where each of its attributes went")
    func table() throws {
        let known = Self.elements.split(separator: " ").map { $0.split(separator: "@").map(String.init) }
        #expect(known.count == 138)
        let rows = try Self.rows()
        #expect(rows.map(\.element).sorted() == known.compactMap(\.first).sorted())
        for element in known {
            let place = rows.first { $0.element == element.first }?.place ?? ""
            #expect(!place.isEmpty, "\(element)")
            for attribute in element.dropFirst() {
                #expect(place.contains("`\(attribute)`"), "\(element.first ?? "") \(attribute)")
            }
        }
    }
}
