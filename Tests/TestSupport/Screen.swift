/// What a terminal shows: lines of characters, all that scrolled away included.
///
/// Follows ECMA-48 as far as libedit's editing goes: carriage return, line feed, backspace, cursor movement, erasing, inserting and
/// deleting of characters.
public struct Screen: Sendable {
    /// The lines from the first written to the last, without space at their ends.
    public var lines: [String] {
        cells.map { line in
            var text = String(line)[...]
            while text.last == " " { text.removeLast() }
            return String(text)
        }
    }

    /// The line the cursor is on, up to the cursor.
    public var typed: String { String(cells[row].prefix(column)) }

    private let columns: Int
    private var cells: [[Character]] = [[]]
    private var row = 0
    private var column = 0
    private var isInserting = false
    /// The sequence that began with an escape, as far as it came.
    private var escape: String?

    public init(columns: Int) {
        self.columns = columns
    }

    /// Shows what a program wrote.
    public mutating func write(_ text: String) {
        for scalar in text.unicodeScalars { write(scalar) }
    }

    private mutating func write(_ scalar: Unicode.Scalar) {
        if let begun = escape { return escape(begun, scalar) }
        switch scalar {
        case "\u{1B}": escape = ""
        case "\r": column = 0
        case "\n": moveDown()
        case "\u{8}": column = max(column - 1, 0)
        case _ where scalar.value < 0x20: break
        default: put(Character(scalar))
        }
    }

    private mutating func moveDown() {
        row += 1
        if row == cells.count { cells.append([]) }
    }

    private mutating func put(_ character: Character) {
        if column == columns {
            column = 0
            moveDown()
        }
        pad()
        if isInserting {
            cells[row].insert(character, at: column)
        } else if column < cells[row].count {
            cells[row][column] = character
        } else {
            cells[row].append(character)
        }
        column += 1
    }

    private mutating func pad() {
        while cells[row].count < column { cells[row].append(" ") }
    }

    // MARK: Escape sequences

    private mutating func escape(_ begun: String, _ scalar: Unicode.Scalar) {
        let sequence = begun + String(scalar)
        escape = sequence
        // `ESC [ parameters final`, `ESC ( x`, or `ESC x`.
        if sequence == "[" || sequence == "(" { return }
        if sequence.hasPrefix("["), !(0x40...0x7E).contains(scalar.value) { return }
        escape = nil
        if sequence.hasPrefix("[") { control(scalar, sequence.dropFirst().dropLast()) }
    }

    private mutating func control(_ final: Unicode.Scalar, _ parameter: Substring) {
        let count = Int(parameter) ?? 1
        switch final {
        case "A": row = max(row - count, 0)
        case "B": for _ in 0..<count { moveDown() }
        case "C": column = min(column + count, columns)
        case "D": column = max(column - count, 0)
        case "G": column = count - 1
        case "K": cells[row].removeLast(max(cells[row].count - column, 0))
        case "J":
            cells[row].removeLast(max(cells[row].count - column, 0))
            for below in cells.indices.dropFirst(row + 1) { cells[below] = [] }
        case "P":
            let end = min(column + count, cells[row].count)
            if column < end { cells[row].removeSubrange(column..<end) }
        case "@":
            pad()
            cells[row].insert(contentsOf: repeatElement(" ", count: count), at: column)
        case "h" where parameter == "4": isInserting = true
        case "l" where parameter == "4": isInserting = false
        default: break
        }
    }
}
