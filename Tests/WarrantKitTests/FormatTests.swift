import Foundation
import TestSupport
import Testing
import WarrantKit

@Suite("Results written")
struct FormatTests {
    private let result = QueryResult(
        kind: .sources,
        columns: [
            ResultColumn(.display(Self.column("authors")), name: "authors"),
            ResultColumn(.display(Self.column("design-reason")), name: "design-reason"), ResultColumn(.count, name: "count"),
        ],
        rows: [
            [.list(["Päivi L", "漢字"]), .text("a \"b\", c|d"), .integer(3)],
            [.list([]), .missing, .integer(12)],
        ])

    private static func column(_ name: String) -> DisplayColumn {
        Catalog.standard.columns.first { $0.text == name } ?? Catalog.standard.columns[0]
    }

    @Test(
        "every format",
        arguments: [
            (
                ResultFormat.json,
                """
                [
                  {"authors": ["Päivi L", "漢字"], "designReason": "a \\"b\\", c|d", "count": 3},
                  {"authors": [], "designReason": null, "count": 12}
                ]

                """
            ),
            (
                .jsonl,
                """
                {"authors": ["Päivi L", "漢字"], "designReason": "a \\"b\\", c|d", "count": 3}
                {"authors": [], "designReason": null, "count": 12}

                """
            ),
            (.csv, "authors,design-reason,count\r\nPäivi L; 漢字,\"a \"\"b\"\", c|d\",3\r\n,,12\r\n"),
            (.tsv, "authors\tdesign-reason\tcount\nPäivi L; 漢字\ta \"b\", c|d\t3\n\t\t12\n"),
            (
                .markdown,
                """
                | authors | design-reason | count |
                | --- | --- | --- |
                | Päivi L; 漢字 | a "b", c\\|d | 3 |
                |  |  | 12 |

                """
            ),
            (
                .table,
                """
                authors        design-reason  count
                ─────────────  ─────────────  ─────
                Päivi L, 漢字  a "b", c|d         3
                                                 12
                2 rows

                """
            ),
        ])
    func formats(format: ResultFormat, text: String) {
        #expect(format.write(result) == text)
    }

    @Test("a table is cut to the terminal, wide characters counted as two columns")
    func narrow() {
        let lines = ResultFormat.table.write(result, width: 28).split(separator: "\n")
        #expect(lines.dropLast().allSatisfy { DisplayWidth.of(String($0)) <= 28 })
        #expect(lines[2].contains("…"))
    }

    @Test("control characters of the data do not reach the terminal")
    func controls() {
        let hostile = QueryResult(
            kind: .claims, columns: [ResultColumn(.display(Self.column("statement")), name: "statement")],
            rows: [[.text("rood\u{1B}[31m\r\nregel")]])
        #expect(!ResultFormat.table.write(hostile).contains("\u{1B}"))
    }

    @Test("JSON of a query is valid, ids are strings, authors a list in order")
    func json() throws {
        let text = ResultFormat.json.write(try SampleStore.library().query("sources pmid:32310444"))
        let objects = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
        #expect(objects.count == 1)
        #expect(objects[0]["pmid"] as? String == "32310444")
        #expect(objects[0]["authors"] as? [String] == ["Dowling TJ", "Munakomi S", "Dowling TJ"])
        #expect(objects[0]["doi"] is NSNull)
    }
}
