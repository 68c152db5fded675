import EvidenceModel
import EvidenceStore
import TextAnalysis

/// Says how a claim of the library relates to a statement: whether it says the same, and if not, where the two part.
struct ClaimJudge {
    let statement: ReadText
    /// Which way the statement points.
    let polarity: Polarity
    let tree: ConceptTree
    let labels: [String: LocalizedText]
    let weights: UnitWeights

    init(_ statement: ReadText, _ tree: ConceptTree, _ labels: [String: LocalizedText], _ weights: UnitWeights) {
        (self.statement, self.tree, self.labels, self.weights) = (statement, tree, labels, weights)
        polarity = Polarity(statement, in: tree)
    }

    /// From here on a claim is worth showing beside a statement: half of what the statement names stands in it.
    static let near = 0.5
    /// The same for a statement that names something no claim of the library is about.
    static let nearDespiteUnknown = 0.7
    /// From here on a claim says the same, if nothing in the two parts: so much of what the statement names stands in the claim, and
    /// so much of the claim in the statement.
    static let same = (ofStatement: 0.7, ofClaim: 0.55)
    /// From here on a finding says what a statement says.
    static let found = 0.9

    /// A claim, or a finding, with how it lies to the statement.
    struct Judged {
        var claim: ReadClaim
        /// The reading whose finding it is; `nil` for the claim itself.
        var reading: Int?
        var alignment: Alignment
        /// Which way its nearest version points.
        var polarity: Polarity
        var differences: Set<MatchedClaim.Difference>
        var why: [LocalizedText]
        /// In how many respects the two point the same way.
        var agreements = 0

        /// What orders claims: how near, and of two about as near the one that points the same way.
        var rank: Double { alignment.score + 0.05 * Double(agreements) }
    }

    func judge(_ claim: ReadClaim) -> Judged {
        var judged = compare(claim, claim.said)
        if statement.numbers.isEmpty, !claim.claim.quantities.isEmpty { judged.differences.insert(.detail) }
        // Another complaint that heals by itself: what the sentence begins with, the claim lacks, and it lacks what the claim is about.
        let isOfOther = judged.alignment.pairs.first.map {
            !$0.unit.isConcept && $0.relation == .apart && !LightWords.contains($0.unit)
        }
        let missing = judged.alignment.left.contains { !$0.concepts.isDisjoint(with: claim.about) && !LightWords.isFrame($0) }
        if isOfOther == true, missing { leave(&judged) }
        // Where the words of a claim are met by halves, half of what it is about has to be named.
        let about = claim.about.filter { !LightWords.isFrame($0) }
        let named = about.filter { about in
            statement.units.contains { tree.relation($0.concepts, [about]) >= .broader }
        }
        if named.count * 2 < about.count, judged.alignment.coverageWithoutLists < Self.same.ofStatement,
            statement.numbers.isEmpty
        {
            leave(&judged)
        }
        let numbersAgree = statement.numbers.contains { !$0.isTime } && !judged.differences.contains(.number)
        // A number is of all that the claim names.
        if numbersAgree, judged.alignment.notSame.contains(where: { $0.isConcept && !LightWords.isFrame($0) }) {
            leave(&judged)
        }
        if judged.alignment.coverageOfStatement < Self.same.ofStatement
            || judged.alignment.coverageWithoutLists < Self.same.ofClaim
        {
            leave(&judged)
        }
        return judged
    }

    /// A finding of a reading on a claim, with how much of the statement it names.
    struct Finding {
        var claim: ReadClaim
        var reading: Int
        var said: Said
        var coverage: Coverage
    }

    func find(_ said: Said, of reading: Int, on claim: ReadClaim) -> Finding {
        let coverage = Coverage(statement, by: said.words, about: said.about, tree, weights)
        return Finding(claim: claim, reading: reading, said: said, coverage: coverage)
    }

    /// Lays a finding beside the statement; a finding says more than one thing, so what is left of it does not part the two.
    func judge(_ finding: Finding) -> Judged {
        var judged = compare(finding.claim, finding.said)
        judged.reading = finding.reading
        // A statement that names no thing is about nothing that could be found.
        let isAboutSomething = statement.units.contains { $0.isConcept && !LightWords.isFrame($0) }
        if judged.alignment.coverageOfStatement < Self.found || !isAboutSomething { leave(&judged) }
        // That something is found says nothing of how often, or at what age; what a reader did not find is no finding; and what
        // numbers were found is recorded beside it, so a statement with numbers is answered by those.
        if polarity.size != nil && judged.polarity.size == nil || !statement.ages.isEmpty || judged.polarity.hasDenial
            || !statement.numbers.allSatisfy(\.isTime)
        {
            judged.differences.insert(.detail)
        }
        return judged
    }

