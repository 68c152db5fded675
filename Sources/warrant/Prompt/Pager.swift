import Foundation
import WarrantKit

/// Shows a text that is longer than the screen through `$PAGER`.
enum Pager {
    static let usual = "less -FRSX"

    /// Writes a text to standard output, or to the pager where that is a terminal with fewer rows.
    static func show(_ text: String, environment: [String: String]) {
        let command = environment["PAGER"] ?? usual
        guard !command.isBlank, let screen = Console.screen, rows(text, width: screen.columns) > screen.rows - 1 else {
            return Console.write(text)
        }
        // A pager that is left early closes its end; the rest of the text is then not wanted.
        let before = signal(SIGPIPE, SIG_IGN)
        defer { signal(SIGPIPE, before) }
        guard let pager = popen(command, "w") else { return Console.write(text) }
        _ = Data(text.utf8).withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, pager) }
        // 126 and 127: the shell found no such program.
        if (pclose(pager) >> 8) & 0xFF >= 126 { Console.write(text) }
    }

    /// The rows that a text takes on a screen so wide.
    private static func rows(_ text: String, width: Int) -> Int {
        text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { rows, line in
            rows + max(1, (DisplayWidth.of(String(line)) + width - 1) / width)
        } - 1
    }
}
