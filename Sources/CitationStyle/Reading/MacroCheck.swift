import Diagnostics

/// Checks the macros that layouts and sort keys call: that there are such, that none calls itself, and that what they unfold into is
/// neither too deep for the stack nor too large to be gone through.
struct MacroCheck {
    /// Elements within one another, from the layout down through the macros called. The deepest of 2,500 styles has 44.
    static let depthLimit = 256
    /// Elements that a layout unfolds into, each macro counted as often as it is called. The largest of 2,500 styles has 14,183.
    static let sizeLimit = 1_000_000

    fileprivate struct Extent {
        var depth = 1
        var size = 1
    }

    private let reading: ElementReading
    private let macros: [String: StyleElement]
    private var known: [String: Extent] = [:]
    /// The macros that are being unfolded, outermost first.
    private var open: [String] = []
    /// Whether unfolding has gone too far once, so that it is said once.
    private var isRefused = false

    init(_ reading: ElementReading, macros: [String: StyleElement]) {
        self.reading = reading
        self.macros = macros
    }

    /// Checks all that a citation or bibliography calls.
    mutating func check(_ root: StyleElement) {
        let extent = extent(of: root, level: 1)
        if extent.size > Self.sizeLimit {
            refuse(
                "style.too-large", "the macros of '\(root.name)' call one another so often that nothing could be printed", root)
        }
    }

    private mutating func extent(of element: StyleElement, level: Int) -> Extent {
        var extent = Extent()
        guard level <= Self.depthLimit else {
            refuse("style.too-deep", "elements and macros are nested more than \(Self.depthLimit) deep", element)
            return extent
        }
        for child in element.children where child.isRead { extent.add(self.extent(of: child, level: level + 1)) }
        if element.name == "text" || element.name == "key", let name = element.attribute("macro") {
            extent.add(self.extent(ofMacro: name, calledBy: element, level: level))
        }
        return extent
    }

    private mutating func extent(ofMacro name: String, calledBy element: StyleElement, level: Int) -> Extent {
        if let extent = known[name] {
            if level + extent.depth > Self.depthLimit {
                refuse("style.too-deep", "elements and macros are nested more than \(Self.depthLimit) deep", element)
            }
            return extent
        }
        guard let macro = macros[name] else {
            reading.error(
                "style.unknown-macro", "there is no macro '\(name)'",
                remedy: Suggestions.remedy(for: name, in: Array(macros.keys)) ?? "add a 'macro' of that name to the style",
                at: element)
            known[name] = Extent()
            return Extent()
        }
        if let first = open.firstIndex(of: name) {
            let circle = (open[first...] + [name]).map { "'\($0)'" }.joined(separator: " calls ")
            reading.error("style.macro-cycle", "a macro calls itself: \(circle)", remedy: "take this call out", at: element)
            return Extent()
        }
        open.append(name)
        let extent = extent(of: macro, level: level + 1)
        open.removeLast()
        known[name] = extent
        return extent
    }

    private mutating func refuse(_ code: String, _ message: String, _ element: StyleElement) {
        guard !isRefused else { return }
        isRefused = true
        reading.error(code, message, remedy: "use a simpler style", at: element)
    }
}

extension MacroCheck.Extent {
    /// Takes in what stands inside.
    fileprivate mutating func add(_ inner: MacroCheck.Extent) {
        depth = max(depth, inner.depth + 1)
        let (sum, isOver) = size.addingReportingOverflow(inner.size)
        size = isOver ? .max : sum
    }
}
