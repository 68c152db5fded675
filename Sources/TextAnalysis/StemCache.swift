/// The marked stems of words seen before: words are few and repeat, and a look-up costs a fraction of a stemming.
///
/// Words and stems lie in one piece of memory and are found by their bytes, so that neither costs an allocation.
struct StemCache {
    private struct Entry {
        var hash: UInt64
        /// Where the word begins; its stem follows it.
        var start: Int
        var wordCount: Int
        var stemCount: Int
    }

    /// What is remembered at most; the vocabulary of a whole PubMed file is about half of it.
    private static let limit = 200_000

    private var bytes: [UInt8] = []
    private var entries: [Entry] = []
    /// Indexes of `entries` by hash, -1 where there is none; always a power of two, at most half full.
    private var slots = [Int32](repeating: -1, count: 64)

    /// Appends a word's stem to a text.
    ///
    /// - Returns: whether the word is known; else nothing was appended.
    func appendStem(of word: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]) -> Bool {
        let found = slots[slot(of: word, Self.hash(word))]
        guard found >= 0 else { return false }
        let entry = entries[Int(found)]
        let start = entry.start + entry.wordCount
        bytes.withUnsafeBufferPointer { text.append(contentsOf: $0[start..<(start + entry.stemCount)]) }
        return true
    }

    /// Remembers a word's stem, unless there are too many already.
    mutating func insert(_ word: UnsafeBufferPointer<UInt8>, stem: [UInt8]) {
        guard entries.count < Self.limit else { return }
        let hash = Self.hash(word)
        slots[slot(of: word, hash)] = Int32(entries.count)
        entries.append(Entry(hash: hash, start: bytes.count, wordCount: word.count, stemCount: stem.count))
        bytes.append(contentsOf: word)
        bytes.append(contentsOf: stem)
        if entries.count * 2 > slots.count { grow() }
    }

    /// The slot that holds the word, or the free one where it belongs.
    private func slot(of word: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] >= 0, !isEntry(Int(slots[slot]), word, hash) { slot = (slot + 1) & mask }
        return slot
    }

    private func isEntry(_ index: Int, _ word: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Bool {
        let entry = entries[index]
        guard entry.hash == hash, entry.wordCount == word.count else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            for offset in 0..<word.count where bytes[entry.start + offset] != word[offset] { return false }
            return true
        }
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        let mask = slots.count - 1
        for (index, entry) in entries.enumerated() {
            var slot = Int(truncatingIfNeeded: entry.hash) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(index)
        }
    }

    /// FNV-1a, 64 bits, with its high half mixed in, for the table uses the low bits.
    private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash ^ (hash >> 32)
    }
}
