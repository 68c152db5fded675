extension Name {
    /// A name of CSL-JSON, its particles and suffix set apart; `nil` for one that says nothing.
    init?(json: JSONValue) {
        if case .string(let text) = json, !text.isEmpty {
            self.init(literal: text)
            return
        }
        func part(_ key: String) -> String? {
            json[key]?.text.flatMap { $0.isEmpty ? nil : $0 }
        }
        self.init(
            family: part("family"), given: part("given"), droppingParticle: part("dropping-particle"),
            nonDroppingParticle: part("non-dropping-particle"), suffix: part("suffix"), literal: part("literal"))
        hasCommaSuffix = json["comma-suffix"]?.isTrue ?? false
        isStaticOrdering = json["static-ordering"]?.isTrue ?? false
        if literal != nil {
            family = nil
            given = nil
        } else if given == nil, json["isInstitution"]?.isTrue == true {
            literal = family
            family = nil
        }
        guard literal != nil || family != nil || given != nil else { return nil }
        let isParsed = json["parse-names"]?.isTrue ?? true
        if isParsed, json["static-particles"]?.isTrue != true { self = parsed() }
    }

    /// The name in CSL-JSON; marked as not to be parsed where reading it again would take it apart further.
    var json: JSONValue {
        var members: [String: JSONValue] = [:]
        func put(_ key: String, _ text: String?) {
            if let text { members[key] = .string(text) }
        }
        put("family", family)
        put("given", given)
        put("dropping-particle", droppingParticle)
        put("non-dropping-particle", nonDroppingParticle)
        put("suffix", suffix)
        put("literal", literal)
        if hasCommaSuffix { members["comma-suffix"] = .bool(true) }
        if isStaticOrdering { members["static-ordering"] = .bool(true) }
        if parsed() != self { members["parse-names"] = .bool(false) }
        return .object(members)
    }
}
