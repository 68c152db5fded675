import Bibliography

/// The fields of one entry, read as what they hold; remembers which were asked for.
struct BibTeXFields {
    private let fields: [String: BibTeXEntry.Field]
    private var used: Set<String> = []
    /// LaTeX commands that are not known, with the field they stand in.
    private(set) var unknownCommands: [(name: String, place: Range<Int>)] = []

    init(_ fields: [String: BibTeXEntry.Field]) {
        self.fields = fields
    }

    /// Fields with a value that nothing asked for.
    var leftOut: [BibTeXEntry.Field] {
        fields.filter { !used.contains($0.key) && !Self.silent.contains($0.key) && !$0.key.hasPrefix("bdsk-") }.map(\.value)
            .filter { !$0.value.trimmingSpace.isEmpty }.sorted { $0.place.lowerBound < $1.place.lowerBound }
    }

    /// Fields that tell LaTeX or a program what to do, and say nothing about the work.
    private static let silent: Set<String> = [
        "crossref", "xdata", "xref", "ids", "options", "key", "sortkey", "sortname", "sorttitle", "sortyear", "presort",
        "label",
        "shorthand", "execute", "hyphenation", "langidopts", "indextitle", "timestamp", "owner", "groups", "date-added",
        "date-modified", "creationdate", "modificationdate", "__markedentry", "rating", "read", "entryset", "entrysubtype",
    ]

    /// The field as written, white space at its ends gone; `nil` where it is empty.
    mutating func raw(_ name: String) -> BibTeXEntry.Field? {
        guard var field = fields[name] else { return nil }
        used.insert(name)
        field.value = field.value.trimmingSpace
        return field.value.isEmpty ? nil : field
    }

    /// LaTeX with its markup.
    mutating func rich(_ name: String) -> RichText? {
        guard let field = raw(name) else { return nil }
        let text = rich(field.value, field.place)
        return text.isEmpty ? nil : text
    }

    /// A piece of a field with its markup.
    mutating func rich(_ latex: String, _ place: Range<Int>) -> RichText {
        var reader = LaTeXReader(latex)
        let text = reader.richText()
        unknownCommands += reader.unknown.map { ($0, place) }
        return text
    }

    /// LaTeX without markup.
    mutating func plain(_ name: String) -> String? {
        rich(name)?.plainText
    }

    /// An address or identifier.
    mutating func verbatim(_ name: String) -> String? {
        raw(name).map { LaTeXReader.verbatim($0.value).trimmingSpace }.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// A title and the subtitle after it: `title`, `subtitle`.
    mutating func title(_ prefix: String = "") -> RichText? {
        guard let title = rich(prefix + "title") else { return nil }
        guard let subtitle = rich(prefix + "subtitle") else { return title }
        let joint = title.plainText.last.map { "?!:.".contains($0) } == true ? " " : ": "
        return RichText(title.runs + [.text(joint)] + subtitle.runs).folded()
    }

    /// Names of a list, and whether it is complete.
    mutating func names(_ name: String) -> (names: [Contributor.Name], isComplete: Bool) {
        guard let field = raw(name) else { return ([], true) }
        var reading = self
        let result = BibTeXName.read(field.value) { reading.rich($0, field.place) }
        self = reading
        return result
    }

    /// The parts of a list between commas or semicolons.
    mutating func list(_ name: String) -> [RichText] {
        guard let field = raw(name) else { return [] }
        return BibTeXName.split(field.value, at: .keyword).map { rich($0, field.place) }.filter { !$0.isEmpty }
    }

    /// Numbers such as ISBN, parted by commas, semicolons or white space.
    mutating func numbers(_ name: String) -> [String] {
        list(name).flatMap { $0.plainText.split(separator: " ").map(String.init) }
    }

    /// The paragraphs of a field.
    mutating func paragraphs(_ name: String) -> [RichText] {
        guard let field = raw(name) else { return [] }
        return Self.paragraphs(field.value).map { rich($0, field.place) }.filter { !$0.isEmpty }
    }

    /// What empty lines and `\par` part, outside braces.
    private static func paragraphs(_ latex: String) -> [String] {
        var parts: [String] = []
        var current: [Substring] = []
        var depth = 0
        var latex = latex
        if latex.utf8.contains(UInt8(ascii: "\\")) {
            latex = latex.replacing("\\par ", with: "\n\n").replacing("\\par\n", with: "\n\n")
        }
        for line in latex.split(separator: "\n", omittingEmptySubsequences: false) {
            if depth == 0, line.allSatisfy(\.isWhitespace) {
                parts.append(current.joined(separator: "\n"))
                current = []
            } else {
                current.append(line)
                for byte in line.utf8 where byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") {
                    depth = max(0, depth + (byte == UInt8(ascii: "{") ? 1 : -1))
                }
            }
        }
        return (parts + [current.joined(separator: "\n")]).filter { !$0.isEmpty }
    }
}
