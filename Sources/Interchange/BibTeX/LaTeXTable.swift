import Foundation

/// What LaTeX's commands stand for in Unicode, and back.
///
/// The names are those of LaTeX's own text and math commands, of `textcomp` and of `amssymb`.
enum LaTeXTable {
    /// Accents by their command, as combining marks.
    static let accents: [String: Unicode.Scalar] = [
        "`": "\u{300}", "'": "\u{301}", "^": "\u{302}", "~": "\u{303}", "=": "\u{304}", "u": "\u{306}", ".": "\u{307}",
        "\"": "\u{308}", "r": "\u{30A}", "H": "\u{30B}", "v": "\u{30C}", "G": "\u{30F}", "d": "\u{323}", "c": "\u{327}",
        "k": "\u{328}", "b": "\u{331}", "t": "\u{361}",
    ]

    /// What an accent without a letter under it prints.
    static let spacingAccents: [String: String] = [
        "`": "`", "'": "´", "^": "^", "~": "~", "=": "¯", "u": "˘", ".": "˙", "\"": "¨", "r": "˚", "H": "˝", "v": "ˇ", "c": "¸",
        "k": "˛",
    ]

    /// Letters that LaTeX has commands for; the first command of a letter is the one written.
    static let letters: [(command: String, text: String)] = [
        ("ss", "ß"), ("SS", "ẞ"), ("o", "ø"), ("O", "Ø"), ("ae", "æ"), ("AE", "Æ"), ("oe", "œ"), ("OE", "Œ"), ("aa", "å"),
        ("AA", "Å"), ("l", "ł"), ("L", "Ł"), ("i", "ı"), ("j", "ȷ"), ("dh", "ð"), ("DH", "Ð"), ("th", "þ"), ("TH", "Þ"),
        ("dj", "đ"), ("DJ", "Đ"), ("ng", "ŋ"), ("NG", "Ŋ"), ("ij", "ĳ"), ("IJ", "Ĳ"),
    ]

    /// Signs of running text; the first command of a sign is the one written.
    static let signs: [(command: String, text: String)] = [
        ("textbackslash", "\\"), ("textasciitilde", "~"), ("textasciicircum", "^"), ("textasciigrave", "`"), ("textless", "<"),
        ("textgreater", ">"), ("textbar", "|"), ("textbraceleft", "{"), ("textbraceright", "}"), ("textquotesingle", "'"),
        ("textquotedbl", "\""), ("textunderscore", "_"), ("textdollar", "$"), ("textpercent", "%"), ("textquoteleft", "‘"),
        ("textquoteright", "’"), ("textquotedblleft", "“"), ("textquotedblright", "”"), ("lq", "‘"), ("rq", "’"),
        ("quotesinglbase", "‚"), ("quotedblbase", "„"), ("guillemotleft", "«"), ("guillemotright", "»"),
        ("guilsinglleft", "‹"), ("guilsinglright", "›"), ("textendash", "–"), ("textemdash", "—"), ("textellipsis", "…"),
        ("ldots", "…"), ("dots", "…"), ("textexclamdown", "¡"), ("textquestiondown", "¿"), ("S", "§"), ("textsection", "§"),
        ("P", "¶"), ("textparagraph", "¶"), ("textcopyright", "©"), ("copyright", "©"), ("textregistered", "®"),
        ("texttrademark", "™"), ("pounds", "£"), ("textsterling", "£"), ("texteuro", "€"), ("euro", "€"), ("EUR", "€"),
        ("textyen", "¥"), ("textcent", "¢"), ("textcurrency", "¤"), ("textdegree", "°"), ("degree", "°"), ("textmu", "µ"),
        ("textperthousand", "‰"), ("textpertenthousand", "‱"), ("textdagger", "†"), ("dag", "†"), ("textdaggerdbl", "‡"),
        ("ddag", "‡"), ("textbullet", "•"), ("textperiodcentered", "·"), ("textordfeminine", "ª"),
        ("textordmasculine", "º"), ("textonehalf", "½"), ("textonequarter", "¼"), ("textthreequarters", "¾"),
        ("textonesuperior", "¹"), ("texttwosuperior", "²"), ("textthreesuperior", "³"), ("textbrokenbar", "¦"),
        ("textlnot", "¬"), ("textnumero", "№"), ("textcelsius", "℃"), ("textservicemark", "℠"),
        ("slash", "/"), ("textasteriskcentered", "*"), ("LaTeX", "LaTeX"), ("TeX", "TeX"), ("BibTeX", "BibTeX"),
        ("textminus", "−"), ("texttimes", "×"), ("textdiv", "÷"), ("textpm", "±"), ("textasciidieresis", "¨"),
        ("textasciiacute", "´"), ("textasciimacron", "¯"), ("textnonbreakinghyphen", "\u{2011}"),
    ]

