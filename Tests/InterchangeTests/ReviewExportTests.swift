import Diagnostics
import EvidenceModel
import Foundation
import Interchange
import Testing

@Suite("Signed reviews for publishing")
struct ReviewExportTests {
    private static let claim = Claim(
        id: "facet-wear", kind: .frequency, statement: LocalizedText(nl: "De helft heeft slijtage.", en: "Half have wear."))

    private static func appearance(_ kind: TextKind, url: String? = "https://example.org/rug") -> Appearance {
        Appearance(
            article: "rug", title: "Rugpijn", url: url, publisher: "Praktijk", published: "2024-09", language: "nl",
            textKind: kind, quote: Quote(exact: "de helft heeft slijtage", prefix: "dat "), state: .anchored, range: 10..<33)
    }

    private static func signed(
        _ appearances: Appearance..., rating: Rating = .disputed, by: String = "Anna de Vries", note: String? = nil,
        claim: Claim = Self.claim
    ) -> SignedReview {
        SignedReview(
            claim: claim,
            review: Review(rating: rating, by: by, date: "2026-11-21", note: note, statement: claim.statement.sha256),
            appearances: appearances)
    }

    private static func objects(_ text: String) throws -> [[String: Any]] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    }

    // MARK: ClaimReview

    @Test("a ClaimReview says who judged which sentence, how and where")
    func claimReview() {
        let review = Self.signed(Self.appearance(.published), note: "Geldt voor de schijven.")
        #expect(
            ReviewFormat.claimReview.write([review], ReviewAddresses(), .dutch) == """
                [
                  {
                    "@context": "https://schema.org",
                    "@type": "ClaimReview",
                    "url": "claims/facet-wear#review-Anna_de_Vries",
                    "claimReviewed": "De helft heeft slijtage.",
                    "inLanguage": "nl",
                    "author": {
                      "@type": "Person",
                      "name": "Anna de Vries"
                    },
                    "datePublished": "2026-11-21",
                    "reviewRating": {
                      "@type": "Rating",
                      "alternateName": "tegengesproken",
                      "ratingValue": 1,
                      "worstRating": 1,
                      "bestRating": 4
                    },
                    "reviewBody": "Geldt voor de schijven.",
                    "itemReviewed": {
                      "@type": "Claim",
                      "name": "De helft heeft slijtage.",
                      "appearance": [
                        {
                          "@type": "CreativeWork",
                          "url": "https://example.org/rug",
                          "name": "Rugpijn",
                          "inLanguage": "nl",
                          "text": "de helft heeft slijtage",
                          "datePublished": "2024-09"
                        }
                      ]
                    }
                  }
                ]

                """)
    }

    @Test("a restatement is pointed at where it stands with us and says so; the published page is only mentioned")
    func restatement() throws {
        let addresses = try ReviewAddresses(base: "https://checks.example.org/nl")
        let review = try #require(
            try Self.objects(ReviewFormat.claimReview.write([Self.signed(Self.appearance(.restatement))], addresses, .english))
                .first)
        #expect(review["url"] as? String == "https://checks.example.org/nl/claims/facet-wear#review-Anna_de_Vries")
        let item = try #require(review["itemReviewed"] as? [String: Any])
        let appearance = try #require((item["appearance"] as? [[String: Any]])?.first)
        #expect(appearance["url"] as? String == "https://checks.example.org/nl/articles/rug")
        #expect(appearance["description"] as? String == "Restated in our words; not the article's own text.")
        #expect(appearance["isBasedOn"] as? String == "https://example.org/rug")
        #expect(appearance["datePublished"] == nil)
        #expect(item["author"] == nil)
    }

    @Test("ratings off the scale have words and no number; the rest are in order", arguments: Rating.allCases)
    func scale(_ rating: Rating) throws {
        let text = ReviewFormat.claimReview.write(
            [Self.signed(Self.appearance(.published), rating: rating)], ReviewAddresses(), .english)
        let found = try #require(try Self.objects(text).first?["reviewRating"] as? [String: Any])
        #expect(found["alternateName"] as? String == rating.label(in: .english))
        #expect(found["ratingValue"] as? Int == rating.value)
        #expect((found["bestRating"] == nil) == (rating.value == nil))
    }

    @Test("a claim without a statement in the language asked for is reviewed in the other, rating included")
    func otherLanguage() throws {
        let english = Claim(id: "x", kind: .cause, statement: LocalizedText(en: "Only English."))
        let text = ReviewFormat.claimReview.write(
            [Self.signed(Self.appearance(.published), claim: english)], ReviewAddresses(), .dutch)
        let found = try #require(try Self.objects(text).first)
        #expect(found["claimReviewed"] as? String == "Only English.")
        #expect(found["inLanguage"] as? String == "en")
        #expect((found["reviewRating"] as? [String: Any])?["alternateName"] as? String == "disputed")
    }

    @Test("a reviewer who is an organization is one in both forms, however the name is cased")
    func organization() throws {
        let review = Self.signed(Self.appearance(.published), by: "Factcheck NL")
        for (format, key) in [(ReviewFormat.claimReview, "author"), (.webAnnotation, "creator")] {
            let text = format.write([review], ReviewAddresses(), .dutch, organizations: ["factcheck nl"])
            let agent = try #require(try Self.objects(text).first?[key] as? [String: String])
            #expect(agent["@type"] ?? agent["type"] == "Organization")
        }
    }

    // MARK: Web Annotation

    @Test("an annotation assesses the sentence in the local text of a restatement, by its words and by its place")
    func annotation() {
        let review = Self.signed(Self.appearance(.restatement), note: "Zie de tabel.")
        #expect(
            ReviewFormat.webAnnotation.write([review], ReviewAddresses(), .dutch) == """
                [
                  {
                    "@context": [
                      "http://www.w3.org/ns/anno.jsonld",
                      {
                        "schema": "https://schema.org/"
                      }
                    ],
                    "id": "claims/facet-wear#review-Anna_de_Vries.rug",
                    "type": "Annotation",
                    "motivation": "assessing",
                    "creator": {
                      "type": "Person",
                      "name": "Anna de Vries"
                    },
                    "created": "2026-11-21T00:00:00Z",
                    "body": [
                      {
                        "type": "TextualBody",
                        "purpose": "assessing",
                        "value": "tegengesproken",
                        "format": "text/plain",
                        "language": "nl"
                      },
                      {
                        "type": "TextualBody",
                        "purpose": "classifying",
                        "value": "disputed",
                        "format": "text/plain"
                      },
                      {
                        "type": "TextualBody",
                        "purpose": "commenting",
                        "value": "Zie de tabel.",
                        "format": "text/plain"
                      }
                    ],
                    "target": {
                      "source": {
                        "id": "articles/rug",
                        "type": "Text",
                        "language": "nl",
                        "schema:name": "Rugpijn",
                        "schema:description": "Herverteld in onze woorden; niet de tekst van het artikel zelf.",
                        "schema:isBasedOn": "https://example.org/rug"
                      },
                      "selector": [
                        {
                          "type": "TextQuoteSelector",
                          "exact": "de helft heeft slijtage",
                          "prefix": "dat "
                        },
                        {
                          "type": "TextPositionSelector",
                          "start": 10,
                          "end": 33
                        }
                      ]
                    }
                  }
                ]

                """)
    }

    @Test("places are given only in the text they were counted in; each sentence has its own annotation")
    func positions() throws {
        let review = Self.signed(
            Self.appearance(.published), Self.appearance(.published, url: nil), Self.appearance(.restatement))
        let found = try Self.objects(ReviewFormat.webAnnotation.write([review], ReviewAddresses(), .dutch))
        let targets = found.compactMap { $0["target"] as? [String: Any] }
        #expect(
            targets.map { ($0["source"] as? [String: Any])?["id"] as? String } == [
                "https://example.org/rug", "articles/rug", "articles/rug",
            ])
        #expect(targets.map { ($0["selector"] as? [Any])?.count } == [1, 2, 2])
    }

    // MARK: Hostile texts

    private static let hostileTexts = [
        "</script><script>alert(1)</script>", "<!-- <script>", "]]>", "a\u{2028}b\u{2029}c", "\u{202E}abc\u{202C}",
        "\"\\\u{0}\u{1F}\u{7F}\u{9B}",
        "\u{2066}x\u{2069}", "e\u{301}", "👩‍⚕️ 𝔸", "\u{E0041}",
    ]

    @Test(
        "whatever stands in a name, note, quote or title, it stays inside its string and reads back the same",
        arguments: hostileTexts)
    func hostile(_ text: String) throws {
        var appearance = Self.appearance(.restatement, url: "https://example.org/\(text)")
        (appearance.title, appearance.quote) = (text, Quote(exact: text, prefix: text, suffix: text))
        let claim = Claim(id: "x", kind: .cause, statement: LocalizedText(nl: text))
        for format in ReviewFormat.allCases {
            let written = format.write([Self.signed(appearance, by: text, note: text, claim: claim)], ReviewAddresses(), .dutch)
            #expect(!written.contains { "<>&".contains($0) })
            let hidden = written.unicodeScalars.filter {
                [.control, .format, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory) && $0 != "\n"
            }
            #expect(hidden.isEmpty)
            let found = try #require(try Self.objects(written).first)
            let name = (found["author"] ?? found["creator"]) as? [String: String]
            #expect(name?["name"].map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
            let address = try #require((found["url"] ?? found["id"]) as? String)
            #expect(address.wholeMatch(of: /[!-~]+/) != nil && !address.contains("\""))
        }
    }

    // MARK: Addresses

    @Test("reviews of two reviewers and two articles never have one address")
    func addresses() throws {
        let names = ["A B", "A_B", "A-B", "A.rug", "a b", "A%20B", "A/B", "A"]
        let found = try names.flatMap { name in
            try ReviewFormat.allCases.map { format in
                let text = format.write([Self.signed(Self.appearance(.restatement), by: name)], ReviewAddresses(), .dutch)
                return try #require((try Self.objects(text).first).flatMap { ($0["url"] ?? $0["id"]) as? String })
            }
        }
        #expect(Set(found).count == found.count)
    }

    @Test(
        "a base that pages cannot stand below is refused",
        arguments: [
            "", "example.org", "ftp://example.org", "javascript:alert(1)", "https://", "https://example.org/?a",
            "https://example.org/#a",
            "https://user:secret@example.org", "https://example.org/a b", "https://example.org/\"><script>",
            "https://exämple.org",
        ])
    func badBases(_ base: String) {
        #expect { try ReviewAddresses(base: base) } throws: { error in
            (error as? Failure)?.diagnostics.map(\.code) == ["export.base-url"]
        }
    }
}
