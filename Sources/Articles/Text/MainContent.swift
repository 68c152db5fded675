import XMLReading

/// Tells a page's article from what stands around it: by elements (`article`, `nav`, `aside`), by the words of class and id, by how
/// much of a part is links, and by where the running text is.
///
/// A part is never left out that holds half of the running text, whatever it is called.
struct MainContent {
    let tree: HTMLTree
    /// Whether a node and all inside it are left out.
    private(set) var isRemoved: [Bool]
    /// Where the article is.
    private(set) var root = 0
    /// Parts outside the root that belong to the article: its title before it, its reference list after it.
    private(set) var before: [Int] = []
    private(set) var after: [Int] = []

    /// Code points of text inside each node, links among them, and of running text: stretches long enough for a sentence.
    private var text: [Int]
    private var links: [Int]
    private var linkCount: [Int]
    private var running: [Int]
    /// Code points that are no white space, and numbers that look like years; counted once, for parts may stand in parts.
    private var visible: [Int]
    private var years: [Int]
    /// The first heading inside each node, or `nil`.
    private var heading: [Int?]

    init(_ tree: HTMLTree) {
        self.tree = tree
        let zeros = [Int](repeating: 0, count: tree.nodes.count)
        isRemoved = .init(repeating: false, count: tree.nodes.count)
        (text, links, linkCount, running, visible, years) = (zeros, zeros, zeros, zeros, zeros, zeros)
        heading = .init(repeating: nil, count: tree.nodes.count)
        guard !tree.nodes.isEmpty else { return }
        removeUnseen()
        measure()
        count()
        removeAround()
        measure()
        chooseRoot()
        chooseRelatives()
    }

    // MARK: Measuring

    private mutating func measure() {
        let count = tree.nodes.count
        (text, links, linkCount, running) = ([Int](repeating: 0, count: count), [], [], [])
        links = text
        linkCount = text
        running = text
        for index in stride(from: count - 1, through: 0, by: -1) where !isRemoved[index] {
            let node = tree.nodes[index]
            if node.isText {
                text[index] = node.text.unicodeScalars.count
                if text[index] >= 40, node.text.contains(" ") { running[index] = text[index] }
            } else if node.name == "a" {
                links[index] = text[index]
                linkCount[index] += 1
                running[index] = 0
            }
            guard node.parent >= 0 else { continue }
            text[node.parent] += text[index]
            links[node.parent] += links[index]
            linkCount[node.parent] += linkCount[index]
            running[node.parent] += running[index]
        }
    }

    private mutating func count() {
        for index in stride(from: tree.nodes.count - 1, through: 0, by: -1) where !isRemoved[index] {
            let node = tree.nodes[index]
            if node.isText {
                visible[index] = node.text.unicodeScalars.reduce(0) { $0 + ($1.properties.isWhitespace ? 0 : 1) }
                years[index] = node.text.split { !$0.isNumber }.count {
                    $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20"))
                }
            } else if node.isHeading {
                heading[index] = index
            }
            guard node.parent >= 0 else { continue }
            visible[node.parent] += visible[index]
            years[node.parent] += years[index]
            // Nodes are passed from the last to the first.
            heading[node.parent] = heading[index] ?? heading[node.parent]
        }
    }

    // MARK: Leaving out

    private mutating func remove(_ node: Int) {
        for index in node..<tree.nodes[node].end { isRemoved[index] = true }
    }

    /// Leaves out what a browser does not show.
    private mutating func removeUnseen() {
        for index in tree.nodes.indices where !isRemoved[index] {
            let node = tree.nodes[index]
            if Self.unseen.contains(node.name) || node.attributes["hidden"] != nil || node.attributes["aria-hidden"] == "true"
                || node.attributes["style"].map({ $0.filter { $0 != " " }.lowercased().contains("display:none") }) == true
            {
                if node.name != "body", node.name != "html" { remove(index) }
            }
        }
    }

    /// Leaves out menus, banners, footers, lists of links …
    private mutating func removeAround() {
        let all = running[0]
        for index in tree.nodes.indices where !isRemoved[index] && !tree.nodes[index].isText {
            let node = tree.nodes[index]
            guard !Self.kept.contains(node.name), running[index] * 2 < max(all, 1) || running[index] == 0 else { continue }
            guard isAround(index, node) || isMenu(index, node), !isReferenceList(index) else { continue }
            // The title often stands in the article's `header`.
            if node.name == "header" || node.hints.contains("header"), holdsTitle(index) { continue }
            remove(index)
        }
    }

    private func isAround(_ index: Int, _ node: HTMLTree.Node) -> Bool {
        if Self.around.contains(node.name) { return true }
        if let role = node.attributes["role"], Self.roles.contains(role) { return true }
        if node.attributes["aria-modal"] == "true" { return true }
        guard node.isBlock || node.name == "span" || node.name == "a" else { return false }
        let hints = node.hints
        if hints.contains(where: Self.hints.contains) { return true }
        return text[index] < 200 && hints.contains(where: Self.bylines.contains)
    }

