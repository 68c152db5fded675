import Foundation

/// Documents, queries and judgements that others made, as they lie in the folder `factcheck`.
struct TestCollection {
    struct Document {
        var id: String
        var title: String
        var text: String
    }

    let name: String
    let documents: [Document]
    private let folder: URL

    init(_ name: String, in shared: URL) throws {
        self.name = name
        folder = shared.appending(path: "factcheck/\(name)")
        documents = try Self.lines(folder, "corpus.jsonl").map { line in
            let entry = try JSONDecoder().decode(Entry.self, from: Data(line.utf8))
            return Document(
                id: entry.document.map(String.init) ?? entry.name ?? "", title: entry.title ?? "",
                text: entry.abstract?.joined(separator: " ") ?? entry.text ?? "")
        }
    }

    /// One part's queries that have a judgement, in the order of the file, and the grades of their documents.
    struct Part {
        var queries: [(id: String, text: String)] = []
        var grades: [String: [String: Int]] = [:]
    }

    func part(_ split: String) throws -> Part {
        var part = Part()
        for line in try Self.lines(folder, "qrels_\(split).tsv").dropFirst() {
            let fields = line.split(separator: "\t")
            guard fields.count == 3, let grade = Int(fields[2]), grade > 0 else { continue }
            part.grades[String(fields[0]), default: [:]][String(fields[1])] = grade
        }
        for line in try Self.lines(folder, (name == "scifact" ? "claims_" : "queries_") + "\(split).jsonl") {
            let entry = try JSONDecoder().decode(Entry.self, from: Data(line.utf8))
            let id = entry.id.map(String.init) ?? entry.name ?? ""
            if part.grades[id] != nil { part.queries.append((id, entry.claim ?? entry.text ?? "")) }
        }
        return part
    }

    /// Whatever the lines of these files may hold, under the names they give it.
    private struct Entry: Decodable {
        var document: Int?
        var name: String?
        var id: Int?
        var title: String?
        var abstract: [String]?
        var text: String?
        var claim: String?

        enum CodingKeys: String, CodingKey {
            case document = "doc_id"
            case name = "_id"
            case id, title, abstract, text, claim
        }
    }

    /// A file's lines, inflated where it is there as `.gz`.
    static func lines(_ folder: URL, _ name: String) throws -> [Substring] {
        let plain = folder.appending(path: name)
        if FileManager.default.fileExists(atPath: plain.path(percentEncoded: false)) {
            return try String(contentsOf: plain, encoding: .utf8).split(separator: "\n")
        }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", plain.path(percentEncoded: false) + ".gz"]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.fileReadNoSuchFile) }
        return String(decoding: data, as: UTF8.self).split(separator: "\n")
    }
}
