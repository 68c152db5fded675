struct NumberValue { init(_ s: String) { text = s }; var text: String
 func text(form: NumberElement.Form = .numeric, gender: Gender? = nil, locale: CitationLocale) -> String { text }
 static func isNumeric(_ s: String) -> Bool { Int(s) != nil }
 static func isPlural(_ s: String, of v: String) -> Bool { s.contains("-") }
 static func sortKey(_ s: String) -> String { s } }
enum PageRanges { static func format(_ t: String, as: PageRangeFormat?, delimiter: String) -> String { t } }
struct Collation { init(language: String?) {}; typealias Key = String; func key(_ s: String) -> Key { s } }
