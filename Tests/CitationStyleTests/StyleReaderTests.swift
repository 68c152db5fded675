import CitationStyle
import Diagnostics
import Testing
import XMLReading

/// A style with the given elements in it, on lines of their own.
private func source(_ inner: String, attributes: String = "") -> XMLSource {
    .text(
        "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" class=\"in-text\"\(attributes)>\n\(inner)\n</style>")
}

private func read(_ inner: String, attributes: String = "") throws -> ReadStyle {
    try StyleReader.read(source(inner, attributes: attributes))
}

/// What a citation made of the given elements says.
private func elements(_ inner: String) throws -> [RenderingElement] {
    try read("<citation><layout>\(inner)</layout></citation>").style.citation.layout.elements
}

/// The codes of a failure, each with its line.
private func faults(_ inner: String, attributes: String = "") -> [String] {
    do {
        _ = try read(inner, attributes: attributes)
        return []
    } catch let failure as Failure {
        return failure.diagnostics.map { "\($0.code) \($0.span?.start.line ?? 0)" }
    } catch {
        return ["\(error)"]
    }
}

private func warnings(_ inner: String) throws -> [String] {
    try read(inner).warnings.map { "\($0.code) \($0.span?.start.line ?? 0): \($0.message)" }
}

@Suite("Style reader") struct StyleReaderTests {
    @Test("options stand where they belong, and what is not said is nil")
    func options() throws {
        let style = try read(
            """
            <info><title>Annals</title><id>http://example.org/annals</id><category field="medicine"/>
              <category citation-format="numeric"/><link rel="self" href="http://example.org/annals"/></info>
            <citation collapse="citation-number" et-al-min="4" near-note-distance="2"><sort><key variable="citation-number"/></sort>
              <layout prefix="(" suffix=")" delimiter="," vertical-align="sup"><text variable="citation-number"/></layout></citation>
            <bibliography second-field-align="flush" entry-spacing="0" name-form="short" name-delimiter="; " names-delimiter=" / ">
              <sort><key macro="m" sort="descending" names-min="3" names-use-first="1"/></sort>
              <layout suffix="."><text macro="m"/></layout></bibliography>
            <macro name="m"><text variable="title"/></macro>
            """, attributes: " default-locale=\"nl_be\" page-range-format=\"minimal\" and=\"text\" initialize-with=\"\""
        ).style
        #expect(style.info.title == "Annals")
        #expect(style.info.fields == ["medicine"])
        #expect(style.info.citationFormat == "numeric")
        #expect(style.info.links == [.init(relation: "self", target: "http://example.org/annals")])
        #expect(style.defaultLocale == "nl-BE")
        #expect(style.pageRangeFormat == .minimal)
        #expect(style.nameOptions.and == .text)
        #expect(style.nameOptions.initializeWith == "")
        #expect(style.nameOptions.delimiter == nil)
        #expect(style.demoteNonDroppingParticle == .displayAndSort)
        #expect(style.citation.collapse == .citationNumber)
        #expect(style.citation.nameOptions.etAlMin == 4)
        #expect(style.citation.nearNoteDistance == 2)
        #expect(style.citation.layout.presentation.formatting.verticalAlign == .sup)
        #expect(style.citation.sort == [SortKey(.variable("citation-number"))])
        let bibliography = try #require(style.bibliography)
        #expect(bibliography.secondFieldAlign == .flush)
        #expect(bibliography.entrySpacing == 0)
        #expect(bibliography.lineSpacing == nil)
        #expect(bibliography.nameOptions.form == .short)
        #expect(bibliography.nameOptions.delimiter == "; ")
        #expect(bibliography.nameOptions.namesDelimiter == " / ")
        var key = SortKey(.macro("m"), isDescending: true)
        key.namesMin = 3
        key.namesUseFirst = 1
        #expect(bibliography.sort == [key])
        #expect(style.macros == ["m": [.text(TextElement(.variable("title", isShort: false)))]])
    }

