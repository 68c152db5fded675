import Articles
import Bibliography
import Testing

/// An entry's parts on one line, as they were read.
private func shown(_ printed: String) -> String {
    let parsed = CitationString.parse(printed)
    let authors = parsed.authors.map { [$0.family, $0.initials].filter { !$0.isEmpty }.joined(separator: " ") }
    let place = [parsed.volume?.value, parsed.issue.map { "(\($0.value))" }, parsed.pages.map { ":\($0.value.printed)" }]
    let parts: [String?] = [
        authors.joined(separator: ", ") + (parsed.isAuthorListCut ? " et al" : ""), parsed.title?.value,
        parsed.container?.value,
        parsed.date?.value.iso, place.compactMap(\.self).joined(),
        parsed.electronicDate.map { "epub \($0.value.iso)" }, parsed.doi?.value.value, parsed.pmid?.value.text,
        parsed.pmcid?.value.description, parsed.url?.value, parsed.accessed.map { "accessed \($0.value.iso)" },
    ]
    return parts.map { $0 ?? "-" }.joined(separator: " | ").replacing(" | -", with: "")
}

@Suite("Citation strings")
struct CitationStringTests {
    @Test(
        "the usual styles",
        arguments: [
            (
                "Jansen AB, de Vries C, van der Berg MI. Walking and low back pain: a cohort study. Eur Spine J. 2015 Apr;36(4):811-6. doi: 10.1000/esj.2015.12. Epub 2014 Nov 27. PMID: 12345678; PMCID: PMC7654321.",
                "Jansen AB, de Vries C, van der Berg MI | Walking and low back pain: a cohort study | Eur Spine J | 2015-04 | 36(4):811-6 | epub 2014-11-27 | 10.1000/esj.2015.12 | 12345678 | PMC7654321"
            ),
            (
                "Jansen AB, de Vries C, Berg MI, et al. Walking and low back pain. Eur Spine J. 2015;36(4):811-816. doi:10.1000/esj.2015.12",
                "Jansen AB, de Vries C, Berg MI et al | Walking and low back pain | Eur Spine J | 2015 | 36(4):811-816 | 10.1000/esj.2015.12"
            ),
            (
                "Jansen, A. B., de Vries, C., & Berg, M. I. (2015). Walking and low back pain. European Spine Journal, 36(4), 811–816. https://doi.org/10.1000/esj.2015.12",
                "Jansen AB, de Vries C, Berg MI | Walking and low back pain | European Spine Journal | 2015 | 36(4):811-816 | 10.1000/esj.2015.12"
            ),
            (
                "Jansen, A.B. and de Vries, C. (2015) 'Walking and low back pain', European Spine Journal, 36(4), pp. 811–816.",
                "Jansen AB, de Vries C | Walking and low back pain | European Spine Journal | 2015 | 36(4):811-816"
            ),
            (
                "Jansen, Anna, Chris de Vries, and Maria Berg. “Walking and Low Back Pain.” European Spine Journal 36, no. 4 (2015): 811–16.",
                "Jansen A, de Vries C, Berg M | Walking and Low Back Pain | European Spine Journal | 2015 | 36(4):811-16"
            ),
            (
                "Jansen, Anna, and Maria Berg. 2015. “Walking and Low Back Pain.” European Spine Journal 36 (4): 811–16.",
                "Jansen A, Berg M | Walking and Low Back Pain | European Spine Journal | 2015 | 36(4):811-16"
            ),
            (
                "Jansen, A. et al. Walking and low back pain. Eur. Spine J. 36, 811–816 (2015).",
                "Jansen A et al | Walking and low back pain | Eur. Spine J | 2015 | 36:811-816"
            ),
            (
                "A. B. Jansen and C. de Vries, “Walking and low back pain,” Eur. Spine J., vol. 36, no. 4, pp. 811-816, 2015.",
                "Jansen AB, de Vries C | Walking and low back pain | Eur. Spine J | 2015 | 36(4):811-816"
            ),
            (
                "Jansen A. Rugpijn en wandelen. Ned Tijdschr Geneeskd 2015;159:A8123.",
                "Jansen A | Rugpijn en wandelen | Ned Tijdschr Geneeskd | 2015 | 159:A8123"
            ),
        ])
    func styles(printed: String, expected: String) {
        #expect(shown(printed) == expected)
    }

