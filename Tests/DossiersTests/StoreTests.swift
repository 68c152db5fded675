import Foundation
import GRDB
import TestSupport
import Testing
import WarrantKit

/// What adding dossiers does to a store.
struct StoreTests {
    private static let text = "Een hernia geneest.\nTillen is gezond.\n"

    private static func article(_ claims: String...) -> String {
        Sample.dossier("a", sources: Sample.page("gids"), claims: claims.joined())
    }

    private static let heals = Sample.claim(
        "heals", quote: "Een hernia geneest.", cites: "[gids]", evidence: Sample.evidence("gids"))
    private static let lifting = Sample.claim(
        "lifting", quote: "Tillen is gezond.", evidence: Sample.evidence("gids", "disputes"))

    // MARK: Updating

    @Test func anEditedDossierUpdatesRemovesAndLogs() throws {
        let shop = try Workshop()
        try shop.add(Self.article(Self.heals, Self.lifting), "a", text: Self.text)
        let before = try shop.rows("SELECT COUNT(*) FROM change")[0]
        let edited = Self.article(
            Self.heals.replacing("Bewering heals", with: "Een hernia geneest vaak").replacing(
                "direction: supports", with: "direction: silent"))
        let report = try shop.add(edited, "a")
        #expect(report.articles.map(\.isNew) == [false])
        #expect(try shop.rows("SELECT id, statement_nl, verdict FROM claim") == ["heals | Een hernia geneest vaak | not-found"])
        #expect(try shop.rows("SELECT direction FROM evidence") == ["silent"])
        #expect(try shop.rows("SELECT COUNT(*) FROM claim_search") == ["1"])
        #expect(
            try shop.rows(
                """
                SELECT action, entity, entity_id, article, before IS NOT NULL, after IS NOT NULL FROM change
                WHERE row > \(before) ORDER BY entity, entity_id
                """) == [
                    "revise | claim | heals | a | 1 | 1",
                    "remove | claim | lifting | a | 1 | 0",
                    "revise | evidence | heals url:https://example.org/gids 1 | a | 1 | 1",
                    "remove | evidence | lifting url:https://example.org/gids 1 | a | 1 | 0",
                    "remove | occurrence | a lifting | a | 1 | 0",
                    "revise | verdict | heals | a | 1 | 1",
                ])
        #expect(
            try shop.rows(
                """
                SELECT json_extract(before, '$.statement.nl'), json_extract(after, '$.statement.nl') FROM change
                WHERE entity = 'claim' AND action = 'revise'
                """) == ["Bewering heals | Een hernia geneest vaak"])
        #expect(
            try shop.rows(
                """
                SELECT json_extract(before, '$.verdict'), json_extract(after, '$.verdict') FROM change
                WHERE entity = 'verdict' AND action = 'revise'
                """) == ["supported | not-found"])
    }

    @Test func loadingAgainChangesNothing() throws {
        let shop = try Workshop()
        try shop.add(Self.article(Self.heals, Self.lifting), "a", text: Self.text)
        let (dump, changes) = (try shop.dump(), try shop.rows("SELECT * FROM change"))
        try shop.add(Self.article(Self.heals, Self.lifting), "a", text: Self.text)
        #expect(try shop.dump() == dump)
        #expect(try shop.rows("SELECT * FROM change") == changes)
    }

    @Test func aSourceNoLongerNamedIsRemoved() throws {
        let shop = try Workshop()
        let first = Sample.dossier("a", sources: Sample.page("gids") + Sample.page("oud"), claims: Self.heals)
        try shop.add(first, "a", text: Self.text)
        #expect(try shop.rows("SELECT id FROM source") == ["url:https://example.org/gids", "url:https://example.org/oud"])
        try shop.add(Self.article(Self.heals), "a")
        #expect(try shop.rows("SELECT id FROM source") == ["url:https://example.org/gids"])
        #expect(
            try shop.rows("SELECT entity, entity_id FROM change WHERE action = 'remove' ORDER BY entity") == [
                "named-source | a oud", "source | url:https://example.org/oud",
            ])
    }

    /// The design is an appraisal: taken back, the one that the record gives holds again, and the claims that rest on it follow.
    @Test func anAppraisalTakenBackIsTakenBack() throws {
        let shop = try Workshop(studies: true)
        func dossier(_ reference: String) -> String {
            Sample.dossier(
                "a", references: "  - { key: ref, printed: \"Shiri 2007\", pmid: 17525856\(reference) }\n",
                claims: Sample.claim("heals", quote: "Een hernia geneest.", evidence: Sample.evidence("ref")))
        }
        try shop.add(dossier(""), "a", text: Self.text)
        let question = "SELECT source.design, claim.strength FROM source, claim WHERE pmid = '17525856'"
        let derived = try shop.rows(question)
        try shop.add(dossier(", design: case-report"), "a")
        #expect(try shop.rows(question) == ["case-report | very-weak"])
        #expect(derived != ["case-report | very-weak"])
        try shop.add(dossier(""), "a")
        #expect(try shop.rows(question) == derived)
        try shop.add(dossier(", design: case-report"), "a")
        try shop.add(Sample.dossier("a", claims: Sample.claim("heals", quote: "Een hernia geneest.")), "a")
        #expect(
            try shop.rows("SELECT design FROM source WHERE pmid = '17525856'") == [
                derived[0].split(separator: " ")[0].description
            ])
    }

    // MARK: All or nothing

    @Test func allOfSeveralFilesOrNone() throws {
        let shop = try Workshop()
        try shop.add(Self.article(Self.heals), "a", text: Self.text)
        let dump = try shop.dump()
        let edited = try shop.write(Self.article(Self.lifting), "a")
        let broken = try shop.write(
            Sample.dossier("b", claims: Sample.claim("c", quote: "Niet in de tekst")), "b", text: "Iets.")
        #expect(
            shop.faults([edited, broken]) == [
                "b.yaml:11:21 quote-not-found: the quote does not stand in the article's text → copy the words from the text, or write 'state: orphaned' to keep the claim without its place"
            ])
        #expect(try shop.dump() == dump)
        let unknown = try shop.write(
            Sample.dossier("b", sources: "  - { key: weg, pmid: 99 }\n", claims: Sample.claim("c", quote: "Iets")), "b")
        #expect(
            shop.faults([edited, unknown]) == [
                "b.yaml:8:23 source-not-stored: the store has no source pmid:99 → import its record first, or describe it with 'study:' or 'page:'"
            ])
        #expect(try shop.dump() == dump)
    }

    @Test func everyFaultOfEveryFileIsReported() throws {
        let shop = try Workshop()
        let first = try shop.write(Sample.dossier("a", claims: Sample.claim("A", quote: "x")), "a", text: "x")
        let second = try shop.write(Sample.dossier("b", claims: Sample.claim("b", quote: "y")), "b", text: "x")
        #expect(
            shop.faults([first, second, shop.folder.path("c.yaml")]).map { $0.prefix { $0 != "→" } } == [
                "a.yaml:8:9 bad-id: 'A' cannot be the id of a claim ",
                "b.yaml:11:21 quote-not-found: the quote does not stand in the article's text ",
                "c.yaml:- file.missing: there is no file '\(shop.folder.path("c.yaml"))' ",
            ])
    }

    @Test func twoDossiersOfOneArticle() throws {
        let shop = try Workshop()
        let first = try shop.write(Self.article(Self.heals), "a", text: Self.text)
        let second = try shop.write(Self.article(Self.heals), "copy")
        #expect(
            shop.faults([first, second]) == [
                "copy.yaml:3:7 duplicate-article: article 'a' has a dossier in '\(first)' already → add one of the two, or give them ids of their own"
            ])
    }

    // MARK: What only the store knows

    @Test func anUnknownStudyIsReportedAtItsPlace() throws {
        let shop = try Workshop()
        let path = try shop.write(
            Sample.dossier(
                "a", references: "  - key: ref\n    printed: \"Shiri\"\n    pmid: 17525856\n",
                claims: Sample.claim("heals", quote: "Een hernia geneest.", cites: "[ref]", evidence: Sample.evidence("ref"))),
            "a",
            text: Self.text)
        #expect(
            shop.faults([path]) == [
                "a.yaml:18:17 source-not-stored: the source 'ref' of this evidence is not in the store → import its record first"
            ])
    }

    @Test func identifiersOfTwoSources() throws {
        let shop = try Workshop(studies: true)
        let path = try shop.write(
            Sample.dossier(
                "a", sources: "  - key: ref\n    pmid: 17525856\n    doi: 10.3174/ajnr.A4173\n",
                claims: Sample.claim("heals", quote: "Een hernia geneest.")), "a", text: Self.text)
        #expect(
            shop.faults([path]) == [
                "a.yaml:9:11 source-not-stored: pmid:17525856, doi:10.3174/ajnr.A4173 belong to 2 different sources → keep the identifiers of one"
            ])
    }

    @Test func anUnresolvedReferenceIsAWarning() throws {
        let shop = try Workshop()
        let report = try shop.add(
            Sample.dossier(
                "a",
                references:
                    "  - { key: one, printed: \"Zomaar een boek. 1999.\" }\n  - { key: two, printed: \"Shiri\", pmid: 17525856 }\n",
                claims: Sample.claim("heals", quote: "Een hernia geneest.", cites: "[one]")), "a", text: Self.text)
        #expect(report.warnings.map(\.severity) == [.warning, .warning])
        #expect(
            report.warnings.map(SmallDossier.line) == [
                "8:12 unresolved-reference: reference 'one' is not resolved: nothing in the store is near → import its record, or give its pmid, doi or pmcid",
                "9:12 unresolved-reference: reference 'two' is not resolved: not in the store: pmid:17525856 → import its record, or give its pmid, doi or pmcid",
            ])
        #expect(report.articles.map(\.resolvedReferences) == [0])
        #expect(try shop.rows("SELECT verdict FROM claim") == ["unread"])
    }

    @Test func aDamagedEntryIsResolvedByItsContent() throws {
        let shop = try Workshop(studies: true)
        let report = try shop.add(
            Sample.dossier(
                "a",
                references: """
                      - { key: damaged, printed: "Brinjikji W,Luetmer PH. Systematicliterature review of imaging features of spinal degeneration inasymptomatic popu-lations. AJNR" }
                      - { key: other-author, printed: "Jansen P. Systematic literature review of imaging features of spinal degeneration in asymptomatic populations." }

                    """, claims: Sample.claim("heals", quote: "Een hernia geneest.")), "a", text: Self.text)
        #expect(report.articles.map(\.resolvedReferences) == [1])
        #expect(
            try shop.rows("SELECT key, source.id, resolution FROM reference LEFT JOIN source ON source.row = reference.source")
                == [
                    "damaged | pmid:25430861 | matched: title 1.00, first author, journal",
                    "other-author | NULL | not near enough: title 1.00; differs: first author",
                ])
    }

    @Test func aTieStaysUnresolved() throws {
        let shop = try Workshop()
        func study(_ key: String) -> String {
            "  - key: \(key)\n    study: { title: \"Exercise for lumbar disc herniation\", authors: [Jansen P], doi: 10.1/\(key) }\n"
        }
        try shop.add(
            Sample.dossier("a", sources: study("one") + study("two"), claims: Sample.claim("x", quote: "Een")), "a",
            text: Self.text)
        let report = try shop.add(
            Sample.dossier(
                "b", references: "  - { key: r, printed: \"Jansen P. Exercise for lumbar disc herniation. 2020\" }\n",
                claims: Sample.claim("y", quote: "Een")), "b", text: Self.text)
        #expect(
            report.warnings.map(\.message) == [
                "reference 'r' is not resolved: 2 sources are equally near: title 1.00, first author"
            ])
        #expect(try shop.rows("SELECT source FROM reference") == ["NULL"])
    }

    @Test func anUnverifiedPassageIsAWarning() throws {
        let shop = try Workshop()
        func dossier(_ passage: String) -> String {
            Sample.dossier(
                "a", sources: Sample.page("gids", title: "\"Een gids: rug en nek\""),
                claims: Sample.claim(
                    "heals", quote: "Een hernia geneest.",
                    evidence: Sample.evidence("gids", more: "        passage: \"\(passage)\"\n")))
        }
        let report = try shop.add(dossier("de nek doet pijn"), "a", text: Self.text)
        #expect(
            report.warnings.map(SmallDossier.line) == [
                "24:18 passage-unverified: the passage does not stand in the title of 'gids' → the store has no abstract of it; import the record to have the passage checked"
            ])
        #expect(try shop.rows("SELECT passage_state FROM evidence") == ["unverified"])
        #expect(try shop.add(dossier("rug  en nek"), "a").warnings.isEmpty)
        #expect(try shop.rows("SELECT passage_state FROM evidence") == ["verified"])
    }

    @Test func unknownConceptAndUnknownSharedClaim() throws {
        let shop = try Workshop(studies: true)
        let path = try shop.write(
            Sample.dossier(
                "a",
                claims: Sample.claim("heals", quote: "Een hernia geneest.", more: "    about: [D007405, radiculair-pain]\n")),
            "a",
            text: Self.text)
        #expect(
            shop.faults([path]) == [
                "a.yaml:13:22 unknown-concept: no vocabulary in the store has the concept 'radiculair-pain' → did you mean 'radicular-pain'?"
            ])
        try shop.add(Self.article(Self.heals), "a", text: Self.text)
        let second = try shop.write(
            Sample.dossier("b", claims: "  - claim: a/heels\n    quote: { exact: Een }\n"), "b", text: "Een")
        #expect(shop.faults([second]) == ["b.yaml:8:12 unknown-claim: there is no claim 'a/heels' → did you mean 'a/heals'?"])
    }

    @Test func oneSourceDescribedInTwoWays() throws {
        let shop = try Workshop()
        let paths = [
            try shop.write(Self.article(Self.heals), "a", text: Self.text),
            try shop.write(
                Sample.dossier(
                    "b", sources: Sample.page("gids", title: "Andere gids"), claims: Sample.claim("x", quote: "Een")), "b",
                text: Self.text),
        ]
        let report = try shop.library.add(dossiersAt: paths)
        #expect(
            report.warnings.map(SmallDossier.line) == [
                "8:10 described-differently: 'a' describes this source in other words, which are kept → describe it the same way in both dossiers"
            ])
        let changes = try shop.rows("SELECT COUNT(*) FROM change")
        _ = try shop.library.add(dossiersAt: paths)
        #expect(try shop.rows("SELECT COUNT(*) FROM change") == changes)
        #expect(try shop.rows("SELECT title FROM source") == ["Gids"])
        try shop.library.store.forget(article: "a")
        #expect(try shop.rows("SELECT title FROM source") == ["Andere gids"])
    }
}
