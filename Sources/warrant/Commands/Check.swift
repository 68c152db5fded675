public import ArgumentParser
public import WarrantKit

/// `warrant check 'STATEMENT' | --file ARTICLE`
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "What the library knows of a statement, or of every claim in an article: verdict, numbers, evidence.",
        discussion: """
            A verdict comes from readings that a person recorded, never from words that look alike; where there is none, the reasons \
            say why. Exit code 1 with --fail when a statement is disputed, mixed, contested, or its support retracted.
            """)

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var localeOptions: LocaleOptions

    @Option(help: ArgumentHelp("How the report is written.", valueName: "format"))
    var format: CheckFormat = .text

    @Option(
        help: ArgumentHelp("An article to check: .txt, .md, .html, or - for standard input.", valueName: "article"),
        completion: .file())
    var file: String?

    @Option(help: ArgumentHelp("The article's title; else its own.", valueName: "title"))
    var title: String?

    @Option(
        help: ArgumentHelp("The language of the statement or article: nl or en.", discussion: "Else it is told by its words."),
        completion: .list(["nl", "en"]))
    var language: String?

    @Option(
        help: ArgumentHelp(
            "Where the report is written; else standard output.", discussion: "A report that is there is replaced.",
            valueName: "file"), completion: .file())
    var output: String?

    @Flag(help: "Exit with 1 when what was read differs from a statement, or no longer stands.")
    var fail = false

    @Argument(help: ArgumentHelp("The statement, or - for standard input.", valueName: "statement"))
    var statement: String?

    func validate() throws {
        if (statement == nil) == (file == nil) {
            throw ValidationError("Give a statement, or an article with --file.")
        }
        if title != nil, file == nil { throw ValidationError("--title goes with --file.") }
    }

    func run() throws {
        let locale = try localeOptions.language()
        let language = try statementLanguage()
        let width = output == nil ? Console.width ?? 100 : 100
        if let file {
            let document = try Library.article(at: file)
            let library = try storeOptions.library()
            Console.report(document.diagnostics)
            let check = try library.check(article: document, title: title, language: language)
            try finish(try check.report(format, in: locale, width: width), isAgainst: check.checks.contains(where: \.isAgainst))
        } else {
            let statement = try Library.statement(statement ?? "")
            let check = try storeOptions.library().check(statement, language: language, usual: locale)
            try finish(try check.report(format, in: locale, width: width), isAgainst: check.isAgainst)
        }
    }

    /// The language that was named, if one was.
    private func statementLanguage() throws -> Language? {
        try language.map { tag in
            guard let language = Language(tag: tag) else {
                throw Failure.input(
                    Diagnostic("check.language", "'\(tag)' is no language Warrant reads", remedy: "use nl or en"))
            }
            return language
        }
    }

    private func finish(_ report: String, isAgainst: Bool) throws {
        if let output {
            try CheckFile.write(report, to: output, article: file)
        } else {
            Console.write(report)
        }
        if fail, isAgainst { throw ExitCode(ExitStatus.no.rawValue) }
    }
}

extension CheckFormat: ExpressibleByArgument {}
