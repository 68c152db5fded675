import Foundation

/// Gives each number the statistic, population, age and period that its sentence says.
struct QuantityContext {
    let numbers: QuantityNumbers
    let scalars: [Unicode.Scalar]
    private var tokens: [QuantityToken] { numbers.tokens }

    init(numbers: QuantityNumbers, scalars: [Unicode.Scalar]) {
        self.numbers = numbers
        self.scalars = scalars
    }

    func mentions(of items: [QuantityItem]) -> [QuantityMention] {
        var mentions: [QuantityMention] = []
        var start = 0
        while start < items.count {
            let sentence = tokens[items[start].tokens.lowerBound].sentence
            var end = start + 1
            while end < items.count, tokens[items[end].tokens.lowerBound].sentence == sentence { end += 1 }
            mentions += resolved(Array(items[start..<end]))
            start = end
        }
        return mentions
    }

    /// The mentions of one sentence.
    private func resolved(_ items: [QuantityItem]) -> [QuantityMention] {
        let hasMain = items.contains { $0.kind == .main }
        let clause = sentence(around: items[0].tokens.lowerBound)
        var items = items
        var taken: Set<Int> = []
        if hasMain {
            openTrends(&items)
            attachAges(&items, &taken)
            attachPeriods(&items, &taken)
        }
        var mentions: [QuantityMention] = []
        var free = clause.tokens.lowerBound
        for (position, item) in items.enumerated() where !taken.contains(position) && item.kind != .period {
            var mention = item.mention
            mention.clause = clause.scalars
            switch item.kind {
            case .age: readLoneAge(&mention)
            case .duration: readOwnPeriod(&mention, item)
            default: break
            }
            if let place = mention.parts[.period] { mention.period = text(place) }
            let before = position > 0 ? items[position - 1].tokens.upperBound : clause.tokens.lowerBound
            let after = position + 1 < items.count ? nextNumber(after: position, items) : clause.tokens.upperBound
            readStatistic(&mention, item, from: before)
            if item.kind != .age, let end = readPopulation(&mention, item, from: free, to: min(after, clause.tokens.upperBound))
            {
                free = end
            }
            free = max(free, item.tokens.upperBound)
            mentions.append(mention)
        }
        return mentions
    }

    /// `van 29% rond de 20 jaar tot 43% rond de 80`: the second number is where the change ends, not a bound.
    private func openTrends(_ items: inout [QuantityItem]) {
        var isOpen = false
        for position in items.indices where items[position].kind == .main {
            let start = items[position].tokens.lowerBound
            if isOpen, ["tot", "to"].contains(tokens[start].text), let comparator = items[position].mention.parts[.comparator] {
                items[position].mention.comparator = .equal
                items[position].mention.parts[.comparator] = nil
                if let number = items[position].mention.parts[.number] {
                    let first = tokens[start + 1].range.lowerBound
                    items[position].mention.parts[.number] = max(first, comparator.upperBound)..<number.upperBound
                }
            }
            isOpen = ["van", "from"].contains(tokens.at(start - 1)?.text)
        }
    }

    // MARK: - Ages and periods

    /// An age belongs to the main number before it, unless that has one; else to the next ones.
    private func attachAges(_ items: inout [QuantityItem], _ taken: inout Set<Int>) {
        var before: Int?
        var pending: Int?
        for position in items.indices {
            switch items[position].kind {
            case .main:
                before = position
                if let pending {
                    give(items[pending].mention, to: &items[position].mention)
                    taken.insert(pending)
                }
            case .age:
                pending = nil
                if let before, items[before].mention.age == nil {
                    give(items[position].mention, to: &items[before].mention)
                    taken.insert(position)
                } else {
                    pending = position
                }
            default: break
            }
        }
    }

    private func give(_ age: QuantityMention, to mention: inout QuantityMention) {
        mention.age = age.age
        mention.parts[.age] = age.parts[.age]
    }

    /// A period belongs to the nearest main number before it, else to the next.
    private func attachPeriods(_ items: inout [QuantityItem], _ taken: inout Set<Int>) {
        var before: Int?
        let first = items.firstIndex { $0.kind == .main }
        for position in items.indices {
            if items[position].kind == .main { before = position }
            guard items[position].kind == .period || items[position].kind == .duration,
                let place = periodPlace(items[position]), let target = before ?? first,
                items[target].mention.parts[.period] == nil
            else { continue }
            items[target].mention.parts[.period] = place
            taken.insert(position)
        }
    }

    /// Where the words of a period stand: those of an item that is one, or a length of time with its preposition.
    private func periodPlace(_ item: QuantityItem) -> Range<Int>? {
        let start = item.tokens.lowerBound
        let end = tokens[item.tokens.upperBound - 1].range.upperBound
        if item.kind == .period { return tokens[start].range.lowerBound..<end }
        guard let word = tokens.at(start - 1), QuantityWords.periodPrepositions[word.text] != nil || word.text == "per" else {
            let first = tokens[start].text
            return QuantityWords.periodPrepositions[first] != nil ? tokens[start].range.lowerBound..<end : nil
        }
        return word.range.lowerBound..<end
    }

    /// `binnen zes weken` is at most six weeks, `na twaalf weken` more than twelve.
    private func readOwnPeriod(_ mention: inout QuantityMention, _ item: QuantityItem) {
        guard mention.comparator == .equal, mention.range == nil, let word = tokens.at(item.tokens.lowerBound - 1),
            let comparator = QuantityWords.periodPrepositions[word.text], comparator != .equal
        else { return }
        mention.comparator = comparator
        mention.parts[.comparator] = word.range
        mention.parts[.number] = word.range.lowerBound..<(mention.parts[.number]?.upperBound ?? word.range.upperBound)
    }

