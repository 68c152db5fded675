import Diagnostics
import SeededRandom
import Testing

@testable import XMLReading

@Suite("Walking XML")
struct XMLReaderTests {
    @Test("children come in order, with attributes, text and places; what is not read is passed over")
    func children() throws {
        let xml = """
            <?xml version="1.0"?>
            <!-- <not> an element -->
            <set>
              <a kind="1">een</a><b><deep><deeper/></deep></b>
              <c kind='>'>é漢 <a/> &lt;&#233;<![CDATA[<x>]]></c><d/>
            </set>
            """
        let reader = try XMLReader(.text(xml))
        let root = try reader.root()
        #expect(root == "set")
        var seen: [String] = []
        try reader.forEachChild { name in
            let place = reader.position.map { "\($0.line):\($0.column)" } ?? "?"
            let kind = reader.attribute("kind") ?? "-"
            let text = name == "b" ? "unread" : try reader.text()
            seen.append("\(name) \(place) \(kind) \(text)")
        }
        try reader.finish()
        #expect(seen == ["a 4:3 1 een", "b 4:22 - unread", "c 5:3 > é漢  <é<x>", "d 5:52 - "])
    }

    @Test("an attribute's value is compared without being copied")
    func attributes() throws {
        let reader = try XMLReader(.text("<a x='1' y=''/>"))
        _ = try reader.root()
        let compared = [reader.hasAttribute("x", "1"), reader.hasAttribute("x", "2"), reader.hasAttribute("z", "")]
        #expect(compared == [true, false, false])
        let read = [reader.attribute("x"), reader.attribute("y"), reader.attribute("z")]
        #expect(read == ["1", "", nil])
    }

    @Test("mixed content is whole however long, and places stay right to the last element")
    func longMixedContent() throws {
        var generator = SplitMix64(state: 7)
        var xml = "<root>"
        var words = ""
        var places: [Int] = []
        for _ in 0..<400 {
            let length = Int(generator.next() % 1500)
            let text = String((0..<length).map { _ in "abc é\n.".randomElement(using: &generator) ?? "a" })
            xml += text
            words += text
            places.append(xml.unicodeScalars.count)
            xml += "<i>x</i>"
            words += "x"
        }
        xml += "</root>"
        let source = SourceText(xml)
        let reader = try XMLReader(.text(xml))
        _ = try reader.root()
        var text = ""
        var found: [SourcePosition?] = []
        try reader.forEachNode { node in
            switch node {
            case .text(let part): text += part
            case .element:
                found.append(reader.position)
                text += try reader.text()
            }
        }
        #expect(text == words)
        let expected = places.map { offset in
            let place = source.position(atOffset: offset)
            return SourcePosition(line: place.line, column: place.column)
        }
        #expect(found == expected)
    }

    @Test("an element as XML again stands on its own, and declares the prefix it uses")
    func outerXML() throws {
        let xml = """
            <r xmlns:m="urn:m"><m:math a="&quot;&amp;"><m:mi>p&lt;</m:mi><m:none/><!-- no --></m:math><after/></r>
            """
        let reader = try XMLReader(.text(xml))
        _ = try reader.root()
        var result = ""
        var others: [String] = []
        try reader.forEachChild { name in
            if name == "math" { result = try reader.outerXML() } else { others.append(name) }
        }
        #expect(result == #"<m:math xmlns:m="urn:m" a="&quot;&amp;"><m:mi>p&lt;</m:mi><m:none/></m:math>"#)
        #expect(others == ["after"])
    }

    @Test("UTF-16 is read, and its places count code points too")
    func wide() throws {
        let xml = "<a>\né😀<b/></a>"
        let bytes: [UInt8] = [0xFE, 0xFF] + xml.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        let reader = try XMLReader(.bytes(bytes, name: nil))
        let root = try reader.root()
        let position = reader.position
        var seen: [String] = []
        try reader.forEachNode { node in
            switch node {
            case .text(let text): seen.append(text)
            case .element(let name): seen.append(name + " \(reader.position.map { "\($0.line):\($0.column)" } ?? "?")")
            }
        }
        #expect(root == "a")
        #expect(position == SourcePosition(line: 1, column: 1))
        #expect(seen == ["\né😀", "b 2:3"])
    }

    @Test("an ampersand in an attribute is one, however it is written")
    func ampersands() throws {
        let reader = try XMLReader(.text("<a b='&amp;' c='x&#38;y&#x26;' d='&amp;#38;&amp;lt;' e='&lt;&amp;amp;'/>"))
        _ = try reader.root()
        let values = ["b", "c", "d", "e"].map { reader.attribute($0) }
        #expect(values == ["&", "x&y&", "&#38;&lt;", "<&amp;"])
    }

    @Test("white space is folded across markup, and other space kept")
    func folded() throws {
        let reader = try XMLReader(.text("<a> \n<b>x \t</b>\r\n y\u{A0} <c> </c></a>"))
        _ = try reader.root()
        let text = try reader.foldedText()
        #expect(text == "x y\u{A0}")
        let plain = try XMLReader(
            .text("<r><a>a b</a><a>a  b</a><a> a</a><a>a\t</a><a>a\nb</a><a> </a><a></a><a>é 漢</a><a>é<b/>\n</a></r>"))
        _ = try plain.root()
        var texts: [String] = []
        try plain.forEachChild { _ in texts.append(try plain.foldedText() + (plain.isPlain ? "" : "*")) }
        #expect(texts == ["a b", "a b", "a", "a", "a b", "", "", "é 漢", "é*"])
    }

    @Test("a child can be asked again, in any order, and its attributes after its children")
    func again() throws {
        let reader = try XMLReader(.text("<r><a k='v'>x<b/>y</a></r>"))
        _ = try reader.root()
        var seen: [String] = []
        try reader.forEachChild { _ in
            for _ in 0..<2 {
                try reader.forEachChild { seen.append($0) }
                seen.append(try reader.text() + (reader.attribute("k") ?? "-"))
            }
            seen.append("\(reader.isPlain)")
        }
        #expect(seen == ["b", "xyv", "b", "xyv", "false"])
    }
}
