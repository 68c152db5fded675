/// Phrases of titles that name a design.
struct StudyDesignTitles: Sendable {
    /// The phrases of the classifier, made ready once.
    static let shared = StudyDesignTitles()

    /// The words of all of them.
    let vocabulary: TitleVocabulary
    /// Phrases that name a design.
    let designs: [(design: StudyDesign, phrases: [TitlePhrase])]
    /// Phrases that say a study is planned only.
    let protocols: [TitlePhrase]

    private init() {
        var vocabulary = TitleVocabulary()
        designs = StudyDesignTitles.written.map { design, phrases in
            (design, phrases.map { TitlePhrase($0, &vocabulary) })
        }
        protocols = StudyDesignTitles.writtenProtocols.map { TitlePhrase($0, &vocabulary) }
        self.vocabulary = vocabulary
    }

    /// By design; a phrase as ``TitlePhrase`` reads it.
    private static let written: [(design: StudyDesign, phrases: [String])] = [
        (
            .umbrellaReview,
            [
                "umbrella review", "umbrella meta analysis", "systematic review|overview of systematic|published reviews",
                "review|overview of systematic reviews", "review|overview of reviews",
                "systematic review|overview of meta analyses", "review|overview of meta analyses",
            ]
        ),
        (
            .metaAnalysis,
            ["meta analysis", "metaanalysis", "meta analyses", "meta regression", "meta analytic review"]
        ),
        (
            .systematicReview,
            [
                "systematic review", "systematic overview",
                "systematic literature|critical|integrative|qualitative|quantitative|narrative|rapid|evidence|updated review",
                "systematic review|search of the literature", "systematic literature search",
            ]
        ),
        (.mendelianRandomization, ["mendelian randomization|randomisation"]),
        (.guideline, ["clinical practice guideline"]),
        (
            .nonrandomizedTrial,
            ["nonrandomized|nonrandomised ~ trial|study", "non randomized|randomised ~ trial|study", "quasi experimental"]
        ),
        (.randomizedTrial, ["randomized|randomised ~ trial|study"]),
        (.diagnosticStudy, ["diagnostic accuracy", "diagnostic test accuracy"]),
        (.caseControl, ["case control", "case referent study"]),
        (
            .crossSectional,
            ["cross sectional ~ study|survey|analysis|comparison|investigation"]
        ),
        (
            .cohort,
            [
                "cohort study|analysis", "prospective|retrospective|birth|inception|twin cohort",
                "longitudinal study",
            ]
        ),
        (
            .laboratoryStudy,
            ["in vitro", "finite element", "cadaveric|cadaver study", "biomechanical study", "in mice|rats|rabbits"]
        ),
        (.caseSeries, ["case series"]),
        (.caseReport, ["case report", "report of a case"]),
    ]

    private static let writtenProtocols = [
        "study protocol", "trial protocol", "review protocol", "protocol for|of a|an|the ~ trial|study|review|survey",
    ]
}
