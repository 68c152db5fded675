// swift-tools-version:6.1
import PackageDescription

// Elsewhere the dependency is the repository's address and a version.
let package = Package(
    name: "citations",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "Warrant", path: "../../..")],
    targets: [
        .executableTarget(name: "citations", dependencies: [.product(name: "CitationStyle", package: "Warrant")])
    ]
)
