import Diagnostics

/// Bytes that come one stretch after another.
protocol ByteReading: AnyObject {
    /// Fills the start of the buffer; 0 means the end.
    ///
    /// - Throws: `Failure` when the bytes cannot be had.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int

    /// Bytes taken from the file so far, before inflating: what a progress bar shows.
    var bytesRead: Int { get }
}

/// Bytes in memory.
final class MemoryBytes: ByteReading {
    private let bytes: [UInt8]
    private(set) var bytesRead = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, bytes.count - bytesRead)
        buffer.copyBytes(from: bytes[bytesRead..<bytesRead + count])
        bytesRead += count
        return count
    }
}

/// Another source, whose first bytes can be looked at before they are read.
final class PeekedBytes: ByteReading {
    private let source: any ByteReading
    private var peeked: [UInt8] = []

    init(_ source: any ByteReading) {
        self.source = source
    }

    var bytesRead: Int { source.bytesRead - peeked.count }

    /// The next bytes, fewer at the end, without taking them.
    func peek(_ count: Int) throws -> [UInt8] {
        while peeked.count < count {
            var more = [UInt8](repeating: 0, count: count - peeked.count)
            let got = try more.withUnsafeMutableBytes { try source.read(into: $0) }
            if got == 0 { break }
            peeked += more[..<got]
        }
        return Array(peeked.prefix(count))
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        guard !peeked.isEmpty else { return try source.read(into: buffer) }
        let count = min(buffer.count, peeked.count)
        buffer.copyBytes(from: peeked[..<count])
        peeked.removeFirst(count)
        return count
    }
}
