import GRDB
import TestSupport
import Testing
import WarrantKit

@Suite("Concepts in texts")
struct ConceptMentionTests {
    private static func concept(_ id: String, _ language: String, _ labels: String...) -> Concept {
        Concept(
            id: id,
            labels: labels.enumerated().map { Concept.Label($1, language: language, isPreferred: $0 == 0) })
    }

    private static func library(_ concepts: [Concept]) throws -> PlantedLibrary {
        let planted = try PlantedLibrary()
        try planted.library.store.importConcepts(concepts, scheme: "urn:test")
        return planted
    }

    /// Each mention as `words=concept(how)`, in order.
    private static func mentions(_ text: String, _ planted: PlantedLibrary) throws -> String {
        let scalars = Array(text.unicodeScalars)
        return try planted.library.store.conceptMentions(of: text).map { mention in
            var words = String.UnicodeScalarView()
            words.append(contentsOf: scalars[mention.range])
            return "\(String(words))=\(mention.concept)(\(mention.how.rawValue))"
        }.joined(separator: " ")
    }

    @Test("a text's concepts are found by their labels in any language; of words within a longer label only the longer counts")
    func sets() throws {
        let planted = try Self.library([
            Self.concept("back", "nl", "rug"), Self.concept("pain", "en", "pain"),
            Self.concept("back-pain", "en", "low back pain"),
            Self.concept("hernia", "nl", "hernia"),
        ])
        let found = try planted.library.store.conceptMentions(
            in: ["Low back pain en een hernia van de rug", "pain, and low back pain", "", "rughernia", "rughonden"])
        #expect(found.texts == [["back-pain", "hernia", "back"], ["pain", "back-pain"], [], ["back", "hernia"], []])
        #expect(found.labels["back"]?.nl == "rug" && found.labels["pain"]?.en == "pain")
    }

    private static let thesaurus = [
        concept("disc", "nl", "tussenwervelschijf", "schijf"), concept("bulge", "nl", "bolling", "uitpuilende schijf"),
        concept("back", "nl", "rug"), concept("leg", "nl", "been"),
        concept("outpouching", "nl", "uitstulping van de tussenwervelschijf"), concept("pop", "nl", "uitstulping"),
        concept("pain", "nl", "pijn"), concept("knee", "nl", "knie"), concept("oa", "nl", "artrose"),
        concept("knee-oa", "nl", "artrose van de knie"), concept("hernia-en", "en", "herniated disc"),
        concept("als", "en", "ALS"), concept("testes", "en", "Testes"),
        concept("bulge-en", "en", "bulge"), concept("men", "en", "Men"), concept("root", "nl", "zenuwwortel"),
        concept("inflammation", "nl", "ontsteking"), concept("free", "nl", "zonder klachten"), concept("ra", "nl", "RA"),
        concept("wear", "nl", "slijtage"), concept("disc-wear", "nl", "slijtage van de schijf", "schijfslijtage"),
    ]

    @Test(
        "words are found as they stand, by their stems, and as the parts of a compound",
        arguments: [
            ("De knie: een “uitpuilende schijf”.", "knie=knee(exact) uitpuilende schijf=bulge(exact)"),
            ("Uitpuilende schijven komen voor.", "Uitpuilende schijven=bulge(inflected)"),
            ("Twee ruggen, één been, twee benen", "ruggen=back(inflected) been=leg(exact) benen=leg(inflected)"),
            ("Herniated discs are common.", "Herniated discs=hernia-en(inflected)"),
            ("Veel herniated discs bij mensen", "herniated discs=hernia-en(inflected)"),
            ("Een tussenwervelschijfuitstulping", "tussenwervelschijfuitstulping=outpouching(compound)"),
            ("De uitstulping van de tussenwervelschijf", "uitstulping van de tussenwervelschijf=outpouching(exact)"),
            ("knieartrose", "knieartrose=knee-oa(compound)"),
            ("Kniepijnen in de rug", "Kniepijnen=knee(compound) Kniepijnen=pain(compound) rug=back(exact)"),
            ("zenuwwortelontsteking", "zenuwwortelontsteking=inflammation(compound) zenuwwortelontsteking=root(compound)"),
            // An English word in Dutch may have an ending more than its label; a Dutch one with the same stem is another word.
            ("een test van twee bulges", "bulges=bulge-en(inflected)"), ("a test of it and of that", "test=testes(inflected)"),
            // A label as it stands goes before the parts.
            ("schijfslijtage", "schijfslijtage=disc-wear(exact)"),
            // A word of longer labels alone names nothing, nor does a compound with an unknown part.
            ("klachten, rugzak, kniebroek", ""),
            // Function words are no labels, unless they are written as an abbreviation.
            ("Als men dat doet, heeft hij ALS.", "ALS=als(exact)"),
            ("Three men with ALS.", "men=men(exact) ALS=als(exact)"),
            // Three letters are another word too easily.
            ("ras raas ra", "ra=ra(exact)"),
            ("CO₂ ½ 💉 twee knieën", "knieën=knee(inflected)"),
            ("been", "been=leg(exact)"), ("It has been a pain.", ""),
            ("", ""), ("... — !", ""),
        ])
    func mentions(text: String, expected: String) throws {
        let planted = try Self.library(Self.thesaurus)
        let found = try Self.mentions(text, planted)
        #expect(found == expected)
    }

