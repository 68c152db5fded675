/// The steps of evidence per kind of claim and study design, and what lowers them: `Schema/strength.json`.
///
/// The rows follow the OCEBM 2011 Levels of Evidence, a step standing for a level; two rows are the project's own and say so.
public struct StrengthTable: Hashable, Sendable, Codable {
    /// Raised whenever a rule changes what comes out.
    public var version: Int
    /// Where the rows come from.
    public var source: String
    /// The strength that each step, `1` to `5`, is called by.
    public var words: [String: Strength]
    /// The step of a review whose pooled designs are not recorded.
    public var unrecordedPoolsStep: Int
    /// How many steps indirect evidence loses.
    public var indirectSteps: Int
    /// How many steps a digest or guideline stands below the review that it reports.
    public var belowReviewSteps: Int
    /// By basis, the most that evidence read so far can reach.
    public var basisCaps: [String: Cap]
    /// The most that a source with an expression of concern can reach.
    public var concernCap: Strength
    /// The closed list of designs, with the names that readers see.
    public var designs: [String: LocalizedText]
    /// By kind of claim, the row it reads; `null` when it has none.
    public var kinds: [String: String?]
    /// The rows by name.
    public var rows: [String: Row]

    /// A ceiling.
    public struct Cap: Hashable, Sendable, Codable {
        /// The strongest that can come out.
        public var atMost: Strength
        /// True when reading further may change it.
        public var provisional: Bool
    }

    /// One question of the table.
    public struct Row: Hashable, Sendable, Codable {
        /// What is asked.
        public var question: LocalizedText
        /// By step, what stands on it.
        public var ladder: [String: LocalizedText]
        /// What a review needs for the row's review step; `nil` when the row has no such step.
        public var review: ReviewRule?
        /// Where the row reads the source more narrowly, and why. For the documentation.
        public var note: String
        /// The cell of every design of the closed list.
        public var steps: [String: Cell]
    }

    /// The step for a review, and the designs that it must pool, all of them, to stand there.
    public struct ReviewRule: Hashable, Sendable, Codable {
        /// The step.
        public var step: Int
        /// The designs that fit.
        public var fits: [String]
    }

    /// What the table says of a design in a row.
    public enum Cell: Hashable, Sendable, Codable, CustomStringConvertible {
        /// A step, 1 (best) to 5.
        case step(Int)
        /// Read as a review: by what it pools.
        case review
        /// Below the review that it reports.
        case belowReview
        /// The design does not answer this question.
        case none

        /// A number, or `review`, `below-review`, `none`.
        public init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let step = try? container.decode(Int.self) {
                self = .step(step)
                return
            }
            switch try container.decode(String.self) {
            case "review": self = .review
            case "below-review": self = .belowReview
            case "none": self = .none
            case let other:
                throw DecodingError.dataCorruptedError(in: container, debugDescription: "unknown cell '\(other)'")
            }
        }

        /// Writes what `init(from:)` reads.
        public func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            if case .step(let step) = self { try container.encode(step) } else { try container.encode(description) }
        }

        /// The cell as the data file writes it.
        public var description: String {
            switch self {
            case .step(let step): "\(step)"
            case .review: "review"
            case .belowReview: "below-review"
            case .none: "none"
            }
        }
    }

    /// The row that a kind of claim reads.
    public func row(for kind: ClaimKind) -> Row? {
        guard let name = kinds[kind.rawValue] ?? nil else { return nil }
        return rows[name]
    }

    /// The word for a step.
    func word(for step: Int) -> Strength {
        words["\(step)"] ?? .none
    }
}
