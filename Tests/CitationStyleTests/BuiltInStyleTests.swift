import CitationStyle
import Diagnostics
import Foundation
import Testing
import XMLReading

/// References to try styles on; none of them exists.
private enum Samples {
    static let articles = """
        [
        {"id":"full","type":"article-journal","title":"Exercise for low back pain: a randomized trial",
         "container-title":"The Journal of Made-Up Medicine","container-title-short":"J Made-Up Med","volume":"36","issue":"4",
         "page":"811-816","issued":{"date-parts":[[2015,4]]},
         "author":[{"family":"Adams","given":"Anna B."},{"family":"van den Berg","given":"Jan-Willem"}]},
        {"id":"many","type":"article-journal","title":"Eight people and one question","container-title":"Imaginary Radiology",
         "container-title-short":"Imag. Radiol.","volume":"12","page":"e45","issued":{"date-parts":[[2020,6,9]]},
         "author":[{"family":"Eén","given":"A."},{"family":"Twee","given":"B."},{"family":"Drie","given":"C."},
          {"family":"Vier","given":"D."},{"family":"Vijf","given":"E."},{"family":"Zes","given":"F."},
          {"family":"Zeven","given":"G."},{"family":"Acht","given":"H."}]},
        {"id":"body","type":"article-journal","title":"What do we know?","container-title":"Bulletin","volume":"2",
         "issue":"Suppl 1","page":"S3-9","issued":{"date-parts":[[2003,12]]},"author":[{"literal":"Working Group on Examples"}]},
        {"id":"year","type":"article-journal","title":"No issue","container-title":"Annals","volume":"7","page":"1",
         "issued":{"date-parts":[[1999]]},"author":[{"family":"Solo","given":"Han"}]}
        ]
        """

    static let others = """
        [
        {"id":"identified","type":"article-journal","title":"Known by numbers","container-title":"Imaginary Radiology",
         "container-title-short":"Imag Radiol","volume":"13","issue":"2","page":"9-12","issued":{"date-parts":[[2021,1]]},
         "DOI":"10.1000/xyz","PMID":"123456","PMCID":"PMC7890","URL":"https://example.org/x",
         "author":[{"family":"Adams","given":"Anna B."}]},
        {"id":"ahead","type":"article-journal","title":"Not in an issue yet","container-title":"Imaginary Radiology",
         "container-title-short":"Imag Radiol","issued":{"date-parts":[[2024,3,5]]},"DOI":"10.1000/abc",
         "status":"epub ahead of print","author":[{"family":"Adams","given":"Anna B."}]},
        {"id":"book","type":"book","title":"The spine in pictures","edition":"3","publisher":"Verzonnen","publisher-place":"Ghent",
         "number-of-pages":"320","issued":{"date-parts":[[2012]]},"editor":[{"family":"Peeters","given":"Els"},
          {"family":"de Vries","given":"Bo"}]},
        {"id":"chapter","type":"chapter","title":"Discs","container-title":"The spine in pictures","edition":"3","page":"93-113",
         "publisher":"Verzonnen","publisher-place":"Ghent","issued":{"date-parts":[[2012]]},
         "author":[{"family":"Claes","given":"Wout"}],"editor":[{"family":"Peeters","given":"Els"},
          {"family":"de Vries","given":"Bo"}]},
        {"id":"report","type":"report","title":"Back pain in numbers","number":"12","publisher":"Health Council",
         "publisher-place":"Brussels","issued":{"date-parts":[[2018,5]]},"author":[{"literal":"Health Council"}],
         "URL":"https://example.org/report","accessed":{"date-parts":[[2024,3,1]]}},
        {"id":"page","type":"webpage","title":"Living with back pain","container-title":"Example Health","publisher":"Example Health",
         "issued":{"date-parts":[[2022,2,3]]},"URL":"https://example.org/back","accessed":{"date-parts":[[2024,3,1]]},
         "author":[{"family":"Adams","given":"Anna B."}]},
        {"id":"news","type":"article-newspaper","title":"Sit less","container-title":"The Example","page":"3",
         "issued":{"date-parts":[[2023,9,14]]},"author":[{"family":"Adams","given":"Anna B."}]},
        {"id":"thesis","type":"thesis","title":"On chairs","genre":"PhD thesis","publisher":"Example University",
         "publisher-place":"Ghent","issued":{"date-parts":[[2019]]},"author":[{"family":"Claes","given":"Wout"}]},
        {"id":"bare","type":"webpage","title":"No one, no date","URL":"https://example.org/","accessed":{"date-parts":[[2024,3,1]]}}
        ]
        """

    static func items(_ json: String) throws -> [CSLItem] { try CSLItem.read(json: Array(json.utf8)) }
}

@Suite("Built-in styles") struct BuiltInStyleTests {
    /// One citation of all, and the entries, in HTML without the divisions that set numbers apart.
    private func entries(_ name: String, _ language: String?, _ json: String, installed: Bool) throws -> [String] {
        let style = try StyleLibrary(installed: installed ? StyleLibrary.installedFolder : nil).style(name).style
        let locales = LocaleLibrary(folders: installed ? [LocaleLibrary.installedFolder] : [])
        let items = try Samples.items(json)
        let processor = Processor(style: style, locale: locales.locale(for: style, language: language))
        let document = processor.process(items, citations: [Citation(items.map { Cite($0.id) })])
        return (document.citations + document.bibliography.map(\.inlines)).map { inlines in
            let html = HTMLWriter().write(inlines).replacing("</div><div class=\"csl-right-inline\">", with: " ")
            return html.replacing(/<\/?div[^>]*>/, with: "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
    }

    @Test(
        "journal articles print as with the official styles",
        .enabled(if: StyleCollections.debian != nil, "no styles are installed"),
        arguments: [("warrant-nlm", "vancouver"), ("warrant-ama", "american-medical-association"), ("warrant-apa", "apa")],
        ["en-US", "nl-NL"])
    func official(_ pair: (own: String, official: String), language: String) throws {
        let own = try entries(pair.own, language, Samples.articles, installed: true)
        #expect(own == (try entries(pair.official, language, Samples.articles, installed: true)))
    }
    @Test(arguments: ["nlm", "ama", "apa", "author-date"])
    func show(_ name: String) throws {
        print((try entries(name, "en-US", Samples.others, installed: false)).joined(separator: "\n"))
        print((try entries(name, "nl-BE", Samples.others, installed: false)).joined(separator: "\n"))
    }
}
