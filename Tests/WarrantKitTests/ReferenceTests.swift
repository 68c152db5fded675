import Articles
import Foundation
import TestSupport
import Testing
import WarrantKit

/// The ten studies of the sample library and how an article prints them, words run together and two ends cut off.
private struct PrintedStudies {
    let entries: [(printed: String, pmid: String)]

    init() throws {
        let path = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../References/dossiers/rugpijn-kinesist.yaml").standardized.path(percentEncoded: false)
        let pmids = ["saraceni2021": "34288926", "chiu2015": "25009200"]
        entries = try Library.dossier(at: path).references.compactMap { reference in
            (reference.identifiers.pmid ?? pmids[reference.key]).map { (reference.printed, $0) }
        }
    }

    /// An entry up to its first identifier or electronic date.
    static func withoutIdentifiers(_ printed: String) -> String {
        let ends = ["doi:", "Epub", "PMID:", "PMCID:"].compactMap { printed.range(of: $0)?.lowerBound }
        return String(printed[..<(ends.min() ?? printed.endIndex)])
    }
}

@Suite("Printed references and the store")
struct ReferenceTests {
    @Test("all ten, by identifier where one is printed")
    func asPrinted() throws {
        let entries = try PrintedStudies().entries
        let outcomes = try SampleStore.library().resolve(entries.map { CitationString.parse($0.printed) })
        #expect(entries.count == 10)
        #expect(outcomes.map(\.source) == entries.map { "pmid:\($0.pmid)" })
        #expect(outcomes.allSatisfy { $0.wrongIdentifiers.isEmpty })
        #expect(outcomes.count { $0.reason.hasPrefix("by pmid:") } == 8)
    }

    @Test("all ten without their identifiers, and with every space gone")
    func withoutIdentifiers() throws {
        let library = try SampleStore.library()
        for (printed, pmid) in try PrintedStudies().entries {
            let bare = PrintedStudies.withoutIdentifiers(printed)
            let outcome = try library.resolve(CitationString.parse(bare))
            #expect(outcome.source == "pmid:\(pmid)", "\(bare): \(outcome.reason)")
            let title = bare.filter { $0 != " " }
            let squeezed = try library.resolve(CitationString.parse(title))
            #expect(squeezed.source == nil || squeezed.source == "pmid:\(pmid)", "\(title): \(squeezed.reason)")
        }
    }

    @Test("each with the identifier of the next: reported, not followed")
    func swappedIdentifiers() throws {
        let library = try SampleStore.library()
        let entries = try PrintedStudies().entries
        for (index, entry) in entries.enumerated() {
            let other = entries[(index + 1) % entries.count].pmid
            let printed = "\(PrintedStudies.withoutIdentifiers(entry.printed)) PMID: \(other)."
            let outcome = try library.resolve(CitationString.parse(printed))
            #expect(outcome.source == "pmid:\(entry.pmid)", "\(printed): \(outcome.reason)")
            #expect(outcome.wrongIdentifiers.map(\.belongsTo) == ["pmid:\(other)"])
        }
    }

    @Test("a work that the store lacks stays open")
    func absent() throws {
        let outcome = try SampleStore.library().resolve(
            CitationString.parse(
                "Jansen A, Berg M. Lumbar disc herniation and walking: a review. Eur Spine J. 2007 Dec;16(12):2143-54."))
        #expect(outcome.source == nil)
        #expect(outcome.state != .resolved)
    }
}

/// The folder of real articles and PubMed files, when `WARRANT_SHARED` names one.
private let shared = ProcessInfo.processInfo.environment["WARRANT_SHARED"]
    .flatMap { FileManager.default.fileExists(atPath: $0 + "/articles/rugpijn-kinesist.txt") ? $0 : nil }

@Suite("Conformance of a real article's references", .enabled(if: shared != nil, "WARRANT_SHARED names no folder"))
struct ConformanceReferenceTests {
    @Test("ten of ten among fifty thousand others, and the picture's credit a web page")
    func realArticle() throws {
        let shared = shared ?? ""
        let folder = try TemporaryFolder()
        let library = try SampleStore.copy(into: folder)
        for file in ["pubmed20n0014", "pubmed21n1298"] {
            _ = try library.importFile("\(shared)/pubmed/baseline/\(file).xml.gz")
        }
        let text = try String(contentsOfFile: "\(shared)/articles/rugpijn-kinesist.txt", encoding: .utf8)
        let list = try #require(ReferenceList.find(in: ReferenceLine.lines(of: text)))
        let parsed = list.entries.map { CitationString.parse($0.printed) }
        #expect(parsed.map(\.kind) == [.webPage] + [ParsedReference.Kind](repeating: .work, count: 10))
        let outcomes = try library.resolve(parsed)
        let studies = try PrintedStudies().entries.map { "pmid:\($0.pmid)" }
        #expect(outcomes.dropFirst().map(\.source) == studies)
        #expect(outcomes[0].source == nil || outcomes[0].source?.hasPrefix("url:") == true)
        #expect(outcomes.allSatisfy { $0.wrongIdentifiers.isEmpty })
    }
}
