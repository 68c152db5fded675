import Testing

/// Keys that are missing, unknown or misspelt, at every level.
struct KeyFaults {
    @Test func missingArticle() {
        let yaml = """
            format: 1

            """
        #expect(
            SmallDossier.faults(yaml) == #"""
                1:1 missing-key: a dossier has no 'article' → add 'article: …'
                """#)
    }

    @Test func missingFormat() {
        let yaml = SmallDossier.edited([("format: 1\n", "")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                1:1 missing-key: a dossier has no 'format' → add 'format: …'
                """#)
    }

    @Test func unknownFormat() {
        let yaml = SmallDossier.edited([("format: 1\n", "format: 2\n")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                1:9 unknown-format: format '2' is not known → write 'format: 1'
                """#)
    }

    @Test func unknownKeyOfTheDossier() {
        let yaml = SmallDossier.edited([("claims:\n", "claimz:\n")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                20:1 unknown-key: unknown key 'claimz' in a dossier → did you mean 'claims'?
                """#)
    }

    @Test func unknownKeyOfTheArticle() {
        let yaml = SmallDossier.edited([("  title: ", "  titel: ")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                4:3 unknown-key: unknown key 'titel' in an article → did you mean 'title'?
                """#)
    }

    @Test func unknownKeyOfTheText() {
        let yaml = SmallDossier.edited([("{ file: rug.md, kind: restatement }", "{ file: rug.md, kind: restatement, hash: 1 }")]
        )
        #expect(
            SmallDossier.faults(yaml) == #"""
                8:44 unknown-key: unknown key 'hash' in the text → use one of 'file' or 'kind'
                """#)
    }

    @Test func unknownKeyOfAReference() {
        let yaml = SmallDossier.edited([("printed: \"Shiri", "prinded: \"Shiri")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                14:5 unknown-key: unknown key 'prinded' in a reference → did you mean 'printed'?
                """#)
    }

    @Test func unknownKeyOfASource() {
        let yaml = SmallDossier.edited([("expert: {", "expret: {")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                17:5 unknown-key: unknown key 'expret' in a source → did you mean 'expert'?
                """#)
    }

    @Test func unknownKeyOfAnExpert() {
        let yaml = SmallDossier.edited([("role: sports", "rol: sports")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                17:37 unknown-key: unknown key 'rol' in an expert → did you mean 'role'?
                """#)
    }

    @Test func unknownKeyOfAPage() {
        let yaml = SmallDossier.edited([("design: guideline", "desing: guideline")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                19:61 unknown-key: unknown key 'desing' in a page → did you mean 'design'?
                """#)
    }

    @Test func unknownKeyOfAClaim() {
        let yaml = SmallDossier.edited([("    about: [", "    abuot: [")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                25:5 unknown-key: unknown key 'abuot' in a claim → did you mean 'about'?
                """#)
    }

    @Test func unknownKeyOfAStatement() {
        let yaml = SmallDossier.edited([("statement: { nl: \"Op", "statement: { ln: \"Op")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                23:18 unknown-key: unknown key 'ln' in a statement → did you mean 'en' or 'nl'?
                """#)
    }

    @Test func unknownKeyOfAQuote() {
        let yaml = SmallDossier.edited([("{ exact: \"Kniepijn\" }", "{ exact: \"Kniepijn\", sufix: komt }")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                40:33 unknown-key: unknown key 'sufix' in a quote → did you mean 'suffix'?
                """#)
    }

    @Test func unknownKeyOfACitation() {
        let yaml = SmallDossier.edited([("cites: [brin2015]", "cites: [{ source: brin2015, tei: listed }]")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                28:33 unknown-key: unknown key 'tei' in a citation → did you mean 'tie'?
                """#)
    }

    @Test func unknownKeyOfAnEvidence() {
        let yaml = SmallDossier.edited([("direction: qualifies", "directon: qualifies")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                31:9 unknown-key: unknown key 'directon' in an evidence → did you mean 'direction'?
                """#)
    }

    @Test func unknownKeyOfAClaimsQuantity() {
        let yaml = SmallDossier.edited([("{ id: at-20", "{ answers: at-20")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                27:9 missing-key: a claim's quantity has no 'id' → add 'id: …'
                27:11 unknown-key: unknown key 'answers' in a claim's quantity → use one of 'id', 'measure', 'statistic', 'comparator', 'value', 'range', 'bounds', 'unit', 'denominator', 'population', 'age' or 'period'
                """#)
    }

    @Test func unknownKeyOfAnEvidencesQuantity() {
        let yaml = SmallDossier.edited([("denominator: 100", "denomintor: 100")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                36:74 unknown-key: unknown key 'denomintor' in an evidence's quantity → did you mean 'denominator'?
                """#)
    }

    @Test func keyInAnotherLanguage() {
        let yaml = SmallDossier.edited([("references:\n", "literatuurlijst:\n")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                9:1 unknown-key: unknown key 'literatuurlijst' in a dossier → use one of 'format', 'article', 'references', 'sources' or 'claims'
                28:13 unknown-source: no reference or source has the key 'brin2015' → use one of 'arts' or 'gids'
                30:17 unknown-source: no reference or source has the key 'brin2015' → use one of 'arts' or 'gids'
                """#)
    }

    @Test func missingKeysOfAClaim() {
        let yaml = SmallDossier.edited([("    quote: { exact: \"Kniepijn\" }\n", "  - kind: cause\n")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                39:5 missing-key: a claim has no 'quote' → add 'quote: …'
                40:5 missing-key: a claim has no 'id' → add 'id: …'
                40:5 missing-key: a claim has no 'statement' → add 'statement: …'
                40:5 missing-key: a claim has no 'quote' → add 'quote: …'
                """#)
    }

    @Test func missingKeysOfAnEvidence() {
        let yaml = SmallDossier.edited([
            ("        basis: abstract\n", ""),
            ("        assessor: Tester\n", ""),
            ("        date: 2026-11-20\n", ""),
        ])
        #expect(
            SmallDossier.faults(yaml) == #"""
                30:9 missing-key: an evidence has no 'basis' → add 'basis: …'
                30:9 missing-key: an evidence has no 'assessor' → add 'assessor: …'
                30:9 missing-key: an evidence has no 'date' → add 'date: …'
                """#)
    }

    @Test func statementWithoutLanguage() {
        let yaml = SmallDossier.edited([("statement: { nl: \"Op 20 heeft 29% het.\" }", "statement: {}")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                23:16 missing-key: a statement has neither 'nl' nor 'en' → write it in Dutch or English
                """#)
    }
}
