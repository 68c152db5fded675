import Diagnostics
import Testing
import XMLReading

@Suite("HTML")
struct HTMLReaderTests {
    /// The tree drawn: one node a line, characters quoted, with where they stand.
    private func drawn(_ page: String) throws -> [String] {
        let tree = try HTMLReader.read(page, name: "page.html")
        return tree.nodes.map { node in
            var depth = 0
            var parent = node.parent
            while parent >= 0 { (depth, parent) = (depth + 1, tree.nodes[parent].parent) }
            let attributes = node.attributes.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
            let shown =
                node.isText
                ? "\"\(node.text)\" \(node.source.lowerBound)-\(node.source.upperBound)" : node.name + attributes
            return String(repeating: "  ", count: depth) + shown
        }
    }

    @Test("what is not closed is closed, what is missing is put there")
    func recovery() throws {
        #expect(
            try drawn("<p>één<p CLASS=a class=b>twee<b>drie") == [
                "html", "  body", "    p", "      \"één\" 3-6", "    p class=a", "      \"twee\" 25-29", "      b",
                "        \"drie\" 32-36",
            ])
    }

    @Test("entities stand for their whole source; characters around them for themselves")
    func entities() throws {
        let page = "<p>5 &lt; 6&nbsp;&eacute;n &#8217;s &unknown; é</p><p class=x >&amp;<br/>&lt;</b>&gt;"
        let nodes = try HTMLReader.read(page, name: nil).nodes.filter(\.isText)
        let source = Array(page.unicodeScalars)
        #expect(nodes.map(\.text).joined() == "5 < 6\u{A0}én ’s &unknown; é&<>")
        for node in nodes where node.isVerbatim {
            #expect(String(String.UnicodeScalarView(source[node.source])) == node.text)
        }
        let entities = nodes.filter { !$0.isVerbatim }.map { String(String.UnicodeScalarView(source[$0.source])) }
        // A name that no entity has is characters; of those only the place of the whole is known.
        #expect(
            entities.filter { !["&unknown", ""].contains($0) } == [
                "&lt;", "&nbsp;", "&eacute;", "&#8217;", "&amp;", "&lt;", "&gt;",
            ])
    }

    @Test("every run of a long text of many alphabets knows its place")
    func places() throws {
        let words = (0..<900).map { "w\($0) ééñ ĳ😀 x\u{301}" + ($0 % 7 == 0 ? "\r\n" : " ") }.joined()
        let page = "<!DOCTYPE html><!-- a --><title>t</title><div>\(words)<br>\(words)</div><script>if (a<b) {}</script>"
        let source = Array(page.unicodeScalars)
        let nodes = try HTMLReader.read(page, name: nil).nodes.filter(\.isText)
        #expect(nodes.map(\.text).joined() == "t" + words + words + "if (a<b) {}")
        for node in nodes {
            #expect(node.isVerbatim)
            let text = String(String.UnicodeScalarView(source[node.source]))
            #expect(text == node.text)
        }
    }

    @Test("a null character and bytes that are no characters keep their places")
    func nulls() throws {
        let page = "<p>a\0b\u{1}c</p>"
        let text = try HTMLReader.read(page, name: nil).nodes.filter(\.isText)
        #expect(text.map(\.text).joined().filter { $0.isLetter } == "abc")
        #expect(text.last?.source.upperBound == 8)
    }

    @Test(
        "what would take too long is refused, with its place",
        arguments: [
            (String(repeating: "<div>", count: 300), "html.too-deep", 1, 1271),
            (String(repeating: "<br>", count: 500_001), "html.too-long", 1, 1_999_993),
            ("x\n<p " + (0...1_000).map { "a\($0) " }.joined() + ">", "html.too-long", 2, 1),
        ])
    func refusals(page: String, code: String, line: Int, column: Int) {
        let failure = #expect(throws: Failure.self) { try HTMLReader.read(page, name: "page.html") }
        let fault = failure?.diagnostics.first
        #expect(fault?.code == code)
        #expect(fault?.file == "page.html")
        #expect(fault?.span?.start.line == line)
        #expect(fault?.span?.start.column == column)
    }

    @Test("many attributes on many tags, and a script with signs of less, are no reason to refuse")
    func manyTags() throws {
        let script = "<script>" + String(repeating: "if (a <b c d e f) { } \n", count: 500) + "</script>"
        #expect(
            try HTMLReader.read(script + String(repeating: "<p a=1 b='2' c=\"3\">x", count: 500), name: nil).nodes.count > 1000)
    }
}
