import Diagnostics
import Foundation

/// The checks of single values that several parts of a dossier share.
extension MappingReader {
    /// A slug: lower-case letters, digits and hyphens.
    func slug(_ key: String, required: Bool = true) -> String? {
        guard let word = string(key, required: required) else { return nil }
        guard isSlug(word) else {
            log.error(
                "bad-id", "'\(word)' is no \(key)",
                remedy: "use lower-case letters, digits and single hyphens: '\(slugged(word))'",
                at: span(of: key))
            return nil
        }
        return word
    }

    /// A date, ISO 8601 as far as known: `2015`, `2015-04`, `2015-04-01`.
    func date(_ key: String, wholeDay: Bool = false, required: Bool = false) -> String? {
        guard let word = string(key, required: required) else { return nil }
        guard isDate(word, wholeDay: wholeDay) else {
            log.error(
                "bad-date", "'\(word)' is no date",
                remedy: wholeDay ? "write year-month-day: 2026-11-20" : "write 2015, 2015-04 or 2015-04-01", at: span(of: key))
            return nil
        }
        return word
    }

    /// An address that begins with http or https.
    func url(_ key: String, required: Bool = false) -> String? {
        guard let word = string(key, required: required) else { return nil }
        guard word.hasPrefix("http://") || word.hasPrefix("https://"), word.count > 10, !word.contains(" ") else {
            log.error("bad-url", "'\(word)' is no web address", remedy: "begin it with https://", at: span(of: key))
            return nil
        }
        return word
    }
}

/// Whether a word is a slug.
func isSlug(_ word: String) -> Bool {
    word.count <= 120 && word.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil
}

/// The slug a word could have been.
private func slugged(_ word: String) -> String {
    let parts = word.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
        .filter { $0.properties.generalCategory != .nonspacingMark }
        .split { !("a"..."z").contains($0) && !("0"..."9").contains($0) }
        .map { String(String.UnicodeScalarView($0)) }
    return parts.isEmpty ? "a-name" : parts.joined(separator: "-")
}

private func isDate(_ word: String, wholeDay: Bool) -> Bool {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.allSatisfy(\.isNumber) ? Int($0) : nil }
    guard numbers.count == parts.count, (1...3).contains(parts.count), parts[0].count == 4 else { return false }
    guard parts.dropFirst().allSatisfy({ $0.count == 2 }), !wholeDay || parts.count == 3 else { return false }
    if parts.count > 1, !(1...12).contains(numbers[1]) { return false }
    guard parts.count == 3 else { return true }
    let isLeap = numbers[0] % 4 == 0 && (numbers[0] % 100 != 0 || numbers[0] % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[numbers[1] - 1]).contains(numbers[2])
}
