/// Given names that are shown wherever a name stands, so that no two persons of a document look the same
/// (`givenname-disambiguation-rule` other than `by-cite`).
struct GlobalGivenNames {
    private var levels: [Name: GivenNameLevel] = [:]
    private var isPrimaryOnly = false

    init() {}

    /// - Parameters:
    ///   - rule: the style's; `by-cite` gives none.
    ///   - lists: the names that cites show, as they are before any are told apart.
    ///   - written: how a name is printed at a level.
    init(
        rule: CitationFormat.GivenNameRule, lists: [ShownNames], written: (Name, GivenNameLevel, ShownNames) -> String
    ) {
        guard rule != .byCite else { return }
        isPrimaryOnly = rule == .primaryName || rule == .primaryNameWithInitials
        let withInitials = rule.isInitialsOnly
        var persons: [String: [(name: Name, list: ShownNames)]] = [:]
        var seen: Set<Name> = []
        for list in lists {
            for name in list.names.prefix(isPrimaryOnly ? 1 : list.names.count) where seen.insert(name).inserted {
                persons[written(name, .asStyled, list), default: []].append((name, list))
            }
        }
        for group in persons.values where group.count > 1 {
            let initials = group.map { written($0.name, .initials, $0.list) }
            // Spaces between initials make no other person.
            let full = group.map { written($0.name, .full, $0.list).filter { !$0.isWhitespace } }
            for (index, person) in group.enumerated() {
                guard full.contains(where: { $0 != full[index] }) else { continue }
                // Initials that all of them share tell no one apart.
                if withInitials, !initials.contains(where: { $0 != initials[index] }) { continue }
                let alike = group.indices.filter { initials[$0] == initials[index] && full[$0] != full[index] }
                if withInitials || (person.list.canInitialize && alike.isEmpty) {
                    levels[person.name] = .initials
                } else {
                    levels[person.name] = .full
                }
            }
        }
    }

    /// How far given names of this name are shown, where it stands at this place of its list.
    func level(of name: Name, at place: Int) -> GivenNameLevel {
        guard !levels.isEmpty, !isPrimaryOnly || place == 0 else { return .asStyled }
        return levels[name] ?? .asStyled
    }
}
