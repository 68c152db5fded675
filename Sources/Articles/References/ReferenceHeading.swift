import TextAnalysis

/// The headings that reference lists stand under, and those that end them.
enum ReferenceHeading {
    /// Whether a line is the heading of a reference list: `Bronnen:`, `## References`, `7. Literatuurlijst`.
    static func isHeading(_ line: String) -> Bool {
        guard line.unicodeScalars.count <= 60 else { return false }
        let words = Folding.words(line).drop { $0.allSatisfy(\.isNumber) }
        return lists.contains(words.joined(separator: " "))
    }

    /// Whether a line is a heading of something else: marked as one, or known to follow reference lists.
    static func endsList(_ line: String) -> Bool {
        let words = Folding.words(line)
        if line.hasPrefix("#"), !words.isEmpty { return !isHeading(line) }
        return line.unicodeScalars.count <= 60
            && others.contains { words.starts(with: $0.split(separator: " ").map(String.init)) }
    }

    private static let lists: Set<String> = [
        "bron", "bronnen", "bronnenlijst", "bronvermelding", "bronvermeldingen", "bronnen en literatuur",
        "geraadpleegde bronnen",
        "gebruikte bronnen", "referentie", "referenties", "referentielijst", "literatuur", "literatuurlijst",
        "literatuurverwijzingen", "literatuuropgave", "geraadpleegde literatuur", "bronnen en referenties", "voetnoten",
        "voetnoot",
        "noten", "verwijzingen", "verder lezen", "meer lezen", "bibliografie", "wetenschappelijke bronnen",
        "wetenschappelijke referenties",
        "reference", "references", "reference list", "bibliography", "source", "sources", "works cited", "literature",
        "literature cited", "references cited", "cited references", "cited works", "cited literature", "further reading",
        "footnotes", "notes", "endnotes", "citations", "notes and references", "references and notes", "sources and references",
        "literatur", "literaturverzeichnis", "quellen", "references bibliographiques",
    ]

    private static let others: [String] = [
        "over de auteur", "about the author", "over de schrijver", "deel dit", "share this", "gerelateerde", "related",
        "reacties",
        "comments", "lees ook", "read more", "contact", "copyright", "bijlage", "appendix", "acknowledgments",
        "acknowledgements",
        "dankwoord", "funding", "conflict of interest", "disclaimer", "tags", "categorie", "geschreven door", "written by",
    ]
}