    private func compare(_ claim: ReadClaim, _ said: Said) -> Judged {
        let alignment = Alignment(statement, said, tree, weights)
        var judged = Judged(
            claim: claim, reading: nil, alignment: alignment, polarity: Polarity(alignment.version, in: tree), differences: [],
            why: [])
        shared(alignment, &judged)
        concepts(alignment, &judged)
        numbers(said, &judged)
        direction(&judged)
        if alignment.left.contains(where: LightWords.isDoubt) { judged.differences.insert(.detail) }
        return judged
    }

    private func leave(_ judged: inout Judged) {
        guard judged.differences.isDisjoint(with: [.concept, .detail]) else { return }
        judged.differences.insert(.detail)
        judged.why.append(rest(judged.alignment))
    }

    // MARK: What the two share and where they part

    private func shared(_ alignment: Alignment, _ judged: inout Judged) {
        let words = alignment.pairs.filter { $0.relation == .same }.map { name($0.unit) }
        guard !words.isEmpty else { return }
        judged.why.append(
            LocalizedText(
                nl: "beide: " + words.map { $0[.dutch] }.joined(separator: ", "),
                en: "both: " + words.map { $0[.english] }.joined(separator: ", ")))
    }

    /// A thing beside the claim's own makes another statement, and so does one above or under it: what holds of herniations need
    /// not hold of each kind of them.
    private func concepts(_ alignment: Alignment, _ judged: inout Judged) {
        for pair in alignment.pairs where pair.isDenial {
            guard let other = pair.other else { continue }
            judged.differences.insert(.negation)
            judged.why.append(part(pair.unit, other))
        }
        for pair in alignment.pairs where pair.unit.isConcept {
            // "Infiltratie … de prik": what lies above another thing of the statement stands for that.
            if statement.units.contains(where: { tree.relation($0.concepts, pair.unit.concepts) == .narrower }) { continue }
            if pair.relation == .apart, !LightWords.isFrame(pair.unit) {
                judged.differences.insert(.detail)
                let name = name(pair.unit)
                judged.why.append(
                    LocalizedText(nl: "alleen hier: \(name[.dutch])", en: "only here: \(name[.english])"))
                continue
            }
            guard let other = pair.other, pair.relation != .same, pair.relation != .apart else { continue }
            // Both may name the pair's other half elsewhere: "men more than women".
            if pair.relation == .siblings, statement.units.contains(where: { !$0.concepts.isDisjoint(with: other.concepts) }) {
                continue
            }
            judged.differences.insert(.concept)
            judged.why.append(part(pair.unit, other))
        }
    }

    private func part(_ here: ReadText.Unit, _ there: ReadText.Unit) -> LocalizedText {
        LocalizedText {
            $0 == .dutch
                ? "hier \(name(here)[.dutch]), daar \(name(there)[.dutch])"
                : "here \(name(here)[.english]), there \(name(there)[.english])"
        }
    }

    private func numbers(_ said: Said, _ judged: inout Judged) {
        // A number that was not read may be what the sentence is about.
        if statement.hasUnreadNumber { judged.differences.insert(.detail) }
        for number in statement.numbers {
            let outcomes = said.quantities.map { NumberJudge.compare(number.quantity, $0).outcome }
            if outcomes.contains(where: { $0 == .same || $0 == .rounded }) { continue }
            judged.differences.insert(outcomes.contains(.differs) ? .number : .detail)
        }
        let ages = said.quantities.compactMap(\.age)
        if !statement.ages.isEmpty, !ages.isEmpty, !ages.contains(where: statement.isOfAge) {
            judged.differences.insert(.detail)
        }
    }

    private func direction(_ judged: inout Judged) {
        judged.agreements = polarity.agreements(with: judged.polarity)
        if let difference = polarity.difference(from: judged.polarity) {
            judged.differences.insert(difference.kind)
            judged.why.append(difference.why)
        } else if polarity.isOneSided(beside: judged.polarity) {
            judged.differences.insert(.detail)
        }
    }

    private func rest(_ alignment: Alignment) -> LocalizedText {
        let here = alignment.pairs.filter { $0.relation == .apart }.map { name($0.unit) }
        let there = alignment.left.map(name)
        return LocalizedText { language in
            let (ours, theirs) = (here.map { $0[language] }, there.map { $0[language] })
            let parts = [
                ours.isEmpty ? nil : (language == .dutch ? "alleen hier: " : "only here: ") + ours.joined(separator: ", "),
                theirs.isEmpty ? nil : (language == .dutch ? "alleen daar: " : "only there: ") + theirs.joined(separator: ", "),
            ]
            return parts.compactMap(\.self).joined(separator: "; ")
        }
    }

    /// What a thing is called: by its concept's label, else by its own words.
    private func name(_ unit: ReadText.Unit) -> LocalizedText {
        unit.concepts.sorted().lazy.compactMap { labels[$0] }.first ?? LocalizedText(nl: unit.words, en: unit.words)
    }
}
