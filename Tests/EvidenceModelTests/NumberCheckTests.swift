import Foundation
import Testing

@testable import EvidenceModel

/// A quantity as a reader would jot it down: `29 %`, `> 50 %`, `1..3 %`, `~ 30 %`, `OR 1.33`, `36 /1000`, `-`.
private func q(_ text: String, age: ClosedRange<Int>? = nil, bounds: String? = nil, measure: String = "x") -> Quantity {
    var quantity = Quantity(id: "n", answers: "n", measure: measure)
    quantity.age = age.map { NumberRange(Decimal($0.lowerBound), Decimal($0.upperBound)) }
    quantity.bounds = bounds.flatMap(range)
    var unit: [Substring] = []
    for word in text.split(separator: " ") {
        if word == "-" {
            continue
        } else if let comparator = Comparator(rawValue: String(word)) {
            quantity.comparator = comparator
        } else if word.hasPrefix("/") {
            quantity.denominator = Decimal(string: String(word.dropFirst()))
        } else if let range = range(String(word)) {
            quantity.range = range
        } else if quantity.value == nil, quantity.range == nil, let value = Decimal(string: String(word)) {
            quantity.value = value
        } else if ["OR", "RR", "prevalence", "incidence"].contains(word.first == "P" ? word.lowercased() : String(word)) {
            quantity.statistic = String(word)
        } else {
            unit.append(word)
        }
    }
    quantity.unit = unit.isEmpty ? nil : unit.joined(separator: " ")
    return quantity
}

private func range(_ text: String) -> NumberRange? {
    let ends = text.components(separatedBy: "..").compactMap { Decimal(string: $0) }
    return ends.count == 2 ? NumberRange(ends[0], ends[1]) : nil
}

@Suite("Number checks")
struct NumberCheckTests {
    @Test(
        "outcomes",
        arguments: [
            // The claim, the source, what comes out.
            ("29 %", "29 %", NumberOutcome.same),
            ("29 %", "-", .missing), ("29 %", "- %", .missing), ("-", "29 %", .incomparable), ("-", "-", .missing),

            ("prevalence 3 %", "incidence 3 %", .incomparable), ("prevalence 3 %", "Prevalence 3 %", .same),
            ("prevalence 3 %", "3 %", .same), ("OR 1.33", "OR 1.33", .same), ("OR 1.33", "RR 1.33", .incomparable),

            // Units
            ("3.6 %", "36 per 1000", .same), ("3.6 %", "36 /1000", .same), ("3.6 %", "0.036 fraction", .same),
            ("0.29 fraction", "29 percent", .same), ("29 %", "290 per 1 000", .same), ("3 ‰", "0.3 procent", .same),
            ("29 %", "0.29", .incomparable), ("29 %", "29 points", .incomparable), ("29 %", "29 weeks", .incomparable),
            ("10 points", "10 points", .same), ("36 /1000 person-years", "3.6 /100 person-years", .same),
            ("36 /1000 person-years", "3.6 %", .incomparable), ("36 per 1000 person-years", "3.6 %", .incomparable),
            ("6 weeks", "42 days", .same), ("1 year", "12 maanden", .same), ("2 weken", "2 weeks", .same),
            ("1 month", "4 weeks", .rounded), ("3 months", "91.2 days", .same), ("3 months", "10 weeks", .differs),

            // Rounding, to the decimals of the claim
            ("5 %", "4.8 %", .rounded), ("5 %", "4.4 %", .differs), ("4.8 %", "4.84 %", .rounded), ("4.8 %", "5 %", .differs),
            ("5 %", "4.5 %", .rounded), ("5 %", "48 per 1000", .rounded), ("30 %", "29 %", .differs),
            ("60 %", "58 %", .differs),
            ("-2 points", "-2.3 points", .rounded),

            // A limit in the claim
            ("> 50 %", "52 %", .same), ("> 50 %", "50 %", .differs), (">= 50 %", "50 %", .same), ("< 50 %", "49 %", .same),
            ("<= 50 %", "50.4 %", .differs), ("> 50 %", "9 %", .differs), ("> 50 %", "51..60 %", .same),
            ("> 50 %", "45..60 %", .differs), ("> 50 %", "> 60 %", .same), ("> 50 %", ">= 50 %", .differs),
            ("> 50 %", "> 50 %", .same), ("> 50 %", "> 40 %", .differs), ("> 50 %", "< 60 %", .differs),

            // A limit in the source
            ("60 %", "<= 67 %", .same), ("67 %", "<= 67 %", .same), ("67 %", "< 67 %", .differs), ("70 %", "<= 67 %", .differs),
            ("60..80 %", "<= 67 %", .differs), ("60..65 %", "<= 67 %", .same), ("~ 60 %", "<= 67 %", .same),

            // About
            ("~ 30 %", "30 %", .same), ("~ 30 %", "33 %", .rounded), ("~ 30 %", "27 %", .rounded),
            ("~ 30 %", "33.1 %", .differs),
            ("~ 30 %", "34 %", .differs), ("~ 30 %", "28..32 %", .rounded), ("~ 30 %", "28..40 %", .differs),
            ("~ 60..80 %", "63..77 %", .rounded), ("~ 60..80 %", "70 %", .differs), ("30 %", "~ 30 %", .same),

            // Ranges
            ("1..3 %", "1..3 %", .same), ("1..3 %", "3..1 %", .same), ("1..3 %", "1.2..3.4 %", .rounded),
            ("1..3 %", "2..3 %", .differs), ("1..3 %", "2 %", .differs), ("2 %", "1..3 %", .differs),
            ("1..3 %", "12 %", .differs),
            ("2 %", "1.8..2.2 %", .differs), ("2..2 %", "2 %", .same),
        ])
    func outcomes(claim: String, source: String, outcome: NumberOutcome) {
        let result = NumberCheck.compare(q(claim), with: q(source))
        #expect(result.outcome == outcome, "\(result.reason[.english])")
        for words in [result.reason.nl ?? "", result.reason.en ?? ""] {
            #expect(words.hasSuffix(".") && !words.contains("  "))
        }
    }

