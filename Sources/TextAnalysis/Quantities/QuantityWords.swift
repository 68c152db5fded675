import Foundation

/// The words that numbers stand with, Dutch and English, folded.
enum QuantityWords {
    /// Words before a full stop that ends no sentence.
    static let abbreviations: Set<String> = [
        "ca", "bijv", "bv", "a", "d", "e", "g", "i", "vs", "dr", "prof", "incl", "excl", "resp", "approx", "al", "fig", "nr",
        "no",
        "vol", "min", "max", "gem", "evt", "st",
    ]

    // MARK: - Comparators

    /// What is said before a number; the longest that fits counts.
    ///
    /// `bijna` and `nearly` say near and below; `about` is the one that a far lower number does not satisfy.
    static let comparators = PhraseTable<QuantityMention.Comparator>([
        ("meer dan", .greater), ("groter dan", .greater), ("hoger dan", .greater), ("langer dan", .greater), ("ruim", .greater),
        ("boven de", .greater), ("boven", .greater), (">", .greater), ("more than", .greater), ("greater than", .greater),
        ("higher than", .greater), ("longer than", .greater), ("over", .greater), ("above", .greater), ("exceeding", .greater),
        ("in excess of", .greater), ("upwards of", .greater), ("well over", .greater), ("just over", .greater),
        ("iets meer dan", .greater), ("minder dan", .less), ("kleiner dan", .less), ("lager dan", .less), ("korter dan", .less),
        ("nog geen", .less), ("onder de", .less), ("<", .less), ("less than", .less), ("fewer than", .less),
        ("lower than", .less),
        ("shorter than", .less), ("under", .less), ("below", .less), ("minstens", .atLeast), ("ten minste", .atLeast),
        ("tenminste", .atLeast), ("minimaal", .atLeast), ("op zijn minst", .atLeast), ("niet minder dan", .atLeast),
        ("vanaf", .atLeast), ("≥", .atLeast), ("> =", .atLeast), ("at least", .atLeast), ("a minimum of", .atLeast),
        ("no less than", .atLeast), ("no fewer than", .atLeast), ("hooguit", .atMost), ("hoogstens", .atMost),
        ("maximaal", .atMost), ("ten hoogste", .atMost), ("op zijn hoogst", .atMost), ("niet meer dan", .atMost),
        ("tot", .atMost),
        ("tot wel", .atMost), ("tot maar liefst", .atMost), ("tot maximaal", .atMost), ("≤", .atMost), ("< =", .atMost),
        ("at most", .atMost), ("up to", .atMost), ("a maximum of", .atMost), ("no more than", .atMost),
        ("not more than", .atMost),
        ("ca", .about), ("ca .", .about), ("circa", .about), ("ongeveer", .about), ("zo'n", .about), ("rond de", .about),
        ("rond", .about), ("rondom", .about), ("ruwweg", .about), ("grofweg", .about), ("naar schatting", .about),
        ("omstreeks", .about), ("om en nabij", .about), ("bijna", .about), ("vrijwel", .about), ("+ / -", .about),
        ("± ", .about),
        ("~", .about), ("≈", .about), ("about", .about), ("around", .about), ("approximately", .about), ("approx", .about),
        ("approx .", .about), ("roughly", .about), ("an estimated", .about), ("estimated", .about), ("nearly", .about),
        ("almost", .about), ("just under", .about), ("some", .about), ("=", .equal),
    ])

    /// What is said after a number.
    static let comparatorsAfter = PhraseTable<QuantityMention.Comparator>([
        ("of meer", .atLeast), ("of langer", .atLeast), ("of hoger", .atLeast), ("of ouder", .atLeast), ("en ouder", .atLeast),
        ("or more", .atLeast), ("or longer", .atLeast), ("or higher", .atLeast), ("of minder", .atMost), ("of korter", .atMost),
        ("or less", .atMost), ("or fewer", .atMost),
    ])

    /// Before `tot` these say where a change ends.
    static let changes: Set<String> = [
        "op", "toe", "af", "terug", "stijgt", "stijgen", "steeg", "gestegen", "daalt", "dalen", "daalde", "gedaald", "groeit",
        "gegroeid", "zakt", "zakte", "verhoogd", "verlaagd", "beperkt",
    ]

    // MARK: - Shares and ratios