    private func readLoneAge(_ mention: inout QuantityMention) {
        mention.statistic = "age"
        mention.unit = "years"
        switch (mention.age?.low, mention.age?.high) {
        case (let low?, let high?) where low == high: mention.value = low
        case (let low?, let high?): mention.range = QuantityMention.NumberRange(low, high)
        case (let low?, nil): (mention.value, mention.comparator) = (low, .atLeast)
        case (nil, let high?): (mention.value, mention.comparator) = (high, .atMost)
        case (nil, nil): break
        }
    }

    // MARK: - Statistics

    /// The statistic said in the ten words before the number.
    private func readStatistic(_ mention: inout QuantityMention, _ item: QuantityItem, from before: Int) {
        guard mention.statistic == nil, item.kind != .age else { return }
        let start = max(before, item.tokens.lowerBound - 10)
        for index in stride(from: item.tokens.lowerBound - 1, through: start, by: -1) {
            if let said = QuantityWords.saidStatistics.match(tokens, at: index), index + said.length <= item.tokens.lowerBound {
                mention.statistic = said.value
                mention.parts[.statistic] = tokens[index].range.lowerBound..<tokens[index + said.length - 1].range.upperBound
                return
            }
        }
    }

    // MARK: - Populations

    /// The people that the words after the number name, else those before it that no earlier number has.
    ///
    /// - Returns: the token after them.
    private func readPopulation(
        _ mention: inout QuantityMention, _ item: QuantityItem, from before: Int, to after: Int
    ) -> Int? {
        guard item.kind == .main || item.kind == .duration || mention.statistic != nil else { return nil }
        let end = item.tokens.upperBound
        var found: Range<Int>?
        if mention.denominator != nil, let noun = numbers.counted(at: end) { found = end..<noun.end }
        var index = end
        while found == nil, index < min(after, end + 12), ![",", ":", "("].contains(tokens[index].text) {
            found = population(at: index)
            index += 1
        }
        index = item.tokens.lowerBound - 1
        while found == nil, index >= max(before, item.tokens.lowerBound - 16) {
            found = population(at: index)
            index -= 1
        }
        // `Children recover in 90% of cases`: the children.
        let isVague = found.map { QuantityWords.people[tokens[$0.upperBound - 1].text] == "cases" } ?? true
        if isVague, let subject = subject(at: before, of: item) { found = subject }
        guard var place = found else { return nil }
        if let link = tokens.at(place.upperBound), QuantityWords.narrowing.contains(link.text) {
            place = place.lowerBound..<narrowed(from: place.upperBound)
        }
        let range = tokens[place.lowerBound].range.lowerBound..<tokens[place.upperBound - 1].range.upperBound
        mention.population = text(range)
        mention.parts[.population] = range
        return place.upperBound
    }

    /// `Rokers hebben`, `Women over 50 have`: people that the sentence begins with.
    private func subject(at index: Int, of item: QuantityItem) -> Range<Int>? {
        guard item.kind == .main, index < item.tokens.lowerBound,
            index == 0 || tokens[index - 1].sentence < tokens[index].sentence
        else { return nil }
        let start = QuantityWords.articles.contains(tokens[index].text) ? index + 1 : index
        guard let noun = numbers.counted(at: start), noun.end <= item.tokens.lowerBound,
            QuantityWords.peopleUnits.contains(noun.unit)
        else { return nil }
        return start..<noun.end
    }

    /// `van de asymptomatische mensen`: the words after the preposition and its article.
    private func population(at index: Int) -> Range<Int>? {
        guard QuantityWords.populationPrepositions.contains(tokens[index].text), !tokens[index].isExcluded else { return nil }
        var start = index + 1
        while let word = tokens.at(start), QuantityWords.articles.contains(word.text), start - index < 3 { start += 1 }
        guard let noun = numbers.counted(at: start), !QuantityWords.noPopulation.contains(noun.unit) else { return nil }
        return start..<noun.end
    }

    /// Up to three words after `met` or `zonder`.
    private func narrowed(from index: Int) -> Int {
        var end = index + 1
        while let word = tokens.at(end), end - index <= 3, word.kind == .word, !word.isSpelled,
            !QuantityWords.stops.contains(word.text)
        {
            end += 1
        }
        return end > index + 1 ? end : index
    }

    // MARK: - Places

    /// The start of the next item that is a number, in tokens.
    private func nextNumber(after position: Int, _ items: [QuantityItem]) -> Int {
        items[(position + 1)...].prefix(12).first { $0.kind == .main || $0.kind == .measure }?.tokens.lowerBound ?? Int.max
    }

    private func sentence(around index: Int) -> (tokens: Range<Int>, scalars: Range<Int>) {
        let number = tokens[index].sentence
        // Sentences are runs of tokens in ascending order.
        let start = tokens.partition { $0.sentence >= number }
        let end = tokens.partition { $0.sentence > number }
        return (start..<end, tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound)
    }

    private func text(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(scalars[range]))
    }
}

extension Array {
    /// The first index whose element fulfils a condition that all later ones fulfil too, by halving.
    fileprivate func partition(_ isPast: (Element) -> Bool) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = (low + high) / 2
            if isPast(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
