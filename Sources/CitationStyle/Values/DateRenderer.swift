/// Writes dates as a style or locale says (CSL 1.0.2, "Date").
struct DateRenderer {
    let locale: CitationLocale

    /// A date in the dress of its element; empty when no part of it is known that the element prints.
    ///
    /// Of a range the parts that both ends share are printed once: *10–23 August 2003*.
    ///
    /// - Parameter afterYear: what is put at the end of the year, of a range that of its last one; asked for once, and only when a
    ///   year is printed.
    func render(_ element: DateElement, _ date: DateValue, isEnglish: Bool, afterYear: () -> [Inline] = { [] }) -> [Inline] {
        var layout = element
        if let form = element.form {
            guard let localized = locale.dates[form] else { return [] }
            layout = localized.localized(for: element)
        }
        let inlines =
            if let literal = date.literal {
                layout.parts.first { $0.name == .year }.map { dress([.text(literal)], $0.presentation, isEnglish: isEnglish) }
                    ?? []
            } else {
                pieces(of: date, layout, isEnglish: isEnglish, afterYear: afterYear)
            }
        let inner = element.form == nil ? inlines : dress(inlines, layout.presentation, isEnglish: isEnglish)
        return dress(inner, element.presentation.withoutCase, isEnglish: isEnglish)
    }

    private func pieces(of date: DateValue, _ layout: DateElement, isEnglish: Bool, afterYear: () -> [Inline]) -> [Inline] {
        guard let start = date.start else { return [] }
        let ranged = rangedParts(date, layout)
        let hasEndYear = ranged.contains(.year) && date.end != nil
        let writer = DatePartWriter(locale: locale, separatesEra: layout.delimiter.isEmpty)
        func piece(_ part: DatePart, _ point: DateValue.Point, isEnd: Bool) -> DatePiece? {
            let isLastYear = part.name == .year && isEnd == hasEndYear
            let hidesEra =
                !isEnd && hasEndYear && date.end.map { DatePartWriter.era(of: $0.year) } == DatePartWriter.era(of: point.year)
            return writer.text(of: part, at: point, hidesEra: hidesEra).map {
                DatePiece([.text($0)] + (isLastYear ? afterYear() : []), part.presentation)
            }
        }
        let last = layout.parts.lastIndex { ranged.contains($0.name) }
        var pieces: [[Inline]] = []
        var open: [DatePiece] = []
        for (index, part) in layout.parts.enumerated() {
            if let piece = piece(part, start, isEnd: false) { open.append(piece) }
            guard index == last else { continue }
            if !open.isEmpty { open[open.count - 1].presentation.suffix = "" }
            var ends = layout.parts.filter { ranged.contains($0.name) }.compactMap { part in
                date.end.flatMap { piece(part, $0, isEnd: true) }
            }
            if !ends.isEmpty { ends[0].presentation.prefix = "" }
            let delimiter = part.rangeDelimiter ?? locale.term("year-range-delimiter") ?? "\u{2013}"
            let starts = open.map { $0.dressed(isEnglish: isEnglish) }
            let end = join(ends.map { $0.dressed(isEnglish: isEnglish) }, layout.delimiter)
            pieces += starts.dropLast()
            pieces.append((starts.last ?? []) + [.text(delimiter)] + end)
            open = []
        }
        return join(pieces + open.map { $0.dressed(isEnglish: isEnglish) }, layout.delimiter)
    }

    /// The parts that are printed for both ends of a range: the greatest that differs, and all smaller ones.
    private func rangedParts(_ date: DateValue, _ layout: DateElement) -> Set<DatePart.Name> {
        let printed = Set(layout.parts.map(\.name))
        guard let start = date.start else { return [] }
        guard let end = date.end else { return date.isOpenEnded ? printed.intersection([.year]) : [] }
        let differs: [(DatePart.Name, Bool, Bool)] = [
            (.year, start.year != end.year, true),
            (.month, start.month != end.month || start.season != end.season, end.month != nil || end.season != nil),
            (.day, start.day != end.day, end.day != nil),
        ]
        let candidates = differs.filter { printed.contains($0.0) && $0.2 }
        guard let first = candidates.firstIndex(where: \.1) else { return [] }
        return Set(candidates[first...].map(\.0))
    }

    private func join(_ pieces: [[Inline]], _ delimiter: String) -> [Inline] {
        let printed = pieces.filter { !$0.isEmpty }
        return delimiter.isEmpty ? printed.flatMap { $0 } : Array(printed.joined(separator: [.text(delimiter)]))
    }
}

/// A part of a date with the dress it is still to get.
private struct DatePiece {
    var inlines: [Inline]
    var presentation: Presentation

    init(_ inlines: [Inline], _ presentation: Presentation) {
        self.inlines = inlines
        self.presentation = presentation
    }

    func dressed(isEnglish: Bool) -> [Inline] { dress(inlines, presentation, isEnglish: isEnglish) }
}

extension DateElement {
    /// A locale's way of writing dates, with what an element that calls for it chooses and overrides.
    fileprivate func localized(for element: DateElement) -> DateElement {
        var result = self
        result.parts = parts.compactMap { part in
            switch (part.name, element.dateParts) {
            case (.month, .year), (.day, .year), (.day, .yearMonth): nil
            default: element.parts.first { $0.name == part.name }.map(part.overridden) ?? part
            }
        }
        return result
    }
}

extension DatePart {
    fileprivate func overridden(by part: DatePart) -> DatePart {
        var result = self
        result.form = part.form ?? form
        result.rangeDelimiter = part.rangeDelimiter ?? rangeDelimiter
        var dress = part.presentation
        if dress.prefix.isEmpty { dress.prefix = presentation.prefix }
        if dress.suffix.isEmpty { dress.suffix = presentation.suffix }
        dress.textCase = dress.textCase ?? presentation.textCase
        dress.stripsPeriods = dress.stripsPeriods || presentation.stripsPeriods
        dress.formatting = dress.formatting.over(presentation.formatting)
        result.presentation = dress
        return result
    }
}

extension Formatting {
    /// This font, and for what it leaves open that of another.
    fileprivate func over(_ other: Formatting) -> Formatting {
        Formatting(
            fontStyle: fontStyle ?? other.fontStyle, fontVariant: fontVariant ?? other.fontVariant,
            fontWeight: fontWeight ?? other.fontWeight, textDecoration: textDecoration ?? other.textDecoration,
            verticalAlign: verticalAlign ?? other.verticalAlign)
    }
}
