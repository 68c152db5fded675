/// A piece of mixed content.
public enum XMLNode: Hashable, Sendable {
    /// Characters between tags, references resolved.
    case text(String)
    /// A child element, by its local name; the reader stands on it.
    case element(String)
}

extension XMLReader {
    /// An attribute of the element the reader stands on, or `nil`; by its name as written, prefix included.
    public func attribute(_ name: String) -> String? {
        cursor.tree.attribute(name, of: cursor.node)
    }

    /// Gives the attributes of the element the reader stands on, in the order written, by their names as written; declarations of
    /// namespaces (`xmlns`) are among them.
    public func forEachAttribute(_ body: (_ name: String, _ value: String) throws -> Void) rethrows {
        let tree = cursor.tree
        guard cursor.node < tree.nodes.count, !tree.nodes[cursor.node].isText else { return }
        for attribute in tree.attributes[tree.nodes[cursor.node].range] {
            try body(
                tree.names[Int(attribute.name)].qualified, String(decoding: tree.bytes[attribute.range], as: UTF8.self))
        }
    }

    /// Whether the element has this attribute with this value; makes no String.
    public func hasAttribute(_ name: String, _ expected: String) -> Bool {
        guard let range = cursor.tree.range(ofAttribute: name, of: cursor.node) else { return false }
        return cursor.tree.bytes[range].elementsEqual(expected.utf8)
    }

    /// The text inside the element, that of its descendants too, as written: white space is kept.
    public func text() throws -> String {
        var bytes: [UInt8] = []
        try forEachText { bytes.append(contentsOf: $0) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The text inside the element, that of its descendants too, runs of XML white space as one space, ends trimmed.
    public func foldedText() throws -> String {
        if !cursor.isOnRoot, let text = cursor.tree.foldedText(of: cursor.node) { return text }
        var text = FoldedText()
        try forEachText { text.append($0) }
        return text.string
    }

    /// Whether there is known to be nothing but characters inside the element; of the root that is never known beforehand.
    public var isPlain: Bool {
        guard !cursor.isOnRoot else { return false }
        let node = cursor.tree.nodes[cursor.node]
        return (cursor.node + 1..<Int(node.end)).allSatisfy { cursor.tree.nodes[$0].isText }
    }

    /// Steps through text and child elements, in order; what the closure leaves unread is skipped.
    public func forEachNode(_ body: (_ node: XMLNode) throws -> Void) throws {
        try cursor.forEachChild { isText in try body(isText ? .text(characters) : .element(cursor.name)) }
    }

    /// The element as XML again: names, attributes and text as they were, comments left out.
    ///
    /// A namespace prefix that an element outside declares is declared on the outermost one, so the text stands on its own.
    public func outerXML() throws -> String {
        var result = ""
        try appendXML(to: &result, isOutermost: true)
        return result
    }

    private func forEachText(_ body: (UnsafeBufferPointer<UInt8>) -> Void) throws {
        guard cursor.isOnRoot else { return cursor.tree.forEachText(in: cursor.node, body) }
        try cursor.forEachChild { _ in cursor.tree.forEachText(in: cursor.node, body) }
    }

    private func appendXML(to result: inout String, isOutermost: Bool) throws {
        let tree = cursor.tree
        let node = tree.nodes[cursor.node]
        let name = tree.names[Int(node.name)]
        result += "<" + name.qualified
        if isOutermost, let uri = name.uri {
            let declaration = name.prefix.map { "xmlns:" + $0 } ?? "xmlns"
            if attribute(declaration) == nil { result += " \(declaration)=\"\(uri.escapedForXML)\"" }
        }
        for attribute in tree.attributes[node.range] {
            let value = String(decoding: tree.bytes[attribute.range], as: UTF8.self)
            result += " \(tree.names[Int(attribute.name)].qualified)=\"\(value.escapedForXML)\""
        }
        result += ">"
        let start = result.utf8.count
        try cursor.forEachChild { isText in
            if isText { result += characters.escapedForXML } else { try appendXML(to: &result, isOutermost: false) }
        }
        if result.utf8.count == start {
            result.removeLast()
            result += "/>"
        } else {
            result += "</\(name.qualified)>"
        }
    }

    /// The characters the cursor stands on.
    private var characters: String {
        String(decoding: cursor.tree.bytes[cursor.tree.nodes[cursor.node].range], as: UTF8.self)
    }
}

extension String {
    /// With the characters that XML content and attributes cannot hold written as references.
    fileprivate var escapedForXML: String {
        guard utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 }) else { return self }
        var result = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
