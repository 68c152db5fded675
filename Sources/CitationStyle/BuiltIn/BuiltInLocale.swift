import XMLReading

/// A locale file that is part of the program, for where none is installed.
enum BuiltInLocale {
    /// The dialects that have one.
    static let codes = ["en-US", "nl-NL", "nl-BE"]

    /// The file of a dialect, or `nil`.
    static func bytes(for code: String) -> [UInt8]? {
        switch code {
        case "en-US": PackageResources.locales_en_US_xml
        case "nl-NL": PackageResources.locales_nl_NL_xml
        case "nl-BE": PackageResources.locales_nl_BE_xml
        default: nil
        }
    }
}
