import Diagnostics
import Foundation
import Testing

@testable import XMLReading

/// Reads a document to its end and gives what is wrong with it as `code line:column`, or `nil`.
func fault(_ source: XMLSource) -> String? {
    do {
        let reader = try XMLReader(source)
        _ = try reader.root()
        _ = try reader.text()
        try reader.finish()
        return nil
    } catch let failure as Failure {
        guard let diagnostic = failure.diagnostics.first else { return "no diagnostic" }
        let place = diagnostic.span.map { " \($0.start.line):\($0.start.column)" } ?? ""
        return diagnostic.code + place
    } catch {
        return "\(error)"
    }
}

@Suite("XML that is refused")
struct RefusalTests {
    @Test(
        "each fault has its code and place",
        arguments: [
            ("<a><b></a>", "xml.malformed 1:11"),
            ("<a>\n<b></c></a>", "xml.malformed 2:8"),
            ("not XML", "xml.malformed 1:1"),
            ("<a/><b/>", "xml.malformed 1:5"),
            ("<a>\n  <b>text", "xml.truncated 2:10"),
            ("<a>\n  <b kind='1", "xml.truncated 2:13"),
            ("<a>", "xml.truncated 1:4"),
            ("<a>\n&eacute;</a>", "xml.entity 2:9"),
            ("<!DOCTYPE a SYSTEM 'a.dtd'>\n<a>x&eacute;y</a>", "xml.entity 2:13"),
            ("<!DOCTYPE a SYSTEM 'a.dtd'>\n<a b='x&eacute;y'/>", "xml.entity 2:16"),
            ("<!DOCTYPE a [<!ENTITY e 'x'>]>\n<a/>", "xml.entity 1:1"),
            ("<!DOCTYPE a [<!ENTITY % e 'x'>]>\n<a/>", "xml.entity 1:1"),
            ("<?xml version='1.0' encoding='klingon'?><a/>", "xml.encoding 1:39"),
            ("<a>\u{1}</a>", "xml.encoding 1:4"),
            ("<a/>x", "xml.malformed 1:5"),
            ("<a/>\nrest", "xml.malformed 2:1"),
            ("<a/>\0", "xml.malformed 1:5"),
            ("<a/><!-- cut", "xml.truncated 1:13"),
            ("<?xml version='1.0'?>\n", "xml.truncated 2:1"),
            ("<a>x &am", "xml.truncated 1:9"),
            ("<a><![CDATA[ x", "xml.truncated 1:15"),
            ("<a><b></b", "xml.truncated 1:10"),
            ("<!DOCTYPE a [", "xml.truncated 1:14"),
            ("<!DOCTYPE a [%x;]><a/>", "xml.entity 1:17"),
            ("<!DOCTYPE a\n SYSTEM 'x' [<!ENTITY e 'x'>]>\n<a/>", "xml.entity 1:1"),
            ("<a>\n<b\n c='1'></x></a>", "xml.malformed 3:12"),
            ("<a b='1' b='2'/>", "xml.malformed 1:15"),
        ])
    func faults(xml: String, expected: String) {
        #expect(fault(.text(xml)) == expected)
    }

    @Test("bytes that are not UTF-8 are refused with their place")
    func invalidUTF8() {
        #expect(fault(.bytes(Array("<a>\nb".utf8) + [0xFF, 0xFE] + Array("</a>".utf8), name: nil)) == "xml.encoding 2:2")
    }

