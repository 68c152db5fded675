/// A thing that can be cited, as the processor sees it.
///
/// Anything can be one; ``CSLItem`` holds CSL-JSON.
public protocol Reference {
    /// What citations call it by.
    var id: String { get }
    /// A CSL type: `article-journal`, `book` (CSL 1.0.2, appendix III).
    var type: String { get }
    /// A standard or number variable as written, with the little markup that CSL allows (`<i>`, `<sup>`, …), or `nil`.
    func text(_ variable: String) -> String?
    /// A name variable; empty where there is none.
    func names(_ variable: String) -> [Name]
    /// A date variable, or `nil`.
    func date(_ variable: String) -> DateValue?
}

/// A person or a body (CSL-JSON name).
public struct Name: Hashable, Sendable {
    public var family: String?
    public var given: String?
    /// *de* in *Ludwig von Beethoven*-like names, that goes with the given names when the name is turned about.
    public var droppingParticle: String?
    /// *van* in *Vincent van Gogh*, that stays with the family name.
    public var nonDroppingParticle: String?
    /// *Jr.*, *III*.
    public var suffix: String?
    /// Whether a comma stands before the suffix also when the name is not turned about.
    public var hasCommaSuffix = false
    /// A body, or a name that is never taken apart.
    public var literal: String?
    /// Whether the family name always comes first, as in Chinese.
    public var isStaticOrdering = false

    public init(
        family: String? = nil, given: String? = nil, droppingParticle: String? = nil, nonDroppingParticle: String? = nil,
        suffix: String? = nil, literal: String? = nil
    ) {
        self.family = family
        self.given = given
        self.droppingParticle = droppingParticle
        self.nonDroppingParticle = nonDroppingParticle
        self.suffix = suffix
        self.literal = literal
    }
}

/// A date as far as it is known, or a range of two (CSL-JSON date).
public struct DateValue: Hashable, Sendable {
    /// One end.
    public struct Point: Hashable, Sendable {
        /// Negative before our era; there is no year 0.
        public var year: Int
        /// 1 to 12.
        public var month: Int?
        public var day: Int?
        /// 1 spring to 4 winter.
        public var season: Int?

        public init(year: Int, month: Int? = nil, day: Int? = nil, season: Int? = nil) {
            self.year = year
            self.month = month
            self.day = day
            self.season = season
        }
    }

    /// `nil` for a date that is only words.
    public var start: Point?
    /// The end of a range; equal to ``start`` never.
    public var end: Point?
    /// Whether the range goes on (`2004/..`).
    public var isOpenEnded = false
    /// *circa*: uncertain or approximate.
    public var isUncertain = false
    /// Words that are printed in place of a date.
    public var literal: String?

    public init(start: Point? = nil, end: Point? = nil, isUncertain: Bool = false, literal: String? = nil) {
        self.start = start
        self.end = end
        self.isUncertain = isUncertain
        self.literal = literal
    }
}
