import Foundation
import TextAnalysis

/// What the cues of one sentence say together.
struct SentenceSigns {
    let sentence: SentenceInContext
    private(set) var weight = 0
    private(set) var kind: ProposedClaim.Kind?
    private(set) var reasons: [ProposedClaim.Reason] = []
    /// No claim, and why.
    private(set) var leftOut: (SentenceReading.Narrative, String)?
    private(set) var isFirstPerson = false
    private(set) var isPast = false

    init(_ sentence: SentenceInContext, _ cues: ClaimCueTable, _ language: StemmingLanguage) {
        self.sentence = sentence
        // A sentence has some tens of words; the rest of a longer run says nothing more.
        let words = Array(Folding.words(sentence.text).prefix(400))
        let own = cues.matches(in: words)
        isFirstPerson = own.contains { $0.cue.class == .firstPerson && !Self.isNumeral(at: $0.words.lowerBound, words) }
        isPast = own.contains { $0.cue.class == .past }
        leftOut = Self.leftOut(sentence, words, own, isFirstPerson: isFirstPerson)
        guard leftOut == nil else { return }
        // A list item is read with the sentence that it completes.
        let lead = sentence.lead.map { Array(Folding.words($0).prefix(400)) } ?? []
        weigh(own, words)
        weigh(cues.matches(in: lead).filter { if case .kind = $0.cue.class { true } else { false } }, lead)
        readNumbers(language)
        settle()
    }

    // MARK: - What is no claim

    private static func leftOut(
        _ sentence: SentenceInContext, _ words: [String], _ matches: [ClaimCueTable.Match], isFirstPerson: Bool
    ) -> (SentenceReading.Narrative, String)? {
        let text = sentence.text.trimmingCharacters(in: .whitespacesAndNewlines)
        func first(_ kind: ClaimCue.Class) -> String? {
            matches.first { $0.cue.class == kind }.map { "“" + words[$0.words].joined(separator: " ") + "”" }
        }
        func opening(_ kind: ClaimCue.Class) -> String? {
            matches.first { $0.cue.class == kind && $0.words.lowerBound < 2 }.map {
                "“" + words[$0.words].joined(separator: " ") + "”"
            }
        }
        if let heading = sentence.heading, isReferenceHeading(heading) {
            return (.furniture, "stands in the list of references")
        }
        let bare = text.trimmingCharacters(in: CharacterSet(charactersIn: "”\"’')»"))
        if bare.hasSuffix("?") { return (.question, "is a question") }
        if text.contains("://") || text.contains("www.") || text.contains("@") {
            return (.practiceInformation, "holds an address")
        }
        if let cue = opening(.greeting) { return (.greeting, "a greeting: \(cue)") }
        if isFirstPerson { return (.personalStory, "the writer speaks: \(first(.firstPerson) ?? "")") }
        if let cue = opening(.furniture) { return (.furniture, "belongs to the page, not the text: \(cue)") }
        if let cue = first(.advertising) { return (.advertising, "asks the reader to come or buy: \(cue)") }
        if let cue = first(.practice) { return (.practiceInformation, "what the practice does: \(cue)") }
        if !sentence.isListItem, words.count < 9, let last = bare.unicodeScalars.last, !".!:;".unicodeScalars.contains(last) {
            return (.furniture, "a heading or caption: no full stop")
        }
        return nil
    }

    /// `type I`: a Roman one, not the writer.
    private static func isNumeral(at index: Int, _ words: [String]) -> Bool {
        guard words[index] == "i", index > 0 else { return false }
        return ["type", "stage", "phase", "class", "grade", "part", "group", "collagen", "factor", "modic", "interferon"]
            .contains(words[index - 1])
    }

