import CLibXML2
import Diagnostics

/// What is wrong with a document, and what an error number of libxml2 (`xmlParserErrors`) means to a user.
enum XMLFault {
    case malformed, entity, ownEntities, truncated, encoding, tooDeep, tooLong

    static let entityRemedy = "write the character itself, or a numeric reference such as '&#233;'"

    /// - Parameters:
    ///   - isFatal: whether the document is not well-formed.
    ///   - isAtEnd: whether the source has ended inside the root element or before it.
    init?(code: UInt32, isFatal: Bool, message: String, isAtEnd: Bool) {
        let entities = [
            XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY, XML_ERR_ENTITY_LOOP, XML_ERR_ENTITY_IS_EXTERNAL,
            XML_ERR_ENTITY_IS_PARAMETER, XML_ERR_UNPARSED_ENTITY,
        ]
        if entities.contains(where: { $0.rawValue == code }) {
            self = .entity
            return
        }
        guard isFatal else { return nil }
        let encodings = [
            XML_ERR_INVALID_ENCODING, XML_ERR_UNKNOWN_ENCODING, XML_ERR_UNSUPPORTED_ENCODING, XML_ERR_ENCODING_NAME,
            XML_ERR_INVALID_CHAR, XML_I18N_NO_NAME, XML_I18N_NO_HANDLER, XML_I18N_EXCESS_HANDLER, XML_I18N_CONV_FAILED,
            XML_I18N_NO_OUTPUT,
        ]
        let unfinished = [
            XML_ERR_GT_REQUIRED, XML_ERR_COMMENT_NOT_FINISHED, XML_ERR_CDATA_NOT_FINISHED, XML_ERR_PI_NOT_FINISHED,
            XML_ERR_ATTRIBUTE_NOT_FINISHED, XML_ERR_LTSLASH_REQUIRED, XML_ERR_DOCTYPE_NOT_FINISHED, XML_ERR_NAME_REQUIRED,
            XML_ERR_ATTRIBUTE_WITHOUT_VALUE, XML_ERR_ATTRIBUTE_NOT_STARTED, XML_ERR_ENTITYREF_SEMICOL_MISSING,
        ]
        if encodings.contains(where: { $0.rawValue == code }) {
            self = .encoding
        } else if code == XML_ERR_TAG_NOT_FINISHED.rawValue || code == XML_ERR_DOCUMENT_END.rawValue && isAtEnd {
            self = .truncated
        } else if isAtEnd, unfinished.contains(where: { $0.rawValue == code }) {
            self = .truncated
        } else if message.hasPrefix("Excessive depth") {
            self = .tooDeep
        } else if message.hasSuffix("Huge input lookup") {
            self = .tooLong
        } else {
            self = .malformed
        }
    }

    /// The fault in words, at its place.
    func failure(at place: SourcePosition?, in file: String?, cause: String? = nil) -> Failure {
        let (code, message, remedy) = words
        return .input(
            Diagnostic(code, message, remedy: remedy, file: file, span: place.map(SourceSpan.init(at:)), cause: cause))
    }

    private var words: (code: String, message: String, remedy: String?) {
        switch self {
        case .entity: ("xml.entity", "the text uses an entity that is not one of XML's own", XMLFault.entityRemedy)
        case .ownEntities: ("xml.entity", "the document declares entities of its own", XMLFault.entityRemedy)
        case .truncated: ("xml.truncated", "the XML stops before its end", "download or save the file again")
        case .encoding:
            ("xml.encoding", "the bytes are not text in the encoding that the file declares", "save it as UTF-8")
        case .tooDeep: ("xml.too-deep", "the elements are nested too deeply (more than 256 levels)", nil)
        case .tooLong: ("xml.too-long", "a text is longer than can be read (10 million bytes)", "check what the file is")
        case .malformed: ("xml.malformed", "this is not well-formed XML", "check the file at this place")
        }
    }
}
