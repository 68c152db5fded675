import Bibliography

extension Record {
    /// Keywords, then MeSH headings with their qualifiers (`Low Back Pain/etiology`), each once: for formats that know keywords only.
    var keywordsAndHeadings: [RichText] {
        let headings = mesh.map { heading in
            RichText(plain: ([heading.descriptor] + heading.qualifiers).map(\.name).joined(separator: "/"))
        }
        var seen: Set<String> = []
        return (keywords.map(\.text) + headings).filter { seen.insert($0.plainText).inserted }
    }
}
