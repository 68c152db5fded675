import Foundation
import TestSupport
import Testing
import WarrantKit

/// What `warrant read` makes of an article, up to the judgement.
@Suite("Reading an article")
struct ReadingTests {
    private static let marked = """
        Oefenen bij rugpijn
        door Jan Jansen
        12 maart 2024

        Oefentherapie vermindert rugpijn bij 36 van de 1000 patiënten [1]. Mijn eigen rug deed jaren pijn. Bedrust leidt tot meer \
        klachten.[2] Bedrust leidt tot meer klachten.

        Wilt u een afspraak maken? Bel onze praktijk.

        Referenties

        1. Jansen A. Exercise for back pain, a randomized trial. J Tests. 2015;1:1-9.
        2. Nobody X. A study that nobody has in store anywhere. J Lost. 1999;4:5-6.
        """

    private func library() throws -> PlantedLibrary {
        let planted = try PlantedLibrary()
        try planted.importRecords(
            PlantedLibrary.record(1, "Exercise for back pain, a randomized trial"),
            PlantedLibrary.record(2, "Bed rest and complaints", year: 1999))
        return planted
    }

    private func document(_ text: String, _ name: String = "article.txt") throws -> ArticleDocument {
        try ArticleReader().read(Array(text.utf8), name: name)
    }

    @Test("claims are proposed with their marks and numbers; stories and questions are left out, each with its reason")
    func draft() throws {
        let draft = try library().library.draft(try document(Self.marked))
        #expect(draft.id == "oefenen-bij-rugpijn" && draft.language == .dutch)
        #expect(draft.references.map(\.key) == ["jansen2015", "nobody1999"])
        #expect(draft.references.map(\.outcome.state) == [.resolved, .unknown])
        #expect(draft.claims.map(\.quote.exact).first == "Oefentherapie vermindert rugpijn bij 36 van de 1000 patiënten [1].")
        #expect(draft.claims.map { $0.cites.map(\.key) } == [["jansen2015"], ["nobody1999"], []])
        #expect(draft.claims.allSatisfy { $0.cites.allSatisfy { $0.tie == .marked } && !$0.proposal.reasons.isEmpty })
        #expect(draft.claims[0].quantities.first?.value == 36 && draft.claims[0].quantities.first?.denominator == 1000)
        #expect(Set(draft.omissions.map(\.kind)).isSuperset(of: [.personalStory, .question]))
        #expect(Set(draft.claims.map(\.id)).count == 3)
        #expect(draft.strayMarks == [] && draft.unmarked == [])
    }

    @Test("the draft can be added as it stands, and anchors every quote; nothing in it is read as evidence")
    func canBeAdded() throws {
        let planted = try library()
        let path = try planted.folder.write(Self.marked, to: "article.txt")
        let draft = try planted.library.draft(try Library.article(at: path))
        let yaml = try DraftWriter(draft, .dutch).write(textFile: "article.txt")
        #expect(yaml.contains("# een getal; noem wat het meet: { id: n1, measure: …, value: 36, "))
        let report = try planted.library.add(dossiersAt: [try planted.folder.write(yaml, to: "draft.yaml")])
        #expect(report.articles.first?.claims == 3 && report.articles.first?.resolvedReferences == 1)
        #expect(try planted.library.texts("claims state:anchored | count") == ["3"])
        #expect(try planted.library.texts("evidence | count") == ["0"])
        #expect(try planted.verdict(draft.claims[0].id) == "unread")
    }

