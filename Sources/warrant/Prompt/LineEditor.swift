import CEdit
import Foundation
import WarrantKit

/// A line typed on a terminal, with editing, history and completion, over libedit.
///
/// All of C's is in this file. Keys are those of libedit (`man editrc`); a user's `~/.editrc` is read.
final class LineEditor: LineSource {
    /// What may stand at the cursor: the line, and how many code points stand before the cursor.
    typealias Completer = (String, Int) -> Completion?

    private let editor: OpaquePointer
    private let history: OpaquePointer
    private let descriptor: Int32
    private let language: Language
    private let complete: Completer
    private var prompt: UnsafeMutablePointer<CChar>?
    /// Set by Ctrl-C while a line is read.
    private var isInterrupted = false

    /// Makes an editor on the terminal, or `nil` where libedit cannot work on it.
    init?(history lines: [String], language: Language, complete: @escaping Completer) {
        warrant_editor_use_locale()
        let usesError = !Console.isTerminal(STDOUT_FILENO)
        guard let editor = warrant_editor_open("warrant", usesError ? 1 : 0), let history = history_init() else { return nil }
        self.editor = editor
        self.history = history
        self.language = language
        self.complete = complete
        descriptor = usesError ? STDERR_FILENO : STDOUT_FILENO
        warrant_history_set_size(history, Int32(PromptHistory.limit))
        for line in lines { warrant_history_add(history, line) }
        warrant_editor_set_owner(editor, Unmanaged.passUnretained(self).toOpaque())
        warrant_editor_set_prompt(editor) { editor in editor.flatMap(LineEditor.owner)?.prompt }
        warrant_editor_set_keys(editor, "emacs")
        warrant_editor_use_history(editor, history)
        warrant_editor_take_signal_keys(editor)
        warrant_editor_bind(editor, "^I", "warrant-complete", "complete what was begun") { editor, _ in
            editor.flatMap(LineEditor.owner)?.completeHere() ?? UInt8(CC_ERROR)
        }
        warrant_editor_bind(editor, "^C", "warrant-clear", "give the line up") { editor, _ in
            editor.flatMap(LineEditor.owner)?.giveUp() ?? UInt8(CC_ERROR)
        }
        warrant_editor_bind_own(editor, "^R", "em-inc-search-prev")
        el_source(editor, nil)
    }

    deinit {
        el_end(editor)
        history_end(history)
        free(prompt)
    }

    func next(prompt text: String) -> TypedLine {
        free(prompt)
        prompt = strdup(text)
        isInterrupted = false
        el_resize(editor)
        // libedit would show the prompt first, and what is typed meanwhile twice.
        warrant_editor_take_terminal(editor)
        var count: Int32 = 0
        guard let typed = el_gets(editor, &count), count > 0 else { return isInterrupted ? .interrupted : .end }
        if isInterrupted { return .interrupted }
        var line = String(cString: typed)
        while line.last?.isNewline == true { line.removeLast() }
        return .line(line)
    }

    func remember(_ text: String) {
        warrant_history_add(history, text)
    }

    // MARK: Keys

    /// The editor that libedit calls back for.
    private static func owner(_ editor: OpaquePointer) -> LineEditor? {
        warrant_editor_owner(editor).map { Unmanaged<LineEditor>.fromOpaque($0).takeUnretainedValue() }
    }

    /// The line as it stands, and how many code points of it stand before the cursor.
    private var line: (text: String, cursor: Int)? {
        guard let info = el_line(editor)?.pointee, let start = info.buffer, let end = info.lastchar, let cursor = info.cursor
        else { return nil }
        func text(to end: UnsafePointer<CChar>) -> String {
            UnsafeRawBufferPointer(start: start, count: end - start).withMemoryRebound(to: UInt8.self) {
                String(decoding: $0, as: UTF8.self)
            }
        }
        return (text(to: end), text(to: cursor).unicodeScalars.count)
    }

    /// Tab: writes what all candidates share, or lists them.
    private func completeHere() -> UInt8 {
        guard let (text, cursor) = line, let completion = complete(text, cursor), let first = completion.candidates.first else {
            return UInt8(CC_ERROR)
        }
        let isOnly = completion.candidates.count == 1
        let written = String(
            String.UnicodeScalarView(text.unicodeScalars.prefix(cursor).dropFirst(completion.replaced.lowerBound)))
        let replacement = isOnly ? first.text + (first.isOpen ? "" : " ") : completion.sharedBeginning
        if replacement.count > written.count || isOnly {
            el_deletestr(editor, Int32(completion.replaced.count))
            return UInt8(el_insertstr(editor, replacement) == 0 ? CC_REFRESH : CC_ERROR)
        }
        list(completion.candidates, text: text, cursor: cursor)
        return UInt8(CC_REDISPLAY)
    }

    /// Writes the candidates below the line, which libedit then writes again.
    private func list(_ candidates: [CompletionCandidate], text: String, cursor: Int) {
        let columns = Console.size(of: descriptor)?.columns ?? 80
        let start = prompt.map { DisplayWidth.of(String(cString: $0)) } ?? 0
        let before = String(String.UnicodeScalarView(text.unicodeScalars.prefix(cursor)))
        let row = (start + DisplayWidth.of(before)) / columns
        let rows = (start + DisplayWidth.of(text)) / columns
        let lines = CandidateList(language: language, width: columns).lines(candidates)
        // libedit goes up as many rows as the cursor was down before it clears the line.
        let below = String(repeating: "\n", count: rows - row + 1)
        Console.write(below + lines.joined(separator: "\n") + "\n" + String(repeating: "\n", count: row), to: descriptor)
    }

    /// Ctrl-C: leaves the line as it is and begins a new one.
    private func giveUp() -> UInt8 {
        isInterrupted = true
        Console.write("^C\n", to: descriptor)
        return UInt8(CC_NEWLINE)
    }
}
