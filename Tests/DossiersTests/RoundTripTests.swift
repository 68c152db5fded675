import Foundation
import TestSupport
import Testing
import WarrantKit

/// The dossiers of the sample library, into a store, out of it, and into another.
struct RoundTripTests {
    static let dossiers: [String] = (try? Workshop.files("dossiers", ".yaml").map { URL(filePath: $0).lastPathComponent }) ?? []

    /// Writes an export, with its text at the place it names, into another workshop.
    private func transfer(_ article: String, from first: Workshop, to second: Workshop) throws -> String {
        let dossier = try first.library.store.dossier(of: article)
        let target = second.folder.url.appending(path: "dossiers").appending(path: dossier.article.textFile).standardizedFileURL
        try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(dossier.article.text.utf8).write(to: target)
        return try second.write(try first.library.exportDossier(of: article), article)
    }

    @Test func thereAreDossiers() {
        #expect(Self.dossiers.count >= 5)
    }

    @Test(arguments: dossiers)
    func eachDossierAlone(name: String) throws {
        let (first, second) = (try Workshop(studies: true), try Workshop(studies: true))
        let path = Program.checkout.appending(path: "References/dossiers/\(name)").path
        let report = try first.library.add(dossiersAt: [path])
        let article = try #require(report.articles.first?.id)
        let copy = try transfer(article, from: first, to: second)
        let secondReport = try second.library.add(dossiersAt: [copy])
        #expect(secondReport.articles == report.articles)
        #expect(secondReport.warnings.map(\.message) == report.warnings.map(\.message))
        #expect(try second.library.exportDossier(of: article) == first.library.exportDossier(of: article))
        let (left, right) = (try first.dump(), try second.dump())
        #expect(left.keys.sorted() == right.keys.sorted())
        for (table, rows) in left { #expect(rows == right[table], "table \(table)") }
        #expect(left["evidence"]?.isEmpty == false)
    }

    @Test func theWholeLibrary() throws {
        let (first, second) = (try Workshop(studies: true), try Workshop(studies: true))
        let report = try first.library.add(dossiersAt: try Workshop.files("dossiers", ".yaml"))
        #expect(report.warnings.filter { $0.code == "dossier.described-differently" }.isEmpty)
        let ids = report.articles.map(\.id)
        _ = try second.library.add(dossiersAt: try ids.map { try transfer($0, from: first, to: second) })
        let (left, right) = (try first.dump(), try second.dump())
        for (table, rows) in left { #expect(rows == right[table], "table \(table)") }

        // Loading both forms again changes nothing and is logged as nothing.
        let changes = try first.rows("SELECT COUNT(*) FROM change")
        _ = try first.library.add(dossiersAt: try Workshop.files("dossiers", ".yaml"))
        #expect(try first.rows("SELECT COUNT(*) FROM change") == changes)
        #expect(try first.dump() == left)
        _ = try second.library.add(dossiersAt: try ids.map { try transfer($0, from: first, to: second) })
        #expect(try second.rows("SELECT COUNT(*) FROM change") == changes)
        #expect(try second.dump() == right)
    }

    /// Every key of the format, and texts that YAML could take for something else.
    @Test func everyKeyAndOddTexts() throws {
        let (first, second) = (try Workshop(), try Workshop())
        let yaml = """
            format: 1
            article:
              id: "null"
              title: "- 'true': #1 \\"x\\" \\\\ {a}\\nregel twee\\t🦴 ĳ é"
              url: "https://example.org/#:~:text=a%20b,c"
              authors: [ "null", "2015", "Vandendriessche, E." ]
              publisher: "no"
              published: 2024-09
              language: nl-BE
              text: { file: ../articles/null.md, kind: restatement }
            references:
              - key: "2015"
                printed: ">- a: b"
                url: https://example.org/paper
                design: cohort
              - { key: "true", printed: "~", pmid: 1, doi: 10.1/a(b)c, pmcid: PMC1, pools: [cohort, case-control] }
            sources:
              - { key: arts, expert: { name: "Jan: de Arts", role: "null" } }
              - key: gids
                study: { title: "12", authors: [Brinjikji W, "Een groep"], journal: "1.5", volume: 12, issue: 3-4, pages: 811-6,
                  publisher: "yes", published: 2015, language: nl, doi: 10.1/x, pools: [randomized-trial], design: meta-analysis }
            claims:
              - id: "12"
                kind: frequency
                statement: { nl: "a: b", en: "# c" }
                quote: { exact: "Een zin", prefix: "Eerst. ", suffix: " en" }
                about: [D007405]
                quantities:
                  - { id: a, measure: "1", statistic: OR, comparator: "~", value: -0.50, bounds: [0.1, +2], unit: "%", denominator: 1000, population: "no", age: [20, 30.5], period: "1 jaar" }
                  - { id: b, measure: m, comparator: ">=", range: [1, 2], age: 20 }
                cites: [arts, { source: "2015", tie: marked }, { source: "true", tie: proposed }]
                note: { en: "null" }
                evidence:
                  - source: gids
                    direction: qualifies
                    limit: time
                    directness: indirect
                    basis: secondary
                    finding: { nl: "~" }
                    passage: "'quoted' \\"passage\\""
                    quantities:
                      - { answers: a, measure: "1", value: 0.5 }
                      - { measure: other, range: [3, 3] }
                      - { answers: b, measure: m }
                    assessor: "1"
                    date: 2026-11-20
                    note: { nl: "x", en: "y" }
              - id: lost
                kind: advice
                statement: { en: "Lost" }
                quote: { exact: "staat er niet" }
                state: orphaned
              - id: moved
                kind: opinion
                statement: { en: "Moved" }
                quote: { exact: "stond er" }
                state: moved

            """
        _ = try first.add(yaml, "null", text: "Eerst. Een zin en meer. Een zin.\n")
        let exported = try first.library.exportDossier(of: "null")
        _ = try second.add(exported, "null", text: "Eerst. Een zin en meer. Een zin.\n")
        let (left, right) = (try first.dump(), try second.dump())
        for (table, rows) in left { #expect(rows == right[table], "table \(table)") }
        #expect(try second.library.exportDossier(of: "null") == exported)
        #expect(exported.contains("cites:\n  - arts\n  - {source: 2015, tie: marked}\n  - {source: true, tie: proposed}\n"))
    }
}