    @Test("without marks sources are proposed by the concepts both name; a proposal counts for nothing")
    func proposed() throws {
        let planted = try library()
        try planted.library.store.importConcepts(
            [
                Concept(
                    id: "X1",
                    labels: [
                        Concept.Label("bedrust", language: "nl", isPreferred: true),
                        Concept.Label("bed rest", language: "en", isPreferred: true),
                    ], broader: [])
            ], scheme: "urn:test")
        let text = Self.marked.replacing(" [1]", with: "").replacing("[2]", with: "").replacing(
            "2. Nobody X. A study that nobody has in store anywhere. J Lost. 1999;4:5-6.",
            with: "2. Jansen A. Bed rest and complaints. J Tests. 1999;1:1-9.")
        let path = try planted.folder.write(text, to: "article.txt")
        let draft = try planted.library.draft(try Library.article(at: path))
        #expect(draft.claims.map { $0.cites.map(\.key) } == [[], ["jansen1999"], ["jansen1999"]])
        #expect(draft.claims[1].cites.first?.tie == .proposed)
        #expect(draft.claims[1].cites.first?.reason[.english] == "both name bed rest")
        let yaml = try DraftWriter(draft, .english).write(textFile: "article.txt")
        _ = try planted.library.add(dossiersAt: [try planted.folder.write(yaml, to: "draft.yaml")])
        #expect(try planted.verdict(draft.claims[1].id) == "no-source")
        #expect(try planted.library.lint().contains { $0.rule == .unconfirmedTie })
    }

    @Test("a web page is read without its menus, and its text is written beside the dossier")
    func webPage() throws {
        let planted = try library()
        let html = """
            <html lang="nl"><head><title>Oefenen</title></head><body><nav><a href="/">Bedrust leidt tot winst</a></nav><main>
            <h1>Oefenen bij rugpijn</h1><p>Bedrust leidt tot meer klachten<sup>1</sup>. En dat is bij 40% van de mensen zo.</p>
            <h2>Bronnen</h2><ol><li>Jansen A. Exercise for back pain, a randomized trial. J Tests. 2015;1:1-9.</li></ol>
            </main></body></html>
            """
        let draft = try planted.library.draft(try document(html, "page.html"))
        #expect(draft.claims.count == 2 && draft.claims[0].cites.map(\.key) == ["jansen2015"])
        #expect(draft.references.map(\.outcome.source) == ["pmid:1"])
        let output = planted.folder.path("page.yaml")
        let files = DraftFiles(draft, article: "page.html", output: output, dropsNarrative: false)
        #expect(files.needsText && files.textFile == "oefenen-bij-rugpijn.txt")
        try files.write(try DraftWriter(draft, .dutch).write(textFile: files.textFile), replacing: false)
        #expect(try planted.library.add(dossiersAt: [output]).articles.first?.claims == 2)
        #expect(throws: Failure.self) { try files.write("", replacing: false) }
        #expect(try !String(contentsOfFile: planted.folder.path(files.textFile), encoding: .utf8).contains("winst"))
    }

    @Test("with --drop-narrative stories are not kept, and the quotes of claims still stand")
    func dropsNarrative() throws {
        let planted = try library()
        let draft = try planted.library.draft(try document(Self.marked), droppingNarrative: true)
        let output = planted.folder.path("short.yaml")
        let files = DraftFiles(draft, article: "article.txt", output: output, dropsNarrative: true)
        try files.write(try DraftWriter(draft, .dutch).write(textFile: files.textFile), replacing: false)
        let kept = try String(contentsOfFile: planted.folder.path(files.textFile), encoding: .utf8)
        let whole = try planted.library.draft(try document(Self.marked))
        #expect(draft.claims.map(\.quote.exact) == whole.claims.map(\.quote.exact))
        #expect(!kept.contains("Mijn eigen rug") && !kept.contains("afspraak") && kept.contains("36 van de 1000"))
        #expect(try planted.library.add(dossiersAt: [output]).articles.first?.claims == 3)
    }

    @Test("an id that is no slug is refused, and ids of claims that the store has are not used again")
    func ids() throws {
        let planted = try library()
        let document = try document(Self.marked)
        #expect(throws: Failure.self) { try planted.library.draft(document, id: "Geen Id") }
        let long = String(repeating: "een-", count: 20) + "artikel"
        #expect(try planted.library.draft(document, id: long).id == long)
        let greek = try planted.library.draft(try self.document("Τίτλος\n\nΟ πόνος στη μέση μειώνεται κατά 30%.\n"))
        #expect(greek.claims.allSatisfy { $0.id == "claim" } && greek.claims.count == 1)
        let first = try planted.library.draft(document).claims[0].id
        try planted.add(claims: PlantedLibrary.claim(first, quote: "Eerste zin."))
        #expect(try planted.library.draft(document).claims[0].id == first + "-2")
    }
}