    @Test("bytes that are not the encoding that a byte-order mark or a declaration names are refused, in all encodings")
    func otherEncodings() throws {
        let falseMark = [0xFF, 0xFE] + Array("<a>\u{663}</a>".utf8)
        #expect(fault(.bytes(falseMark, name: nil)) == "xml.encoding 1:1")
        func declared(_ encoding: String) -> [UInt8] { Array("<?xml version='1.0' encoding='\(encoding)'?>\n<a>\n<b>".utf8) }
        let rest = Array("</b>\n</a>".utf8)
        #expect(fault(.bytes(declared("Shift_JIS") + [0x81] + rest, name: nil))?.hasPrefix("xml.encoding 1:") == true)
        #expect(fault(.bytes(declared("US-ASCII") + [0x81] + rest, name: nil)) == "xml.encoding 3:4")
        #expect(fault(.bytes(declared("US-ASCII") + rest.dropLast(), name: nil)) == "xml.truncated 4:4")
        let text = "<?xml version='1.0' encoding='UTF-16'?>\n<a>é</a>"
        func utf16(_ text: String) -> [UInt8] { text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }
        #expect(fault(.bytes([0xFF, 0xFE] + utf16(text), name: nil)) == nil)
        #expect(fault(.bytes([0xFF, 0xFE] + utf16(text).dropLast(), name: nil))?.hasPrefix("xml.truncated 2:") == true)
        #expect(
            fault(.bytes([0xFF, 0xFE] + utf16(String(text.dropLast(4))) + [0x00, 0xDC] + utf16("</a>"), name: nil))
                == "xml.encoding 2:5")
    }

    @Test("an entity bomb is refused before it grows")
    func bomb() {
        var declarations = "<!ENTITY a0 'lol'>"
        for level in 1...12 {
            declarations += "<!ENTITY a\(level) '" + String(repeating: "&a\(level - 1);", count: 10) + "'>"
        }
        #expect(fault(.text("<!DOCTYPE x [\(declarations)]><x>&a12;</x>"))?.hasPrefix("xml.entity") == true)
        #expect(fault(.text("<!DOCTYPE x [\(declarations)]><x b='&a12;'/>"))?.hasPrefix("xml.") == true)
    }

    @Test("an external entity is refused and its file is not read")
    func external() throws {
        try inFolder { folder in
            let secret = folder.appendingPathComponent("secret.txt")
            try Data("secret".utf8).write(to: secret)
            let xml = "<!DOCTYPE x [<!ENTITY e SYSTEM '\(secret.absoluteString)'>]><x>&e;</x>"
            #expect(fault(.text(xml))?.hasPrefix("xml.entity") == true)
        }
    }

    @Test("nesting stops at 256 levels")
    func deep() {
        let fits = String(repeating: "<a>", count: 250) + String(repeating: "</a>", count: 250)
        #expect(fault(.text(fits)) == nil)
        let tooDeep = String(repeating: "<a>", count: 5000) + String(repeating: "</a>", count: 5000)
        #expect(fault(.text(tooDeep)) == "xml.too-deep 1:769")
        #expect(fault(.text(String(repeating: "<a>", count: 100_000))) == "xml.too-deep 1:769")
        #expect(fault(.text("<r>" + String(repeating: "<a>", count: 256))) == "xml.too-deep 1:769")
    }

    @Test("a text stops at ten million bytes: 11 MB between tags, in an attribute, in a comment")
    func long() {
        let long = String(repeating: "0123456789\n", count: 1_000_000)
        #expect(fault(.text("<a><b>\(long)</b></a>"))?.hasPrefix("xml.too-long 9") == true)
        #expect(fault(.text("<a>\(long)</a>"))?.hasPrefix("xml.too-long 9") == true)
        #expect(fault(.text("<a>\n<b c='\(long)'/></a>")) == "xml.too-long 2:1")
        #expect(fault(.text("<a>\n<!--\(long)--></a>")) == "xml.too-long 2:1")
        #expect(fault(.text("<a><b>\(String(repeating: "x", count: 9_900_000))</b></a>")) == nil)
    }

    @Test("a missing file, a folder and an empty file each say so")
    func files() throws {
        try inFolder { folder in
            let empty = folder.appendingPathComponent("empty.xml").path
            try Data().write(to: URL(fileURLWithPath: empty))
            #expect(fault(.file(folder.appendingPathComponent("none.xml").path)) == "file.missing")
            #expect(fault(.file(folder.path)) == "file.is-folder")
            #expect(fault(.file(empty)) == "file.empty")
            #expect(fault(.text("")) == "file.empty")
        }
    }

    @Test("predefined and numeric references are text, in attributes too")
    func references() throws {
        let reader = try XMLReader(.text("<a b='&lt;&#233;'>&amp;&gt;&quot;&apos;&#x1F600;</a>"))
        _ = try reader.root()
        let attribute = reader.attribute("b")
        let text = try reader.text()
        #expect(attribute == "<é")
        #expect(text == "&>\"'😀")
    }
}

/// Runs a test in a fresh folder and removes it.
func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
}
