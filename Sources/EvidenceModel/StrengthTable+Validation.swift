extension StrengthTable {
    /// Checks that every kind, every design of every row and every step has its entry, and that nothing points nowhere.
    func validate() throws(EvidenceRulesError) {
        try check(version >= 1, "bad-version", "version", "the version must be 1 or more")
        try check(
            Set(words.keys) == ["1", "2", "3", "4", "5"], "bad-words", "words", "there must be a word for each step 1 to 5")
        for step in 1...4 {
            try check(
                word(for: step) >= word(for: step + 1) && word(for: step + 1) > .none, "bad-words", "words",
                "a higher step must not have a stronger word, and no step is called none")
        }
        try check(
            isStep(unrecordedPoolsStep), "bad-step", "unrecordedPoolsStep", "the step must be 1 to 5")
        try check(indirectSteps >= 0 && belowReviewSteps >= 0, "bad-step", "", "a lowering cannot be negative")
        try check(designs["unknown"] != nil, "missing-design", "designs", "the design 'unknown' is missing")
        for (name, words) in sorted(designs) {
            try check(words, at: "designs.\(name)")
        }
        try checkClosed(basisCaps.keys, Basis.allCases.map(\.rawValue), "unknown-basis", "basisCaps")
        try checkClosed(kinds.keys, ClaimKind.allCases.map(\.rawValue), "unknown-kind", "kinds")
        for kind in ClaimKind.allCases {
            try check(kinds[kind.rawValue] != nil, "missing-kind", "kinds", "the kind '\(kind.rawValue)' is missing")
            guard let name = kinds[kind.rawValue] ?? nil else { continue }
            try check(rows[name] != nil, "unknown-row", "kinds.\(kind.rawValue)", "there is no row '\(name)'")
        }
        for (name, row) in sorted(rows) {
            try validate(row, at: "rows.\(name)")
        }
    }

    private func validate(_ row: Row, at place: String) throws(EvidenceRulesError) {
        try check(row.question, at: "\(place).question")
        try checkClosed(row.steps.keys, designs.keys, "unknown-design", "\(place).steps")
        for (design, cell) in sorted(row.steps) {
            if case .step(let step) = cell {
                try check(isStep(step), "bad-step", "\(place).steps.\(design)", "the step must be 1 to 5")
                try checkLadder(row, step, place)
            }
        }
        for design in designs.keys.sorted() {
            try check(row.steps[design] != nil, "missing-design", "\(place).steps", "the design '\(design)' is missing")
        }
        for (step, words) in sorted(row.ladder) {
            try check(Int(step).map(isStep) ?? false, "bad-step", "\(place).ladder", "'\(step)' is not a step")
            try check(words, at: "\(place).ladder.\(step)")
        }
        guard let review = row.review else { return }
        try check(isStep(review.step), "bad-step", "\(place).review.step", "the step must be 1 to 5")
        try checkLadder(row, review.step, place)
        for design in review.fits {
            guard case .step(let step)? = row.steps[design], step >= review.step else {
                throw fault(
                    "bad-fit", "\(place).review.fits",
                    "'\(design)' must have a step of its own in the row, and not a better one than its review")
            }
        }
    }

    private func isStep(_ step: Int) -> Bool {
        (1...5).contains(step)
    }

    private func checkLadder(_ row: Row, _ step: Int, _ place: String) throws(EvidenceRulesError) {
        try check(row.ladder["\(step)"] != nil, "missing-words", "\(place).ladder", "step \(step) is used but not in words")
    }

    private func checkClosed(
        _ names: some Sequence<String>, _ list: some Sequence<String>, _ code: String, _ place: String
    ) throws(EvidenceRulesError) {
        let stray = Set(names).subtracting(list).sorted()
        try check(stray.isEmpty, code, place, "unknown name '\(stray.first ?? "")'")
    }

    private func check(_ text: LocalizedText, at place: String) throws(EvidenceRulesError) {
        let isComplete = !(text.nl ?? "").isEmpty && !(text.en ?? "").isEmpty
        try check(isComplete, "missing-words", place, "the text must be given in 'nl' and 'en'")
    }

    private func check(_ holds: Bool, _ code: String, _ place: String, _ message: String) throws(EvidenceRulesError) {
        if !holds { throw fault(code, place, message) }
    }

    private func fault(_ code: String, _ place: String, _ message: String) -> EvidenceRulesError {
        EvidenceRulesError("rules.\(code)", table: "strength.json", place: place, message, remedy: "correct the table")
    }

    private func sorted<Value>(_ dictionary: [String: Value]) -> [(String, Value)] {
        dictionary.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
