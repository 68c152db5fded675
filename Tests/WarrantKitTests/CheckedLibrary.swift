import TestSupport
import WarrantKit

/// A planted library with a few concepts in both languages, for checking statements against it.
struct CheckedLibrary {
    let planted: PlantedLibrary

    init() throws {
        planted = try PlantedLibrary()
        func concept(_ id: String, _ nl: String, _ en: String) -> Concept {
            Concept(
                id: id,
                labels: [
                    Concept.Label(nl, language: "nl", isPreferred: true), Concept.Label(en, language: "en", isPreferred: true),
                ])
        }
        try planted.library.store.importConcepts(
            [
                concept("swimming", "zwemmen", "swimming"), concept("back-pain", "rugpijn", "back pain"),
                concept("turmeric", "kurkuma", "turmeric"), concept("migraine", "migraine", "migraine"),
                concept("smoking", "roken", "smoking"), concept("knee-pain", "kniepijn", "knee pain"),
            ], scheme: "urn:test")
    }

    var library: Library { planted.library }

    /// Says that swimming reduces back pain, which a reading bears out or not.
    static func swimming(_ id: String = "swimming-helps", nl: Bool = true, en: Bool = true, evidence: [String]) -> String {
        let statements = [
            nl ? "nl: \"Zwemmen vermindert rugpijn.\"" : nil, en ? "en: \"Swimming reduces back pain.\"" : nil,
        ].compactMap(\.self).joined(separator: ", ")
        return """
              - id: \(id)
                kind: effect
                statement: { \(statements) }
                quote: { exact: "Eerste zin" }
                about: [swimming, back-pain]

            """ + (evidence.isEmpty ? "" : "    evidence:\n" + evidence.joined())
    }

    static func evidence(_ source: String, _ direction: String, basis: String = "abstract", limit: String? = nil) -> String {
        """
              - source: \(source)
                direction: \(direction)
                basis: \(basis)
                assessor: Tester
                date: 2026-01-02
                finding: { nl: "Er werd iets anders gemeten.", en: "Something else was measured." }
        \(limit.map { "        limit: \($0)\n" } ?? "")
        """
    }

    static let expert = "  - key: arts\n    expert: { name: Mirjam de Arts, role: sports physician }"

    /// Adds the claim on swimming with readings of studies 1 and 2.
    @discardableResult
    func addSwimming(nl: Bool = true, en: Bool = true, sources: String = "", evidence: String...) throws -> Self {
        try planted.importRecords(
            PlantedLibrary.record(1, "A randomized trial of exercise", author: "Jansen"),
            PlantedLibrary.record(2, "A cohort study of exercise", author: "Pietersen"))
        try planted.add(
            references: PlantedLibrary.reference("one", 1) + "\n" + PlantedLibrary.reference("two", 2), sources: sources,
            claims: Self.swimming(nl: nl, en: en, evidence: evidence))
        return self
    }

    func check(_ statement: String, _ language: Language = .dutch) throws -> StatementCheck {
        try library.check(statement, language: language)
    }
}
