import Foundation
import TestSupport
import Testing

@testable import WarrantKit

@Suite("Articles taken apart for checking")
struct ArticleCheckerTests {
    private static let page = """
        # Rug

        Lage rugpijn komt bij 80% van de mensen voor.[1] Hoe gaat het met u?

        ## Wat helpt

        - Bewegen vermindert de pijn met 20%.
        - Rust.

        > Zitten verhoogt het risico op een hernia.

        ## Bronnen

        1. Jansen P. Low back pain in 80% of people. Spine. 2015;40(2):10-12.
        """

    private func check(_ text: String, language: Language? = nil) throws -> ArticleCheck {
        let document = try ArticleReader().read(Array(text.utf8), name: "rug.md")
        return ArticleChecker(document, language: language).check { statement, language in
            StatementCheck(statement: statement, language: language, outcome: .nothing)
        }
    }

    @Test("claims are checked, in the article's order; the rest of the text is kept")
    func parts() throws {
        let check = try check(Self.page)
        #expect(check.title == "Rug" && check.name == "rug.md" && check.language == .dutch)
        #expect(
            check.checks.map(\.statement) == [
                "Lage rugpijn komt bij 80% van de mensen voor.", "Bewegen vermindert de pijn met 20%.", "Rust.",
                "Zitten verhoogt het risico op een hernia.",
            ])
        let drawn = check.blocks.map { block in
            "\(block.kind) " + block.sentences.map { ($0.check == nil ? "" : "*") + $0.text }.joined(separator: " | ")
        }
        #expect(
            drawn == [
                "heading Rug", "paragraph *Lage rugpijn komt bij 80% van de mensen voor.[1] | Hoe gaat het met u?",
                "heading Wat helpt",
                "item *Bewegen vermindert de pijn met 20%.", "item *Rust.",
                "paragraph *Zitten verhoogt het risico op een hernia.",
                "heading Bronnen", "item Jansen P. | Low back pain in 80% of people. | Spine. | 2015;40(2):10-12.",
            ])
    }

    @Test("language and title are the article's where none is given")
    func given() throws {
        #expect(try check(Self.page, language: .english).language == .english)
        let document = try ArticleReader().read(
            Array("Lage rugpijn komt bij 80% van de mensen voor.".utf8), name: "standard input")
        let check = ArticleChecker(document).check(title: "Titel") {
            StatementCheck(statement: $0, language: $1, outcome: .nothing)
        }
        #expect(check.title == "Titel" && check.name == "-" && check.language == .dutch)
    }

    @Test(
        "every article of the sample library keeps all its words",
        arguments: [
            "hardloopblessure-onverklaarbaar", "heup-en-kniepijn", "lage-rugklachten-isala", "lage-rugpijn-hoofddorp",
            "rugpijn-kinesist",
        ])
    func words(_ name: String) throws {
        let path = Program.checkout.appending(path: "References/articles/\(name).md").path(percentEncoded: false)
        let document = try Library.article(at: path)
        let check = ArticleChecker(document).check { StatementCheck(statement: $0, language: $1, outcome: .nothing) }
        let words = document.blocks.map { $0.text.text.filter { !$0.isWhitespace } }
        #expect(check.blocks.map { $0.sentences.map(\.text).joined().filter { !$0.isWhitespace } } == words)
        let claims = ClaimProposer(.dutch).propose(ArticleLayout(document).sentences)
        #expect(check.checks.map(\.statement) == claims.map(\.sentence.text) && claims.count > 5)
    }

    @Test(
        "a statement's language is that of most of its words",
        arguments: [
            ("Hoe groter de hernia, hoe kleiner de kans op herstel", Language.dutch),
            ("Een extrusie trekt zich in 41% van de gevallen terug", .dutch),
            ("Bij sekwestratie verdwijnt de hernia in 43% van de gevallen helemaal", .dutch),
            ("The larger the hernia, the more often it regresses", .english),
            ("Exercise reduces the risk of low back pain by 40%", .english), ("Vitamine D geneest hernia", nil), ("", nil),
        ] as [(String, Language?)])
    func language(_ statement: String, _ language: Language?) {
        #expect(Library.language(of: statement) == language)
    }

    @Test("a statement is put on one line; one without a word is refused")
    func statement() throws {
        #expect(try Library.statement("  Een\n zin.\t") == "Een zin.")
        for empty in ["", "  \n", "?!"] {
            let failure = #expect(throws: Failure.self) { try Library.statement(empty) }
            #expect(failure?.diagnostics.first?.code == "check.no-statement")
        }
    }
}
