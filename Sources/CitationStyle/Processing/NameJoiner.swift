/// Puts names together: delimiters, *and*, *et al.* (CSL 1.0.2, "Name" and "Et-al").
struct NameJoiner {
    private let locale: CitationLocale
    private let options: NameOptions
    private let etAl: EtAlElement
    private let dressed: ([Inline], Presentation) -> [Inline]

    init(
        locale: CitationLocale, options: NameOptions, _ etAl: EtAlElement,
        dressed: @escaping ([Inline], Presentation) -> [Inline]
    ) {
        self.locale = locale
        self.options = options
        self.etAl = etAl
        self.dressed = dressed
    }

    /// - Parameters:
    ///   - isCut: whether names were left out.
    ///   - last: the last of those left out, where it is printed after an ellipsis.
    ///   - isInverted: whether the name at a place has the family name first.
    func join(_ names: [[Inline]], isCut: Bool, last: [Inline]?, isInverted: (Int) -> Bool) -> [Inline] {
        let delimiter = options.delimiter ?? ", "
        guard isCut else { return joinAll(names, delimiter, isInverted) }
        guard !names.isEmpty else { return [] }
        var joined = list(names, delimiter)
        if let last {
            joined.append(.text(delimiter + "\u{2026} "))
            return joined + last
        }
        guard let term = locale.term(etAl.term), !term.isEmpty else { return joined }
        let hasDelimiter =
            switch options.delimiterPrecedesEtAl ?? .contextual {
            case .contextual: names.count > 1
            case .afterInvertedName: isInverted(names.count - 1)
            case .always: true
            case .never: false
            }
        joined.append(.text(hasDelimiter ? delimiter : " "))
        return joined + dressed([.text(term)], etAl.presentation)
    }

    private func joinAll(_ names: [[Inline]], _ delimiter: String, _ isInverted: (Int) -> Bool) -> [Inline] {
        guard let and = options.and, names.count > 1, let word = self.word(and) else { return list(names, delimiter) }
        let hasDelimiter =
            switch options.delimiterPrecedesLast ?? .contextual {
            case .contextual: names.count > 2
            case .afterInvertedName: isInverted(names.count - 2)
            case .always: true
            case .never: false
            }
        var joined = list(Array(names.dropLast()), delimiter)
        joined.append(.text((hasDelimiter ? delimiter : " ").endingInSpace + word + " "))
        return joined + names[names.count - 1]
    }

    private func word(_ and: NameOptions.And) -> String? {
        switch and {
        case .text: locale.term("and") ?? "and"
        case .symbol: locale.terms[.init("and", .symbol)]?.single ?? "&"
        }
    }

    private func list(_ names: [[Inline]], _ delimiter: String) -> [Inline] {
        var joined: [Inline] = []
        for name in names { joined.add(name, after: delimiter) }
        return joined
    }
}

extension String {
    fileprivate var endingInSpace: String {
        last.map { $0.isWhitespace } == true ? self : self + " "
    }
}

/// What stands for authors that are those of the entry before (`subsequent-author-substitute`).
struct NameSubstitution {
    var text: String
    /// How many names from the first are replaced, each; `nil` for the whole list as one.
    var count: Int?

    /// The words alone.
    var inlines: [Inline] { text.isEmpty ? [] : [.text(text)] }

    /// Names with the first of them replaced.
    func apply(to names: [[Inline]]) -> [[Inline]] {
        guard let count else { return [inlines] }
        return names.enumerated().map { $0 < count ? inlines : $1 }
    }
}
