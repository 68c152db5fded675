import CLibXML2

/// A piece of mixed content.
public enum XMLNode: Hashable, Sendable {
    /// Characters between tags, references resolved.
    case text(String)
    /// A child element, by its local name; the reader stands on it.
    case element(String)
}

extension XMLReader {
    /// An attribute of the element the reader stands on, or `nil`; asked before its content is read.
    public func attribute(_ name: String) -> String? {
        guard xmlTextReaderMoveToAttribute(handle, name) == 1 else { return nil }
        defer { xmlTextReaderMoveToElement(handle) }
        return value
    }

    /// Whether the element has this attribute with this value; makes no String.
    public func hasAttribute(_ name: String, _ expected: String) -> Bool {
        guard xmlTextReaderMoveToAttribute(handle, name) == 1 else { return false }
        defer { xmlTextReaderMoveToElement(handle) }
        guard let bytes = xmlTextReaderConstValue(handle) else { return false }
        return xmlStrEqual(bytes, expected) == 1
    }

    /// The text inside the element, that of its descendants too, as written: white space is kept.
    public func text() throws -> String {
        var result = ""
        try appendText(to: &result)
        return result
    }

    /// Steps through text and child elements, in order; what the closure leaves unread is skipped.
    public func forEachNode(_ body: (_ node: XMLNode) throws -> Void) throws {
        try forEachEvent { kind in
            switch kind {
            case Kind.element: try body(.element(elementName))
            case Kind.text, Kind.space, Kind.significantSpace, Kind.cdata: try body(.text(value))
            default: break
            }
        }
    }

    /// The element as XML again: names, attributes and text as they were, comments left out.
    ///
    /// A namespace prefix that an element outside declares is declared on the outermost one, so the text stands on its own.
    public func outerXML() throws -> String {
        var result = ""
        try appendXML(to: &result, isOutermost: true)
        return result
    }

    private func appendText(to result: inout String) throws {
        try forEachEvent { kind in
            switch kind {
            case Kind.element: try appendText(to: &result)
            case Kind.text, Kind.space, Kind.significantSpace, Kind.cdata: result += value
            default: break
            }
        }
    }

    private func appendXML(to result: inout String, isOutermost: Bool) throws {
        let name = xmlTextReaderConstName(handle).map { String(cString: $0) } ?? elementName
        let isEmpty = xmlTextReaderIsEmptyElement(handle) == 1
        result += "<" + name
        if isOutermost, let uri = xmlTextReaderConstNamespaceUri(handle).map({ String(cString: $0) }) {
            let prefix = xmlTextReaderConstPrefix(handle).map { String(cString: $0) }
            let declaration = prefix.map { "xmlns:" + $0 } ?? "xmlns"
            if attribute(declaration) == nil { result += " \(declaration)=\"\(uri.escapedForXML)\"" }
        }
        while xmlTextReaderMoveToNextAttribute(handle) == 1 {
            let name = xmlTextReaderConstName(handle).map { String(cString: $0) } ?? ""
            result += " \(name)=\"\(value.escapedForXML)\""
        }
        xmlTextReaderMoveToElement(handle)
        guard !isEmpty else {
            result += "/>"
            return
        }
        result += ">"
        try forEachEvent { kind in
            switch kind {
            case Kind.element: try appendXML(to: &result, isOutermost: false)
            case Kind.text, Kind.space, Kind.significantSpace, Kind.cdata: result += value.escapedForXML
            default: break
            }
        }
        result += "</\(name)>"
    }

    /// The text of the node or attribute the reader stands on.
    private var value: String {
        xmlTextReaderConstValue(handle).map { String(cString: $0) } ?? ""
    }
}

extension String {
    /// With the characters that XML content and attributes cannot hold written as references.
    fileprivate var escapedForXML: String {
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
