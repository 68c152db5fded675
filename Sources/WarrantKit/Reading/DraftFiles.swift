import Articles
import Foundation

/// Where a draft's dossier and the article's text go.
public struct DraftFiles {
    private let draft: ArticleDraft
    private let output: String?
    /// The text's file as the dossier names it, relative to the dossier.
    public let textFile: String
    /// Whether the text is one that no file holds yet: that of a web page, of standard input, one without stories, or one in another
    /// encoding than a dossier's text has.
    public let needsText: Bool

    /// - Parameters:
    ///   - article: the path that was read, or `-`.
    ///   - output: the dossier's path, or `nil` for standard output.
    public init(_ draft: ArticleDraft, article: String, output: String?, dropsNarrative: Bool) {
        self.draft = draft
        self.output = output
        needsText = dropsNarrative || article == "-" || draft.document.format == .html || draft.document.encoding != "utf-8"
        let folder = output.map { URL(filePath: $0).deletingLastPathComponent() }
        if needsText {
            textFile = "\(draft.id).txt"
        } else if let folder {
            textFile = Self.path(of: URL(filePath: article), from: folder)
        } else {
            textFile = article
        }
    }

    /// Writes the dossier, and before it the text where it needs one; each whole or not at all.
    ///
    /// - Throws: `Failure` of kind input where a file is there already and not to be replaced, storage when the disk refuses.
    public func write(_ dossier: String, replacing isReplacing: Bool) throws {
        guard let output else { return }
        let folder = URL(filePath: output).deletingLastPathComponent()
        var files: [(path: String, text: String)] = [(output, dossier)]
        if needsText { files.insert((folder.appending(path: textFile).path(percentEncoded: false), draft.text + "\n"), at: 0) }
        if !isReplacing, let there = files.first(where: { FileManager.default.fileExists(atPath: $0.path) }) {
            throw Failure.input(
                Diagnostic(
                    "read.file-exists", "'\(there.path)' is there already; nothing was written",
                    remedy: "name another file with --output, or write over it with --force", file: there.path))
        }
        for file in files {
            do {
                try Data(file.text.utf8).write(to: URL(filePath: file.path), options: .atomic)
            } catch {
                throw Failure.storage(
                    Diagnostic(
                        "read.not-written", "'\(file.path)' cannot be written", remedy: "check the folder and its permissions",
                        file: file.path, cause: error.localizedDescription))
            }
        }
    }

    /// A file's path from a folder: `../articles/one.md`.
    private static func path(of file: URL, from folder: URL) -> String {
        let to = file.standardizedFileURL.pathComponents
        let from = folder.standardizedFileURL.pathComponents
        let shared = zip(to, from).prefix { $0 == $1 }.count
        return (Array(repeating: "..", count: from.count - shared) + to[shared...]).joined(separator: "/")
    }
}
