/// Where a title stands in an entry, both squeezed to letters and digits, with as few errors as there can be (Sellers, 1980).
struct TitleAlignment: Hashable {
    /// Letters to change, add or leave out.
    var errors: Int
    /// Letters of the title that were compared: all, or those before the entry breaks off.
    var length: Int
    /// Letters of the entry.
    var range: Range<Int>
    /// Whether the entry ends inside the title.
    var isCut = false
    /// The part of the title that the entry has.
    var coverage = 1.0

    /// Errors for each letter compared.
    var errorRate: Double { length == 0 ? 1 : Double(errors) / Double(length) }
    /// From 0 to 1, 1 for letters that are all the same.
    var similarity: Double { max(0, 1 - errorRate) }

    /// A beginning shorter than this says nothing of a title.
    private static let shortestBeginning = 16

    /// The best place of a title in an entry; the whole title where it stands there well enough, else its beginning at the end of an
    /// entry that breaks off.
    init(_ title: [UInt16], in entry: [UInt16]) {
        let rows = title.count
        guard rows > 0, !entry.isEmpty else {
            self.init(errors: rows, length: rows, range: 0..<0)
            return
        }
        // One column of the table at a time: the errors of each beginning of the title that ends here, and where it starts.
        var errors = [Int32](0...Int32(rows))
        var starts = [Int32](repeating: 0, count: rows + 1)
        var best = TitleAlignment(errors: rows, length: rows, range: 0..<0)
        title.withUnsafeBufferPointer { title in
            errors.withUnsafeMutableBufferPointer { errors in
                starts.withUnsafeMutableBufferPointer { starts in
                    for (column, letter) in entry.enumerated() {
                        var (diagonal, diagonalStart) = (errors[0], starts[0])
                        starts[0] = Int32(column + 1)
                        var (above, aboveStart) = (Int32(0), Int32(column + 1))
                        diagonalStart = Int32(column)
                        for row in 1...rows {
                            let (left, leftStart) = (errors[row], starts[row])
                            var cost = diagonal + (title[row - 1] == letter ? 0 : 1)
                            var start = diagonalStart
                            if left + 1 < cost { (cost, start) = (left + 1, leftStart) }
                            if above + 1 < cost { (cost, start) = (above + 1, aboveStart) }
                            errors[row] = cost
                            starts[row] = start
                            (diagonal, diagonalStart) = (left, leftStart)
                            (above, aboveStart) = (cost, start)
                        }
                        if Int(errors[rows]) < best.errors {
                            best.errors = Int(errors[rows])
                            best.range = Int(starts[rows])..<(column + 1)
                        }
                    }
                }
            }
        }
        self = best
        guard errorRate > 0.04, rows > Self.shortestBeginning else { return }
        let row = (Self.shortestBeginning..<rows).max { gain($0) < gain($1) } ?? 0
        /// A letter that agrees counts for a beginning, one that does not counts more against it.
        func gain(_ row: Int) -> Int { row - 8 * Int(errors[row]) }
        guard row > 0, Double(errors[row]) <= 0.12 * Double(row) else { return }
        let coverage = Double(row) / Double(rows)
        guard Double(errors[row]) / Double(row) + 0.3 * (1 - coverage) < errorRate else { return }
        self.init(
            errors: Int(errors[row]), length: row, range: Int(starts[row])..<entry.count, isCut: true,
            coverage: coverage)
    }

    private init(errors: Int, length: Int, range: Range<Int>, isCut: Bool = false, coverage: Double = 1) {
        self.errors = errors
        self.length = length
        self.range = range
        self.isCut = isCut
        self.coverage = coverage
    }
}

/// Which runs of three letters a text has, so that titles that cannot be in it are passed over.
struct TrigramSet {
    private var bits = [UInt64](repeating: 0, count: 256)

    init(_ letters: [UInt16]) {
        Self.forEach(letters) { bits[$0 >> 6] |= 1 << UInt64($0 & 63) }
    }

    /// The part of a text's runs of three letters that are here too.
    func share(of letters: [UInt16]) -> Double {
        var (found, all) = (0, 0)
        Self.forEach(letters) {
            all += 1
            if bits[$0 >> 6] & (1 << UInt64($0 & 63)) != 0 { found += 1 }
        }
        return all == 0 ? 0 : Double(found) / Double(all)
    }

    private static func forEach(_ letters: [UInt16], _ body: (Int) -> Void) {
        guard letters.count >= 3 else { return }
        for index in 2..<letters.count {
            let key = UInt32(letters[index - 2]) &* 1_681 &+ UInt32(letters[index - 1]) &* 41 &+ UInt32(letters[index])
            body(Int((key &* 2_654_435_761) >> 18))
        }
    }
}
