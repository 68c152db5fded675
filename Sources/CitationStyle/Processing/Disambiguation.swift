/// What is added to a cite so that it cannot be taken for another (CSL 1.0.2, "Disambiguation").
struct Disambiguation: Hashable {
    /// How many names are shown at least, by list of names.
    var shownNames: [Int: Int] = [:]
    /// How far given names are shown, by list and place in it.
    var givenNames: [NamePlace: GivenNameLevel] = [:]
    /// How many of the conditions that ask `disambiguate` hold, from the first.
    var conditions = 0
    /// From 1: `a`.
    var yearSuffix: Int?
}

/// One name of a cite.
struct NamePlace: Hashable {
    var list: Int
    var place: Int
}

/// How far given names are shown.
enum GivenNameLevel: Int, Hashable, Comparable {
    /// As the style has it.
    case asStyled, initials, full

    static func < (left: GivenNameLevel, right: GivenNameLevel) -> Bool { left.rawValue < right.rawValue }
}

/// A list of names as a cite prints it.
struct ShownNames {
    var names: [Name]
    var shown: Int
    var options: NameOptions
    var family: Presentation?
    var given: Presentation?

    /// Whether a given name can be shown as initials.
    var canInitialize: Bool { options.initializeWith != nil && options.initialize != false }
}