    @Test("a mention says which label it was taken for, in which language, and what a compound was split into")
    func details() throws {
        let planted = try Self.library(
            Self.thesaurus + [Concept(id: "leg", labels: [Concept.Label("leg", language: "en", isPreferred: true)])])
        let compound = try #require(try planted.library.store.conceptMentions(of: "Mijn knieartrose").first)
        #expect(
            compound.matched == "artrose van de knie" && compound.language == "nl" && compound.parts == ["knie", "artrose"])
        #expect(compound.range == 5..<16 && compound.label.nl == "artrose van de knie")
        let english = try #require(try planted.library.store.conceptMentions(of: "both of the legs").first)
        #expect(english.matched == "leg" && english.language == "en" && english.how == .inflected && english.parts == [])
    }

    @Test("concepts that share their words are all given; a label as it stands goes before one by its stem")
    func shared() throws {
        let planted = try Self.library([
            Self.concept("a", "nl", "hernia"), Self.concept("b", "en", "Hernia"), Self.concept("c", "nl", "hernia's"),
            Self.concept("d", "nl", "breuken"), Self.concept("e", "nl", "breuk"), Self.concept("f", "nl", "de breuk"),
        ])
        #expect(try Self.mentions("de hernia", planted) == "hernia=a(exact) hernia=b(exact)")
        #expect(try Self.mentions("alle breuken", planted) == "breuken=d(exact)")
        #expect(try Self.mentions("van de breuken", planted) == "de breuken=f(inflected)")
    }

    @Test("what a vocabulary no longer says is not found, in none of the ways")
    func replaced() throws {
        let planted = try Self.library(Self.thesaurus)
        let store = planted.library.store
        try store.importConcepts(
            [Self.concept("knee-oa", "nl", "gonartrose"), Self.concept("bulge", "nl", "bolling")], scheme: "urn:test")
        #expect(
            try Self.mentions("knieartrose, uitpuilende schijven", planted)
                == "knieartrose=knee(compound) knieartrose=oa(compound) schijven=disc(inflected)")
        try store.retireConcepts(scheme: "urn:test", keeping: ["knee-oa"])
        #expect(try Self.mentions("knieartrose, gonartroses en schijven", planted) == "gonartroses=knee-oa(inflected)")
    }

    @Test("a store whose stems are another stemmer's is stemmed anew when it is opened")
    func rekeyed() throws {
        let planted = try Self.library(Self.thesaurus)
        try planted.library.store.close()
        let path = planted.folder.path("planted.db")
        let queue = try DatabaseQueue(path: path)
        try queue.write { db in
            try db.execute(
                sql: """
                    UPDATE concept_label SET stems = 'x' || stems, folded = 'x' || folded;
                    UPDATE concept_word SET stem = 'x' || stem;
                    UPDATE store_info SET value = 'another' WHERE name = 'search_fingerprint';
                    """)
        }
        try queue.close()
        let library = try Library(path: path)
        let found = try library.store.conceptMentions(of: "knieartrose, rug, schijven")
        #expect(found.map(\.concept) == ["knee-oa", "back", "disc"] && found.map(\.how) == [.compound, .exact, .inflected])
    }

    @Test("a long text and a long word are read, and say what a short one says")
    func long() throws {
        let planted = try Self.library(Self.thesaurus)
        let text = String(repeating: "de knieartrose ", count: 500) + String(repeating: "knie", count: 2_500)
        let found = try planted.library.store.conceptMentions(of: text)
        #expect(found.count == 500 && Set(found.map(\.concept)) == ["knee-oa"])
    }
}
