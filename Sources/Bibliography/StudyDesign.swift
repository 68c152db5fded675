/// How a source came by what it says: the closed list of designs.
public enum StudyDesign: String, Hashable, Sendable, Codable, CaseIterable {
    case umbrellaReview = "umbrella-review"
    case metaAnalysis = "meta-analysis"
    case systematicReview = "systematic-review"
    case guideline
    case randomizedTrial = "randomized-trial"
    case nonrandomizedTrial = "nonrandomized-trial"
    case mendelianRandomization = "mendelian-randomization"
    case cohort
    case caseControl = "case-control"
    case crossSectional = "cross-sectional"
    case diagnosticStudy = "diagnostic-study"
    case laboratoryStudy = "laboratory-study"
    case caseSeries = "case-series"
    case caseReport = "case-report"
    case narrativeReview = "narrative-review"
    case digest
    case bookChapter = "book-chapter"
    case editorial
    case expertOpinion = "expert-opinion"
    case other
    case unknown
}
