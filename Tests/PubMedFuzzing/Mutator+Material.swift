/// What mutations put in.
extension Mutator {
    private static func list(_ texts: String...) -> [[UInt8]] { texts.map { Array($0.utf8) } }

    /// Bytes that are no UTF-8, no XML character, or the beginning of something.
    static let oddities: [[UInt8]] = [
        [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC0, 0x80], [0xEF, 0xBF, 0xBF], [0xEF, 0xBB, 0xBF],
        [0x00], [0x01], [0x0B], [0xE2, 0x80, 0xAE], [0x1F, 0x8B],
    ]

    /// Texts where a number, a date, a name or an identifier is expected.
    static let values =
        list(
            "", " ", "\n\t", "0", "-1", "007", "1.5", "1e9", "99999999999999999999999", "9223372036854775808", "٣",
            "1979 Nov-1980 May", "2021 3rd Quarter", "Dec 31-Jan", "0000", "99999", "2015-02-30", "Feb 30",
            "Summer-Fall 1990", "10.", "10.1000/", "doi:10.1/é", "PMC", "0000-0002-1825-009X", "https://orcid.org/", "é",
            "e\u{301}\u{301}\u{301}", "\u{202E}abc", "👩‍👩‍👧", "a&#10;b", "&#0;", "&#xD800;", "&#x10FFFF;", "&lt;i&gt;", "-",
            "–", "1-", "-9", "100-10-1", "Y", "pubmed", "doi", "pmc", "UTF-8")
        + [[UInt8](repeating: UInt8(ascii: "a"), count: 20_000), [UInt8](repeating: UInt8(ascii: " "), count: 20_000)]

    /// References: XML's own, a character's, and those that are refused.
    static let entities = list(
        "&amp;", "&lt;", "&quot;", "&apos;", "&#233;", "&#x1F600;", "&nbsp;", "&eacute;", "&", "&amp", "&#;", "&#xZZ;",
        "&#99999999999;", "&#0;", "&#xFFFE;", "&a;&b;", "%a;")

    /// Markup that belongs elsewhere or nowhere.
    static let markup = list(
        "<", ">", "</", "<i>", "</i>", "<b/>", "<![CDATA[", "]]>", "<![CDATA[x]]>", "<!--", "<!-- -- -->", "<!-- c -->",
        "<?p i?>", "<?xml?>", "<mml:math>", "<mml:mi/>", "<a b=c>", "<a b=\"<\">", "<a b='1' b='2'/>", "<:/>", "<x:y:z/>",
        "<a xmlns:xml='u'/>", "<!DOCTYPE a [<!ENTITY a \"b\">]>", "<!DOCTYPE a SYSTEM \"file:///etc/hostname\">",
        "<!ENTITY a SYSTEM \"http://localhost/\">", "<PMID>1</PMID>", "<PubmedArticle/>",
        "<DeleteCitation><PMID>1</PMID></DeleteCitation>", "</PubmedArticleSet>", "<PubmedArticleSet>")

    /// What a file may begin with.
    static let heads =
        list(
            "", " ", "\n", "x", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>", "<?xml version='1.0' encoding='UTF-16'?>",
            "<?xml version='1.0' encoding='x-none'?>", "<?xml version='1.1'?>", "<?xml version='2.0'?>",
            "<?xml encoding='UTF-8'?>", "<?xml version='1.0' encoding='UTF-8' standalone='maybe'?>",
            "<?xml version='1.0' encoding='EBCDIC-CP-US'?>", "\u{FEFF}",
            "<!DOCTYPE PubmedArticleSet [<!ENTITY a \"&b;&b;\"><!ENTITY b \"x\">]>",
            "<!DOCTYPE PubmedArticleSet SYSTEM 'http://localhost/a.dtd'>")
        + [[0xFF, 0xFE], [0xFE, 0xFF], [0x00, 0x3C], [0x1F, 0x8B], [0x1F, 0x8B, 0x08, 0x00]]

    /// Names that mean something to the reader.
    static let names = list(
        "PMID", "Year", "Month", "Day", "Season", "MedlineDate", "ArticleTitle", "AbstractText", "Author", "LastName",
        "CollectiveName", "ArticleId", "ArticleIdList", "Reference", "ReferenceList", "Citation", "ELocationID", "MedlinePgn",
        "StartPage", "i", "sub", "mml:math", "MeshHeading", "DescriptorName", "Section", "PubDate", "CommentsCorrections",
        "RefSource", "PubmedArticle", "PubmedBookArticle", "DeleteCitation", "MedlineCitation", "PubmedArticleSet", "Unheard")
}
