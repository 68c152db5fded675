import Foundation
import GRDB
import TestSupport
import Testing
import WarrantKit

/// Claims that two articles make, and articles that are forgotten.
struct SharingAndForgettingTests {
    private static let home = Sample.dossier(
        "a", sources: Sample.page("gids"),
        claims: Sample.claim("shared", quote: "Zin een", cites: "[gids]", evidence: Sample.evidence("gids")))
    private static let guest = Sample.dossier(
        "b", sources: Sample.page("gids") + Sample.page("blad"),
        claims: """
              - claim: a/shared
                quote: { exact: "Zin twee kwartelveer" }
                cites: [blad]
                evidence:
            \(Sample.evidence("blad", "disputes", finding: "Spreekt zebravink tegen"))
            """ + Sample.claim("own", quote: "Zin drie", evidence: Sample.evidence("gids")))

    private func shop() throws -> Workshop {
        let shop = try Workshop()
        // The guest first: a claim may be shared with a dossier further on.
        _ = try shop.library.add(dossiersAt: [
            try shop.write(Self.guest, "b", text: "Zin twee kwartelveer. Zin drie ijsvogel."),
            try shop.write(Self.home, "a", text: "Zin een."),
        ])
        return shop
    }

    @Test func theVerdictRestsOnTheEvidenceOfBoth() throws {
        let shop = try shop()
        #expect(try shop.rows("SELECT verdict FROM claim WHERE id = 'shared'") == ["mixed"])
        #expect(
            try shop.rows(
                "SELECT article.id, exact FROM occurrence JOIN article ON article.row = article JOIN claim ON claim.row = claim WHERE claim.id = 'shared' ORDER BY 1"
            )
                == ["a | Zin een", "b | Zin twee kwartelveer"])
        #expect(try shop.library.exportDossier(of: "b").contains("- claim: a/shared\n"))
        #expect(try !shop.library.exportDossier(of: "a").contains("blad"))
        // Taken out of the one, it rests on the other alone.
        try shop.add(Sample.dossier("b", sources: Sample.page("gids"), claims: Sample.claim("own", quote: "Zin drie")), "b")
        #expect(try shop.rows("SELECT verdict FROM claim WHERE id = 'shared'") == ["supported"])
    }

    @Test func aClaimInUseCannotBeDropped() throws {
        let shop = try shop()
        let path = try shop.write(Sample.dossier("a", claims: Sample.claim("other", quote: "Zin een")), "a")
        #expect(
            shop.faults([path]) == [
                "a.yaml:3:7 claim-in-use: claim 'shared' is gone from this dossier but stands in 'b' too → keep it here, or take it out of 'b' first"
            ])
    }

    @Test func aClaimIDBelongsToOneArticle() throws {
        let shop = try shop()
        let path = try shop.write(Sample.dossier("c", claims: Sample.claim("shared", quote: "Zin")), "c", text: "Zin")
        #expect(
            shop.faults([path]) == [
                "c.yaml:8:9 claim-exists: claim 'shared' stands in 'a' already → write 'claim: a/shared' to share it, or choose another id"
            ])
    }

    @Test func answersAreCheckedAgainstTheSharedClaim() throws {
        let shop = try shop()
        let path = try shop.write(
            Self.guest.replacing(
                "      - source: blad\n",
                with: "      - source: blad\n        quantities: [{ answers: at-20, measure: m, value: 3 }]\n"), "b")
        #expect(
            shop.faults([path]) == [
                "b.yaml:20:33 unknown-quantity: the claim has no quantity 'at-20' → give the claim a quantity with that id"
            ])
    }

    // MARK: Forgetting

    @Test func anArticleWhoseClaimIsSharedIsKept() throws {
        let shop = try shop()
        let dump = try shop.dump()
        let failure = #expect(throws: Failure.self) { try shop.library.store.forget(article: "a") }
        #expect(
            failure?.diagnostics.map(SmallDossier.line) == [
                "- store.claim-shared: claim 'shared' of this article stands in 'b' too → forget 'b' first, or move the claim into its dossier"
            ])
        #expect(try shop.dump() == dump)
    }

    @Test func theGuestIsForgottenAndTheClaimJudgedAgain() throws {
        let shop = try shop()
        let others = "SELECT * FROM change WHERE article IS NOT 'b' AND entity <> 'verdict'"
        let kept = try shop.rows(others)
        try shop.library.store.forget(article: "b")
        #expect(try shop.rows("SELECT id, verdict FROM claim") == ["shared | supported"])
        #expect(try shop.rows("SELECT id FROM source") == ["url:https://example.org/gids"])
        #expect(try shop.rows("SELECT id FROM article") == ["a"])
        #expect(try shop.rows(others) == kept)
        #expect(try !kept.isEmpty && shop.rows("SELECT * FROM change WHERE article = 'b'").isEmpty)
        try shop.library.store.forget(article: "a")
        #expect(try shop.rows("SELECT id FROM source UNION ALL SELECT id FROM claim UNION ALL SELECT id FROM article").isEmpty)
    }

    @Test func nothingOfAForgottenArticleStaysInTheFile() throws {
        let shop = try shop()
        // Texts that were there before an edit are to go as well.
        for round in 1...3 {
            let text =
                "Zin twee kwartelveer. Zin drie ijsvogel. Zin vier boomklever\(round). "
                + String(repeating: "Vulling wielewaal. ", count: 2_000)
            try shop.add(
                Self.guest.replacing("Artikel b", with: "Artikel grutto\(round)").replacing(
                    "zebravink", with: "zebravink\(round)"), "b", text: text)
        }
        let words = [
            "kwartelveer", "zebravink", "ijsvogel", "boomklever", "grutto", "wielewaal", "articles/b.md", "example.org/blad",
            "Bewering own",
        ]
        for word in words { #expect(try contains(word, shop), "the test looks for a word that was never there: \(word)") }
        try shop.library.store.forget(article: "b")
        for word in words { #expect(try !contains(word, shop), "'\(word)' is still in the file") }
        #expect(try contains("Zin een", shop))
        try shop.library.store.close()
        for word in words { #expect(try !contains(word, shop), "'\(word)' is in the file after closing") }
    }

    /// Whether a word stands in the bytes of the store's files, however it is cased.
    private func contains(_ word: String, _ shop: Workshop) throws -> Bool {
        try ["", "-wal", "-journal"].contains { ending in
            guard FileManager.default.fileExists(atPath: shop.path + ending) else { return false }
            let bytes = try Data(contentsOf: URL(filePath: shop.path + ending))
            return [word, word.lowercased()].contains { bytes.range(of: Data($0.utf8)) != nil }
        }
    }

    @Test func appraisalsGoWithTheirArticle() throws {
        let shop = try Workshop(studies: true)
        let reference = "  - { key: ref, printed: \"Shiri 2007\", pmid: 17525856, design: case-report }\n"
        let claims = Sample.claim("heals", quote: "Zin", evidence: Sample.evidence("ref"))
        try shop.add(
            Sample.dossier("b", references: reference.replacing(", design: case-report", with: ""), claims: claims), "b",
            text: "Zin")
        let question = "SELECT source.design, claim.strength FROM source, claim WHERE pmid = '17525856' AND claim.id = 'heals'"
        let derived = try shop.rows(question)
        try shop.add(Sample.dossier("a", references: reference, claims: Sample.claim("x", quote: "Zin")), "a", text: "Zin")
        #expect(try shop.rows(question) == ["case-report | very-weak"])
        try shop.library.store.forget(article: "a")
        #expect(try shop.rows(question) == derived)
    }

    @Test func anUnknownArticle() throws {
        let shop = try shop()
        let failure = #expect(throws: Failure.self) { try shop.library.store.forget(article: "c") }
        #expect(
            failure?.diagnostics.map(SmallDossier.line) == [
                "- store.unknown-article: there is no article 'c' → did you mean 'a' or 'b'?"
            ])
    }

    @Test func theChangeLogIsAppendOnly() throws {
        let shop = try shop()
        let queue = try DatabaseQueue(path: shop.path)
        for statement in ["UPDATE change SET actor = 'x'", "DELETE FROM change", "DELETE FROM change WHERE article = 'a'"] {
            let error = #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: statement) } }
            #expect(error?.message == "changes are append-only")
        }
        #expect(try shop.rows("SELECT COUNT(*) FROM forgetting") == ["0"])
    }
}
