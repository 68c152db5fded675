import Foundation

/// How a check is written.
public enum CheckFormat: String, Hashable, Sendable, CaseIterable {
    /// For a terminal.
    case text
    /// One object.
    case json
    case markdown
    /// One page that needs nothing beside it: no script, nothing from the network.
    case html
}

extension StatementCheck {
    /// The check as a text with a line break at its end.
    ///
    /// - Parameters:
    ///   - language: of the report; the statement stays in its own.
    ///   - width: terminal columns, for `text`.
    /// - Throws: what Foundation's JSON encoder throws, which these values do not make it do.
    public func report(_ format: CheckFormat, in language: Language, width: Int = 100) throws -> String {
        switch format {
        case .text: CheckReportWriter(language).write(self, width: width)
        case .json: try ReportJSON.write(self, language)
        case .markdown: CheckMarkdownWriter(language).write(self)
        case .html: CheckHTMLWriter(language).write(self)
        }
    }
}

extension ArticleCheck {
    /// The checks as a text with a line break at its end.
    ///
    /// - Parameters:
    ///   - language: of the report; the article stays in its own.
    ///   - width: terminal columns, for `text`.
    /// - Throws: what Foundation's JSON encoder throws, which these values do not make it do.
    public func report(_ format: CheckFormat, in language: Language, width: Int = 100) throws -> String {
        switch format {
        case .text: CheckReportWriter(language).write(self, width: width)
        case .json: try ReportJSON.write(self, language)
        case .markdown: CheckMarkdownWriter(language).write(self)
        case .html: CheckHTMLWriter(language).write(self)
        }
    }
}

/// A report in a file of its own.
public enum CheckFile {
    /// Writes a report, whole or not at all; one that is there is replaced.
    ///
    /// - Parameter article: the file that was checked, which a report never replaces; `nil` or `-` for none.
    /// - Throws: `Failure`: `check.output-is-article` of kind input, `check.not-written` of kind storage when the disk refuses.
    public static func write(_ report: String, to path: String, article: String?) throws {
        let file = URL(filePath: path)
        if let article, article != "-", isSame(file, URL(filePath: article)) {
            throw Failure.input(
                Diagnostic(
                    "check.output-is-article", "'\(path)' is the article itself; nothing was written",
                    remedy: "name another file with --output", file: path))
        }
        do {
            try Data(report.utf8).write(to: file, options: .atomic)
        } catch {
            throw Failure.storage(
                Diagnostic(
                    "check.not-written", "'\(path)' cannot be written", remedy: "check the folder and its permissions",
                    file: path, cause: error.localizedDescription))
        }
    }

    /// Whether two paths lead to one file that is there, by whatever names.
    private static func isSame(_ one: URL, _ other: URL) -> Bool {
        func identity(_ url: URL) -> [NSNumber?]? {
            let path = url.resolvingSymlinksInPath().path(percentEncoded: false)
            let attributes = try? FileManager.default.attributesOfItem(atPath: path)
            return attributes.map { [$0[.systemNumber] as? NSNumber, $0[.systemFileNumber] as? NSNumber] }
        }
        guard let first = identity(one) else { return false }
        return first == identity(other)
    }
}
