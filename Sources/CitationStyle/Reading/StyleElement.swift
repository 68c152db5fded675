import Diagnostics
import XMLReading

/// An element of a style or locale file that remembers what was asked of it, so that what nobody asked for can be reported.
final class StyleElement {
    /// The local name, `layout`.
    let name: String
    let position: SourcePosition?
    let children: [StyleElement]
    /// The characters inside, those of its descendants left out.
    let text: String
    /// Whether the element means something here; else it is passed over with all inside it.
    private(set) var isRead = false
    /// Whether all inside is taken as it comes.
    private var isTakenWhole = false
    private let attributes: [(name: String, value: String)]
    private(set) var asked: Set<String> = []

    private init(
        name: String, position: SourcePosition?, attributes: [(name: String, value: String)], children: [StyleElement],
        text: String
    ) {
        self.name = name
        self.position = position
        self.attributes = attributes
        self.children = children
        self.text = text
    }

    /// The element that the reader stands on, with all inside it.
    convenience init(_ xml: borrowing XMLReader, name: String) throws {
        let position = xml.position
        var attributes: [(name: String, value: String)] = []
        xml.forEachAttribute { attributes.append(($0, $1)) }
        var children: [StyleElement] = []
        var text = ""
        try xml.forEachNode { node in
            switch node {
            case .text(let characters): text += characters
            case .element(let name): children.append(try StyleElement(xml, name: name))
            }
        }
        self.init(name: name, position: position, attributes: attributes, children: children, text: text)
    }

    /// The root of a file, marked as read.
    ///
    /// - Parameter fault: what is wrong with a file whose root has another name.
    /// - Throws: `Failure` with that fault, or what `XMLReader` throws.
    static func root(
        of source: XMLSource, named expected: String, fault: (_ xml: borrowing XMLReader, _ name: String) -> Diagnostic
    ) throws -> StyleElement {
        let xml = try XMLReader(source)
        let name = try xml.root()
        guard name == expected else { throw Failure.input(fault(xml, name)) }
        let root = try StyleElement(xml, name: name).read()
        try xml.finish()
        return root
    }

    /// The value of an attribute, by its name as written, or `nil`.
    func attribute(_ name: String) -> String? {
        asked.insert(name)
        return attributes.first { $0.name == name }?.value
    }

    /// Marks the element as one that means something here.
    func read() -> StyleElement {
        isRead = true
        return self
    }

    /// As ``read()``, and nothing inside it is reported.
    func readWhole() -> StyleElement {
        isTakenWhole = true
        return read()
    }

    /// The first child of a name, marked as read.
    func child(_ name: String) -> StyleElement? {
        children.first { $0.name == name }?.read()
    }

    /// Calls the closure with whatever means nothing here: elements, and attributes of those that do.
    func forEachUnknown(_ body: (StyleElement, _ attribute: String?) -> Void) {
        guard isRead else { return body(self, nil) }
        guard !isTakenWhole else { return }
        for attribute in attributes where !asked.contains(attribute.name) && !attribute.name.hasPrefix("xmlns") {
            body(self, attribute.name)
        }
        for child in children { child.forEachUnknown(body) }
    }
}
