import Foundation
import GRDB
import TestSupport
import Testing
import WarrantKit

/// Reviews in a store: signed, in dossiers and out of them, and when the claim changes under them.
struct ReviewTests {
    private static let text = "Een hernia geneest.\nTillen is gezond.\n"
    private static let heals = Sample.claim(
        "heals", quote: "Een hernia geneest.", cites: "[gids]", evidence: Sample.evidence("gids"))
    /// Of `Bewering heals`, in Dutch alone.
    private static let hash = LocalizedText(nl: "Bewering heals").sha256

    private static func article(_ claims: String...) -> String {
        Sample.dossier("a", sources: Sample.page("gids"), claims: claims.joined())
    }

    private static func review(
        _ rating: String = "disputed", by: String = "Anna", date: String = "2026-11-01", note: String? = nil,
        hash: String = hash
    ) -> String {
        "    reviews:\n      - { rating: \(rating), by: \"\(by)\", date: \(date)\(note.map { ", note: \"\($0)\"" } ?? ""), statement: \(hash) }\n"
    }

    private func shop(_ claims: String = heals) throws -> Workshop {
        let shop = try Workshop()
        try shop.add(Self.article(claims), "a", text: Self.text)
        return shop
    }

    private static let question = "SELECT rating, reviewer, reviewed_on, note FROM review ORDER BY reviewer"

    /// The codes and the message of what failed.
    private func failure(_ body: () throws -> Void) -> String {
        do {
            try body()
            return "nothing failed"
        } catch let failure as Failure {
            return failure.diagnostics.map { "\($0.code): \($0.message) → \($0.remedy ?? "-")" }.joined(separator: "\n")
        } catch {
            return "\(error)"
        }
    }

    // MARK: Signing

    @Test func aReviewStandsBesideTheVerdictAndChangesNothingOfIt() throws {
        let shop = try shop()
        let derived = "SELECT verdict, strength, against, verdict_reasons FROM claim"
        let before = try shop.rows(derived)
        let changes = try shop.rows("SELECT MAX(row) FROM change")[0]
        #expect(
            try shop.library.store.sign(
                .disputed, ofClaim: "heals", by: "  Anna \n de Vries ", date: "2026-11-01", note: "Nee.") == nil)
        #expect(try shop.rows(Self.question) == ["disputed | Anna de Vries | 2026-11-01 | Nee."])
        #expect(try shop.rows(derived) == before)
        #expect(
            try shop.rows(
                """
                SELECT action, entity, entity_id, article, before, json_extract(after, '$.rating', '$.note') FROM change
                WHERE row > \(changes)
                """)
                == ["add | review | heals Anna de Vries | a | NULL | [\"disputed\",\"Nee.\"]"].map {
                    $0.replacing("\"", with: "\\\"")
                })
        #expect(try shop.rows("SELECT statement_sha256 FROM review") == [Self.hash])
        #expect(try shop.library.store.report(onClaim: "heals").reviews.map(\.by) == ["Anna de Vries"])
        #expect(try shop.library.store.status().reviews == 1)
        #expect(try shop.library.query("claims has:review(reviewer:Anna rating:disputed date:2026) | show id").rows.count == 1)
    }

    @Test func eachReviewerHasOneReviewAndReplacesItOnPurpose() throws {
        let shop = try shop()
        let store = shop.library.store
        try store.sign(.disputed, ofClaim: "heals", by: "Anna", date: "2026-11-01")
        try store.sign(.supported, ofClaim: "heals", by: "Bert", date: "2026-11-01")
        #expect(
            failure { try store.sign(.mixed, ofClaim: "heals", by: "anna", date: "2026-11-02") }
                == "review.exists: 'Anna' has reviewed 'heals' on 2026-11-01: disputed → put this review in its place with --replace"
        )
        #expect(try store.sign(.mixed, ofClaim: "heals", by: "anna", date: "2026-11-02", replacing: true)?.rating == .disputed)
        #expect(
            try shop.rows(Self.question) == ["supported | Bert | 2026-11-01 | NULL", "mixed | anna | 2026-11-02 | NULL"])
        #expect(try store.withdrawReview(ofClaim: "heals", by: "BERT")?.rating == .supported)
        #expect(try shop.rows(Self.question) == ["mixed | anna | 2026-11-02 | NULL"])
        #expect(
            try shop.rows("SELECT action, entity_id FROM change WHERE entity = 'review' ORDER BY row") == [
                "add | heals Anna", "add | heals Bert", "revise | heals anna", "remove | heals Bert",
            ])
        #expect(
            failure { try store.withdrawReview(ofClaim: "heals", by: "Bert") }
                == "review.unknown-reviewer: 'Bert' has no review of 'heals' → use one of 'anna'")
    }

    /// Connections of their own, as processes have them, that sign in one name at one time: one of each round does.
    @Test func whoSignsAtOnceSignsOnce() async throws {
        let shop = try shop()
        let stores = try (0..<4).map { _ in try EvidenceStore(path: shop.path, mode: .open) }
        for round in 1...25 {
            let signed = await withTaskGroup(of: Bool.self) { group in
                for (store, rating) in zip(stores, Rating.allCases) {
                    group.addTask {
                        do {
                            try store.sign(rating, ofClaim: "heals", by: "Reviewer R\(round)", date: "2026-11-01")
                            return true
                        } catch {
                            return false
                        }
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(signed == 1, "round \(round)")
        }
        #expect(try shop.rows("SELECT COUNT(*), COUNT(DISTINCT reviewer) FROM review") == ["25 | 25"])
        #expect(try shop.rows("SELECT DISTINCT action FROM change WHERE entity = 'review'") == ["add"])
    }

    @Test func whatCannotBeSigned() throws {
        let advice = Sample.claim("lift", quote: "Tillen is gezond.").replacing("kind: cause", with: "kind: advice")
        let store = try shop(Self.heals + advice).library.store
        #expect(
            failure { try store.sign(.supported, ofClaim: "lift", by: "Anna", date: "2026-11-01") }.hasPrefix(
                "review.not-rated: 'lift' is of kind 'advice', and claims of that kind are kept but never rated →"))
        #expect(
            failure { try store.sign(.supported, ofClaim: "heal", by: "Anna", date: "2026-11-01") }
                == "store.unknown-claim: there is no claim 'heal' → did you mean 'heals'?")
        #expect(
            failure { try store.sign(.mixed, ofClaim: "heals", by: "A\u{202E}", date: "2026-11-01") }.hasPrefix(
                "review.bad-name:"))
        #expect(
            failure { try store.sign(.mixed, ofClaim: "heals", by: "A", date: "2026-11-01", note: "\u{1B}[2J") }.hasPrefix(
                "review.bad-note:"))
        #expect(try store.status().reviews == 0)
    }

    // MARK: A changed statement

    @Test func aReviewOfAnEarlierWordingStaysAndSaysSo() throws {
        let shop = try shop()
        try shop.library.store.sign(.disputed, ofClaim: "heals", by: "Anna", date: "2026-11-01")
        #expect(try shop.library.lint(["a"]).filter { $0.rule == .reviewOutdated } == [])
        #expect(try shop.library.exportReviews(of: .article("a"), as: .claimReview).notes == [])

        let path = try shop.write(
            Self.article(Self.heals + Self.review()).replacing("Bewering heals", with: "Een hernia geneest vaak"), "a")
        _ = try shop.library.add(dossiersAt: [path])
        let report = try shop.library.store.report(onClaim: "heals")
        #expect(report.reviews.map { $0.judges(report.claim.statement) } == [false])
        #expect(ReviewWriter(.english).write(report).contains("  disputed · Anna, 2026-11-01 · of an earlier wording\n"))
        #expect(try shop.library.store.status().reviewsOfEarlierWording == 1)
        let found = try shop.library.lint([path]).filter { $0.rule == .reviewOutdated }
        #expect(found.map(\.message.en) == ["Anna reviewed 'heals' on 2026-11-01 in an earlier wording"])
        // The line of `by`.
        let line = try #require(
            try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").firstIndex { $0.contains("Anna") })
        #expect(found.map { $0.span?.start.line } == [line + 1])
        #expect(
            failure { _ = try shop.library.exportReviews(of: .article("a"), as: .claimReview) }
                == "export.no-reviews: no review is left to export: 1 of an earlier wording → sign them again with 'warrant review --replace', or put the quotes right"
        )
        try shop.library.store.sign(.disputed, ofClaim: "heals", by: "Anna", date: "2026-11-02", replacing: true)
        #expect(try shop.library.lint([path]).map(\.rule.code) == [])
    }

    // MARK: Dossiers

    @Test func aDossierBringsItsReviewsAndTakesThemAlong() throws {
        let (first, second) = (try Workshop(), try Workshop())
        let note = "Regel 'één': \\\"x\\\"\\n</script> 👩‍⚕️"
        let yaml = Self.article(
            Self.heals
                + """
                    reviews:
                      - { rating: not-rateable, by: "null", date: 2026-11-02, statement: "\(String(repeating: "1", count: 64))" }
                      - { rating: disputed, by: "O'Neill: J", date: 2026-11-01, note: "\(note)", statement: \(Self.hash) }

                """)
        try first.add(yaml, "a", text: Self.text)
        #expect(try first.rows("SELECT COUNT(*) FROM change WHERE entity = 'review' AND action = 'add'") == ["2"])
        let exported = try first.library.exportDossier(of: "a")
        #expect(exported.contains("rating: not-rateable\n"))
        try second.add(exported, "a", text: Self.text)
        #expect(try second.library.exportDossier(of: "a") == exported)
        let (left, right) = (try first.dump(), try second.dump())
        for (table, rows) in left { #expect(rows == right[table], "table \(table)") }
        #expect(left["review"]?.count == 2)
        // Added again, nothing changes.
        try first.add(yaml, "a")
        #expect(try first.dump() == left)
    }

    @Test func aDossierNeverTakesAReviewAway() throws {
        let shop = try shop()
        try shop.library.store.sign(.disputed, ofClaim: "heals", by: "Anna", date: "2026-11-01", note: "Nee.")
        let dump = try shop.dump()
        let path = try shop.write(Self.article(Self.heals), "a")
        _ = try shop.library.add(dossiersAt: [path])
        #expect(try shop.dump() == dump)
        #expect(try shop.library.lint([path]) == [], "a dossier without a review that was signed since has not changed")
        // Neither an older review nor one of the same day takes its place; the file is told where.
        for date in ["2026-10-31", "2026-11-01"] {
            let report = try shop.add(Self.article(Self.heals + Self.review("supported", by: "anna", date: date)), "a")
            #expect(
                report.warnings.map(SmallDossier.line) == [
                    "25:34 review-kept: the store has another review of 'heals' by 'anna', which is kept → replace it with 'warrant review --replace', or give this one a later date"
                ])
        }
        #expect(try shop.dump() == dump)
        let later = Self.article(Self.heals + Self.review("supported", date: "2026-11-02"))
        #expect(try shop.library.lint([try shop.write(later, "a")]).map(\.rule.code) == ["W019"])
        #expect(try shop.add(later, "a").warnings.isEmpty)
        #expect(try shop.rows(Self.question) == ["supported | Anna | 2026-11-02 | NULL"])
    }

    @Test func aWithdrawnReviewDoesNotComeBackWithAnOldFile() throws {
        let shop = try Workshop()
        let yaml = Self.article(Self.heals + Self.review())
        try shop.add(yaml, "a", text: Self.text)
        try shop.library.store.withdrawReview(ofClaim: "heals", by: "Anna")
        #expect(try shop.add(yaml, "a").warnings.map(\.code) == ["dossier.review-withdrawn"])
        #expect(try shop.rows(Self.question) == [])
        #expect(try shop.add(Self.article(Self.heals + Self.review("mixed", date: "2026-11-02")), "a").warnings.isEmpty)
        #expect(try shop.rows(Self.question) == ["mixed | Anna | 2026-11-02 | NULL"])
        // A claim that went and came back brings its reviews: it was not the reviewer who took them away.
        #expect(
            try shop.add(Self.article(Sample.claim("other", quote: "Een hernia geneest.")), "a").warnings.map(\.message) == [
                "the review of 'heals' by 'Anna' goes with the claim"
            ])
        #expect(
            try shop.rows("SELECT action, entity_id FROM change WHERE entity = 'review' ORDER BY row DESC LIMIT 1") == [
                "remove | heals Anna"
            ])
        #expect(try shop.add(yaml, "a").warnings.isEmpty)
        #expect(try shop.rows(Self.question) == ["disputed | Anna | 2026-11-01 | NULL"])
    }

    @Test func aClaimWithAReviewDoesNotBecomeAdvice() throws {
        let shop = try Workshop()
        let advice = Self.article(Self.heals + Self.review()).replacing("kind: cause", with: "kind: advice")
        let path = try shop.write(advice, "a", text: Self.text)
        #expect(
            shop.faults([path]) == [
                "a.yaml:25:33 review-not-rated: 'heals' has a review by 'Anna', and a claim of kind 'advice' is never rated → take its reviews out, or give it another kind"
            ])
        try shop.add(Self.article(Self.heals + Self.review()), "a")
        try shop.write(Self.article(Self.heals).replacing("kind: cause", with: "kind: advice"), "a")
        #expect(
            shop.faults([path]) == [
                "a.yaml:12:9 review-not-rated: 'heals' has a review by 'Anna', and a claim of kind 'advice' is never rated → withdraw the review first, or keep the kind"
            ])
    }

    @Test func faultsStandAtTheirPlaces() throws {
        let shop = try Workshop()
        let reviews = """
                reviews:
                  - rating: true
                    by: "A\u{202E}"
                    date: 2026-11
                    note: "a\u{2028}b"
                    statement: 12
                  - { rating: mixed, by: Anna, date: 2026-11-01, statement: \(Self.hash) }
                  - { rating: mixed, by: "ANNA ", date: 2026-11-02, statement: \(Self.hash) }
                  - { ratng: mixed, by: Bert, date: 2026-11-01 }

            """
        let path = try shop.write(Self.article(Self.heals + reviews), "a", text: Self.text)
        #expect(
            shop.faults([path]).map { $0.replacing("a.yaml:", with: "") } == [
                "25:17 unknown-value: 'rating' of a review cannot be 'true' → use one of 'supported', 'qualified', 'disputed', 'mixed', 'unproven' or 'not-rateable'",
                "26:13 bad-review-text: 'by' of a review cannot be signed: it holds the hidden character U+202E → write it in plain letters and signs",
                "27:15 bad-date: '2026-11' is no whole day → write year-month-day: 2026-11-20",
                "28:15 bad-review-text: 'note' of a review cannot be signed: it holds the hidden character U+2028 → write it in plain letters and signs",
                "30:20 bad-hash: '12' is no hash of a statement → sign with 'warrant review' and export the dossier, or take it from 'warrant review CLAIM --format json'",
                "32:30 duplicate-review: 'ANNA' has reviewed this claim twice → keep the later one",
                "33:9 missing-key: a review has no 'statement' → add 'statement: …'",
                "33:11 unknown-key: unknown key 'ratng' in a review → did you mean 'rating'?",
            ])
        let shared = SmallDossier.edited([
            ("    quote: { exact: \"Kniepijn\" }\n", "    quote: { exact: \"Kniepijn\" }\n    reviews: []\n")
        ])
        #expect(
            SmallDossier.faults(shared).hasPrefix("41:5 shared-claim: 'reviews' belongs to the dossier that defines the claim"))
    }

    @Test func forgettingTakesReviewsAlong() throws {
        let shop = try shop()
        try shop.library.store.sign(.disputed, ofClaim: "heals", by: "Anna Zebravink", date: "2026-11-01", note: "kwartelveer")
        try shop.library.store.forget(article: "a")
        #expect(try shop.rows("SELECT COUNT(*) FROM review") == ["0"])
        #expect(try shop.rows("SELECT COUNT(*) FROM change WHERE entity = 'review'") == ["0"])
        try shop.library.store.close()
        for ending in ["", "-wal"] {
            guard let bytes = FileManager.default.contents(atPath: shop.path + ending) else { continue }
            for word in ["Zebravink", "kwartelveer"] {
                #expect(bytes.range(of: Data(word.utf8)) == nil, "'\(word)' is in the file")
            }
        }
    }

    // MARK: Exports

    @Test func onlySignedReviewsOfSentencesThatStandAreExported() throws {
        let moved = Sample.claim("lift", quote: "Tillen is gezond.")
        let shop = try shop(Self.heals + moved)
        #expect(
            failure { _ = try shop.library.exportReviews(of: .article("a"), as: .webAnnotation) }
                == "export.no-reviews: nobody has signed a review of these claims; what is derived is not exported as one → sign one with 'warrant review CLAIM --rating … --by …'"
        )
        let store = shop.library.store
        try store.sign(.disputed, ofClaim: "heals", by: "Anna", date: "2026-11-01")
        try store.sign(.supported, ofClaim: "lift", by: "Anna", date: "2026-11-01")
        #expect(
            try shop.library.exportReviews(of: .query("claims"), as: .claimReview).text.split(separator: "ClaimReview").count
                == 3)
        try DatabaseQueue(path: shop.path).write {
            try $0.execute(sql: "UPDATE occurrence SET state = 'moved' WHERE exact LIKE 'Tillen%'")
        }
        let (text, notes) = try shop.library.exportReviews(of: .query("claims has:review"), as: .claimReview)
        #expect(text.contains("claims/heals#") && !text.contains("claims/lift#"))
        #expect(notes.map(\.message) == ["1 review left out: the sentence does not stand in the article as it was quoted"])
        for query in ["sources", "claims | count", "claims | show kind"] {
            #expect(
                failure { _ = try shop.library.exportReviews(of: .query(query), as: .claimReview) }.hasPrefix(
                    "export.not-claims"))
        }
        #expect(
            failure { _ = try shop.library.exportReviews(of: .article("b"), as: .claimReview) }.hasPrefix(
                "store.unknown-article"))
        #expect(
            failure { _ = try shop.library.exportReviews(of: .article("a"), as: .claimReview, organizations: ["Ana"]) }
                == "export.unknown-reviewer: no review here is signed by 'Ana' → did you mean 'Anna'?")
    }
}
