/// Names that point to a design: publication types and MeSH descriptors as NLM writes them.
struct StudyDesignRule: Sendable {
    private let designs: [String: StudyDesign]
    private let isMeSH: Bool

    init(isMeSH: Bool = false, _ names: [(design: StudyDesign, names: [String])]) {
        var designs: [String: StudyDesign] = [:]
        for (design, names) in names {
            for name in names { designs[name] = design }
        }
        self.designs = designs
        self.isMeSH = isMeSH
    }

    /// What a name says, if anything.
    func finding(_ name: String) -> StudyDesignFinding? {
        designs[name].map { StudyDesignFinding($0, isMeSH ? .mesh(name) : .publicationType(name)) }
    }

    /// Publication types that name a design (MeSH tree V03).
    static let publicationTypes = StudyDesignRule([
        (.guideline, ["Practice Guideline", "Guideline"]),
        (.metaAnalysis, ["Meta-Analysis", "Network Meta-Analysis"]),
        (.systematicReview, ["Systematic Review"]),
        (.randomizedTrial, ["Randomized Controlled Trial", "Pragmatic Clinical Trial", "Equivalence Trial"]),
        (
            .nonrandomizedTrial,
            [
                "Controlled Clinical Trial", "Clinical Trial", "Clinical Trial, Phase I", "Clinical Trial, Phase II",
                "Clinical Trial, Phase III", "Clinical Trial, Phase IV", "Adaptive Clinical Trial",
            ]
        ),
        (.caseReport, ["Case Reports"]),
    ])

    /// Publication types that say the record is no study of its own.
    static let notStudies = StudyDesignRule([
        (
            .other,
            [
                "Clinical Trial Protocol", "Published Erratum", "Retraction of Publication", "Expression of Concern",
                "Biography", "Autobiography", "Portrait", "Bibliography", "Directory", "Dataset",
            ]
        )
    ])

    static let opinions = StudyDesignRule([(.editorial, ["Editorial", "Comment", "Letter", "News"])])

    /// Types that say something of the design, and not enough.
    static let vagueTypes = StudyDesignRule([
        (.other, ["Observational Study", "Twin Study", "Historical Article", "Interview", "Lecture"])
    ])

    /// MeSH descriptors that NLM gives to studies of a design (the names that end in `as Topic` speak about it and are not here).
    static let descriptors = StudyDesignRule(
        isMeSH: true,
        [
            (.mendelianRandomization, ["Mendelian Randomization Analysis"]),
            (.caseControl, ["Case-Control Studies"]),
            (.crossSectional, ["Cross-Sectional Studies"]),
            (.cohort, ["Cohort Studies", "Longitudinal Studies"]),
        ])
}
