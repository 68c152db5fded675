/// The words that English title case leaves small: articles, conjunctions, prepositions, some particles and abbreviations.
///
/// CSL 1.0.2 ("Title Case Conversion") gives a short list and leaves it to be extended; this is the set that citeproc-js uses.
enum StopWords {
    static func contains(_ word: String) -> Bool { words.contains(word) }

    private static let words = Set(
        """
        a about above across afore after against al along alongside amid amidst among amongst an and anenst apropos apud around as \
        aside astride at athwart atop barring before behind below beneath beside besides between beyond but by c ca circa de despite \
        down during et except for forenenst from given in inside into lest like modulo near next nor notwithstanding of off on onto or \
        out over per plus pro qua sans since so than the through throughout thruout till to toward towards under underneath until unto \
        up upon v van versus via von vs with within without yet
        """.split(separator: " ").map(String.init))
}
