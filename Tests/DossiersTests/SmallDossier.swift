import Diagnostics
import Dossiers
import EvidenceModel

/// A small dossier with every part, and readings of it after one edit.
enum SmallDossier {
    /// Line numbers stand on the left only here; a test's expected places can be checked against them by eye.
    static let yaml = numbered.split(separator: "\n").map { String($0.dropFirst(3)) }.joined(separator: "\n") + "\n"

    private static let numbered = """
         1|format: 1
         2|article:
         3|  id: rug
         4|  title: "Rugpijn"
         5|  url: https://example.org/rug
         6|  published: 2024-09-11
         7|  language: nl-BE
         8|  text: { file: rug.md, kind: restatement }
         9|references:
        10|  - key: brin2015
        11|    printed: "Brinjikji W. Systematic review. 2015."
        12|    pmid: 25430861
        13|  - key: shiri2007
        14|    printed: "Shiri R. Risk factors. 2007."
        15|sources:
        16|  - key: arts
        17|    expert: { name: Mirjam de Arts, role: sports physician }
        18|  - key: gids
        19|    page: { title: "Gids", url: "https://example.org/gids", design: guideline }
        20|claims:
        21|  - id: disc-by-age
        22|    kind: frequency
        23|    statement: { nl: "Op 20 heeft 29% het." }
        24|    quote: { exact: "29% heeft het op 20" }
        25|    about: [D007405]
        26|    quantities:
        27|      - { id: at-20, measure: protrusion, value: 29, unit: "%", age: 20 }
        28|    cites: [brin2015]
        29|    evidence:
        30|      - source: brin2015
        31|        direction: qualifies
        32|        limit: ambiguous-term
        33|        basis: abstract
        34|        finding: { en: "Protrusion, not bulging." }
        35|        quantities:
        36|          - { answers: at-20, measure: protrusion, value: 29, unit: "%", denominator: 100 }
        37|        assessor: Tester
        38|        date: 2026-11-20
        39|  - claim: knie/knee-pain
        40|    quote: { exact: "Kniepijn" }
        """

    static let text = "29% heeft het op 20. Kniepijn komt vaak voor. Ook rugpijn. Ook rugpijn."

    /// The dossier after edits, each of which replaces a text that stands in it once.
    static func edited(_ edits: [(String, String)]) -> String {
        edits.reduce(yaml) { text, edit in
            let parts = text.split(separator: edit.0, omittingEmptySubsequences: false)
            precondition(parts.count == 2, "'\(edit.0)' stands \(parts.count - 1) times in the dossier")
            return parts.joined(separator: edit.1)
        }
    }

    /// Reads a text as the dossier `rug.yaml`, beside which stands `rug.md`.
    static func read(_ yaml: String) throws -> Dossier {
        let reader = DossierReader { path in
            guard path == "rug.md" else {
                throw Failure.input(
                    Diagnostic("file.missing", "there is no file '\(path)'", remedy: "check the name and the folder"))
            }
            return text
        }
        return try reader.read(yaml, file: "rug.yaml")
    }

    /// Every fault of a text, one a line: `4:3 code: message → remedy`.
    static func faults(_ yaml: String) -> String {
        do {
            _ = try read(yaml)
            return ""
        } catch let failure as Failure {
            return failure.diagnostics.map(line).joined(separator: "\n")
        } catch {
            return "\(error)"
        }
    }

    static func line(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.span.map { "\($0.start.line):\($0.start.column)" } ?? "-"
        let code = diagnostic.code.replacing("dossier.", with: "", maxReplacements: 1)
        return "\(place) \(code): \(diagnostic.message) → \(diagnostic.remedy ?? "-")"
    }
}