    @Test("rendering elements")
    func rendering() throws {
        let read = try elements(
            """
            <text term="sub verbo" form="short" plural="true" text-case="capitalize-first"/>
            <text value=" and "/><text variable="container-title" form="short" font-style="italic" quotes="true"/>
            <number variable="edition" form="long-ordinal"/><label variable="locator" form="symbol" plural="always"/>
            <group delimiter=", " display="block"><date variable="issued" form="text" date-parts="year-month"/>
              <date variable="accessed" delimiter="-"><date-part name="month" form="numeric" range-delimiter="/"/></date></group>
            """)
        var date = DateElement("accessed", delimiter: "-")
        date.parts = [DatePart(.month, form: .numeric, rangeDelimiter: "/")]
        #expect(
            read == [
                .text(
                    TextElement(
                        .term("sub-verbo", form: .short, isPlural: true), presentation: Presentation(textCase: .capitalizeFirst)
                    )),
                .text(TextElement(.value(" and "))),
                .text(
                    TextElement(
                        .variable("container-title", isShort: true),
                        presentation: Presentation(formatting: Formatting(fontStyle: .italic), hasQuotes: true))),
                .number(NumberElement("edition", form: .longOrdinal)),
                .label(LabelElement("locator", form: .symbol, plural: .always)),
                .group(
                    GroupElement(
                        [.date(DateElement("issued", form: .text, dateParts: .yearMonth)), .date(date)], delimiter: ", ",
                        presentation: Presentation(display: .block))),
            ])
    }

    @Test("names, with a label before or after them")
    func names() throws {
        let read = try elements(
            """
            <names variable="author editor" delimiter="; "><name form="short" delimiter=", " initialize="false">
              <name-part name="family" font-variant="small-caps"/></name><et-al font-style="italic"/>
              <label form="verb" suffix=" "/><substitute><names variable="translator"/><text variable="title"/></substitute></names>
            <names variable="editor"><label/><name/></names>
            """)
        guard case .names(let first) = read[0], case .names(let second) = read[1] else { return #expect(Bool(false)) }
        #expect(first.variables == ["author", "editor"])
        #expect(first.delimiter == "; ")
        #expect(first.name?.options.form == .short)
        #expect(first.name?.options.delimiter == ", ")
        #expect(first.name?.options.initialize == false)
        #expect(first.name?.family == Presentation(formatting: Formatting(fontVariant: .smallCaps)))
        #expect(first.name?.given == nil)
        #expect(first.etAl == EtAlElement(presentation: Presentation(formatting: Formatting(fontStyle: .italic))))
        #expect(first.label == NameLabel(form: .verb, presentation: Presentation(suffix: " ")))
        #expect(first.substitute.count == 2)
        #expect(second.label?.isBeforeNames == true)
        guard case .names(let substitute) = first.substitute[0] else { return #expect(Bool(false)) }
        #expect(substitute.name == nil)
    }

    @Test("the types that are asked for are one condition, all else one for each value")
    func conditions() throws {
        func conditions(_ attributes: String) throws -> [ChooseElement.Branch] {
            guard case .choose(let choose)? = try elements("<choose><if \(attributes)/><else/></choose>").first else {
                return []
            }
            return choose.branches
        }
        let otherwise = ChooseElement.Branch(conditions: [], elements: [])
        #expect(
            try conditions("type=\"book chapter\" variable=\"DOI\"") == [
                .init(conditions: [.types(["book", "chapter"]), .variable("DOI")], elements: []), otherwise,
            ])
        #expect(
            try conditions("match=\"none\" type=\" book\n chapter \" is-numeric=\"volume issue\" disambiguate=\"true\"") == [
                .init(
                    conditions: [
                        .types(["book", "chapter"]), .isNumeric("volume"), .isNumeric("issue"), .disambiguate(true),
                    ], match: .none, elements: []), otherwise,
            ])
        // Extensions that ask for something else never hold, instead of always.
        #expect(try conditions("context=\"bibliography\"") == [otherwise])
    }

    @Test("a dependent style has a parent and no layout")
    func dependent() throws {
        let style = try read("<info><title>B</title><link rel=\"independent-parent\" href=\"http://example.org/a\"/></info>")
            .style
        #expect(style.info.parent == "http://example.org/a")
        #expect(style.citation.layout.elements.isEmpty)
    }

    @Test("terms of a style: forms, plurals, genders, ordinals, space at their ends")
    func terms() throws {
        let locale = try #require(
            try read(
                """
                <locale xml:lang="fr-fr"><style-options punctuation-in-quote="false"/><terms>
                <term name="editor" form="short"><single>éd.</single><multiple>éds.</multiple></term>
                <term name="volume" gender="masculine">vol. </term><term name="ordinal-01" gender-form="feminine" match="whole-number">re</term>
                <term name="et-al">
                   et al.
                </term></terms><date form="numeric"><date-part name="year"/></date></locale><citation><layout/></citation>
                """
            ).style.locales.first)
        #expect(locale.language == "fr-FR")
        #expect(locale.punctuationInQuote == false)
        #expect(locale.limitDayOrdinalsToDay1 == nil)
        #expect(locale.terms[.init("editor", .short)] == Term("éd.", multiple: "éds."))
        #expect(locale.terms[.init("volume")]?.single == "vol. ")
        #expect(locale.terms[.init("volume")]?.gender == .masculine)
        #expect(locale.terms[.init("ordinal-01", gender: .feminine)]?.match == .wholeNumber)
        #expect(locale.terms[.init("et-al")]?.single == "et al.")
        #expect(locale.dates[.numeric]?.parts == [DatePart(.year)])
    }
}

