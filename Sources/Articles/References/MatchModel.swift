import Foundation

/// Turns evidence into a number: the logarithm of the odds that a record, rather than none, is the one an entry names.
///
/// A conditional logit (McFadden, 1974): the odds of all candidates and of "none of them" add up to one, so two candidates that are
/// equally near share the confidence and neither is taken.
public struct MatchModel: Sendable {
    /// What an entry and a record are compared by, in the order of the weights; ``always`` is what speaks for any record found.
    public enum Feature: Int, CaseIterable, Sendable {
        case always
        case titleErrors, titleManyErrors, titleLength, titleCut, titleMissing
        case titleNotice, titleNumbers
        case firstAuthorFirst, firstAuthorElsewhere, firstAuthorMissing, authorsFound, authorsStrange
        case yearSame, yearNear, yearDiffers
        case volumeSame, volumeNear, volumeDiffers
        case issueSame, issueDiffers
        case pageSame, pageNear, pageDiffers
        case containerSame, containerDiffers
    }

    /// A weight for each feature.
    public var weights: [Double]

    /// A model from its weights, in the order of ``Feature``.
    public init(weights: [Double]) {
        self.weights = weights
    }

    /// What the features say of one entry and one record.
    static func features(_ evidence: MatchEvidence) -> [Double] {
        var values = [Double](repeating: 0, count: Feature.allCases.count)
        func set(_ feature: Feature, _ value: Double) { values[feature.rawValue] = value }
        func set(_ agreement: PartAgreement, _ same: Feature, _ near: Feature?, _ differs: Feature) {
            switch agreement {
            case .same: set(same, 1)
            case .near: set(near ?? differs, 1)
            case .differs: set(differs, 1)
            case .unknown: break
            }
        }
        set(.always, 1)
        set(.titleErrors, min(evidence.title.errorRate, 0.06) / 0.06)
        set(.titleManyErrors, min(evidence.title.errorRate, 0.4) / 0.4)
        set(.titleLength, Double(min(evidence.title.length, 80)) / 80)
        set(.titleCut, evidence.title.isCut ? 1 : 0)
        set(.titleMissing, 1 - evidence.title.coverage)
        set(.titleNotice, evidence.isNoticeOfOther ? 1 : 0)
        set(.titleNumbers, evidence.hasOtherNumbers ? 1 : 0)
        switch evidence.firstAuthor {
        case .first: set(.firstAuthorFirst, 1)
        case .elsewhere: set(.firstAuthorElsewhere, 1)
        case .missing: set(.firstAuthorMissing, 1)
        case .unknown: break
        }
        set(.authorsFound, evidence.authorsFound)
        set(.authorsStrange, evidence.authorsStrange)
        set(evidence.year, .yearSame, .yearNear, .yearDiffers)
        set(evidence.volume, .volumeSame, .volumeNear, .volumeDiffers)
        set(evidence.issue, .issueSame, nil, .issueDiffers)
        set(evidence.page, .pageSame, .pageNear, .pageDiffers)
        set(evidence.container, .containerSame, nil, .containerDiffers)
        return values
    }

    /// The logarithm of the odds.
    func score(_ features: [Double]) -> Double {
        zip(weights, features).reduce(0) { $0 + $1.0 * $1.1 }
    }

    /// The confidence in each of several candidates, given that at most one is meant.
    public static func confidences(_ scores: [Double]) -> [Double] {
        let top = max(0, scores.max() ?? 0)
        let none = exp(-top)
        let odds = scores.map { exp($0 - top) }
        let sum = none + odds.reduce(0, +)
        return odds.map { $0 / sum }
    }

    /// The weights as fitted: `Benchmarks/References`, 2,400 damaged entries of PubMed records, half of them of records taken out of the
    /// store. They maximize the likelihood of what was meant, with a ridge of 0.00005; what agrees may not speak against a record, nor
    /// what differs for it.
    public static let standard = MatchModel(weights: [
        1.06,  // always
        -0.45,  // titleErrors
        -5.7,  // titleManyErrors
        0.4,  // titleLength
        0.36,  // titleCut
        -1.32,  // titleMissing
        -5.68,  // titleNotice
        -4.14,  // titleNumbers
        1.09,  // firstAuthorFirst
        0.0,  // firstAuthorElsewhere
        0.0,  // firstAuthorMissing
        1.94,  // authorsFound
        -3.38,  // authorsStrange
        1.64,  // yearSame
        -0.86,  // yearNear
        -4.64,  // yearDiffers
        0.0,  // volumeSame
        -0.61,  // volumeNear
        -2.11,  // volumeDiffers
        0.0,  // issueSame
        -2.75,  // issueDiffers
        2.21,  // pageSame
        -0.59,  // pageNear
        -3.71,  // pageDiffers
        0.0,  // containerSame
        -1.83,  // containerDiffers
    ])
}
