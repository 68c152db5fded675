import Bibliography
import Foundation
import Testing

@testable import Interchange

@Suite("LaTeX in bibliographies")
struct LaTeXTests {
    /// LaTeX, and the text it prints in the markup of `RichText`.
    static let printed: [(latex: String, markup: String)] = [
        (#"plain words"#, "plain words"),
        (#"  two   spaces and"# + "\n\ta line", "two spaces and a line"),
        // Accents, in every way they are written.
        (#"\"o {\"o} \"{o} {\"{o}} \" o"#, "ö ö ö ö ö"),
        (#"caf\'e na{\"\i}ve na\"{\i}ve \^\i le {\'\i}"#, "café naïve naïve île í"),
        (#"\c{c} \c c {\v{s}} \v s \H{o} \k{a} \u{g} \r{u} \={a} \.{z} \d{s}"#, "ç ç š š ő ą ğ ů ā ż ṣ"),
        (#"\'{\^e} \~{n} \~n \^{} \~{} \`{}"#, "ế ñ ñ ^ ~ `"),
        (#"Stra\ss e, Stra{\ss}e \o \O{} \ae{}gis {\AE} \oe\ \aa\AA \l{}\L \dh\th\TH"#, "Straße, Straße øØ ægis Æ œ åÅłŁðþÞ"),
        // Signs.
        (
            ##"a \& b \% \$ \# \_ \{x\} \textbackslash{} \S 3 \texttrademark{} \textdegree C"##,
            ##"a &amp; b % $ # _ {x} \ §3 ™ °C"##
        ),
        (#"1--2 a---b -{}- `q' ``Q'' it's 5'{}' don't"#, "1–2 a—b -- ‘q’ “Q” it's 5'' don't"),
        (#"a~b 5\,mm x\ y \ldots{} \dots end\- ing"#, "a\u{A0}b 5\u{2009}mm x y … …end ing"),
        (#"\textless{}x\textgreater{} \textquotedblleft q\textquotedblright{} \enquote{r}"#, "&lt;x&gt; “q” “r”"),
        // Styles.
        (
            #"\textit{a} \emph{b} {\em c} {\bf d} \textbf{e} \underline{f}"#,
            "<i>a</i> <i>b</i> <i>c</i> <b>d</b> <b>e</b> <u>f</u>"
        ),
        (#"CO\textsubscript{2} m\textsuperscript{2} \textit{a \textbf{b}}"#, "CO<sub>2</sub> m<sup>2</sup> <i>a <b>b</b></i>"),
        (#"{\it H. pylori} and {more \em here} end"#, "<i>H. pylori</i> and more <i>here</i> end"),
        (#"\textsc{Abc} \mbox{d} {\rm e} \texttt{f}"#, "Abc d e f"),
        // Braces that keep capitals.
        (#"{The} {MRI} of {{McKenzie}}'s {{{deep}}}"#, "The MRI of McKenzie's deep"),
        // Formulas.
        (#"CO$_2$, 10$^{-3}$, $5^\circ$C, $x^{2}_{i}$"#, "CO<sub>2</sub>, 10<sup>-3</sup>, 5°C, x<sup>2</sup><sub>i</sub>"),
        (#"$\alpha$-test $p \leq 0.05$ \(\beta\) $$\mu m$$ $\alpha x$ $3 \times 10$"#, "α-test p ≤ 0.05 β μm αx 3 × 10"),
        (#"$p<.05$ and $\frac{1}{2}$ or $\sqrt{x}$, $f'$, $\log n$, $\mathrm{kg}$"#, "p&lt;.05 and 1/2 or √(x), f′, logn, kg"),
        (#"costs $5 or \$6"#, "costs $5 or $6"),
        (#"{costs $5} and $6"#, "costs $5 and $6"),
        // Addresses, unknown commands, leftovers.
        (#"\url{http://a.b/~c_d%20e} \href{http://x.y}{text}"#, "http://a.b/~c_d%20e text"),
        (#"\foo{kept} \noopsort{1973b}1973"#, "kept 1973"),
        (#"50% a_b x^2 a & b"#, "50% a_b x^2 a &amp; b"),
        (#"open { and } close \"#, #"open and close \"#),
        (#"a } b { c"#, "a b c"),
    ]

    @Test("what it prints", arguments: printed)
    func reads(_ latex: String, _ markup: String) {
        var reader = LaTeXReader(latex)
        #expect(reader.richText().markup == markup)
    }

    @Test("commands that are not known are told, and what stands in braces after them is kept")
    func unknown() {
        var reader = LaTeXReader(#"\foo{a} \textit{b} \Bar c"#)
        #expect(reader.richText().plainText == "a b c")
        #expect(reader.unknown == ["foo", "Bar"])
    }

    /// Markup, and how each dialect writes it.
    static let written: [(markup: String, bibtex: String, biblatex: String)] = [
        ("Gödel's café", #"G{\"o}del's caf{\'e}"#, "Gödel's café"),
        ("naïve Şimşek Dvořák Őry", #"na{\"\i}ve {\c{S}}im{\c{s}}ek Dvo{\v{r}}{\'a}k {\H{O}}ry"#, "naïve Şimşek Dvořák Őry"),
        ("Straße Øre ế", #"Stra{\ss}e {\O}re {\'{\^e}}"#, "Straße Øre ế"),
        (
            "a &amp; b 5% $ # _ { } \\ ^ ~ `",
            ##"a \& b 5\% \$ \# \_ \textbraceleft{} \textbraceright{} \textbackslash{} \textasciicircum{} \textasciitilde{} \textasciigrave{}"##,
            ##"a \& b 5\% \$ \# \_ \textbraceleft{} \textbraceright{} \textbackslash{} \textasciicircum{} \textasciitilde{} \textasciigrave{}"##
        ),
        ("1–2 a--b c—d", "1--2 a-{}-b c---d", "1–2 a-{}-b c—d"),
        ("–- 5'' “q” '”", "--{}- 5'{}' ``q'' '{}''", "–- 5'{}' “q” '”"),
        ("p &lt; α ≤ 5°", #"p \textless{} {$\alpha$} {$\leq$} 5{\textdegree}"#, "p < α ≤ 5°"),
        ("a\u{A0}b", "a~b", "a~b"), ("7\u{2009}T", #"7{\,}T"#, "7\u{2009}T"),
        (
            "CO<sub>2</sub> <i>H. <b>p</b></i>", #"CO\textsubscript{2} \textit{H. \textbf{p}}"#,
            #"CO\textsubscript{2} \textit{H. \textbf{p}}"#
        ),
        ("日本 Ω", #"日本 {$\Omega$}"#, "日本 Ω"),
    ]

    @Test("how it is written, and read again", arguments: written)
    func writes(_ markup: String, _ bibtex: String, _ biblatex: String) throws {
        let text = try #require(RichText(markup: markup))
        for (dialect, expected) in [(BibTeXFormat.Dialect.bibtex, bibtex), (.biblatex, biblatex)] {
            let latex = LaTeXWriter(dialect).write(text)
            #expect(latex == expected)
            var reader = LaTeXReader(latex)
            #expect(reader.richText() == text)
        }
    }

    @Test("words with capitals stand in braces, but for the first letter of all")
    func capitals() throws {
        func title(_ markup: String) throws -> String {
            LaTeXWriter(.biblatex).write(try #require(RichText(markup: markup)), keepsCapitals: true)
        }
        #expect(try title("Lumbar MRI in (Dutch) adults: A pH-study") == "Lumbar {MRI} in ({Dutch}) adults: {A} {pH-study}")
        #expect(try title("MRI of the back") == "{MRI} of the back")
        #expect(try title("[Hernia]") == "[{Hernia}]")
        #expect(try title("On <i>H. pylori</i> DNA") == #"On \textit{H. pylori} {DNA}"#)
    }

    @Test("every sign of the table is read back as it was written", arguments: BibTeXFormat.Dialect.allCases)
    func table(_ dialect: BibTeXFormat.Dialect) {
        let texts = Set((LaTeXTable.letters + LaTeXTable.signs + LaTeXTable.math).map(\.text))
        for text in texts {
            var reader = LaTeXReader("x" + LaTeXWriter(dialect).write(text) + "x")
            #expect(reader.richText().plainText == "x\(text)x")
        }
        for base in "aeiouyAEIOUncszgdlrtjkCSZGDLRTN" {
            for mark in LaTeXTable.accents.values where mark != "\u{361}" {
                let letter = String(base).appending(String(mark)).precomposedStringWithCanonicalMapping
                var reader = LaTeXReader(LaTeXWriter(dialect).write(letter))
                #expect(reader.richText().plainText == letter)
            }
        }
    }
}
