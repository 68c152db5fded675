/// Names that point to a design: publication types and MeSH descriptors as NLM writes them.
struct StudyDesignRule: Sendable {
    var design: StudyDesign
    var names: Set<String>
    var isMeSH = false

    init(_ design: StudyDesign, _ names: Set<String>, isMeSH: Bool = false) {
        self.design = design
        self.names = names
        self.isMeSH = isMeSH
    }

    func basis(_ name: String) -> StudyDesignFinding.Basis {
        isMeSH ? .mesh(name) : .publicationType(name)
    }

    /// Publication types that name a design (MeSH tree V03).
    static let publicationTypes: [StudyDesignRule] = [
        StudyDesignRule(.guideline, ["Practice Guideline", "Guideline"]),
        StudyDesignRule(.metaAnalysis, ["Meta-Analysis", "Network Meta-Analysis"]),
        StudyDesignRule(.systematicReview, ["Systematic Review"]),
        StudyDesignRule(
            .randomizedTrial, ["Randomized Controlled Trial", "Pragmatic Clinical Trial", "Equivalence Trial"]),
        StudyDesignRule(
            .nonrandomizedTrial,
            [
                "Controlled Clinical Trial", "Clinical Trial", "Clinical Trial, Phase I", "Clinical Trial, Phase II",
                "Clinical Trial, Phase III", "Clinical Trial, Phase IV", "Adaptive Clinical Trial",
            ]),
        StudyDesignRule(.caseReport, ["Case Reports"]),
    ]

    /// Publication types that say the record is no study of its own.
    static let notStudies: [StudyDesignRule] = [
        StudyDesignRule(
            .other,
            [
                "Clinical Trial Protocol", "Published Erratum", "Retraction of Publication", "Expression of Concern",
                "Biography", "Autobiography", "Portrait", "Bibliography", "Directory", "Dataset",
            ])
    ]

    static let opinions: [StudyDesignRule] = [StudyDesignRule(.editorial, ["Editorial", "Comment", "Letter", "News"])]

    /// Types that say something of the design, and not enough.
    static let vagueTypes: [StudyDesignRule] = [
        StudyDesignRule(.other, ["Observational Study", "Twin Study", "Historical Article", "Interview", "Lecture"])
    ]

    /// MeSH descriptors that NLM gives to studies of a design (the names that end in `as Topic` speak about it and are not here).
    static let descriptors: [StudyDesignRule] = [
        StudyDesignRule(.mendelianRandomization, ["Mendelian Randomization Analysis"], isMeSH: true),
        StudyDesignRule(.caseControl, ["Case-Control Studies"], isMeSH: true),
        StudyDesignRule(.crossSectional, ["Cross-Sectional Studies"], isMeSH: true),
        StudyDesignRule(.cohort, ["Cohort Studies", "Longitudinal Studies"], isMeSH: true),
    ]

    /// Phrases of titles, in small letters, one space between words, `|` between the ways to write a word and `~` for up to three
    /// words of any kind.
    static let titles: [(design: StudyDesign, phrases: [String])] = [
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

    static let protocolTitles = [
        "study protocol", "trial protocol", "review protocol", "protocol for|of a|an|the ~ trial|study|review|survey",
    ]
}
