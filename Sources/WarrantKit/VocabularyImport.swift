import Vocabulary
import XMLReading

extension Library {
    /// Concepts a transaction; small enough that another process never waits long.
    private static let conceptBatch = 300

    /// Imports a vocabulary: each concept of it replaces what the same vocabulary said before, and no other.
    ///
    /// - Parameters:
    ///   - root: the root element that was found.
    ///   - name: of the file, for the report.
    ///   - bytes: the file's size.
    func importVocabulary(
        _ source: XMLSource, root: String, name: String, bytes: Int, _ progress: (ImportProgress) throws -> Void
    ) throws -> FileImportReport {
        var report = FileImportReport(name: name, content: .concepts(0))
        func tell(_ bytesRead: Int, _ concepts: Int) throws {
            try progress(ImportProgress(name: name, bytesRead: bytesRead, bytes: bytes, records: concepts))
        }
        if root == MeSHReader.root {
            report.content = .concepts(try importMeSH(source, skipped: &report.skipped, tell))
        } else {
            let thesaurus = try SKOSReader().read(source)
            var batches = ConceptBatches(store: store, scheme: thesaurus.scheme, size: Self.conceptBatch)
            for concept in thesaurus.concepts {
                if try batches.add(concept) { try tell(bytes, batches.count) }
            }
            // Files without a scheme cannot be told apart, so one never ends another.
            report.content = .concepts(try batches.finish(isWhole: !thesaurus.scheme.isEmpty))
        }
        return report
    }

    /// Reads a vocabulary as an import would, and writes nothing.
    static func checkVocabulary(_ source: XMLSource, root: String, name: String) throws -> FileImportReport {
        var report = FileImportReport(name: name, content: .knownAlready)
        var count = 0
        if root == MeSHReader.root {
            try MeSHReader(source).forEachItem { item in
                switch item {
                case .descriptor: count += 1
                case .skipped(let diagnostic): report.skipped.append(diagnostic)
                }
            }
        } else {
            count = try SKOSReader().read(source).concepts.count
        }
        report.content = .checked(records: count)
        return report
    }

    /// Reads the file twice, so that nothing but the tree is held in memory: whole and for the tree first, then to write.
    private func importMeSH(
        _ source: XMLSource, skipped: inout [Diagnostic], _ tell: (_ bytesRead: Int, _ concepts: Int) throws -> Void
    ) throws -> Int {
        var tree = MeSHTree()
        var count = 0
        let first = try MeSHReader(source)
        try first.forEachItem { item in
            switch item {
            case .descriptor(let descriptor): tree.add(descriptor)
            case .skipped(let diagnostic): skipped.append(diagnostic)
            }
            count += 1
            if count.isMultiple(of: 1000) { try tell(first.bytesRead / 2, 0) }
        }
        var batches = ConceptBatches(store: store, scheme: Concept.meshScheme, size: Self.conceptBatch)
        let second = try MeSHReader(source)
        try second.forEachItem { item in
            guard case .descriptor(let descriptor) = item else { return }
            if try batches.add(descriptor.concept(in: tree)) {
                try tell((first.bytesRead + second.bytesRead) / 2, batches.count)
            }
        }
        return try batches.finish(isWhole: true)
    }
}

/// Writes the concepts of one scheme as they come, so many a transaction.
private struct ConceptBatches {
    let store: EvidenceStore
    let scheme: String
    let size: Int
    private(set) var count = 0
    private var waiting: [Concept] = []
    private var ids: Set<String> = []

    init(store: EvidenceStore, scheme: String, size: Int) {
        (self.store, self.scheme, self.size) = (store, scheme, size)
    }

    /// - Returns: whether a batch was written.
    mutating func add(_ concept: Concept) throws -> Bool {
        waiting.append(concept)
        ids.insert(concept.id)
        guard waiting.count >= size else { return false }
        try write()
        return true
    }

    /// Writes the rest, and of a whole vocabulary that is not empty retires what it no longer has.
    ///
    /// - Returns: how many concepts were written.
    mutating func finish(isWhole: Bool) throws -> Int {
        try write()
        if isWhole, count > 0 { try store.retireConcepts(scheme: scheme, keeping: ids) }
        return count
    }

    private mutating func write() throws {
        try store.importConcepts(waiting, scheme: scheme)
        count += waiting.count
        waiting.removeAll(keepingCapacity: true)
    }
}