@Suite("Style reader's faults") struct StyleReaderFaultTests {
    static let layout = "<citation><layout><text macro=\"a\"/></layout></citation>\n"

    @Test("what is not known is passed over with a warning at its place")
    func unknown() throws {
        #expect(
            try warnings(
                """
                <citation><layout>
                <text variable="title" text-cas="title"/>
                <institution><text/></institution>
                <text variable="title" text-case="tilte"/>
                <names><name/></names>
                <group><text/></group>
                </layout></citation>
                """) == [
                    "style.unknown-attribute 3: the attribute 'text-cas' of 'text' is not one of CSL 1.0.2",
                    "style.unknown-element 4: 'institution' is not an element of CSL 1.0.2 here; it is passed over",
                    "style.unknown-value 5: 'tilte' is no value of 'text-case' of 'text'; it is passed over",
                    "style.missing-attribute 6: 'names' has no 'variable'; it is passed over",
                    "style.missing-attribute 7: 'text' does not say what to print; it is passed over",
                ])
        let warning = try #require(try read("<citation><layout sufix=\".\"/></citation>").warnings.first)
        #expect(warning.remedy == "did you mean 'suffix'?")
    }

    @Test("what cannot be carried out is an error at its place")
    func errors() {
        #expect(faults("") == ["style.no-citation 1"])
        #expect(faults("<citation/>\n<bibliography/>") == ["style.no-layout 2", "style.no-layout 3"])
        #expect(faults("\n" + Self.layout) == ["style.unknown-macro 3"])
        #expect(faults("<citation><layout/></citation>", attributes: " ") == [])
        #expect(throws: Failure.self) { try StyleReader.read(.text("<locale/>")) }
        #expect(throws: Failure.self) {
            try StyleReader.read(.text("<style version=\"0.8\"><citation><layout/></citation></style>"))
        }
    }

    @Test("a macro that calls itself is an error, by way of others too")
    func cycles() {
        #expect(faults(Self.layout + "<macro name=\"a\"><text macro=\"a\"/></macro>") == ["style.macro-cycle 3"])
        #expect(
            faults(
                Self.layout
                    + "<macro name=\"b\"><text macro=\"a\"/></macro>\n<macro name=\"a\"><group><text macro=\"b\"/></group></macro>"
            )
                == ["style.macro-cycle 3"])
        // Two calls of one macro are no circle, and what nothing calls does no harm.
        #expect(
            faults(
                Self.layout + "<macro name=\"a\"><text macro=\"b\"/><text macro=\"b\"/></macro><macro name=\"b\"/>"
                    + "<macro name=\"c\"><text macro=\"c\"/></macro>") == [])
    }

    @Test("macros that unfold too deep or too far are refused")
    func extents() {
        func chain(_ count: Int, calls: Int) -> String {
            let macros = (1..<count).map { index in
                "<macro name=\"m\(index)\">" + String(repeating: "<text macro=\"m\(index + 1)\"/>", count: calls) + "</macro>"
            }
            return "<citation><layout><text macro=\"m1\"/></layout></citation>" + macros.joined()
                + "<macro name=\"m\(count)\"><text variable=\"title\"/></macro>"
        }
        #expect(faults(chain(100, calls: 1)) == [])
        #expect(faults(chain(200, calls: 1)) == ["style.too-deep 2"])
        #expect(faults(chain(20_000, calls: 1)) == ["style.too-deep 2"])
        #expect(faults(chain(10, calls: 2)) == [])
        #expect(faults(chain(60, calls: 2)) == ["style.too-large 2"])
    }
}
