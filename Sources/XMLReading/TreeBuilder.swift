import CLibXML2
import Diagnostics

/// Turns libxml2's events into trees: the root element alone, then its children, some to a tree.
struct TreeBuilder {
    /// Nesting of libxml2's own tree builder, which is not used here.
    static let depthLimit = 256
    /// libxml2's limit for one text (`XML_MAX_TEXT_LENGTH`).
    static let textLimit = 10_000_000
    /// Bytes and nodes of one child of the root with all inside it; PubMed's largest record has half a megabyte.
    static let treeLimit = (bytes: 64_000_000, nodes: 4_000_000)
    /// A tree is handed on once it has as many bytes or nodes.
    private static let fullTree = (bytes: 1 << 18, nodes: 1 << 14)

    /// Whether trees are made; else the document is only checked.
    let keepsTrees: Bool
    /// Trees that are whole, in order.
    var finished: [ElementTree] = []
    /// Why to stop, in the words of ``XMLFault``, with the place.
    private(set) var refusal: (fault: XMLFault, place: SourcePosition)?
    /// Whether the root element has come to its end.
    private(set) var isClosed = false

    private var names = NameTable()
    private var nodes: [ElementTree.Node] = []
    private var attributes: [ElementTree.Attribute] = []
    private var bytes: [UInt8] = []
    /// The elements that are open inside the root, outermost first.
    private var open: [Int] = []
    private var isInsideRoot = false
    /// Whether characters go on in the node before.
    private var isInText = false
    private var documentType = SourcePosition(line: 1, column: 1)

    init(keepsTrees: Bool = true) {
        self.keepsTrees = keepsTrees
    }

    mutating func startElement(
        _ parser: ParserPlace,
        _ name: (local: UnsafePointer<xmlChar>, prefix: UnsafePointer<xmlChar>?, uri: UnsafePointer<xmlChar>?),
        _ namespaces: UnsafeBufferPointer<UnsafePointer<xmlChar>?>, _ given: UnsafeBufferPointer<UnsafePointer<xmlChar>?>
    ) {
        let place = parser.tag
        guard open.count < Self.depthLimit - 1 else { return refuse(.tooDeep, place) }
        let first = attributes.count
        for index in stride(from: 0, to: namespaces.count - 1, by: 2) { declare(namespaces[index], namespaces[index + 1]) }
        for index in stride(from: 0, to: given.count - 4, by: 5) { add(given, at: index) }
        if isInsideRoot { open.append(nodes.count) }
        nodes.append(
            ElementTree.Node(
                name: names.number(name.local, name.prefix, name.uri), first: UInt32(first),
                count: UInt32(attributes.count - first), end: UInt32(nodes.count + 1),
                line: UInt32(clamping: place.line), column: UInt32(clamping: place.column)))
        isInText = false
        guard isInsideRoot else {
            isInsideRoot = true
            return finishTree()
        }
        if nodes.count > Self.treeLimit.nodes { refuse(.tooLong, place) }
    }

    mutating func endElement() {
        isInText = false
        guard let node = open.popLast() else {
            isClosed = true
            return finishTree()
        }
        nodes[node].end = UInt32(nodes.count)
        if open.isEmpty, bytes.count >= Self.fullTree.bytes || nodes.count >= Self.fullTree.nodes { finishTree() }
    }

    mutating func characters(_ parser: ParserPlace, _ text: UnsafeBufferPointer<UInt8>) {
        if isInText {
            nodes[nodes.count - 1].count += UInt32(text.count)
            if nodes[nodes.count - 1].count > Self.textLimit { refuse(.tooLong, parser.position) }
        } else {
            nodes.append(
                ElementTree.Node(
                    name: ElementTree.Node.text, first: UInt32(bytes.count), count: UInt32(text.count),
                    end: UInt32(nodes.count + 1), line: 0, column: 0))
            isInText = true
        }
        bytes.append(contentsOf: text)
        if bytes.count > Self.treeLimit.bytes { refuse(.tooLong, parser.position) }
    }

    /// Called where a document type declaration has named the root and its DTD.
    mutating func startDocumentType(_ parser: ParserPlace) {
        documentType = parser.tag
    }

    mutating func declareEntity() {
        refuse(.ownEntities, documentType)
    }

    /// Hands on what is whole.
    mutating func finishTree() {
        guard !nodes.isEmpty else { return }
        guard keepsTrees else {
            nodes.removeAll(keepingCapacity: true)
            attributes.removeAll(keepingCapacity: true)
            return bytes.removeAll(keepingCapacity: true)
        }
        finished.append(ElementTree(nodes: nodes, attributes: attributes, bytes: bytes, names: names.names))
        nodes = []
        attributes = []
        bytes = []
        nodes.reserveCapacity(Self.fullTree.nodes + 1024)
        bytes.reserveCapacity(Self.fullTree.bytes + (1 << 15))
    }

    /// Hands on the children of the root that are whole, and drops the one that is not.
    mutating func finishBeforeFault() {
        guard let unfinished = open.first else { return finishTree() }
        nodes.removeLast(nodes.count - unfinished)
        open = []
        finishTree()
    }

    private mutating func refuse(_ fault: XMLFault, _ place: SourcePosition) {
        if refusal == nil { refusal = (fault, place) }
    }

    /// A declaration `xmlns:mml="…"`, kept as the attribute it is written as.
    private mutating func declare(_ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?) {
        let name = names.number(ofDeclaration: prefix)
        let value = uri.map { UnsafeBufferPointer(start: $0, count: Int(xmlStrlen($0))) }
        append(name, value ?? UnsafeBufferPointer(start: nil, count: 0))
    }

    /// The attribute at an index of libxml2's array: local name, prefix, namespace, start and end of the value.
    private mutating func add(_ given: UnsafeBufferPointer<UnsafePointer<xmlChar>?>, at index: Int) {
        guard let local = given[index], let start = given[index + 3], let end = given[index + 4] else { return }
        let name = names.number(local, given[index + 1], given[index + 2])
        append(name, UnsafeBufferPointer(start: start, count: end - start))
    }

    private mutating func append(_ name: UInt32, _ value: UnsafeBufferPointer<UInt8>) {
        let first = bytes.count
        // libxml2 hands an ampersand of a value on as `&#38;`, for a tree builder that expands entities itself; no other
        // reference comes through.
        var rest = value[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
            bytes.append(contentsOf: rest[...start])
            rest = rest[(start + 1)...]
            if rest.starts(with: "#38;".utf8) { rest = rest.dropFirst(4) }
        }
        bytes.append(contentsOf: rest)
        attributes.append(
            ElementTree.Attribute(name: name, first: UInt32(first), count: UInt32(bytes.count - first)))
    }
}