    /// Signs of formulas; the first command of a sign is the one written, between dollar signs.
    static let math: [(command: String, text: String)] = [
        ("alpha", "α"), ("beta", "β"), ("gamma", "γ"), ("delta", "δ"), ("varepsilon", "ε"), ("epsilon", "ϵ"), ("zeta", "ζ"),
        ("eta", "η"), ("theta", "θ"), ("vartheta", "ϑ"), ("iota", "ι"), ("kappa", "κ"), ("lambda", "λ"), ("mu", "μ"),
        ("nu", "ν"), ("xi", "ξ"), ("pi", "π"), ("varpi", "ϖ"), ("rho", "ρ"), ("varrho", "ϱ"), ("sigma", "σ"),
        ("varsigma", "ς"), ("tau", "τ"), ("upsilon", "υ"), ("varphi", "φ"), ("phi", "ϕ"), ("chi", "χ"), ("psi", "ψ"),
        ("omega", "ω"), ("Gamma", "Γ"), ("Delta", "Δ"), ("Theta", "Θ"), ("Lambda", "Λ"), ("Xi", "Ξ"), ("Pi", "Π"),
        ("Sigma", "Σ"), ("Upsilon", "Υ"), ("Phi", "Φ"), ("Psi", "Ψ"), ("Omega", "Ω"), ("pm", "±"), ("mp", "∓"),
        ("times", "×"), ("div", "÷"), ("cdot", "⋅"), ("cdots", "⋯"), ("leq", "≤"), ("le", "≤"), ("leqslant", "⩽"),
        ("geq", "≥"), ("ge", "≥"), ("geqslant", "⩾"), ("neq", "≠"), ("ne", "≠"), ("approx", "≈"), ("sim", "∼"),
        ("simeq", "≃"), ("cong", "≅"), ("equiv", "≡"), ("propto", "∝"), ("ll", "≪"), ("gg", "≫"), ("lesssim", "≲"),
        ("gtrsim", "≳"), ("lt", "<"), ("gt", ">"), ("infty", "∞"), ("partial", "∂"), ("nabla", "∇"), ("sum", "∑"),
        ("prod", "∏"), ("int", "∫"), ("surd", "√"), ("rightarrow", "→"), ("to", "→"), ("leftarrow", "←"),
        ("leftrightarrow", "↔"), ("uparrow", "↑"), ("downarrow", "↓"), ("updownarrow", "↕"), ("Rightarrow", "⇒"),
        ("Leftarrow", "⇐"), ("Leftrightarrow", "⇔"), ("rightleftharpoons", "⇌"), ("mapsto", "↦"), ("in", "∈"),
        ("notin", "∉"), ("ni", "∋"), ("subset", "⊂"), ("supset", "⊃"), ("subseteq", "⊆"), ("supseteq", "⊇"),
        ("cup", "∪"), ("cap", "∩"), ("emptyset", "∅"), ("varnothing", "∅"), ("forall", "∀"), ("exists", "∃"),
        ("neg", "¬"), ("wedge", "∧"), ("vee", "∨"), ("oplus", "⊕"), ("otimes", "⊗"), ("perp", "⊥"), ("parallel", "∥"),
        ("angle", "∠"), ("triangle", "△"), ("Box", "□"), ("circ", "∘"), ("bullet", "•"), ("ast", "∗"), ("star", "⋆"),
        ("prime", "′"), ("dagger", "†"), ("ddagger", "‡"), ("ell", "ℓ"), ("hbar", "ℏ"), ("Re", "ℜ"), ("Im", "ℑ"),
        ("aleph", "ℵ"), ("langle", "⟨"), ("rangle", "⟩"), ("lfloor", "⌊"), ("rfloor", "⌋"), ("lceil", "⌈"), ("rceil", "⌉"),
        ("setminus", "∖"), ("mid", "∣"), ("therefore", "∴"), ("because", "∵"), ("male", "♂"), ("female", "♀"),
        ("varkappa", "ϰ"), ("lbrace", "{"), ("rbrace", "}"), ("lvert", "|"), ("rvert", "|"), ("vert", "|"),
        ("checkmark", "✓"), ("textohm", "Ω"),
    ]

