import CitationStyle

/// Cites two works in a text and prints its bibliography, with nothing of Warrant but its library for citation styles.
@main
struct Citations {
    static func main() throws {
        let references = try CSLItem.read(json: Array(json.utf8))
        let style = try StyleLibrary(folders: []).style("warrant-author-date").style
        let locale = LocaleLibrary(folders: []).locale(for: style, language: "nl-NL")
        let document = Processor(style: style, locale: locale).process(
            references,
            citations: [
                Citation([Cite("chiu2015")]),
                Citation([Cite("chiu2015", locator: "188", label: "page"), Cite("brinjikji2015")]),
            ])
        for citation in document.citations { print(PlainTextWriter().write(citation)) }
        for entry in document.bibliography { print(MarkdownWriter().write(entry.inlines)) }
    }

    private static let json = """
        [
          {
            "id": "chiu2015", "type": "article-journal", "container-title": "Clinical Rehabilitation",
            "title": "The probability of spontaneous regression of lumbar herniated disc: a systematic review",
            "author": [{ "family": "Chiu", "given": "Chun-Chieh" }, { "family": "Chuang", "given": "Tai-Yuan" }],
            "issued": { "date-parts": [[2015, 2]] }, "volume": "29", "issue": "2", "page": "184-195"
          },
          {
            "id": "brinjikji2015", "type": "article-journal", "container-title": "American Journal of Neuroradiology",
            "title": "Systematic literature review of imaging features of spinal degeneration in asymptomatic populations",
            "author": [{ "family": "Brinjikji", "given": "Waleed" }],
            "issued": "2015-04", "volume": "36", "issue": "4", "page": "811-816"
          }
        ]
        """
}
