import ArgumentParser
import Foundation
import WarrantKit

/// `warrant demo`
struct Demo: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Put the sample library into a fresh store, and show what it holds.",
        discussion: """
            Ten studies, five Dutch health articles restated in our own words, every claim of theirs, and what the studies say. A \
            store that 'warrant demo' made is replaced; any other is left alone.
            """)

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var localeOptions: LocaleOptions

    @Option(
        help: ArgumentHelp(
            "The folder of the sample library.",
            discussion: "Else WARRANT_LIBRARY, else share/warrant beside the program, else References here.",
            valueName: "folder"), completion: .directory)
    var library: String?

    func run() throws {
        let language = try localeOptions.language()
        let sample = try SampleLibrary.find(library)
        let summary = try sample.build(at: storeOptions.path)
        Console.report(summary.warnings)
        let opened = try storeOptions.library()
        Console.write(try DemoWriter(language).write(opened, summary, path: storeOptions.path))
    }
}
