import Bibliography
import Diagnostics
import XMLReading

/// Values of EndNote's elements, whose text stands in `style` elements or directly.
extension XMLReader {
    /// The text as one line, or `nil` where there is none.
    func line() throws -> String? {
        let text = try text().foldingControls
        return text.isEmpty ? nil : text
    }

    /// The text as one line with its place.
    func placed() throws -> ReferenceFields.Placed? {
        try line().map { ReferenceFields.Placed(text: $0, place: position.map(SourceSpan.init(at:))) }
    }

    /// Each line that says something; EndNote parts them by carriage returns, and line feeds are the file's layout.
    func lines() throws -> [String] {
        try text().split { $0 == "\r" || $0 == "\r\n" }.map(\.foldingControls).filter { !$0.isEmpty }
    }

    /// The text of each child that has one.
    func texts() throws -> [String] {
        var texts: [String] = []
        try forEachChild { _ in texts += try line().map { [$0] } ?? [] }
        return texts
    }

    /// The text with its styles, or `nil` where there is none.
    func styled() throws -> RichText? {
        let text = try styleRuns().richText
        return text.isEmpty ? nil : text
    }

    /// As ``styled()``, cut at the carriage returns with which EndNote parts paragraphs.
    func paragraphs() throws -> [RichText] {
        var paragraphs = [StyleRuns()]
        for run in try styleRuns().runs {
            let parts = run.text.split(omittingEmptySubsequences: false) { $0 == "\r" || $0 == "\r\n" }
            for (index, part) in parts.enumerated() {
                if index > 0 { paragraphs.append(StyleRuns()) }
                paragraphs[paragraphs.count - 1].add(String(part), styles: run.styles)
            }
        }
        return paragraphs.map(\.richText).filter { !$0.isEmpty }
    }

    private func styleRuns() throws -> StyleRuns {
        var runs = StyleRuns()
        try forEachNode { node in
            switch node {
            case .text(let text): runs.add(text, styles: [])
            case .element("style"): runs.add(try text(), styles: StyleRuns.styles(face: attribute("face") ?? ""))
            case .element: runs.add(try text(), styles: [])
            }
        }
        return runs
    }
}
