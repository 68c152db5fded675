import Bibliography
import Diagnostics
import SeededRandom
import Testing

@testable import Interchange

/// Files that nobody would write: none may crash, hang, or grow without end.
@Suite("BibTeX: hostile files")
struct BibTeXFuzzTests {
    private static let format = BibTeXFormat()

    /// Reads a file; whatever comes of it has to be written, and read again to the same.
    private static func survive(_ bytes: [UInt8]) throws -> ReadRecords? {
        let read: ReadRecords
        do {
            read = try format.read(bytes, file: "f.bib")
        } catch let failure as Failure {
            #expect(!failure.diagnostics.isEmpty)
            return nil
        }
        for diagnostic in read.diagnostics {
            let span = try #require(diagnostic.span)
            #expect(span.start <= span.end && span.start.column >= 1)
        }
        for dialect in BibTeXFormat.Dialect.allCases {
            let written = BibTeXFormat(dialect).write(read.records)
            guard !read.records.isEmpty else { continue }
            let again = try BibTeXFormat(dialect).read(Array(written.utf8), file: nil)
            #expect(again.records.count == read.records.count)
            #expect(BibTeXFormat(dialect).write(again.records) == written)
        }
        return read
    }

    private static let sample = #"""
        @string{spine = "Spine"} @comment{x {y} z}
        @article{a1, author = {van der Berg, Jan and {The Group} and {\"O}z, A. and others}, title = {On {MRI} of $\alpha_1$ \textit{H.~p}},
          journal = spine # { (Phila)}, year = 2001, month = nov # "--" # dec, pages = {1--2}, note = {PMID: 12}, keywords = {a, {b, c}},
          abstract = {AIM: x.

        RESULTS: y \& z.}, doi = {10.1000/x}}
        @inbook{b2, crossref = {c3}, title = "Part", chapter = 3} @book{c3, title = {Whole}, editor = {Doe, J}, date = {2001-22/2002}}
        """#

    @Test("a file with bytes changed, cut out, doubled and moved", arguments: 0..<8)
    func mutations(_ part: Int) throws {
        var random = SplitMix64(state: UInt64(0xB1B7 + part))
        let pieces = [
            "{", "}", "\"", "@", ",", "=", "#", "\\", "$", "^", "\n@article{q,", " and ", "\\'", "\\em ", "\u{0}", "%", "--",
            "~", "`", "'",
        ]
        for _ in 0..<150 {
            var bytes = Array(Self.sample.utf8)
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                let end = min(bytes.count, place + Int.random(in: 1...20, using: &random))
                switch Int.random(in: 0..<5, using: &random) {
                case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &random)
                case 1: bytes.removeSubrange(place..<end)
                case 2: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
                case 3: bytes.insert(contentsOf: (pieces.randomElement(using: &random) ?? "").utf8, at: place)
                default: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &random))
                }
                if bytes.isEmpty { bytes = [0x40] }
            }
            _ = try Self.survive(bytes)
        }
    }

    @Test("LaTeX of random pieces", arguments: 0..<4)
    func latex(_ part: Int) throws {
        var random = SplitMix64(state: UInt64(0x1A7E + part))
        let pieces = [
            "{", "}", "$", "$$", "^", "_", "\\", "\\(", "\\)", "\\'", "\\\"", "\\c", "\\em", "\\textit{", "\\textbf{",
            "\\frac{", "\\alpha",
            "\\url{", "\\par ", "x", "Y", "é", " ", "-", "--", "'", "`", "~", "%", "\\&", "\\i", "∘", "A.", ".", "[", "]",
            "\n\n", "e\u{301}",
        ]
        for _ in 0..<400 {
            let latex = (0..<Int.random(in: 1...25, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
                .joined()
            var reader = LaTeXReader(latex)
            let text = reader.richText()
            for dialect in BibTeXFormat.Dialect.allCases {
                for keepsCapitals in [false, true] {
                    let written = LaTeXWriter(dialect).write(text, keepsCapitals: keepsCapitals)
                    var again = LaTeXReader(written)
                    #expect(again.richText() == text, "\(latex) → \(written)")
                }
            }
        }
    }

    /// A file under a name that tests are listed by.
    struct File: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var text: String

        init(_ name: String, _ text: String) {
            testDescription = name
            self.text = text
        }
    }

    static let hostile: [File] = [
        File(
            "nested braces",
            "@article{a, title = {" + String(repeating: "{", count: 100_000) + "x" + String(repeating: "}", count: 100_000)
                + "}}"),
        File("open braces", "@article{a, title = " + String(repeating: "{", count: 100_000)),
        File("closing braces", "@article{a, title = {x}}" + String(repeating: "}", count: 100_000)),
        File(
            "nested styles",
            "@article{a, title = {" + String(repeating: "\\textit{x", count: 50_000) + String(repeating: "}", count: 50_000)
                + "}}"),
        File(
            "nested accents",
            "@article{a, title = {" + String(repeating: "\\'{", count: 50_000) + "e" + String(repeating: "}", count: 50_000)
                + "}}"),
        File("declared styles", "@article{a, title = {{" + String(repeating: "\\em \\bf x", count: 50_000) + "}}}"),
        File(
            "signs",
            "@article{a, title = {x" + String(repeating: "\\sqrt[", count: 50_000) + "}, pages = {"
                + String(repeating: "1--- - ", count: 50_000) + "}}"),
        File("dollar signs", "@article{a, title = {" + String(repeating: "$^", count: 100_001) + "}}"),
        File("half formulas", "@article{a, title = {" + String(repeating: "{$}\\(", count: 50_000) + "}}"),
        File("unclosed entries", String(repeating: "@article{a, title = {x, author = \"\n", count: 20_000)),
        File("unclosed quotes", String(repeating: "@article{a, title = \"x {y}}\n", count: 20_000)),
        File("equal keys", String(repeating: "@article{a, title = {x}, year = 2001}\n", count: 5_000)),
        File("one line", String(repeating: "@article{a, title = {x}, foo = bar} ", count: 5_000)),
        File("one long name", "@article{a, title = {x}, author = {" + String(repeating: "a ", count: 100_000) + "}}"),
        File("many names", "@article{a, title = {x}, author = {" + String(repeating: "A and ", count: 50_000) + "}}"),
        File("commas", "@article{a, title = {x}, author = {" + String(repeating: ",", count: 100_000) + "}}"),
        File("keywords", "@article{a, title = {x}, keywords = {" + String(repeating: "k,", count: 50_000) + "}}"),
        File("paragraphs", "@article{a, title = {x}, abstract = {" + String(repeating: "y\n\n", count: 50_000) + "}}"),
        File("joined pieces", "@article{a, title = {x}" + String(repeating: " # {y}", count: 50_000) + "}"),
        File("at signs", String(repeating: "@", count: 100_000)),
        File("one word", "@" + String(repeating: "a", count: 200_000)),
        File(
            "spaces",
            String(repeating: "\n    ", count: 50_000) + "@article{a, title = {" + String(repeating: "\n   ", count: 50_000)
                + "x}}"),
        File(
            "doubling strings",
            "@string{a = {xxxxxxxx}}" + (0..<60).map { "@string{a = a # a}" + "% \($0)\n" }.joined() + "@article{k, title = a}"),
        File(
            "a web of xdata",
            (0..<300).map { index in
                "@xdata{x\(index), note = {n}, xdata = {" + (0..<300).map { "x\($0)" }.joined(separator: ",") + "}}\n"
            }.joined() + "@article{a, title = {x}, xdata = {x1}}"
        ),
        File("a long chain", (0..<5_000).map { "@book{k\($0), title = {T\($0)}, crossref = {k\($0 + 1)}}\n" }.joined()),
        File("notices", "@article{a, title = {x}, note = {" + String(repeating: "Retraction in: a; ", count: 30_000) + "}}"),
        File(
            "digits",
            "@article{a, title = {x}, year = " + String(repeating: "9", count: 100_000) + ", pages = {"
                + String(repeating: "1-", count: 50_000) + "}}"),
    ]

    @Test("sizes and depths", arguments: hostile)
    func sizes(_ file: File) throws {
        _ = try Self.survive(Array(file.text.utf8))
    }
}
