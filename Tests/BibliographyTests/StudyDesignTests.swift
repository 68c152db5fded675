import Bibliography
import Foundation
import Testing

@Suite("Study design")
struct StudyDesignTests {
    private func record(_ title: String, _ types: [String] = [], mesh: [String] = []) throws -> Record {
        var record = Record(id: try #require(SourceID("pmid:1")), kind: .journalArticle)
        record.title = RichText(plain: title)
        record.publicationTypes = types.map { PublicationType($0) }
        record.mesh = mesh.map { MeSHHeading(.init($0)) }
        return record
    }

    @Test(
        "title, publication types | MeSH → design: reason",
        arguments: [
            (
                "Trial of rest | Journal Article, Randomized Controlled Trial",
                "randomized-trial: publication type: Randomized Controlled Trial"
            ),
            ("X | Systematic Review, Meta-Analysis", "meta-analysis: publication type: Meta-Analysis"),
            (
                "Systematic literature review of imaging features of spinal degeneration | Journal Article, Review",
                "systematic-review: title: \"Systematic literature review\"; outranks publication type: Review"
            ),
            (
                "No consensus: A systematic review of systematic reviews | Journal Article, Systematic Review",
                "umbrella-review: title: \"systematic review of systematic reviews\"; outranks publication type: Systematic Review"
            ),
            (
                "Obesity: A Two-Sample Mendelian Randomization Study | Journal Article | Cohort Studies",
                "mendelian-randomization: title: \"Mendelian Randomization\""
            ),
            ("Collagen genes: a meta‐analysis | Journal Article", "meta-analysis: title: \"meta‐analysis\""),
            ("A systematic review without meta-analysis | Journal Article", "systematic-review: title: \"systematic review\""),
            (
                "Back pain | Journal Article | Humans, Case-Control Studies, Cohort Studies",
                "case-control: MeSH: Case-Control Studies"
            ),
            ("Back pain | Review | Cohort Studies", "narrative-review: publication type: Review"),
            (
                "Back pain | Journal Article | Randomized Controlled Trials as Topic",
                "unknown: neither publication type, MeSH nor title names a design"
            ),
            (
                "Muscle cross-sectional area in athletes | Journal Article",
                "unknown: neither publication type, MeSH nor title names a design"
            ),
            (
                "A cross-sectional, population-based study | Journal Article",
                "cross-sectional: title: \"cross-sectional, population-based study\""
            ),
            ("A non-randomised trial of rest | Journal Article", "nonrandomized-trial: title: \"non-randomised trial\""),
            (
                "A randomised, placebo-controlled trial of rest | Clinical Trial",
                "randomized-trial: title: \"randomised, placebo-controlled trial\"; outranks publication type: Clinical Trial"
            ),
            ("Rest: protocol for a randomised trial | Journal Article", "other: title: \"protocol for a randomised trial\""),
            ("Rest: a systematic review. Comment | Comment, Journal Article", "editorial: publication type: Comment"),
            (
                "Notice of retraction: a cohort study | Retraction of Publication",
                "other: publication type: Retraction of Publication"
            ),
            ("Discs | Journal Article | Animals, Mice", "laboratory-study: MeSH: Animals without Humans"),
            ("Discs | Journal Article | Animals, Humans", "unknown: neither publication type, MeSH nor title names a design"),
            ("Two cases | Case Reports, Review", "case-report: publication type: Case Reports"),
            ("Back pain | Practice Guideline, Journal Article", "guideline: publication type: Practice Guideline"),
            ("Back pain | Observational Study", "other: publication type: Observational Study"),
            ("Back pain in nurses: a prospective cohort | Journal Article", "cohort: title: \"prospective cohort\""),
        ])
    func designs(given: String, expected: String) throws {
        let parts = given.components(separatedBy: " | ")
        let mesh = parts.count > 2 ? parts[2].components(separatedBy: ", ") : []
        let finding = StudyDesignClassifier.design(of: try record(parts[0], parts[1].components(separatedBy: ", "), mesh: mesh))
        #expect("\(finding.design.rawValue): \(finding.reasonEnglish)" == expected)
    }

    @Test("what a curator stated wins, and says so in both languages")
    func declared() throws {
        var digest = try record("Injections", ["Meta-Analysis"])
        digest.declaredDesign = .digest
        let finding = StudyDesignClassifier.design(of: digest)
        #expect(finding.design == .digest)
        #expect(finding.reasonEnglish == "stated by the curator")
        #expect(finding.reasonDutch == "opgegeven door de samensteller")
    }

    @Test("chapters and experts by what they are; reasons in Dutch")
    func kinds() throws {
        var chapter = try record("Microdiscectomy: a systematic review", ["Review"])
        chapter.kind = .bookChapter
        #expect(StudyDesignClassifier.design(of: chapter) == StudyDesignFinding(.bookChapter, .kind(.bookChapter)))
        var expert = try record("Steunebrink")
        expert.kind = .expert
        #expect(StudyDesignClassifier.design(of: expert).reasonDutch == "de bron is een deskundige")
        let review = StudyDesignClassifier.design(of: try record("Systematic review", ["Review"]))
        #expect(review.reasonDutch == "titel: \"Systematic review\"; gaat voor op publicatietype: Review")
    }

    @Test("the raw values are the closed list")
    func closedList() {
        let list = """
            umbrella-review meta-analysis systematic-review guideline randomized-trial nonrandomized-trial \
            mendelian-randomization cohort case-control cross-sectional diagnostic-study laboratory-study case-series \
            case-report narrative-review digest book-chapter editorial expert-opinion other unknown
            """
        #expect(StudyDesign.allCases.map(\.rawValue) == list.split(separator: " ").map(String.init))
    }
}
