/// The names that styles go by.
enum StyleName {
    /// The id in a URI (`http://www.zotero.org/styles/apa`), in the name of a file (`apa.csl`), or as it is.
    static func id(_ name: String) -> String {
        var name = name.withoutOuterSpace[...]
        if name.contains("://") {
            while name.last == "/" { name.removeLast() }
            name = name[(name.lastIndex(of: "/").map(name.index(after:)) ?? name.startIndex)...]
        }
        if name.hasSuffix(".csl") { name.removeLast(4) }
        return name.lowercased()
    }

    /// Whether the text can be an id, and so part of the name of a file in a folder of styles.
    static func isID(_ text: String) -> Bool {
        !text.isEmpty && !text.hasPrefix(".")
            && text.utf8.allSatisfy { byte in
                (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2E || byte == 0x5F
            }
    }

    /// Other ids that a style may be found under, best first: it was renamed, or the name is short for it (`style-names.txt`).
    static func others(for id: String) -> [String] { table[id] ?? [] }

    /// Names in the table of other names.
    static var known: [String] { Array(table.keys) }

    /// A line for each name: the name, a colon, and ids with spaces between them; `#` begins a comment.
    private static let table: [String: [String]] = {
        var table: [String: [String]] = [:]
        for line in String(decoding: PackageResources.style_names_txt, as: UTF8.self).split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, !line.hasPrefix("#") else { continue }
            table[String(parts[0]).withoutOuterSpace] = parts[1].split(separator: " ").map(String.init)
        }
        return table
    }()
}
