/// What an element printed, and what groups around it need to know of it.
struct Outcome {
    var inlines: [Inline]
    /// Whether a variable was called for.
    var calls = false
    /// Whether a variable that was called for had a value.
    var fills = false

    init(_ inlines: [Inline] = [], calls: Bool = false, fills: Bool = false) {
        self.inlines = inlines
        self.calls = calls
        self.fills = fills
    }

    /// What a variable printed.
    static func variable(_ inlines: [Inline]) -> Outcome {
        Outcome(inlines, calls: true, fills: !inlines.isEmpty)
    }

    /// What a group or macro printed: where it printed anything, it counts as a variable with a value for groups around it.
    static func whole(_ inlines: [Inline], of content: Outcome) -> Outcome {
        inlines.isEmpty ? Outcome([], calls: content.calls, fills: content.fills) : Outcome(inlines, calls: true, fills: true)
    }

    /// A variable without a value.
    static let empty = Outcome([], calls: true)

    var isEmpty: Bool { inlines.isEmpty }
}

extension [Inline] {
    /// Puts a part after what there is, with what stands between. The first part is taken as it is: most groups and macros print one,
    /// and it would be copied at every level.
    mutating func add(_ part: [Inline], after delimiter: String) {
        guard !isEmpty else {
            self = part
            return
        }
        if !delimiter.isEmpty { append(.text(delimiter)) }
        self += part
    }

    /// With a capital at the start.
    var capitalized: [Inline] { TextCase.capitalizeFirst.apply(to: self, isEnglish: false) }
}
