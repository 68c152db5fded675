extension Abstract: Fielded {
    static var blank: Abstract { Abstract([]) }

    mutating func visit<Visitor: FieldVisitor>(_ fields: inout Visitor) throws(Visitor.Failure) {
        try fields.list("sections", &sections)
        try fields.optional("language", &language)
        try fields.optional("type", &type)
        try fields.optional("copyright", &copyright)
    }
}

extension Abstract.Section: Fielded {
    static var blank: Abstract.Section { Abstract.Section(RichText()) }

    mutating func visit<Visitor: FieldVisitor>(_ fields: inout Visitor) throws(Visitor.Failure) {
        try fields.optional("label", &label)
        try fields.optional("category", &category)
        try fields.required("text", &text)
    }
}

extension DocumentSection: Fielded {
    static var blank: DocumentSection { DocumentSection(RichText()) }

    mutating func visit<Visitor: FieldVisitor>(_ fields: inout Visitor) throws(Visitor.Failure) {
        try fields.required("title", &title)
        try fields.optional("label", &label)
        try fields.optional("labelType", &labelType)
        try fields.optional("place", &place)
        try fields.list("sections", &sections)
    }
}

extension BookshelfPlace: Fielded {
    static var blank: BookshelfPlace { BookshelfPlace() }

    mutating func visit<Visitor: FieldVisitor>(_ fields: inout Visitor) throws(Visitor.Failure) {
        try fields.optional("book", &book)
        try fields.optional("part", &part)
        try fields.optional("section", &section)
    }
}

extension LocationLabel: Fielded {
    static var blank: LocationLabel { LocationLabel("") }

    mutating func visit<Visitor: FieldVisitor>(_ fields: inout Visitor) throws(Visitor.Failure) {
        try fields.required("text", &text)
        try fields.optional("type", &type)
    }
}

extension ItemList: Fielded {
    static var blank: ItemList { ItemList("") }

    mutating func visit<Visitor: FieldVisitor>(_ fields: inout Visitor) throws(Visitor.Failure) {
        try fields.required("type", &type)
        try fields.list("items", &items)
    }
}

extension UnreadDate: Fielded {
    static var blank: UnreadDate { UnreadDate("", "") }

    mutating func visit<Visitor: FieldVisitor>(_ fields: inout Visitor) throws(Visitor.Failure) {
        try fields.required("element", &element)
        try fields.required("text", &text)
    }
}

extension GeneralNote: Fielded {
    static var blank: GeneralNote { GeneralNote("") }

    mutating func visit<Visitor: FieldVisitor>(_ fields: inout Visitor) throws(Visitor.Failure) {
        try fields.required("text", &text)
        try fields.optional("owner", &owner)
    }
}

extension RecordObject: Fielded {
    static var blank: RecordObject { RecordObject("") }

    mutating func visit<Visitor: FieldVisitor>(_ fields: inout Visitor) throws(Visitor.Failure) {
        try fields.required("type", &type)
        try fields.list("parameters", &parameters)
    }
}

extension RecordObject.Parameter: Fielded {
    static var blank: RecordObject.Parameter { RecordObject.Parameter("", RichText()) }

    mutating func visit<Visitor: FieldVisitor>(_ fields: inout Visitor) throws(Visitor.Failure) {
        try fields.required("name", &name)
        try fields.required("value", &value)
    }
}

extension HistoryEvent: StoredValue {
    func write(to json: inout JSONBytes) {
        json.object { fields in
            fields.write("status", status)
            fields.write("date", date)
            fields.write("time", time)
        }
    }
}
