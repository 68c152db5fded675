import Bibliography
import Testing

@Suite("Partial dates")
struct PartialDateTests {
    @Test(
        "ISO 8601 as far as known, both ways",
        arguments: [("2014-11-27", true), ("2015-04", true), ("2015", true), ("2024-02-29", true)] + [
            ("2023-02-29", false), ("2015-13", false), ("2015-04-31", false), ("2015-4", false), ("15", false), ("", false),
            ("2015-", false), ("2015-04-00", false), ("0000", false), ("1900-02-29", false),
        ])
    func iso(text: String, isDate: Bool) {
        #expect(PartialDate(iso: text)?.iso == (isDate ? text : nil))
    }

    @Test("a day needs its month, and a season stands alone")
    func shape() {
        #expect(PartialDate(year: 2015, day: 3) == nil)
        #expect(PartialDate(year: 2015, month: 3, season: .spring) == nil)
        #expect(PartialDate(year: 2015, season: .autumn)?.iso == "2015")
        #expect(PartialDate.Season("Fall") == .autumn)
    }

    @Test("a range runs forward")
    func range() throws {
        let december = try #require(PartialDate.Point(year: 1998, month: 12))
        let january = try #require(PartialDate.Point(year: 1999, month: 1))
        #expect(PartialDate(from: december, to: january)?.description == "1998-12/1999-01")
        #expect(PartialDate(from: january, to: december) == nil)
    }

    @Test(
        "comparisons hold only when certain: before, after, not after, not before, within",
        arguments: [
            ("2014", "2015", "<  <=   "), ("2015", "2015", "   <= >= in"), ("2015-06", "2015", "   <= >= in"),
            ("2015", "2015-06", ""), ("2016-01-01", "2015", " > >=  "), ("2015-06", "2015-06-15", ""),
            ("2015-06-30", "2015-06", "<= >= in"), ("2015-01", "2015-06", "< <="),
        ])
    func comparison(left: String, right: String, expected: String) throws {
        let first = try #require(PartialDate(iso: left))
        let second = try #require(PartialDate(iso: right))
        var holds: Set<String> = []
        if first.isCertainlyBefore(second) { holds.insert("<") }
        if first.isCertainlyAfter(second) { holds.insert(">") }
        if first.isCertainlyNotAfter(second) { holds.insert("<=") }
        if first.isCertainlyNotBefore(second) { holds.insert(">=") }
        if first.isCertainlyWithin(second) { holds.insert("in") }
        #expect(holds == Set(expected.split(separator: " ").map(String.init)))
    }
}

@Suite("Pages")
struct PaginationTests {
    @Test(
        "the last page is written out",
        arguments: [
            ("811-6", "811", "816"), ("2043-54", "2043", "2054"), ("405-406", "405", "406"), ("99-101", "99", "101"),
            ("S12-8", "S12", "S18"), ("S12-S18", "S12", "S18"), ("S12-18", "S12", "S18"), ("123A-5A", "123A", "125A"),
            ("325", "325", nil),
            ("iv-xi", "iv", "xi"), ("811-05", "811", "05"), ("1-9; quiz 10-2", "1", "9"), ("12 - 15", "12", "15"),
            ("1386–1396", "1386", "1396"), ("e12-e15", "e12", "e15"), ("e12", "e12", nil),
        ] as [(String, String, String?)])
    func ranges(printed: String, start: String, end: String?) {
        let pages = Pagination(printed: printed)
        #expect(pages?.start == start)
        #expect(pages?.end == end)
        #expect(pages?.articleNumber == nil)
        #expect(pages?.printed == printed)
    }

    @Test("article numbers are no pages", arguments: ["e0254241", "740200", "109312", "e2308706120", "bmj123456"])
    func articleNumbers(printed: String) {
        let pages = Pagination(printed: printed)
        #expect(pages?.articleNumber == (printed.hasPrefix("bmj") ? nil : printed))
        #expect(pages?.start == (printed.hasPrefix("bmj") ? printed : nil))
    }

    @Test("several ranges keep their order; first and last page given apart are one range")
    func several() {
        #expect(Pagination(printed: "1-9; quiz 10-2")?.ranges == [.init("1", "9"), .init("10", "12")])
        #expect(Pagination(start: "25", end: "138")?.printed == "25-138")
        #expect(Pagination(start: "25", end: "25")?.printed == "25")
        #expect(Pagination(printed: " ") == nil)
    }
}
