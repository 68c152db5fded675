public import Diagnostics
public import XMLReading

/// Reads locale files (`locales-nl-NL.xml`, CSL 1.0.2).
public enum LocaleReader {
    /// Reads a locale file.
    ///
    /// - Returns: the locale, and what in the file means nothing to this library, as ``ReadStyle/warnings``.
    /// - Throws: `Failure` with `locale.not-a-locale`, or what `XMLReader` throws.
    public static func read(_ source: XMLSource) throws -> (locale: CitationLocale, warnings: [Diagnostic]) {
        let root = try StyleElement.root(of: source, named: "locale") { xml, name in
            xml.diagnostic(
                "locale.not-a-locale", "this is no locale: its root is '\(name)', not 'locale'",
                remedy: "give a locale file of the Citation Style Language, such as 'locales-nl-NL.xml'")
        }
        let reading = ElementReading(file: source.name)
        let locale = reading.locale(root)
        try reading.finish(root)
        return (locale, reading.warnings)
    }
}
