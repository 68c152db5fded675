import Articles
import Testing

private func list(_ labels: [String?]) -> ReferenceList {
    ReferenceList(entries: labels.map { .init(label: $0, printed: "", range: 0..<0) }, heading: nil)
}

/// The marks of a text, each as it stands and what it names.
private func marks(_ text: String, _ labels: [String?] = (1...9).map(String.init), superscripts: [Range<Int>] = []) -> [String]
{
    let scalars = Array(text.unicodeScalars)
    return MarkScan(list(labels)).marks(in: text, superscripts: superscripts).map { mark in
        let keys = mark.keys.map { key in
            switch key {
            case .number(let number): "\(number)"
            case .name(let name, let year, let suffix): "\(name) \(year)\(suffix ?? "")"
            case .sign(let sign): sign
            }
        }
        return String(String.UnicodeScalarView(scalars[mark.range])) + " → " + keys.joined(separator: ", ")
    }
}

@Suite("Marks in the text")
struct MarkTests {
    @Test(
        "every kind of mark",
        arguments: [
            ("Pijn gaat over [1], vaak vanzelf [2, 4-6].", ["[1] → 1", "[2, 4-6] → 2, 4, 5, 6"]),
            ("Pijn gaat over (1,3-5).", ["(1,3-5) → 1, 3, 4, 5"]),
            ("Pijn gaat over.¹² Een hernia⁴,⁵ ook.", ["⁴,⁵ → 4, 5"]),
            ("Pijn gaat over.¹ Zo’n 20 kg/m² is te veel.", ["¹ → 1"]),
            ("Dat is zo (Jansen et al., 2015).", ["(Jansen et al., 2015) → Jansen 2015"]),
            (
                "Dat is zo (Jansen & Berg, 2015a; van der Berg e.a. 2016).",
                ["(Jansen & Berg, 2015a; van der Berg e.a. 2016) → Jansen 2015a, van der Berg 2016"]
            ),
            ("Volgens Jansen e.a. (2015) niet.", ["Jansen e.a. (2015) → Jansen 2015"]),
            ("Volgens Jansen en Berg (2015) niet.", ["Jansen en Berg (2015) → Jansen 2015"]),
            // What is none.
            ("In maart (2015) en bij mensen (30 tot 50) of (zie 2015).", []),
            ("Er waren er 36 (12%), in de groep (n = 4).", []),
        ])
    func kinds(text: String, expected: [String]) {
        #expect(marks(text) == expected)
    }

    @Test("round brackets are marks only where the list is numbered that far")
    func roundBrackets() {
        #expect(marks("Stap (2) en stap (12).") == ["(2) → 2"])
        #expect(marks("Stap (2).", [nil, nil, nil]) == [])
    }

    @Test("a sign is a mark where an entry begins with it")
    func signs() {
        #expect(marks("Pijn gaat over* vaak.", ["*"]) == ["* → *"])
        #expect(marks("Pijn gaat over* vaak.", [nil]) == [])
    }

    @Test("what HTML sets above the line")
    func superscripts() {
        #expect(marks("Pijn gaat over2,3 vaak.", superscripts: [14..<17]) == ["2,3 → 2, 3"])
    }

    @Test("marks are tied by number, or by name and year; what is left over on either side is told")
    func ties() {
        let entries = [
            "Jansen A, Berg M. Walking. Eur Spine J. 2015;36(4):811-6.", "Vries C. Sitting. Spine J. 2020;20(9):1386-1396.",
            "Smit D. Lifting. PLoS One. 2021;16(7):e0254241.",
        ].map(CitationString.parse)
        let numbered = MarkTies(
            [MarkedCitation(range: 0..<3, keys: [.number(1), .number(3)]), MarkedCitation(range: 9..<12, keys: [.number(7)])],
            entries: entries, labels: ["1", "2", "3"])
        #expect(numbered.ties.map { [$0.mark, $0.entry] } == [[0, 0], [0, 2]])
        #expect(numbered.strays.map(\.key) == [.number(7)])
        #expect(numbered.strays.map(\.fits) == [0])
        #expect(numbered.unmarked == [1])
        let named = MarkTies(
            [
                MarkedCitation(range: 0..<3, keys: [.name("Vries", year: 2020, suffix: nil)]),
                MarkedCitation(range: 9..<12, keys: [.name("Vries", year: 2019, suffix: nil)]),
            ], entries: entries, labels: [nil, nil, nil])
        #expect(named.ties.map { [$0.mark, $0.entry] } == [[0, 1]])
        #expect(named.strays.map(\.fits) == [0])
        #expect(named.unmarked == [0, 2])
    }

    @Test("a name that two entries fit names neither")
    func ambiguous() {
        let entries = [
            "Jansen A. Walking. Eur Spine J. 2015;36(4):811-6.", "Jansen A. Sitting. Spine J. 2015;20(9):1386-1396.",
        ].map(CitationString.parse)
        let mark = MarkedCitation(range: 0..<3, keys: [.name("Jansen", year: 2015, suffix: nil)])
        let ties = MarkTies([mark], entries: entries, labels: [nil, nil])
        #expect(ties.ties.isEmpty)
        #expect(ties.strays.map(\.fits) == [2])
    }
}
