import Articles
import Testing

private let first = "Jansen A, Berg M. Walking and low back pain. Eur Spine J. 2015;36(4):811-6."
private let second = "de Vries C. Sitting and low back pain. Spine J. 2020;20(9):1386-1396. PMID: 123456."
private let third = "Smit D, Bos E. Lifting is not the cause of pain. PLoS One. 2021;16(7):e0254241."

private func entries(_ text: String) -> [String]? {
    ReferenceList.find(in: ReferenceLine.lines(of: text))?.entries.map { ($0.label.map { $0 + " " } ?? "") + $0.printed }
}

@Suite("Reference lists")
struct ReferenceListTests {
    @Test(
        "under any usual heading",
        arguments: [
            "Bronnen:", "Bron", "## Referenties", "Literatuurlijst", "7. Literatuur", "Voetnoten", "Verwijzingen", "REFERENCES",
            "**Bibliography**", "Sources:", "Works cited", "Further reading", "Geraadpleegde literatuur",
        ])
    func headings(heading: String) {
        #expect(entries("De rug is sterk.\n\n\(heading)\n\(first)\n\(second)\n") == [first, second])
    }

    @Test(
        "every way to tell entries apart",
        arguments: [
            ("1. \(first)\n2. \(second)\n3. \(third)", ["1 \(first)", "2 \(second)", "3 \(third)"]),
            ("[1] \(first)\n[2] \(second)", ["1 \(first)", "2 \(second)"]),
            ("1) \(first)\n2) \(second)", ["1 \(first)", "2 \(second)"]),
            ("¹ \(first)\n² \(second)", ["1 \(first)", "2 \(second)"]),
            ("- \(first)\n- \(second)", [first, second]),
            ("• \(first)\n• \(second)", [first, second]),
            ("* \(first)\n† \(second)", ["* \(first)", "† \(second)"]),
            ("\(first)\n\(second)\n\(third)", [first, second, third]),
            ("\(first)\n\n\(second)", [first, second]),
        ])
    func shapes(body: String, expected: [String]) {
        #expect(entries("Tekst.\n\nBronnen\n\(body)") == expected)
    }

    @Test("lines of one entry are joined, numbered or not")
    func brokenLines() {
        let broken = "Jansen A, Berg M. Walking and\nlow back pain. Eur Spine J.\n2015;36(4):811-6."
        #expect(entries("Bronnen\n1. \(broken)\n2. \(second)") == ["1 \(broken)", "2 \(second)"])
        #expect(entries("Bronnen\n\(broken)\n\(second)") == [broken, second])
    }

    @Test("entries that ran together on one line are parted")
    func runTogether() {
        #expect(entries("Bronnen\n\(first) \(second)") == [first, second])
        #expect(entries("Bronnen\n\(second)\(third)") == [second, third])
        #expect(entries("Bronnen\n1. \(first) 2. \(second) 3. \(third)") == ["1 \(first)", "2 \(second)", "3 \(third)"])
        #expect(entries("Bronnen\n[1] \(first) [2] \(second)") == ["1 \(first)", "2 \(second)"])
    }

    @Test("without heading, the lines at the end that read like entries")
    func withoutHeading() {
        #expect(entries("De rug is sterk.\nWie beweegt, herstelt.\n\n\(first)\n\(second)") == [first, second])
        #expect(entries("De rug is sterk.\nIn 2015 had een op de tien mensen pijn.") == nil)
    }

    @Test("the list ends where something else begins")
    func end() {
        #expect(
            entries("## Bronnen\n\(first)\n\(second)\n## Over de auteur\nJan Jansen is fysiotherapeut.") == [first, second])
        #expect(entries("Bronnen\n\(first)\n\nDeel dit artikel\nFacebook") == [first])
    }

    @Test("an entry's range is where it stands in the article")
    func ranges() throws {
        let text = "Pïjn 😀.\r\n\r\nBronnen:\r\n\r\n1. \(first)\r\n2. \(second)"
        let list = try #require(ReferenceList.find(in: ReferenceLine.lines(of: text)))
        let scalars = Array(text.unicodeScalars)
        #expect(list.entries.map { String(String.UnicodeScalarView(scalars[$0.range])) } == [first, second])
        #expect(list.heading.map { String(String.UnicodeScalarView(scalars[$0])) } == "Bronnen:")
    }
}
