import Diagnostics
import Yams

/// Parses a dossier's YAML; what YAML itself finds wrong becomes diagnostics with their places.
struct YAMLComposer {
    let log: DiagnosticLog

    /// - Returns: `nil`, with a diagnostic, when there is no tree to read.
    func compose(_ yaml: String) -> Node? {
        let text = yaml.unicodeScalars.first == "\u{FEFF}" ? String(yaml.unicodeScalars.dropFirst()) : yaml
        guard checkCharacters(text) else { return nil }
        do {
            guard try checkAliases(text) else { return nil }
            let (root, repeated) = try RepeatedKeys.compose(text)
            for (name, span) in repeated { RepeatedKeys.report(name, at: span, log) }
            guard let root, !root.isNull else {
                log.error(
                    "empty", "the dossier is empty", remedy: "begin with 'format: 1' and an 'article'",
                    at: SourceSpan(at: .start))
                return nil
            }
            return root
        } catch {
            report(error, text)
            return nil
        }
    }

    /// YAML's own rule for what a file may hold; checked here because its parser counts the place in other units.
    private func checkCharacters(_ text: String) -> Bool {
        let control = text.unicodeScalars.enumerated().first { !Self.isAllowed($0.element) }
        guard let control else { return true }
        log.error(
            "control-character", "the character \(control.element.codeName) cannot stand in a dossier",
            remedy: "take out control characters", at: SourceSpan(at: SourceText(text).position(atOffset: control.offset)))
        return false
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    /// Refuses aliases, which can make a small file stand for an endless one.
    ///
    /// They cannot be told from other asterisks without parsing, and must not be parsed as aliases. So the text is parsed with every
    /// asterisk made an underscore: where a plain scalar begins at the place of an asterisk, that was an alias.
    private func checkAliases(_ text: String) throws -> Bool {
        guard text.unicodeScalars.contains("*") else { return true }
        var harmless = Array(text.unicodeScalars)
        var asterisks: Set<SourcePosition> = []
        let lines = YAMLLines(harmless)
        for offset in harmless.indices where harmless[offset] == "*" {
            asterisks.insert(lines.position(atOffset: offset))
            harmless[offset] = "_"
        }
        var waiting = [try RepeatedKeys.compose(String(String.UnicodeScalarView(harmless))).root].compactMap(\.self)
        var aliases: [SourceSpan] = []
        while let node = waiting.popLast() {
            switch node {
            case .scalar(let scalar):
                if scalar.style == .plain, asterisks.contains(node.span.start) { aliases.append(node.span) }
            case .sequence(let items): waiting += Array(items)
            case .mapping(let pairs): waiting += pairs.flatMap { [$0.key, $0.value] }
            case .alias: aliases.append(node.span)
            }
        }
        for span in aliases.sorted(by: { $0.start < $1.start }) {
            log.error(
                "alias", "a dossier holds no aliases",
                remedy: "write the part out, or put a text that begins with '*' in quotes", at: span)
        }
        return aliases.isEmpty
    }

    // MARK: Faults

    private func report(_ error: any Error, _ text: String) {
        switch error {
        case YamlError.scanner(let context, let problem, let mark, _), YamlError.parser(let context, let problem, let mark, _):
            report(problem, SourcePosition(mark), context.map { ($0.text, SourcePosition($0.mark)) }, text)
        case YamlError.composer(_, let problem, let mark, _):
            report(problem, SourcePosition(mark), nil, text)
        case YamlError.duplicatedKeysInMapping(let names, let context):
            for name in names { RepeatedKeys.report(name, at: SourceSpan(at: SourcePosition(context.mark)), log) }
        default:
            log.error(
                "not-yaml", "this is not YAML", remedy: Self.remedy, at: SourceSpan(at: .start),
                cause: "\(error)".prefix(200).description)
        }
    }

    private static let remedy = "check indentation, quotes and colons here and in the lines above"

    private func report(
        _ problem: String, _ place: SourcePosition, _ context: (text: String, place: SourcePosition)?, _ text: String
    ) {
        let line = SourceText(text).line(place.line) ?? ""
        let scalars = Array(line.unicodeScalars.prefix(place.column))
        if let context, context.text.contains("quoted scalar"),
            problem.contains("end of stream") || problem.contains("document indicator")
        {
            log.error(
                "not-yaml", "this quote is not closed",
                remedy: "close it; inside it write \\\" between double quotes, '' between single ones",
                at: SourceSpan(at: context.place), cause: problem)
        } else if scalars.count == place.column, scalars.last == "\t" {
            log.error(
                "not-yaml", "a tab cannot indent", remedy: "indent with spaces", at: SourceSpan(at: place), cause: problem)
        } else if let context, context.text.contains("flow sequence") || context.text.contains("flow mapping") {
            log.error(
                "not-yaml", "this bracket is not closed, or a comma is missing after it",
                remedy: "close it, put commas between the items, and quotes around texts that hold brackets or commas",
                at: SourceSpan(at: context.place), cause: problem)
        } else if problem.contains("mapping values are not allowed") {
            log.error(
                "not-yaml", "a colon cannot stand here", remedy: "put a text that holds ': ' in quotes",
                at: SourceSpan(at: place),
                cause: problem)
        } else if problem.contains("another document") {
            log.error(
                "not-yaml", "a dossier is one document", remedy: "put what follows '---' in a file of its own",
                at: SourceSpan(at: place), cause: problem)
        } else {
            log.error("not-yaml", "this is not YAML", remedy: Self.remedy, at: SourceSpan(at: place), cause: problem)
        }
    }
}

extension SourcePosition {
    /// The place of a mark of YAML's parser, which counts lines from 1 and columns in code points.
    init(_ mark: Mark) {
        self.init(line: max(mark.line, 1), column: max(mark.column, 1))
    }
}

/// Finds every key that stands twice in one mapping, where YAML's parser stops at the first and points at the wrong one.
///
/// The parser's complaint names the first of the two; that one is set aside, by a first letter that stands nowhere else in the
/// text, and the text is parsed again. What was set aside leads to the key that repeats it.
enum RepeatedKeys {
    /// How many keys are looked for before the parser's complaint is left as it is.
    private static let limit = 8
    /// From Unicode's private use area, where no dossier has letters.
    private static let marker: Unicode.Scalar = "\u{F8F0}"

