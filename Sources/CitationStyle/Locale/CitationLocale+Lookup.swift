extension CitationLocale {
    /// The words of a term; where this form is missing, those of the form that stands in for it.
    ///
    /// - Returns: `nil` for a term the locale does not have; an empty text for one it has and leaves empty.
    public func term(_ name: String, form: TermForm = .long, isPlural: Bool = false) -> String? {
        var form: TermForm? = form
        while let tried = form {
            if let term = terms[TermKey(name, tried)] { return isPlural ? term.multiple : term.single }
            form = tried.fallback
        }
        return nil
    }

    /// This locale with another put over it: what the other says holds.
    ///
    /// Ordinal suffixes work together, so an overlay that has one of them replaces them all (CSL 1.0.2, "Ordinal Suffixes").
    public func overlaid(by other: CitationLocale) -> CitationLocale {
        var result = self
        if other.terms.keys.contains(where: \.isOrdinalSuffix) {
            result.terms = result.terms.filter { !$0.key.isOrdinalSuffix }
        }
        result.terms.merge(other.terms) { $1 }
        result.dates.merge(other.dates) { $1 }
        result.punctuationInQuote = other.punctuationInQuote ?? punctuationInQuote
        result.limitDayOrdinalsToDay1 = other.limitDayOrdinalsToDay1 ?? limitDayOrdinalsToDay1
        return result
    }
}

extension CitationLocale.TermKey {
    /// Whether this is `ordinal` or one of `ordinal-00` to `ordinal-99`.
    var isOrdinalSuffix: Bool { name.hasPrefix("ordinal") }
}