    @Test("the tenth that 'about' allows ends where it says", arguments: [("33.0", true), ("33.6", false), ("26.4", false)])
    func tenth(source: String, isNear: Bool) {
        #expect((NumberCheck.compare(q("~ 30 %"), with: q("\(source) %")).outcome == .rounded) == isNear)
    }

    @Test("ages that do not meet are not compared; ages that touch, or are not both given, are")
    func ages() {
        func outcome(_ claim: ClosedRange<Int>?, _ source: ClosedRange<Int>?) -> NumberOutcome {
            NumberCheck.compare(q("> 50 %", age: claim), with: q("18 %", age: source)).outcome
        }
        #expect(outcome(30...39, 40...40) == .incomparable)
        #expect(outcome(30...39, 39...50) == .differs)
        #expect(outcome(30...39, 30...30) == .differs)
        #expect(outcome(30...39, nil) == .differs)
        #expect(outcome(nil, 40...40) == .differs)
    }

    private func reason(_ claim: Quantity, _ source: Quantity) -> [String] {
        let reason = NumberCheck.compare(claim, with: source).reason
        return [reason[.dutch], reason[.english]]
    }

    @Test("reasons write both numbers out, each language in its way")
    func reasons() {
        #expect(
            reason(q("5 %"), q("4.8 %")) == [
                "De bewering zegt 5 %, de bron 4,8 %: gelijk na afronden.",
                "The claim says 5%, the source 4.8%: the same after rounding.",
            ])
        #expect(
            reason(q("> 50 %"), q("9 %")) == [
                "De bewering zegt meer dan 50 %, de bron 9 %: dat wijkt af.",
                "The claim says more than 50%, the source 9%: they differ.",
            ])
        #expect(
            reason(q("6 weeks"), q("1..3 months")) == [
                "De bewering zegt 6 weken, de bron 1 tot 3 maanden: dat wijkt af, al valt de bewering binnen wat de bron noemt.",
                "The claim says 6 weeks, the source 1 to 3 months: they differ, though the claim lies within what the source says.",
            ])
        #expect(
            reason(q("29 %"), q("-")) == [
                "De bewering zegt 29 %; de bron, voor zover gelezen, noemt geen getal.",
                "The claim says 29%; the source as read gives no number.",
            ])
        #expect(
            reason(q("prevalence 3 %"), q("incidence 12 per 1000"))[1]
                == "The claim says 3%, the source 12 per 1000: not comparable, because the claim is about prevalence and the source about incidence."
        )
        #expect(
            reason(q("29 %"), q("1 week"))[0]
                == "De bewering zegt 29 %, de bron 1 week: niet te vergelijken, want de eenheden zijn niet om te rekenen.")
        #expect(
            reason(q("> 50 %", age: 30...39), q("18 %", age: 40...40)) == [
                "De bewering zegt meer dan 50 %, de bron 18 %: niet te vergelijken, want de bewering gaat over mensen van 30 tot 39 jaar en de bron over mensen van 40 jaar.",
                "The claim says more than 50%, the source 18%: not comparable, because the claim is about people aged 30 to 39 years and the source about people aged 40 years.",
            ])
    }

    @Test("a claim inside the confidence interval still differs, and the reason says so")
    func bounds() {
        let inside = NumberCheck.compare(q("OR 1.4"), with: q("OR 1.33", bounds: "1.21..1.47"))
        #expect(inside.outcome == .differs)
        #expect(
            inside.reason[.english]
                == "The claim says OR 1.4, the source OR 1.33: they differ. The claim lies inside the confidence interval of the source (1.21 to 1.47)."
        )
        #expect(
            inside.reason[.dutch]
                == "De bewering zegt OR 1,4, de bron OR 1,33: dat wijkt af. De bewering ligt binnen het betrouwbaarheidsinterval van de bron (1,21 tot 1,47)."
        )
        let outside = NumberCheck.compare(q("OR 2"), with: q("OR 1.33", bounds: "1.21..1.47"))
        #expect(
            outside.reason[.english].hasSuffix("The claim lies outside the confidence interval of the source (1.21 to 1.47)."))
        let same = NumberCheck.compare(q("OR 1.33"), with: q("OR 1.33", bounds: "1.21..1.47"))
        #expect(!same.reason[.english].contains("confidence"))
        let crossing = NumberCheck.compare(q("> 50 %"), with: q("52 %", bounds: "48..56"))
        #expect(crossing.outcome == .same)
        #expect(crossing.reason[.english].hasSuffix("The confidence interval of the source (48 to 56) goes beyond that limit."))
    }

    @Test("another measure does not make numbers incomparable; the reason names both")
    func measures() {
        let claim = q("29 %", measure: "disc outpouching")
        let result = NumberCheck.compare(claim, with: q("29 %", measure: "disc protrusion"))
        #expect(result.outcome == .same)
        #expect(
            result.reason[.english]
                == "The claim says 29%, the source 29%: the same. The source counts disc protrusion, the claim disc outpouching."
        )
        #expect(!NumberCheck.compare(claim, with: q("29 %", measure: "Disc  Outpouching")).reason[.english].contains("counts"))
    }

    @Test(
        "numbers as each language writes them",
        arguments: [
            ("4.8", "4,8", "4.8"), ("3110", "3110", "3110"), ("12500.5", "12.500,5", "12,500.5"), ("-4.93", "-4,93", "-4.93"),
        ])
    func numbers(value: String, nl: String, en: String) throws {
        let decimal = try #require(Decimal(string: value))
        #expect(NumberWords.number(decimal, in: .dutch) == nl)
        #expect(NumberWords.number(decimal, in: .english) == en)
    }

    @Test("each answering quantity is checked against the quantity it answers")
    func checks() {
        var twenty = q("29 %")
        twenty.id = "at-20"
        var eighty = q("43 %")
        eighty.id = "at-80"
        func found(_ text: String, _ answers: String?) -> Quantity {
            var quantity = q(text)
            (quantity.id, quantity.answers) = (nil, answers)
            return quantity
        }
        let claim = Claim(id: "c", kind: .frequency, statement: LocalizedText(en: "c"), quantities: [twenty, eighty])
        let evidence = Evidence(
            source: "s", direction: .supports, basis: .abstract,
            quantities: [found("43 %", "at-80"), found("30 %", "at-20"), found("1 %", nil), found("1 %", "at-99")],
            assessor: "An", date: "2026-11-20")
        let checks = NumberCheck.checks(of: claim, against: [evidence])
        #expect(checks.map(\.claimQuantity) == ["at-80", "at-20"])
        #expect(checks.map(\.outcome) == [.same, .differs])
        #expect(checks.map(\.source) == ["s", "s"])
    }
}
