import Testing
import TestSupport

@Suite("The command")
struct CommandTests {
    @Test("misuse is exit code 2, help is 0")
    func exitCodes() throws {
        #expect(try Program.run(["--help"]).status == 0)
        #expect(try Program.run(["nonsense"]).status == 2)
        #expect(try Program.run(["query", "--nonsense", "claims"]).status == 2)
    }
}
