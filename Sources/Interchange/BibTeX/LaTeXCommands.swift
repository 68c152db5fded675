import Bibliography

/// LaTeX's commands that set text rather than print something.
enum LaTeXCommands {
    /// Commands that set their argument in a style.
    static let styles: [String: RichText.Style] = [
        "textit": .italic, "emph": .italic, "textsl": .italic, "mathit": .italic, "mkbibemph": .italic, "mkbibitalic": .italic,
        "textbf": .bold, "mathbf": .bold, "mkbibbold": .bold, "underline": .underline, "uline": .underline,
        "textsuperscript": .superscript, "mkbibsuperscript": .superscript, "textsubscript": .subscript,
        "mkbibsubscript": .subscript, "sp": .superscript, "sb": .subscript,
    ]

    /// Commands that set the rest of the group they stand in.
    static let declarations: [String: RichText.Style] = [
        "em": .italic, "it": .italic, "itshape": .italic, "sl": .italic, "slshape": .italic, "bf": .bold, "bfseries": .bold,
    ]

    /// Commands that put something before and after their argument.
    static let wrappings: [String: (before: String, after: String)] = [
        "enquote": ("“", "”"), "mkbibquote": ("“", "”"), "mkbibparens": ("(", ")"), "mkbibbrackets": ("[", "]"),
        "frac": ("", "/"), "tfrac": ("", "/"), "dfrac": ("", "/"), "nicefrac": ("", "/"), "sqrt": ("√(", ")"),
    ]

    /// Commands that print space, or end a line or paragraph.
    static let spaces: [String: String] = [
        "space": " ", "quad": " ", "qquad": " ", "enspace": " ", "newline": " ", "linebreak": " ", "par": " ", "item": " ",
        "nobreakspace": "\u{A0}", "thinspace": "\u{2009}",
    ]

    /// Commands whose argument is an address, word for word.
    static let addresses: Set<String> = ["url", "nolinkurl", "path"]

    /// Commands that print nothing; a group after them is theirs.
    static let silent: Set<String> = [
        "noopsort", "SortNoop", "label", "phantom", "hphantom", "vphantom", "hspace", "vspace", "begin", "end", "href", "cite",
        "citep", "citet", "footnotesize", "color", "hyphenation",
    ]

    /// Commands whose argument prints as it is.
    static let transparent: Set<String> = [
        "textrm", "textsf", "texttt", "textsc", "textnormal", "textup", "textmd", "mbox", "hbox", "text", "mathrm", "mathsf",
        "mathtt", "mathcal", "mathbb", "mathnormal", "operatorname", "ensuremath", "uppercase", "lowercase", "MakeUppercase",
        "MakeLowercase", "NoCaseChange", "nocase", "protect", "relax", "rm", "sc", "scshape", "sf", "tt", "upshape",
        "normalfont", "small", "displaystyle", "left", "right", "limits", "nobreak", "allowbreak", "boldsymbol", "autocap",
        "bibstring", "num", "unit",
    ]
}
