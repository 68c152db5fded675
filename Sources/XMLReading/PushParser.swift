import CLibXML2
import Diagnostics

/// libxml2's SAX2 parser, fed with bytes; it owns the parser's memory and frees it.
///
/// The parser calls back into a ``TreeBuilder`` while it is fed, on the thread that feeds it, and nothing of libxml2 outlives the
/// call. No entity is looked up (`getEntity` is left out) and none may be declared.
final class PushParser {
    private let context: xmlParserCtxtPtr
    /// On the heap because libxml2 keeps its address.
    private let state: UnsafeMutablePointer<State>

    /// What the callbacks see.
    fileprivate struct State {
        var builder: TreeBuilder
        /// The first error; what follows it is its echo.
        var failure: Failure?
        var context: xmlParserCtxtPtr?
        let name: String?
        /// Where the source ends, once it has.
        var end: SourcePosition?
        /// Whether what is left unread at the end begins a comment or an instruction.
        var endsInAside = false
        /// Whether the source ends in bytes that are no text: more of them than the cut half of a character can be.
        var endsUnconverted = false
    }

    /// - Parameter keepsTrees: whether trees are made; else the document is only checked.
    /// - Throws: `Failure` with `xml.unavailable` when libxml2 has no memory.
    init(name: String?, keepsTrees: Bool = true) throws {
        xmlInitParser()
        var handler = PushParser.handler
        state = .allocate(capacity: 1)
        state.initialize(to: State(builder: TreeBuilder(keepsTrees: keepsTrees), name: name))
        guard let made = xmlCreatePushParserCtxt(&handler, state, nil, 0, nil) else {
            state.deinitialize(count: 1)
            state.deallocate()
            throw Failure.storage(Diagnostic("xml.unavailable", "libxml2 could not start", file: name))
        }
        context = made
        state.pointee.context = made
        xmlCtxtUseOptions(made, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue | XML_PARSE_NOCDATA.rawValue))
    }

    deinit {
        // libxml2 makes a document of its own to hold entities that a document declares.
        if let document = context.pointee.myDoc { xmlFreeDoc(document) }
        xmlFreeParserCtxt(context)
        state.deinitialize(count: 1)
        state.deallocate()
    }

    /// The next bytes.
    func feed(_ bytes: UnsafeRawBufferPointer) {
        guard let start = bytes.bindMemory(to: CChar.self).baseAddress, failure == nil else { return }
        hearingConversions { xmlParseChunk(context, start, Int32(bytes.count), 0) }
        settle()
    }

    /// Tells the parser that there are no more bytes.
    func finish() {
        guard failure == nil else { return }
        let place = ParserPlace(context)
        state.pointee.end = place?.end
        state.pointee.endsInAside = place?.isAtAside == true
        state.pointee.endsUnconverted = (place?.unconvertedBytes ?? 0) >= 4
        hearingConversions { xmlParseChunk(context, nil, 0, 1) }
        settle()
        if failure == nil, context.pointee.wellFormed == 0 {
            state.pointee.failure = XMLFault.malformed.failure(at: place?.position, in: state.pointee.name)
        }
        state.pointee.builder.finishTree()
    }

    /// Where the bytes end that it was given.
    var end: SourcePosition { ParserPlace(context)?.end ?? .start }

    /// Why no more is read.
    var failure: Failure? { state.pointee.failure }

    /// Hands over the trees that are whole.
    func takeTrees() -> [ElementTree] {
        if state.pointee.builder.finished.isEmpty { return [] }
        defer { state.pointee.builder.finished = [] }
        return state.pointee.builder.finished
    }

    /// Hears what libxml2 says while it converts bytes to UTF-8: it tells its thread, not the parser, and would print it.
    ///
    /// What the thread had set is put back, so nothing outside the call is changed.
    private func hearingConversions(_ parse: () -> Int32) {
        let (function, address) = (__xmlStructuredError().pointee, __xmlStructuredErrorContext().pointee)
        xmlSetStructuredErrorFunc(state) { address, error in
            guard let address, let error = error?.pointee else { return }
            address.assumingMemoryBound(to: State.self).pointee.recordConversion(error)
        }
        _ = parse()
        xmlSetStructuredErrorFunc(address, function)
    }

    private func settle() {
        if failure != nil { state.pointee.builder.finishBeforeFault() }
    }

    // MARK: Callbacks

    private static var handler: xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = { address, name, prefix, uri, namespaceCount, namespaces, count, _, attributes in
            guard let name else { return }
            State.update(address) { state, place in
                state.builder.startElement(
                    place, (name, prefix, uri), UnsafeBufferPointer(start: namespaces, count: Int(namespaceCount) * 2),
                    UnsafeBufferPointer(start: attributes, count: Int(count) * 5))
            }
        }
        handler.endElementNs = { address, _, _, _ in
            State.update(address) { state, _ in state.builder.endElement() }
        }
        handler.characters = { address, text, count in State.characters(address, text, count) }
        handler.ignorableWhitespace = { address, text, count in State.characters(address, text, count) }
        handler.cdataBlock = { address, text, count in State.characters(address, text, count) }
        handler.internalSubset = { address, _, _, _ in
            State.update(address) { state, place in state.builder.startDocumentType(place) }
        }
        handler.entityDecl = { address, _, _, _, _, _ in
            State.update(address) { state, _ in state.builder.declareEntity() }
        }
        handler.unparsedEntityDecl = { address, _, _, _, _ in
            State.update(address) { state, _ in state.builder.declareEntity() }
        }
        handler.reference = { address, _ in
            State.update(address) { state, place in state.fail(.entity, at: place.position) }
        }
        handler.serror = { address, error in
            guard let address, let error = error?.pointee else { return }
            address.assumingMemoryBound(to: State.self).pointee.record(error)
        }
        return handler
    }
}

