import Bibliography
import Testing

@testable import Interchange

@Suite("Names in BibTeX")
struct BibTeXNameTests {
    /// `family|given|initials|suffix` of persons, a body in square brackets, joined by `; `; `…` where the list goes on.
    private static func drawn(_ list: String) -> String {
        let (names, isComplete) = BibTeXName.read(list) { latex in
            var reader = LaTeXReader(latex)
            return reader.richText()
        }
        let drawn = names.map { name in
            switch name {
            case .collective(let body): "[\(body.markup)]"
            case .person(let person):
                [person.family, person.given, person.initials, person.suffix].map { $0 ?? "" }.joined(separator: "|")
            }
        }
        return (drawn + (isComplete ? [] : ["…"])).joined(separator: "; ")
    }

    /// A list of names, and what it means.
    static let lists: [(list: String, names: String)] = [
        ("Doe, Jane", "Doe|Jane|J|"),
        ("Jane Doe", "Doe|Jane|J|"),
        ("Jane Mary Doe and Doe, J. M.", "Doe|Jane Mary|JM|; Doe|J M|JM|"),
        ("Ludwig van Beethoven and van Beethoven, Ludwig", "van Beethoven|Ludwig|L|; van Beethoven|Ludwig|L|"),
        ("Charles Louis de la Vall{\\'e}e Poussin", "de la Vallée Poussin|Charles Louis|CL|"),
        ("King, Jr., Martin Luther and Doe, III,", "King|Martin Luther|ML|Jr.; Doe|||III"),
        ("{World Health Organization} and Doe, J.-P.", "[World Health Organization]; Doe|J-P|JP|"),
        ("{Barnes and Noble}", "[Barnes and Noble]"),
        ("{{SPRINT}\n Group} AND Doe, A.B. and others", "[SPRINT Group]; Doe|A B|AB|; …"),
        ("Plato", "Plato|||"),
        ("van der Berg", "van der Berg|||"),
        ("{\\'E}variste Galois and {\\AA}ke {\\o}re Holm", "Galois|Évariste|É|; øre Holm|Åke|Å|"),
        ("{de Oliveira} e Silva, A", "de Oliveira e Silva|A|A|"),
        ("Smith{, }Jones, A", "Smith, Jones|A|A|"),
        ("Kurt~G{\\\"o}del", "Gödel|Kurt|K|"),
        ("family=Beethoven, given=Ludwig, prefix=van, useprefix=true", "van Beethoven|Ludwig|L|"),
        (", and ,A and  and {}", "A|||"),
        ("Anderson, Sandy", "Anderson|Sandy|S|"),
        ("", ""),
    ]

    @Test("how lists are read", arguments: lists)
    func reads(_ list: String, _ names: String) {
        #expect(Self.drawn(list) == names)
    }

    /// Names, and how they are written in BibLaTeX.
    static let people: [(name: Contributor.Name, written: String)] = [
        (.person(PersonName(family: "Brinjikji", given: "Waleed", initials: "W")), "Brinjikji, Waleed"),
        (.person(PersonName(family: "Deyo", given: "R A", initials: "RA")), "Deyo, R. A."),
        (.person(PersonName(family: "van der Berg", given: "Jan", initials: "J")), "van der Berg, Jan"),
        (.person(PersonName(family: "Ortega y Gasset", given: "José", initials: "J")), "{Ortega y Gasset}, José"),
        (.person(PersonName(family: "de Oliveira e Silva", given: "A", initials: "A")), "de {Oliveira e Silva}, A."),
        (.person(PersonName(family: "Dowling", given: "T J", initials: "TJ", suffix: "Jr")), "Dowling, Jr, T. J."),
        (.person(PersonName(family: "Dowling", suffix: "Jr")), "Dowling, Jr, "),
        (.person(PersonName(family: "Abdul Rahman")), "Abdul{ }Rahman"),
        (.person(PersonName(family: "others")), "{}others"),
        (.person(PersonName(family: "Smith, Jones", given: "A and B", initials: "AaB")), "{Smith, Jones}, {A and B}"),
        (.collective("SPORT and Friends"), "{SPORT and Friends}"),
        (.collective(RichText([.styled(.italic, [.text("X")]), .text(" Group")])), "{{\\textit{X} Group}}"),
    ]

    @Test("how names are written, and read again", arguments: people)
    func writes(_ name: Contributor.Name, _ written: String) {
        let list = BibTeXName.write([name, name], isComplete: false, LaTeXWriter(.biblatex))
        #expect(list == "\(written) and \(written) and others")
        for dialect in BibTeXFormat.Dialect.allCases {
            let (names, isComplete) = BibTeXName.read(BibTeXName.write([name], LaTeXWriter(dialect))) { latex in
                var reader = LaTeXReader(latex)
                return reader.richText()
            }
            #expect(names == [name])
            #expect(isComplete)
        }
    }
}
