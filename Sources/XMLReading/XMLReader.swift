import CLibXML2
public import Diagnostics

/// Reads an XML document from front to back, one element at a time, through libxml2's `xmlTextReader`.
///
/// It owns the parser and frees it; nothing of libxml2 leaves this module. No network, no DTD, no entity beyond XML's own five
/// and numeric references; nesting stops at libxml2's 256 levels. The reader stands on an element; ``forEachChild(_:)`` steps
/// through its children, and whatever a closure does not read is passed over.
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
/// Errors are thrown as `Failure`: `xml.malformed`, `xml.truncated`, `xml.entity`, `xml.encoding`, `xml.too-deep`, `file.…`,
/// `gzip.…`, with file, line and column where there is one.
public struct XMLReader: ~Copyable {
    /// The name of the source, for messages.
    public let sourceName: String?
    let handle: xmlTextReaderPtr
    let context: ReaderContext

    /// Opens the source and prepares to read it.
    ///
    /// - Throws: `Failure` with `file.missing`, `file.is-folder`, `file.unreadable`, `file.empty`.
    public init(_ source: XMLSource) throws {
        xmlInitParser()
        let context = ReaderContext(try source.open(), name: source.name)
        // The reader keeps the context alive as long as libxml2 can call it: the address is good for the reader's life.
        let address = Unmanaged.passUnretained(context).toOpaque()
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue | XML_PARSE_NOCDATA.rawValue
        let made = xmlReaderForIO(
            { address, buffer, count in
                guard let address, let buffer else { return -1 }
                let context = Unmanaged<ReaderContext>.fromOpaque(address).takeUnretainedValue()
                return context.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: Int(count)))
            }, nil, address, nil, nil, Int32(options))
        guard let made else {
            throw Failure.storage(Diagnostic("xml.unavailable", "libxml2 could not start", file: source.name))
        }
        xmlTextReaderSetStructuredErrorHandler(
            made,
            { address, error in
                guard let address, let error = error?.pointee else { return }
                let context = Unmanaged<ReaderContext>.fromOpaque(address).takeUnretainedValue()
                context.record(
                    code: UInt32(error.code), isFatal: error.level == XML_ERR_FATAL, line: error.line, column: error.int2,
                    message: error.message.map { String(cString: $0) } ?? "")
            }, address)
        sourceName = source.name
        handle = made
        self.context = context
    }

    deinit {
        xmlFreeTextReader(handle)
    }

    /// Where the element last come to begins, or `nil` in an encoding whose places cannot be counted (UTF-16).
    public var position: SourcePosition? { context.position }

    /// Bytes taken from the source so far, before inflating.
    public var bytesRead: Int { context.bytesRead }

    /// Moves to the root element.
    ///
    /// - Returns: its local name.
    public func root() throws -> String {
        while try advance() {
            switch xmlTextReaderNodeType(handle) {
            case Kind.element: return elementName
            case Kind.documentType: try refuseEntities()
            default: break
            }
        }
        throw failure("xml.malformed", "there is no element in this document", remedy: nil)
    }

    /// Reads to the end of the document, so that what follows the root is checked too.
    public func finish() throws {
        while try advance() {}
    }

    /// Steps through the child elements of the element the reader stands on, in order; text between them is passed over.
    ///
    /// - Parameter body: takes the child's local name; the reader stands on the child. What it leaves unread is skipped.
    public func forEachChild(_ body: (_ name: String) throws -> Void) throws {
        try forEachEvent { kind in
            if kind == Kind.element { try body(elementName) }
        }
    }

    /// A diagnostic that points at the element the reader stands on.
    public func diagnostic(_ code: String, _ message: String, remedy: String? = nil, cause: String? = nil) -> Diagnostic {
        Diagnostic(
            code, message, remedy: remedy, file: sourceName, span: position.map(SourceSpan.init(at:)), cause: cause)
    }

    // MARK: Steps

    /// Node types of `xmlReaderTypes` that are met.
    enum Kind {
        static let element = Int32(XML_READER_TYPE_ELEMENT.rawValue)
        static let endElement = Int32(XML_READER_TYPE_END_ELEMENT.rawValue)
        static let text = Int32(XML_READER_TYPE_TEXT.rawValue)
        static let space = Int32(XML_READER_TYPE_WHITESPACE.rawValue)
        static let significantSpace = Int32(XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue)
        static let cdata = Int32(XML_READER_TYPE_CDATA.rawValue)
        static let entityReference = Int32(XML_READER_TYPE_ENTITY_REFERENCE.rawValue)
        static let documentType = Int32(XML_READER_TYPE_DOCUMENT_TYPE.rawValue)
    }

    /// Gives the events directly inside the element the reader stands on, and leaves the reader on its end tag.
    func forEachEvent(_ body: (_ kind: Int32) throws -> Void) throws {
        guard xmlTextReaderNodeType(handle) == Kind.element, xmlTextReaderIsEmptyElement(handle) == 0 else { return }
        let inside = xmlTextReaderDepth(handle) + 1
        while try advance() {
            let kind = xmlTextReaderNodeType(handle)
            if kind == Kind.endElement, xmlTextReaderDepth(handle) < inside { return }
            try body(kind)
            if kind == Kind.element { try skip(to: inside) }
        }
    }

    /// Passes over what is left of an element, also where its reading was given up halfway.
    private func skip(to depth: Int32) throws {
        while true {
            if xmlTextReaderDepth(handle) == depth {
                if xmlTextReaderNodeType(handle) == Kind.endElement { return }
                if xmlTextReaderIsEmptyElement(handle) == 1 { return }
            }
            guard try advance() else { return }
        }
    }

    /// Moves to the next event; `false` at the end.
    func advance() throws -> Bool {
        let result = xmlTextReaderRead(handle)
        if let failure = context.failure { throw failure }
        guard result == 1 else {
            if result == 0 { return false }
            throw failure("xml.malformed", "this is not well-formed XML", remedy: nil)
        }
        switch xmlTextReaderNodeType(handle) {
        case Kind.element: context.cameToElement()
        case Kind.entityReference:
            let name = xmlTextReaderConstName(handle).map { String(cString: $0) } ?? ""
            throw failure("xml.entity", "the text uses the entity '&\(name);'", remedy: XMLFault.entityRemedy)
        default: break
        }
        return true
    }

    /// The local name of the element the reader stands on.
    var elementName: String {
        xmlTextReaderConstLocalName(handle).map(context.name(at:)) ?? ""
    }

    private func refuseEntities() throws {
        guard let node = xmlTextReaderCurrentNode(handle) else { return }
        let hasEntities = node.withMemoryRebound(to: xmlDtd.self, capacity: 1) {
            $0.pointee.entities != nil || $0.pointee.pentities != nil
        }
        guard hasEntities else { return }
        throw Failure.input(
            Diagnostic(
                "xml.entity", "the document declares entities of its own", remedy: XMLFault.entityRemedy, file: sourceName,
                span: context.documentType.map(SourceSpan.init(at:))))
    }

    private func failure(_ code: String, _ message: String, remedy: String?) -> Failure {
        let line = Int(xmlTextReaderGetParserLineNumber(handle))
        let column = Int(xmlTextReaderGetParserColumnNumber(handle))
        let place = line > 0 ? SourceSpan(at: SourcePosition(line: line, column: max(column, 1))) : nil
        return .input(Diagnostic(code, message, remedy: remedy, file: sourceName, span: place))
    }
}
