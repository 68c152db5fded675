import CLibXML2
import Diagnostics

/// Reads HTML as it is really written, with libxml2's HTML parser: tags that are not closed, entities without end.
///
/// Nothing is fetched and no script is run. What would take a page's reader longer than its length warrants is refused: elements
/// more than ``depthLimit`` deep, more than ``nodeLimit`` nodes, a tag with more than ``attributeLimit`` attributes.
public enum HTMLReader {
    /// How deep elements may stand; as for XML.
    public static let depthLimit = 256
    /// How many elements and runs of characters a page may have.
    public static let nodeLimit = 500_000
    /// How many attributes a tag may have: the parser compares each with those before it.
    public static let attributeLimit = 1_000

    /// Reads a page.
    ///
    /// - Parameters:
    ///   - text: the page, decoded; its own word about its encoding is passed over.
    ///   - name: the file's name for messages.
    /// - Throws: `Failure` of kind input with `html.too-deep`, `html.too-long` or `html.unreadable`, each with its place.
    public static func read(_ text: String, name: String?) throws -> HTMLTree {
        var text = text
        // A null character would end libxml2's text; one of as many code points stands in for it, and readers drop it.
        if text.unicodeScalars.contains("\0") { text = text.replacing("\0", with: "\u{FFFD}") }
        // libxml2 would pass over a byte order mark, and places would be off by it.
        if text.unicodeScalars.first == "\u{FEFF}" { text = " " + String(text.unicodeScalars.dropFirst()) }
        let bytes = Array(text.utf8)
        if let place = HTMLTagScan.tooManyAttributes(bytes, limit: attributeLimit) {
            throw failure(.tooLong, "a tag with more than \(attributeLimit) attributes", at: place, in: text, name)
        }
        var builder = HTMLBuilder(bytes)
        try builder.parse(name: name)
        if let refusal = builder.refusal {
            switch refusal.limit {
            case .tooDeep:
                throw failure(
                    .tooDeep, "elements stand more than \(depthLimit) levels deep", at: refusal.place, in: text, name)
            case .tooLong:
                throw failure(.tooLong, "more than \(nodeLimit) elements", at: refusal.place, in: text, name)
            }
        }
        return HTMLTree(nodes: builder.nodes)
    }

    /// What a page is refused for.
    enum Limit {
        case tooDeep, tooLong
    }

    private static func failure(_ limit: Limit, _ what: String, at place: Int, in text: String, _ name: String?) -> Failure {
        let span = SourceSpan(at: SourceText(text).position(atOffset: place))
        let remedy = "give the article's text only"
        return switch limit {
        case .tooDeep: .input(Diagnostic("html.too-deep", "the page has \(what)", remedy: remedy, file: name, span: span))
        case .tooLong: .input(Diagnostic("html.too-long", "the page has \(what)", remedy: remedy, file: name, span: span))
        }
    }
}

/// Makes the nodes from libxml2's events. It is used on one stack frame: libxml2 is given its address for the time of one call.
struct HTMLBuilder {
    private(set) var nodes: [HTMLTree.Node] = []
    private(set) var refusal: (limit: HTMLReader.Limit, place: Int)?
    private let source: [UInt8]
    private var open: [Int] = []
    private var context: htmlParserCtxtPtr?
    /// A place in the source that was asked for last: bytes and code points before it.
    private var reached = (byte: 0, scalar: 0)
    /// Where the run of characters or the tag before ended, in bytes.
    private var lastEnd = 0

    init(_ source: [UInt8]) {
        self.source = source
    }

    /// - Throws: `Failure` with `html.unreadable` when libxml2 has no memory.
    mutating func parse(name: String?) throws {
        xmlInitParser()
        guard let context = htmlNewParserCtxt(), let handler = context.pointee.sax else {
            throw Failure.storage(Diagnostic("html.unreadable", "libxml2 could not start", remedy: "free memory", file: name))
        }
        defer {
            if let document = context.pointee.myDoc { xmlFreeDoc(document) }
            htmlFreeParserCtxt(context)
        }
        self.context = context
        handler.pointee = Self.handler
        let options =
            HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_RECOVER.rawValue
        let source = source
        withUnsafeMutablePointer(to: &self) { address in
            context.pointee.userData = UnsafeMutableRawPointer(address)
            source.withUnsafeBytes { bytes in
                let start = bytes.bindMemory(to: CChar.self).baseAddress
                // The document it returns is `nil`: the handler builds none.
                _ = htmlCtxtReadMemory(context, start, Int32(bytes.count), nil, "UTF-8", Int32(options))
            }
        }
        self.context = nil
        while let last = open.popLast() { nodes[last].end = nodes.count }
    }

    // MARK: Events

    private mutating func start(_ name: UnsafePointer<xmlChar>, _ given: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
        let end = endOfTag
        guard open.count < HTMLReader.depthLimit else { return refuse(.tooDeep) }
        guard nodes.count < HTMLReader.nodeLimit else { return refuse(.tooLong) }
        var attributes: [String: String] = [:]
        var index = 0
        while let given, let attribute = given[index] {
            let key = String(cString: attribute).lowercased()
            if attributes[key] == nil { attributes[key] = given[index + 1].map { String(cString: $0) } ?? "" }
            index += 2
        }
        let range = scalars(lastEnd..<max(lastEnd, end))
        append(
            HTMLTree.Node(
                name: String(cString: name).lowercased(), attributes: attributes, text: "", source: range, isVerbatim: true,
                end: nodes.count + 1, parent: open.last ?? -1))
        open.append(nodes.count - 1)
        lastEnd = max(lastEnd, end)
    }

