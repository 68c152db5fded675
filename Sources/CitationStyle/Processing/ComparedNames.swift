/// The names of cites that print the same, laid beside one another: only where they differ can showing more tell the cites apart.
struct ComparedNames {
    /// How many lists of names each cite has at most.
    let lists: Int
    /// How many names are shown at least.
    let shown: Int
    /// The places at which the cites have other names, in order.
    private let places: [NamePlace]

    init(_ cites: [[ShownNames]]) {
        lists = cites.map(\.count).max() ?? 0
        shown = cites[0].map(\.shown).min() ?? 0
        var places: [NamePlace] = []
        for list in 0..<lists {
            let names = cites.map { list < $0.count ? $0[list].names : [] }
            for place in 0..<(names.map(\.count).max() ?? 0) {
                let first = names[0].indices.contains(place) ? names[0][place] : nil
                if names.dropFirst().contains(where: { ($0.indices.contains(place) ? $0[place] : nil) != first }) {
                    places.append(NamePlace(list: list, place: place))
                }
            }
        }
        self.places = places
    }

    /// Places at which the cites differ among the first so many names.
    func differences(upTo count: Int) -> [NamePlace] {
        Array(places.lazy.filter { $0.place < count }.prefix(Self.most))
    }

    /// Numbers of names that may tell the cites apart, from the smallest: those that reach a place where they differ, or stand right
    /// before a list ends.
    func telling(from least: Int) -> [Int] {
        let counts = Set(places.flatMap { [$0.place, $0.place + 1] }.filter { $0 >= least })
        return Array(counts.sorted().prefix(Self.most))
    }

    /// How many are tried; beyond, the cites are told apart by other means.
    private static let most = 100
}
