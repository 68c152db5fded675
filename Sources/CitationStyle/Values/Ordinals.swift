extension CitationLocale {
    /// A number with its suffix: *1st*, *2e* (CSL 1.0.2, "Ordinal Suffixes").
    ///
    /// - Parameter gender: of the noun; suffixes for another gender do not hold.
    func ordinal(_ number: Int, gender: Gender? = nil) -> String {
        String(number) + (ordinalSuffix(number.magnitude, gender: gender) ?? "")
    }

    /// *first* to *tenth*, where the locale has words for it, else ``ordinal(_:gender:)``.
    func longOrdinal(_ number: Int, gender: Gender? = nil) -> String {
        if (1...10).contains(number), let word = term("long-ordinal-\(Self.twoDigits(number))", gender: gender) { return word }
        return ordinal(number, gender: gender)
    }

    private func ordinalSuffix(_ number: UInt, gender: Gender?) -> String? {
        // The rules that hold for the noun's gender come before those that say none.
        for gender in gender == nil ? [nil] : [gender, nil] {
            if let suffix = suffix(number, gender: gender) { return suffix }
        }
        return term("ordinal", gender: gender)
    }

    private func suffix(_ number: UInt, gender: Gender?) -> String? {
        func matching(_ digits: UInt, _ match: OrdinalMatch) -> String? {
            guard let term = terms[TermKey("ordinal-\(Self.twoDigits(Int(digits)))", gender: gender)],
                (term.match ?? (digits < 10 ? .lastDigit : .lastTwoDigits)) == match
            else { return nil }
            return term.single
        }
        if number < 100, let suffix = matching(number, .wholeNumber) { return suffix }
        return matching(number % 100, .lastTwoDigits) ?? matching(number % 10, .lastDigit)
    }

    /// A term in the form that agrees with a gender, or without one.
    private func term(_ name: String, gender: Gender?) -> String? {
        gender.flatMap { terms[TermKey(name, gender: $0)]?.single } ?? term(name)
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
