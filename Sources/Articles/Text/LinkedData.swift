import Foundation

/// What a page's JSON-LD (schema.org) says of the article on it.
struct LinkedData {
    /// The fields of an article that are used.
    struct Article: Hashable {
        var headline: String?
        var authors: [String] = []
        var publisher: String?
        var published: String?
        var language: String?
        var url: String?
    }

    private var objects: [[String: JSONValue]] = []

    /// Adds a script's text.
    ///
    /// - Throws: `DecodingError` when it is no JSON.
    mutating func add(_ script: String) throws {
        let bare = script.replacing("\u{FFFD}", with: "").trimmingSpaces
        guard !bare.isEmpty else { return }
        collect(try JSONDecoder().decode(JSONValue.self, from: Data(bare.utf8)), depth: 0)
    }

    /// The article: of the fittest type, and of several of that the first.
    var article: Article? {
        for types in Self.types {
            if let object = objects.first(where: { !types.isDisjoint(with: Self.types(of: $0)) }) { return read(object) }
        }
        return nil
    }

    /// Every object with a type, those inside others too.
    private mutating func collect(_ value: JSONValue, depth: Int) {
        guard depth < 20, objects.count < 2_000 else { return }
        switch value {
        case .object(let object):
            if object["@type"] != nil || object["@id"] != nil { objects.append(object) }
            for key in object.keys.sorted() { if let inner = object[key] { collect(inner, depth: depth + 1) } }
        case .array(let values):
            for inner in values { collect(inner, depth: depth + 1) }
        default: break
        }
    }

    private func read(_ object: [String: JSONValue]) -> Article {
        Article(
            headline: string(object["headline"]) ?? string(object["name"]),
            authors: names(object["author"] ?? object["creator"]),
            publisher: names(object["publisher"]).first, published: string(object["datePublished"]),
            language: string(object["inLanguage"]), url: string(object["url"]) ?? string(object["mainEntityOfPage"]))
    }

    private func string(_ value: JSONValue?) -> String? {
        switch value {
        case .string(let text): text.isEmpty ? nil : text
        case .array(let values): values.lazy.compactMap { string($0) }.first
        case .object(let object): string(object["@value"]) ?? string(object["alternateName"]) ?? string(object["@id"])
        default: nil
        }
    }

    /// The names of people or houses: strings, objects, or references to objects elsewhere in the graph.
    private func names(_ value: JSONValue?) -> [String] {
        switch value {
        case .string(let name): return [name.onOneLine]
        case .array(let values): return values.flatMap { names($0) }
        case .object(let object):
            if let name = string(object["name"]) { return [name.onOneLine] }
            let (given, family) = (string(object["givenName"]), string(object["familyName"]))
            if let family { return [[given, family].compactMap { $0 }.joined(separator: " ")] }
            guard case .string(let id)? = object["@id"] else { return [] }
            let named = objects.first { $0["@id"] == .string(id) && $0["name"] != nil }
            return named.flatMap { string($0["name"]) }.map { [$0.onOneLine] } ?? []
        default: return []
        }
    }

    private static func types(of object: [String: JSONValue]) -> Set<String> {
        switch object["@type"] {
        case .string(let type): [type.split(separator: "/").last.map(String.init) ?? type]
        case .array(let types): Set(types.compactMap { if case .string(let type) = $0 { type } else { nil } })
        default: []
        }
    }

    /// The fittest first.
    private static let types: [Set<String>] = [
        [
            "Article", "NewsArticle", "BlogPosting", "ReportageNewsArticle", "AnalysisNewsArticle", "ScholarlyArticle",
            "MedicalScholarlyArticle", "TechArticle", "Report", "SocialMediaPosting", "OpinionNewsArticle",
        ],
        ["MedicalWebPage"], ["WebPage", "ItemPage", "FAQPage"],
    ]
}

/// Any JSON value (RFC 8259); numbers are not needed.
enum JSONValue: Hashable, Decodable {
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])
    /// A number, `true`, `false` or `null`.
    case other

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self = .string(text)
        } else if let object = try? container.decode([String: JSONValue].self) {
            self = .object(object)
        } else if let values = try? container.decode([JSONValue].self) {
            self = .array(values)
        } else {
            self = .other
        }
    }
}
