extension CSLItem {
    /// References as a CSL-JSON array: `id` and `type` first, then the variables by name, one a line.
    ///
    /// Equal references give equal bytes, and ``read(json:file:)`` gives them back.
    public static func json(_ items: [CSLItem]) -> String {
        guard !items.isEmpty else { return "[]\n" }
        return "[\n" + items.map(\.jsonObject).joined(separator: ",\n") + "\n]\n"
    }

    private var jsonObject: String {
        var members: [(key: String, value: JSONValue)] = []
        for (key, text) in texts { members.append((key, .string(text))) }
        for (key, names) in nameLists where !names.isEmpty { members.append((key, .array(names.map(\.json)))) }
        for (key, date) in dates { members.append((key, date.json)) }
        members.sort { $0.key < $1.key }
        members.insert(contentsOf: [("id", .string(id)), ("type", .string(type))], at: 0)
        let lines = members.map { "    \($0.key.jsonQuoted): \($0.value.json)" }
        return "  {\n" + lines.joined(separator: ",\n") + "\n  }"
    }
}
