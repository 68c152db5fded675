/// A reference in the list that is processed.
final class Item {
    let reference: any Reference
    /// The number it is cited by, from 1.
    var number: Int
    /// What was needed to tell its cites from others.
    var disambiguation = Disambiguation()

    init(_ reference: any Reference, number: Int) {
        self.reference = reference
        self.number = number
    }
}
