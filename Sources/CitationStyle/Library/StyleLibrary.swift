import Diagnostics
import Foundation
import Synchronization
import XMLReading

/// Finds styles by file, id or title: in folders of the user, among those installed, and in the program itself.
///
/// A folder holds styles (`apa.csl`) and, under `dependent/`, those that are another style under a journal's name. Styles of an earlier
/// folder go before those of a later one; each file is looked at when it is first asked for. For example:
///
/// ```swift
/// let library = try StyleLibrary()
/// let style = try library.style("the-lancet-oncology").style
/// let locale = LocaleLibrary().locale(for: style, language: "nl-BE")
/// ```
public final class StyleLibrary: Sendable {
    /// Where Debian's package `citation-style-language-styles` puts its files.
    public static let installedFolder = "/usr/share/citation-style-language/styles"

    private let folders: [String]
    private let index = Mutex<StyleIndex?>(nil)

    /// - Parameters:
    ///   - folders: where styles are looked for first, in this order.
    ///   - installed: a folder looked in after them if it is there; `nil` for none.
    /// - Throws: `Failure` with `style.no-folder` for a folder that is not there.
    public init(folders: [String] = [], installed: String? = StyleLibrary.installedFolder) throws {
        for folder in folders where !FileManager.default.isFolder(folder) {
            throw Failure.input(
                Diagnostic("style.no-folder", "there is no folder of styles here", remedy: "check the path", file: folder))
        }
        self.folders = folders + [installed].compactMap { $0 }.filter { FileManager.default.isFolder($0) }
    }

    /// Reads a style, with the layout of the style it depends on, if it does; title and links are its own.
    ///
    /// - Parameter name: the path of a file (`my-journal.csl`, `styles/apa.csl`); an id, `apa` or
    ///   `http://www.zotero.org/styles/apa`, also one that the style had earlier; or a title, *The Lancet Oncology*.
    /// - Throws: `Failure` with `style.unknown`, `style.ambiguous`, `style.no-parent`; what ``StyleReader/read(_:)`` throws.
    public func style(_ name: String) throws -> ReadStyle {
        try read(find(name), depth: 0)
    }

    /// The styles in whose title, id or fields every word begins a word, whatever case and accents; all of them for an empty text.
    ///
    /// Those titled so come first. All files are looked into once, at the first search.
    public func search(_ words: String) -> [StyleSummary] {
        withIndex { $0.search(words) }
    }
}

/// Finding a file.
extension StyleLibrary {
    /// Where a style is.
    private enum Place {
        case file(String)
        case builtIn(BuiltInStyle)
    }

    private func find(_ name: String) throws -> Place {
        if name.hasSuffix(".csl"), !name.contains("://"), name.contains("/") || FileManager.default.fileExists(atPath: name) {
            return .file(name)
        }
        if let place = place(ofID: StyleName.id(name)) { return place }
        let titled = withIndex { $0.titled(name) }
        // One title may be that of a style and of one that depends on it.
        let best = titled.contains { !$0.isDependent } ? titled.filter { !$0.isDependent } : titled
        guard let first = best.first else { throw unknown(name) }
        guard best.count == 1 else {
            throw Failure.input(
                Diagnostic(
                    "style.ambiguous", "\(best.count) styles are called '\(name)'",
                    remedy: "give the id of one of them: \(Suggestions.list(best.prefix(5).map(\.id)))"))
        }
        if let path = first.path { return .file(path) }
        guard let place = place(ofID: first.id) else { throw unknown(name) }
        return place
    }

    /// The style of an id, or of one that stands for it.
    private func place(ofID id: String) -> Place? {
        guard StyleName.isID(id) else { return nil }
        for id in [id] + StyleName.others(for: id) {
            for folder in folders {
                for path in ["\(folder)/\(id).csl", "\(folder)/dependent/\(id).csl"]
                where FileManager.default.fileExists(atPath: path) {
                    return .file(path)
                }
            }
            if let style = BuiltInStyle.all.first(where: { $0.id == id }) { return .builtIn(style) }
        }
        return nil
    }

    private func unknown(_ name: String) -> Failure {
        let id = StyleName.id(name)
        let words = withIndex { $0.search(name) }.prefix(3).map(\.id)
        let near = Suggestions.nearest(to: id, in: withIndex { $0.search("") }.map(\.id) + StyleName.known)
        var seen: Set<String> = []
        let names = (near + words).filter { seen.insert($0).inserted }.prefix(4)
        return .input(
            Diagnostic(
                "style.unknown", "there is no style '\(name)'",
                remedy: names.isEmpty
                    ? "give the path of a '.csl' file, or a name such as 'vancouver', 'apa', 'ama' or 'author-date'"
                    : "did you mean \(Suggestions.list(Array(names)))?"))
    }

    private func read(_ place: Place, depth: Int) throws -> ReadStyle {
        let own: ReadStyle
        let folder: String?
        switch place {
        case .file(let path):
            own = try StyleReader.read(.file(path))
            folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        case .builtIn(let style):
            own = try style.read()
            folder = nil
        }
        guard let parent = own.style.info.parent else { return own }
        // The parent of a style that was given by its path mostly stands beside it.
        let id = StyleName.id(parent)
        let beside = StyleName.isID(id) ? folder.map { "\($0)/\(id).csl" } : nil
        let found = beside.flatMap { FileManager.default.fileExists(atPath: $0) ? Place.file($0) : nil } ?? self.place(ofID: id)
        guard let found, depth < 4 else {
            let file: String? = if case .file(let path) = place { path } else { nil }
            throw Failure.input(
                Diagnostic(
                    "style.no-parent", "the style depends on '\(id)', which is not there",
                    remedy: "get '\(id).csl' and put it in the same folder", file: file))
        }
        return own.following(try read(found, depth: depth + 1))
    }
}

extension ReadStyle {
    /// The parent under this style's name: a dependent style has its own description, and may have its own default locale.
    fileprivate func following(_ parent: ReadStyle) -> ReadStyle {
        var style = parent.style
        style.info = self.style.info
        style.defaultLocale = self.style.defaultLocale ?? style.defaultLocale
        return ReadStyle(style: style, warnings: warnings + parent.warnings)
    }
}

/// Knowing what there is.
extension StyleLibrary {
    private func withIndex<Result>(_ body: (StyleIndex) -> Result) -> Result {
        let made = index.withLock { index in
            if let index { return index }
            let made = StyleIndex(summaries())
            index = made
            return made
        }
        return body(made)
    }

    private func summaries() -> [StyleSummary] {
        var seen: Set<String> = []
        var summaries: [StyleSummary] = []
        for folder in folders.flatMap({ [$0, $0 + "/dependent"] }) {
            let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            for file in files.sorted() where file.hasSuffix(".csl") {
                let id = StyleName.id(file)
                let path = folder + "/" + file
                guard !seen.contains(id), let info = InfoScan.info(atPath: path) else { continue }
                seen.insert(id)
                summaries.append(StyleSummary(info, id: id, path: path))
            }
        }
        for style in BuiltInStyle.all where seen.insert(style.id).inserted {
            guard let info = InfoScan.info(in: style.bytes) else { continue }
            summaries.append(StyleSummary(info, id: style.id, path: nil))
        }
        return summaries
    }
}

extension FileManager {
    fileprivate func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
