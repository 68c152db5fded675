import CitationStyle
import Diagnostics

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Answers the CSL processor tests: a request of one fixture per line in, a JSON line with its result out.
///
/// A request has `mode`, `style` (CSL as text), `input` (CSL-JSON), `citations`, `citation_items`, `citations_raw` and `bibsection`; a
/// result is `{"result": "…"}` or `{"error": "…"}`.
@main
struct CSLSuite {
    static func main() {
        let locales = LocaleLibrary()
        while let line = readLine() {
            guard !line.isEmpty else { continue }
            var answer: [String: JSONValue] = [:]
            do {
                answer["result"] = .string(try Fixture(line).result(locales))
            } catch {
                answer["error"] = .string("\(error)")
            }
            print(JSONValue.object(answer).json)
            fflush(nil)
        }
    }
}
