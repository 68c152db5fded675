import CitationStyle
import Diagnostics
import Foundation
import SeededRandom
import Testing
import XMLReading

/// Whatever is given, the reader gives a style, which then prints something, or says why not.
@Suite("Mutated styles") struct StyleFuzzTests {
    /// How many inputs a run tries; `WARRANT_FUZZ` sets another number.
    private static let count = ProcessInfo.processInfo.environment["WARRANT_FUZZ"].flatMap { Int($0) } ?? 4000

    /// A style with something of everything.
    private static let seed = """
        <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note" default-locale="nl-BE" et-al-min="3" et-al-use-first="1">
        <info><title>Seed &amp; more</title><id>seed</id><link rel="self" href="http://example.org/seed"/></info>
        <locale xml:lang="nl"><style-options punctuation-in-quote="true"/><date form="text"><date-part name="year"/></date>
        <terms><term name="editor" form="short"><single>red.</single><multiple>red.</multiple></term></terms></locale>
        <macro name="who"><names variable="author editor"><name and="text" initialize-with=". "><name-part name="family"
        text-case="uppercase"/></name><et-al term="and others"/><label form="short" prefix=" ("/><substitute><text macro="what"/>
        </substitute></names></macro>
        <macro name="what"><choose><if type="book chapter" match="any"><text variable="title" font-style="italic"/></if>
        <else-if is-numeric="volume" position="first"><number variable="volume" form="ordinal"/></else-if>
        <else><text term="no date"/><text value="?"/></else></choose></macro>
        <macro name="when"><date variable="issued" form="text" date-parts="year"/><date variable="issued"><date-part name="month"
        form="short"/></date></macro>
        <citation collapse="year" disambiguate-add-names="true"><sort><key macro="who"/><key variable="issued" sort="descending"/></sort>
        <layout delimiter="; " prefix="("><group delimiter=", "><text macro="who"/><text macro="when"/><label variable="locator"/>
        <text variable="locator"/></group></layout></citation>
        <bibliography hanging-indent="true"><layout suffix="."><text macro="who"/><text macro="what" quotes="true"/>
        <text macro="when" display="block"/></layout></bibliography>
        </style>
        """

    private static let reference: CSLItem = {
        var item = CSLItem(id: "a", type: "book")
        item.texts = ["title": "A title", "volume": "3"]
        item.nameLists = ["author": [Name(family: "Adams", given: "Anna"), Name(family: "Berg", given: "Jan")]]
        item.dates = ["issued": DateValue(start: .init(year: 2020, month: 5))]
        return item
    }()

    /// The seed with a few changes: bytes dropped, put in, replaced; tags dropped, doubled, put elsewhere.
    private static func input(_ number: Int) -> [UInt8] {
        var random = SplitMix64(state: UInt64(number))
        if number.isMultiple(of: 2) {
            var bytes = Array(seed.utf8)
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                let end = min(bytes.count, place + Int.random(in: 1...12, using: &random))
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes.removeSubrange(place..<end)
                case 1: bytes.insert(contentsOf: bytes[place..<end], at: place)
                case 2: bytes[place] = UInt8.random(in: 0...255, using: &random)
                default: bytes[place] = Array("<>\"'&/= 0a".utf8).randomElement(using: &random) ?? 0
                }
                if bytes.isEmpty { bytes = [0] }
            }
            return bytes
        }
        // Attribute values and whole elements without content keep the file well-formed more often.
        var parts = seed.split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let value = Int.random(in: 0..<parts.count / 2, using: &random) * 2 + 1
            let other = Int.random(in: 0..<parts.count / 2, using: &random) * 2 + 1
            switch Int.random(in: 0..<3, using: &random) {
            case 0: parts.swapAt(value, other)
            case 1: parts[value] = parts[other]
            default:
                parts[value] =
                    ["", "-1", "99999999999999999999", "who", "what", "\u{0}x", "é ".repeated(40)].randomElement(using: &random)
                    ?? ""
            }
        }
        return Array(parts.joined(separator: "\"").utf8)
    }

    @Test("a style that prints, or a failure with a code and a remedy", arguments: 0..<3)
    func mutated(part: Int) throws {
        var read = 0
        var codes: [String: Int] = [:]
        let locales = LocaleLibrary(folders: [])
        for number in stride(from: part, to: Self.count, by: 3) {
            do {
                let style = try StyleReader.read(.bytes(Self.input(number), name: nil))
                read += 1
                for warning in style.warnings {
                    codes[warning.code, default: 0] += 1
                    #expect(warning.span != nil && warning.severity == .warning, "\(number)")
                }
                let processor = Processor(style: style.style, locale: locales.locale(for: style.style, language: nil))
                let document = processor.process([Self.reference], citations: [Citation([Cite("a", locator: "3")])])
                #expect(document.citations.count == 1, "\(number)")
            } catch let failure as Failure {
                #expect(!failure.diagnostics.isEmpty && failure.kind == .input, "\(number)")
                for fault in failure.diagnostics { codes[fault.code, default: 0] += 1 }
            }
        }
        #expect(read > 0)
        // The mutations reach what they are for.
        for code in [
            "xml.malformed", "style.unknown-macro", "style.macro-cycle", "style.unknown-value", "style.missing-attribute",
        ] {
            #expect(codes[code, default: 0] > 0, "\(code)")
        }
        #expect(codes.keys.allSatisfy { $0.hasPrefix("style.") || $0.hasPrefix("xml.") }, "\(codes)")
    }

    @Test("the seed itself is clean")
    func seed() throws {
        #expect(try StyleReader.read(.text(Self.seed)).warnings == [])
    }
}

