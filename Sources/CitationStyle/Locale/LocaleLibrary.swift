public import Diagnostics
import Foundation
import Synchronization
import XMLReading

/// Finds the words and dates of a language, for a style (CSL 1.0.2, "Locale Fallback").
///
/// Files are read once, when a language is first asked for. American English, Dutch and Belgian Dutch are built in for where there is no
/// file of them.
public final class LocaleLibrary: Sendable {
    /// Where Debian's package `citation-style-language-locales` puts its files.
    public static let installedFolder = "/usr/share/citation-style-language/locales"

    private let folders: [String]
    private let state = Mutex(State())

    private struct State {
        /// By code; `nil` for a language without a file.
        var files: [String: CitationLocale?] = [:]
        var warnings: [Diagnostic] = []
    }

    /// - Parameter folders: where locale files (`locales-nl-NL.xml`) are looked for, in this order.
    public init(folders: [String] = [LocaleLibrary.installedFolder]) {
        self.folders = folders
    }

    /// Locale files that could not be used, and why, and languages without any (`locale.unknown`); another of the same language, or
    /// English, stands in for them.
    public var warnings: [Diagnostic] { state.withLock { $0.warnings } }

    /// What holds for a style in a language: the `cs:locale` elements of the style for this dialect, for the language's primary
    /// dialect, for the language, and for every language, each over the next; then the locale file of the dialect, of the primary
    /// dialect, and of American English.
    ///
    /// - Parameter language: `nl-BE` or `nl`, put over the default locale of the style; `nil` or empty for that default, or American
    ///   English. A language without a file gets the words of American English, and a warning.
    public func locale(for style: Style, language: String?) -> CitationLocale {
        let asked = [language, style.defaultLocale].compactMap { $0 }.first { !$0.isEmpty } ?? "en-US"
        let tag = LanguageTag(asked)
        let dialect = tag.region == nil ? tag.primaryDialect ?? tag.code : tag.code
        let codes = LocaleLibrary.unique(["en-US", tag.primaryDialect ?? "en-US", dialect])
        var locale = CitationLocale()
        var isKnown =
            tag.language == "en" || style.locales.contains { $0.language.map(LanguageTag.init)?.language == tag.language }
        for code in codes {
            guard let file = file(for: code) else { continue }
            locale = locale.overlaid(by: file)
            if code != "en-US" { isKnown = true }
        }
        if !isKnown { warnUnknown(asked) }
        for code in [nil] + LocaleLibrary.unique([tag.language, tag.primaryDialect ?? dialect, dialect]) {
            for own in style.locales where own.language == code { locale = locale.overlaid(by: own) }
        }
        locale.language = dialect
        return locale
    }

    private func warnUnknown(_ language: String) {
        let near = Suggestions.nearest(to: language, in: codes()).map { "'\($0)'" }.joined(separator: ", ")
        let warning = Diagnostic(
            "locale.unknown", severity: .warning, "no locale has the words of the language '\(language)'; they are in English",
            remedy: near.isEmpty ? "write a code such as 'nl-NL', or install its locale" : "did you mean \(near)?")
        state.withLock { if !$0.warnings.contains(warning) { $0.warnings.append(warning) } }
    }

    /// The dialects that there are words of, and their languages.
    private func codes() -> Set<String> {
        let files = folders.flatMap { (try? FileManager.default.contentsOfDirectory(atPath: $0)) ?? [] }
        let installed = files.filter { $0.hasPrefix("locales-") && $0.hasSuffix(".xml") }.map {
            String($0.dropFirst(8).dropLast(4))
        }
        let dialects = installed + BuiltInLocale.codes
        return Set(dialects + dialects.map { LanguageTag($0).language })
    }

    /// The locale file of a dialect, or `nil`.
    func file(for code: String) -> CitationLocale? {
        state.withLock { state in
            if let known = state.files[code] { return known }
            let found = read(code, into: &state)
            state.files[code] = .some(found)
            return found
        }
    }

    private func read(_ code: String, into state: inout State) -> CitationLocale? {
        let files = folders.map { $0 + "/locales-" + code + ".xml" }.filter { FileManager.default.fileExists(atPath: $0) }
        let sources =
            files.map(XMLSource.file) + [BuiltInLocale.bytes(for: code)].compactMap { $0 }.map { .bytes($0, name: nil) }
        for source in sources {
            do {
                let (locale, warnings) = try LocaleReader.read(source)
                state.warnings += warnings
                return locale
            } catch let failure as Failure {
                state.warnings += failure.diagnostics
            } catch {
                state.warnings.append(
                    Diagnostic("locale.unreadable", "the locale could not be read", file: source.name, cause: "\(error)"))
            }
        }
        return nil
    }

    /// Each once, by its first place.
    private static func unique(_ values: [String]) -> [String] {
        var seen: Set<String> = []
        return values.filter { seen.insert($0).inserted }
    }
}
