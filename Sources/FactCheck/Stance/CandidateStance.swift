import Foundation
import TextAnalysis

/// What a candidate abstract seems to say of a statement: good for sorting and for "read it", never a verdict.
public struct CandidateStance: Hashable, Sendable {
    /// What it seems to say.
    public enum Label: String, Hashable, Sendable, CaseIterable {
        case supports, contradicts
        case notEnough = "not-enough"
    }

    /// Why a label could not be told from words.
    public enum Reservation: String, Hashable, Sendable, CaseIterable {
        /// The statement and the abstract are in different languages: only concepts, names, numbers and directions were compared.
        case otherLanguage = "other-language"
        /// Nothing of the statement was found in the abstract.
        case nothingShared = "nothing-shared"
        /// The record has no abstract.
        case noAbstract = "no-abstract"
    }

    /// The likeliest.
    public var label: Label
    public var probabilities: [Label: Double]
    /// Whether it may be said of it that it possibly disputes the statement: seldom, where nearly all terms of the statement stand
    /// in it, from a threshold chosen for precision among retrieved candidates.
    public var possiblyDisputes: Bool
    /// Whether it may be said that it possibly supports the statement.
    public var possiblySupports: Bool
    /// The index of the sentence of the abstract it rests on.
    public var bestSentence: Int?
    public var reservations: [Reservation]
    /// What spoke for the label and against it, the strongest first.
    public var reasons: [FeatureContribution]

    static func without(_ reservation: Reservation) -> CandidateStance {
        CandidateStance(
            label: .notEnough, probabilities: [.supports: 0, .contradicts: 0, .notEnough: 1], possiblyDisputes: false,
            possiblySupports: false,
            bestSentence: nil, reservations: [reservation], reasons: [])
    }
}
