/// Characters that are small and raised by themselves (`²`, `ª`, `™`), which formats with fonts write as raised ordinary ones.
///
/// The list is that of Unicode Technical Report 30, superscript folding.
enum Superscripts {
    /// What the character is when it is not raised, or `nil` where it is no such character.
    static func base(of scalar: Unicode.Scalar) -> String? {
        // Most text has none: nothing below U+00AA is one.
        scalar.value < 0xAA ? nil : folding[scalar]
    }

    private static let folding: [Unicode.Scalar: String] = {
        var folding: [Unicode.Scalar: String] = ["\u{2120}": "SM", "\u{2122}": "TM"]
        for (raised, base) in zip(raised.unicodeScalars, bases.unicodeScalars) { folding[raised] = String(base) }
        return folding
    }()

    private static let raised =
        "ª²³¹ºʰʱʲʳʴʵʶʷʸˠˡˢˣˤᴬᴭᴮᴰᴱᴲᴳᴴᴵᴶᴷᴸᴹᴺᴼᴽᴾᴿᵀᵁᵂ"
        + "ᵃᵄᵅᵆᵇᵈᵉᵊᵋᵌᵍᵏᵐᵑᵒᵓᵔᵕᵖᵗᵘᵙᵚᵛᵜᵝᵞᵟᵠᵡ⁰ⁱ⁴⁵⁶⁷⁸⁹⁺⁻"
        + "⁼⁽⁾ⁿ㆒㆓㆔㆕㆖㆗㆘㆙㆚㆛㆜㆝㆞㆟ˀˁ\u{6E5}\u{6E6}"

    private static let bases =
        "a231ohɦjrɹɻʁwyɣlsxʕAÆBDEƎGHIJKLMNOȢPRTUW"
        + "aɐɑᴂbdeəɛɜgkmŋoɔᴖᴗptuᴝɯvᴥβγδφχ0i456789+−"
        + "=()n一二三四上中下甲乙丙丁天地人ʔʕ\u{648}\u{64A}"
}
