import Foundation
import TestSupport
import Testing
import WarrantKit

@Suite("Checks written")
struct CheckReportTests {
    /// Every report of every sample, with what it is of.
    private func reports(_ formats: [CheckFormat] = CheckFormat.allCases) throws -> [(
        name: String, format: CheckFormat, text: String
    )] {
        let verdicts = Verdict.allCases.map(CheckSamples.with)
        return try formats.flatMap { format in
            try Language.allCases.flatMap { language in
                try (CheckSamples.statements + [CheckSamples.hostile] + verdicts).map {
                    ("\($0.outcome) \(format) \(language)", format, try $0.report(format, in: language))
                }
                    + [CheckSamples.article, CheckSamples.hostileArticle].map {
                        ("article \(format) \(language)", format, try $0.report(format, in: language))
                    }
            }
        }
    }

    @Test("a terminal's report says what it comes to first, then why, numbers, evidence, claims, and what is unread")
    func text() throws {
        #expect(
            try CheckSamples.disputed.report(.text, in: .dutch, width: 76) == """
                Een extrusie trekt zich in 41% van de gevallen terug
                Herkend: extrusie → extrusie van de tussenwervelschijf

                Oordeel: tegengesproken
                  - De getallen zijn naast die van de bronnen gelegd.
                  - Chiu 2015 vond 70 % bij een extrusie; 41 % is het getal van de
                    protrusie.
                Sterkte van het bewijs ervoor: geen
                  - Geen bewijs ervoor gelezen.
                Sterkte van het bewijs ertegen: redelijk (voorlopig)
                  - Chiu 2015: systematische review.
                  - Alleen de samenvatting: hoogstens redelijk.

                Getallen
                  # “41%”
                    ≠ wijkt af · Chiu 2015: 70 % (spontaneous regression, disc extrusion, 20
                      tot 80 jaar). De uitspraak zegt 41 %, de bron 70 %: dat wijkt af.
                    Dit getal hoort bij iets anders: Chiu 2015 vond 41 % (spontaneous
                      regression, disc protrusion, 20 tot 80 jaar).

                Wat zeggen de bronnen?
                1. Chiu 2015. The probability of spontaneous regression of lumbar herniated
                   disc: a systematic review — Clin Rehabil, 2015-02
                   systematische review (titel) · PMID 25009200 · DOI
                   10.1177/0269215514540919
                   geen melding bekend in de PubMed-gegevens van 2026-11-20
                   → spreekt tegen · samenvatting gelezen · K. Tester, 2026-11-20
                     Bij een extrusie kromp 70 % op beelden.
                     “the rate of spontaneous regression was found to be 96% for disc
                     sequestration, 70% for disc extrusion” (letterlijk in het record)
                     gelezen voor de bewering protrusion-regression, waarvan het zegt:
                     steunt met voorbehoud (andere uitkomst)
                   → zegt er niets over · samenvatting gelezen · K. Tester, 2026-11-20
                     Bij een extrusie kromp 70 % op beelden.
                     gelezen voor de bewering larger-hernia-recovery, waarvan het zegt:
                     steunt met voorbehoud (andere uitkomst)

                Beweringen die hierop lijken
                   82  Een protrusie trekt zich in 41 % van de gevallen terug.
                       protrusion-regression · verschilt: begrip · oordeel over die
                       bewering: gesteund
                       beide: terugtrekken, 41 %

                Door niemand voor deze uitspraak gelezen
                  Studies die er mogelijk over gaan. Ze tellen niet mee: daarvoor moet
                  iemand ze lezen.
                  - Zhong 2017. Incidence of spontaneous resorption of lumbar disc
                    herniation: a meta-analysis
                    meta-analyse, INGETROKKEN · PMID 31451200
                    “The overall incidence of spontaneous resorption was 66.66%.”
                    spreekt dit mogelijk tegen: lees het na (een ander getal)
                    ≠ wijkt af: de uitspraak zegt 41 %, die zin 66,66 %
                    hernia 4,1; herstel 3,1

                Oordeel over de onderbouwing van een tekst, geen medisch advies.

                """)
    }

    @Test(
        "where there is no verdict it is said, with the reason",
        arguments: [
            (CheckSamples.nothing, "Nothing in the library", "That says nothing about whether it is true."),
            (CheckSamples.notAnswered, "No verdict", "Chiu 2015 compares types on images, not size, and not recovery."),
            (CheckSamples.candidatesOnly, "No verdict", "No claim in the library is near it."),
        ])
    func noVerdict(_ check: StatementCheck, _ headline: String, _ reason: String) throws {
        for format in [CheckFormat.text, .markdown, .html] {
            let report = try check.report(format, in: .english, width: 200)
            #expect(report.contains(headline) && report.contains(reason), "\(format)")
            #expect(!report.contains("Verdict: ") && !report.contains("Strength of"), "\(format)")
        }
    }

    @Test("an unread study stands below its own heading, and is no evidence")
    func candidates() throws {
        for format in [CheckFormat.text, .markdown, .html] {
            let report = try CheckSamples.disputed.report(format, in: .english, width: 200)
            let heading = try #require(report.range(of: "Nobody has read these for this statement"))
            #expect(!report[..<heading.lowerBound].contains("Zhong 2017"))
            #expect(report[heading.upperBound...].contains("Zhong 2017"))
            #expect(report.contains("ossibly disputes it: read it") && report.contains("RETRACTED"))
        }
    }

    @Test("no report says that a text is wrong, false or a lie; all end as every report does")
    func words() throws {
        for report in try reports([.text, .markdown, .html]) {
            let body = report.format == .html ? report.text.replacing(/<style>(?s:.*?)<\/style>/, with: "") : report.text
            #expect(
                body.firstMatch(of: /(?i)\b(wrong|false|lies|lie|untrue|onwaar|onjuist|leugen|liegt|fout)\b/) == nil,
                "\(report.name)")
            let ends = Language.allCases.map(ReportFooter.text)
            #expect(ends.contains { report.text.suffix(140).contains($0) }, "\(report.name)")
        }
    }

    @Test("no line is wider than the terminal", arguments: [40, 72, 120])
    func widths(_ width: Int) throws {
        let texts = try CheckSamples.statements.map { try $0.report(.text, in: .dutch, width: width) }
        for line in (texts + [try CheckSamples.article.report(.text, in: .dutch, width: width)]).joined().split(separator: "\n")
        {
            #expect(DisplayWidth.of(String(line)) <= width, "\(line)")
        }
    }

    @Test("text of others moves no cursor, turns no writing about, and begins no line")
    func hostile() throws {
        for report in try reports([.text, .markdown, .html]) {
            let unfit = report.text.unicodeScalars.filter {
                $0 != "\n" && $0.properties.generalCategory == .control || $0.properties.isBidiControl
                    || (0xE0000...0xE007F).contains($0.value)
            }
            #expect(unfit.isEmpty, "\(report.name)")
            for line in report.text.split(separator: "\n") {
                #expect(!line.hasPrefix("# d") && !line.hasPrefix("- e |"), "\(report.name)")
            }
        }
    }

    @Test("in Markdown text of others is text: no tag, no link, no code, no table")
    func markdown() throws {
        let report = try CheckSamples.hostileArticle.report(.markdown, in: .english)
        let own = report.replacing(/<a id="finding-[0-9]+"><\/a>/, with: "")
            .replacing(/\]\(#finding-[0-9]+\)/, with: "")
            // An id stands in code, where nothing means anything.
            .replacing(/`[^`\n]*`/, with: "")
        #expect(own.firstMatch(of: /(^|[^\\])[<`|]/) == nil)
        #expect(own.firstMatch(of: /[^\\]\]\(/) == nil)
    }

    @Test("an article's report leads to every finding, and counts them")
    func article() throws {
        let report = try CheckSamples.article.report(.markdown, in: .english)
        for number in 1...5 {
            #expect(report.contains("(#finding-\(number))") && report.contains("<a id=\"finding-\(number)\"></a>"))
        }
        #expect(!report.contains("#finding-6"))
        let text = try CheckSamples.article.report(.text, in: .english)
        #expect(text.contains("6 sentences, 5 checked"))
        #expect(
            text.contains(
                "\n  ✗   1 disputed: 1\n  ✓   1 supported: 2\n  ?   2 no verdict: 3, 4\n  ○   1 nothing in the library: 5\n"))
        let empty = ArticleCheck(title: nil, name: "a/b.md", language: .english, blocks: [])
        for format in [CheckFormat.text, .markdown, .html] {
            let report = try empty.report(format, in: .english)
            #expect(report.contains("nothing was checked") && report.contains("b.md") && !report.contains("a/b"))
        }
    }

    @Test("a long passage is cut; JSON keeps a curator's whole and cuts that of an abstract")
    func passages() throws {
        let long = (1...200).map { "word\($0)" }.joined(separator: " ")
        var check = CheckSamples.disputed
        check.evidence[0].recorded.passage = long
        check.candidates[0].sentence = long
        for format in [CheckFormat.text, .markdown, .html] {
            let report = try check.report(format, in: .english, width: 2000)
            #expect(report.contains("word40 ") && report.contains(" …") && !report.contains("word60"))
        }
        let json = try check.report(.json, in: .english)
        #expect(json.components(separatedBy: "word200").count == 2)
    }

    @Test("JSON tells a limit only of a reservation, and a number that nothing was found for once")
    func json() throws {
        let disputed = try CheckSamples.disputed.report(.json, in: .english)
        #expect(disputed.contains("\"limit\" : null") && !disputed.contains("\"limit\" : \"outcome\""))
        #expect(disputed.contains("\"pmid\" : \"25009200\""))
        let nothing = try CheckSamples.nothing.report(.json, in: .english)
        #expect(
            nothing.contains("\"found\" : null") && nothing.contains("\"text\" : \"800 IE\"")
                && nothing.contains("\"verdict\" : null"))
    }

    @Test(
        "--fail says no to what sources as read differ from, disagree about, or no longer bear out", arguments: Verdict.allCases
    )
    func isAgainst(_ verdict: Verdict) {
        let against: Set<Verdict> = [.disputed, .mixed, .contested, .supportRetracted]
        #expect(CheckSamples.with(verdict).isAgainst == against.contains(verdict))
        #expect(CheckSamples.statements.filter(\.isAgainst) == [CheckSamples.disputed])
    }

    @Test("a report replaces a report, never the article, and leaves nothing behind where it cannot be written")
    func files() throws {
        let folder = try TemporaryFolder()
        let article = try folder.write("text", to: "article.md")
        let report = folder.path("report.html")
        try CheckFile.write("one", to: report, article: article)
        try CheckFile.write("two", to: report, article: article)
        #expect(try String(contentsOfFile: report, encoding: .utf8) == "two")
        let link = folder.path("link.md")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: article)
        for path in [article, folder.path("./article.md"), link] {
            let failure = #expect(throws: Failure.self) { try CheckFile.write("x", to: path, article: article) }
            #expect(failure?.kind == .input && failure?.diagnostics.first?.code == "check.output-is-article")
        }
        #expect(try String(contentsOfFile: article, encoding: .utf8) == "text")
        let failure = #expect(throws: Failure.self) { try CheckFile.write("x", to: folder.path("none/report"), article: "-") }
        #expect(failure?.kind == .storage && failure?.diagnostics.first?.code == "check.not-written")
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.path("")).sorted() == [
                "article.md", "link.md", "report.html",
            ])
    }
}
