import Bibliography
import Diagnostics
import SeededRandom
import Testing

@testable import Interchange

@Suite("Parts that tagged formats share")
struct TaggedTests {
    @Test(
        "names on one line",
        arguments: [
            ("Dowling, Thomas J, Jr", "Dowling|Thomas J|TJ|Jr"), ("Brown,D.R.", "Brown|D.R.|DR|-"),
            ("van der Berg, Jean-Pierre", "van der Berg|Jean-Pierre|JP|-"), ("Smith, WA", "Smith|WA|WA|-"),
            ("Spine Group", "group Spine Group"), ("Spine Group, Utrecht,", "group Spine Group, Utrecht"),
            ("World Health Organization,", "group World Health Organization"), ("Smith, , Jr", "Smith|-|-|Jr"), (" ,", "-"),
            ("", "-"),
            (", John", "group John"),
        ])
    func names(_ line: String, _ expected: String) {
        let found: String =
            switch WrittenName.read(line) {
            case nil: "-"
            case .collective(let group)?: "group " + group.plainText
            case .person(let person)?:
                [person.family, person.given ?? "-", person.initials ?? "-", person.suffix ?? "-"].joined(separator: "|")
            }
        #expect(found == expected)
    }

    @Test(
        "a name is written as it is read",
        arguments: ["Dowling, Thomas J, Jr", "Spine Group", "Spine Group, Utrecht,", "Smith, , Jr"])
    func namesAgain(_ line: String) throws {
        #expect(WrittenName.line(try #require(WrittenName.read(line))) == line)
    }

