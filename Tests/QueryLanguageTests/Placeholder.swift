import Foundation
import QueryLanguage
import Testing

@Test func scratch() throws {
    let text = try String(contentsOfFile: "/tmp/ql/in.txt", encoding: .utf8)
    var out = ""
    for line in text.split(separator: "\n") {
        let analysis = QueryAnalyzer(
            parameters: ["q": "low back pain"], savedQueries: ["mine": "claims year:2015", "a": "@b", "b": "@a", "ok": "sources by:B | first 3"]
        ).analyze(String(line))
        out += "======== \(line)\n\(analysis.query.outline)\n"
        if let plan = analysis.plan { out += plan.outline + "\n" }
        out += analysis.report() + "\n"
    }
    try out.write(toFile: "/tmp/ql/out.txt", atomically: true, encoding: .utf8)
}
