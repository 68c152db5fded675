public import Diagnostics

/// Reads an XML document from front to back through libxml2's SAX2 parser: the root, then its children one after another.
///
/// Each child of the root is read whole before it is given, so it can be asked in any order; a document of any length takes the
/// memory of its largest child. The parser and, for files, the inflating work ahead on threads of their own. No network, no DTD, no
/// entity beyond XML's own five and numeric references; nesting stops at 256 levels, a text at ten million bytes. The reader stands
/// on an element; ``forEachChild(_:)`` steps through its children, and whatever a closure does not read is passed over.
///
/// For example:
///
/// ```swift
/// let reader = try XMLReader(.file("pubmed.xml.gz"))
/// guard try reader.root() == "PubmedArticleSet" else { … }
/// try reader.forEachChild { name in
///     if name == "PubmedArticle" { articles += 1 }
/// }
/// ```
///
/// Errors are thrown as `Failure`: `xml.malformed`, `xml.truncated`, `xml.entity`, `xml.encoding`, `xml.too-deep`, `xml.too-long`,
/// `file.…`, `gzip.…`, with file, line and column where there is one.
public struct XMLReader: ~Copyable {
    /// The name of the source, for messages.
    public let sourceName: String?
    let cursor: Cursor

    /// Opens the source and prepares to read it.
    ///
    /// - Throws: `Failure` with `file.missing`, `file.is-folder`, `file.unreadable`, `file.empty`.
    public init(_ source: XMLSource) throws {
        sourceName = source.name
        cursor = Cursor(try DocumentStream(source))
    }

    /// As ``init(_:)``, with so many bytes given to the parser at a time.
    init(_ source: XMLSource, chunk: Int) throws {
        sourceName = source.name
        cursor = Cursor(try DocumentStream(source, chunk: chunk))
    }

    /// Where the element begins that the reader stands on.
    public var position: SourcePosition? { cursor.position }

    /// Bytes taken from the source so far, before inflating.
    public var bytesRead: Int { cursor.stream.bytesRead }

    /// Moves to the root element.
    ///
    /// - Returns: its local name.
    public func root() throws -> String {
        guard let tree = try cursor.stream.next() else { throw XMLFault.malformed.failure(at: nil, in: sourceName) }
        cursor.stand(onRootOf: tree)
        return cursor.name
    }

    /// Reads to the end of the document, so that what follows the root is checked too.
    public func finish() throws {
        while try cursor.stream.next() != nil {}
    }

    /// Reads a document to its end and keeps nothing: whatever makes reading it fail, fails here.
    ///
    /// - Throws: `Failure`, as reading the document does.
    public static func check(_ source: XMLSource) throws {
        let stream = try DocumentStream(source, keepsTrees: false)
        while try stream.next() != nil {}
    }

    /// Steps through the child elements of the element the reader stands on, in order; text between them is passed over.
    ///
    /// - Parameter body: takes the child's local name; the reader stands on the child. What it leaves unread is skipped. The children
    ///   of the root can be stepped through once.
    public func forEachChild(_ body: (_ name: String) throws -> Void) throws {
        try cursor.forEachChild { isText in
            if !isText { try body(cursor.name) }
        }
    }

    /// A diagnostic that points at the element the reader stands on.
    public func diagnostic(_ code: String, _ message: String, remedy: String? = nil, cause: String? = nil) -> Diagnostic {
        Diagnostic(
            code, message, remedy: remedy, file: sourceName, span: position.map(SourceSpan.init(at:)), cause: cause)
    }
}

/// The node that a reader stands on.
final class Cursor {
    let stream: DocumentStream
    private(set) var tree = ElementTree(nodes: [], attributes: [], bytes: [], names: [])
    private(set) var node = 0
    private(set) var isOnRoot = false

    init(_ stream: DocumentStream) {
        self.stream = stream
    }

    func stand(onRootOf tree: ElementTree) {
        self.tree = tree
        node = 0
        isOnRoot = true
    }

    /// The local name of the element.
    var name: String { tree.names[Int(tree.nodes[node].name)].local }

    var position: SourcePosition? {
        guard node < tree.nodes.count, !tree.nodes[node].isText else { return nil }
        return SourcePosition(line: Int(tree.nodes[node].line), column: Int(tree.nodes[node].column))
    }

    /// Stands on each node directly inside this one, in order, and then on this one again.
    func forEachChild(_ body: (_ isText: Bool) throws -> Void) throws {
        guard isOnRoot else { return try step(from: node + 1, to: Int(tree.nodes[node].end), body) }
        let root = tree
        defer { stand(onRootOf: root) }
        isOnRoot = false
        while let next = try stream.next() {
            tree = next
            try step(from: 0, to: tree.nodes.count, body)
        }
    }

    private func step(from first: Int, to end: Int, _ body: (_ isText: Bool) throws -> Void) throws {
        let parent = node
        defer { node = parent }
        var next = first
        while next < end {
            node = next
            next = Int(tree.nodes[next].end)
            try body(tree.nodes[node].isText)
        }
    }
}
