public import Articles

extension Library {
    /// What the library knows of a statement.
    ///
    /// - Parameter language: of the statement; else that which most of its words are of, else the one given as `usual`.
    /// - Throws: `Failure` of kind storage when SQLite fails.
    public func check(
        _ statement: String, language: Language? = nil, usual: Language = .english
    ) throws -> StatementCheck {
        let language = language ?? Self.language(of: statement) ?? usual
        return try FactChecker(store).check(statement, in: language)
    }

    /// An article checked sentence by sentence: those that are proposed as claims.
    ///
    /// - Parameters:
    ///   - document: as ``article(at:)`` gives it.
    ///   - title: the article's; else that which it has itself.
    ///   - language: of the article; else as its reader told it.
    /// - Throws: `Failure` of kind storage when SQLite fails.
    public func check(
        article document: ArticleDocument, title: String? = nil, language: Language? = nil
    ) throws -> ArticleCheck {
        try ArticleChecker(document, language: language).check(title: title) { [checker = try FactChecker(store)] in
            try checker.check($0, in: $1, candidates: .withoutVerdict)
        }
    }

    /// The language that most of a statement's words are of; `nil` when they do not tell.
    public static func language(of statement: String) -> Language? {
        LanguageDetection.likelier(of: statement).flatMap(Language.init(tag:))
    }

    /// A statement as it was given, on one line; `-` stands for standard input.
    ///
    /// - Throws: `Failure` of kind input: `check.no-statement` when there is no word in it, `check.too-long` when there are more than a sentence has, and what reading standard input throws.
    public static func statement(_ argument: String) throws -> String {
        let text = argument == "-" ? try TextFile.readStandardInput() : argument
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard line.contains(where: { $0.isLetter || $0.isNumber }) else {
            throw Failure.input(
                Diagnostic(
                    "check.no-statement", "there is no statement to check", remedy: "give a sentence: warrant check 'STATEMENT'"
                ))
        }
        let words = line.split(separator: " ").count
        guard words <= FactChecker.wordLimit else {
            throw Failure.input(
                Diagnostic(
                    "check.too-long", "a statement of \(words) words is no sentence: at most \(FactChecker.wordLimit) are read",
                    remedy: "give one sentence, or check a whole article with --file"))
        }
        return line
    }
}
