extension String: StoredValue {
    func write(to json: inout JSONBytes) { json.string(self) }
}

extension Int: StoredValue {
    func write(to json: inout JSONBytes) { json.bare(String(self)) }
}

extension Bool: StoredValue {
    func write(to json: inout JSONBytes) { json.bare(self ? "true" : "false") }
}

extension StoredValue where Self: RawRepresentable, RawValue == String {
    func write(to json: inout JSONBytes) { json.string(rawValue) }
}

extension StoredValue where Self: CustomStringConvertible {
    func write(to json: inout JSONBytes) { json.string(description) }
}

extension PMID: StoredValue {}
extension DOI: StoredValue {}
extension PMCID: StoredValue {}
extension SourceID: StoredValue {}

extension RichText: StoredValue {
    func write(to json: inout JSONBytes) {
        if runs.isEmpty { return json.string("") }
        if let plain = plainRun { return json.string(plain) }
        markupBytes.withUnsafeBufferPointer { json.string($0) }
    }
}

extension Record.Kind: StoredValue {}
extension StudyDesign: StoredValue {}
extension Contributor.Role: StoredValue {}
extension Journal.ISSN.Medium: StoredValue {}
extension Notice.Kind: StoredValue {}
extension Notice.Direction: StoredValue {}
extension PartialDate.Season: StoredValue {}

extension PartialDate: StoredValue {
    func write(to json: inout JSONBytes) {
        json.object { fields in
            fields.write("start", start)
            fields.write("end", end)
            fields.write("verbatim", verbatim)
        }
    }
}

extension PartialDate.Point: StoredValue {
    func write(to json: inout JSONBytes) {
        json.object { fields in
            fields.write("year", year)
            fields.write("month", month)
            fields.write("day", day)
            fields.write("season", season)
        }
    }
}

extension Pagination: StoredValue {
    func write(to json: inout JSONBytes) {
        json.object { fields in
            fields.write("printed", printed)
            fields.write("ranges", ranges)
            fields.write("articleNumber", articleNumber)
            fields.write("stated", stated)
        }
    }
}

extension Pagination.Range: StoredValue {
    func write(to json: inout JSONBytes) {
        json.object { fields in
            fields.write("first", first)
            fields.write("last", last)
        }
    }
}

/// Cases with a value have the shape that Swift gives them: `{"journal":{"_0":…}}`.
extension Container: StoredValue {
    func write(to json: inout JSONBytes) {
        json.object { fields in
            switch self {
            case .journal(let journal): fields.write("journal", CaseValue(_0: journal))
            case .book(let book): fields.write("book", CaseValue(_0: book))
            }
        }
    }
}

extension Contributor.Name: StoredValue {
    func write(to json: inout JSONBytes) {
        json.object { fields in
            switch self {
            case .person(let person): fields.write("person", CaseValue(_0: person))
            case .collective(let name): fields.write("collective", CaseValue(_0: name))
            }
        }
    }
}

private struct CaseValue<Value: StoredValue>: StoredValue {
    var _0: Value

    func write(to json: inout JSONBytes) {
        json.object { fields in fields.write("_0", _0) }
    }
}
