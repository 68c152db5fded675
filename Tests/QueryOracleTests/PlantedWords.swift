/// The words that planted texts are made of: inflected forms that stem alike, accents, hyphens, words of both languages.
enum PlantedWords {
    static let english = [
        "pain", "pains", "painful", "disc", "discs", "running", "runs", "runner", "muscle", "muscles", "inflammation",
        "inflamed",
        "nerve", "nerves", "healing", "heals", "healed", "recovery", "weakness", "lifting", "lifted", "posture", "sitting",
        "knee", "knees", "tendon", "tendons", "rest", "resting", "beta-blocker", "follow-up", "CO2", "HER2+", "naïve", "œdema",
        "Ménière", "low", "back", "spine", "spinal", "of", "the", "and", "in", "with", "risk", "risks", "outcome", "x-ray",
    ]
    static let dutch = [
        "rug", "ruggen", "rugpijn", "pijn", "pijnen", "pijnlijk", "knie", "knieën", "spier", "spieren", "zenuw", "zenuwen",
        "lopen", "loopt", "lopende", "mogelijkheid", "mogelijkheden", "ziekenhuis", "ziekenhuizen", "genezen", "geneest",
        "belasting", "belast", "patiënt", "patiënten", "ĳs", "ijzer", "coördinatie", "hernia", "hernia's", "van", "de", "het",
        "een", "met", "bij", "sterk", "sterke", "zwak", "zwakke", "rust", "risico", "risico's", "beeldvorming", "in",
    ]
    static let families = [
        "Sørensen", "Łukasz", "Müller", "Ångström", "van der Berg", "de Vries", "Straßer", "O'Neill", "Brinjikji", "Jansen",
        "Ĳsbrand", "Núñez", "Smith-Jones", "Þórsson", "Çelik", "Dvořák", "Lee", "Ng", "Østergård", "Æbel",
    ]
    static let givens = ["Mary I", "Bjørn", "José", "Anna", "Zoë", "Jan"]
    static let journals: [(title: String, abbreviation: String?)] = [
        ("Spine", nil), ("The Journal of Pain", "J Pain"), ("Acta Orthopædica", "Acta Orthop"), ("BMJ", "BMJ"),
        ("Revue médicale de Liège", "Rev Med Liege"), ("Pain Medicine", "Pain Med"), ("European Spine Journal", "Eur Spine J"),
    ]
    static let publishers = ["Springer", "Van Gorcum", "Kluwer Médical", "Nederlandse Pijnstichting", "NHG"]
    static let assessors = ["An De Smet", "Bo Østergård", "tester", "Zoë van der Berg"]
    static let ratings = ["supported", "qualified", "disputed", "mixed", "unproven", "not-rateable"]
}
