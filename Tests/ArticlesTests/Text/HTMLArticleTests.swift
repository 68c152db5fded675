import Articles
import Diagnostics
import Testing

@Suite("Reading HTML")
struct HTMLArticleTests {
    private static let page = """
        <!DOCTYPE html>
        <html lang="en-US"><head><meta charset="utf-8"><title>Rugpijn en hernia | Praktijk De Wervel</title>
        <meta property="og:title" content="Rugpijn en hernia | Praktijk De Wervel">
        <meta property="og:site_name" content="Praktijk De Wervel"><link rel="canonical" href="https://example.org/rugpijn">
        <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"De Wervel"},{"@type":"Person","@id":"#a",
        "name":"Anna de Vries"},{"@type":["BlogPosting"],"headline":"Rugpijn","author":{"@id":"#a"},
        "datePublished":"2024-03-05T08:00:00+01:00","publisher":{"@type":"Organization","name":"De Wervel BV"}}]}</script>
        <style>p { color: red }</style></head><body class="single has-sidebar">
        <div id="cookie-notice"><p>Wij gebruiken cookies om deze website beter te laten werken voor u. <a href="#">Goed</a></p></div>
        <header class="site-header"><nav><ul><li><a href="/">Home</a></li><li><a href="/b">Blog</a></li></ul></nav></header>
        <div class="breadcrumbs"><a href="/">Home</a> › <a href="/b">Blog</a></div>
        <main><article><header class="entry-header"><h1>Rugpijn en hernia</h1>
        <p class="byline">Door <a rel="author">Anna de Vries</a> op <time datetime="2024-03-05">5 maart 2024</time></p></header>
        <div class="entry-content"><p>Een hernia geeft vaak pijn in het been, en die pijn gaat meestal
           van&shy;zelf over.<sup><a href="#n1">1</a></sup></p>
        <h2>Wat helpt er&nbsp;wel?</h2>
        <p>Blijf bewegen, want te lang in bed liggen maakt het herstel trager.<br><br>Een operatie is zelden nodig, zegt men.</p>
        <ol start="3"><li>Wandel elke dag een half uur.</li><li><p>Slaap genoeg.</p><p>Dat is ook voor de rug van belang.</p></li></ol>
        <ul><li>Rust<ul><li>maar niet te veel</li></ul></li></ul>
        <blockquote>Wie beweegt, herstelt sneller dan wie blijft liggen.</blockquote>
        <table><caption>Hoe vaak het voorkomt</caption><tr><th>Leeftijd</th><th>Aandeel</th></tr>
        <tr><td>20 jaar</td><td><b>29</b>&nbsp;%</td></tr></table>
        <figure><img src="x.png"><figcaption>Een wervel van opzij gezien.</figcaption></figure>
        <div class="sharedaddy share"><p>Deel dit op <a href="#">Facebook</a></p></div>
        <h2>Bronnen</h2><ol><li><a href="https://doi.org/10.1/x">Jansen A. Back pain. Spine 2015;3:1-9.</a></li>
        <li><a href="https://doi.org/10.1/y">Smit B. Disc. Spine 2016;4:1-9.</a></li><li><a href="#">De Wit C. Nerve. Pain 2017.</a></li></ol>
        <h3>Lees ook</h3><ul class="related-posts"><li><a href="/1">Nekpijn</a></li></ul></div></article>
        <aside><h3>Nieuwsbrief</h3><p>Meld u aan voor de nieuwsbrief van onze praktijk en blijf op de hoogte.</p></aside></main>
        <footer><p>© 2024 Praktijk De Wervel, alle rechten voorbehouden en zo voort.</p></footer></body></html>
        """

