import CitationStyle
import Diagnostics
import Foundation
import Testing
import XMLReading

/// Reads every style of collections that may be on this machine; without them, nothing is tested.
@Suite("Styles in the wild") struct StyleSweepTests {
    @Test(
        "every installed style reads, and all that is in it is known",
        .enabled(if: StyleCollections.debian != nil, "no styles are installed"), arguments: ["", "/dependent"])
    func installed(subfolder: String) throws {
        let folder = try #require(StyleCollections.debian) + subfolder
        var faults: [String] = []
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".csl") }
        for file in files.sorted() {
            faults += StyleSweepTests.faults(file, .file(folder + "/" + file))
        }
        #expect(files.count > 1000)
        #expect(faults == [])
    }

    @Test(
        "every style of the official test suite reads",
        .enabled(if: StyleCollections.suite != nil, "WARRANT_SHARED names no folder"))
    func suite() throws {
        let folder = try #require(StyleCollections.suite)
        var faults: [String] = []
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }
        for file in files.sorted() {
            let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
            let start = try #require(text.range(of: "<style"), "\(file)").lowerBound
            let end = try #require(text.range(of: "</style>", options: .backwards), "\(file)").upperBound
            faults += StyleSweepTests.faults(file, .text(String(text[start..<end])))
        }
        #expect(files.count > 500)
        #expect(faults == [])
    }

    /// Why a style does not read, or what in it is not known.
    private static func faults(_ name: String, _ source: XMLSource) -> [String] {
        do {
            return try StyleReader.read(source).warnings.map { "\(name): \($0.code) \($0.message)" }
        } catch {
            return ["\(name): \(error)"]
        }
    }
}

/// Where collections of styles are, if they are.
enum StyleCollections {
    /// Debian's package `citation-style-language-styles`.
    static let debian = existing("/usr/share/citation-style-language/styles")
    /// The official test suite of CSL.
    static let suite = ProcessInfo.processInfo.environment["WARRANT_SHARED"].flatMap { existing($0 + "/csl-test-suite") }

    private static func existing(_ folder: String) -> String? {
        FileManager.default.fileExists(atPath: folder) ? folder : nil
    }
}
