public import EvidenceModel

/// Writes signed reviews as schema.org `ClaimReview` in JSON-LD: an array, one object a review, for a page's `<script>` element.
///
/// Each has the properties that Google's documentation of fact checks requires (`claimReviewed`, `reviewRating` with
/// `alternateName`, `url`); `Schema/claimreview.schema.json` is the shape.
public struct ClaimReviewWriter {
    private let addresses: ReviewAddresses
    private let language: Language
    private let organizations: Set<String>

    /// - Parameters:
    ///   - language: that of statements and ratings, where a claim has it.
    ///   - organizations: reviewers who are organizations and not persons.
    public init(_ addresses: ReviewAddresses, _ language: Language, organizations: Set<String> = []) {
        self.addresses = addresses
        self.language = language
        self.organizations = Set(organizations.map(Review.reviewer(named:)))
    }

    /// The reviews with a line break at the end.
    public func write(_ reviews: [SignedReview]) -> String {
        LinkedData.array(reviews.map(object)).written() + "\n"
    }

    private func object(_ signed: SignedReview) -> LinkedData {
        let words = ReviewWords(language, for: signed.claim.statement)
        let review = signed.review
        let statement = signed.claim.statement[words.language]
        let type = organizations.contains(review.reviewer) ? "Organization" : "Person"
        return .object([
            .init("@context", "https://schema.org"),
            .init("@type", "ClaimReview"),
            .init("url", addresses.review(of: signed.claim.id, by: review.by)),
            .init("claimReviewed", statement),
            .init("inLanguage", words.language.rawValue),
            .init("author", .object([.init("@type", type), .init("name", review.by)])),
            .init("datePublished", review.date),
            .init("reviewRating", rating(review.rating, words)),
            .init("reviewBody", review.note),
            .init(
                "itemReviewed",
                .object([
                    .init("@type", "Claim"), .init("name", statement),
                    .init("appearance", .array(signed.appearances.map { appearance($0, words) })),
                ])),
        ])
    }

    private func rating(_ rating: Rating, _ words: ReviewWords) -> LinkedData {
        .object([
            .init("@type", "Rating"), .init("alternateName", rating.label(in: words.language)),
            .init("ratingValue", rating.value.map(LinkedData.number)),
            .init("worstRating", rating.value.map { _ in .number(Rating.scale.lowerBound) }),
            .init("bestRating", rating.value.map { _ in .number(Rating.scale.upperBound) }),
        ])
    }

    /// Nobody is named: a review judges a sentence, not who wrote it.
    private func appearance(_ appearance: Appearance, _ words: ReviewWords) -> LinkedData {
        .object([
            .init("@type", "CreativeWork"), .init("url", appearance.address(addresses)), .init("name", appearance.title),
            .init("inLanguage", appearance.language), .init("text", appearance.quote.exact),
            .init("datePublished", appearance.isOurs ? nil : appearance.published),
            .init("description", appearance.isOurs ? words.restated : nil),
            .init("isBasedOn", appearance.isOurs ? appearance.url : nil),
        ])
    }
}
