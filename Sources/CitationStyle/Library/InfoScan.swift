import Foundation
import XMLReading

/// Reads what a style says of itself and nothing after it, so that thousands of files can be gone through.
enum InfoScan {
    /// The `cs:info` of a style's file, or `nil` where there is none.
    static func info(atPath path: String) -> StyleInfo? {
        guard let file = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? file.close() }
        var bytes: [UInt8] = []
        while bytes.count < 1 << 20 {
            guard let more = try? file.read(upToCount: 8192), !more.isEmpty else { break }
            bytes += more
            if let end = end(in: bytes) { return info(in: Array(bytes[..<end])) }
        }
        return info(in: bytes)
    }

    /// The `cs:info` of a style of which at least that much is given.
    static func info(in bytes: [UInt8]) -> StyleInfo? {
        var info: StyleInfo?
        // What is cut off behind the element is a fault of the document, but it comes after what is wanted.
        try? {
            let xml = try XMLReader(.bytes(bytes, name: nil))
            guard try xml.root() == "style" else { return }
            try xml.forEachChild { name in
                guard name == "info", info == nil else { return }
                info = ElementReading(file: nil).info(try StyleElement(xml, name: name))
            }
        }()
        return info
    }

    /// Just past the end of the element, as it is mostly written.
    private static func end(in bytes: [UInt8]) -> Int? {
        let tag = Array("</info>".utf8)
        var start = 0
        while let next = bytes[start...].firstIndex(of: tag[0]) {
            if bytes[next...].starts(with: tag) { return next + tag.count }
            start = next + 1
        }
        return nil
    }
}
