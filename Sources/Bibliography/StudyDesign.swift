/// How a source came by what it says: the closed list of designs.
public enum StudyDesign: String, Hashable, Sendable, Codable, CaseIterable {
    /// A review of reviews.
    case umbrellaReview = "umbrella-review"
    /// Results of several studies pooled.
    case metaAnalysis = "meta-analysis"
    /// All studies of a question, found and judged by a stated method.
    case systematicReview = "systematic-review"
    /// Recommendations for practice.
    case guideline
    /// Participants allotted by chance.
    case randomizedTrial = "randomized-trial"
    /// A trial without chance in the allotment, or where it is not stated.
    case nonrandomizedTrial = "nonrandomized-trial"
    /// Genes as instruments for an exposure.
    case mendelianRandomization = "mendelian-randomization"
    /// A group followed over time.
    case cohort
    /// Cases compared with controls.
    case caseControl = "case-control"
    /// One moment, a group as it is.
    case crossSectional = "cross-sectional"
    /// A test compared with a reference.
    case diagnosticStudy = "diagnostic-study"
    /// In the laboratory: bodies, animals, cells, models.
    case laboratoryStudy = "laboratory-study"
    /// Several cases without comparison.
    case caseSeries = "case-series"
    /// One case or a few.
    case caseReport = "case-report"
    /// A review without a stated method.
    case narrativeReview = "narrative-review"
    /// A short account of another source.
    case digest
    /// A chapter of a book, or a book.
    case bookChapter = "book-chapter"
    /// An editorial, a comment, a letter.
    case editorial
    /// The word of an expert.
    case expertOpinion = "expert-opinion"
    /// Known, and none of the others.
    case other
    /// No fact names a design.
    case unknown
}
