public import EvidenceModel

/// The forms in which signed reviews leave the store.
public enum ReviewFormat: String, Hashable, Sendable, CaseIterable {
    /// schema.org `ClaimReview` in JSON-LD.
    case claimReview = "claimreview"
    /// W3C Web Annotation in JSON-LD.
    case webAnnotation = "webannotation"

    /// The reviews as text with a line break at its end.
    public func write(
        _ reviews: [SignedReview], _ addresses: ReviewAddresses, _ language: Language, organizations: Set<String> = []
    ) -> String {
        switch self {
        case .claimReview: ClaimReviewWriter(addresses, language, organizations: organizations).write(reviews)
        case .webAnnotation: WebAnnotationWriter(addresses, language, organizations: organizations).write(reviews)
        }
    }
}
