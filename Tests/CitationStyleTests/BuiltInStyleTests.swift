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
         "publisher-place":"Ghent","issued":{"date-parts":[[2019]]},"author":[{"family":"Claes","given":"Wout"}]}
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

    @Test("NLM: what is known by numbers gets them, what is known by its address only is on the Internet")
    func nlm() throws {
        #expect(
            try entries("nlm", "en-US", Samples.others, installed: false) == [
                "(1–8)",
                "1. Adams AB. Known by numbers. Imag Radiol. 2021 Jan;13(2):9–12.",
                "2. Adams AB. Not in an issue yet. Imag Radiol. 2024 Mar 5. doi: 10.1000/abc. Epub ahead of print.",
                "3. Peeters E, de Vries B, editors. The spine in pictures. 3rd ed. Ghent: Verzonnen; 2012. 320 p.",
                "4. Claes W. Discs. In: Peeters E, de Vries B, editors. The spine in pictures. 3rd ed. Ghent: Verzonnen; 2012. "
                    + "p. 93–113.",
                "5. Health Council. Back pain in numbers [Internet]. Brussels: Health Council; 2018 May [cited 2024 Mar 1]. "
                    + "Report No.: 12. Available from: https://example.org/report",
                "6. Adams AB. Living with back pain [Internet]. Example Health; 2022 [cited 2024 Mar 1]. "
                    + "Available from: https://example.org/back",
                "7. Adams AB. Sit less. The Example. 2023 Sep 14:3.",
                "8. Claes W. On chairs [PhD thesis]. Ghent: Example University; 2019.",
            ])
    }

    @Test("NLM in Belgian Dutch, with the locale that is built in")
    func belgianNLM() throws {
        let entries = try entries("nlm", "nl-BE", Samples.others, installed: false)
        #expect(
            entries[4].contains("In: Peeters E, de Vries B, redacteuren. The spine in pictures. 3e dr. Ghent: Verzonnen; 2012.")
        )
        #expect(entries[6].hasSuffix("2022 [geraadpleegd 1 maart 2024]. Beschikbaar op: https://example.org/back"))
    }

    @Test("AMA")
    func ama() throws {
        #expect(
            try entries("ama", nil, Samples.others, installed: false) == [
                "<sup>1–8</sup>",
                "1. Adams AB. Known by numbers. <i>Imag Radiol</i>. 2021;13(2):9-12. doi:10.1000/xyz",
                "2. Adams AB. Not in an issue yet. <i>Imag Radiol</i>. Published online March 5, 2024. doi:10.1000/abc",
                "3. Peeters E, de Vries B, eds. <i>The Spine in Pictures</i>. 3rd ed. Verzonnen; 2012.",
                "4. Claes W. Discs. In: Peeters E, de Vries B, eds. <i>The Spine in Pictures</i>. 3rd ed. Verzonnen; 2012:93-113.",
                "5. Health Council. <i>Back Pain in Numbers</i>. Health Council; 2018. Accessed March 1, 2024. "
                    + "https://example.org/report",
                "6. Adams AB. Living with back pain. Example Health. Published February 3, 2022. Accessed March 1, 2024. "
                    + "https://example.org/back",
                "7. Adams AB. Sit less. <i>The Example</i>. September 14, 2023:3.",
                "8. Claes W. <i>On Chairs</i>. PhD thesis. Example University; 2019.",
            ])
    }

    @Test("APA")
    func apa() throws {
        #expect(
            try entries("apa", "en-US", Samples.others, installed: false) == [
                "(Adams, 2021, 2022, 2023, 2024; Claes, 2012, 2019; Health Council, 2018; Peeters &#38; de Vries, 2012)",
                "Adams, A. B. (2021). Known by numbers. <i>Imaginary Radiology</i>, <i>13</i>(2), 9–12. "
                    + "https://doi.org/10.1000/xyz",
                "Adams, A. B. (2022, February 3). <i>Living with back pain</i>. Example Health. https://example.org/back",
                "Adams, A. B. (2023, September 14). Sit less. <i>The Example</i>, 3.",
                "Adams, A. B. (2024). Not in an issue yet. <i>Imaginary Radiology</i>. Epub ahead of print. "
                    + "https://doi.org/10.1000/abc",
                "Claes, W. (2012). Discs. In E. Peeters &#38; B. de Vries (Eds.), <i>The spine in pictures</i> "
                    + "(3rd ed., pp. 93–113). Verzonnen.",
                "Claes, W. (2019). <i>On chairs</i> [PhD thesis]. Example University.",
                "Health Council. (2018). <i>Back pain in numbers</i> (Report No. 12). Health Council. https://example.org/report",
                "Peeters, E., &#38; de Vries, B. (Eds.). (2012). <i>The spine in pictures</i> (3rd ed.). Verzonnen.",
            ])
    }

    @Test("author and date, in Dutch")
    func authorDate() throws {
        let entries = try entries("author-date", "nl-NL", Samples.others, installed: false)
        #expect(entries[0].contains("Peeters en de Vries, 2012"))
        #expect(
            Array(entries[1...5]) == [
                "Adams, A.B. (2021) ‘Known by numbers’, <i>Imaginary Radiology</i>, 13(2), pp. 9–12. doi:10.1000/xyz.",
                "Adams, A.B. (2022) <i>Living with back pain</i>, Example Health. Beschikbaar op: https://example.org/back "
                    + "(Geraadpleegd 1 maart 2024).",
                "Adams, A.B. (2023) ‘Sit less’, <i>The Example</i>, p. 3.",
                "Adams, A.B. (2024) ‘Not in an issue yet’, <i>Imaginary Radiology</i>. doi:10.1000/abc.",
                "Claes, W. (2012) ‘Discs’, in E. Peeters en B. de Vries (red.), <i>The spine in pictures</i>, 3e dr. "
                    + "Ghent: Verzonnen, pp. 93–113.",
            ])
    }

    @Test("nothing in what is built in is unknown")
    func clean() throws {
        for name in ["warrant-nlm", "warrant-ama", "warrant-apa", "warrant-author-date"] {
            #expect(try StyleLibrary(installed: nil).style(name).warnings == [])
        }
        let locales = LocaleLibrary(folders: [])
        for language in ["en-US", "nl-NL", "nl-BE"] {
            let locale = locales.locale(for: Style(), language: language)
            #expect(locale.term("month-08", form: .short) == (language == "en-US" ? "Aug." : "aug."))
        }
        #expect(locales.warnings == [])
    }

    @Test(
        "the locales built in have every term that the installed ones have",
        .enabled(if: StyleCollections.debian != nil, "no styles are installed"), arguments: ["en-US", "nl-NL"])
    func terms(_ language: String) throws {
        let own = LocaleLibrary(folders: []).locale(for: Style(), language: language)
        let installed = LocaleLibrary().locale(for: Style(), language: language)
        // Ordinals are a matter of each locale's own; a short form that is missing is the long one.
        let missing = installed.terms.keys.filter { key in
            !key.name.hasPrefix("ordinal") && own.term(key.name, form: key.form) == nil
        }
        #expect(missing.map { "\($0.name) \($0.form)" } == [])
        #expect(Set(own.dates.keys) == [.text, .numeric])
    }
}
