import ArgumentParser
import WarrantKit

/// `warrant styles`
struct Styles: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the citation styles that 'warrant bibliography' can use.",
        discussion: "Styles are those in the folders of --style-path, those that are installed, and a few built in.")

    @Option(help: ArgumentHelp("Words of the title, id or field.", valueName: "words"))
    var search: String = ""

    @Option(
        name: .customLong("style-path"),
        help: ArgumentHelp("A folder of styles, looked in before the installed ones.", valueName: "folder"),
        completion: .directory)
    var stylePath: [String] = []

    @Option(help: ArgumentHelp("How the list is written.", valueName: "format"))
    var format: ResultFormat = .table

    func run() throws {
        var listing = try Library.styles(matching: search, stylePath: stylePath)
        if format == .table || format == .markdown { listing = listing.showing(["id", "title", "cites"]) }
        Console.write(format.write(listing, width: Console.width))
        if listing.rows.isEmpty { throw ExitCode(ExitStatus.no.rawValue) }
    }
}
