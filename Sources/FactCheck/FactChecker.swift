public import EvidenceModel
public import EvidenceStore
import TextAnalysis

/// Checks statements against a library.
///
/// Claims and readings that were looked at once are kept, so one checker is for one article or one run, not for ever: what changes in
/// the store meanwhile it does not see.
public final class FactChecker {
    private let library: LibraryReading
    private let rules: EvidenceRules

    /// How many claims are laid beside a statement, by each of the ways in which they are found.
    private static let claimLimit = 25

    /// - Throws: `Failure` of kind storage when the rules of verdict and strength cannot be read.
    public init(_ store: EvidenceStore) throws {
        library = LibraryReading(store)
        rules = try EvidenceStore.rules()
    }

    /// When unread studies are looked for, which takes most of a check's time in a large library.
    public enum CandidateSearch: Sendable {
        case always
        /// Only where what was read gives no verdict.
        case withoutVerdict
    }

    /// How many words of a statement are read: a sentence has some tens.
    public static let wordLimit = 200

    /// Checks one statement, as far as its first ``wordLimit`` words.
    ///
    /// - Throws: `Failure` of kind storage when SQLite fails.
    public func check(
        _ statement: String, in language: Language, candidates: CandidateSearch = .always
    ) throws -> StatementCheck {
        let read = try library.read([(Self.beginning(of: statement), language)])[0]
        let claims = try library.claims(near: read, limit: Self.claimLimit)
        let weights = try library.weights(read, claims)
        let judge = ClaimJudge(read, library.tree, library.labels, weights)
        let judged = claims.map { judge.judge($0) }
            .sorted { ($1.rank, $0.claim.claim.id) < ($0.rank, $1.claim.claim.id) }
        var check = try VerdictFinder(library: library, rules: rules, judge: judge, judged: judged).find()
        check.statement = statement
        guard candidates == .always || check.verdict == nil else { return check }
        let known = Set(check.evidence.map(\.source.standing.id))
        check.candidates = try CandidateFinder(library: library, statement: read, known: known).find(weights)
        if check.outcome == .nothing, !check.candidates.isEmpty { check.outcome = .candidatesOnly }
        return check
    }

    private static func beginning(of statement: String) -> String {
        let words = WordRanges.words(statement)
        guard words.count > wordLimit else { return statement }
        return String(String.UnicodeScalarView(statement.unicodeScalars.prefix(words[wordLimit - 1].range.upperBound)))
    }
}
