import CZlib
import Diagnostics

/// Inflates gzip (RFC 1952), one member after another, through zlib.
final class InflatingBytes: ByteReading {
    private let source: PeekedBytes
    private let name: String?
    /// On the heap because zlib keeps its address.
    private let stream: UnsafeMutablePointer<z_stream>
    private let input: UnsafeMutableBufferPointer<UInt8>
    private var isInsideMember = true
    private var isAtEnd = false

    /// - Throws: `Failure` with `gzip.unavailable` when zlib has no memory.
    init(_ source: PeekedBytes, name: String?) throws {
        self.source = source
        self.name = name
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        input = .allocate(capacity: 1 << 16)
        let gzipWindow: Int32 = 15 + 16
        guard inflateInit2_(stream, gzipWindow, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw Failure.storage(Diagnostic("gzip.unavailable", "zlib could not start", file: name))
        }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
        input.deallocate()
    }

    var bytesRead: Int { source.bytesRead - Int(stream.pointee.avail_in) }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        guard !isAtEnd, !buffer.isEmpty else { return 0 }
        stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = UInt32(clamping: buffer.count)
        let room = stream.pointee.avail_out
        while stream.pointee.avail_out == room {
            if stream.pointee.avail_in == 0, try !refill() {
                guard !isInsideMember else { throw truncated() }
                isAtEnd = true
                return 0
            }
            if !isInsideMember, try !beginMember() { return 0 }
            switch inflate(stream, Z_NO_FLUSH) {
            case Z_OK, Z_BUF_ERROR: break
            case Z_STREAM_END: isInsideMember = false
            default:
                // What came out before the damage is given first; asked again, zlib says the same.
                if stream.pointee.avail_out == room { throw damaged() }
            }
        }
        return Int(room - stream.pointee.avail_out)
    }

    /// Takes more input; `false` at the end.
    private func refill() throws -> Bool {
        let count = try source.read(into: UnsafeMutableRawBufferPointer(input))
        stream.pointee.next_in = input.baseAddress
        stream.pointee.avail_in = UInt32(count)
        return count > 0
    }

    /// Passes over zero bytes that pad a file; `false` when nothing but padding is left.
    private func beginMember() throws -> Bool {
        while try stream.pointee.avail_in > 0 || refill() {
            guard let next = stream.pointee.next_in else { break }
            if next.pointee != 0 {
                guard inflateReset(stream) == Z_OK else { throw damaged() }
                isInsideMember = true
                return true
            }
            stream.pointee.next_in = next + 1
            stream.pointee.avail_in -= 1
        }
        isAtEnd = true
        return false
    }

    private func truncated() -> Failure {
        .input(
            Diagnostic(
                "gzip.truncated", "the compressed file stops before its end",
                remedy: "download it again and compare its checksum", file: name))
    }

    private func damaged() -> Failure {
        .input(
            Diagnostic(
                "gzip.damaged", "the compressed file is damaged", remedy: "download it again and compare its checksum",
                file: name, cause: stream.pointee.msg.map { String(cString: $0) }))
    }
}
