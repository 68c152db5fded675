/// Reads a source's design from its facts, and says from which.
///
/// In this order; the first step that gives a design decides:
///
/// 1. what a curator stated (``Record/declaredDesign``);
/// 2. the kind of source: expert, book or chapter;
/// 3. a publication type that says it is no study: a protocol, an erratum, a retraction notice, or a title that says protocol;
/// 4. the publication types that name a design, the most specific one (``precedence``: a meta-analysis beside a systematic review
///    is a meta-analysis); the title corrects it in two cases only: a review of reviews is an umbrella review, and a trial whose
///    type does not say how it was allotted is randomized when its title says so;
/// 5. an editorial, a comment, a letter or news;
/// 6. MeSH and title together, again the most specific; beside the bare type Review the title only, since MeSH then speaks of the
///    studies reviewed;
/// 7. MeSH Animals without Humans: a laboratory study;
/// 8. the bare type Review: a narrative review; a trial type or an observational type without more;
/// 9. unknown.
public enum StudyDesignClassifier {
    /// Designs from the most specific to the least: where facts point to several, the first of them in this list is taken.
    public static let precedence: [StudyDesign] = [
        .umbrellaReview, .guideline, .metaAnalysis, .systematicReview, .mendelianRandomization, .randomizedTrial,
        .nonrandomizedTrial, .diagnosticStudy, .caseControl, .crossSectional, .cohort, .laboratoryStudy, .caseSeries,
        .caseReport,
    ]

    /// The design of a record and what it rests on.
    public static func design(of record: Record) -> StudyDesignFinding {
        if let declared = record.declaredDesign { return StudyDesignFinding(declared, .declared) }
        switch record.kind {
        case .expert: return StudyDesignFinding(.expertOpinion, .kind(.expert))
        case .bookChapter, .book: return StudyDesignFinding(.bookChapter, .kind(record.kind))
        case .journalArticle, .webPage, .report: return study(record)
        }
    }

    private static func study(_ record: Record) -> StudyDesignFinding {
        let title = TitleWords(record.title?.plainText ?? "", StudyDesignTitles.shared.vocabulary)
        let types = record.publicationTypes.map(\.name)
        if let notice = first(types, in: StudyDesignRule.notStudies) { return notice }
        if let words = title.first(of: StudyDesignTitles.shared.protocols) { return StudyDesignFinding(.other, .title(words)) }
        let titled = titleFindings(title)
        if let typed = best(types.compactMap { StudyDesignRule.publicationTypes.finding($0) }) {
            return corrected(typed, by: titled)
        }
        if let opinion = first(types, in: StudyDesignRule.opinions) { return opinion }
        let isReview = types.contains("Review")
        let headed = isReview ? [] : record.mesh.compactMap { StudyDesignRule.descriptors.finding($0.descriptor.name) }
        if var found = best(headed + titled) {
            if isReview { found.outranked = .publicationType("Review") }
            return found
        }
        if isReview { return StudyDesignFinding(.narrativeReview, .publicationType("Review")) }
        if isAnimalsOnly(record) { return StudyDesignFinding(.laboratoryStudy, .animalsOnly) }
        if let weak = first(types, in: StudyDesignRule.vagueTypes) { return weak }
        return StudyDesignFinding(.unknown, .nothing)
    }

    /// Step 4's two corrections.
    private static func corrected(_ typed: StudyDesignFinding, by titled: [StudyDesignFinding]) -> StudyDesignFinding {
        let correction: StudyDesign? =
            switch typed.design {
            case .systematicReview, .metaAnalysis: .umbrellaReview
            case .nonrandomizedTrial: .randomizedTrial
            default: nil
            }
        guard let correction, var found = titled.first(where: { $0.design == correction }) else { return typed }
        found.outranked = typed.basis
        return found
    }

    private static func titleFindings(_ title: TitleWords) -> [StudyDesignFinding] {
        StudyDesignTitles.shared.designs.compactMap { rule in
            title.first(of: rule.phrases).map { StudyDesignFinding(rule.design, .title($0)) }
        }
    }

    private static func isAnimalsOnly(_ record: Record) -> Bool {
        record.mesh.contains { $0.descriptor.name == "Animals" } && !record.mesh.contains { $0.descriptor.name == "Humans" }
    }

    private static func best(_ findings: [StudyDesignFinding]) -> StudyDesignFinding? {
        precedence.lazy.compactMap { design in findings.first { $0.design == design } }.first
    }

    private static func first(_ types: [String], in rule: StudyDesignRule) -> StudyDesignFinding? {
        types.lazy.compactMap(rule.finding).first
    }
}
