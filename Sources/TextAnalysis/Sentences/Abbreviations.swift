/// The words of Dutch and English that say whether the full stop after them ends a sentence.
enum Abbreviations {
    /// What a full stop after an abbreviation may be.
    enum Kind {
        /// Something always follows (`dr.`, `bijv.`): never the end.
        case leading
        /// Something follows where a number does (`nr. 3`, `nov. 2023`); else it may be the end.
        case beforeNumber
        /// It may close a sentence (`enz.`, `et al.`): the end before a capital, but not before a bracket or a digit.
        case either
    }

    /// - Parameter word: in small letters, without the last full stop.
    static func kind(of word: String) -> Kind? {
        if leading.contains(word) { return .leading }
        if beforeNumber.contains(word) { return .beforeNumber }
        // "et al" is looked at by its second word.
        return either.contains(word) ? .either : nil
    }

    /// Whether a word is letters with full stops between them, at most four to a part: `d.w.z`, `i.v.m`, `m.b.t`, `U.S`.
    static func isDotted(_ word: String) -> Bool {
        word.split(separator: ".", omittingEmptySubsequences: false).allSatisfy {
            (1...3).contains($0.unicodeScalars.count) && $0.unicodeScalars.allSatisfy(\.properties.isAlphabetic)
        }
    }

    /// Whether dotted capitals are a country's or a body's name rather than somebody's initials.
    static func isAcronym(_ word: String) -> Bool { acronyms.contains(word) }

    /// Whether a word begins sentences but hardly ever a surname.
    static func beginsSentences(_ word: String) -> Bool { beginnings.contains(word) }

    /// Whether a capital after this word is a label (`vitamine D`, `type A`), no initial.
    static func isLabelled(by word: String) -> Bool { labelled.contains(word) }

    private static let leading: Set<String> = [
        // Titles and names.
        "dr", "drs", "prof", "ir", "ing", "mr", "mrs", "ms", "mevr", "mw", "dhr", "hr", "ds", "st", "ste", "th", "chr", "joh",
        "ph", "wm", "sr", "rev", "hon",
        "fam", "gebr", "kol", "lt", "gov", "capt", "sgt",
        // Dutch.
        "bijv", "bv", "ca", "evt", "resp", "incl", "excl", "gem", "zgn", "cf", "vgl", "vnl", "nl", "m.n", "m.a.w",
        "d.w.z", "d.i", "o.a", "i.p.v", "t.o.v", "t.a.v", "t.b.v", "i.v.m", "m.b.t", "m.b.v", "n.a.v", "a.d.h.v", "o.b.v",
        "t.g.v", "t.w", "w.o", "z.g", "zg", "a.h.w", "i.h.b", "i.h.a", "i.t.t", "v.a", "vb", "ongev", "afb", "aang", "betr",
        "o.l.v", "p.o", "zo'n", "blz", "hfst", "bijl", "inz", "ged",
        // English.
        "e.g", "i.e", "eg", "ie", "viz", "vs", "v", "approx", "esp", "incl", "fig", "figs", "eq", "eqs", "ch", "chap", "sec",
        "sect", "ref", "refs", "suppl", "ed", "eds", "edn", "subsp", "spp", "al-",
        "dept", "univ", "assoc", "mt", "ft",
    ]

    private static let beforeNumber: Set<String> = [
        "nr", "nrs", "no", "nos", "art", "p", "pp", "pag", "vol", "deel", "tel", "§", "ext", "afl", "jg", "n",
        "jan", "feb", "febr", "mrt", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "oct", "nov", "dec",
    ]

    private static let either: Set<String> = [
        "etc", "enz", "e.a", "e.d", "al", "a.m", "p.m", "o.i.d", "c.s", "jr", "inc", "ltd", "corp", "co", "v.chr", "n.chr",
        "b.c", "a.d", "ibid", "uur", "mg", "ml", "kg", "cm", "mm", "km", "u", "min", "sec", "max", "ma", "di", "wo", "do", "vr",
        "za", "zo", "ph.d",
        "m.d", "b.v", "n.v", "s.d", "n.d", "z.d",
    ]

    private static let acronyms: Set<String> = ["u.s", "u.s.a", "u.k", "e.u", "v.s", "v.k", "n.v.t", "w.h.o", "e.e.g", "e.m.g"]

    private static let beginnings: Set<String> = [
        "de", "het", "een", "dit", "dat", "deze", "die", "er", "ze", "zij", "hij", "wij", "we", "je", "jij", "ik", "als", "bij",
        "daarom", "daarna", "dan", "toch", "maar", "want", "omdat", "hoe", "wat", "wie", "waarom", "ook", "soms", "vaak",
        "niet",
        "na", "voor", "met", "zo", "uit", "om", "en", "hun", "zijn", "toen", "daardoor", "echter", "bovendien", "volgens",
        "the", "a", "an", "it", "its", "this", "that", "these", "those", "there", "they", "he", "she", "in", "on", "at", "if",
        "when", "but", "however", "after", "before", "because", "for", "from", "to", "both", "most", "some", "no", "not", "our",
        "his", "her", "their", "you", "your", "what", "how", "why", "although", "while", "as", "with", "results", "patients",
    ]

    private static let labelled: Set<String> = [
        "vitamine", "vitamin", "hepatitis", "influenza", "type", "typen", "groep", "groepen", "group", "plan", "fase", "phase",
        "graad", "grade", "stadium", "stage", "klasse", "class", "bijlage", "appendix", "deel", "part", "figuur", "figure",
        "tabel", "table", "factor", "niveau", "level", "optie", "option", "categorie", "category", "punt", "point", "arm",
        "streptokokken", "streptococcus", "coli", "schema", "methode", "method", "variant", "model", "antwoord", "answer",
        "bloedgroep", "ziekte", "letter", "zone", "model", "panel", "box", "kader", "en", "and", "of", "or",
    ]
}
