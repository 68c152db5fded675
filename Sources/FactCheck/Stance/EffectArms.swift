import TextAnalysis

/// Where a passage names the intervention and where the comparator.
struct EffectArms {
    /// Code points where a word of the intervention, and of the comparator, begins.
    let intervention: [Int]
    let comparator: [Int]
    /// Terms of both.
    let terms: Set<String>
    /// Where `than`, `compared with` and their like begin.
    private let references: [Int]

    init(intervention: String, comparator: String, _ text: StanceText, _ language: StemmingLanguage, _ stems: SearchTerms) {
        let first = StanceText(intervention, language, stems)
        let second = StanceText(comparator, language, stems)
        var ours = Set(first.words.lazy.filter { $0.weight > 0.2 || $0.isCue }.map(\.term))
        var theirs = Set(second.words.lazy.filter { $0.weight > 0.2 || $0.isCue }.map(\.term))
        let both = ours.intersection(theirs)
        ours.subtract(both)
        theirs.subtract(both)
        let generic = Self.generic
        let oursNames = ours
        let theirsNames = theirs
        self.intervention = text.words.filter { word in
            oursNames.contains(word.term) || generic.active.contains(word.text[...]) && !theirsNames.contains(word.term)
        }.map(\.range.lowerBound)
        self.comparator = text.words.filter { word in
            theirsNames.contains(word.term) || generic.reference.contains(word.text[...]) && !oursNames.contains(word.term)
        }.map(\.range.lowerBound)
        terms = ours.union(theirs)
        let words = text.words
        references = words.indices.filter { index in
            let next = index + 1 < words.count ? words[index + 1].text : ""
            switch words[index].text {
            case "than", "versus", "vs", "dan": return true
            case "compared", "comparison", "relative", "vergeleken", "opposed": return ["with", "to", "met"].contains(next)
            default: return false
            }
        }.map { words[$0].range.lowerBound }
    }

    private static let generic: (active: Set<Substring>, reference: Set<Substring>) = (
        Set("intervention treatment treated experimental active study interventiegroep behandelgroep".split(separator: " ")),
        Set(
            "control controls placebo sham usual standard conventional baseline untreated controlegroep controles".split(
                separator: " "))
    )

    /// Whether the comparator is named before the intervention.
    var comparatorIsFirst: Bool {
        guard let theirs = comparator.first, let ours = intervention.first else { return false }
        return theirs < ours
    }

    /// Whether a cue speaks of the comparator, so that its direction is the other way for the intervention.
    func isTurned(_ cue: DirectionCue, _ text: StanceText) -> Bool {
        // What stands after `than` is what it is laid beside.
        if let reference = references.first(where: { $0 >= cue.range.lowerBound && $0 - cue.range.upperBound < 120 }) {
            let ours = intervention.first { $0 > reference && $0 - reference < 90 }
            let theirs = comparator.first { $0 > reference && $0 - reference < 90 }
            switch (ours, theirs) {
            case (nil, nil): break
            case (.some, nil): return true
            case (nil, .some): return false
            case (let ours?, let theirs?): return ours < theirs
            }
        }
        // `compared with placebo, X lowered …`
        if let reference = references.last(where: { $0 < cue.range.lowerBound }) {
            let ours = intervention.first { $0 > reference && $0 - reference < 60 }
            let theirs = comparator.first { $0 > reference && $0 - reference < 60 }
            if let theirs, ours == nil || theirs < ours ?? .max { return false }
            if let ours, theirs == nil, ours < cue.range.lowerBound, comparator.contains(where: { $0 < reference }) {
                return true
            }
        }
        func nearest(_ places: [Int]) -> Int {
            places.map { $0 < cue.range.lowerBound ? cue.range.lowerBound - $0 : $0 - cue.range.upperBound }.min() ?? .max
        }
        let (ours, theirs) = (nearest(intervention), nearest(comparator))
        return theirs < ours && theirs < 80
    }
}