    @Test("the article without what stands around it, its lists and references kept")
    func mainText() throws {
        let document = try Drawing.read(Self.page, .html)
        #expect(
            Drawing.blocks(document) == [
                "# Rugpijn en hernia", "Een hernia geeft vaak pijn in het been, en die pijn gaat meestal vanzelf over.1",
                "## Wat helpt er wel?", "Blijf bewegen, want te lang in bed liggen maakt het herstel trager.",
                "Een operatie is zelden nodig, zegt men.", "3. Wandel elke dag een half uur.", "4. Slaap genoeg.",
                "Dat is ook voor de rug van belang.", "- Rust", "  - maar niet te veel",
                "> Wie beweegt, herstelt sneller dan wie blijft liggen.", "^ Hoe vaak het voorkomt", "| Leeftijd | Aandeel",
                "| 20 jaar | 29 %", "^ Een wervel van opzij gezien.", "## Bronnen", "1. Jansen A. Back pain. Spine 2015;3:1-9.",
                "2. Smit B. Disc. Spine 2016;4:1-9.", "3. De Wit C. Nerve. Pain 2017.",
            ])
        Drawing.expectPlaces(document)
        let marked = document.blocks[1]
        #expect(marked.spans.map(\.kind) == [.link("#n1"), .superscript])
        #expect(marked.spans.map { marked.text.slice($0.range) } == ["1", "1"])
    }

    @Test("what the page says of itself, each with where it was found; a language that the words belie is not believed")
    func metadata() throws {
        let document = try Drawing.read(Self.page, .html, name: "a.html")
        #expect(
            Drawing.metadata(document) == [
                "title: Rugpijn en hernia (meta og:title, without the site's name)", "author: Anna de Vries (JSON-LD author)",
                "publisher: De Wervel BV (JSON-LD publisher)", "published: 2024-03-05 (JSON-LD datePublished)",
                "language: nl (words of the text; html lang says en-US)", "url: https://example.org/rugpijn (link canonical)",
            ])
        #expect(document.diagnostics.map(\.code) == ["article.language"])
    }

    @Test("without JSON-LD the meta tags, then the page's own elements")
    func otherMetadata() throws {
        let body = "<p>The knee is a joint that many of us have trouble with, and this is the text of the page.</p>"
        let tagged = """
            <html lang=en><meta name=citation_title content="Knee"><meta name=citation_author content="Doe, J"><meta \
            name=citation_author content="Roe, R"><meta name=citation_publication_date content="2020/02/03"><meta name=DC.Publisher \
            content=House><meta property=og:url content="https://example.org/k">\(body)
            """
        #expect(
            Drawing.metadata(try Drawing.read(tagged, .html)) == [
                "title: Knee (meta citation_title)", "author: Doe, J (meta citation_author)",
                "author: Roe, R (meta citation_author)",
                "publisher: House (meta dc.publisher)", "published: 2020-02-03 (meta citation_publication_date)",
                "language: en (html lang)", "url: https://example.org/k (meta og:url)",
            ])
        let bare =
            "<html><body><article><h1>Knee</h1><div class=author>By Jane Doe</div><time>3 May 2021</time>\(body)</article>"
        #expect(
            Drawing.metadata(try Drawing.read(bare, .html)) == [
                "title: Knee (first heading)", "author: Jane Doe (byline)", "published: 2021-05-03 (time element)",
                "language: en (words of the text)",
            ])
    }

    @Test("a page of tables, without a word about its parts")
    func oldPage() throws {
        let page = """
            <table><tr><td><a href=1>Home</a><br><a href=2>Knee</a><br><a href=3>Hip</a></td><td><h1>Knee pain</h1>
            <p>Knee pain is common in people over the age of fifty, and most of them get better.<p>Surgery is seldom the answer that
            people who have it hope for.<h2>References</h2><p>1. Smith J. Knee. J Knee 2001;1:1.</td></tr></table>
            <div id=footer>Copyright</div>
            """
        #expect(
            Drawing.blocks(try Drawing.read(page, .html)) == [
                "# Knee pain", "Knee pain is common in people over the age of fifty, and most of them get better.",
                "Surgery is seldom the answer that people who have it hope for.", "## References",
                "1. Smith J. Knee. J Knee 2001;1:1.",
            ])
    }

    @Test("an article in a container with an unlucky name is not left out; a title and a reference list beside it belong to it")
    func unluckyNames() throws {
        let page = """
            <body><h1>Hip pain</h1><div class="menu-page widget"><p>Hip pain has many causes, and the most common of them is wear of the
            joint itself.</p><p>Exercise helps most of those who have it, and it does no harm.</p></div>
            <div><h2>Sources</h2><ul><li><a href=a>Doe J. Hip. 2011.</a></li></ul></div><div><p>Buy our book</p></div></body>
            """
        #expect(
            Drawing.blocks(try Drawing.read(page, .html)) == [
                "# Hip pain", "Hip pain has many causes, and the most common of them is wear of the joint itself.",
                "Exercise helps most of those who have it, and it does no harm.", "## Sources", "- Doe J. Hip. 2011.",
            ])
    }

    @Test("JSON-LD that is no JSON is passed over, with its place")
    func brokenLinkedData() throws {
        let page = "<script type='application/ld+json'>{\"headline\": </script>\n<h1>Knee</h1><p>Some text of the page.</p>"
        let document = try Drawing.read(page, .html)
        #expect(document.diagnostics.map(\.code) == ["article.json-ld"])
        #expect(document.metadata.title == Found("Knee", "first heading"))
    }

    @Test(
        "encodings: by mark, by what is declared, and by what the bytes show",
        arguments: [
            ("<meta charset=iso-8859-1><p>", [0xE9, 0x92], "</p>", "é’", "windows-1252", []),
            ("<p>", [0xE9, 0x80], "</p>", "é€", "windows-1252", ["article.encoding"]),
            ("<meta charset=utf-8><p>", [0xE9, 0x80], "</p>", "é€", "windows-1252", ["article.encoding"]),
            ("<meta charset=utf-8><p>", [0xC3, 0xA9, 0xC3, 0xAB, 0xFF], "x</p>", "éëx", "utf-8", ["article.encoding"]),
            ("<meta charset=windows-1252><p>", [0xC3, 0xA9], "</p>", "é", "utf-8", []),
            ("<?xml version='1.0' encoding='iso-8859-15'?><p>", [0xA4], "</p>", "€", "iso-8859-15", []),
        ] as [(String, [UInt8], String, String, String, [String])])
    func encodings(before: String, bytes: [UInt8], after: String, text: String, encoding: String, codes: [String]) throws {
        let document = try ArticleReader().read(Array(before.utf8) + bytes + Array(after.utf8), name: "p.html")
        #expect(document.blocks.map(\.text.text) == [text])
        #expect(document.encoding == encoding)
        #expect(document.diagnostics.map(\.code) == codes)
    }

    @Test("UTF-16 with its mark and without", arguments: [true, false], [true, false])
    func utf16(isLittle: Bool, isMarked: Bool) throws {
        let text = (isMarked ? "\u{FEFF}" : "") + "<p>Eén regel tekst</p>"
        let bytes = text.utf16.flatMap { unit in
            let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return isLittle ? pair.reversed() : pair
        }
        let document = try ArticleReader().read(bytes, name: "p.html")
        #expect(document.blocks.map(\.text.text) == ["Eén regel tekst"])
        #expect(document.encoding == (isLittle ? "utf-16le" : "utf-16be"))
        Drawing.expectPlaces(document)
    }

    @Test(
        "what cannot be read is refused with a reason",
        arguments: [
            ("<meta charset=koi8-r><p>\u{FF}", "x.html", "article.encoding"), ("<script>x</script>", "x.html", "article.empty"),
            ("%PDF-1.4 …", "x.txt", "article.binary"), ("a\nb\0", "x.txt", "article.binary"), ("", nil, "article.empty"),
            (String(repeating: "<i>", count: 400), "x.html", "html.too-deep"),
        ] as [(String, String?, String)])
    func refusals(text: String, name: String?, code: String) throws {
        // The last byte of the first is no UTF-8.
        let bytes = Array(text.unicodeScalars.flatMap { $0.value == 0xFF ? [0xFF] : Array(String($0).utf8) })
        let failure = #expect(throws: Failure.self) { try ArticleReader().read(bytes, name: name) }
        #expect(failure?.kind == .input)
        #expect(failure?.diagnostics.map(\.code) == [code])
        if text.contains("\0") {
            #expect(failure?.diagnostics.first?.span?.start == SourcePosition(line: 2, column: 2, offset: 3))
        }
    }

    @Test("what is too large is refused before it is read")
    func size() {
        let failure = #expect(throws: Failure.self) {
            try ArticleReader().read([UInt8](repeating: 0x61, count: ArticleReader.sizeLimit + 1))
        }
        #expect(failure?.diagnostics.first?.code == "article.too-large")
    }
}
