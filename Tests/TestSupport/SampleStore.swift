import Foundation
public import WarrantKit

/// The sample library in a store, built once for all tests of a run.
public enum SampleStore {
    private static let built = Result { () throws -> (TemporaryFolder, String) in
        let folder = try TemporaryFolder()
        let path = folder.path("sample.db")
        let references = Program.checkout.appending(path: "References").path(percentEncoded: false)
        _ = try SampleLibrary.find(references).build(at: path)
        return (folder, path)
    }

    /// The path of the store; do not write to it.
    public static func path() throws -> String {
        try built.get().1
    }

    /// The store, to ask it questions; do not write to it.
    public static func library() throws -> Library {
        try Library(path: try path())
    }

    /// A copy of the store that may be written to.
    public static func copy(into folder: TemporaryFolder) throws -> Library {
        let copy = folder.path("copy.db")
        try FileManager.default.copyItem(atPath: try path(), toPath: copy)
        return try Library(path: copy)
    }
}
