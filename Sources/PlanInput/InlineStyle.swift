/// What the attribute `style` of an element says, as far as the text depends on it.
struct InlineStyle {
    /// Whether the element is not shown, or struck out.
    private(set) var isDropped = false
    /// How the items of a list are counted.
    private(set) var listStyle: CounterStyle?

    init(_ declarations: String) {
        for declaration in declarations.lowercased().split(separator: ";") {
            let halves = declaration.split(separator: ":", maxSplits: 1)
            guard halves.count == 2, let name = halves[0].split(whereSeparator: \.isWhitespace).first else { continue }
            let values = halves[1].split { $0.isWhitespace || $0 == "!" }
            switch name {
            case "display": isDropped = isDropped || values.first == "none"
            case "text-decoration", "text-decoration-line": isDropped = isDropped || values.contains("line-through")
            case "list-style", "list-style-type":
                listStyle = values.lazy.compactMap { CounterStyle(listStyle: String($0)) }.first
            default: break
            }
        }
    }
}
