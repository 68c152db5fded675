import Foundation

/// An editor's signed judgement of a claim, which stands beside the derived verdict and never changes it.
public struct Review: Hashable, Sendable, Codable {
    public var rating: Rating
    /// Who signed it.
    public var by: String
    /// The day it was signed, ISO 8601.
    public var date: String
    /// Why, in the reviewer's own words.
    public var note: String?
    /// The hash of the statement that was judged, as ``LocalizedText/sha256`` gives it.
    public var statement: String

    public init(rating: Rating, by: String, date: String, note: String? = nil, statement: String) {
        self.rating = rating
        self.by = by
        self.date = date
        self.note = note
        self.statement = statement
    }

    /// Whether a statement is the one that was judged; if not, the review is of an earlier wording.
    public func judges(_ statement: LocalizedText) -> Bool {
        self.statement == statement.sha256
    }

    /// Who signed it, as one reviewer is told from another.
    public var reviewer: String { Self.reviewer(named: by) }

    /// What tells one reviewer from another: the name without regard to case and white space.
    public static func reviewer(named name: String) -> String {
        SignedText.name(name).lowercased()
    }

    /// Whether a review that comes in by a dossier takes the place of the one that stands: only a later day does, so that an old
    /// file never undoes what was signed since.
    public func supersedes(_ standing: Review?) -> Bool {
        standing.map { date > $0.date } ?? true
    }
}

/// What a reviewer makes of a claim: a closed list, in the words of the derived verdicts where both can say the same.
public enum Rating: String, Hashable, Sendable, Codable, CaseIterable {
    /// The evidence bears it out.
    case supported
    /// Borne out in part, or with a reservation.
    case qualified
    /// The evidence says something else.
    case disputed
    /// Evidence stands on both sides.
    case mixed
    /// Looked for, and no evidence found that answers it.
    case unproven
    /// No evidence could answer it as it is put: too vague, or about what cannot be known.
    case notRateable = "not-rateable"

    /// The ends of the scale that ``value`` is on, from the least borne out to the most.
    public static let scale = 1...4

    /// Its place on the scale; `nil` for a rating that says nothing about how well a claim is borne out.
    public var value: Int? {
        switch self {
        case .disputed: 1
        case .mixed: 2
        case .qualified: 3
        case .supported: 4
        case .unproven, .notRateable: nil
        }
    }
}

extension Rating: ReaderNamed {
    /// The rating as a reader meets it beside a sentence.
    public var readerName: LocalizedText {
        switch self {
        case .supported: Verdict.supported.readerName
        case .qualified: Verdict.qualified.readerName
        case .disputed: Verdict.disputed.readerName
        case .mixed: Verdict.mixed.readerName
        case .unproven: LocalizedText(nl: "niet aangetoond", en: "unproven")
        case .notRateable: LocalizedText(nl: "niet te beoordelen", en: "cannot be rated")
        }
    }
}

extension EvidenceRules {
    /// Whether claims of a kind are rated at all; advice, definitions and opinions are kept and never rated.
    public func rates(_ kind: ClaimKind) -> Bool {
        !verdict.notRatedKinds.contains(kind)
    }
}
