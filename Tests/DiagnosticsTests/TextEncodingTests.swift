import Diagnostics
import Testing

@Suite("Encodings of text files")
struct TextEncodingTests {
    @Test(
        "bytes as each encoding reads them",
        arguments: [
            (.utf8, [0xC3, 0xA9, 0xFF], "é\u{FFFD}"), (.windows1252, [0xE9, 0x80, 0x93, 0x81], "é€“\u{81}"),
            (.latin9, [0xE9, 0xA4, 0xBD], "é€œ"), (.utf16(isLittleEndian: true), [0xE9, 0, 0x3D, 0xD8, 0, 0xDE], "é😀"),
            (.utf16(isLittleEndian: false), [0, 0xE9, 0xD8, 0x3D, 0x7A], "é\u{FFFD}"),
        ] as [(TextEncoding, [UInt8], String)])
    func decode(_ encoding: TextEncoding, _ bytes: [UInt8], _ text: String) {
        #expect(encoding.decode(bytes) == text)
    }

    @Test("a byte order mark tells the encoding")
    func marks() {
        #expect(TextEncoding.marked([0xEF, 0xBB, 0xBF, 0x41]) == .utf8)
        #expect(TextEncoding.marked([0xFF, 0xFE, 0x41, 0])?.name == "utf-16le")
        #expect(TextEncoding.marked([0xFE, 0xFF, 0, 0x41])?.name == "utf-16be")
        #expect(TextEncoding.marked([0x41, 0xFE, 0xFF]) == nil)
    }
}
