/// Which descriptor stands at which place in the MeSH trees; filled from a whole file before it is asked.
public struct MeSHTree: Sendable {
    private var descriptors: [String: String] = [:]

    public init() {}

    /// Notes a descriptor's places.
    public mutating func add(_ descriptor: MeSHDescriptor) {
        for number in descriptor.treeNumbers { descriptors[number] = descriptor.ui }
    }

    /// The descriptors right above, each once, in the order of the tree numbers.
    ///
    /// The place above `C05.116.900` is `C05.116`. Where no descriptor of the file stands there, as in a file that is a part of
    /// MeSH, the nearest one above it counts. A descriptor is never above itself.
    public func broader(of descriptor: MeSHDescriptor) -> [String] {
        var found: [String] = []
        for number in descriptor.treeNumbers {
            guard let above = nearest(above: number), above != descriptor.ui, !found.contains(above) else { continue }
            found.append(above)
        }
        return found
    }

    private func nearest(above number: String) -> String? {
        var number = number[...]
        while let point = number.lastIndex(of: ".") {
            number = number[..<point]
            if let descriptor = descriptors[String(number)] { return descriptor }
        }
        return nil
    }
}
