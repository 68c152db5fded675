import Diagnostics

/// A document as trees, read, inflated and parsed on threads of their own, ahead of whoever takes them.
final class DocumentStream {
    /// Bytes of the document, inflated.
    private struct Chunk: Sendable {
        var bytes: [UInt8]
        /// Bytes taken from the source so far, before inflating.
        var bytesRead: Int
        /// Why no bytes follow these, where that is not the end.
        var failure: Failure?
    }

    /// A tree, and how far the source was read when it was made.
    struct Part: Sendable {
        var tree: ElementTree
        var bytesRead: Int
    }

    private let parts: ReadAhead<Part>
    private(set) var bytesRead = 0

    /// - Parameters:
    ///   - chunk: bytes given to the parser at a time.
    ///   - keepsTrees: whether trees are made; else the document is only checked, and ``next()`` goes to its end.
    /// - Throws: `Failure` with `file.…`, `xml.unavailable`.
    init(_ source: XMLSource, chunk size: Int = 1 << 17, keepsTrees: Bool = true) throws {
        let bytes = try source.open()
        let chunks = ReadAhead(places: source.isInMemory ? 0 : 8) { () throws -> Chunk? in
            var isAtEnd = false
            var failure: Failure?
            let next = try [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
                while count < size, !isAtEnd, failure == nil {
                    let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
                    do {
                        let got = try bytes.read(into: rest)
                        count += got
                        isAtEnd = got == 0
                    } catch let fault as Failure {
                        failure = fault
                    }
                }
            }
            return next.isEmpty && failure == nil ? nil : Chunk(bytes: next, bytesRead: bytes.bytesRead, failure: failure)
        }
        var document = try ParsedDocument(name: source.name, chunks, keepsTrees: keepsTrees)
        parts = ReadAhead(places: source.isInMemory ? 0 : 8) { try document.next() }
    }

    /// The next tree, `nil` at the end of the document.
    ///
    /// - Throws: `Failure` once what stands before the fault has been given.
    func next() throws -> ElementTree? {
        guard let part = try parts.next() else { return nil }
        bytesRead = part.bytesRead
        return part.tree
    }

    /// Bytes parsed into trees.
    private struct ParsedDocument {
        private let chunks: ReadAhead<Chunk>
        private let parser: PushParser
        private var waiting: ArraySlice<ElementTree> = []
        private var bytesRead = 0
        private var failure: Failure?
        private var isAtEnd = false

        init(name: String?, _ chunks: ReadAhead<Chunk>, keepsTrees: Bool) throws {
            parser = try PushParser(name: name, keepsTrees: keepsTrees)
            self.chunks = chunks
        }

        mutating func next() throws -> Part? {
            while waiting.isEmpty {
                if let failure { throw failure }
                if isAtEnd { return nil }
                do throws(Failure) {
                    try step()
                } catch {
                    failure = error
                }
            }
            return waiting.popFirst().map { Part(tree: $0, bytesRead: bytesRead) }
        }

        private mutating func step() throws(Failure) {
            let chunk: Chunk?
            do {
                chunk = try chunks.next()
            } catch let failure as Failure {
                throw failure
            } catch {
                throw .storage(Diagnostic("file.read-error", "the file could not be read to its end", cause: "\(error)"))
            }
            if let chunk {
                bytesRead = chunk.bytesRead
                chunk.bytes.withUnsafeBytes { parser.feed($0) }
                if var failure = chunk.failure {
                    // What came before it need not be the text that was written, so its own faults say less.
                    failure.stand(at: parser.failure?.diagnostics.first?.span?.start ?? parser.end)
                    waiting += parser.takeTrees()
                    throw failure
                }
            } else {
                isAtEnd = true
                parser.finish()
            }
            waiting += parser.takeTrees()
            if let failure = parser.failure { throw failure }
        }
    }
}

extension Failure {
    /// Gives a place to what has none.
    fileprivate mutating func stand(at place: SourcePosition) {
        for index in diagnostics.indices where diagnostics[index].span == nil {
            diagnostics[index].span = SourceSpan(at: place)
        }
    }
}
