import Bibliography

/// Reads LaTeX, as far as it stands in bibliographies, into text with its markup.
///
/// Commands for letters, accents, signs, formulas, fonts and quotation marks become what they print; braces that keep capitals are
/// dropped. Of a command that is not known the argument stays. One walk over the text, however deep its braces.
struct LaTeXReader {
    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var frames: [Frame] = []
    private var outputs = [Output()]
    private var mathDepth = 0
    /// Single quotation marks that are open.
    private var openQuotes = 0
    /// The places of dollar signs and of `\(` and `\)` that pair.
    private let delimiters: [Int: MathDelimiter]
    /// Commands that are not known, in order.
    private(set) var unknown: [String] = []

    /// The text that a piece of LaTeX prints.
    init(_ latex: String) {
        scalars = Array(latex.unicodeScalars)
        delimiters = MathDelimiter.pairs(scalars)
    }

    /// The text with its markup, white space folded.
    mutating func richText() -> RichText {
        guard scalars.contains(where: Self.isSpecial) else {
            return RichText(plain: String(String.UnicodeScalarView(scalars))).folded()
        }
        while position < scalars.count { step() }
        while !frames.isEmpty { closeFrame() }
        return RichText(outputs[0].finished()).folded()
    }

    /// The text of a piece of LaTeX without markup.
    static func plain(_ latex: String) -> String {
        var reader = LaTeXReader(latex)
        return reader.richText().plainText
    }

    // MARK: Frames and output

    /// What a closing brace or dollar sign ends.
    private struct Frame {
        enum Kind {
            case group
            /// Adds text when it ends.
            case followed(String)
            case styled(RichText.Style)
            case accent(String)
            /// Ends with the frame around it.
            case declared(RichText.Style)
            case math
        }

        var kind: Kind

        var hasOutput: Bool {
            switch kind {
            case .group, .followed, .math: false
            case .styled, .accent, .declared: true
            }
        }
    }

    /// Runs that are being put together.
    private struct Output {
        var runs: [RichText.Run] = []
        var text = ""

        mutating func flush() {
            guard !text.isEmpty else { return }
            runs.append(.text(text))
            text = ""
        }

        mutating func finished() -> [RichText.Run] {
            flush()
            return runs
        }
    }

    /// How many styles and accents may stand inside each other; what is set deeper stays as text.
    private static let deepest = 40

    private mutating func open(_ kind: Frame.Kind) {
        var frame = Frame(kind: kind)
        if frame.hasOutput, outputs.count > Self.deepest { frame.kind = .group }
        if case .declared = kind, !frame.hasOutput { return }
        if case .math = kind { mathDepth += 1 }
        if frame.hasOutput { outputs.append(Output()) }
        frames.append(frame)
    }

    private mutating func closeFrame() {
        guard let frame = frames.popLast() else { return }
        switch frame.kind {
        case .group: break
        case .math: mathDepth -= 1
        case .followed(let text): append(text)
        case .styled(let style), .declared(let style):
            guard var output = outputs.popLast() else { return }
            let runs = output.finished()
            guard !runs.isEmpty else { return }
            if style == .superscript, isMath, runs.count == 1, case .text(let text) = runs[0], let sign = Self.raisedSigns[text]
            {
                append(sign)
                return
            }
            outputs[outputs.count - 1].flush()
            outputs[outputs.count - 1].runs.append(.styled(style, runs))
        case .accent(let accent):
            guard var output = outputs.popLast() else { return }
            let runs = output.finished()
            if runs.isEmpty {
                append(LaTeXTable.spacingAccents[accent] ?? "")
            } else if case .text(let text) = runs[0], let mark = LaTeXTable.accents[accent] {
                append(LaTeXTable.compose(text, mark))
                for run in runs.dropFirst() { append(run) }
            } else {
                for run in runs { append(run) }
            }
        }
    }

    /// What a formula's superscript of a sign stands for: `^\circ` is the sign for degrees.
    private static let raisedSigns = ["∘": "°", "°": "°", "′": "′", "′′": "″"]

    private mutating func append(_ text: String) {
        outputs[outputs.count - 1].text += text
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        outputs[outputs.count - 1].text.unicodeScalars.append(scalar)
    }

