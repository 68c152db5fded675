public import Diagnostics
public import XMLReading

/// A style as it was read, and what in its file means nothing to this library.
public struct ReadStyle: Hashable, Sendable {
    public var style: Style
    /// Elements, attributes and values that CSL 1.0.2 does not have and that were passed over, with line and column, in the order of
    /// their places: `style.unknown-element`, `style.unknown-attribute`, `style.unknown-value`, `style.missing-attribute`,
    /// `style.no-condition`.
    public var warnings: [Diagnostic]
}

/// Reads styles (`.csl`, CSL 1.0.2).
///
/// A style in which something is not known is read as far as it is, with warnings; what cannot be carried out is an error. For
/// example:
///
/// ```swift
/// let style = try StyleReader.read(.file("my-journal.csl")).style
/// ```
public enum StyleReader {
    /// Reads a style, independent or dependent; one that depends on another has an empty layout and names its parent in `info`.
    ///
    /// - Throws: `Failure` with `style.not-a-style`, `style.old-version`, `style.no-citation`, `style.no-layout`,
    ///   `style.unknown-macro`, `style.macro-cycle`, `style.too-deep` or `style.too-large`, all that were found, each with line and
    ///   column; or what `XMLReader` throws.
    public static func read(_ source: XMLSource) throws -> ReadStyle {
        let root = try StyleElement.root(of: source, named: "style") { xml, name in
            xml.diagnostic(
                "style.not-a-style", "this is no citation style: its root is '\(name)', not 'style'",
                remedy: "give a file in the Citation Style Language, which ends in '.csl'")
        }
        let reading = ElementReading(file: source.name)
        let style = reading.style(root)
        try reading.finish(root)
        return ReadStyle(style: style, warnings: reading.warnings)
    }
}

extension ElementReading {
    /// `cs:style`.
    fileprivate func style(_ root: StyleElement) -> Style {
        checkVersion(root)
        var style = Style(citationPlace: value("class", of: root) ?? .inText)
        style.defaultLocale = root.attribute("default-locale").flatMap { $0.isEmpty ? nil : LanguageTag($0).code }
        style.demoteNonDroppingParticle = value("demote-non-dropping-particle", of: root) ?? .displayAndSort
        style.initializeWithHyphen = flag("initialize-with-hyphen", of: root) ?? true
        style.pageRangeFormat = value("page-range-format", of: root)
        style.nameOptions = inheritedNameOptions(of: root)
        var macros: [String: StyleElement] = [:]
        for element in root.children {
            switch element.name {
            case "info": style.info = info(element)
            case "locale": style.locales.append(locale(element.read()))
            case "macro":
                guard let name = required("name", of: element.read()), macros[name] == nil else { continue }
                macros[name] = element
                style.macros[name] = elements(in: element)
            default: break
            }
        }
        let citation = root.child("citation")
        let bibliography = root.child("bibliography")
        if let citation { style.citation = self.citation(citation) ?? CitationFormat() }
        style.bibliography = bibliography.flatMap(self.bibliography)
        if citation == nil, style.info.parent == nil {
            error(
                "style.no-citation", "the style has no 'citation'",
                remedy: "add one, or a link to the style that this one depends on", at: root)
        }
        var check = MacroCheck(self, macros: macros)
        for layout in [citation, bibliography].compactMap({ $0 }) { check.check(layout) }
        return style
    }

    /// CSL 0.8 has other elements and would print next to nothing.
    private func checkVersion(_ root: StyleElement) {
        guard let version = root.attribute("version"), version.hasPrefix("0") else { return }
        error(
            "style.old-version", "the style is written in CSL \(version), which is no longer read",
            remedy: "get the style for CSL 1.0 from https://www.zotero.org/styles", at: root)
    }
}