    /// Whether a list or container is links only: short ones, or long ones that are no references.
    private func isMenu(_ index: Int, _ node: HTMLTree.Node) -> Bool {
        guard ["ul", "ol", "div", "section", "table", "td", "p", "dl"].contains(node.name), linkCount[index] >= 3,
            text[index] > 0
        else { return false }
        // About as many years as links: the entries of a reference list.
        return links[index] * 10 > visible[index] * 8 && years[index] * 2 < linkCount[index]
    }

    /// Whether a part is a reference list by its name, or has its heading; a part of headings of other things is none.
    private func isReferenceList(_ index: Int) -> Bool {
        let node = tree.nodes[index]
        if node.hints.contains(where: ReferenceWords.hints.contains) { return true }
        if let first = heading[index] { return ReferenceWords.isHeading(tree.text(of: first)) }
        // A list right after the heading.
        var before = index - 1
        while before > 0, tree.nodes[before].isText, tree.nodes[before].text.allSatisfy(\.isWhitespace) { before -= 1 }
        while before > 0, !tree.nodes[before].isHeading, tree.nodes[before].parent >= 0,
            tree.nodes[tree.nodes[before].parent].end <= index
        {
            before = tree.nodes[before].parent
        }
        return tree.nodes[before].isHeading && tree.nodes[before].end <= index
            && ReferenceWords.isHeading(tree.text(of: before))
    }

    private func holdsTitle(_ index: Int) -> Bool {
        (index..<tree.nodes[index].end).contains { tree.nodes[$0].name == "h1" }
    }

    // MARK: Choosing

    /// The innermost `article` or `main` with most of the running text, else the innermost part with nearly all of it.
    private mutating func chooseRoot() {
        let body = tree.nodes.firstIndex { $0.name == "body" } ?? 0
        let all = running[body]
        let named = tree.nodes.indices.filter {
            !isRemoved[$0]
                && (tree.nodes[$0].name == "article" || tree.nodes[$0].name == "main"
                    || tree.nodes[$0].attributes["role"] == "main")
        }
        if let best = named.last(where: { running[$0] * 2 > all }) {
            root = best
            return
        }
        root = body
        while let child = tree.children(of: root).first(where: { running[$0] * 10 >= all * 8 && !tree.nodes[$0].isText }),
            all > 0, !Self.leaves.contains(tree.nodes[child].name)
        {
            root = child
        }
    }

    /// Finds the title before the root and the reference list after it.
    private mutating func chooseRelatives() {
        let end = tree.nodes[root].end
        let hasTitle = (root..<end).contains { tree.nodes[$0].name == "h1" && !isRemoved[$0] }
        if !hasTitle, let title = tree.nodes.indices.last(where: { $0 < root && tree.nodes[$0].name == "h1" && !isRemoved[$0] })
        {
            before = [title]
        }
        var index = end
        while index < tree.nodes.count {
            let node = tree.nodes[index]
            if isRemoved[index] {
                index = node.end
            } else if node.isHeading, ReferenceWords.isHeading(tree.text(of: index)) {
                after.append(index)
                var next = node.end
                while next < tree.nodes.count, tree.nodes[next].parent == node.parent, !tree.nodes[next].isHeading {
                    if !isRemoved[next] { after.append(next) }
                    next = tree.nodes[next].end
                }
                index = next
            } else if node.hints.contains(where: ReferenceWords.hints.contains) {
                after.append(index)
                index = node.end
            } else {
                index += 1
            }
        }
    }

    // MARK: Words

    private static let unseen: Set<String> = [
        "script", "style", "noscript", "template", "svg", "iframe", "head", "object", "canvas", "video", "audio", "select",
        "button",
        "input", "textarea", "math",
    ]

    private static let kept: Set<String> = [
        "html", "body", "main", "article", "h1", "h2", "h3", "h4", "h5", "h6", "sup", "sub", "em", "b",
    ]

    private static let around: Set<String> = ["nav", "aside", "footer", "header", "menu", "dialog", "form"]

    private static let roles: Set<String> = [
        "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar",
    ]

    private static let hints: Set<String> = [
        "nav", "navbar", "navigation", "navigatie", "menu", "submenu", "breadcrumb", "breadcrumbs", "kruimelpad", "cookie",
        "cookies",
        "cookiebar", "cookiebanner", "consent", "gdpr", "onetrust", "banner", "footer", "header", "sidebar", "share", "sharing",
        "sharedaddy", "addtoany", "social", "socials", "related", "gerelateerd", "recommended", "recommendations", "newsletter",
        "nieuwsbrief", "subscribe", "comments", "comment", "respond", "reacties", "advert", "advertisement", "ad", "ads",
        "adsbygoogle",
        "promo", "popup", "modal", "overlay", "pagination", "pager", "skip", "toolbar", "login", "search", "searchform",
        "widget",
        "cta", "teaser", "teasers", "disqus",
    ]

    /// Parts that say who wrote it when; what they say is metadata.
    private static let bylines: Set<String> = [
        "byline", "meta", "postmeta", "dateline", "author", "auteur", "posted", "readtime", "tags", "categories", "date",
        "datum",
    ]

    private static let leaves: Set<String> = ["p", "ul", "ol", "table", "blockquote", "pre", "li", "dl"]
}
