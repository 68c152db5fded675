public import Bibliography
import Foundation

/// What a record of PubMed is searched by; several terms must all hold.
///
/// Each becomes a term with a field tag ("Search field tags" of PubMed's User Guide); signs that PubMed's syntax knows are left out of
/// what a user or a printed reference says.
public enum SearchTerm: Hashable, Sendable {
    /// Tags `[doi]` and `[aid]`.
    case doi(DOI)
    /// Tag `[pmcid]`.
    case pmcid(PMCID)
    /// Every word of it in the title (tag `[ti]`), in any order; words such as `the` and `of`, which PubMed passes over, are left out.
    case title(String)
    /// A family name, with initials behind a space or without (tag `[au]`): `Brinjikji W`.
    case author(String)
    /// Year of publication, in print or online (tag `[dp]`).
    case year(Int)
    /// A journal's title, abbreviation or ISSN (tag `[ta]`).
    case journal(String)
    /// Tag `[vi]`.
    case volume(String)
    /// The first page (tag `[pg]`).
    case page(String)

    /// The term in PubMed's syntax; `nil` when nothing is left to search by.
    var text: String? {
        switch self {
        case .doi(let doi):
            let name = doi.value.replacing("\"", with: "")
            return "(\"\(name)\"[doi] OR \"\(name)\"[aid])"
        case .pmcid(let pmcid): return "\(pmcid)[pmcid]"
        case .title(let title):
            let words = Self.words(title).map { "\($0)[ti]" }
            return words.isEmpty ? nil : words.joined(separator: " AND ")
        case .author(let name): return Self.phrase(name, "au")
        case .year(let year): return "\(year)[dp]"
        case .journal(let journal): return Self.phrase(journal, "ta")
        case .volume(let volume): return Self.phrase(volume, "vi")
        case .page(let page): return Self.phrase(page, "pg")
        }
    }

    /// The operators of PubMed's syntax, and words it does not search for and would report.
    private static let passedOver: Set<String> = [
        "a", "an", "and", "as", "at", "be", "by", "for", "from", "in", "is", "it", "not", "of", "on", "or", "the", "to", "was",
        "were", "with",
    ]

    /// Words of letters and digits in small letters; each once.
    private static func words(_ text: String) -> [String] {
        var seen = passedOver
        return text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { seen.insert($0).inserted }
    }

    private static func phrase(_ text: String, _ tag: String) -> String? {
        let plain = String(text.map { "\"[]()*".contains($0) || $0.isNewline ? " " : $0 })
            .split(separator: " ").joined(separator: " ")
        return plain.isEmpty ? nil : "\"\(plain)\"[\(tag)]"
    }
}
