public import EvidenceModel

/// Writes signed reviews as annotations of the W3C Web Annotation Data Model in JSON-LD: an array, one annotation for each sentence
/// that a review is about.
public struct WebAnnotationWriter {
    private let addresses: ReviewAddresses
    private let language: Language
    private let organizations: Set<String>

    /// - Parameters:
    ///   - language: that of ratings, where the claim has a statement in it.
    ///   - organizations: reviewers who are organizations and not persons.
    public init(_ addresses: ReviewAddresses, _ language: Language, organizations: Set<String> = []) {
        self.addresses = addresses
        self.language = language
        self.organizations = Set(organizations.map(Review.reviewer(named:)))
    }

    /// The annotations with a line break at the end.
    public func write(_ reviews: [SignedReview]) -> String {
        LinkedData.array(reviews.flatMap { review in review.appearances.map { annotation(review, $0) } }).written() + "\n"
    }

    private func annotation(_ signed: SignedReview, _ appearance: Appearance) -> LinkedData {
        let words = ReviewWords(language, for: signed.claim.statement)
        let review = signed.review
        let type = organizations.contains(review.reviewer) ? "Organization" : "Person"
        return .object([
            .init("@context", .array([.string("http://www.w3.org/ns/anno.jsonld"), Self.moreTerms])),
            .init("id", addresses.review(of: signed.claim.id, by: review.by, in: appearance.article)),
            .init("type", "Annotation"),
            .init("motivation", "assessing"),
            .init("creator", .object([.init("type", type), .init("name", review.by)])),
            // The model asks for a time in UTC; only the day is known.
            .init("created", "\(review.date)T00:00:00Z"),
            .init("body", .array(bodies(review, words))),
            .init("target", target(appearance, words)),
        ])
    }

    /// What the model's own context has no word for.
    private static let moreTerms = LinkedData.object([.init("schema", "https://schema.org/")])

    /// The rating in words, its word of the closed list, and the note (Web Annotation Data Model, section 3.2.4).
    private func bodies(_ review: Review, _ words: ReviewWords) -> [LinkedData] {
        func body(_ purpose: String, _ value: String, _ language: String?) -> LinkedData {
            .object([
                .init("type", "TextualBody"), .init("purpose", purpose), .init("value", value), .init("format", "text/plain"),
                .init("language", language),
            ])
        }
        let rating = [
            body("assessing", review.rating.label(in: words.language), words.language.rawValue),
            body("classifying", review.rating.rawValue, nil),
        ]
        return rating + (review.note.map { [body("commenting", $0, nil)] } ?? [])
    }

    private func target(_ appearance: Appearance, _ words: ReviewWords) -> LinkedData {
        let isLocal = appearance.isOurs || appearance.url == nil
        var selectors = [
            LinkedData.object([
                .init("type", "TextQuoteSelector"), .init("exact", appearance.quote.exact),
                .init("prefix", appearance.quote.prefix), .init("suffix", appearance.quote.suffix),
            ])
        ]
        // Positions are those of the text that the store keeps; in a published page they would be somewhere else.
        if isLocal, let range = appearance.range {
            selectors.append(
                .object([
                    .init("type", "TextPositionSelector"), .init("start", .number(range.lowerBound)),
                    .init("end", .number(range.upperBound)),
                ]))
        }
        return .object([
            .init(
                "source",
                .object([
                    .init("id", appearance.address(addresses)), .init("type", "Text"), .init("language", appearance.language),
                    .init("schema:name", appearance.title),
                    .init("schema:description", appearance.isOurs ? words.restated : nil),
                    .init("schema:isBasedOn", appearance.isOurs ? appearance.url : nil),
                ])),
            .init("selector", .array(selectors)),
        ])
    }
}
