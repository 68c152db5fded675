// swift-tools-version:6.1
import PackageDescription

/// What every Swift target is built with: Swift 6 mode is the tools version's; these make imports and existentials explicit.
let swiftSettings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: swiftSettings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: swiftSettings)
}

let package = Package(
    name: "Warrant",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "warrant", targets: ["warrant"]),
        .library(name: "WarrantKit", targets: ["WarrantKit"]),
        .library(name: "CitationStyle", targets: ["CitationStyle"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .systemLibrary(name: "CEdit", providers: [.apt(["libedit-dev"])]),
        .systemLibrary(name: "CISAL", pkgConfig: "libisal", providers: [.apt(["libisal-dev"]), .brew(["isa-l"])]),
        .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite3"])]),
        .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"]), .brew(["snowball"])]),

        module("Diagnostics"),
        module("XMLReading", ["CLibXML2", "CISAL", "Diagnostics"]),
        module("Bibliography"),
        module("PubMed", ["XMLReading", "Bibliography", "Diagnostics"]),
        module("Entrez", ["PubMed", "XMLReading", "Bibliography", "Diagnostics"]),
        module("EvidenceModel", ["Diagnostics", "Schema", .product(name: "Crypto", package: "swift-crypto")]),
        module("TextAnalysis", ["CStemmer"]),
        module("Retrieval", ["TextAnalysis"]),
        module("Articles", ["TextAnalysis", "XMLReading", "Bibliography", "Diagnostics"]),
        module("QueryLanguage", ["Diagnostics"]),
        module(
            "Dossiers",
            [
                "EvidenceModel", "Articles", "Bibliography", "TextAnalysis", "Diagnostics",
                .product(name: "Yams", package: "Yams"),
            ]),
        module(
            "EvidenceStore",
            [
                "Articles", "EvidenceModel", "QueryLanguage", "Retrieval", "Bibliography", "TextAnalysis", "Schema",
                "Diagnostics", "CSQLite",
                .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        module("FactCheck", ["EvidenceStore", "EvidenceModel", "Retrieval", "TextAnalysis", "Schema", "Diagnostics"]),
        module("Vocabulary", ["XMLReading", "EvidenceModel", "Diagnostics"]),
        .target(
            name: "CitationStyle", dependencies: ["XMLReading", "Diagnostics"],
            resources: [
                .embedInCode("BuiltIn/style-names.txt"),
                .embedInCode("BuiltIn/warrant-nlm.csl"),
                .embedInCode("BuiltIn/warrant-apa.csl"),
                .embedInCode("BuiltIn/warrant-ama.csl"),
                .embedInCode("BuiltIn/warrant-author-date.csl"),
                .embedInCode("BuiltIn/locales-en-US.xml"),
                .embedInCode("BuiltIn/locales-nl-NL.xml"),
                .embedInCode("BuiltIn/locales-nl-BE.xml"),
            ],
            swiftSettings: swiftSettings),
        module("Interchange", ["EvidenceModel", "Bibliography", "CitationStyle", "XMLReading", "Diagnostics"]),
        module(
            "WarrantKit",
            [
                "EvidenceStore", "FactCheck", "PubMed", "Entrez", "Vocabulary", "Dossiers", "Interchange", "CitationStyle",
                "Articles", "XMLReading", "QueryLanguage", "EvidenceModel", "TextAnalysis",
                "Bibliography", "Diagnostics", .product(name: "Crypto", package: "swift-crypto"),
            ]),
        .executableTarget(
            name: "warrant",
            dependencies: [
                "WarrantKit", "CEdit", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: swiftSettings),

        .target(
            name: "CTerminal", path: "Tests/CTerminal",
            linkerSettings: [.linkedLibrary("util", .when(platforms: [.linux]))]),
        .target(
            name: "TestSupport", dependencies: ["WarrantKit", "warrant", "CTerminal"], path: "Tests/TestSupport",
            swiftSettings: swiftSettings),
        tests("DiagnosticsTests", ["Diagnostics"]),
        .target(name: "SeededRandom", path: "Tests/SeededRandom", swiftSettings: swiftSettings),
        tests("XMLReadingTests", ["XMLReading", "Diagnostics", "SeededRandom"]),
        tests("BibliographyTests", ["Bibliography", "SeededRandom"]),
        tests("PubMedTests", ["PubMed", "XMLReading", "Bibliography", "Diagnostics", "PubMedFuzzing"]),
        .target(
            name: "PubMedFuzzing", dependencies: ["PubMed", "XMLReading", "Bibliography", "Diagnostics", "SeededRandom"],
            path: "Tests/PubMedFuzzing", swiftSettings: swiftSettings),
        .executableTarget(
            name: "fuzz-pubmed", dependencies: ["PubMedFuzzing"], path: "Benchmarks/FuzzPubMed", swiftSettings: swiftSettings),
        .executableTarget(
            name: "query-speed",
            dependencies: [
                "WarrantKit", "EvidenceStore", "QueryLanguage", "TextAnalysis", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            path: "Benchmarks/QuerySpeed", swiftSettings: swiftSettings),
        tests("EntrezTests", ["Entrez", "Bibliography", "Diagnostics", "TestSupport"]),
        tests("EvidenceModelTests", ["EvidenceModel", "Diagnostics", "SeededRandom"]),
        tests("TextAnalysisTests", ["TextAnalysis"]),
        tests("CitationStyleTests", ["CitationStyle", "XMLReading", "Diagnostics", "SeededRandom"]),
        .executableTarget(
            name: "csl-suite", dependencies: ["CitationStyle", "XMLReading", "Diagnostics"], path: "Benchmarks/CSLSuite",
            exclude: ["passing.txt"], swiftSettings: swiftSettings),
        .executableTarget(
            name: "csl-bibliography", dependencies: ["CitationStyle"], path: "Benchmarks/CSLBibliography",
            swiftSettings: swiftSettings),
        tests(
            "InterchangeTests",
            [
                "Interchange", "EvidenceModel", "Bibliography", "PubMed", "CitationStyle", "XMLReading", "Diagnostics",
                "TestSupport", "SeededRandom",
            ]),
        tests("RetrievalTests", ["Retrieval", "TextAnalysis"]),
        tests("ArticlesTests", ["Articles", "EvidenceModel", "TextAnalysis", "Bibliography", "Diagnostics", "SeededRandom"]),
        .executableTarget(
            name: "propose-claims", dependencies: ["Articles", "TextAnalysis", "WarrantKit"], path: "Benchmarks/ProposeClaims",
            swiftSettings: swiftSettings),
        .executableTarget(
            name: "reference-bench",
            dependencies: [
                "WarrantKit", "Articles", "EvidenceStore", "PubMed", "XMLReading", "Bibliography", "SeededRandom",
            ],
            path: "Benchmarks/References", swiftSettings: swiftSettings),
        .executableTarget(
            name: "statement-bench", dependencies: ["FactCheck", "WarrantKit"], path: "Benchmarks/Statements",
            exclude: ["README.md", "tuning.jsonl", "held.jsonl", "fresh.jsonl"], swiftSettings: swiftSettings),
        .executableTarget(
            name: "retrieval-bench",
            dependencies: [
                "EvidenceStore", "EvidenceModel", "Retrieval", "Bibliography", "Vocabulary", "XMLReading",
                "SeededRandom", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            path: "Benchmarks/Retrieval", swiftSettings: swiftSettings),
        tests("FactCheckTests", ["FactCheck", "EvidenceStore", "EvidenceModel", "TextAnalysis", "Diagnostics"]),
        .executableTarget(
            name: "stance-bench", dependencies: ["FactCheck", "TextAnalysis"], path: "Benchmarks/Stance",
            swiftSettings: swiftSettings),
        tests("QueryLanguageTests", ["QueryLanguage", "Diagnostics", "QueryFuzzing", "SeededRandom"]),
        .target(
            name: "QueryFuzzing", dependencies: ["QueryLanguage", "Diagnostics", "SeededRandom"], path: "Tests/QueryFuzzing",
            swiftSettings: swiftSettings),
        .executableTarget(
            name: "fuzz-query", dependencies: ["QueryFuzzing"], path: "Benchmarks/FuzzQuery", swiftSettings: swiftSettings),
        tests(
            "DossiersTests",
            [
                "Dossiers", "EvidenceModel", "Bibliography", "WarrantKit", "Diagnostics", "TestSupport", "SeededRandom",
                .product(name: "Yams", package: "Yams"), .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        tests(
            "VocabularyTests",
            [
                "Vocabulary", "XMLReading", "EvidenceModel", "EvidenceStore", "WarrantKit", "Diagnostics", "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        tests(
            "WarrantKitTests",
            [
                "WarrantKit", "Articles", "EvidenceStore", "FactCheck", "Retrieval", "TestSupport", "QueryFuzzing",
                "SeededRandom",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        tests(
            "QueryOracleTests",
            [
                "WarrantKit", "EvidenceStore", "EvidenceModel", "QueryLanguage", "Bibliography", "TextAnalysis", "Diagnostics",
                "TestSupport", "SeededRandom", .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        tests("CommandTests", ["WarrantKit", "TestSupport"]),
        tests("DocumentationTests", ["WarrantKit", "TestSupport"]),

        .target(
            name: "Schema", path: "Schema",
            exclude: [
                "query.ebnf", "dossier.schema.json", "result.schema.json", "diagnostics.schema.json", "lint.schema.json",
                "claimreview.schema.json", "check.schema.json",
            ],
            resources: [
                .embedInCode("migrations/migration-0001.sql"),
                .embedInCode("verdict.json"),
                .embedInCode("strength.json"),
                .embedInCode("stance.json"),
                .embedInCode("effect.json"),
            ],
            swiftSettings: swiftSettings),
    ]
)
