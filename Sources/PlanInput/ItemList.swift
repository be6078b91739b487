/// A list of a page that is being read.
struct ItemList {
    private let isNumbered: Bool
    private let style: CounterStyle
    private var next: Int

    init(isNumbered: Bool, style: CounterStyle?, start: Int?) {
        self.isNumbered = isNumbered
        self.style = style ?? .decimal
        next = start ?? 1
    }

    /// What stands before the next item, which may bring its own number and style of counting.
    ///
    /// The plans write «-» for a measure and «+» for one under it.
    mutating func marker(depth: Int, value: Int?, style ownStyle: CounterStyle?) -> String {
        guard isNumbered else { return depth > 1 ? "+ " : "- " }
        let number = value ?? next
        let style = ownStyle ?? style
        next = number &+ 1
        return style.text(number) + (style == .lowerLetter ? ") " : ". ")
    }
}
