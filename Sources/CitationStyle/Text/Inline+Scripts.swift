extension [Inline] {
    /// Whether there is a letter or figure in it of a script that has an italic, rather than Chinese, Japanese, Korean and others
    /// that have none: there a style's italic is left out, as citeproc-js does.
    var hasSlantingScript: Bool {
        containsText { $0.unicodeScalars.contains(where: \.isOfSlantingScript) }
    }
}

extension Unicode.Scalar {
    /// Whether it is a hyphen, or a letter or figure that is Latin, Greek, Cyrillic, Hebrew, Arabic or Thai.
    fileprivate var isOfSlantingScript: Bool {
        switch value {
        case 0x2D, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0xC0...0x24F, 0x370...0x52F, 0x590...0x6FF, 0xE01...0xE5B, 0x1E00...0x1FFF: true
        default: false
        }
    }
}