    private mutating func append(_ run: RichText.Run) {
        if case .text(let text) = run { return append(text) }
        outputs[outputs.count - 1].flush()
        outputs[outputs.count - 1].runs.append(run)
    }

    /// Ends the innermost brace; one without partner is left out.
    private mutating func closeBrace() {
        while let frame = frames.last {
            switch frame.kind {
            case .declared: closeFrame()
            case .math: return
            case .group, .followed, .styled, .accent:
                closeFrame()
                return
            }
        }
    }

    /// Ends the formula; delimiters are paired at one level of braces, so only declared styles stand above it.
    private mutating func closeMath() {
        while let frame = frames.last {
            closeFrame()
            if case .math = frame.kind { return }
        }
    }

    // MARK: Steps

    private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\\", "{", "}", "$", "~", "-", "`", "'", "\u{0}"..."\u{1F}": true
        default: false
        }
    }

    private var isMath: Bool { mathDepth > 0 }

    private func peek(_ distance: Int = 0) -> Unicode.Scalar? {
        position + distance < scalars.count ? scalars[position + distance] : nil
    }

    private mutating func step() {
        let scalar = scalars[position]
        if let delimiter = delimiters[position] {
            position += delimiter.length
            if delimiter.opens { open(.math) } else { closeMath() }
            return
        }
        position += 1
        switch scalar {
        case "\\": command()
        case "{": open(.group)
        case "}": closeBrace()
        case "~": append("\u{A0}")
        case "\u{0}"..."\u{1F}": append(" ")
        case "^" where isMath: script(.superscript)
        case "_" where isMath: script(.subscript)
        case "'" where isMath: append("′")
        case "-" where !isMath: ligature("-", ["-", "–", "—"])
        case "'": apostrophe()
        case "`" where isMath: append(scalar)
        case "`":
            if peek() != "`" { openQuotes += 1 }
            ligature("`", ["‘", "“"])
        default: append(scalar)
        }
    }

    /// Takes as many of a sign as print as one.
    private mutating func ligature(_ sign: Unicode.Scalar, _ printed: [String]) {
        var count = 1
        while count < printed.count, peek() == sign {
            position += 1
            count += 1
        }
        append(printed[count - 1])
    }

    /// `''`, the end of a quotation that a single backquote began, or an apostrophe.
    private mutating func apostrophe() {
        if peek() == "'" {
            position += 1
            append("”")
        } else if openQuotes > 0, peek().map(\.properties.isAlphabetic) != true {
            openQuotes -= 1
            append("’")
        } else {
            append("'")
        }
    }

    /// `^` or `_` in a formula: a group, a command or one character.
    private mutating func script(_ style: RichText.Style) {
        skipSpace()
        guard let next = peek(), next != "}", delimiters[position] == nil else { return }
        open(.styled(style))
        position += 1
        if next == "{" { return }
        if next == "\\" {
            // A command with an argument keeps the argument, which then stands in its place.
            let name = commandName()
            append(LaTeXTable.texts[name] ?? (name.first?.isLetter == true ? "" : name))
        } else {
            append(next)
        }
        closeFrame()
    }

    private mutating func skipSpace() {
        while let next = peek(), next == " " || next == "\n" || next == "\t" { position += 1 }
    }

    // MARK: Commands

    /// The name after a backslash, and the space after a word taken with it.
    private mutating func commandName() -> String {
        guard let first = peek() else { return "" }
        position += 1
        guard first.isCommandLetter else { return String(first) }
        var name = String(first)
        while let next = peek(), next.isCommandLetter {
            name.unicodeScalars.append(next)
            position += 1
        }
        return name
    }

    private mutating func command() {
        let name = commandName()
        guard name.unicodeScalars.first?.isCommandLetter == true else {
            symbol(name)
            return
        }
        if let text = LaTeXTable.texts[name] {
            if !isMath || LaTeXTable.functions.contains(name) || isLetterOfWord(text) { skipSpace() }
            append(text)
            return
        }
        let end = position
        skipSpace()
        if LaTeXTable.accents[name] != nil {
            accent(name)
        } else if let style = LaTeXCommands.styles[name] {
            if peek() == "{" {
                position += 1
                open(.styled(style))
            }
        } else if let style = LaTeXCommands.declarations[name] {
            if !frames.isEmpty { open(.declared(style)) }
        } else if let (before, after) = LaTeXCommands.wrappings[name] {
            append(before)
            if peek() == "{" {
                position += 1
                open(.followed(after))
            }
        } else if let space = LaTeXCommands.spaces[name] {
            append(space)
        } else if LaTeXCommands.silent.contains(name) {
            skipOptional()
            skipGroup()
        } else if LaTeXCommands.addresses.contains(name) {
            if let text = rawGroup() { append(text) }
        } else if !LaTeXCommands.transparent.contains(name) {
            unknown.append(name)
            if peek() != "{" { position = end }
        }
    }

    /// Whether a sign is a letter that what follows belongs to: in a formula the space after `\alpha` in `\alpha x` ends the name only.
    private func isLetterOfWord(_ text: String) -> Bool {
        var index = position
        while index < scalars.count, scalars[index] == " " { index += 1 }
        guard index < scalars.count, text.unicodeScalars.first?.properties.isAlphabetic == true else { return false }
        return scalars[index].properties.isAlphabetic || "_^".unicodeScalars.contains(scalars[index])
    }

    private mutating func symbol(_ name: String) {
        switch name {
        case "": append("\\")
        case " ", "\n", "\t", ";", ":": append(" ")
        case ",": append("\u{2009}")
        case "/", "-", "!", "@", ")", "]", "(", "[", "+", "*": break
        case "\\":
            append(" ")
            skipOptional()
        case _ where LaTeXTable.accents[name] != nil: accent(name)
        case "\u{0}"..."\u{1F}": append(" ")
        default: append(name)
        }
    }

    /// An accent over a group, a letter's command or one letter.
    private mutating func accent(_ name: String) {
        skipSpace()
        guard let next = peek(), next != "}", delimiters[position] == nil else {
            append(LaTeXTable.spacingAccents[name] ?? "")
            return
        }
        position += 1
        if next == "{" {
            open(.accent(name))
            return
        }
        var base = String(next)
        if next == "\\" {
            let letter = commandName()
            base = LaTeXTable.texts[letter] ?? ""
            if LaTeXTable.texts[letter] == nil { unknown.append(letter) }
            if letter.unicodeScalars.first?.isCommandLetter == true { skipSpace() }
        }
        append(LaTeXTable.accents[name].map { LaTeXTable.compose(base, $0) } ?? base)
    }

    /// What stands in the braces that follow, word for word; `\%` and its like without the backslash.
    private mutating func rawGroup() -> String? {
        guard peek() == "{" else { return nil }
        let start = position + 1
        skipGroup()
        return LaTeXReader.verbatim(String(String.UnicodeScalarView(scalars[start..<max(start, position - 1)])))
    }

    private mutating func skipGroup() {
        guard peek() == "{" else { return }
        var depth = 0
        while let next = peek() {
            position += 1
            if next == "{" { depth += 1 }
            if next == "}" {
                depth -= 1
                if depth == 0 { return }
            }
        }
    }

    /// Passes over `[…]`, which is short where it is an option.
    private mutating func skipOptional() {
        guard peek() == "[" else { return }
        for distance in 1..<80 where peek(distance) == "]" {
            position += distance + 1
            return
        }
    }

    /// An address or identifier as it stands, without braces and without the backslash that LaTeX wants before `% & _ # $ ~ { }`.
    static func verbatim(_ latex: String) -> String {
        guard latex.utf8.contains(where: { $0 == 0x5C || $0 == 0x7B || $0 == 0x7D }) else { return latex }
        let text = latex.replacing("\\textasciitilde", with: "~").replacing("\\~{}", with: "~")
        var result = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in text.unicodeScalars {
            let wasEscaped = isEscaped
            isEscaped = false
            switch scalar {
            case "\\" where !wasEscaped: isEscaped = true
            case "{" where !wasEscaped, "}" where !wasEscaped: break
            case "%", "&", "_", "#", "$", "~", "{", "}": result.append(scalar)
            default:
                if wasEscaped { result.append("\\") }
                result.append(scalar)
            }
        }
        return String(result)
    }
}

extension Unicode.Scalar {
    /// Whether it can stand in a command's name.
    fileprivate var isCommandLetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
}