    private static func isReferenceHeading(_ heading: String) -> Bool {
        let words = Folding.words(heading)
        let names: Set<String> = [
            "bronnen", "bron", "referenties", "referentie", "literatuur", "literatuurlijst", "voetnoten", "bibliografie",
            "references",
            "sources", "literature", "bibliography", "footnotes", "bronvermelding", "contact",
        ]
        return words.count <= 3 && words.contains { names.contains($0) }
    }

    // MARK: - What is one

    private var weights: [ProposedClaim.Kind: Int] = [:]
    private var found: [(kind: ProposedClaim.Kind, weight: Int, words: String)] = []
    private var counted: Set<String> = []

    /// Cues of kinds add up, but words that stand in a longer cue of the same kind count once.
    private mutating func weigh(_ matches: [ClaimCueTable.Match], _ words: [String]) {
        for match in matches.sorted(by: { $0.cue.weight > $1.cue.weight }) {
            switch match.cue.class {
            case .kind(let kind):
                let text = words[match.words].joined(separator: " ")
                guard !found.contains(where: { $0.kind == kind && ($0.words.contains(text) || text.contains($0.words)) }) else {
                    continue
                }
                weights[kind, default: 0] += Self.kindWeight(match.cue, kind)
                found.append((kind, match.cue.weight, text))
                weight += match.cue.weight
            case .topic, .possibility:
                if counted.insert(match.cue.class == .topic ? "topic" : "possibility").inserted { weight += match.cue.weight }
            case .imperative where match.words.lowerBound == words.prefix { $0.allSatisfy(\.isNumber) }.count:
                weights[.advice, default: 0] += Self.kindWeight(match.cue, .advice)
                weight += match.cue.weight
                found.append((.advice, match.cue.weight, words[match.words].joined(separator: " ")))
            case .meta: weight -= match.cue.weight
            default: break
            }
        }
    }

    /// What a cue says for the kind: strong ones count as squares; `vaak` and its like go with claims of every kind, so for the
    /// kind they count where nothing else does.
    private static func kindWeight(_ cue: ClaimCue, _ kind: ProposedClaim.Kind) -> Int {
        kind == .frequency && cue.weight == 1 ? 0 : cue.weight * cue.weight
    }

    /// A share or a statistic weighs 3, another number with its unit 1.
    private mutating func readNumbers(_ language: StemmingLanguage) {
        let quantities = QuantityScanner.quantities(in: sentence.text, language)
        guard let quantity = quantities.max(by: { Self.isShare($0) ? false : Self.isShare($1) }) else { return }
        let number = quantity.parts[.number].map { range in
            String(String.UnicodeScalarView(Array(sentence.text.unicodeScalars)[range]))
        }
        let isShare = Self.isShare(quantity)
        let value = isShare ? 3 : 1
        weight += value
        if isShare {
            weights[.frequency, default: 0] += value * value
        } else if Self.isDuration(quantity) {
            weights[.prognosis, default: 0] += value
        }
        found.append((isShare ? .frequency : .prognosis, isShare ? 4 : 2, "#" + (number ?? "")))
    }

    private static func isShare(_ quantity: QuantityMention) -> Bool {
        quantity.denominator != nil || quantity.unit == "%" || quantity.unit == "‰"
            || quantity.statistic.map { $0 != "age" } ?? false
    }

    private static func isDuration(_ quantity: QuantityMention) -> Bool {
        quantity.unit.map { ["days", "weeks", "months", "years"].contains($0) } ?? false
    }

    private mutating func settle() {
        let order = ProposedClaim.Kind.allCases
        kind = order.max {
            (weights[$0] ?? 0, -(order.firstIndex(of: $0) ?? 0)) < (weights[$1] ?? 0, -(order.firstIndex(of: $1) ?? 0))
        }
        if weights.isEmpty { kind = nil }
        reasons = found.sorted { $0.weight > $1.weight }.map { item in
            item.words.hasPrefix("#")
                ? ProposedClaim.Reason(sign: nil, words: String(item.words.dropFirst()))
                : ProposedClaim.Reason(sign: item.kind, words: item.words)
        }
    }
}
