/// A stretch of a document in flat arrays: the nodes in document order, and the bytes of their text.
///
/// The outermost nodes are siblings: the root element alone in the first tree of a document, its children in the others. A node's
/// children follow it; `end` leads to its next sibling. Nothing in it changes once it is made, so threads hand it on.
final class ElementTree: Sendable {
    /// An element, or a run of characters between tags.
    struct Node: Sendable {
        /// Number of the element's name, or ``Node/text``.
        var name: UInt32
        /// First byte of the characters, or first attribute of the element.
        var first: UInt32
        /// Count of bytes, or of attributes.
        var count: UInt32
        /// The node after this one and all inside it.
        var end: UInt32
        /// Where the element's tag begins; 0 for characters.
        var line: UInt32
        var column: UInt32

        static let text = UInt32.max

        var isText: Bool { name == Node.text }
        var range: Range<Int> { Int(first)..<Int(first) + Int(count) }
    }

    /// An attribute with its value's bytes.
    struct Attribute: Sendable {
        var name: UInt32
        var first: UInt32
        var count: UInt32

        var range: Range<Int> { Int(first)..<Int(first) + Int(count) }
    }

    let nodes: [Node]
    let attributes: [Attribute]
    let bytes: [UInt8]
    let names: [QualifiedName]

    init(nodes: [Node], attributes: [Attribute], bytes: [UInt8], names: [QualifiedName]) {
        self.nodes = nodes
        self.attributes = attributes
        self.bytes = bytes
        self.names = names
    }

    /// The bytes of the characters inside the node, those of its descendants too, stretch by stretch.
    func forEachText(in node: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        bytes.withUnsafeBufferPointer { bytes in
            for inner in node..<Int(nodes[node].end) where nodes[inner].isText {
                body(UnsafeBufferPointer(rebasing: bytes[nodes[inner].range]))
            }
        }
    }

    /// The characters inside the node where they are one stretch without a need of folding, or `nil`.
    func foldedText(of node: Int) -> String? {
        let end = Int(nodes[node].end)
        if end == node + 1 { return "" }
        guard end == node + 2, nodes[node + 1].isText else { return nil }
        return bytes.withUnsafeBufferPointer { bytes in
            let text = UnsafeBufferPointer(rebasing: bytes[nodes[node + 1].range])
            return FoldedText.isFolded(text) ? String(decoding: text, as: UTF8.self) : nil
        }
    }

    /// The value of an attribute of the node, or `nil`.
    func attribute(_ name: String, of node: Int) -> String? {
        range(ofAttribute: name, of: node).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    /// Where the value of an attribute stands in ``bytes``, or `nil`.
    func range(ofAttribute name: String, of node: Int) -> Range<Int>? {
        guard node < nodes.count, !nodes[node].isText else { return nil }
        let node = nodes[node]
        for index in node.range where names[Int(attributes[index].name)].qualified == name {
            return attributes[index].range
        }
        return nil
    }
}
