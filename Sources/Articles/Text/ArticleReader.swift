import Diagnostics
import Foundation
import XMLReading

/// Reads an article: plain text, also pasted; Markdown with or without front matter; HTML.
public struct ArticleReader: Sendable {
    /// The largest file that is read, in bytes.
    public static let sizeLimit = 16 << 20
    /// How many lines plain text and Markdown may have.
    public static let lineLimit = 500_000

    public init() {}

    /// Reads an article from its bytes.
    ///
    /// - Parameters:
    ///   - name: the file's name, for messages, and for its ending (`.txt`, `.md`, `.html`) where no format is given.
    ///   - format: how the file is written; else by the name's ending, else by how the text begins.
    /// - Throws: `Failure` of kind input: `article.too-large`, `article.binary`, `article.encoding`, `article.empty`, and of HTML
    ///   what ``HTMLReader`` throws.
    public func read(
        _ bytes: [UInt8], name: String? = nil, format: ArticleDocument.Format? = nil
    ) throws -> ArticleDocument {
        guard bytes.count <= Self.sizeLimit else {
            throw Failure.input(
                Diagnostic(
                    "article.too-large", "the article is larger than \(Self.sizeLimit >> 20) MB", remedy: "give the text only",
                    file: name))
        }
        let named = format ?? Self.format(ofName: name)
        let isPage = named == .html || named == nil && Self.looksLikeHTML(bytes)
        let decoded = try TextDecoding(bytes, declared: isPage ? Self.declaredEncoding(bytes) : nil, name: name)
        let format = named ?? (isPage ? .html : Self.looksLikeMarkdown(decoded.text) ? .markdown : .plain)
        try Self.checkIsText(decoded.text, bytes, format, name)
        guard format == .html || bytes.lazy.filter({ $0 == UInt8(ascii: "\n") }).count <= Self.lineLimit else {
            throw Failure.input(
                Diagnostic(
                    "article.too-large", "the article has more than \(Self.lineLimit) lines", remedy: "give the text only",
                    file: name)
            )
        }
        var document = ArticleDocument(
            name: name, format: format, encoding: decoded.encoding, original: decoded.text, blocks: [],
            metadata: ArticleMetadata(), diagnostics: decoded.diagnostics)
        switch format {
        case .plain: PlainText(decoded.text).read(into: &document)
        case .markdown: MarkdownText(decoded.text).read(into: &document)
        case .html: HTMLPage(try HTMLReader.read(decoded.text, name: name)).read(into: &document)
        }
        guard !document.blocks.isEmpty else {
            throw Failure.input(
                Diagnostic(
                    "article.empty", "there is no text in the article",
                    remedy: "check that it is the right file, or paste the text",
                    file: name))
        }
        LanguageDetection.settle(&document)
        return document
    }

    private static func format(ofName name: String?) -> ArticleDocument.Format? {
        switch name?.split(separator: ".").last?.lowercased() {
        case "html", "htm", "xhtml": .html
        case "md", "markdown": .markdown
        case "txt", "text": .plain
        default: nil
        }
    }

    private static func looksLikeHTML(_ bytes: [UInt8]) -> Bool {
        let start = String(decoding: bytes.prefix(2048).filter { $0 != 0 }, as: UTF8.self).lowercased()
        let text = start.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        return text.hasPrefix("<!doctype html") || text.hasPrefix("<html") || text.hasPrefix("<?xml") && text.contains("<html")
            || text.hasPrefix("<") && ["<head", "<body", "<div", "<article", "<p>"].contains { text.contains($0) }
    }

    private static func looksLikeMarkdown(_ text: String) -> Bool {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).prefix(200)
        if lines.first?.trimmingCharacters(in: .whitespaces) == "---" { return true }
        return lines.contains { $0.prefixMatch(of: /#{1,6} \S/) != nil }
    }

    /// The encoding that a page declares in its first 4,096 bytes (WHATWG HTML, “prescan a byte stream”, less its corner cases).
    private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
        let start = TextEncoding.windows1252.decode(bytes.prefix(4096)).lowercased()
        let pattern = /<meta[^>]*charset\s*=\s*["']?\s*([a-z0-9_:.-]+)|<\?xml[^>]*encoding\s*=\s*["']([a-z0-9_:.-]+)/
        guard let match = start.firstMatch(of: pattern) else { return nil }
        return (match.output.1 ?? match.output.2).map { String($0) }
    }

    /// Refuses what is no text: a PDF or Word file, null characters in a file that is no HTML.
    private static func checkIsText(
        _ text: String, _ bytes: [UInt8], _ format: ArticleDocument.Format, _ name: String?
    ) throws {
        let starts: [(bytes: [UInt8], kind: String)] = [
            (Array("%PDF".utf8), "a PDF file"), ([0x50, 0x4B, 0x03, 0x04], "a Word file or an archive"),
            ([0xD0, 0xCF, 0x11, 0xE0], "an old Word file"), ([0x1F, 0x8B], "a compressed file"),
            (Array("{\\rtf".utf8), "an RTF file"),
        ]
        if let known = starts.first(where: { bytes.starts(with: $0.bytes) }) {
            throw Failure.input(
                Diagnostic(
                    "article.binary", "this is \(known.kind)", remedy: "save it as text or HTML, or paste its text", file: name)
            )
        }
        guard format != .html, let null = text.unicodeScalars.firstIndex(of: "\0") else { return }
        let offset = text.unicodeScalars.distance(from: text.unicodeScalars.startIndex, to: null)
        throw Failure.input(
            Diagnostic(
                "article.binary", "there is a null character, so this is no text", remedy: "save it as text, or paste its text",
                file: name, span: SourceSpan(at: SourceText(text).position(atOffset: offset))))
    }
}
