extension PageRangeFormat {
    /// The page that a range or list of pages begins with: `12` of `12-14`. A hyphen after a backslash is part of the page.
    static func firstPage(_ pages: String) -> String {
        let scalars = pages.unicodeScalars
        for index in scalars.indices {
            let scalar = scalars[index]
            let endsHere =
                switch scalar {
                case "&", "-", "\u{2013}": true
                case ",": scalars[scalars.index(after: index)...].first == " "
                default: false
                }
            guard endsHere else { continue }
            let first = pages[..<index]
            return first.last == "\\" ? pages : String(first.trimmed)
        }
        return pages
    }
}
