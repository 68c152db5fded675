/// What a layout is rendered for, and what the processor finds out on the way: one reference, in a cite, an entry or a sort key.
final class Scope {
    /// Which half of the style is at work.
    enum Area: Hashable {
        case citation, bibliography
    }

    let area: Area
    let item: Item
    /// The cite, in citations.
    let cite: Cite?
    let position: CitePlace.Position
    /// Whether the reference was cited a few notes ago.
    let isNear: Bool
    /// Number of the note in which the reference was first cited.
    let firstNote: Int?
    /// Set while a sort key is made: names are turned about and dates numeric.
    var sortKey: SortKey?
    /// How names are shown to tell cites apart.
    let disambiguation: Disambiguation
    /// Set while cites are compared: when a page was looked at does not tell works apart.
    var ignoresAccessDate = false

    /// Variables that stood in for others and are not printed again (`cs:substitute`).
    var suppressed: Set<String> = []
    /// How many elements that stand in for names are at work; what they print is not printed again.
    var substitutes = 0
    /// Whether anything has been printed.
    var hasPrinted = false
    /// Whether a term that comes first gets a capital.
    var startsSentence = false
    /// Whether the first names are left out.
    var leavesOutFirstNames = false
    /// Whether dates are left out but for the year suffix.
    var leavesOutYear = false
    /// Stands for the first names, whole or one after another (`subsequent-author-substitute`).
    var substitution: NameSubstitution?
    /// The first names as printed, and each of them, once there are any.
    var firstNames: [Inline]?
    var firstNameList: [[Inline]] = []
    /// Whether a names element has come to print anything.
    var hasNames: Bool { firstNames != nil }
    /// Counts the lists of names, so that each can be told apart from the others.
    var nameLists = 0
    /// Lists of names as they came, for disambiguation.
    var shownLists: [ShownNames] = []
    /// The year suffix as printed, once it is.
    var yearSuffix: [Inline]?
    /// The language of the reference, and whether it is English, once they were asked for.
    var language: String?
    var isEnglish: Bool?
    /// How many conditions asked `disambiguate` so far.
    var disambiguateConditions = 0

    init(
        area: Area, item: Item, cite: Cite? = nil, place: CitePlace = CitePlace(), disambiguation: Disambiguation
    ) {
        self.area = area
        self.item = item
        self.cite = cite
        position = place.position
        isNear = place.isNear
        firstNote = place.firstNote
        self.disambiguation = disambiguation
    }

    /// Keeps that a variable is printed.
    func note(_ variable: String) {
        hasPrinted = true
        if substitutes > 0 { suppressed.insert(variable) }
    }
}