    static let percent = PhraseTable<String>([
        ("%", "%"), ("procent", "%"), ("percent", "%"), ("per cent", "%"), ("pct", "%"), ("‰", "‰"), ("promille", "‰"),
        ("procentpunt", "percentage points"), ("procentpunten", "percentage points"),
        ("percentage points", "percentage points"),
        ("percentage point", "percentage points"), ("% - punt", "percentage points"),
    ])

    /// Between the two numbers of a ratio.
    static let ratio = PhraseTable<Bool>(
        [
            "van de", "van deze", "van die", "van elke", "van iedere", "van", "op de", "op elke", "op iedere", "op", "uit de",
            "uit", "per",
            "van de ruim",
            "in", "in every", "out of", "out of every", "out of the", "of the", "of these", "of those", "of every", "of each",
            "from every",
            "per every",
        ].map { ($0, true) })

    /// Fractions in one word, and those that take a number before them.
    static let wholeFractions: [String: (Decimal, Decimal)] = [
        "driekwart": (3, 4), "helft": (1, 2), "half": (1, 2), "half-": (1, 2),
    ]
    static let fractionUnits: [String: Decimal] = [
        "derde": 3, "kwart": 4, "vierde": 4, "vijfde": 5, "zesde": 6, "zevende": 7, "achtste": 8, "negende": 9, "tiende": 10,
        "honderdste": 100, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5,
        "fifths": 5, "sixth": 6, "sixths": 6, "eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10,
    ]
    static let signFractions: [String: (Decimal, Decimal)] = [
        "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅛": (1, 8),
    ]

    // MARK: - Times

    static let times: Set<String> = ["keer", "maal", "x", "×", "times", "fold", "voud", "voudig", "voudige"]
    /// A number and `times` in one word.
    static let wholeTimes: [String: Decimal] = [
        "twice": 2, "thrice": 3, "tweemaal": 2, "driemaal": 3, "viermaal": 4, "vijfmaal": 5, "tienmaal": 10, "eenmaal": 1,
        "tweevoudig": 2, "tweevoudige": 2, "drievoudig": 3, "drievoudige": 3, "viervoudig": 4, "viervoudige": 4,
        "twofold": 2, "threefold": 3, "fourfold": 4, "fivefold": 5, "tenfold": 10, "dubbel": 2,
        "verdubbelt": 2, "verdubbelen": 2, "verdriedubbelt": 3, "verdrievoudigt": 3,
        "verdrievoudigen": 3, "verdrievoudigd": 3, "verviervoudigt": 4, "verviervoudigen": 4, "vervijfvoudigt": 5,
        "vervijfvoudigen": 5, "vertienvoudigt": 10, "vertienvoudigen": 10, "doubles": 2, "doubled": 2, "triples": 3,
        "tripled": 3, "quadruples": 4, "quadrupled": 4,
    ]
    /// Whether a word says by how much something is multiplied, not how often it happens: `drievoudig`, `verdubbelt`.
    static func multiplies(_ word: String) -> Bool {
        word.hasSuffix("fold") || word.contains("voudig")
            || ["verdubbel", "verdriedubbel", "double", "triple", "quadruple"].contains { word.hasPrefix($0) }
    }
    /// After `times` these make it a ratio.
    static let ratioSigns: Set<String> = [
        "zo", "zoveel", "as", "meer", "minder", "vaker", "groter", "hoger", "kleiner", "lager", "langer", "more", "less",
        "higher",
        "greater",
        "lower", "larger", "likelier", "increase", "increased", "toename", "verhoogd", "verhoogde",
    ]

    // MARK: - Units

    /// Units and their name in English.
    static let units: [String: String] = {
        var units: [String: String] = [:]
        for (name, words) in [
            ("years", "jaar jaren year years jr yr yrs"), ("months", "maand maanden month months mnd"),
            ("weeks", "week weken weeks wk"), ("days", "dag dagen day days"), ("hours", "uur uren hour hours h hr hrs u"),
            ("minutes", "minuut minuten minute minutes min"), ("seconds", "seconde seconden second seconds sec"),
            ("mg", "mg milligram milligrams"), ("g", "g gram grams gr"), ("kg", "kg kilo kilogram kilograms kilo's"),
            ("µg", "μg mcg microgram micrograms"), ("ng", "ng"), ("IU", "ie iu"),
            ("ml", "ml milliliter milliliters millilitres"),
            ("l", "l liter liters litre litres"), ("dl", "dl"), ("mm", "mm millimeter millimeters millimetres"),
            ("cm", "cm centimeter centimeters centimetres"), ("m", "m meter meters metre metres"),
            ("km", "km kilometer kilometers kilometres"), ("kcal", "kcal calorieen calories"), ("kJ", "kj"), ("mmHg", "mmhg"),
            ("mmol", "mmol"), ("points", "punten punt points point"), ("degrees", "graden degrees graad degree"), ("°C", "°c"),
            ("times", "times keer"), ("steps", "stappen steps"), ("glasses", "glazen glasses"),
            ("tablets", "tabletten tablets"),
            ("units", "eenheden units"), ("kg/m²", "bmi-punten"), ("sessions", "sessies sessions"),
        ] {
            for word in words.split(separator: " ") { units[String(word)] = name }
        }
        return units
    }()

