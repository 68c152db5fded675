import CitationStyle
import Diagnostics
import Foundation
import Testing
import XMLReading

@Suite("Style library") final class StyleLibraryTests {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("warrant-styles-\(UUID().uuidString)").path

    init() throws {
        try FileManager.default.createDirectory(atPath: folder + "/dependent", withIntermediateDirectories: true)
        try write("annals-of-examples", title: "Annals of Examples", short: "Ann Ex", field: "medicine")
        try write("revista-espanola", title: "Revista Española de Ejemplos", field: "biology")
        try write("two", title: "Twin")
        try write("also-two", title: "Twin")
        try dependent(
            "journal-of-nothing", title: "Journal of Nothing", parent: "http://www.zotero.org/styles/annals-of-examples")
        try dependent("orphan", title: "Orphan", parent: "http://www.zotero.org/styles/gone")
        try dependent("left", title: "Left", parent: "http://www.zotero.org/styles/right")
        try dependent("right", title: "Right", parent: "http://www.zotero.org/styles/left")
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    private func write(_ id: String, title: String, short: String? = nil, field: String = "") throws {
        let shortTitle = short.map { "<title-short>\($0)</title-short>" } ?? ""
        try """
        <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text" default-locale="en-GB"><info><title>\(title)</title>\(shortTitle)
        <id>http://www.zotero.org/styles/\(id)</id><category field="\(field)"/><category citation-format="numeric"/></info>
        <citation><layout><text variable="title"/></layout></citation></style>
        """.write(toFile: "\(folder)/\(id).csl", atomically: true, encoding: .utf8)
    }

    private func dependent(_ id: String, title: String, parent: String) throws {
        try """
        <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" default-locale="fr-FR"><info><title>\(title)</title>
        <id>http://www.zotero.org/styles/\(id)</id><link rel="independent-parent" href="\(parent)"/></info></style>
        """.write(toFile: "\(folder)/dependent/\(id).csl", atomically: true, encoding: .utf8)
    }

    private func library() throws -> StyleLibrary { try StyleLibrary(folders: [folder], installed: nil) }

    private func fault(_ name: String) -> String {
        do {
            return try library().style(name).style.info.title
        } catch let failure as Failure {
            return failure.diagnostics.map { "\($0.code): \($0.remedy ?? "")" }.joined(separator: " ")
        } catch {
            return "\(error)"
        }
    }

    @Test(
        "a style is found by id, URI, file name, path, title and short title",
        arguments: [
            "annals-of-examples", "http://www.zotero.org/styles/annals-of-examples",
            "https://www.zotero.org/styles/annals-of-examples/",
            "Annals-of-Examples", "annals-of-examples.csl", "Annals of Examples", "annals OF examples", "Ann Ex",
        ])
    func names(_ name: String) throws {
        #expect(try library().style(name).style.info.title == "Annals of Examples")
    }

    @Test("a path is a file, whatever folders there are")
    func paths() throws {
        #expect(try library().style(folder + "/two.csl").style.info.title == "Twin")
        #expect(fault(folder + "/three.csl").hasPrefix("file.missing"))
    }

    @Test("a dependent style prints as its parent, under its own title and default locale")
    func dependents() throws {
        let style = try library().style("journal-of-nothing").style
        #expect(style.info.title == "Journal of Nothing")
        #expect(style.defaultLocale == "fr-FR")
        #expect(style.citation.layout.elements == [.text(TextElement(.variable("title", isShort: false)))])
    }

    @Test("what is not there, or not one, says what to do")
    func faults() {
        #expect(fault("orphan") == "style.no-parent: get 'gone.csl' and put it in the same folder")
        #expect(fault("left").hasPrefix("style.no-parent"))
        #expect(fault("Twin") == "style.ambiguous: give the id of one of them: 'also-two' or 'two'")
        #expect(fault("anals-of-exemples") == "style.unknown: did you mean 'annals-of-examples'?")
        #expect(fault("ejemplos") == "style.unknown: did you mean 'revista-espanola'?")
        #expect(fault("qqqq").hasPrefix("style.unknown: give the path of a '.csl' file"))
        #expect(fault("../two").hasPrefix("style.unknown"))
        #expect(fault("").hasPrefix("style.unknown"))
        #expect(throws: Failure.self) { try StyleLibrary(folders: [folder + "/nowhere"], installed: nil) }
    }

    @Test("a search finds what has all words, whatever case and accents, and what is called so first")
    func search() throws {
        let library = try library()
        #expect(library.search("ESPANOLA").map(\.id) == ["revista-espanola"])
        #expect(library.search("española ejem").map(\.id) == ["revista-espanola"])
        #expect(library.search("medicine examples").map(\.id) == ["annals-of-examples"])
        #expect(library.search("examples biology").isEmpty)
        // The beginning of a word, not the middle of one.
        #expect(library.search("xamples").isEmpty)
        #expect(library.search("two").map(\.id) == ["two", "also-two"])
        let nothing = try #require(library.search("nothing").first)
        #expect(nothing.isDependent)
        #expect(nothing.parent == "annals-of-examples")
        #expect(nothing.path == folder + "/dependent/journal-of-nothing.csl")
        #expect(library.search("annals").first?.citationFormat == "numeric")
        #expect(library.search("").count == 8 + 4)
    }

    @Test(
        "names of houses lead to the styles built in where none is installed",
        arguments: [
            ("vancouver", "warrant-nlm"), ("nlm", "warrant-nlm"), ("apa", "warrant-apa"), ("ama", "warrant-ama"),
            ("author-date", "warrant-author-date"), ("http://www.zotero.org/styles/nlm-citation-sequence", "warrant-nlm"),
        ])
    func builtIn(_ pair: (name: String, id: String)) throws {
        let library = try library()
        let style = try library.style(pair.name)
        #expect(style.style.info.id == "https://warrant.invalid/styles/" + pair.id)
        #expect(style.warnings.isEmpty)
        let summary = try #require(library.search(pair.id).first)
        #expect(summary.path == nil)
        #expect(try library.style(summary.title) == style)
    }

    @Test("a style that is there goes before one built in, under its later or earlier name too")
    func renamed() throws {
        try write("apa", title: "My APA")
        try write("nlm-citation-sequence", title: "My NLM")
        #expect(try library().style("apa").style.info.title == "My APA")
        #expect(try library().style("vancouver").style.info.title == "My NLM")
        #expect(try library().style("warrant-apa").style.info.title != "My APA")
    }

    @Test("an earlier folder goes before a later one")
    func order() throws {
        let other = folder + "/other"
        try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: true)
        try "<style version=\"1.0\"><info><title>Other</title></info><citation><layout/></citation></style>"
            .write(toFile: other + "/two.csl", atomically: true, encoding: .utf8)
        let library = try StyleLibrary(folders: [other, folder], installed: nil)
        #expect(try library.style("two").style.info.title == "Other")
        #expect(library.search("other").map(\.id) == ["two"])
        #expect(library.search("twin").map(\.id) == ["also-two"])
    }

    @Test("all installed styles can be searched", .enabled(if: StyleCollections.debian != nil, "no styles are installed"))
    func installed() throws {
        let library = try StyleLibrary()
        #expect(library.search("").count > 10_000)
        #expect(library.search("lancet oncology").first?.id == "the-lancet-oncology")
        #expect(try library.style("The Lancet Oncology").style.info.parent == "http://www.zotero.org/styles/the-lancet")
        #expect(try library.style("vancouver").style.info.id == "http://www.zotero.org/styles/vancouver")
    }
}
