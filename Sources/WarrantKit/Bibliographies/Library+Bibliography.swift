import CitationStyle
import Interchange

extension Library {
    /// The bibliography of an article, a claim or a query.
    ///
    /// An article's references come in their printed order and are numbered by it, unless the style has an order of its own. A reference
    /// that is not resolved keeps its place, as it was printed and marked; in the order of a style it comes last.
    /// - Throws: `Failure` of kind input for what the store does not know, for a style that is not found or cannot be read
    ///   (`style.…`), for a style without a bibliography, and where nothing is listed.
    public func bibliography(
        of selection: SourceSelection, _ settings: BibliographySettings = BibliographySettings()
    ) throws -> PrintedBibliography {
        let (list, notes) = try listed(selection)
        var printed = try BibliographyPrinter(settings).print(list)
        printed.notes = notes + printed.notes
        if list.isEmpty {
            printed.notes.append(Diagnostic("export.no-sources", severity: .note, "there are no sources to list"))
        }
        return printed
    }
}

/// Prints sources in a style.
struct BibliographyPrinter {
    private let settings: BibliographySettings
    private let style: Style
    private let format: BibliographyFormat
    private let processor: Processor
    private let marks: EntryMarks
    private let warnings: [Diagnostic]

    /// - Throws: `Failure` of kind input for a style that is not found, cannot be read or has no bibliography.
    init(_ settings: BibliographySettings) throws {
        self.settings = settings
        let read = try StyleLibrary(folders: settings.stylePath).style(settings.style)
        guard let format = read.style.bibliography else {
            throw Failure.input(
                Diagnostic(
                    "style.no-bibliography", "the style '\(read.style.info.title)' makes notes and no bibliography",
                    remedy: "find another with 'warrant styles --search …'"))
        }
        (style, self.format) = (read.style, format)
        let locales = LocaleLibrary()
        let language = settings.locale ?? (style.defaultLocale == nil ? settings.reader.rawValue : nil)
        processor = Processor(style: style, locale: locales.locale(for: style, language: language))
        warnings = read.warnings + locales.warnings
        marks = EntryMarks(language: settings.reader)
    }

    func print(_ list: [ListedSource]) -> PrintedBibliography {
        var sources: [String: CitedSource] = [:]
        var unresolved: [String: UnresolvedEntry] = [:]
        var notes = warnings
        let items = list.map { listed -> CSLItem in
            switch listed {
            case .source(let source):
                let item = item(of: source)
                sources[item.id] = source
                return item
            case .unresolved(let reference):
                let entry = UnresolvedEntry(reference: reference)
                unresolved[entry.id] = entry
                notes.append(.notResolved(reference))
                return entry.item
            }
        }
        let made = processor.process(items).bibliography
        let printed = Dictionary(made.map { ($0.id, $0.inlines) }) { first, _ in first }
        // What a style prints nothing of has its place all the same; in a style with an order of its own at the end.
        let order = format.sort.isEmpty ? items.map(\.id) : made.map(\.id) + items.map(\.id).filter { printed[$0] == nil }
        let entries = order.map { id -> PrintedBibliography.Entry in
            if let entry = unresolved[id] {
                let inlines = printed[id].map { entry.entry($0, marks) } ?? marks.unresolved(entry.reference.printed)
                return .init(unresolved: entry.reference.key, inlines: inlines)
            }
            guard let source = sources[id] else { return .init(inlines: printed[id] ?? []) }
            if printed[id] == nil { notes.append(.printsNothing(id, style.info.title)) }
            let inlines = marked(printed[id] ?? [.text(source.record.plainEntry)], source)
            return .init(source: id, isRetracted: source.isRetracted, inlines: inlines)
        }
        return PrintedBibliography(entries: entries, layout: BibliographyLayoutOptions(format), notes: notes)
    }

    /// What a style prints as the work's state is said by a notice, or not at all.
    private func item(of source: CitedSource) -> CSLItem {
        var item = CSLItem(source.record)
        if item.texts["status"] == "retracted" { item.texts["status"] = nil }
        return item
    }

    private func marked(_ entry: [Inline], _ source: CitedSource) -> [Inline] {
        let printed = entry.plainText
        var entry = entry
        if settings.showsNotices { entry = entry.appending(marks.notices(of: source)) }
        if settings.showsIdentifiers {
            entry = entry.appending(marks.identifiers(of: source.record, beside: printed))
        }
        return entry
    }
}

extension Record {
    /// Who, what, where and when, for a style that has nothing to say of the work.
    fileprivate var plainEntry: String {
        let names = contributors.filter { $0.role != .investigator }.map(\.shortName)
        let makers = names.count > 3 ? names.prefix(3) + ["et al"] : names
        let journal: String? =
            switch container {
            case .journal(let journal): journal.title
            case .book(let book): book.title.plainText
            case nil: nil
            }
        let parts: [String?] = [
            makers.joined(separator: ", "), title?.plainText, journal, issued?.iso, url ?? doi?.url,
        ]
        let said = parts.compactMap { $0 }.filter { !$0.isEmpty }
        return said.isEmpty
            ? id.description : said.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }.joined(separator: ". ")
    }
}

extension Diagnostic {
    fileprivate static func printsNothing(_ id: String, _ style: String) -> Diagnostic {
        Diagnostic(
            "export.style-prints-nothing", severity: .note,
            "the style '\(style)' prints nothing of '\(id)', whose makers, title and place stand there instead")
    }

    fileprivate static func notResolved(_ reference: ListedReference) -> Diagnostic {
        Diagnostic(
            "export.as-printed", severity: .note,
            "reference '\(reference.key)' stands as it was printed, for it is not resolved: \(reference.resolution)")
    }
}
