import CitationStyle
import Foundation

/// Prints references as a bibliography: the library in one page, and what the benchmarks time and compare.
///
///     csl-bibliography [--html] STYLE REFERENCES.json [LOCALE]
///     csl-bibliography --sweep REFERENCES.json
///
/// STYLE is a file, an id (`apa`) or a title; the references are CSL-JSON; LOCALE (`nl-NL`) goes over the style's own. The sweep renders
/// the references in every installed style that depends on no other, and prints a line of JSON for each.
@main
struct CSLBibliography {
    static func main() {
        do {
            var arguments = Array(CommandLine.arguments.dropFirst())
            let isHTML = take("--html", from: &arguments)
            if take("--sweep", from: &arguments), arguments.count == 1 {
                try Sweep(references: references(arguments[0])).run()
            } else if (2...3).contains(arguments.count) {
                let text = try bibliography(
                    style: arguments[0], references: references(arguments[1]),
                    language: arguments.count > 2 ? arguments[2] : nil, writer: isHTML ? HTMLWriter() : PlainTextWriter())
                print(text, terminator: "")
            } else {
                stop("usage: csl-bibliography [--html] STYLE REFERENCES.json [LOCALE] | --sweep REFERENCES.json")
            }
        } catch {
            stop("\(error)")
        }
    }

    private static func bibliography(
        style name: String, references: [CSLItem], language: String?, writer: any OutputWriter
    ) throws -> String {
        let style = try StyleLibrary().style(name).style
        let locale = LocaleLibrary().locale(for: style, language: language)
        guard let format = style.bibliography else { stop("the style has no bibliography") }
        let document = Processor(style: style, locale: locale).process(references)
        return writer.bibliography(document.bibliography.map(\.inlines), layout: BibliographyLayoutOptions(format))
    }

    private static func references(_ path: String) throws -> [CSLItem] {
        try CSLItem.read(json: Array(Data(contentsOf: URL(fileURLWithPath: path))), file: path)
    }

    private static func take(_ option: String, from arguments: inout [String]) -> Bool {
        guard let place = arguments.firstIndex(of: option) else { return false }
        arguments.remove(at: place)
        return true
    }

    private static func stop(_ message: String) -> Never {
        FileHandle.standardError.write(Data("csl-bibliography: \(message)\n".utf8))
        exit(2)
    }
}