    static let timeUnits: Set<String> = ["years", "months", "weeks", "days", "hours", "minutes", "seconds"]

    /// Adjectives and other words glued to a number with a hyphen: `6-weekse`, `12-week`.
    static let hyphenUnits: [String: String] = [
        "weekse": "weeks", "weeks": "weeks", "week": "weeks", "maands": "months", "maandse": "months", "month": "months",
        "months": "months", "daagse": "days", "daags": "days", "day": "days", "days": "days", "jaars": "years",
        "jarig": "years",
        "year": "years", "years": "years", "uurs": "hours", "hour": "hours", "hours": "hours", "minuten": "minutes",
        "minute": "minutes", "point": "points", "punts": "points", "mg": "mg", "km": "km", "kg": "kg", "meter": "m",
        "mile": "miles",
    ]

    // MARK: - Who and what is counted

    /// People and what stands for them, with their name as a unit.
    static let people: [String: String] = {
        var people: [String: String] = [:]
        for (name, words) in [
            (
                "people",
                "mensen personen people persons individuen individuals inwoners volwassenen adults bevolking population"
            ),
            (
                "people",
                "populatie nederlanders belgen vlamingen sporters athletes hardlopers runners werknemers workers ouderen"
            ),
            ("people", "employees atleten lopers respondenten respondents seniors elderly jongeren adolescenten adolescents"),
            ("people", "population populations populaties populatie werkenden rokers smokers gebruikers users"),
            ("patients", "patienten patients"),
            ("participants", "deelnemers participants proefpersonen subjects vrijwilligers"),
            ("men", "mannen men males"), ("women", "vrouwen women females zwangeren"),
            ("children", "kinderen children baby's babies"),
            ("cases", "gevallen cases casussen"),
            ("studies", "studies onderzoeken trials artikelen articles reviews onderzoekjes"),
            ("injuries", "blessures injuries"), ("herniations", "hernia's discushernia's herniations"),
            ("operations", "operaties operations ingrepen"), ("person-years", "persoonsjaren person-years"),
            ("complaints", "klachten complaints"), ("pregnancies", "zwangerschappen pregnancies"),
            ("births", "geboorten births"),
        ] {
            for word in words.split(separator: " ") { people[String(word)] = name }
        }
        return people
    }()

    /// May stand between the numbers of a ratio: `1 patiënt op de 20`.
    static let onePerson: Set<String> = [
        "patient", "persoon", "mens", "vrouw", "man", "kind", "volwassene", "person", "woman", "adult", "child", "runner",
        "loper",
    ]
    /// Units that count people, not things.
    static let peopleUnits: Set<String> = ["people", "patients", "participants", "men", "women", "children"]
    /// Things that are counted but that nothing is a share of.
    static let noPopulation: Set<String> = ["complaints", "studies"]
    static let populationPrepositions: Set<String> = ["van", "bij", "onder", "of", "in", "among", "amongst", "for"]
    static let articles: Set<String> = [
        "de", "het", "een", "alle", "all", "the", "a", "an", "deze", "these", "onze", "our", "elke", "every",
    ]
    /// What a population's noun may be narrowed with.
    static let narrowing: Set<String> = ["met", "zonder", "with", "without"]
    /// Words that end a run of describing words.
    static let stops: Set<String> = [
        "heeft", "hebben", "had", "hadden", "is", "zijn", "was", "waren", "wordt", "worden", "krijgt", "krijgen", "komt",
        "komen",
        "loopt", "gaat", "gaan", "verdwijnt", "herstelt", "neemt", "nam", "dat", "die", "en", "of", "maar", "niet", "ook", "er",
        "has", "have", "are", "were", "get", "gets", "recover", "recovers", "report", "reported", "who", "that", "and", "or",
        "but",
        "not", "also", "there", "had", "develop", "develops", "show", "shows", "can", "kan", "kunnen", "bij", "van", "in", "op",
        "na",
        "binnen", "tussen", "of", "to", "by", "at", "on", "within", "after", "between", "aged", "from", "improve", "improves",
        "tot",
        "vanaf", "boven", "onder", "over", "under", "above", "below", "blijkt", "ontwikkelt", "verbetert", "geneest", "per",
        "will", "meer", "minder", "more", "less", "fewer", "experience", "suffer", "live", "lijdt", "ervaart", "rond", "around",
        "naar", "with", "met", "zonder", "without", "vind", "zie", "ziet", "zien", "vinden", "tref", "treft", "treffen",
        "aan", "sport", "sports", "rookt", "smoke", "smokes", "knapt", "voelt", "vindt", "meldt", "van de", "while", "terwijl",
    ]

