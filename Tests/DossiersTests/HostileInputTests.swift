import Diagnostics
import Dossiers
import EvidenceModel
import Foundation
import SeededRandom
import TestSupport
import Testing
import WarrantKit

/// Files meant to break the reader: it gives a dossier or a failure that says why, soon.
struct HostileInputTests {
    @Test(.timeLimit(.minutes(1))) func aliasBomb() {
        var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1...30 {
            yaml += "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", "))]\n"
        }
        let faults = SmallDossier.faults(yaml).split(separator: "\n")
        #expect(
            faults.first
                == "2:10 alias: a dossier holds no aliases → write the part out, or put a text that begins with '*' in quotes")
        #expect(faults.count == 201)
        #expect(faults.last == "- more-faults: and 70 more faults → mend these first")
    }

    /// As keys of a mapping they would be hashed while the file is parsed.
    @Test(.timeLimit(.minutes(1)), arguments: ["\n", "\r", "\r\n", "\u{2028}", "\u{85}"])
    func aliasBombInKeys(lineBreak: String) {
        var lines = ["- &a0 [x, x, x, x, x, x, x, x, x]"]
        for level in 1...30 {
            lines.append("- &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", "))]")
        }
        lines += ["- ? *a30", "  : x", "- ? *a30", "  : y", ""]
        #expect(SmallDossier.faults(lines.joined(separator: lineBreak)).contains(" alias: "))
    }

    @Test func asterisksInTextsAreNoAliases() throws {
        let yaml = SmallDossier.edited([
            ("title: \"Rugpijn\"", "title: \"*Rug* & pijn\""),
            ("assessor: Tester", "assessor: a *b"),
            ("        finding: { en: \"Protrusion, not bulging.\" }\n", "        passage: |\n          *a* b\n          *c\n"),
        ])
        let dossier = try SmallDossier.read(yaml)
        #expect(dossier.article.title == "*Rug* & pijn")
        #expect(dossier.claims[0].evidence[0].evidence.assessor == "a *b")
        #expect(dossier.claims[0].evidence[0].evidence.passage == "*a* b\n*c\n")
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["[", "{a: ", "- ", "? ", "[{a: "])
    func deepNesting(opening: String) {
        let faults = SmallDossier.faults("format: 1\narticle: " + String(repeating: opening, count: 2_000))
        #expect(!faults.isEmpty)
        #expect(
            !SmallDossier.faults("article:\n" + (1...2_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()).isEmpty
        )
    }

    @Test(.timeLimit(.minutes(1))) func longLines() throws {
        let long = String(repeating: "lang ", count: 1_000_000)
        #expect(try SmallDossier.read(SmallDossier.edited([("\"Rugpijn\"", "\"\(long)\"")])).article.title.count == 5_000_000)
        for (old, new) in [
            ("kind: frequency", "kind: \(long)"), ("    about: [", "    \(long.replacing(" ", with: "")): ["),
            ("id: disc", "id: \(long)"),
            ("published: 2024-09-11", "published: \(long)"), ("pmid: 25430861", "doi: \(long)"),
            ("cites: [brin2015]", "cites: [\(long)]"),
            ("format: 1\n", "format: 1\n\(long)\n"),
            ("value: 29, unit: \"%\", age", "value: \(String(repeating: "9", count: 5_000_000)), age"),
        ] {
            let faults = SmallDossier.faults(SmallDossier.edited([(old, new)]))
            #expect(!faults.isEmpty)
            #expect(faults.utf8.count < 4_000, "the message repeats the line")
        }
    }

    @Test(.timeLimit(.minutes(1))) func manyFaults() {
        let claims = (1...20_000).map { "  - { id: c\($0), cites: [nobody\($0)] }\n" }.joined()
        let faults = SmallDossier.faults("format: 1\narticle: 1\nreferences: []\nsources: []\nclaims:\n" + claims)
        #expect(faults.split(separator: "\n").count == DiagnosticCap.limit + 1)
    }

    @Test func nulBytes() {
        #expect(SmallDossier.faults("\u{0}").hasPrefix("1:1 control-character: the character U+0000"))
        #expect(SmallDossier.faults("format: 1\n\u{0}\u{0}article: x").hasPrefix("2:1 control-character: the character U+0000"))
        #expect(
            SmallDossier.faults(SmallDossier.edited([("\"Rugpijn\"", "\"Rug\\0pijn\"")])).hasPrefix("4:10 control-character"))
    }

    @Test func byteOrderMarkAndWindowsLines() throws {
        let plain = try SmallDossier.read(SmallDossier.yaml)
        let windows = try SmallDossier.read("\u{FEFF}" + SmallDossier.yaml.replacing("\n", with: "\r\n"))
        #expect(windows.claims == plain.claims)
        #expect(windows.article == plain.article)
        #expect(
            SmallDossier.faults(
                "\u{FEFF}" + SmallDossier.yaml.replacing("format", with: "fromat").replacing("\n", with: "\r\n"))
                == "1:1 unknown-key: unknown key 'fromat' in a dossier → did you mean 'format'?")
    }

    @Test func notUTF8() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("rug.yaml")
        try (Data("format: 1\narticle:\n  id: r".utf8) + Data([0xE9]) + Data("g\n".utf8)).write(to: URL(filePath: path))
        let failure = #expect(throws: Failure.self) { _ = try Library.dossier(at: path) }
        #expect(
            failure?.diagnostics.map(SmallDossier.line) == [
                "3:8 file.encoding: '\(path)' is not UTF-8 from here on → save it as UTF-8"
            ])
    }

    @Test func articleTextNotUTF8() throws {
        let folder = try TemporaryFolder()
        try folder.write(SmallDossier.yaml, to: "rug.yaml")
        try Data([0xFF, 0xFE, 0x41]).write(to: URL(filePath: folder.path("rug.md")))
        let failure = #expect(throws: Failure.self) { _ = try Library.dossier(at: folder.path("rug.yaml")) }
        #expect(
            failure?.diagnostics.map(SmallDossier.line) == [
                "8:17 text-unreadable: the article's text 'rug.md' cannot be read → save it as UTF-8"
            ])
    }

    /// A dossier of the sample library with a few thousand random changes, each read alone.
    @Test(.timeLimit(.minutes(5)), arguments: [1, 2, 3, 4] as [UInt64])
    func randomMutations(seed: UInt64) throws {
        var random = SplitMix64(state: seed)
        let folder = Program.checkout.appending(path: "References/dossiers")
        let name = try #require(
            try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().first { $0.hasSuffix(".yaml") })
        let yaml = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        let dossier = try Library.dossier(at: folder.appending(path: name).path)
        let whole = Array(yaml.unicodeScalars)
        let reader = DossierReader { _ in dossier.article.text }
        let scraps = Array("[]{}:,-?*&!|>'\"%@`#\n \t\u{0}\u{85}\u{2028}é🦴x9~".unicodeScalars)
        var read = 0
        for _ in 0..<500 {
            var scalars = whole
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = Int.random(in: 0..<scalars.count, using: &random)
                let end = min(scalars.count, place + Int.random(in: 0...12, using: &random))
                switch Int.random(in: 0..<4, using: &random) {
                case 0: scalars.remove(at: place)
                case 1: scalars.removeSubrange(place..<end)
                case 2: scalars.insert(scraps.randomElement(using: &random) ?? "x", at: place)
                default:
                    scalars.insert(
                        contentsOf: Array(scalars[place..<end]), at: Int.random(in: 0..<scalars.count, using: &random))
                }
            }
            do {
                _ = try reader.read(String(String.UnicodeScalarView(scalars)), file: name)
                read += 1
            } catch let failure as Failure {
                #expect(failure.kind == .input)
                #expect(!failure.diagnostics.isEmpty)
                for diagnostic in failure.diagnostics {
                    #expect(diagnostic.code.hasPrefix("dossier."))
                    #expect(diagnostic.remedy?.isEmpty == false)
                    #expect(diagnostic.span != nil || diagnostic.code == "dossier.more-faults")
                }
            }
        }
        #expect(read > 0 && read < 500)
    }
}

/// The most faults that one file's failure holds.
enum DiagnosticCap {
    static let limit = 200
}
