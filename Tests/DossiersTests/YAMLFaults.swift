import Testing

/// Files that are no YAML, or not the YAML of a dossier.
struct YAMLFaults {
    @Test func badIndentation() {
        let yaml = SmallDossier.edited([("    kind: frequency\n", "   kind: frequency\n")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                22:4 not-yaml: this is not YAML → check indentation, quotes and colons here and in the lines above
                """#)
    }

    @Test func unclosedQuote() {
        let yaml = SmallDossier.edited([("title: \"Rugpijn\"", "title: \"Rugpijn")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                11:15 not-yaml: this is not YAML → check indentation, quotes and colons here and in the lines above
                """#)
    }

    @Test func unclosedSingleQuoteAtTheEnd() {
        let yaml = SmallDossier.edited([("date: 2026-11-20", "date: '2026-11-20")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                38:15 not-yaml: this quote is not closed → close it; inside it write \" between double quotes, '' between single ones
                """#)
    }

    @Test func tabForIndentation() {
        let yaml = SmallDossier.edited([("    kind: frequency\n", "\tkind: frequency\n")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                22:1 not-yaml: a tab cannot indent → indent with spaces
                """#)
    }

    @Test func unclosedList() {
        let yaml = SmallDossier.edited([("cites: [brin2015]", "cites: [brin2015")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                28:12 not-yaml: this bracket is not closed, or a comma is missing after it → close it, put commas between the items, and quotes around texts that hold brackets or commas
                """#)
    }

    @Test func colonInAPlainText() {
        let yaml = SmallDossier.edited([("title: \"Rugpijn\"", "title: Rugpijn: wat nu")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                4:17 not-yaml: a colon cannot stand here → put a text that holds ': ' in quotes
                """#)
    }

    @Test func twoDocuments() {
        let yaml = SmallDossier.edited([("claims:\n", "---\nclaims:\n")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                20:1 not-yaml: a dossier is one document → put what follows '---' in a file of its own
                """#)
    }

    @Test func emptyFile() {
        let yaml = ""
        #expect(
            SmallDossier.faults(yaml) == #"""
                1:1 empty: the dossier is empty → begin with 'format: 1' and an 'article'
                """#)
    }

    @Test func onlyAComment() {
        let yaml = """
            # nothing yet

            """
        #expect(
            SmallDossier.faults(yaml) == #"""
                1:1 empty: the dossier is empty → begin with 'format: 1' and an 'article'
                """#)
    }

    @Test func rootIsAList() {
        let yaml = """
            - format: 1
            - article: rug

            """
        #expect(
            SmallDossier.faults(yaml) == #"""
                1:1 wrong-type: a dossier is a mapping, this is a list → write 'key: value' lines
                """#)
    }

    @Test func rootIsAText() {
        let yaml = """
            rugpijn

            """
        #expect(
            SmallDossier.faults(yaml) == #"""
                1:1 wrong-type: a dossier is a mapping, this is a single value → write 'key: value' lines
                """#)
    }

    @Test func alias() {
        let yaml = SmallDossier.edited([
            ("cites: [brin2015]", "cites: &c [brin2015]"),
            ("  - claim: knie/knee-pain\n", "  - claim: knie/knee-pain\n    cites: *c\n"),
        ])
        #expect(
            SmallDossier.faults(yaml) == #"""
                40:12 alias: a dossier holds no aliases → write the part out, or put a text that begins with '*' in quotes
                """#)
    }

    @Test func nulCharacter() {
        let yaml = SmallDossier.edited([("Tester", "Tes\u{0}ter")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                37:22 control-character: the character U+0000 cannot stand in a dossier → take out control characters
                """#)
    }

    @Test func controlCharacterWrittenAsEscape() {
        let yaml = SmallDossier.edited([("\"Rugpijn\"", "\"Rug\\u0007pijn\"")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                4:10 control-character: 'title' of an article holds the character U+0007 → take out control characters
                """#)
    }

    @Test func placesCountCodePoints() {
        let yaml = SmallDossier.edited([
            (
                "statement: { nl: \"Op 20 heeft 29% het.\" }",
                "statement: { nl: \"ĳs 🦴 e\u{301}e\u{301}n\", fr: \"os\" }"
            )
        ])
        #expect(
            SmallDossier.faults(yaml) == #"""
                23:36 unknown-key: unknown key 'fr' in a statement → use one of 'nl' or 'en'
                """#)
    }

    @Test func duplicateKey() {
        let yaml = SmallDossier.edited([("    kind: frequency\n", "    kind: frequency\n    kind: cause\n")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                23:5 duplicate-key: 'kind' stands twice in one mapping → keep one of them
                """#)
    }

    @Test func duplicateKeysInTwoPlaces() {
        let yaml = SmallDossier.edited([
            ("  title: \"Rugpijn\"\n", "  title: \"Rugpijn\"\n  id: knie\n"),
            (
                "        basis: abstract\n",
                "        basis: abstract\n        \"limit\": time\n        basis: title\n"
            ),
        ])
        #expect(
            SmallDossier.faults(yaml) == #"""
                5:3 duplicate-key: 'id' stands twice in one mapping → keep one of them
                35:9 duplicate-key: 'limit' stands twice in one mapping → keep one of them
                36:9 duplicate-key: 'basis' stands twice in one mapping → keep one of them
                42:12 shared-claim: 'knee-pain' would be a claim of this article itself → define it here: 'id: knee-pain' with its kind and statement
                """#)
    }

    @Test func duplicateKeyBesideAnotherFault() {
        let yaml = SmallDossier.edited([("    kind: frequency\n", "    kind: frequentie\n    kind: frequentie\n")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                23:5 duplicate-key: 'kind' stands twice in one mapping → keep one of them
                23:11 unknown-value: 'kind' of a claim cannot be 'frequentie' → did you mean 'frequency'?
                """#)
    }
}
