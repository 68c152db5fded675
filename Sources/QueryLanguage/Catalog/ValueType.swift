/// What the values of a field are, and so what may be written after its colon.
public enum ValueType: Hashable, Sendable {
    /// Words of a text: a word, a prefix or a phrase.
    case text
    /// A name that is compared as a whole.
    case identifier(IdentifierForm)
    /// A year: compares, ranges.
    case year
    /// A date as far as known (`2015`, `2015-04`, `2015-04-30`): compares, ranges.
    case date
    /// A whole number: compares, ranges.
    case number
    /// One of a closed list of names.
    case choice(ChoiceList)
    /// A concept of the thesaurus in either language, narrower ones included.
    case concept
    /// Free text, by whose words the records are ranked.
    case ranking

    /// Whether `<`, `>` and `..` make sense.
    public var isOrdered: Bool {
        switch self {
        case .year, .date, .number: true
        case .choice(let list): list.isOrdered
        case .text, .identifier, .concept, .ranking: false
        }
    }
}

/// How an identifier looks.
public enum IdentifierForm: String, Hashable, Sendable {
    /// A slug of ours, such as `rugpijn-kinesist`.
    case slug
    /// One to eight digits.
    case pmid
    /// `10.…/…`, compared without regard to case.
    case doi
    /// `PMC` and digits.
    case pmcid
    /// A BCP 47 language tag; `nl` takes in `nl-BE`.
    case language
}

/// A closed list of names.
public struct ChoiceList: Hashable, Sendable {
    /// Such as `strength`; for messages.
    public var name: String
    /// From least to most where the list is ordered.
    public var choices: [Choice]
    /// Whether the order of the choices means something.
    public var isOrdered: Bool

    /// - Parameter aliases: other names for a choice, by the choice's name.
    public init(_ name: String, _ names: [String], isOrdered: Bool = false, aliases: [String: [String]] = [:]) {
        self.name = name
        self.isOrdered = isOrdered
        choices = names.enumerated().map { Choice(name: $1, rank: $0, aliases: aliases[$1] ?? []) }
    }

    /// The names in their order.
    public var names: [String] { choices.map(\.name) }
}

/// One name of a closed list.
public struct Choice: Hashable, Sendable {
    /// As it is stored and printed.
    public var name: String
    /// Its place in the list, from 0.
    public var rank: Int
    /// Other names that are accepted.
    public var aliases: [String]
}
