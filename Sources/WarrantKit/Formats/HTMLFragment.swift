/// A piece of HTML that is well-formed by the way it is made: text is escaped, elements are closed, and names stand in this program.
///
/// It is XML too (WHATWG HTML, “the XML syntax”), so that any reader of either can read it.
struct HTMLFragment: Hashable {
    private(set) var source: String

    private init(source: String) {
        self.source = source
    }

    /// Characters, on one line and escaped.
    init(_ text: String) {
        source = Self.escaped(ShownText.line(text))
    }

    /// An element with attributes; those without a value are left out.
    static func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], _ children: [HTMLFragment] = []
    ) -> HTMLFragment {
        var tag = "<\(name)"
        for (name, value) in attributes {
            if let value { tag += " \(name)=\"\(escaped(ShownText.line(value)))\"" }
        }
        if isVoid(name) { return HTMLFragment(source: tag + "/>") }
        return HTMLFragment(source: tag + ">" + children.map(\.source).joined() + "</\(name)>")
    }

    /// An element with text in it.
    static func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], _ text: String
    ) -> HTMLFragment {
        element(name, attributes, [HTMLFragment(text)])
    }

    /// A style sheet of this program, which has neither `<` nor `&` in it.
    static func style(_ sheet: String) -> HTMLFragment {
        HTMLFragment(source: "<style>\n" + sheet.filter { $0 != "<" && $0 != "&" } + "</style>")
    }

    /// Text of others, whose direction of writing is found by itself and does not touch what stands around it.
    static func foreign(_ text: String, _ language: Language? = nil) -> HTMLFragment {
        element("bdi", ["lang": language?.rawValue], text)
    }

    /// A whole page.
    static func page(_ root: HTMLFragment) -> String {
        "<!DOCTYPE html>\n" + root.source + "\n"
    }

    static let lineBreak = HTMLFragment(source: "\n")
    static let space = HTMLFragment(source: " ")

    private static func isVoid(_ name: StaticString) -> Bool {
        ["meta", "br", "hr"].contains("\(name)")
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text.unicodeScalars {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(character)
            }
        }
        return escaped
    }
}
