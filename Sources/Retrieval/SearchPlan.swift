/// Which terms of a query find records, and which only add to the scores of those found.
///
/// In a large store what many records have costs the most and changes an order the least. Terms find records the rarest first, until
/// they have found enough; the more frequent then add to scores only, and those that half of the records have are left out. So are
/// phrases once going through the records of their first words costs too much. In a store of no more than enough records every
/// term finds and nothing is left out.
public struct SearchPlan: Hashable, Sendable {
    /// Terms of which a record needs one.
    public var finding: [QueryTerm] = []
    /// Terms that add to the scores of records found.
    public var adding: [QueryTerm] = []

    /// Where frequent terms stop finding.
    public struct Limits: Hashable, Sendable {
        /// How many records the rarest terms may find; the rarest does always.
        public var enough: Int
        /// How many records there are.
        public var size: Int

        public init(enough: Int, size: Int) {
            self.enough = enough
            self.size = size
        }

        /// A frequent term that one record in so many has adds nothing: it costs more than all others.
        static let everywhere = 2
        /// The records of first words of phrases that may be gone through, in times ``enough``.
        static let phrases = 10

        /// Whether there are so many records that not every term finds.
        public var arePruning: Bool { size > enough }
    }

    /// - Parameters:
    ///   - terms: terms that some record has, with their counts.
    ///   - feedbackFinds: whether a record may be found by nothing but what others shared.
    public init(_ terms: [QueryTerm], _ limits: Limits, feedbackFinds: Bool = true) {
        let terms = limits.arePruning ? Self.affordable(terms, limits) : terms
        var total = 0
        for term in terms.rarest() where [.word, .number, .concept].contains(term.origin) {
            if !limits.arePruning || total == 0 || total + term.count <= limits.enough {
                finding.append(term)
                total += term.count
            } else {
                // Those after it are more frequent still.
                total = limits.enough
                if term.count < limits.size / Limits.everywhere { adding.append(term) }
            }
        }
        adding += terms.filter { $0.origin == .phrase }
        var shared = 0
        for term in terms where term.origin == .feedback {
            if limits.arePruning, shared + term.count > limits.enough { continue }
            shared += term.count
            if feedbackFinds { finding.append(term) } else { adding.append(term) }
        }
    }

    /// The plan with the terms that find, and no others.
    public func withoutAdding() -> SearchPlan {
        var plan = self
        plan.adding = []
        return plan
    }

    /// The terms without the phrases that cost too much, the cheapest kept.
    private static func affordable(_ terms: [QueryTerm], _ limits: Limits) -> [QueryTerm] {
        let costs = terms.flatMap { $0.alternatives.filter { $0.stems.count > 1 }.map(\.firstCount) }.sorted()
        var (spent, dearest) = (0, 0)
        for cost in costs {
            spent += cost
            guard spent <= limits.enough * Limits.phrases else { break }
            dearest = cost
        }
        return terms.compactMap { term in
            var term = term
            term.alternatives.removeAll { $0.stems.count > 1 && $0.firstCount > dearest }
            return term.alternatives.isEmpty ? nil : term
        }
    }
}

extension [QueryTerm] {
    /// The terms that the fewest records have, those first; in the order they stand in where as many have them.
    public func rarest(_ limit: Int = .max) -> [QueryTerm] {
        let sorted = enumerated().sorted { ($0.element.count, $0.offset) < ($1.element.count, $1.offset) }
        return sorted.prefix(limit).map(\.element)
    }
}
