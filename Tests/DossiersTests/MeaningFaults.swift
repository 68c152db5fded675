import Testing

/// What the parts of a dossier say of each other.
struct MeaningFaults {
    @Test func qualifiesWithoutLimit() {
        let yaml = SmallDossier.edited([("        limit: ambiguous-term\n", "")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                31:20 missing-key: a qualifying evidence has no 'limit' → say where source and claim part ways: 'population', 'outcome', 'measure', 'magnitude', 'certainty', 'causal', 'time' or 'ambiguous-term'
                """#)
    }

    @Test func limitWithoutQualifies() {
        let yaml = SmallDossier.edited([("direction: qualifies", "direction: supports")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                32:16 limit-without-qualifies: a limit goes with direction 'qualifies', this is 'supports' → take the limit out, or write 'direction: qualifies'
                """#)
    }

    @Test func undeclaredSourceInCites() {
        let yaml = SmallDossier.edited([("cites: [brin2015]", "cites: [brin2015, shri2007]")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                28:23 unknown-source: no reference or source has the key 'shri2007' → did you mean 'shiri2007'?
                """#)
    }

    @Test func undeclaredSourceInEvidence() {
        let yaml = SmallDossier.edited([("source: brin2015", "source: physiopedia")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                30:17 unknown-source: no reference or source has the key 'physiopedia' → use one of 'arts', 'brin2015', 'gids' or 'shiri2007'
                """#)
    }

    @Test func undeclaredSourceWithoutAnyDeclared() {
        let yaml = """
            format: 1
            article: { id: rug, title: Rug, language: nl, text: { file: rug.md, kind: published } }
            claims:
              - id: a
                kind: cause
                statement: { nl: A }
                quote: { exact: Kniepijn }
                cites: [brin2015]

            """
        #expect(
            SmallDossier.faults(yaml) == #"""
                8:13 unknown-source: no reference or source has the key 'brin2015' → declare it under 'references' or 'sources'
                """#)
    }

    @Test func keyOfTwoSources() {
        let yaml = SmallDossier.edited([("- key: gids", "- key: brin2015")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                18:10 duplicate-id: key 'brin2015' names two sources → rename one of them
                """#)
    }

    @Test func claimTwice() {
        let yaml = SmallDossier.edited([("- claim: knie/knee-pain", "- claim: knie/disc-by-age")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                39:12 duplicate-id: claim 'disc-by-age' stands twice → rename one of them
                """#)
    }

    @Test func claimOfItself() {
        let yaml = SmallDossier.edited([("- claim: knie/knee-pain", "- claim: rug/knee-pain")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                39:12 shared-claim: 'knee-pain' would be a claim of this article itself → define it here: 'id: knee-pain' with its kind and statement
                """#)
    }

    @Test func quantityTwice() {
        let yaml = SmallDossier.edited([
            (
                "unit: \"%\", age: 20 }\n",
                "unit: \"%\", age: 20 }\n      - { id: at-20, measure: bulging, value: 30 }\n"
            )
        ])
        #expect(
            SmallDossier.faults(yaml) == #"""
                28:15 duplicate-id: quantity 'at-20' stands twice in this claim → rename one of them
                """#)
    }

    @Test func citedTwice() {
        let yaml = SmallDossier.edited([("cites: [brin2015]", "cites: [brin2015, brin2015]")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                28:23 duplicate-citation: 'brin2015' is cited twice for this claim → keep one
                """#)
    }

    @Test func listedWithoutReference() {
        let yaml = SmallDossier.edited([("cites: [brin2015]", "cites: [{ source: arts, tie: listed }]")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                28:34 listed-without-reference: 'arts' is not in the reference list, so it cannot be 'listed' → write 'tie: marked' when the text itself names it, else take the citation out
                """#)
    }

    @Test func answersNoQuantity() {
        let yaml = SmallDossier.edited([("{ answers: at-20", "{ answers: at-30")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                36:24 unknown-quantity: the claim has no quantity 'at-30' → did you mean 'at-20'?
                """#)
    }

    @Test func answersWithoutQuantities() {
        let yaml = SmallDossier.edited([
            ("    quantities:\n      - { id: at-20, measure: protrusion, value: 29, unit: \"%\", age: 20 }\n", "")
        ])
        #expect(
            SmallDossier.faults(yaml) == #"""
                34:24 unknown-quantity: the claim has no quantity 'at-20' → give the claim a quantity with that id
                """#)
    }

    @Test func valueAndRange() {
        let yaml = SmallDossier.edited([("value: 29, unit: \"%\", age", "value: 29, range: [20, 30], unit: \"%\", age")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                27:54 bad-quantity: a quantity has a value or a range, not both → take one of them out
                """#)
    }

    @Test func neitherValueNorRange() {
        let yaml = SmallDossier.edited([("value: 29, unit: \"%\", age", "unit: \"%\", age")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                27:9 missing-key: this quantity has no 'value' and no 'range' → add 'value: 29' or 'range: [60, 80]'
                """#)
    }

    @Test func rangeHighToLow() {
        let yaml = SmallDossier.edited([("value: 29, unit: \"%\", age", "range: [80, 60.5], unit: \"%\", age")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                27:50 bad-quantity: 'range' begins with the higher number → write [60.5, 80]
                """#)
    }

    @Test func rangeOfThree() {
        let yaml = SmallDossier.edited([("value: 29, unit: \"%\", age", "range: [1, 2, 3], unit: \"%\", age")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                27:50 bad-quantity: 'range' takes two numbers → write the low and the high one: [60, 80]
                """#)
    }

    @Test func rangeOfWords() {
        let yaml = SmallDossier.edited([("value: 29, unit: \"%\", age", "range: [one, 2], unit: \"%\", age")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                27:51 wrong-type: 'range' is a number, this is 'one' → write digits with a full stop for decimals, without unit or quotes
                """#)
    }

    @Test func numberAsText() {
        let yaml = SmallDossier.edited([("value: 29, unit: \"%\", age", "value: \"29\", unit: \"%\", age")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                27:50 wrong-type: 'value' is a number, this is '29' → write digits with a full stop for decimals, without unit or quotes
                """#)
    }

    @Test func numberWithUnit() {
        let yaml = SmallDossier.edited([("value: 29, unit: \"%\", age", "value: 29%, unit: \"%\", age")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                27:50 wrong-type: 'value' is a number, this is '29%' → write digits with a full stop for decimals, without unit or quotes
                """#)
    }

    @Test func numberWithComma() {
        let yaml = SmallDossier.edited([("age: 20 }", "age: [20, 30, 5] }")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                27:70 bad-quantity: 'age' takes two numbers → write the low and the high one: [60, 80]
                """#)
    }

    @Test func denominatorZero() {
        let yaml = SmallDossier.edited([("denominator: 100", "denominator: 0")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                36:87 bad-quantity: a denominator is above zero → write out of how many: 1000
                """#)
    }

    @Test func quoteNotInText() {
        let yaml = SmallDossier.edited([("exact: \"29% heeft het op 20\"", "exact: \"30% heeft het op 20\"")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                24:21 quote-not-found: the quote does not stand in the article's text → the nearest words there are '29% heeft het op 20': copy them if they are meant, or write 'state: orphaned' to keep the claim without its place
                """#)
    }

    @Test func quoteNearNothing() {
        let yaml = SmallDossier.edited([("exact: \"29% heeft het op 20\"", "exact: \"Zwemmen geneest iedere knie\"")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                24:21 quote-not-found: the quote does not stand in the article's text → copy the words from the text, or write 'state: orphaned' to keep the claim without its place
                """#)
    }

    @Test func quoteNotAfterItsPrefix() {
        let yaml = SmallDossier.edited([("{ exact: \"Kniepijn\" }", "{ exact: \"Kniepijn\", prefix: \"Veel\" }")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                40:21 quote-not-found: the quote stands in the article's text, but not between this 'prefix' and 'suffix' → copy them from the text right before and after the quote, or take them out
                """#)
    }

    @Test func quoteAmbiguous() {
        let yaml = SmallDossier.edited([("{ exact: \"Kniepijn\" }", "{ exact: \"Ook rugpijn\" }")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                40:21 quote-ambiguous: the quote stands 2 times in the article's text → add a 'prefix' or 'suffix' from the text around it
                """#)
    }

    @Test func textFileMissing() {
        let yaml = SmallDossier.edited([("file: rug.md", "file: rugg.md")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                8:17 text-unreadable: the article's text 'rugg.md' cannot be read → check the name and the folder
                """#)
    }

    @Test func textFileMissingBesideAnUnknownSource() {
        let yaml = SmallDossier.edited([
            ("file: rug.md", "file: rugg.md"),
            ("cites: [brin2015]", "cites: [brin2016]"),
        ])
        #expect(
            SmallDossier.faults(yaml) == #"""
                8:17 text-unreadable: the article's text 'rugg.md' cannot be read → check the name and the folder
                28:13 unknown-source: no reference or source has the key 'brin2016' → did you mean 'brin2015'?
                """#)
    }

    @Test func sourceDescribedTwice() {
        let yaml = SmallDossier.edited([("    page: {", "    pmid: 25430861\n    page: {")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                19:5 bad-source: this source is described twice → give one of 'expert', 'page', 'study', or the pmid, doi, pmcid or url of a work in the store
                """#)
    }

    @Test func sourceNotDescribed() {
        let yaml = SmallDossier.edited([("    expert: { name: Mirjam de Arts, role: sports physician }\n", "")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                16:5 bad-source: this source is not described → give one of 'expert', 'page', 'study', or the pmid, doi, pmcid or url of a work in the store
                """#)
    }

    @Test func designInsideAndBeside() {
        let yaml = SmallDossier.edited([("- key: gids\n", "- key: gids\n    design: digest\n")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                20:61 bad-source: the design is given beside 'page' and inside it → keep one of them
                """#)
    }

    @Test func pageWithoutAddress() {
        let yaml = SmallDossier.edited([("url: \"https://example.org/gids\", ", "")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                19:11 missing-key: a page has no 'url', 'doi', 'pmid' or 'pmcid' → add one, so that it can be found again
                """#)
    }

    @Test func expertWithoutName() {
        let yaml = SmallDossier.edited([("name: Mirjam de Arts, ", "")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                17:13 missing-key: an expert has no 'name' → add 'name: …'
                """#)
    }

    @Test func sharedClaimWithFieldsOfItsOwn() {
        let yaml = SmallDossier.edited([
            (
                "    quote: { exact: \"Kniepijn\" }\n",
                "    quote: { exact: \"Kniepijn\" }\n    kind: cause\n    about: [D007719]\n"
            )
        ])
        #expect(
            SmallDossier.faults(yaml) == #"""
                41:5 shared-claim: 'kind' belongs to the dossier that defines the claim → take it out, or give the claim an 'id' of its own instead of 'claim'
                42:5 shared-claim: 'about' belongs to the dossier that defines the claim → take it out, or give the claim an 'id' of its own instead of 'claim'
                """#)
    }

    @Test func malformedSharedClaim() {
        let yaml = SmallDossier.edited([("claim: knie/knee-pain", "claim: knee-pain")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                39:12 bad-id: 'knee-pain' does not name a claim of another article → write 'claim: article-id/claim-id'
                """#)
    }

    @Test func twoFaultsInOrder() {
        let yaml = SmallDossier.edited([
            ("basis: abstract", "basis: abstrac"),
            ("published: 2024-09-11", "published: 2024-13-01"),
        ])
        #expect(
            SmallDossier.faults(yaml) == #"""
                6:14 bad-date: '2024-13-01' is no date the calendar has → write 2015, 2015-04 or 2015-04-01
                33:16 unknown-value: 'basis' of an evidence cannot be 'abstrac' → did you mean 'abstract'?
                """#)
    }

    @Test func aFaultDoesNotBreedOthers() {
        let yaml = SmallDossier.edited([
            ("pmid: 25430861", "pmid: none"),
            ("measure: protrusion, value: 29, unit: \"%\", age", "value: 29, unit: \"%\", age"),
        ])
        #expect(
            SmallDossier.faults(yaml) == #"""
                12:11 bad-identifier: 'none' is no PMID → write the digits only: 25430861
                27:9 missing-key: a claim's quantity has no 'measure' → add 'measure: …'
                """#)
    }

    @Test func referenceWithoutKeyDoesNotBreedOthers() {
        let yaml = SmallDossier.edited([("  - key: brin2015\n    printed", "  - printed")])
        #expect(
            SmallDossier.faults(yaml) == #"""
                10:5 missing-key: a reference has no 'key' → add 'key: …'
                """#)
    }
}
