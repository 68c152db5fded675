/// Rows of values in one piece of memory, made where there is time and bound to a statement where there is none.
///
/// A ``BulkStatement`` binds the values where they lie: nothing is allocated or copied for a row.
struct PackedRows: Sendable {
    enum Value: Hashable, Sendable {
        case null
        case integer(Int64)
        /// UTF-8, from `start` on in the rows' bytes.
        case text(start: Int, count: Int)
    }

    private(set) var bytes: [UInt8] = []
    private(set) var values: [Value] = []
    /// How many values make a row.
    let width: Int

    /// - Parameter bytes: how much memory to take at once.
    init(width: Int, reserving bytes: Int = 0) {
        self.width = width
        self.bytes.reserveCapacity(bytes)
        values.reserveCapacity(width)
    }

    /// How many rows there are.
    var count: Int { values.count / width }

    mutating func add(_ text: String?) {
        guard var text else { return values.append(.null) }
        text.withUTF8 { utf8 in add { $0.append(contentsOf: utf8) } }
    }

    mutating func add(_ number: Int?) {
        values.append(number.map { .integer(Int64($0)) } ?? .null)
    }

    mutating func add(_ flag: Bool) {
        values.append(.integer(flag ? 1 : 0))
    }

    /// Adds a text that the closure appends in UTF-8.
    mutating func add(_ write: (inout [UInt8]) -> Void) {
        let start = bytes.count
        write(&bytes)
        values.append(.text(start: start, count: bytes.count - start))
    }

    /// The text of a value, counted over all rows; `nil` when it is something else.
    func text(_ index: Int) -> String? {
        guard case .text(let start, let count) = values[index] else { return nil }
        return String(decoding: bytes[start..<(start + count)], as: UTF8.self)
    }
}
