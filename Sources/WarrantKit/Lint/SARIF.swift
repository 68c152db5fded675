import Foundation

/// Writes findings as SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format), one run with all rules.
struct SARIF {
    private let language: Language

    init(_ language: Language) {
        self.language = language
    }

    func write(_ findings: [LintFinding]) -> String {
        let log = Log(
            schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0",
            runs: [
                Run(
                    tool: Tool(
                        driver: Driver(
                            name: "warrant lint", semanticVersion: WarrantVersion.current,
                            language: language == .dutch ? "nl-NL" : "en-US",
                            rules: LintRule.all.map(rule))),
                    // Columns count code points, as everywhere in Warrant.
                    columnKind: "unicodeCodePoints", results: findings.map(result))
            ])
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // Strings and numbers only: nothing here can fail to be encoded.
        let data = (try? encoder.encode(log)) ?? Data()
        return String(decoding: data, as: UTF8.self) + "\n"
    }

    private func rule(_ rule: LintRule) -> Rule {
        Rule(
            id: rule.code, name: rule.name, shortDescription: Message(text: rule.reason[language]),
            help: Message(text: rule.remedy[language]), defaultConfiguration: Configuration(level: rule.severity.rawValue))
    }

    private func result(_ finding: LintFinding) -> Result {
        let region = finding.span.map { span in
            Region(
                startLine: span.start.line, startColumn: span.start.column, endLine: span.end.line, endColumn: span.end.column)
        }
        let physical = finding.file.map { file in
            Physical(artifactLocation: Artifact(uri: Self.uri(file)), region: region)
        }
        return Result(
            ruleId: finding.rule.code, level: finding.rule.severity.rawValue, message: Message(text: finding.message[language]),
            locations: [
                Location(
                    physicalLocation: physical,
                    logicalLocations: [Logical(fullyQualifiedName: "\(finding.article)/\(finding.subject)")])
            ])
    }

    /// A path as a relative reference (RFC 3986).
    private static func uri(_ path: String) -> String {
        path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
    }

    private struct Log: Encodable {
        var schema, version: String
        var runs: [Run]

        enum CodingKeys: String, CodingKey {
            case schema = "$schema"
            case version, runs
        }
    }

    private struct Run: Encodable {
        var tool: Tool
        var columnKind: String
        var results: [Result]
    }

    private struct Tool: Encodable { var driver: Driver }

    private struct Driver: Encodable {
        var name, semanticVersion, language: String
        var rules: [Rule]
    }

    private struct Rule: Encodable {
        var id, name: String
        var shortDescription, help: Message
        var defaultConfiguration: Configuration
    }

    private struct Configuration: Encodable { var level: String }

    private struct Message: Encodable { var text: String }

    private struct Result: Encodable {
        var ruleId, level: String
        var message: Message
        var locations: [Location]
    }

    private struct Location: Encodable {
        var physicalLocation: Physical?
        var logicalLocations: [Logical]
    }

    private struct Logical: Encodable { var fullyQualifiedName: String }

    private struct Physical: Encodable {
        var artifactLocation: Artifact
        var region: Region?
    }

    private struct Artifact: Encodable { var uri: String }

    private struct Region: Encodable { var startLine, startColumn, endLine, endColumn: Int }
}
