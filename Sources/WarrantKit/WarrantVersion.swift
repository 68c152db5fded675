/// Which Warrant this is.
public enum WarrantVersion {
    /// As semantic versioning writes it.
    public static let current = "0.1.0"
}
