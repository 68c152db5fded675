import CitationStyle

@main
struct CSLSuite {
    static func main() {}
}
