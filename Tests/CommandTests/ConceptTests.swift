import Foundation
import TestSupport
import Testing

@Suite("warrant concepts")
struct ConceptTests {
    /// One row a line: words, concept, how.
    private static func rows(_ text: String, _ arguments: String...) throws -> [String] {
        let run = try Program.run(["concepts", text, "--store", try SampleStore.path(), "--format", "tsv"] + arguments)
        #expect(run.status == 0, "\(run.standardError)")
        return run.standardOutput.split(separator: "\n").dropFirst().map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            return "\(cells[0]) \(cells[3]) \(cells[5])"
        }
    }

    @Test("each mention with its concept and how it was found, and the words that no concept has, in the text's order")
    func rows() throws {
        #expect(
            try Self.rows("Uitpuilende schijven, kraakbeenslijtage en een tussenwervelschijfuitstulping na een heuprevisie?")
                == [
                    "Uitpuilende schijven D007405 inflected", "Uitpuilende schijven disc-bulging inflected",
                    "kraakbeenslijtage D010003 exact", "tussenwervelschijfuitstulping D007405 compound",
                    "heuprevisie  unrecognised",
                ])
    }

    @Test(
        "words that are one kind of disc displacement give that kind, and words that are said of several the concept above",
        arguments: [
            ("bulging", ["disc-bulging"]), ("protrusies", ["disc-protrusion"]), ("extrusie", ["disc-extrusion"]),
            ("sekwestratie", ["disc-sequestration"]), ("uitstulping van de schijf", ["D007405"]),
            ("discushernia", ["D007405", "disc-herniation"]),
            ("disc bulges", ["disc-bulging"]), ("slijtage van de tussenwervelschijven", ["D055959"]),
            ("facetdegeneratie", ["facet-joint-degeneration"]), ("wervelkanaalvernauwing", ["D013130"]),
        ])
    func displacements(text: String, concepts: [String]) throws {
        #expect(try Self.rows(text).map { String($0.dropFirst(text.count + 1).prefix { $0 != " " }) } == concepts)
    }

    @Test("labels are in the language asked for; a text may come from standard input; one without words is refused")
    func languages() throws {
        let store = try SampleStore.path()
        let dutch = try Program.run(["concepts", "-", "--store", store, "--locale", "nl"], input: "low back pain")
        #expect(dutch.status == 0 && dutch.standardOutput.contains("lage rugpijn"))
        let english = try Program.run(["concepts", "lage rugpijn", "--store", store, "--locale", "en"])
        #expect(english.standardOutput.contains("Low Back Pain"))
        let empty = try Program.run(["concepts", " … ", "--store", store])
        #expect(empty.status == 2 && empty.standardError.contains("concepts.no-words"))
    }
}
