extension Name {
    /// A name of CSL-JSON, its particles and suffix set apart; `nil` for one that says nothing.
    init?(json: JSONValue) {
        if case .string(let text) = json, !text.isEmpty {
            self.init(literal: text)
            return
        }
        guard case .object(let members) = json else { return nil }
        self.init()
        var isInstitution = false
        var isParsed = true
        for (key, value) in members {
            let part = value.text.flatMap { $0.isEmpty ? nil : $0 }
            switch key {
            case "family": family = part
            case "given": given = part
            case "dropping-particle": droppingParticle = part
            case "non-dropping-particle": nonDroppingParticle = part
            case "suffix": suffix = part
            case "literal": literal = part
            case "comma-suffix": hasCommaSuffix = value.isTrue
            case "static-ordering": isStaticOrdering = value.isTrue
            case "isInstitution": isInstitution = value.isTrue
            case "parse-names": isParsed = isParsed && value.isTrue
            case "static-particles": isParsed = isParsed && !value.isTrue
            default: break
            }
        }
        if literal != nil {
            family = nil
            given = nil
        } else if given == nil, isInstitution {
            literal = family
            family = nil
        }
        guard literal != nil || family != nil || given != nil else { return nil }
        if isParsed { self = parsed() }
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
