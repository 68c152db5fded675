/// One thing that `warrant lint` found: the rule, what in particular, and where.
public struct LintFinding: Hashable, Sendable {
    public var rule: LintRule
    /// The article's id.
    public var article: String
    /// What it is about: the claim's id, or the key of a reference or source.
    public var subject: String
    /// What was found, without a full stop.
    public var message: LocalizedText
    /// Where, once ``LintPlaces`` has found it: the file, and the span in it.
    public var file: String?
    public var span: SourceSpan?
    let place: Place

    /// What the finding is about, for finding it in a file.
    enum Place: Hashable, Sendable {
        case article
        case claim(Int)
        case cite(claim: Int, Int)
        case passage(claim: Int, evidence: Int)
        case number(claim: Int, evidence: Int, Int)
        case review(claim: Int, Int)
        case reference(Int)
        case source(Int)
        /// A part of the article's text, in code points.
        case text(Range<Int>)
    }

    init(_ rule: LintRule, _ article: String, _ subject: String, _ place: Place, nl: String, en: String) {
        self.rule = rule
        self.article = article
        self.subject = subject
        self.place = place
        message = LocalizedText(nl: nl, en: en)
    }

    /// The finding as a diagnostic in a language.
    public func diagnostic(in language: Language) -> Diagnostic {
        Diagnostic(
            rule.code, severity: rule.severity, message[language], remedy: rule.remedy[language], file: file, span: span)
    }
}