    /// Names of functions, which print themselves.
    static let functions: Set<String> = [
        "arccos", "arcsin", "arctan", "arg", "cos", "cosh", "cot", "coth", "csc", "deg", "det", "dim", "exp", "gcd", "inf",
        "lim",
        "ln", "log", "max", "min", "sec", "sin", "sinh", "sup", "tan", "tanh", "bmod", "mod", "Pr",
    ]

    /// Every command with a text.
    static let texts: [String: String] = Dictionary(
        (letters + signs + math).map { ($0.command, $0.text) } + functions.map { ($0, $0) },
        uniquingKeysWith: { first, _ in first })

    /// How a character beyond ASCII is written, with braces around it; those with accents are in ``spelling(of:)``.
    private static let commands: [Character: String] = Dictionary(
        letters.map { (Character($0.text), "{\\\($0.command)}") }
            + signs.filter { $0.text.count == 1 && !$0.text.utf8.contains { $0 < 0x80 } }.map {
                (Character($0.text), "{\\\($0.command)}")
            } + math.filter { !$0.text.utf8.contains { $0 < 0x80 } }.map { (Character($0.text), "{$\\\($0.command)$}") },
        uniquingKeysWith: { first, _ in first })

    private static let marks: [Unicode.Scalar: String] = Dictionary(
        uniqueKeysWithValues: accents.map { ($0.value, $0.key) })

    /// A character beyond ASCII as LaTeX has it, or `nil` where it has none.
    static func spelling(of character: Character) -> String? {
        if let command = commands[character] { return command }
        let parts = Array(String(character).decomposedStringWithCanonicalMapping.unicodeScalars)
        guard let base = parts.first, parts.count > 1, base != "ı", base != "ȷ" else { return nil }
        var spelled = base.isASCII ? String(base) : String(commands[Character(base)]?.dropFirst().dropLast() ?? "")
        guard base.properties.isAlphabetic, !spelled.isEmpty, !spelled.hasPrefix("$") else { return nil }
        for (index, mark) in parts.dropFirst().enumerated() {
            guard let command = marks[mark], mark != "\u{361}" else { return nil }
            if mark.properties.canonicalCombiningClass.rawValue == 230, spelled == "i" || spelled == "j" {
                spelled = "\\" + spelled
            }
            let isWord = command.first?.isLetter == true
            spelled = "\\" + command + (isWord || index > 0 ? "{\(spelled)}" : spelled)
        }
        return "{\(spelled)}"
    }

    /// A letter under an accent, in the composed form.
    static func compose(_ text: String, _ mark: Unicode.Scalar) -> String {
        var scalars = Array(text.unicodeScalars)
        guard let first = scalars.first else { return text }
        if mark.properties.canonicalCombiningClass.rawValue == 230, first == "ı" || first == "ȷ" {
            scalars[0] = first == "ı" ? "i" : "j"
        }
        let place = scalars.dropFirst().firstIndex { $0.properties.canonicalCombiningClass == .notReordered } ?? scalars.count
        scalars.insert(mark, at: place)
        return String(String.UnicodeScalarView(scalars)).precomposedStringWithCanonicalMapping
    }
}