@Suite("Hostile styles") struct HostileStyleTests {
    private func fault(_ text: String) -> String? {
        do {
            _ = try StyleReader.read(.text(text))
            return nil
        } catch let failure as Failure {
            return failure.diagnostics.first?.code
        } catch {
            return "\(error)"
        }
    }

    private func style(_ inner: String) -> String {
        "<style version=\"1.0\"><citation><layout>\(inner)</layout></citation></style>"
    }

    @Test("elements nested without end")
    func depth() {
        #expect(fault(style("<group>".repeated(100) + "</group>".repeated(100))) == nil)
        #expect(fault(style("<group>".repeated(100_000) + "</group>".repeated(100_000))) == "xml.too-deep")
    }

    @Test("the deepest style that is let through prints")
    func deepest() throws {
        let calls = (1..<126).map { "<macro name=\"m\($0)\"><text macro=\"m\($0 + 1)\" prefix=\".\"/></macro>" }.joined()
        let text = "<style version=\"1.0\"><citation><layout><text macro=\"m1\"/></layout></citation>\(calls)"
        #expect(
            fault(
                text
                    + "<macro name=\"m126\"><text macro=\"m127\"/></macro><macro name=\"m127\"><text value=\"x\"/></macro></style>"
            )
                == "style.too-deep")
        let style = try StyleReader.read(.text(text + "<macro name=\"m126\"><text variable=\"title\"/></macro></style>")).style
        var item = CSLItem(id: "a", type: "book")
        item.texts["title"] = "End"
        let document = Processor(style: style, locale: CitationLocale()).process([item], citations: [Citation([Cite("a")])])
        #expect(document.citations.first?.plainText.hasSuffix("End") == true)
    }

    @Test("an attribute of many megabytes")
    func length() {
        #expect(fault(style("<text value=\"\("x".repeated(1_000_000))\"/>")) == nil)
        #expect(fault(style("<text value=\"\("x".repeated(20_000_000))\"/>")) == "xml.too-long")
    }

    @Test("entities that grow, and one that names a file")
    func entities() {
        let bomb = "<!DOCTYPE style [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
        #expect(fault(bomb + style("<text value=\"&b;\"/>")) == "xml.entity")
        #expect(fault("<!DOCTYPE style [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>" + style("&f;")) == "xml.entity")
    }

    @Test("twenty thousand elements in a row, and a warning for each")
    func breadth() throws {
        let many = style("<text variable=\"title\" unheard-of=\"1\"/>".repeated(20_000))
        #expect(try StyleReader.read(.text(many)).warnings.count == 20_000)
    }
}

extension String {
    fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