    // MARK: - Statistics

    /// A statistic said in words before its number.
    static let saidStatistics = PhraseTable<String>([
        ("prevalentie", "prevalence"), ("prevalence", "prevalence"), ("het voorkomen", "prevalence"),
        ("incidentie", "incidence"),
        ("incidence", "incidence"), ("kans", "risk"), ("risico", "risk"), ("chance", "risk"), ("risk", "risk"),
        ("probability", "risk"), ("waarschijnlijkheid", "risk"), ("gemiddeld", "mean"), ("gemiddelde", "mean"),
        ("mean", "mean"),
        ("average", "mean"), ("on average", "mean"), ("mediaan", "median"), ("mediane", "median"), ("median", "median"),
        ("sensitiviteit", "sensitivity"), ("sensitivity", "sensitivity"), ("specificiteit", "specificity"),
        ("specificity", "specificity"), ("lifetime prevalence", "lifetime-prevalence"),
        ("levensprevalentie", "lifetime-prevalence"), ("lifetimeprevalentie", "lifetime-prevalence"),
        ("recidief", "recurrence"), ("recidieven", "recurrence"), ("recurrence", "recurrence"), ("mortaliteit", "mortality"),
        ("mortality", "mortality"), ("sterfte", "mortality"),
    ])

    /// A statistic that its number follows at once. The short ones count in capitals only, but for `p`, `r` and `n` before a sign.
    static let namedStatistics = PhraseTable<String>([
        ("or", "OR"), ("aor", "OR"), ("rr", "RR"), ("hr", "HR"), ("md", "MD"), ("smd", "SMD"), ("irr", "IRR"), ("nnt", "NNT"),
        ("nnh", "NNH"), ("odds ratio", "OR"), ("oddsratio", "OR"), ("odds - ratio", "OR"), ("relatief risico", "RR"),
        ("relative risk", "RR"), ("risk ratio", "RR"), ("hazard ratio", "HR"), ("hazardratio", "HR"), ("mean difference", "MD"),
        ("gemiddeld verschil", "MD"), ("standardised mean difference", "SMD"), ("standardized mean difference", "SMD"),
        ("number needed to treat", "NNT"), ("p", "p"), ("p - waarde", "p"), ("p - value", "p"), ("r", "r"), ("n", "n"),
    ])
    static let signStatistics: Set<String> = ["p", "r", "n"]
    /// Between a named statistic and its number.
    static let statisticLinks: Set<String> = ["=", ":", "of", "van", "was", "is", "bedroeg", "bedraagt"]

    /// What names a confidence interval.
    static let intervals = PhraseTable<Bool>(
        [
            "ci", "bi", "bhi", "ki", "cri", "betrouwbaarheidsinterval", "confidence interval", "b . i .", "c . i .", "ic",
            "credible interval",
        ].map { ($0, true) })

    // MARK: - Periods and ages

    static let periodPrepositions: [String: QuantityMention.Comparator] = [
        "binnen": .atMost, "within": .atMost, "na": .greater, "after": .greater, "gedurende": .equal, "during": .equal,
        "in": .equal, "for": .equal, "over": .equal, "tijdens": .equal,
    ]
    /// A period without a number.
    static let periods = PhraseTable<Bool>(
        [
            "per jaar", "per maand", "per week", "per dag", "per uur", "per nacht", "per etmaal", "per year", "per month",
            "per day",
            "per hour", "per night", "a year", "a week", "a day", "a month", "each year", "each day", "each week", "every year",
            "every day", "every week", "elk jaar", "elke dag", "elke week", "iedere dag", "ieder jaar", "jaarlijks",
            "dagelijks",
            "wekelijks", "annually", "daily", "weekly", "monthly", "yearly", "in zijn leven", "in hun leven", "in het leven",
            "ooit in zijn leven", "ooit in hun leven", "ooit in het leven", "in their lifetime", "in a lifetime",
            "during their lifetime", "during their lives", "op enig moment in hun leven", "at some point in their lives",
        ].map { ($0, true) })

