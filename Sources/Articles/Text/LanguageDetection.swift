import Diagnostics
import TextAnalysis

/// Tells Dutch from English by their commonest words.
public enum LanguageDetection {
    /// `nl` or `en`, or `nil` when the words do not tell: fewer than five of them, or not thrice as many of one as of the other.
    static func language(of words: some Sequence<String>) -> String? {
        var (nl, en) = (0, 0)
        for word in words {
            if dutch.contains(word) { nl += 1 }
            if english.contains(word) { en += 1 }
        }
        if nl >= 5, nl > 3 * en { return "nl" }
        if en >= 5, en > 3 * nl { return "en" }
        return nil
    }

    /// `nl` or `en`, whichever a sentence has more words of; `nil` when it has as many of either.
    ///
    /// A sentence is too short for what an article is told by, so that this is a guess, good enough to choose how it is read.
    public static func likelier(of sentence: String) -> String? {
        let words = Folding.words(sentence)
        let (nl, en) = (words.count(where: dutch.contains), words.count(where: english.contains))
        return nl == en ? nil : nl > en ? "nl" : "en"
    }

    /// Settles the document's language: what it declares, unless its words plainly say otherwise.
    static func settle(_ document: inout ArticleDocument) {
        var words: [String] = []
        for block in document.blocks where words.count < 3_000 {
            words += Folding.words(String(block.text.text.prefix(20_000)))
        }
        let detected = language(of: words)
        guard let declared = document.metadata.language else {
            document.metadata.language = detected.map { Found($0, "words of the text") }
            return
        }
        guard let detected, !declared.value.lowercased().hasPrefix(detected) else { return }
        document.metadata.language = Found(detected, "words of the text; \(declared.origin) says \(declared.value)")
        document.diagnostics.append(
            Diagnostic(
                "article.language", severity: .warning,
                "\(declared.origin) says '\(declared.value)', but the words are those of '\(detected)'",
                remedy: "check 'language' in the draft", file: document.name))
    }

    private static let dutch: Set<String> = [
        "de", "het", "een", "en", "van", "dat", "niet", "ook", "zijn", "voor", "met", "bij", "aan", "maar", "deze", "wordt",
        "naar",
        "uit", "kan", "wel", "geen", "door", "je", "u", "te", "op", "er", "worden", "vaak", "meer", "hoe", "als",
    ]

    private static let english: Set<String> = [
        "the", "and", "of", "to", "that", "not", "are", "for", "with", "this", "these", "from", "it", "by", "on", "be", "can",
        "have", "has", "or", "which", "often", "more", "your", "you", "how", "when", "may", "there", "their",
    ]
}
