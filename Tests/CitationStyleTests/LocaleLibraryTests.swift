import CitationStyle
import Diagnostics
import Foundation
import Testing
import XMLReading

@Suite("Locale fallback") final class LocaleLibraryTests {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("warrant-locales-\(UUID().uuidString)").path

    init() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try write("en-US", ["page": "page", "editor": "editor", "volume": "volume"])
        try write("de-DE", ["page": "Seite", "editor": "Herausgeber"])
        try write("de-AT", ["page": "Seiten-AT"])
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    private func write(_ code: String, _ terms: [String: String]) throws {
        let terms = terms.map { "<term name=\"\($0.key)\">\($0.value)</term>" }.joined()
        try "<locale xmlns=\"http://purl.org/net/xbiblio/csl\" xml:lang=\"\(code)\"><terms>\(terms)</terms></locale>"
            .write(toFile: folder + "/locales-\(code).xml", atomically: true, encoding: .utf8)
    }

    /// The terms page, editor and volume, and the language they came out in.
    private func words(_ style: Style, _ language: String?) -> [String?] {
        let locale = LocaleLibrary(folders: [folder]).locale(for: style, language: language)
        return [locale.language, locale.term("page"), locale.term("editor"), locale.term("volume")]
    }

    @Test("a dialect's file, then the primary dialect's, then American English")
    func files() {
        #expect(words(Style(), "de-AT") == ["de-AT", "Seiten-AT", "Herausgeber", "volume"])
        #expect(words(Style(), "de") == ["de-DE", "Seite", "Herausgeber", "volume"])
        #expect(words(Style(), "DE_ch") == ["de-CH", "Seite", "Herausgeber", "volume"])
        #expect(words(Style(), "xx") == ["xx", "page", "editor", "volume"])
        #expect(words(Style(), nil) == ["en-US", "page", "editor", "volume"])
        #expect(words(Style(), "") == ["en-US", "page", "editor", "volume"])
    }

    @Test("the style's own words go over files: dialect, primary dialect, language, every language")
    func overlays() throws {
        var style = Style()
        func add(_ language: String?, _ name: String, _ word: String) {
            var locale = CitationLocale(language: language)
            locale.terms[.init(name)] = Term(word)
            style.locales.append(locale)
        }
        add("de-AT", "page", "AT")
        add("de", "page", "de")
        add("de", "editor", "de")
        add(nil, "page", "all")
        add(nil, "editor", "all")
        add(nil, "volume", "all")
        #expect(words(style, "de-AT") == ["de-AT", "AT", "de", "all"])
        #expect(words(style, "de") == ["de-DE", "de", "de", "all"])
        #expect(words(style, "fr-FR") == ["fr-FR", "all", "all", "all"])
        style.defaultLocale = "de-AT"
        #expect(words(style, nil) == ["de-AT", "AT", "de", "all"])
        #expect(words(style, "en") == ["en-US", "all", "all", "all"])
    }

    @Test("a language without words is told, with those near it, once")
    func unknown() {
        let library = LocaleLibrary(folders: [folder])
        for language in ["de-CH", "nl", "en-ZA", "de-XX"] { _ = library.locale(for: Style(), language: language) }
        #expect(library.warnings.isEmpty)
        for language in ["dt-AT", "dt-AT", "xx-xx-xx"] { _ = library.locale(for: Style(), language: language) }
        #expect(library.warnings.map(\.code) == ["locale.unknown", "locale.unknown"])
        #expect(library.warnings.first?.remedy?.contains("'de-AT'") == true)
        #expect(library.warnings.last?.remedy == "write a code such as 'nl-NL', or install its locale")
        var style = Style()
        style.locales = [CitationLocale(language: "eo")]
        _ = library.locale(for: style, language: "eo")
        #expect(library.warnings.count == 2)
    }

    @Test("a file that does not read is reported, and what is built in stands in")
    func brokenFile() throws {
        try "<locale><terms>".write(toFile: folder + "/locales-nl-NL.xml", atomically: true, encoding: .utf8)
        let library = LocaleLibrary(folders: [folder])
        #expect(library.locale(for: Style(), language: "nl").term("page") == "pagina")
        #expect(library.warnings.map(\.code) == ["xml.truncated"])
        #expect(library.warnings.first?.file == folder + "/locales-nl-NL.xml")
    }
}
