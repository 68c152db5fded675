/// An HTML page in flat arrays: the nodes in document order, each with where it stands in the text it was read from.
///
/// A node's children follow it; ``Node/end`` leads to its next sibling. Comments, processing instructions and the document type
/// are left out.
public struct HTMLTree: Sendable {
    /// An element, or a run of characters.
    public struct Node: Sendable {
        /// The element's name in small letters; empty for characters.
        public var name: String
        /// The attributes by name, in small letters; the first of two with one name counts.
        public var attributes: [String: String]
        /// The characters, entities resolved; empty for an element.
        public var text: String
        /// Where the characters, or the element's opening tag, stand in the source: code points. Of an entity all characters
        /// stand for its whole source.
        public var source: Range<Int>
        /// Whether each code point of ``text`` stands for one code point of the source.
        public var isVerbatim: Bool
        /// The node after this one and all inside it.
        public var end: Int
        /// The element that holds this one; -1 for the outermost.
        public var parent: Int

        public var isText: Bool { name.isEmpty }
    }

    public let nodes: [Node]

    /// The children of a node, in order.
    public func children(of node: Int) -> [Int] {
        var children: [Int] = []
        var next = node + 1
        while next < nodes[node].end {
            children.append(next)
            next = nodes[next].end
        }
        return children
    }

    /// The characters inside a node, one after the other.
    public func text(of node: Int) -> String {
        nodes[node..<nodes[node].end].reduce(into: "") { $0 += $1.text }
    }

    /// The elements of a name, in document order.
    public func elements(_ name: String) -> [Int] {
        nodes.indices.filter { nodes[$0].name == name }
    }
}
