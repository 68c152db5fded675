extension CSLItem {
    /// Moves variables that stand in `note` for want of a field to where they belong.
    ///
    /// A line `name: value`, or `{:name: value}` anywhere before other text, gives a variable that the reference does not have; the
    /// type and dates are overridden. This is how Zotero and others keep what their fields cannot hold.
    mutating func takeVariablesFromNote() {
        guard let note = texts["note"], note.contains(":") else { return }
        var lines = Self.withBracedVariablesOnLines(note).split(separator: "\n", omittingEmptySubsequences: false)
        let known = Set(nameLists.keys)
        var isChanged = true
        // Until nothing is left to take, so that writing and reading again changes nothing.
        while isChanged {
            isChanged = false
            for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
                guard let (name, value) = Self.variable(inLine: line) else {
                    if index == 0 { continue } else { break }
                }
                guard !known.contains(name), take(name, value) else { continue }
                lines[index] = ""
                isChanged = true
            }
            while let first = lines.first, first.allSatisfy(\.isWhitespace) { lines.removeFirst() }
            while let last = lines.last, last.allSatisfy(\.isWhitespace) { lines.removeLast() }
        }
        texts["note"] = lines.isEmpty ? nil : lines.joined(separator: "\n")
    }

    private mutating func take(_ variable: String, _ value: String) -> Bool {
        if variable == "type" {
            type = value
        } else if Self.dateVariables.contains(variable) {
            dates[variable] = DateValue(raw: value)
        } else if Self.nameVariables.contains(variable) {
            let parts = value.split(separator: "||", maxSplits: 1).map { String($0.trimmed) }
            let name = parts.count == 2 ? Name(family: parts[0], given: parts[1]).parsed() : Name(literal: value)
            nameLists[variable, default: []].append(name)
        } else {
            guard variable != "note", texts[variable] == nil else { return false }
            texts[variable] = value
        }
        return true
    }

    /// `name: value`, the name in small letters or all in capitals.
    private static func variable(inLine line: Substring) -> (name: String, value: String)? {
        guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let name = line[..<colon]
        let value = line[line.index(after: colon)...].trimmed
        let isName =
            name.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
            || name.utf8.allSatisfy { (0x41...0x5A).contains($0) }
        guard isName, !name.isEmpty, !value.isEmpty, !value.contains("}") else { return nil }
        return (String(name), String(value))
    }

    private static func withBracedVariablesOnLines(_ note: String) -> String {
        guard note.contains("{:") else { return note }
        var result = ""
        var rest = note[...]
        while let open = rest.firstRange(of: "{:"), let close = rest[open.upperBound...].firstIndex(of: "}"),
            variable(inLine: rest[open.upperBound..<close]) != nil
        {
            result += rest[..<open.lowerBound].trimmed
            result += "\n\(rest[open.upperBound..<close])\n"
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}

extension StringProtocol {
    /// Without white space at both ends.
    var trimmed: SubSequence {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
            return self[endIndex...]
        }
        return self[first...last]
    }
}
