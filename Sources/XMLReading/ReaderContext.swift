import CLibXML2
import Diagnostics

/// What libxml2's callbacks see of one reader: the bytes it asks for, and a place for the errors it tells.
final class ReaderContext {
    private let bytes: any ByteReading
    private let name: String?
    private var locator = TagLocator()
    private var isAtEnd = false
    /// The first reason to stop.
    private(set) var failure: Failure?
    /// Element names by the address that libxml2 keeps each under; an address stays its own for the reader's life.
    private var names: [UnsafePointer<xmlChar>: String] = [:]
    /// The place of the element last come to.
    private(set) var position: SourcePosition?

    init(_ bytes: any ByteReading, name: String?) {
        self.bytes = bytes
        self.name = name
    }

    var bytesRead: Int { bytes.bytesRead }

    /// Where the document type declaration begins, once it was come to.
    var documentType: SourcePosition? { locator.documentType }

    /// Called for each start tag, in document order.
    func cameToElement() {
        position = locator.nextTag()
    }

    /// The name kept at an address of libxml2's dictionary; made a String once.
    func name(at address: UnsafePointer<xmlChar>) -> String {
        if let known = names[address] { return known }
        let name = String(cString: address)
        names[address] = name
        return name
    }

    /// Keeps the first reason only: what follows it is its echo.
    func fail(_ failure: Failure) {
        if self.failure == nil { self.failure = failure }
    }

    func fail(_ code: String, _ message: String, remedy: String?, at position: SourcePosition?, cause: String? = nil) {
        fail(
            .input(
                Diagnostic(
                    code, message, remedy: remedy, file: name, span: position.map(SourceSpan.init(at:)), cause: cause)))
    }

    /// Gives libxml2 the next bytes; -1 after a failure.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int32 {
        do {
            let count = try bytes.read(into: buffer)
            if count == 0 { isAtEnd = true }
            locator.scan(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            return Int32(count)
        } catch let failure as Failure {
            fail(failure)
        } catch {
            fail("file.read-error", "the file could not be read to its end", remedy: nil, at: nil, cause: "\(error)")
        }
        return -1
    }

    /// Turns an error of libxml2 into a diagnostic; warnings and namespace remarks are passed over.
    func record(code: UInt32, isFatal: Bool, line: Int32, column: Int32, message: String) {
        let cause = message.trimmingLineEnds
        let place = SourcePosition(line: max(Int(line), 1), column: max(Int(column), 1))
        let isLastLine = isAtEnd && place.line >= locator.end.line
        switch XMLFault(code: code, isFatal: isFatal, message: cause, isAtEnd: isLastLine) {
        case nil: break
        case .entity:
            fail(
                "xml.entity", "the text uses an entity that is not one of XML's own",
                remedy: XMLFault.entityRemedy, at: place, cause: cause)
        case .truncated:
            fail(
                "xml.truncated", "the XML stops before its end",
                remedy: "download or save the file again", at: locator.end, cause: cause)
        case .encoding:
            fail(
                "xml.encoding", "the bytes are not text in the encoding that the file declares",
                remedy: "save it as UTF-8", at: place, cause: cause)
        case .tooDeep:
            fail(
                "xml.too-deep", "the elements are nested too deeply (more than 256 levels)",
                remedy: nil, at: place, cause: cause)
        case .malformed:
            fail(
                "xml.malformed", "this is not well-formed XML", remedy: "check the file at this place", at: place,
                cause: cause)
        }
    }
}

extension String {
    /// Without line ends at its end; libxml2 puts one there.
    fileprivate var trimmingLineEnds: String {
        var text = self
        while let last = text.last, last.isNewline || last == " " { text.removeLast() }
        return text
    }
}
