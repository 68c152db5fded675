import CitationStyle

/// A reference without a record: it takes its place and number in the bibliography as an item of its own, and is then printed as it
/// stood.
///
/// The item's title begins with a mark of Unicode's private use, which no style changes and which sorts behind all letters; what a
/// style prints before it is the entry's number, if the style numbers.
struct UnresolvedEntry {
    private static let mark: Character = "\u{E000}"

    let reference: ListedReference

    /// The id that its item goes by.
    var id: String { "unresolved:" + reference.key }

    var item: CSLItem {
        var item = CSLItem(id: id, type: "document")
        item.texts["title"] = String(Self.mark) + reference.printed
        return item
    }

    /// The entry that the style made of the item, with what was printed in its place.
    func entry(_ made: [Inline], _ marks: EntryMarks) -> [Inline] {
        let printed = marks.unresolved(reference.printed)
        if case .block(.leftMargin, _) = made.first, made.count > 1, case .block(let display, _) = made[1] {
            return [made[0], .block(display, printed)]
        }
        var number = made.plainText.prefix { $0 != Self.mark }
        while let last = number.last, "“‘«‹„‚\"'".contains(last) { number.removeLast() }
        guard number.contains(where: \.isNumber), !number.contains(where: \.isLetter) else { return printed }
        return [.text(String(number))] + printed
    }
}
