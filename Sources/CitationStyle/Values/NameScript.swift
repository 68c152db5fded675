/// Which scripts the parts of a name are written in, as far as printing depends on it.
enum NameScript {
    /// Whether a letter, digit or hyphen is of a script whose names are written with spaces and shortened to initials.
    static func isRomanesque(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2D, 0x30...0x39: true
        default: isRomanesqueLetter(scalar)
        }
    }

    /// Whether a letter is Latin, Greek, Cyrillic, Hebrew, Arabic or Thai.
    static func isRomanesqueLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x370...0x3FF, 0x400...0x52F, 0x590...0x5FF, 0x600...0x6FF, 0xE01...0xE5B,
            0x1E00...0x1EFF, 0x1F00...0x1FFF, 0x200C...0x200E, 0x202A...0x202E:
            true
        default: false
        }
    }

    /// Whether a text begins with such a letter, markup aside.
    static func startsRomanesque(_ text: some StringProtocol) -> Bool {
        var isTag = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": isTag = true
            case ">" where isTag: isTag = false
            default:
                if !isTag { return isRomanesqueLetter(scalar) || scalar == "&" }
            }
        }
        return false
    }
}

extension Name {
    /// How the parts of a name are put one after another.
    enum Order {
        /// As the style says.
        case western
        /// The family name first, a space between.
        case familyFirst
        /// The family name first, nothing between: a name in Han, Kana or Hangul.
        case familyFirstUnspaced
    }

    /// The order that the script of a name asks for.
    ///
    /// - Parameter language: of the reference; names in Latin letters of a Chinese or Japanese one have the family name first too.
    func order(language: String?) -> Order {
        if let family, !family.isEmpty, !family.unicodeScalars.contains(where: NameScript.isRomanesque) {
            return given.map(NameScript.startsRomanesque) ?? false ? .familyFirst : .familyFirstUnspaced
        }
        guard !isStaticOrdering, let language else { return isStaticOrdering ? .familyFirst : .western }
        return language.hasPrefix("ja") || language.hasPrefix("zh") ? .familyFirst : .western
    }

    /// Whether a particle touches the name after it: *d'*, *al-*, and one that ends in a space of its own.
    static func joins(_ particle: String) -> Bool {
        particle.last.map { "'\u{2019}- ".contains($0) } ?? false
    }
}