    @Test(
        "damage",
        arguments: [
            // Words run together, of a date too.
            (
                "Zhou J, JarvikJG. Causal Associations ofObesity With Pain: ATwo-Sample Study.Front Endocrinol (Lausanne). 2021 Dec8;12:740200. Epub 2020May 25.PMID:34956075",
                "Zhou J, Jarvik JG | Causal Associations ofObesity With Pain: ATwo-Sample Study | Front Endocrinol (Lausanne) | 2021-12-08 | 12:740200 | epub 2020-05-25 | 34956075"
            ),
            // Broken lines: at a hyphen the word is whole again.
            (
                "Jansen A, Berg M. Walking and low\nback pain: random-\nised trial. Spine J.\n2020 Sep;20(9):1386-\n1396.",
                "Jansen A, Berg M | Walking and low back pain: randomised trial | Spine J | 2020-09 | 20(9):1386- 1396"
            ),
            // Ends cut off.
            (
                "Jansen A, Berg M. Walking and low back pain. PLoS One. 2021 Jul",
                "Jansen A, Berg M | Walking and low back pain | PLoS One | 2021-07 | "
            ),
            (
                "Jansen A, Berg M. Walking and low back pain. Clin Rehabil. 2015 Feb;29(2):184-95. doi:",
                "Jansen A, Berg M | Walking and low back pain | Clin Rehabil | 2015-02 | 29(2):184-95"
            ),
            ("Jansen A, Berg M. Walking and low ba", "Jansen A, Berg M | Walking and low ba | "),
            // A DOI that the next label ran into.
            (
                "Jansen A. Walking. Spine. 2015;3:1-9. doi:10.1000/abc.12.PMID: 123456",
                "Jansen A | Walking | Spine | 2015 | 3:1-9 | 10.1000/abc.12 | 123456"
            ),
        ])
    func damage(printed: String, expected: String) {
        #expect(shown(printed) == expected)
    }

    @Test("every part stands where its range says")
    func ranges() {
        let printed =
            "Jansen A, de Vries C. Päin of the báck. Eur Spine J. 2015 Apr;36(4):811-6. doi: 10.1000/é1. PMID: 12345678"
        let parsed = CitationString.parse(printed)
        let scalars = Array(printed.unicodeScalars)
        func text(_ range: Range<Int>?) -> String? { range.map { String(String.UnicodeScalarView(scalars[$0])) } }
        #expect(text(parsed.authorRange) == "Jansen A, de Vries C")
        #expect(parsed.authors.map { text($0.range) } == ["Jansen A", "de Vries C"])
        #expect(text(parsed.title?.range) == "Päin of the báck")
        #expect(text(parsed.container?.range) == "Eur Spine J")
        #expect(text(parsed.date?.range) == "2015 Apr")
        #expect(text(parsed.volume?.range) == "36")
        #expect(text(parsed.issue?.range) == "4")
        #expect(text(parsed.pages?.range) == "811-6")
        #expect(text(parsed.doi?.range) == "10.1000/é1")
        #expect(text(parsed.pmid?.range) == "12345678")
    }

    @Test(
        "what names no study is kept as what it is",
        arguments: [
            ("Afbeelding: https://www.example.org/page#:~:text=herniation%20occurs", ParsedReference.Kind.webPage),
            ("Foto: Jan Jansen", .other),
            ("https://www.example.org/rugpijn", .webPage),
            ("Thuisarts. Ik heb lage rugpijn. https://www.thuisarts.nl/lage-rugpijn (geraadpleegd 3 mei 2024)", .webPage),
            ("Jansen A. Walking. Spine. 2015;3:1-9. https://www.example.org/spine", .work),
            ("PMID: 12345678", .work),
        ])
    func kinds(printed: String, kind: ParsedReference.Kind) {
        #expect(CitationString.parse(printed).kind == kind)
    }

    @Test("when a page was looked at is not when it was written")
    func accessed() {
        let parsed = CitationString.parse(
            "Thuisarts. Lage rugpijn. https://www.thuisarts.nl/lage-rugpijn (geraadpleegd 3 mei 2024)")
        #expect(parsed.accessed?.value.iso == "2024-05-03")
        #expect(parsed.date == nil)
        #expect(parsed.url?.value == "https://www.thuisarts.nl/lage-rugpijn")
    }

    @Test("the same name twice is two authors")
    func nobodyMerged() {
        let parsed = CitationString.parse(
            "Dowling TJ, Munakomi S, Dowling TJ. Microdiscectomy. 2023 Aug 13. In: StatPearls [Internet].")
        #expect(parsed.authors.map(\.family) == ["Dowling", "Munakomi", "Dowling"])
        #expect(parsed.title?.value == "Microdiscectomy")
    }
}
