import Foundation
import Testing

/// A file that cannot be read whole, and what is said of it.
struct RefusedFile: Sendable, CustomTestStringConvertible {
    /// What is wrong.
    let fault: String
    let bytes: Data
    let code: String
    /// `line:column`; `nil` where the file has no text to point into.
    let place: String?

    var testDescription: String { fault }

    init(_ fault: String, _ text: String, _ code: String, _ place: String?) {
        self.init(fault, Data(text.utf8), code, place)
    }

    init(_ fault: String, _ bytes: Data, _ code: String, _ place: String?) {
        (self.fault, self.bytes, self.code, self.place) = (fault, bytes, code, place)
    }

    static let all = [
        RefusedFile("cut inside a record", "<PubmedArticleSet>\n<PubmedArticle><MedlineCitation>", "xml.truncated", "2:33"),
        RefusedFile("cut inside a tag", "<PubmedArticleSet>\n<PubmedArt", "xml.truncated", "2:11"),
        RefusedFile("text after the end", "<PubmedArticleSet/>\nmore", "xml.malformed", "2:1"),
        RefusedFile("an element after the end", "<PubmedArticleSet/>\n<PubmedArticleSet/>", "xml.malformed", "2:1"),
        RefusedFile("a zero byte after the end", "<PubmedArticleSet/>\0", "xml.malformed", "1:20"),
        RefusedFile("not XML", "%PDF-1.7\n", "xml.malformed", "1:1"),
        RefusedFile("tags that do not match", "<PubmedArticleSet>\n</Other>", "xml.malformed", "2:9"),
        RefusedFile("an unknown root", "<html><body/></html>", "pubmed.unknown-root", "1:1"),
        RefusedFile(
            "an entity of its own", declaring("<!ENTITY who 'us'>") + "<PubmedArticleSet>&who;</PubmedArticleSet>",
            "xml.entity",
            "1:1"),
        RefusedFile("a billion laughs", declaring(laughs) + "<PubmedArticleSet>&a9;</PubmedArticleSet>", "xml.entity", "1:1"),
        RefusedFile(
            "a billion laughs in an attribute", declaring(laughs) + "<PubmedArticleSet x='&a9;'/>", "xml.entity", "1:1"),
        RefusedFile(
            "a file as an entity",
            declaring("<!ENTITY file SYSTEM 'file:///etc/hostname'>") + "<PubmedArticleSet>&file;</PubmedArticleSet>",
            "xml.entity", "1:1"),
        RefusedFile(
            "the network as an entity",
            declaring("<!ENTITY net SYSTEM 'http://127.0.0.1:9/x'>") + "<PubmedArticleSet>&net;</PubmedArticleSet>",
            "xml.entity", "1:1"),
        RefusedFile(
            "the network as a parameter entity", declaring("<!ENTITY % net SYSTEM 'http://127.0.0.1:9/x'> %net;"), "xml.entity",
            "1:1"),
        RefusedFile("an entity of a DTD", "<PubmedArticleSet>\n&eacute;</PubmedArticleSet>", "xml.entity", "2:9"),
        RefusedFile(
            "a text of 11 MB", "<PubmedArticleSet>\n<PubmedArticle>" + String(repeating: "x", count: 11_000_000),
            "xml.too-long",
            nil),
        RefusedFile(
            "100,000 levels", "<PubmedArticleSet>\n" + String(repeating: "<a>", count: 100_000), "xml.too-deep", "2:766"),
        RefusedFile(
            "bytes that are not UTF-8", Data("<PubmedArticleSet>\nab".utf8) + [0xE9] + Data("</PubmedArticleSet>".utf8),
            "xml.encoding", "2:3"),
        RefusedFile(
            "a false byte-order mark", Data([0xFF, 0xFE]) + Data("<a>\u{663}</a>".utf8), "xml.encoding", "1:1"),
        RefusedFile(
            "bytes that are not the encoding it declares",
            Data("<?xml version='1.0' encoding='Shift_JIS'?>\n<PubmedArticleSet>".utf8) + [0x81, 0x3C], "xml.encoding", "1:41"),
        RefusedFile("an empty file", "", "file.empty", nil),
    ]

    private static let laughs =
        "<!ENTITY a0 'ha'>"
        + (1...9).map { "<!ENTITY a\($0) '\(String(repeating: "&a\($0 - 1);", count: 10))'>" }.joined()

    private static func declaring(_ entities: String) -> String { "<!DOCTYPE PubmedArticleSet [\(entities)]>\n" }
}