    /// Whether a key was set aside because it stands again further on.
    static func isSetAside(_ name: String) -> Bool { name.unicodeScalars.first == marker }

    static func report(_ name: String, at span: SourceSpan, _ log: DiagnosticLog) {
        log.error("duplicate-key", "\(name.shown) stands twice in one mapping", remedy: "keep one of them", at: span)
    }

    /// - Returns: the tree, in which keys that are repeated further on begin with the marker, and the repeating keys.
    static func compose(_ text: String) throws -> (root: Node?, repeated: [(name: String, span: SourceSpan)]) {
        var scalars = Array(text.unicodeScalars)
        var setAside: [SourcePosition: String] = [:]
        var current = text
        for _ in 0..<limit {
            do {
                let root = try Yams.compose(yaml: current)
                return (root, setAside.isEmpty ? [] : repeats(in: root, setAside))
            } catch YamlError.duplicatedKeysInMapping(let names, let context) {
                let place = SourcePosition(context.mark)
                guard let name = names.first, !text.unicodeScalars.contains(marker), let offset = letter(at: place, in: scalars)
                else {
                    throw YamlError.duplicatedKeysInMapping(duplicates: names, context: context)
                }
                scalars[offset] = marker
                setAside[place] = name
                current = String(String.UnicodeScalarView(scalars))
            }
        }
        return (try Yams.compose(yaml: current), [])
    }

    /// Where the first letter of the key at a place stands.
    private static func letter(at place: SourcePosition, in scalars: [Unicode.Scalar]) -> Int? {
        guard var offset = YAMLLines(scalars).offset(of: place) else { return nil }
        if scalars[offset] == "\"" || scalars[offset] == "'" { offset += 1 }
        let isLetter = scalars.indices.contains(offset) && scalars[offset].properties.isAlphabetic
        return isLetter ? offset : nil
    }

    /// The keys that repeat one before them in the same mapping.
    private static func repeats(in root: Node?, _ setAside: [SourcePosition: String]) -> [(name: String, span: SourceSpan)] {
        var found: [(String, SourceSpan)] = []
        var waiting = [root].compactMap(\.self)
        while let node = waiting.popLast() {
            if case .sequence(let items) = node { waiting += Array(items) }
            guard case .mapping(let pairs) = node else { continue }
            var seen: Set<String> = []
            for (key, value) in pairs {
                waiting.append(value)
                guard case .scalar(let scalar) = key else { continue }
                let name = setAside[key.span.start] ?? scalar.string
                if !seen.insert(name).inserted { found.append((name, key.span)) }
            }
        }
        return found
    }
}

/// Where the lines of a text begin as YAML's parser counts them; it knows more line breaks than an editor does.
struct YAMLLines {
    private let starts: [Int]
    private let count: Int

    init(_ scalars: [Unicode.Scalar]) {
        var starts = [0]
        for offset in scalars.indices {
            switch scalars[offset] {
            case "\n", "\u{85}", "\u{2028}", "\u{2029}": starts.append(offset + 1)
            case "\r": if offset + 1 == scalars.count || scalars[offset + 1] != "\n" { starts.append(offset + 1) }
            default: break
            }
        }
        self.starts = starts
        count = scalars.count
    }

    /// The place `offset` code points into the text.
    func position(atOffset offset: Int) -> SourcePosition {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return SourcePosition(line: low + 1, column: offset - starts[low] + 1)
    }

    /// How many code points stand before a place, or `nil` for one outside the text.
    func offset(of place: SourcePosition) -> Int? {
        guard starts.indices.contains(place.line - 1) else { return nil }
        let offset = starts[place.line - 1] + place.column - 1
        return offset < count ? offset : nil
    }
}
