import Bibliography
import Diagnostics
import Testing

@testable import Interchange

@Suite("BibTeX files")
struct BibTeXTests {
    static func read(_ text: String) throws -> ReadRecords {
        try BibTeXFormat().read(Array(text.utf8), file: "a.bib")
    }

    /// The one record of an entry with these fields, and a title where they have none.
    static func record(_ fields: String, type: String = "article") throws -> Record {
        let title = (" " + fields).contains(" title =") ? "" : "title = {T}, "
        let result = try read("@\(type){k, \(title)\(fields)}")
        return try #require(result.records.first)
    }

    /// `code line:column` of every diagnostic.
    static func faults(_ result: ReadRecords) -> [String] {
        result.diagnostics.map { fault in
            fault.code + (fault.span.map { " \($0.start.line):\($0.start.column)" } ?? "")
        }
    }

    // MARK: Form

    @Test("values in braces, quotes and numbers, joined, with strings and months; entries in parentheses")
    func values() throws {
        let result = try Self.read(
            """
            Notes of mine, to me@example.org, are no entries.
            @string{spine = "Spine"} @STRING(phila = spine # { (Phila)})
            @preamble{"\\newcommand{\\x}{y}" # { more}}
            @comment{@article{hidden, title = {Not read}}}
            @Article{one, Title = {A {B} "c"}, JOURNAL = phila, year = 1999, month = 1 # "~" # jan, pages = "1--" # 9,}
            @article ( two , title = "Two {"}quoted{"} words" , year = "2001" )
            """)
        #expect(result.records.map { $0.title?.plainText } == ["A B \"c\"", "Two \"quoted\" words"])
        #expect(result.records.map(\.year) == [1999, 2001])
        #expect(result.records[0].journal?.title == "Spine (Phila)")
        #expect(result.records[0].publicationDate?.iso == "1999-01-01")
        #expect(result.records[0].pagination?.printed == "1-9")
        #expect(result.diagnostics == [])
    }

