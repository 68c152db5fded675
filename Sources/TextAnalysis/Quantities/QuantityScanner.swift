import Foundation

/// Finds the quantities in a text, Dutch or English.
///
/// Years, dates, times of day, telephone and house numbers, list numbers, marks of references, labels (`type 2`, `L4-L5`, `B12`),
/// DOIs and addresses are no quantities. The time is linear in the length of the text.
public enum QuantityScanner {
    /// The quantities of a text in the order they stand; places in code points.
    ///
    /// Ages, populations and periods belong to a number of their own sentence. An age or a length of time that no share or statistic
    /// of its sentence takes is a quantity itself (statistic `age`).
    public static func quantities(in text: String, _ language: StemmingLanguage) -> [QuantityMention] {
        let scalars = Array(text.unicodeScalars)
        let tokens = QuantityExclusion.mark(QuantityTokenizer.tokens(scalars, language), in: scalars, language)
        guard !tokens.isEmpty else { return [] }
        let numbers = QuantityNumbers(tokens: tokens, language: language)
        return QuantityContext(numbers: numbers, scalars: scalars).mentions(of: items(numbers))
    }

    private static func items(_ numbers: QuantityNumbers) -> [QuantityItem] {
        let tokens = numbers.tokens
        let parser = QuantityParser(numbers: numbers)
        let ages = QuantityAges(numbers: numbers)
        var items: [QuantityItem] = []
        var index = 0
        while index < tokens.count {
            if tokens[index].isExcluded || tokens[index].text.isEmpty {
                index += 1
            } else if let age = ages.age(at: index) {
                let range = tokens[index].range.lowerBound..<tokens[age.end - 1].range.upperBound
                var mention = QuantityMention(clause: range)
                mention.age = age.band
                mention.parts = [.number: range, .age: range]
                items.append(QuantityItem(kind: .age, tokens: index..<age.end, mention: mention))
                index = age.end
            } else if let item = parser.lengthWithArticle(at: index) ?? parser.item(at: index) {
                items.append(item)
                index = item.tokens.upperBound
            } else if let period = QuantityWords.periods.match(tokens, at: index) {
                let range = tokens[index].range.lowerBound..<tokens[index + period.length - 1].range.upperBound
                items.append(
                    QuantityItem(
                        kind: .period, tokens: index..<(index + period.length), mention: QuantityMention(clause: range)))
                index += period.length
            } else {
                index += 1
            }
        }
        return items
    }
}
