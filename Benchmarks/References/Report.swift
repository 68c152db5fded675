import Articles
import Bibliography
import EvidenceStore
import Foundation

/// Counts of entries resolved rightly and wrongly.
struct Tally {
    var present = 0
    var absent = 0
    var right = 0
    var wrong = 0
    var absentTaken = 0

    mutating func add(isPresent: Bool, isTaken: Bool, isRight: Bool) {
        if isPresent { present += 1 } else { absent += 1 }
        guard isTaken else { return }
        if isRight { right += 1 } else { wrong += 1 }
        if !isPresent { absentTaken += 1 }
    }

    /// Precision over all entries that were resolved, recall over those whose record is there, and absent ones left open.
    var row: String {
        let resolved = right + wrong
        return [(right, resolved), (right, present), (absent - absentTaken, absent)].map { part, whole in
            whole == 0 ? "" : String(format: "%.4f", Double(part) / Double(whole)) + " (\(part)/\(whole))"
        }.joined(separator: " | ") + " |"
    }
}

/// The tables, each of the half that nothing was chosen on.
struct Report {
    /// Shows what went wrong, of the other half: nobody is to look at the half that is reported.
    let showsMisses: Bool

    mutating func withoutIdentifiers(_ all: [TestEntry], _ store: EvidenceStore) throws {
        let entries = all.filter { $0.isForFitting == showsMisses }
        let start = ContinuousClock.now
        let outcomes = try store.resolve(entries.map(\.parsed))
        let time = (ContinuousClock.now - start) / .milliseconds(1)
        var total = Tally()
        var rows: [(String, Tally)] = []
        func add(_ name: String, _ entry: TestEntry, _ outcome: ReferenceOutcome) {
            let index = rows.firstIndex { $0.0 == name } ?? rows.count
            if index == rows.count { rows.append((name, Tally())) }
            rows[index].1.add(isPresent: entry.isPresent, isTaken: outcome.source != nil, isRight: outcome.source == entry.id)
        }
        for damage in ["no damage"] + Damage.allCases.map(\.rawValue) + ReferenceStyle.allCases.map(\.rawValue) {
            rows.append((damage, Tally()))
        }
        for (entry, outcome) in zip(entries, outcomes) {
            // Nothing but real records counts in the other rows.
            if entry.hasDecoy {
                add("with a decoy", entry, outcome)
                continue
            }
            total.add(isPresent: entry.isPresent, isTaken: outcome.source != nil, isRight: outcome.source == entry.id)
            add(entry.style.rawValue, entry, outcome)
            if entry.damages.isEmpty { add("no damage", entry, outcome) }
            for damage in entry.damages { add(damage.rawValue, entry, outcome) }
            let isMissed = entry.isPresent ? outcome.source != entry.id : outcome.source != nil
            if showsMisses, isMissed { show(entry, outcome) }
        }
        print(
            "\nWithout identifiers, \(entries.count) entries (\(entries.count { $0.hasDecoy }) with a decoy), \(String(format: "%.1f", time / Double(entries.count))) ms each"
        )
        print("| | precision | recall | absent left open |\n|---|--:|--:|--:|")
        print("| all | \(total.row)")
        for (name, tally) in rows { print("| \(name) | \(tally.row)") }
    }

    mutating func withIdentifiers(
        _ all: [TestEntry], _ store: EvidenceStore, _ identifiers: TestEntry.Identifiers
    ) throws {
        let entries = all.filter { $0.isForFitting == showsMisses && $0.identifiers == identifiers && !$0.hasDecoy }
        let outcomes = try store.resolve(entries.map(\.parsed))
        var tally = Tally()
        var (caughtPresent, caughtAbsent) = (0, 0)
        for (entry, outcome) in zip(entries, outcomes) {
            tally.add(isPresent: entry.isPresent, isTaken: outcome.source != nil, isRight: outcome.source == entry.id)
            let isCaught = !outcome.wrongIdentifiers.isEmpty
            if entry.isPresent, isCaught { caughtPresent += 1 }
            if !entry.isPresent, isCaught { caughtAbsent += 1 }
            let isMissed =
                entry.isPresent && (outcome.source != entry.id || isCaught == (identifiers == .right))
                || !entry.isPresent && outcome.source != nil
            if showsMisses, isMissed { show(entry, outcome) }
        }
        print("\nIdentifiers: \(identifiers.rawValue), \(entries.count) entries")
        print("| | precision | recall | absent left open |\n|---|--:|--:|--:|\n| all | \(tally.row)")
        print("reported as wrong: \(caughtPresent) of \(tally.present) present, \(caughtAbsent) of \(tally.absent) absent")
    }

    private func show(_ entry: TestEntry, _ outcome: ReferenceOutcome) {
        let damages = entry.damages.map(\.rawValue).joined(separator: ", ")
        print(
            "\n\(entry.isPresent ? "PRESENT" : "ABSENT") \(entry.id) [\(entry.style.rawValue); \(damages)] \(entry.identifiers.rawValue)"
        )
        print("  \(entry.printed.replacing("\n", with: "⏎"))")
        print(
            "  title: \(entry.parsed.title?.value ?? "-") | \(entry.parsed.authors.prefix(3).map(\.family)) | \(entry.parsed.container?.value ?? "-") | \(entry.parsed.years) \(entry.parsed.volume?.value ?? "-") \(entry.parsed.pages?.value.printed ?? "-")"
        )
        print("  \(outcome.state) \(outcome.reason) \(outcome.wrongIdentifiers.map(\.printed))")
        for candidate in outcome.candidates {
            print("    \(candidate.id) \(String(format: "%.3f", candidate.confidence)) \(candidate.reason)")
        }
    }
}
