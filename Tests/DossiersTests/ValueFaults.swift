import Testing

/// Values of the wrong type, form or list.
struct ValueFaults {
    @Test func textForAMapping() {
        let yaml = SmallDossier.edited([("text: { file: rug.md, kind: restatement }", "text: rug.md")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                8:9 wrong-type: the text is a mapping, this is a single value → write 'key: value' lines
                """#)
    }

    @Test func textForAList() {
        let yaml = SmallDossier.edited([("about: [D007405]", "about: D007405")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                25:12 wrong-type: 'about' of a claim is a list, this is a single value → write '- ' items or '[a, b]', or take the key out
                """#)
    }

    @Test func listForAText() {
        let yaml = SmallDossier.edited([("title: \"Rugpijn\"", "title: [Rugpijn]")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                4:10 wrong-type: 'title' of an article is a text, this is a list → write one value
                """#)
    }

    @Test func mappingForAList() {
        let yaml = SmallDossier.edited([("cites: [brin2015]", "cites: { source: brin2015 }")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                28:12 wrong-type: 'cites' of a claim is a list, this is a mapping → write '- ' items or '[a, b]', or take the key out
                """#)
    }

    @Test func mappingInAListOfTexts() {
        let yaml = SmallDossier.edited([("about: [D007405]", "about: [{ id: D007405 }]")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                25:13 wrong-type: an item of 'about' is a text, this is a mapping → write one value
                """#)
    }

    @Test func listForAKey() {
        let yaml = SmallDossier.edited([("    about: [D007405]\n", "    ? [about]\n    : [D007405]\n")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                25:7 wrong-type: a key of a claim is a word, this is a list → write 'key: value' lines
                """#)
    }

    @Test func emptyText() {
        let yaml = SmallDossier.edited([("title: \"Rugpijn\"", "title:")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                4:9 empty-value: 'title' of an article is empty → write a value or take it out
                """#)
    }

    @Test func blankText() {
        let yaml = SmallDossier.edited([("title: \"Rugpijn\"", "title: \" \"")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                4:10 empty-value: 'title' of an article is empty → write a value or take it out
                """#)
    }

    @Test func nullText() {
        let yaml = SmallDossier.edited([("assessor: Tester", "assessor: ~")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                37:19 empty-value: 'assessor' of an evidence is empty → write a value or take it out
                """#)
    }

    @Test func emptyList() {
        let yaml = SmallDossier.edited([("    cites: [brin2015]\n", "    cites:\n")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                28:5 empty-value: 'cites' of a claim is empty → write '- ' items or '[a, b]', or take the key out
                """#)
    }

    @Test func emptyItem() {
        let yaml = SmallDossier.edited([("about: [D007405]", "about: [D007405, ~]")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                25:22 empty-value: an item of 'about' is empty → write a value or take it out
                """#)
    }

    @Test func emptyMapping() {
        let yaml = SmallDossier.edited([("    quote: { exact: \"Kniepijn\" }\n", "    quote:\n")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                40:11 empty-value: a quote is empty → write its keys, such as 'exact', or take it out
                """#)
    }

    @Test func emptyNumber() {
        let yaml = SmallDossier.edited([("denominator: 100", "denominator: ")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                36:88 empty-value: 'denominator' is empty → write a number or take it out
                """#)
    }

    @Test func idWithCapitalsAndSpaces() {
        let yaml = SmallDossier.edited([("  id: rug\n", "  id: Rugpijn bij Één kinesist\n")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                3:7 bad-id: 'Rugpijn bij Één kinesist' cannot be the id of an article → use lower-case letters, digits and single hyphens: 'rugpijn-bij-een-kinesist'
                """#)
    }

    @Test func idWithUnderscore() {
        let yaml = SmallDossier.edited([("id: disc-by-age", "id: disc_by_age")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                21:9 bad-id: 'disc_by_age' cannot be the id of a claim → use lower-case letters, digits and single hyphens: 'disc-by-age'
                """#)
    }

    @Test func monthThirteen() {
        let yaml = SmallDossier.edited([("published: 2024-09-11", "published: 2024-13-01")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                6:14 bad-date: '2024-13-01' is no date the calendar has → write 2015, 2015-04 or 2015-04-01
                """#)
    }

    @Test func noLeapDay() {
        let yaml = SmallDossier.edited([("date: 2026-11-20", "date: 2023-02-29")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                38:15 bad-date: '2023-02-29' is no date the calendar has → write year-month-day: 2026-11-20
                """#)
    }

    @Test func dateInWords() {
        let yaml = SmallDossier.edited([("published: 2024-09-11", "published: 11 september 2024")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                6:14 bad-date: '11 september 2024' is no date the calendar has → write 2015, 2015-04 or 2015-04-01
                """#)
    }

    @Test func dateOfEvidenceWithoutDay() {
        let yaml = SmallDossier.edited([("date: 2026-11-20", "date: 2026-11")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                38:15 bad-date: '2026-11' is no whole day → write year-month-day: 2026-11-20
                """#)
    }

    @Test func addressWithoutScheme() {
        let yaml = SmallDossier.edited([("url: https://example.org/rug", "url: www.example.org/rug")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                5:8 bad-url: 'www.example.org/rug' is no web address → begin it with https:// and leave no spaces in it
                """#)
    }

    @Test func addressWithSpace() {
        let yaml = SmallDossier.edited([("url: https://example.org/rug", "url: https://example.org/rug pijn")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                5:8 bad-url: 'https://example.org/rug pijn' is no web address → begin it with https:// and leave no spaces in it
                """#)
    }

    @Test func badPMID() {
        let yaml = SmallDossier.edited([("pmid: 25430861", "pmid: 2543086x")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                12:11 bad-identifier: '2543086x' is no PMID → write the digits only: 25430861
                """#)
    }

    @Test func pmidWithPrefix() {
        let yaml = SmallDossier.edited([("pmid: 25430861", "pmid: \"PMID: 25430861\"")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                12:11 bad-identifier: 'PMID: 25430861' is not how a PMID is written here → write 25430861
                """#)
    }

    @Test func badDOI() {
        let yaml = SmallDossier.edited([("pmid: 25430861", "doi: ajnr.A4173")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                12:10 bad-identifier: 'ajnr.A4173' is no DOI → write it from '10.': 10.3174/ajnr.A4173
                """#)
    }

    @Test func doiAsAddress() {
        let yaml = SmallDossier.edited([("pmid: 25430861", "doi: https://doi.org/10.3174/ajnr.A4173")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                12:10 bad-identifier: 'https://doi.org/10.3174/ajnr.A4173' is not how a DOI is written here → write 10.3174/ajnr.A4173
                """#)
    }

    @Test func badPMCID() {
        let yaml = SmallDossier.edited([("pmid: 25430861", "pmcid: PMCX")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                12:12 bad-identifier: 'PMCX' is no PMCID → write PMC and digits: PMC4464797
                """#)
    }

    @Test func unknownKind() {
        let yaml = SmallDossier.edited([("kind: frequency", "kind: frequentie")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                22:11 unknown-value: 'kind' of a claim cannot be 'frequentie' → did you mean 'frequency'?
                """#)
    }

    @Test func unknownDirection() {
        let yaml = SmallDossier.edited([("direction: qualifies", "direction: qualify")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                31:20 unknown-value: 'direction' of an evidence cannot be 'qualify' → use one of 'supports', 'disputes', 'qualifies', 'inconclusive' or 'silent'
                """#)
    }

    @Test func unknownBasis() {
        let yaml = SmallDossier.edited([("basis: abstract", "basis: abstrac")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                33:16 unknown-value: 'basis' of an evidence cannot be 'abstrac' → did you mean 'abstract'?
                """#)
    }

    @Test func unknownLimit() {
        let yaml = SmallDossier.edited([("limit: ambiguous-term", "limit: ambiguous")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                32:16 unknown-value: 'limit' of an evidence cannot be 'ambiguous' → did you mean 'ambiguous-term'?
                """#)
    }

    @Test func unknownTie() {
        let yaml = SmallDossier.edited([("cites: [brin2015]", "cites: [{ source: brin2015, tie: mark }]")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                28:38 unknown-value: 'tie' of a citation cannot be 'mark' → did you mean 'marked'?
                """#)
    }

    @Test func unknownTextKind() {
        let yaml = SmallDossier.edited([("kind: restatement", "kind: rewritten")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                8:31 unknown-value: 'kind' of the text cannot be 'rewritten' → use one of 'published' or 'restatement'
                """#)
    }

    @Test func unknownDesign() {
        let yaml = SmallDossier.edited([("design: guideline", "design: guidline")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                19:69 unknown-value: 'design' of a page cannot be 'guidline' → did you mean 'guideline'?
                """#)
    }

    @Test func unknownPooledDesign() {
        let yaml = SmallDossier.edited([("    pmid: 25430861\n", "    pmid: 25430861\n    pools: [cohort, casecontrol]\n")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                13:21 unknown-value: an item of 'pools' cannot be 'casecontrol' → did you mean 'case-control'?
                """#)
    }

    @Test func unknownLanguage() {
        let yaml = SmallDossier.edited([("language: nl-BE", "language: nlx")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                7:13 unknown-value: 'nlx' is no language Warrant reads → use nl, nl-NL, nl-BE or en
                """#)
    }

    @Test func unknownState() {
        let yaml = SmallDossier.edited([
            ("    quote: { exact: \"Kniepijn\" }\n", "    quote: { exact: \"Kniepijn\" }\n    state: lost\n")
        ])
        #expect(
            SmallDossier.faults(yaml) == #"""
                41:12 unknown-value: 'state' of a claim cannot be 'lost' → use one of 'anchored', 'moved' or 'orphaned'
                """#)
    }

    @Test func unknownComparator() {
        let yaml = SmallDossier.edited([("age: 20 }", "age: 20, comparator: == }")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                27:86 unknown-value: 'comparator' of a claim's quantity cannot be '==' → did you mean '<=', '=' or '>='?
                """#)
    }

    @Test func longValueIsCut() {
        let yaml = SmallDossier.edited([
            (
                "kind: frequency",
                "kind: frequency-frequency-frequency-frequency-frequency-frequency-frequency-frequency-frequency-frequency-frequency-frequency-frequency-frequency-frequency-frequency-frequency-frequency-frequency-frequency-"
            )
        ])
        #expect(
            SmallDossier.faults(yaml) == #"""
                22:11 unknown-value: 'kind' of a claim cannot be 'frequency-frequency-frequency-frequency-frequency-frequency-…' → did you mean 'frequency'?
                """#)
    }
}