    private mutating func end(_ name: UnsafePointer<xmlChar>) {
        lastEnd = max(lastEnd, place)
        guard let last = open.popLast() else { return }
        nodes[last].end = nodes.count
    }

    /// Characters: the parser stands behind them, or inside a long run close behind them.
    private mutating func characters(_ text: UnsafeBufferPointer<UInt8>) {
        guard !text.isEmpty else { return }
        let here = place
        var range = lastEnd..<max(lastEnd, here)
        var isVerbatim = false
        // They are looked for from where the run before ended: an entity, or a character that was left out, is not found.
        if let found = find(text, near: here) {
            range = found
            isVerbatim = true
        } else if let ampersand = source[range].lastIndex(of: UInt8(ascii: "&")) {
            range = ampersand..<range.upperBound
        }
        lastEnd = range.upperBound
        let written = String(decoding: text, as: UTF8.self)
        let source = scalars(range)
        if let last = nodes.indices.last, nodes[last].isText, nodes[last].isVerbatim, isVerbatim,
            nodes[last].source.upperBound == source.lowerBound, nodes[last].parent == open.last ?? -1
        {
            nodes[last].text += written
            nodes[last].source = nodes[last].source.lowerBound..<source.upperBound
            return
        }
        guard nodes.count < HTMLReader.nodeLimit else { return refuse(.tooLong) }
        append(
            HTMLTree.Node(
                name: "", attributes: [:], text: written, source: source, isVerbatim: isVerbatim, end: nodes.count + 1,
                parent: open.last ?? -1))
    }

    private mutating func append(_ node: HTMLTree.Node) {
        nodes.append(node)
    }

    private mutating func refuse(_ limit: HTMLReader.Limit) {
        if refusal == nil { refusal = (limit, scalars(lastEnd..<lastEnd).lowerBound) }
        if let context { xmlStopParser(context) }
    }

    // MARK: Places

    /// The bytes the parser has passed.
    private var place: Int {
        guard let input = context?.pointee.input, let current = input.pointee.cur, let base = input.pointee.base else {
            return lastEnd
        }
        return min(Int(input.pointee.consumed) + (current - base), source.count)
    }

    /// The place after the tag that the parser tells of while it stands before its `>`.
    private var endOfTag: Int {
        let here = place
        var end = here
        while end < source.count, source[end] <= 0x20 || source[end] == UInt8(ascii: "/") { end += 1 }
        return end < source.count && source[end] == UInt8(ascii: ">") ? end + 1 : here
    }

    /// Where characters stand in the source: right before the parser's place, or, of a long run that it hands over in parts, right
    /// after the part before.
    private func find(_ text: UnsafeBufferPointer<UInt8>, near here: Int) -> Range<Int>? {
        if stands(text, at: here - text.count) { return here - text.count..<here }
        return text.count > 8 && stands(text, at: lastEnd) ? lastEnd..<lastEnd + text.count : nil
    }

    private func stands(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        guard start >= lastEnd, start + text.count <= source.count else { return false }
        for index in 0..<text.count where source[start + index] != text[index] { return false }
        return true
    }

    /// Bytes as code points; places are asked for in order.
    private mutating func scalars(_ range: Range<Int>) -> Range<Int> {
        let start = scalar(range.lowerBound)
        return start..<max(start, scalar(range.upperBound))
    }

    private mutating func scalar(_ byte: Int) -> Int {
        if byte < reached.byte { reached = (0, 0) }
        while reached.byte < byte {
            if source[reached.byte] & 0xC0 != 0x80 { reached.scalar += 1 }
            reached.byte += 1
        }
        return reached.scalar
    }

    // MARK: Callbacks

    private static var handler: xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.startElement = { address, name, attributes in
            guard let name else { return }
            HTMLBuilder.update(address) { $0.start(name, attributes) }
        }
        handler.endElement = { address, name in
            guard let name else { return }
            HTMLBuilder.update(address) { $0.end(name) }
        }
        handler.characters = { address, text, count in HTMLBuilder.characters(address, text, count) }
        handler.ignorableWhitespace = { address, text, count in HTMLBuilder.characters(address, text, count) }
        handler.cdataBlock = { address, text, count in HTMLBuilder.characters(address, text, count) }
        return handler
    }

    private static func characters(_ address: UnsafeMutableRawPointer?, _ text: UnsafePointer<xmlChar>?, _ count: Int32) {
        update(address) { $0.characters(UnsafeBufferPointer(start: text, count: Int(count))) }
    }

    /// Changes the builder at the address that libxml2 hands back; after a refusal nothing counts any more.
    private static func update(_ address: UnsafeMutableRawPointer?, _ body: (inout HTMLBuilder) -> Void) {
        guard let builder = address?.assumingMemoryBound(to: HTMLBuilder.self), builder.pointee.refusal == nil else { return }
        body(&builder.pointee)
    }
}