    @Test("a broken entry is told with its place, and those around it are read")
    func recovery() throws {
        let result = try Self.read(
            """
            @article{a, title = {First}, year = 2001}
            @article{b, title = {Never closed, year = 2002}
            @article{c, title = {Third} year = 2003}
            @article{d, title {Fourth}}
            @article{e, title = "Fifth}, year = 2005}
            @article{f, title = {Sixth}, year = 2006
            @article{g, title = {Seventh}, year = soon, title = {Again}}
            @article{A, title = {Eighth}}
            """)
        #expect(result.records.compactMap { $0.title?.plainText } == ["First", "Third", "Seventh", "Eighth"])
        #expect(
            Self.faults(result) == [
                "bibtex.unclosed-entry 2:1", "bibtex.missing-comma 3:29", "bibtex.syntax 4:19", "bibtex.unclosed-value 5:21",
                "bibtex.unclosed-entry 6:1", "exchange.unread-value 7:32", "bibtex.unknown-string 7:39",
                "bibtex.repeated-field 7:45", "bibtex.repeated-key 8:1",
            ])
        #expect(result.diagnostics.allSatisfy { $0.file == "a.bib" })
    }

    @Test("a file of which nothing can be read is refused; an empty one holds nothing")
    func refusal() throws {
        #expect(throws: Failure.self) { try Self.read("Dear all,\nplease find the list attached.") }
        let failure = #expect(throws: Failure.self) { try Self.read("\n  @article{a, title = {x") }
        #expect(failure?.diagnostics.map(\.code) == ["bibtex.unclosed-value"])
        #expect(failure?.diagnostics.first?.span?.start == SourcePosition(line: 2, column: 23))
        #expect(try Self.read(" \n").records == [])
        #expect(try Self.read("@string{a = {b}}").records == [])
    }

    @Test("which texts look like BibTeX")
    func recognition() {
        let format = BibTeXFormat()
        #expect(format.recognizes("% Zotero\n\n@article{a,"))
        #expect(format.recognizes("\u{FEFF}@comment{x}"))
        #expect(format.recognizes("@String ( a = {b} )"))
        #expect(!format.recognizes("TY  - JOUR\nAU  - me@example.org"))
        #expect(!format.recognizes("{\"id\": \"a@b\"}"))
        #expect(!format.recognizes(""))
    }

    @Test("UTF-8 with a byte order mark, UTF-16, carriage returns, windows-1252 with a warning at its place")
    func encodings() throws {
        let text = "@article{a,\r\n title = {Wervelhernia, één}}"
        let marked = try BibTeXFormat().read([0xEF, 0xBB, 0xBF] + Array(text.utf8), file: nil)
        #expect(marked.records.first?.title?.plainText == "Wervelhernia, één")
        let wide = [UInt8]([0xFF, 0xFE]) + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try BibTeXFormat().read(wide, file: nil).records == marked.records)
        let latin = try BibTeXFormat().read(text.unicodeScalars.map { UInt8($0.value) } + [0x0D, 0x25, 0x93], file: "l.bib")
        #expect(latin.records == marked.records)
        #expect(Self.faults(latin) == ["exchange.encoding 2:25"])
        let broken = try BibTeXFormat().read(
            Array("@article{a, title = {één ".utf8) + [0xFF] + Array(" twee}}".utf8), file: nil)
        #expect(broken.records.first?.title?.plainText == "één ÿ twee")
        #expect(Self.faults(broken) == ["exchange.encoding 1:26"])
        #expect(try Self.read("@article{a,\r title = {x\u{0}y}}\r").records.first?.title?.plainText == "x y")
    }

    // MARK: Inheritance

    @Test("a part takes from the whole by crossref: its title as the book's, and no identifier; xdata gives all")
    func inheritance() throws {
        let result = try Self.read(
            """
            @xdata{house, publisher = {Elsevier}, location = {Amsterdam}, xdata = {house}}
            @incollection{part, title = {Part}, author = {Roe, R.}, crossref = {WHOLE}, pages = {1--2}}
            @collection{whole, title = {Whole}, subtitle = {A reader}, editor = {Doe, J.}, year = 2010,
              isbn = {90-313-5000-1}, doi = {10.1000/whole}, xdata = {house}}
            @incollection{lone, title = {Lone}, crossref = {gone}}
            @article{loop, title = {Loop}, crossref = {loop}}
            """)
        #expect(result.records.map(\.kind) == [.bookChapter, .book, .bookChapter, .journalArticle])
        let part = result.records[0]
        #expect(part.title?.plainText == "Part")
        #expect(part.book?.title.plainText == "Whole: A reader")
        #expect(part.book?.contributors.map(\.shortName) == ["Doe J"])
        #expect(part.book?.isbns == ["90-313-5000-1"])
        #expect(part.publisher == Publisher("Elsevier", place: "Amsterdam"))
        #expect(part.year == 2010)
        #expect(part.doi == nil)
        #expect(result.records[1].id == .doi(try #require(DOI("10.1000/whole"))))
        #expect(Self.faults(result) == ["bibtex.missing-parent 5:37"])
    }

    // MARK: Fields

    @Test("fields of both dialects say the same")
    func dialects() throws {
        let old = try Self.record(
            """
            author = {Roe, R. and others}, journal = {Spine}, year = {2014}, month = {27~Nov.}, number = {3}, issn = {1528-1159},
            pmid = {1}, language = {dutch}
            """)
        let new = try Self.record(
            """
            author = {Roe, R. and others}, journaltitle = {Spine}, date = {2014-11-27}, number = {3}, issn = {1528-1159},
            eprint = {1}, eprinttype = {pubmed}, langid = {dutch}
            """)
        #expect(old == new)
        #expect(old.publicationDate?.iso == "2014-11-27")
        #expect(old.isAuthorListComplete == false)
        #expect(old.languages == ["dut"])
        #expect(old.id == .pmid(try #require(PMID(1))))
    }

    /// The date fields, and the date they mean.
    static let dates: [(fields: String, date: String)] = [
        ("date = {2014-11-27}", "2014-11-27"), ("date = {2014-11}", "2014-11"), ("date = {2014~}", "2014"),
        ("date = {1998-12/1999-01}", "1998-12/1999-01"), ("date = {2014/..}", "2014"),
        ("date = {2014-11-27T10:00:00Z}", "2014-11-27"),
        ("date = {November 2014}", "2014"), ("year = 2014, month = nov", "2014-11"), ("year = 2014, month = 11", "2014-11"),
        ("year = 2014, month = {Nov--Dec}", "2014-11/2014-12"),
        ("year = {1998--1999}, month = dec # {--} # jan", "1998-12/1999-01"),
        ("year = 2014, month = nov, day = {3--5}", "2014-11-03/2014-11-05"), ("year = {c2014}", "2014"),
        ("year = {2014, in press}", "2014"), ("year = 2014, month = feb, day = 30", "2014-02"),
        ("year = 2014, month = {sept.}", "2014-09"),
        ("year = {in press}", ""), ("date = {222}", ""), ("year = 0222", "0222"), ("date = {2014-13}", "2014"),
    ]

    @Test("dates as they are written", arguments: dates)
    func date(_ fields: String, _ date: String) throws {
        #expect(try Self.record(fields).publicationDate.map(\.description) ?? "" == date)
    }

    @Test("seasons have their own numbers and names")
    func seasons() throws {
        for fields in ["date = {2014-22}", "year = 2014, month = {Summer}"] {
            #expect(try Self.record(fields).publicationDate == PartialDate(year: 2014, season: .summer))
        }
    }

    @Test("an article ahead of print has the date of the network, and says so")
    func aheadOfPrint() throws {
        let record = try Self.record("date = {2024-05-02}, pubstate = {prepublished}")
        #expect(record.publicationDate == nil)
        #expect(record.electronicDates.map(\.iso) == ["2024-05-02"])
        #expect(record.publicationStatus == "aheadofprint")
        #expect(record.year == 2024)
    }

    /// Entry types, fields that decide, and the kind.
    static let kinds: [(type: String, fields: String, kind: Record.Kind)] = [
        ("article", "", .journalArticle), ("inproceedings", "", .bookChapter), ("inbook", "", .bookChapter),
        ("book", "", .book),
        ("proceedings", "", .book), ("online", "", .webPage), ("techreport", "", .report), ("phdthesis", "", .report),
        ("misc", "", .report), ("misc", "url = {https://a.nl}", .webPage),
        ("misc", #"howpublished = {\url{https://a.nl}}"#, .webPage),
        ("misc", "eprint = {2101.00001}, archiveprefix = {arXiv}", .journalArticle),
        ("misc", "entrysubtype = {expert}", .expert),
    ]

    @Test("which kind of record an entry is", arguments: kinds)
    func kind(_ type: String, _ fields: String, _ kind: Record.Kind) throws {
        #expect(try Self.record(fields, type: type).kind == kind)
    }

    @Test("an unknown type is told, with the nearest, and read")
    func unknownType() throws {
        let result = try Self.read("@artcle{a, title = {T}}")
        #expect(result.records.count == 1)
        #expect(Self.faults(result) == ["exchange.unread-value 1:1"])
        #expect(result.diagnostics.first?.remedy == "did you mean '@article'?")
    }

    @Test("fields without a place and unknown commands are told once for the file; what tells LaTeX what to do is not")
    func leftOut() throws {
        let result = try Self.read(
            #"""
            @article{a, title = {\foo{T}}, file = {x.pdf}, options = {skipbib}, sortkey = {b}}
            @article{b, title = {U}, file = {y.pdf}, urldate = {2020-01-01}, empty = {}}
            """#)
        #expect(Self.faults(result) == ["bibtex.unknown-command 1:13", "bibtex.field-left-out 1:32"])
        #expect(result.diagnostics[1].message.hasSuffix("'file' (2 times), 'urldate'"))
    }

    @Test("identifiers: from fields, addresses and Zotero's notes; what is none is told")
    func identifiers() throws {
        let zotero = try Self.record("note = {PMID: 25430861\nPMCID: PMC4464797}, doi = {10.1/a\\_b}")
        #expect(zotero.id.description == "pmid:25430861")
        #expect(zotero.pmcid?.description == "PMC4464797")
        #expect(zotero.doi?.value == "10.1/a_b")
        #expect(zotero.notes == [])
        let address = try Self.record("doi = {https://doi.org/10.1/x}, url = {https://a.nl/\\~b\\_c\\%20d}")
        #expect(address.doi?.value == "10.1/x")
        #expect(address.url == "https://a.nl/~b_c%20d")
        let result = try Self.read("@article{a, title = {T}, doi = {none}, pmid = {x}}")
        #expect(Self.faults(result) == ["exchange.unread-value 1:26", "exchange.unread-value 1:40"])
        #expect(Self.faults(try Self.read("@article{a, year = 2001}")) == ["exchange.no-identifier 1:1"])
    }

    @Test("labels of an abstract's sections are those in capitals")
    func abstract() throws {
        let record = try Self.record(
            "abstract = {BACKGROUND: One: two.\n\nMETHODS AND DATA: {Three}.\n \nNote: four. \\par five}")
        #expect(
            record.abstract?.sections == [
                .init("One: two.", label: "BACKGROUND"), .init("Three.", label: "METHODS AND DATA"), .init("Note: four."),
                .init("five"),
            ])
    }

    @Test("a note in NLM's wording is a notice; another is a note")
    func notices() throws {
        let note =
            "Retraction in: Lancet. 2020 Jun 13;395(10240):1820 (PMID 32511943); Expression of concern in: Lancet. 2020; 1"
        let record = try Self.record("note = {Read twice}, addendum = {\(note)}")
        #expect(
            record.notices == [
                Notice(.retraction, .received, source: "Lancet. 2020 Jun 13;395(10240):1820", pmid: PMID(32_511_943)),
                Notice(.expressionOfConcern, .received, source: "Lancet. 2020; 1"),
            ])
        #expect(record.isRetracted)
        #expect(record.notes == [GeneralNote("Read twice")])
        #expect(try Self.record("note = {Retracted publication}").isRetracted)
    }
}