extension PushParser.State {
    /// Changes the state at an address that libxml2 hands back; after a failure nothing counts any more.
    @inline(__always)
    fileprivate static func update(_ address: UnsafeMutableRawPointer?, _ body: (inout PushParser.State, ParserPlace) -> Void) {
        guard let state = address?.assumingMemoryBound(to: PushParser.State.self), state.pointee.failure == nil,
            let context = state.pointee.context, let place = ParserPlace(context)
        else { return }
        body(&state.pointee, place)
        if let refusal = state.pointee.builder.refusal { state.pointee.fail(refusal.fault, at: refusal.place) }
    }

    fileprivate static func characters(_ address: UnsafeMutableRawPointer?, _ text: UnsafePointer<xmlChar>?, _ count: Int32) {
        update(address) { state, place in
            state.builder.characters(place, UnsafeBufferPointer(start: text, count: Int(count)))
        }
    }

    fileprivate mutating func fail(_ fault: XMLFault, at place: SourcePosition?, cause: String? = nil) {
        if failure == nil { failure = fault.failure(at: place, in: name, cause: cause) }
        if let context { xmlStopParser(context) }
    }

    /// Turns an error of libxml2 into a failure; warnings and namespace remarks are passed over.
    fileprivate mutating func record(_ error: xmlError) {
        guard failure == nil else { return }
        let cause = error.message.map { String(cString: $0).onOneLine } ?? ""
        let place = SourcePosition(line: max(Int(error.line), 1), column: max(Int(error.int2), 1))
        let isCutShort = end != nil && (!builder.isClosed || endsInAside)
        let fault = XMLFault(
            code: UInt32(error.code), isFatal: error.level == XML_ERR_FATAL, message: cause, isAtEnd: isCutShort)
        guard let fault else { return }
        if fault == .truncated, endsUnconverted { return fail(.encoding, at: end ?? place, cause: cause) }
        fail(fault, at: fault == .truncated ? end ?? place : place, cause: cause)
    }

    /// Turns a failed conversion into a failure where the parser stands; the bytes at fault are among those it was given last.
    ///
    /// The parser is not stopped: that would free the buffer it is filling.
    fileprivate mutating func recordConversion(_ error: xmlError) {
        guard failure == nil, error.domain == Int32(XML_FROM_I18N.rawValue) else { return }
        let cause = error.message.map { String(cString: $0).onOneLine }
        failure = XMLFault.encoding.failure(at: context.flatMap(ParserPlace.init)?.position, in: name, cause: cause)
    }
}

extension String {
    /// Its lines as one; libxml2 ends its messages with a line end, and some have one inside.
    fileprivate var onOneLine: String {
        split(whereSeparator: \.isNewline).joined(separator: " ").split(separator: " ").joined(separator: " ")
    }
}
