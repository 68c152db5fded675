import Diagnostics
import Foundation

/// Gathers what is wrong with one file while it is read on.
final class DiagnosticLog {
    /// More faults than this are counted, not kept: a file that is wrong throughout is not helped by ten thousand messages.
    static let limit = 200

    let file: String
    private var kept: [Diagnostic] = []
    private var dropped = 0

    init(file: String) {
        self.file = file
    }

    var isEmpty: Bool { kept.isEmpty }

    /// The faults in the order of their places, and how many were not kept.
    var diagnostics: [Diagnostic] {
        func place(_ item: (offset: Int, element: Diagnostic)) -> (SourcePosition, Int) {
            (item.element.span?.start ?? .start, item.offset)
        }
        let sorted = kept.enumerated().sorted { place($0) < place($1) }.map(\.element)
        guard dropped > 0 else { return sorted }
        return sorted + [
            Diagnostic(
                "dossier.more-faults", "and \(dropped) more fault\(dropped == 1 ? "" : "s")", remedy: "mend these first",
                file: file)
        ]
    }

    /// Keeps a fault; its words are made only when it is kept.
    func error(
        _ code: String, _ message: @autoclosure () -> String, remedy: @autoclosure () -> String, at span: SourceSpan?,
        cause: String? = nil
    ) {
        guard kept.count < Self.limit else {
            dropped += 1
            return
        }
        kept.append(
            Diagnostic("dossier." + code, message(), remedy: remedy(), file: file, span: span, cause: cause))
    }
}

extension String {
    /// The text as a message shows it: on one line, in single quotes, cut after 60 code points.
    var shown: String {
        let head = unicodeScalars.prefix(61)
        var line = String.UnicodeScalarView()
        for scalar in head.prefix(60) {
            line.append(scalar.properties.generalCategory == .control ? " " : scalar)
        }
        return "'\(String(line))\(head.count > 60 ? "…" : "")'"
    }
}
