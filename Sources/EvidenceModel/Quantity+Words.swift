extension Quantity: ReaderNamed {
    /// The number with its comparator and unit: `more than 50%`, `1 to 3%`, `OR 1.33`.
    public var readerName: LocalizedText {
        LocalizedText { NumberWords.quantity(self, in: $0) }
    }

    /// What the number counts, and of whom: `disc protrusion, asymptomatic, 20 years`. Names of measures and groups are as recorded.
    public func meaning(in language: Language) -> String {
        [measure, population, age.map { NumberWords.age($0, in: language) }, period].compactMap(\.self).filter { !$0.isEmpty }
            .joined(separator: ", ")
    }
}
