import Diagnostics
import Foundation
import Testing

@testable import XMLReading

@Suite("Bytes as they come")
struct ChunkTests {
    private let xml = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE set SYSTEM "x.dtd">
        <set xmlns:m="urn:m"><!-- <a> > --><a kind='> " é' n="&amp;&lt;">één<i>漢😀</i> &lt;&#233;\r\n</a>
          <?pi <b> ?><m:b
            long="1
            2"/><![CDATA[<x>]] >]]><c/></set>
        <!-- end -->
        """

    private func walk(_ reader: borrowing XMLReader, _ seen: inout [String]) throws {
        let place = reader.position.map { "\($0.line):\($0.column)" } ?? "?"
        let attributes = ["kind", "n", "long", "xmlns:m"].compactMap { reader.attribute($0) }
        seen.append("\(place) \(attributes)")
        try reader.forEachNode { node in
            switch node {
            case .text(let text): seen.append(text)
            case .element(let name):
                seen.append(name)
                try walk(reader, &seen)
            }
        }
    }

    @Test("wherever the bytes are cut, the document is the same", arguments: Array(1...40) + [64, 100, 1000])
    func cuts(size: Int) throws {
        var whole: [String] = []
        let reader = try XMLReader(.text(xml))
        _ = try reader.root()
        try walk(reader, &whole)
        var cut: [String] = []
        let other = try XMLReader(.text(xml), chunk: size)
        _ = try other.root()
        try walk(other, &cut)
        try other.finish()
        #expect(cut == whole)
        #expect(
            whole == [
                #"3:1 ["urn:m"]"#, "a", ##"3:36 ["> \" é", "&<"]"##, "één", "i", "3:69 []", "漢😀", " <é\n", "\n  ", "b",
                #"5:14 ["1     2"]"#, "<x>]] >", "c", "7:28 []",
            ])
    }

    @Test("children are given while the rest of a long document is still to come, also from a file")
    func streams() throws {
        try inFolder { folder in
            let url = folder.appendingPathComponent("long.xml")
            let child = "<p n='1'>" + String(repeating: "word ", count: 2000) + "</p>\n"
            try Data(("<r>" + String(repeating: child, count: 600) + "<p></r>").utf8).write(to: url)
            let reader = try XMLReader(.file(url.path))
            _ = try reader.root()
            var count = 0
            var lines: [Int?] = []
            #expect(throws: Failure.self) {
                try reader.forEachChild { _ in
                    count += 1
                    lines.append(reader.position?.line)
                }
            }
            #expect(count == 600)
            #expect(lines == Array(1...600))
            // Let go of before its end, it stops reading.
            let unread = try XMLReader(.file(url.path))
            let root = try unread.root()
            #expect(root == "r")
        }
    }
}

@Suite("Making values ahead")
struct ReadAheadTests {
    struct Stop: Error {}

    @Test("values come in order, then the end or the error, again and again", arguments: [0, 1, 3])
    func order(places: Int) throws {
        var next = 0
        let numbers = ReadAhead(places: places) { () throws -> Int? in
            next += 1
            return next <= 100 ? next : nil
        }
        var seen: [Int] = []
        while let number = try numbers.next() { seen.append(number) }
        #expect(seen == Array(1...100))
        #expect(try numbers.next() == nil)
        let failing = ReadAhead(places: places) { () throws -> Int? in throw Stop() }
        #expect(throws: Stop.self) { try failing.next() }
        #expect(throws: Stop.self) { try failing.next() }
    }
}
