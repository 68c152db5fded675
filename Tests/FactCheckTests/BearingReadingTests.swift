import EvidenceModel
import Testing

@testable import EvidenceStore
@testable import FactCheck

@Suite("Readings as they bear on a statement")
struct BearingReadingTests {
    private func reading(
        _ direction: Direction, limit: Limit? = nil, directness: Directness = .direct, basis: Basis = .abstract,
        source id: String = "pmid:1", isRetracted: Bool = false
    ) -> BearingReading {
        let evidence = Evidence(
            source: id, direction: direction, limit: limit, directness: directness, basis: basis, assessor: "A",
            date: "2026-01-01")
        let standing = SourceStanding(id: id, label: "Jansen 2015", design: "cohort", isRetracted: isRetracted)
        return BearingReading(
            claim: "c", kind: .frequency, source: ClaimReport.Source(standing: standing, title: "T", strength: .weak),
            reading: ClaimReport.Reading(evidence: evidence, passageState: .none, numberChecks: []), direction: direction,
            limit: limit, directness: directness)
    }

    private func verdict(_ readings: BearingReading...) throws -> Verdict {
        Appraisal(readings, kind: .frequency, try EvidenceStore.rules()).verdict.verdict
    }

    @Test("a number answers the statement itself, whatever was read of the claim it stands with")
    func answer() throws {
        for recorded in Direction.allCases {
            var bearing = reading(recorded, limit: recorded == .qualifies ? .measure : nil, directness: .indirect)
            bearing.answer(.disputes)
            #expect(bearing.direction == .disputes && bearing.limit == nil && bearing.directness == .direct)
            #expect(try verdict(bearing) == .disputed)
            bearing.answer(.supports)
            #expect(try verdict(bearing) == .supported)
            #expect(bearing.checked.direction == .supports && bearing.checked.recorded.direction == recorded)
        }
    }

    @Test("a limit goes with a reservation alone")
    func limits() {
        var bearing = reading(.qualifies, limit: .population)
        #expect(bearing.appraised.evidence.limit == .population)
        bearing.limit = nil
        #expect(bearing.appraised.evidence.limit == .population)
        bearing.direction = .supports
        #expect(bearing.appraised.evidence.limit == nil)
    }

    @Test("the rules of verdict hold: what is retracted or testimony does not count, whichever way it is turned")
    func rules() throws {
        #expect(try verdict(reading(.supports, isRetracted: true)) == .supportRetracted)
        for direction in [Direction.supports, .disputes] {
            #expect(try verdict(reading(direction, basis: .testimony)) == .testimonyOnly)
        }
        #expect(try verdict(reading(.supports), reading(.disputes, source: "pmid:2")) == .mixed)
        #expect(try verdict(reading(.silent)) == .notFound)
    }

    @Test("a report's readings bear on their claim as they were recorded")
    func report() throws {
        let first = reading(.qualifies, limit: .time, directness: .indirect)
        var source = first.source
        source.readings = [first.reading, reading(.disputes).reading]
        let rules = try EvidenceStore.rules()
        let claim = Claim(id: "c", kind: .cause, statement: LocalizedText(en: "C"))
        let report = ClaimReport(
            claim: claim, occurrences: [], verdict: rules.verdict(kind: .cause, evidence: [], citationCount: 0),
            strength: rules.strength(kind: .cause, evidence: []), reviews: [], sources: [source])
        #expect(report.readings.map(\.direction) == [.qualifies, .disputes])
        #expect(report.readings.map(\.limit) == [.time, nil] && report.readings.map(\.directness) == [.indirect, .direct])
        #expect(report.readings.allSatisfy { $0.claim == "c" && $0.kind == .cause })
    }
}
