import Diagnostics
import Testing

@testable import XMLReading

/// `printf '<a>een</a>' | gzip -n`, and the same of `<a>` and `een</a>`.
private let whole: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xB3, 0x49, 0xB4, 0x4B, 0x4D, 0xCD,
    0xB3, 0xD1, 0x4F, 0xB4, 0x03, 0x00, 0x66, 0xEB, 0xC4, 0xD9, 0x0A, 0x00, 0x00, 0x00,
]
private let first: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xB3, 0x49, 0xB4, 0x03, 0x00, 0xAB,
    0x82, 0xB7, 0x6F, 0x03, 0x00, 0x00, 0x00,
]
private let second: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x4B, 0x4D, 0xCD, 0xB3, 0xD1, 0x4F,
    0xB4, 0x03, 0x00, 0x70, 0xEA, 0xB2, 0x0E, 0x07, 0x00, 0x00, 0x00,
]

@Suite("Compressed XML")
struct GzipTests {
    private func text(_ bytes: [UInt8]) throws -> String {
        let reader = try XMLReader(.bytes(bytes, name: "a.xml.gz"))
        _ = try reader.root()
        let text = try reader.text()
        try reader.finish()
        return text
    }

    @Test("a member, several members and padding are read as one text")
    func members() throws {
        #expect(try text(whole) == "een")
        #expect(try text(first + second) == "een")
        #expect(try text(first + second + [0, 0, 0]) == "een")
    }

    @Test("every way to cut the file short is told as such", arguments: 2..<whole.count)
    func truncated(length: Int) {
        #expect(fault(.bytes(Array(whole[..<length]), name: nil))?.hasPrefix("gzip.truncated 1:") == true)
    }

    @Test("a second member cut short is told too")
    func truncatedMember() {
        #expect(fault(.bytes(first + second.dropLast(), name: nil)) == "gzip.truncated 1:11")
    }

    @Test("a wrong checksum and rubbish after the end are told as damage")
    func damaged() {
        var wrong = whole
        wrong[wrong.count - 8] ^= 1
        #expect(fault(.bytes(wrong, name: nil)) == "gzip.damaged 1:11")
        #expect(fault(.bytes(whole + [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], name: nil)) == "gzip.damaged 1:11")
    }
}
