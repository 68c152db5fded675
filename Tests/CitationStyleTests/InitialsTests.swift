import Testing

@testable import CitationStyle

@Suite("Initials") struct InitialsTests {
    @Test(
        "given names are shortened",
        arguments: [
            ("Anna Maria", ".", "A.M."), ("Anna Maria", ". ", "A. M."), ("Anna Maria", "", "AM"), ("Anna Maria", " ", "A M"),
            ("Jean-Luc", ".", "J.-L."), ("Jean-Luc", "", "J-L"), ("Jean - Luc", ". ", "J.-L."), ("Ji-yeon", ".", "J."),
            ("A.B.", ". ", "A. B."), ("A. B. Carl", ".", "A.B.C."), ("A.-B.", ".", "A.-B."), ("A B", ".", "A.B."),
            ("Ph. Karel", ".", "Ph.K."), ("Th.", ". ", "Th."), ("AB", ".", "A."), ("AB.", ".", "AB."), ("TSim", ".", "Ts."),
            ("Jan de Witt", ".", "J. de W."), ("Éric", ".", "É."), ("Ζωή", ".", "Ζ."), ("Юрий П", ".", "Ю.П."),
            ("محمد", ".", "م."),
            ("栄", ".", "栄"), ("Lady", ".", "Lady"), ("Mc Donald", ".\u{FEFF}", "M.\u{FEFF}D."),
            ("Jan\u{A0}Karel", ".\u{A0}", "J.\u{A0}K."),
        ])
    func shortened(given: String, terminator: String, expected: String) {
        #expect(Initials(terminator: terminator).of(given) == expected)
    }

    @Test(
        "initials are set anew, full names stay",
        arguments: [
            ("AB", ".", "AB"), ("A.B", ".", "A.B."), ("A B.", ". ", "A. B."), ("Carl A.B.", " ", "Carl A B"), ("A B", "", "AB"),
            ("A.B. Carl", "", "AB Carl"), ("A.B. Carl", ". ", "A. B. Carl"), ("Ph.A.", "", "PhA"), ("Ch. D.", ".", "Ch.D."),
            ("Jr.", ". ", "Jr."), ("III", ".", "III"), ("A.-B.", ".", "A.-B."),
        ])
    func normalized(given: String, terminator: String, expected: String) {
        #expect(Initials(terminator: terminator, shortensNames: false).of(given) == expected)
    }

    @Test("a hyphen goes where the style says so")
    func hyphen() {
        #expect(Initials(terminator: ".", keepsHyphens: false).of("Jean-Luc") == "J.L.")
    }

    @Test("markup stays between the names")
    func markup() {
        #expect(Initials(terminator: ". ").of("<i>Anna</i> Maria") == "<i>A.</i> M.")
    }

    @Test("names in scripts without spaces have the family name first")
    func order() {
        #expect(Name(family: "毛", given: "泽东").order(language: nil) == .familyFirstUnspaced)
        #expect(Name(family: "김", given: "Min").order(language: nil) == .familyFirst)
        #expect(Name(family: "Mao", given: "Zedong").order(language: "zh-CN") == .familyFirst)
        #expect(Name(family: "Ångström", given: "A").order(language: nil) == .western)
        #expect(Name.joins("d'") && Name.joins("al-") && !Name.joins("de"))
    }
}
