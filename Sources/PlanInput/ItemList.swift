/// A list of a page that is being read.
struct ItemList {
    private let isNumbered: Bool
    private let style: CounterStyle
    /// Whether its items have neither bullets nor numbers.
    private let isPlain: Bool
    /// Whether it lies in another list of bullets, whatever lists of numbers are between.
    private let isUnderBullets: Bool
    private var next: Int

    init(isNumbered: Bool, style: InlineStyle.Markers?, start: Int?, in outer: ItemList?) {
        self.isNumbered = isNumbered
        self.style = style?.counter ?? .decimal
        isPlain = style == InlineStyle.Markers.none
        isUnderBullets = outer.map { !$0.isNumbered || $0.isUnderBullets } ?? false
        next = start ?? 1
    }

    /// What stands before the next item, which may bring its own number and style of counting.
    ///
    /// The plans write «-» for a measure and «+» for one under it.
    mutating func marker(value: Int?, style ownStyle: InlineStyle.Markers?) -> String {
        if ownStyle.map({ $0 == .none }) ?? isPlain { return "" }
        guard isNumbered else { return isUnderBullets ? "+ " : "- " }
        let number = value ?? next
        let style = ownStyle?.counter ?? style
        next = number &+ 1
        return style.text(number) + (style == .lowerLetter ? ") " : ". ")
    }
}
