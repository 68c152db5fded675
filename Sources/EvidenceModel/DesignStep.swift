/// The step of a source's design in a row, and how it was found.
struct DesignStep: Hashable {
    /// 1 to 5, or `nil` when the row gives the design no step.
    var step: Int?
    var route: Route

    /// What the step rests on.
    enum Route: Hashable {
        /// The design's own cell.
        case design
        /// A review of recorded designs that all fit the row.
        case reviewOfFitting([String])
        /// A review of recorded designs, not all of which fit: the step of the weakest.
        case reviewOfOthers([String])
        /// A review that pools designs which are not recorded.
        case reviewUnrecorded
        /// A digest or guideline: below the review, which stands on a step of its own.
        indirect case below(DesignStep)
    }
}

extension StrengthTable {
    /// The step of a source in a row, before directness and caps.
    func designStep(of source: SourceStanding, in row: Row) -> DesignStep {
        switch row.steps[listed(source.design)] ?? .none {
        case .step(let step): return DesignStep(step: step, route: .design)
        case .none: return DesignStep(step: nil, route: .design)
        case .review: return reviewStep(pools: source.pools, in: row)
        case .belowReview:
            let review = reviewStep(pools: source.pools, in: row)
            return DesignStep(step: review.step.map { lower($0, by: belowReviewSteps) }, route: .below(review))
        }
    }

    /// The design's name if it is in the closed list, else `unknown`.
    func listed(_ design: String) -> String {
        designs[design] == nil ? "unknown" : design
    }

    /// A worse step, the last at worst.
    func lower(_ step: Int, by count: Int) -> Int {
        min(5, step + count)
    }

    /// The step of a review.
    ///
    /// A review named among the pools (an umbrella review pools reviews) does not say which studies are pooled: it is passed over
    /// when primary designs are recorded too, and otherwise nothing is recorded. A pooled design that is unknown counts as
    /// unrecorded. A pooled design without a step in the row is passed over when another has one.
    private func reviewStep(pools: [String], in row: Row) -> DesignStep {
        let primary = Set(pools.map(listed)).filter { design in
            switch row.steps[design] ?? .none {
            case .review, .belowReview: false
            case .step, .none: true
            }
        }
        .sorted()
        guard primary.contains(where: { $0 != "unknown" }) else {
            return DesignStep(step: unrecordedPoolsStep, route: .reviewUnrecorded)
        }
        if let review = row.review, primary.allSatisfy(review.fits.contains) {
            return DesignStep(step: review.step, route: .reviewOfFitting(primary))
        }
        let steps = primary.compactMap { design -> Int? in
            if design == "unknown" { return unrecordedPoolsStep }
            if case .step(let step)? = row.steps[design] { return step }
            return nil
        }
        return DesignStep(step: steps.max(), route: .reviewOfOthers(primary))
    }
}
