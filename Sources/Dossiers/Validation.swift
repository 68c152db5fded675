import Bibliography
import Diagnostics
import Foundation
import Yams

/// The checks of single values that several parts of a dossier share.
extension MappingReader {
    /// A slug: lower-case letters, digits and hyphens.
    func slug(_ key: String, required: Bool = true) -> String? {
        guard let word = string(key, required: required) else { return nil }
        guard isSlug(word) else {
            log.error(
                "bad-id", "\(word.shown) cannot be the \(key) of \(what)",
                remedy: "use lower-case letters, digits and single hyphens: '\(slugged(word))'", at: span(of: key))
            return nil
        }
        return word
    }

    /// A value as it was written, whether or not it may stand there, without a diagnostic.
    func scalarText(_ key: String) -> String? {
        guard case .scalar(let scalar)? = node(key) else { return nil }
        return scalar.string
    }

    /// A date, ISO 8601 as far as known: `2015`, `2015-04`, `2015-04-01`.
    func date(_ key: String, wholeDay: Bool = false, required: Bool = false) -> String? {
        guard let word = string(key, required: required) else { return nil }
        guard let date = PartialDate(iso: word) else {
            log.error(
                "bad-date", "\(word.shown) is no date the calendar has",
                remedy: wholeDay ? "write year-month-day: 2026-11-20" : "write 2015, 2015-04 or 2015-04-01", at: span(of: key))
            return nil
        }
        guard date.day != nil || !wholeDay else {
            log.error(
                "bad-date", "\(word.shown) is no whole day", remedy: "write year-month-day: 2026-11-20", at: span(of: key))
            return nil
        }
        return word
    }

    /// An address that begins with http or https.
    func url(_ key: String) -> String? {
        guard let word = string(key) else { return nil }
        guard let id = SourceID.url(word), id.value == word, word.wholeMatch(of: /(?i)https?:\/\/[^\/?#]+.*/) != nil else {
            log.error(
                "bad-url", "\(word.shown) is no web address", remedy: "begin it with https:// and leave no spaces in it",
                at: span(of: key))
            return nil
        }
        return word
    }
}

/// Whether a word is a slug: what articles, claims and keys are called.
package func isSlug(_ word: String) -> Bool {
    word.utf8.count <= 120 && word.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil
}

/// Whether an article may be in this language: Dutch or English, with or without a region.
func isReadLanguage(_ tag: String) -> Bool {
    tag.wholeMatch(of: /(nl|en)(-[A-Za-z]{2})?/) != nil
}

/// The slug a word could have been.
private func slugged(_ word: String) -> String {
    let parts = String(word.prefix(120)).lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
        .filter { $0.properties.generalCategory != .nonspacingMark }
        .split { !("a"..."z").contains($0) && !("0"..."9").contains($0) }
        .map { String(String.UnicodeScalarView($0)) }
    return parts.isEmpty ? "a-name" : parts.joined(separator: "-")
}
