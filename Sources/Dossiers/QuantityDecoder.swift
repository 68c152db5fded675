import Diagnostics
import EvidenceModel
import Foundation
import Yams

/// Decodes the entries of `quantities:`.
struct QuantityDecoder {
    /// Where the quantity stands.
    enum Owner {
        case claim, evidence
    }

    let log: DiagnosticLog

    /// A quantity, and the place of its `id` or `answers`.
    func quantity(_ node: Node, on owner: Owner) -> (quantity: Quantity, span: SourceSpan)? {
        guard let reader = MappingReader(node, as: owner == .claim ? .claimQuantity : .evidenceQuantity, log: log) else {
            return nil
        }
        let id = owner == .claim ? reader.slug("id") : nil
        let answers = owner == .evidence ? reader.slug("answers", required: false) : nil
        let measure = reader.string("measure", required: true)
        let value = reader.number("value")
        let range = range(reader, "range")
        if reader.has("value"), reader.has("range") {
            log.error(
                "bad-quantity", "a quantity has a value or a range, not both", remedy: "take one of them out",
                at: reader.keySpan(of: "range"))
        }
        if !reader.seems("value"), !reader.seems("range"), owner == .claim || answers == nil {
            log.error(
                "missing-key", "this quantity has no 'value' and no 'range'", remedy: "add 'value: 29' or 'range: [60, 80]'",
                at: reader.span)
        }
        let quantity = Quantity(
            id: id, answers: answers, measure: measure ?? "", statistic: reader.string("statistic"),
            comparator: reader.choice("comparator", Comparator.self) ?? .equal, value: value, range: range,
            bounds: self.range(reader, "bounds"), unit: reader.string("unit"), denominator: denominator(reader),
            population: reader.string("population"), age: age(reader), period: reader.string("period"))
        return (quantity, reader.span(of: owner == .claim ? "id" : "answers"))
    }

    private func denominator(_ reader: MappingReader) -> Decimal? {
        guard let number = reader.number("denominator") else { return nil }
        guard number > 0 else {
            log.error(
                "bad-quantity", "a denominator is above zero", remedy: "write out of how many: 1000",
                at: reader.span(of: "denominator"))
            return nil
        }
        return number
    }

    /// Two numbers, low to high: `[60, 80]`.
    private func range(_ reader: MappingReader, _ key: String) -> NumberRange? {
        guard reader.has(key) else { return nil }
        let nodes = reader.list(key)
        let numbers = nodes.compactMap { log.number($0, key: key) }
        guard nodes.count == 2, numbers.count == 2 else {
            if nodes.count != 2 {
                log.error(
                    "bad-quantity", "'\(key)' takes two numbers", remedy: "write the low and the high one: [60, 80]",
                    at: reader.span(of: key))
            }
            return nil
        }
        guard numbers[0] <= numbers[1] else {
            log.error(
                "bad-quantity", "'\(key)' begins with the higher number", remedy: "write [\(numbers[1]), \(numbers[0])]",
                at: reader.span(of: key))
            return nil
        }
        return NumberRange(numbers[0], numbers[1])
    }

    /// One age or two.
    private func age(_ reader: MappingReader) -> NumberRange? {
        guard let node = reader.node("age") else { return nil }
        if case .sequence = node { return range(reader, "age") }
        return reader.number("age").map { NumberRange($0, $0) }
    }
}