    @Test(
        "names of PubMed on two lines",
        arguments: [
            ("Dowling, Thomas J Jr", "Dowling TJ Jr", "Dowling|Thomas J|TJ|Jr"),
            ("Brinjikji, W", "Brinjikji W", "Brinjikji|W|W|-"),
            ("WATSON, J D", "WATSON JD", "WATSON|J D|JD|-"), ("Plato", "Plato", "Plato|-|-|-"),
            ("van der Berg, Mary 3rd", "van der Berg M 3rd", "van der Berg|Mary|M|3rd"),
            ("Smith, Jr", "Smith Jr", "Smith|-|-|Jr"), (nil, "van der Berg MI Jr", "van der Berg|-|MI|Jr"),
            ("Roe, Jane", nil, "Roe|Jane|-|-"), (nil, "Roe, Jane", "Roe|Jane|-|-"),
        ] as [(String?, String?, String)])
    func medlineNames(_ full: String?, _ short: String?, _ expected: String) throws {
        let person = try #require(NBIBName.read(full: full, short: short))
        #expect(
            [person.family, person.given ?? "-", person.initials ?? "-", person.suffix ?? "-"].joined(separator: "|")
                == expected)
    }

    @Test(
        "dates of every dialect",
        arguments: [
            ("2015/04/03/", nil, "2015-04-03"), ("2015/04//", nil, "2015-04"), ("2015///", nil, "2015"),
            ("1998///Winter", nil, "1998 winter"),
            ("2015/00/00", nil, "2015"), ("2015-04-03", nil, "2015-04-03"), ("April 3, 2015", nil, "2015-04-03"),
            ("3 Apr 2015", nil, "2015-04-03"),
            ("Apr 3", 2015, "2015-04-03"), ("Apr", 2015, "2015-04"),
            ("1998/12//1998 Dec-1999 Jan", nil, "1998-12/1999-01 '1998 Dec-1999 Jan'"),
            ("2015/13/45", nil, "2015"), ("2015/02/30", nil, "2015-02"), ("c2015", nil, "2015 'c2015'"), ("in press", nil, "-"),
            ("Apr-May", 2015, "2015-04/2015-05 '2015 Apr-May'"),
        ] as [(String, Int?, String)])
    func dates(_ text: String, _ year: Int?, _ expected: String) {
        #expect(WrittenDate.read(text, year: year).map(shown) ?? "-" == expected)
    }

    private func shown(_ date: PartialDate) -> String {
        let season = date.season.map { " " + $0.rawValue } ?? ""
        return date.iso + season + (date.end.map { "/" + $0.iso } ?? "") + (date.verbatim.map { " '\($0)'" } ?? "")
    }

    @Test(
        "an abstract that begins with a label is taken apart at its labels",
        arguments: [
            (
                "AIM: To see. METHODS: We asked 31 (p < .05). RESULTS: None.",
                "AIM=To see.|METHODS=We asked 31 (p < .05).|RESULTS=None."
            ),
            ("Plain text. METHODS: not taken apart.", "=Plain text. METHODS: not taken apart."),
            ("AIM: To see the DNA: it is long. Then HER2: more.", "AIM=To see the DNA: it is long. Then HER2: more."),
            ("DESIGN, SETTING & PEOPLE: A cohort.", "DESIGN, SETTING & PEOPLE=A cohort."), ("PH: 7", "=PH: 7"), ("", ""),
            ("AIM:", "AIM="),
        ])
    func abstracts(_ text: String, _ expected: String) {
        let sections = AbstractText.sections(of: RichText(plain: text))
        #expect(sections.map { "\($0.label ?? "")=\($0.text.plainText)" }.joined(separator: "|") == expected)
        let again = AbstractText.paragraphs(of: Abstract(sections)).map(\.plainText).joined(separator: " ")
        #expect(again == text)
    }

    @Test("ISSNs with their media, several in one value")
    func serialNumbers() {
        let value = ["1936-959X (Electronic) 0195-6108 (Print), 0195-6108 (Linking)", "1234-5678"]
        #expect(
            SerialNumbers.issns(value) == [
                Journal.ISSN("1936-959X", .electronic), Journal.ISSN("0195-6108", .print), Journal.ISSN("1234-5678"),
            ])
        #expect(SerialNumbers.linking(value) == "0195-6108")
        #expect(SerialNumbers.isbns(["978-90-313-1234-5 (pbk), 9031312345"]) == ["978-90-313-1234-5", "9031312345"])
    }

    @Test("lines in any encoding, ended in any way")
    func lines() {
        let mixed: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("één\r\ntwee\rdrie\n".utf8) + [0x7A, 0xE9, 0x93]
        let text = ExchangeText(mixed, file: "x.ris")
        #expect(text.lines.map(\.text) == ["één", "twee", "drie", "zé\u{201C}"])
        #expect(text.diagnostics.map(\.code) == ["exchange.encoding"])
        #expect(text.diagnostics.first?.span?.start == SourcePosition(line: 4, column: 2))
        let wide: [UInt8] = [0xFF, 0xFE] + Array("TY é".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(ExchangeText(wide, file: nil).lines.map(\.text) == ["TY é"])
    }

    @Test(
        "no bytes make a reader stop: 600 files made from good ones, the same on every run",
        arguments: TaggedRoundTripTests.cases)
    func fuzz(_ format: TaggedRoundTripTests.Case) throws {
        var random = SplitMix64(state: 0x5EED)
        let seeds = try RoundTripRecords.studies().prefix(3).map { Array(format.format.write([$0]).utf8) }
        var read = 0
        var changed: [String] = []
        for _ in 0..<200 {
            for seed in seeds {
                let bytes = mutated(seed, &random)
                _ = format.format.recognizes(String(decoding: bytes.prefix(500), as: UTF8.self))
                guard let found = try? format.format.read(bytes, file: nil) else { continue }
                read += found.records.count
                guard !found.records.isEmpty else { continue }
                let text = format.format.write(found.records)
                let again = format.format.write(try format.format.read(text).records)
                if text != again { changed.append(firstDifference(text, again)) }
            }
        }
        #expect(read > 10)
        for change in changed.prefix(30) { Issue.record("\(change)") }
        #expect(changed.isEmpty)
    }

    private func firstDifference(_ first: String, _ second: String) -> String {
        let lines = [first, second].map {
            $0.replacing("><", with: ">\n<").split(separator: "\n", omittingEmptySubsequences: false)
        }
        let place = zip(lines[0], lines[1]).prefix { $0 == $1 }.count
        return lines.map { $0[max(0, place - 1)..<min($0.count, place + 2)].joined(separator: "\n") }.joined(
            separator: "\n<>\n")
    }

    private func mutated(_ seed: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
        var bytes = seed
        for _ in 0..<Int.random(in: 1...8, using: &random) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            let end = min(bytes.count, place + Int.random(in: 1...60, using: &random))
            switch Int.random(in: 0..<6, using: &random) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.removeSubrange(place..<end)
            case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
            case 3: bytes.insert(contentsOf: [0x0A, 0x20, 0x2C, 0x3A, 0x0D, 0x00, 0x5B].shuffled(using: &random), at: place)
            case 4: bytes.insert(contentsOf: Array("\nTY  - BOOK\nAU  - ,\nDA  - 1///\n\nPMID- 1\nFAU - x, y".utf8), at: place)
            default: bytes.removeSubrange(end...)
            }
        }
        return bytes
    }

    @Test(
        "a line of half a million characters, many tags, and many empty lines are read",
        arguments: TaggedRoundTripTests.cases.prefix(2))
    func huge(_ format: TaggedRoundTripTests.Case) throws {
        let start = format.name == "RIS" ? "TY  - JOUR\nTI  - " : "PMID- 1\nTI  - "
        let tag = format.name == "RIS" ? "KW  - a\n" : "OT  - a\n"
        let long = try format.format.read(start + String(repeating: "lang woord ", count: 50_000))
        #expect(long.records.first?.title?.plainText.count == 549_999)
        let many = try format.format.read(start + "x\n" + String(repeating: tag, count: 20_000))
        #expect(many.records.first?.keywords.count == 20_000)
        let empty = try format.format.read(String(repeating: "\n", count: 200_000) + start + "x")
        #expect(empty.records.count == 1)
    }
}