    static let ageLinks: Set<String> = [
        "van", "tussen", "boven", "onder", "vanaf", "tot", "rond", "aged", "age", "ages", "over", "under",
        "between", "above", "below", "of", "de", "the", "ouder", "jonger", "dan", "older", "younger", "than", "from", "around",
        "leeftijd",
    ]
    static let ageOpenings: [String: QuantityMention.Comparator] = [
        "boven": .greater, "over": .greater, "above": .greater, "ouder": .greater, "older": .greater, "vanaf": .atLeast,
        "onder": .less, "under": .less, "below": .less, "jonger": .less, "younger": .less, "tot": .less,
    ]
    /// What stands before a birthday, and whose it is: `op je twintigste`, `na zijn 65e`.
    static let birthdayOpenings: [String: QuantityMention.Comparator] = [
        "op": .equal, "rond": .equal, "tegen": .equal, "vanaf": .atLeast, "na": .greater, "boven": .greater, "voor": .less,
        "tot": .less, "onder": .less,
    ]
    static let ageOwners: Set<String> = ["je", "jouw", "uw", "mijn", "zijn", "haar", "hun", "ons", "onze", "iemands"]
    static let decades: [String: Decimal] = [
        "twintigers": 20, "dertigers": 30, "veertigers": 40, "vijftigers": 50, "zestigers": 60, "zeventigers": 70,
        "tachtigers": 80, "negentigers": 90, "twintiger": 20, "dertiger": 30, "veertiger": 40, "vijftiger": 50, "zestiger": 60,
        "zeventiger": 70, "tachtiger": 80, "negentiger": 90,
        "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    ]

    // MARK: - Digits that count nothing

    /// The number after them is a name: `figuur 3`, `type 2`.
    static let labels: Set<String> = [
        "figuur", "fig", "tabel", "table", "figure", "hoofdstuk", "chapter", "stap", "step", "fase", "phase", "type", "graad",
        "grade", "stage", "stadium", "niveau", "level", "versie", "version", "nummer", "number", "nr", "no", "pagina", "page",
        "p",
        "pp", "vol", "volume", "modic", "pmid", "isbn", "issn", "bijlage", "appendix", "vitamine", "vitamin", "omega",
        "artikel",
        "section", "paragraaf", "groep", "group", "kamer", "room", "telefoon", "tel", "covid", "vraag", "question", "tip",
        "klasse", "class", "bus", "postbus", "kvk", "agb", "big", "btw", "zone",
    ]
    static let months: Set<String> = [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
        "december",
        "jan", "feb", "mrt", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov", "dec", "january", "february", "march",
        "may",
        "june", "july", "august", "october", "oct",
    ]
    static let streets: [String] = [
        "straat", "laan", "plein", "kade", "singel", "gracht", "dreef", "steenweg", "street", "road", "avenue", "lane", "baan",
    ]
    static let ordinalEndings: Set<String> = ["e", "de", "ste", "st", "nd", "rd", "th", "s"]
}

/// Phrases of a few words, found by their first.
struct PhraseTable<Value: Sendable>: Sendable {
    private var phrases: [String: [(rest: [String], value: Value)]] = [:]

    init(_ entries: [(String, Value)]) {
        for (phrase, value) in entries {
            let words = phrase.split(separator: " ").map(String.init)
            guard let first = words.first else { continue }
            phrases[first, default: []].append((Array(words.dropFirst()), value))
        }
        for first in phrases.keys { phrases[first]?.sort { $0.rest.count > $1.rest.count } }
    }

    /// The longest phrase that stands at an index, and how many tokens it has.
    func match(_ tokens: [QuantityToken], at index: Int) -> (value: Value, length: Int)? {
        guard index < tokens.count, let candidates = phrases[tokens[index].text] else { return nil }
        for (rest, value) in candidates where index + rest.count < tokens.count {
            if rest.indices.allSatisfy({ tokens[index + 1 + $0].text == rest[$0] }) { return (value, rest.count + 1) }
        }
        return nil
    }
}
