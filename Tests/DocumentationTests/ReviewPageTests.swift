import Foundation
import TestSupport
import Testing
import WarrantKit

@Suite("docs/reviews.md and Schema/claimreview.schema.json")
struct ReviewPageTests {
    private func schema() throws -> JSONSchema {
        let file = Program.checkout.appending(path: "Schema/claimreview.schema.json")
        return JSONSchema(root: try JSON(String(contentsOf: file, encoding: .utf8)))
    }

    @Test("an export of every rating, in both languages, with and without what may be left out, has the schema's shape")
    func claimReview() throws {
        let schema = try schema()
        let folder = try TemporaryFolder()
        let library = try SampleStore.copy(into: folder)
        for rating in Rating.allCases {
            let note = rating == .mixed ? nil : "Reden: <b>\n\u{AD}"
            try library.store.sign(
                rating, ofClaim: "facet-wear-30s", by: "Reviewer \(rating.rawValue)", date: "2026-11-20", note: note)
        }
        try library.store.sign(.supported, ofClaim: "overweight-sciatica", by: "O'Neill </script>", date: "2026-11-20")
        for language in Language.allCases {
            for addresses in [ReviewAddresses(), try ReviewAddresses(base: "https://example.org/x/")] {
                let export = try library.exportReviews(
                    of: .query("claims"), as: .claimReview, at: addresses, language: language, organizations: ["Reviewer mixed"]
                )
                let found = try JSON(export.text)
                #expect(found.items.count == Rating.allCases.count + 1)
                #expect(schema.faults(of: found, against: schema.root) == [])
            }
        }
    }

    @Test("what Google requires of a fact check is required, and each of it is looked at")
    func required() throws {
        let schema = try schema()
        let stated = try #require(schema.root["$defs"]?["review"]?["required"]).items.compactMap(\.string)
        #expect(Set(["claimReviewed", "reviewRating", "url"]).isSubset(of: stated))
        let folder = try TemporaryFolder()
        let library = try SampleStore.copy(into: folder)
        try library.store.sign(.disputed, ofClaim: "facet-wear-30s", by: "Anna", date: "2026-11-20")
        let text = try library.exportReviews(of: .article("rugpijn-kinesist"), as: .claimReview).text
        guard case .object(let review)? = try JSON(text).items.first else {
            Issue.record("no review")
            return
        }
        for name in stated {
            var broken = review
            broken[name] = nil
            #expect(!schema.faults(of: .array([.object(broken)]), against: schema.root).isEmpty, "without \(name)")
            broken[name] = .bool(true)
            #expect(!schema.faults(of: .array([.object(broken)]), against: schema.root).isEmpty, "\(name): true")
        }
        guard case .object(var rating)? = review["reviewRating"] else {
            Issue.record("no rating")
            return
        }
        for change in [
            ("alternateName", JSON?.none), ("bestRating", nil), ("ratingValue", .number(5)), ("worstRating", .number(0)),
        ] {
            var broken = rating
            broken[change.0] = change.1
            let whole = review.merging(["reviewRating": .object(broken)]) { $1 }
            #expect(!schema.faults(of: .array([.object(whole)]), against: schema.root).isEmpty, "\(change)")
        }
        rating["@type"] = .string("AggregateRating")
        #expect(
            !schema.faults(
                of: .array([.object(review.merging(["reviewRating": .object(rating)]) { $1 })]), against: schema.root
            ).isEmpty)
    }

    @Test("the table has every rating with its names and its place on the scale")
    func ratings() throws {
        let page = "docs/reviews.md"
        let meanings = Pages.table("| word | meaning |", in: try section("### `rating` of a review", of: "docs/dossier.md"))
        var table = MarkdownTable(["rating", "English", "Dutch", "ratingValue", "meaning"])
        for (rating, meaning) in zip(Rating.allCases, meanings) {
            #expect(meaning[0] == rating.rawValue)
            table.add([
                "`\(rating.rawValue)`", rating.label(in: .english), rating.label(in: .dutch),
                rating.value.map(String.init) ?? "–",
                meaning[1],
            ])
        }
        let stated = try #require(Pages.generated("ratings", in: try Pages.text(page)))
        if Pages.isUpdating, String(stated) != table.text {
            try Pages.replace("<!-- ratings -->\(stated)", with: "<!-- ratings -->\(table.text)", in: page)
        } else {
            #expect(String(stated) == table.text)
        }
    }

    @Test("the language knows the ratings that can be signed")
    func language() {
        #expect(ChoiceList.rating.names == Rating.allCases.map(\.rawValue))
    }

    /// What stands below a heading.
    private func section(_ heading: String, of page: String) throws -> String {
        let parts = try Pages.text(page).components(separatedBy: "\n\(heading)\n")
        return try #require(parts.count == 2 ? parts[1] : nil)
    }
}
