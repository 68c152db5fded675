public import ArgumentParser
import Foundation
public import WarrantKit

/// `warrant review CLAIM`
struct Review: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Sign a judgement of a claim, take one back, or show them beside the derived verdict.",
        discussion: """
            A review stands beside what is derived and never changes it. It holds the hash of the statement that was judged: when the \
            claim is put otherwise later, the review is shown as one of an earlier wording and no longer exported.
            """)

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var localeOptions: LocaleOptions

    @Option(help: ArgumentHelp("What the reviewer makes of the claim.", valueName: "rating"))
    var rating: Rating?

    @Option(help: ArgumentHelp("Who signs.", valueName: "name"))
    var by: String?

    @Option(help: ArgumentHelp("The day it was signed; today where it is not given.", valueName: "year-month-day"))
    var date: String?

    @Option(help: ArgumentHelp("Why, in the reviewer's own words.", valueName: "text"))
    var note: String?

    @Flag(help: "Put this review in the place of the one that the same person has signed.")
    var replace = false

    @Flag(help: "Take back the review that --by has signed; the change log keeps it.")
    var withdraw = false

    @Option(help: ArgumentHelp("How the reviews are written.", valueName: "format"))
    var format: ReportFormat = .text

    @Argument(help: ArgumentHelp("The claim's id.", valueName: "claim"), completion: .claims)
    var claim: String

    func validate() throws {
        if rating != nil, withdraw { throw ValidationError("--rating signs and --withdraw takes back: give one of them.") }
        if rating != nil || withdraw, by == nil { throw ValidationError("A review is signed: say who with --by NAME.") }
        if rating == nil, date != nil || note != nil || replace {
            throw ValidationError("--date, --note and --replace go with --rating.")
        }
        if by != nil, rating == nil, !withdraw { throw ValidationError("--by goes with --rating or --withdraw.") }
    }

    func run() throws {
        let language = try localeOptions.language()
        let store = try storeOptions.library().store
        if let rating, let by {
            let before = try store.sign(rating, ofClaim: claim, by: by, date: try day(), note: note, replacing: replace)
            Console.note(
                before == nil ? "\(claim): signed" : "\(claim): signed, in place of the review of \(before?.date ?? "")")
        } else if withdraw, let by {
            try store.withdrawReview(ofClaim: claim, by: by)
            Console.note("\(claim): withdrawn")
        }
        let report = try store.report(onClaim: claim)
        switch format {
        case .text: Console.write(ReviewWriter(language).write(report, width: Console.width ?? 100))
        case .json: Console.write(try ReportJSON.writeReviews(report))
        }
    }

    /// The day that was given, or today's.
    private func day() throws -> String {
        let today = Date.now.formatted(Date.ISO8601FormatStyle(timeZone: .current).year().month().day())
        guard let date else { return today }
        guard PartialDate(iso: date)?.day != nil else {
            throw Failure.input(
                Diagnostic("review.bad-date", "'\(date)' is no day the calendar has", remedy: "write year-month-day: \(today)"))
        }
        guard date <= today else {
            throw Failure.input(
                Diagnostic(
                    "review.bad-date", "'\(date)' is still to come", remedy: "give the day it was signed, at most \(today)"))
        }
        return date
    }
}

extension Rating: ExpressibleByArgument {}
