import Foundation
import TestSupport
import Testing

/// Files that the built command refuses: with their place, with exit code 2, and without a change to the store.
@Suite("Files that are refused")
struct RefusalTests {
    let folder: TemporaryFolder
    let store: String

    init() throws {
        folder = try TemporaryFolder()
        store = folder.path("warrant.db")
        try FileManager.default.copyItem(atPath: try SampleStore.path(), toPath: store)
    }

    @Test("as a file, compressed, and from standard input", arguments: RefusedFile.all)
    func refused(file: RefusedFile) throws {
        let gzipped = try Self.gzip(file.bytes)
        try file.bytes.write(to: folder.url.appending(path: "a.xml"))
        try gzipped.write(to: folder.url.appending(path: "a.xml.gz"))
        try expectRefusal(of: "a.xml", file.code, file.place)
        try expectRefusal(of: "-", input: file.bytes, file.code, file.place)
        // A compressed file that holds nothing is not empty: its XML stops before it begins.
        let (code, place) = file.bytes.isEmpty ? ("xml.truncated", "1:1") : (file.code, file.place)
        try expectRefusal(of: "a.xml.gz", code, place)
        try expectRefusal(of: "-", input: gzipped, code, place)
    }

    @Test("gzip cut at every tenth byte, with a wrong byte, and with something after it")
    func gzip() throws {
        let whole = try Self.gzip(Data("<PubmedArticleSet>\n<PubmedArticle/></PubmedArticleSet>".utf8))
        for length in stride(from: 2, to: whole.count, by: 10) {
            try expectRefusal(ofCompressed: whole.prefix(length), "gzip.truncated", nil)
        }
        try expectRefusal(ofCompressed: whole.dropLast(), "gzip.truncated", "2:36")
        var damaged = whole
        damaged[damaged.count - 6] ^= 1
        try expectRefusal(ofCompressed: damaged, "gzip.damaged", "2:36")
        try expectRefusal(ofCompressed: whole + Data("more".utf8), "gzip.damaged", "2:36")
    }

    @Test("a folder and a file that is not there")
    func paths() throws {
        try FileManager.default.createDirectory(
            at: folder.url.appending(path: "folder"), withIntermediateDirectories: false)
        try expectRefusal(of: "folder", "file.is-folder", nil, hasPlace: false)
        try expectRefusal(of: "none.xml", "file.missing", nil, hasPlace: false)
    }

    @Test("a record without PMID or with an impossible date is told with its place; the rest goes in, from gzip and input too")
    func skipped() throws {
        func record(_ inside: String) -> String {
            "<PubmedArticle><MedlineCitation>\(inside)</MedlineCitation></PubmedArticle>\n"
        }
        let dated = "<PMID>2</PMID>\n<DateRevised><Year>2019</Year><Month>02</Month><Day>30</Day></DateRevised>"
        let xml = "<PubmedArticleSet>\n" + record("") + record(dated) + record("<PMID>999999997</PMID>") + "</PubmedArticleSet>"
        let gzipped = try Self.gzip(Data(xml.utf8))
        try Data(xml.utf8).write(to: folder.url.appending(path: "a.xml"))
        try gzipped.write(to: folder.url.appending(path: "a.xml.gz"))
        for (name, input) in [("a.xml", Data()), ("a.xml.gz", Data()), ("-", Data(xml.utf8)), ("-", gzipped)] {
            let fresh = folder.path(UUID().uuidString)
            let output = try Program.run(["import", name, "--store", fresh], in: folder.url, input: input)
            let shown = name == "-" ? "standard input" : name
            #expect(output.status == 0)
            #expect(output.standardOutput == "\(shown): 1 record: 1 added, 0 revised, 0 unchanged, 2 skipped\n")
            #expect(output.standardError.contains("\(shown):2:1: error: the record has no PMID [pubmed.no-pmid]"))
            #expect(output.standardError.contains("\(shown):4:1: error: the date '2019 02 30' in 'DateRevised' does not exist"))
            let query = try Program.run(["query", "sources | show pmid", "--format", "csv", "--store", fresh])
            #expect(query.standardOutput.split(whereSeparator: \.isNewline) == ["pmid", "999999997"])
        }
    }

    private func expectRefusal(ofCompressed bytes: Data, _ code: String, _ place: String?) throws {
        try bytes.write(to: folder.url.appending(path: "b.xml.gz"))
        try expectRefusal(of: "b.xml.gz", code, place)
        try expectRefusal(of: "-", input: bytes, code, place)
    }

    /// - Parameters:
    ///   - place: where the text is at fault; `nil` for any place.
    ///   - hasPlace: whether there is a text to point into.
    private func expectRefusal(
        of name: String, input: Data = Data(), _ code: String, _ place: String?, hasPlace: Bool = true,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let before = try Data(contentsOf: URL(filePath: store))
        let output = try Program.run(["import", name, "--store", store], in: folder.url, input: input)
        #expect(output.status == 2, sourceLocation: sourceLocation)
        #expect(output.standardOutput == "", sourceLocation: sourceLocation)
        #expect(try Data(contentsOf: URL(filePath: store)) == before, "the store changed", sourceLocation: sourceLocation)
        #expect(!FileManager.default.fileExists(atPath: store + "-wal"), sourceLocation: sourceLocation)
        let lines = output.standardError.components(separatedBy: "\n")
        let shown = name == "-" ? "standard input" : name
        // The first line is our own: nothing that libxml2 would print stands before it.
        let isPlaced = lines[0].hasPrefix("\(shown):\(place.map { $0 + ":" } ?? "")")
        #expect(isPlaced, "\(lines[0])", sourceLocation: sourceLocation)
        #expect(lines[0].hasSuffix("[\(code)]"), "\(lines[0])", sourceLocation: sourceLocation)
        if hasPlace, code != "file.empty" {
            let hasNumbers = lines[0].dropFirst(shown.count).prefixMatch(of: /:[0-9]+:[0-9]+: error:/) != nil
            #expect(hasNumbers, "\(lines[0])", sourceLocation: sourceLocation)
        }
        #expect(!output.standardError.contains("encoding error"), sourceLocation: sourceLocation)
        #expect(lines.count < 8, "\(output.standardError)", sourceLocation: sourceLocation)
    }

    private static func gzip(_ bytes: Data) throws -> Data {
        let folder = try TemporaryFolder()
        let (plain, compressed) = (folder.url.appending(path: "plain"), folder.url.appending(path: "compressed"))
        try bytes.write(to: plain)
        try Data().write(to: compressed)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["gzip", "-n"]
        process.standardInput = try FileHandle(forReadingFrom: plain)
        process.standardOutput = try FileHandle(forWritingTo: compressed)
        try process.run()
        process.waitUntilExit()
        return try Data(contentsOf: compressed)
    }
}
