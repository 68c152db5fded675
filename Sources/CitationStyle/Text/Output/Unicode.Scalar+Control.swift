extension Unicode.Scalar {
    /// Whether it is a control character that no output carries: C0 (but tab and line feed), DEL, C1, and those that embed, override
    /// or isolate the direction of text (Unicode Standard Annex 9).
    ///
    /// The plain direction marks (U+200E, U+200F, U+061C) stay: they cannot reach beyond the characters beside them.
    var isUnprintable: Bool {
        switch value {
        case 0x09, 0x0A: false
        case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFFF9...0xFFFB: true
        default: false
        }
    }
}
