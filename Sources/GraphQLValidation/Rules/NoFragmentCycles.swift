import GraphQLSchema

extension Rule {
    /// No fragment uses itself, directly or through others.
    ///
    /// Specification, section 5.5.2.2.
    static let noFragmentCycles: Rule = {
        var rule = Rule("NoFragmentCycles")
        rule.fragment = { fragment, context in findCycles(from: fragment.last, &context) }
        return rule
    }()

    /// Follows the uses of fragments depth first, each fragment once, with a stack of its own since a chain of
    /// fragments may be as long as the document.
    private static func findCycles(from start: Int, _ context: inout ValidationContext) {
        if context.isFreeOfCycles[start] { return }
        context.isFreeOfCycles[start] = true
        if context.spreadsOfFragment[start].isEmpty { return }
        var stack = [(fragment: start, next: 0)]
        var path: [ResolvedFragmentSpread] = []
        var placeInPath = [start: 0]
        while let top = stack.last {
            let spreads = context.spreadsOfFragment[top.fragment]
            guard top.next < spreads.count else {
                placeInPath[top.fragment] = nil
                stack.removeLast()
                _ = path.popLast()
                continue
            }
            stack[stack.count - 1].next += 1
            let spread = spreads[top.next]
            guard let target = spread.fragment else { continue }
            if let place = placeInPath[target] {
                report(Array(path[place...]) + [spread], &context)
            } else if !context.isFreeOfCycles[target] {
                context.isFreeOfCycles[target] = true
                path.append(spread)
                placeInPath[target] = path.count
                stack.append((target, 0))
            }
        }
    }

    private static func report(_ cycle: [ResolvedFragmentSpread], _ context: inout ValidationContext) {
        let names = cycle.map { context.document.name($0.name) }
        guard let last = names.last else { return }
        let via = names.dropLast().map { "'\($0)'" }.joined(separator: ", ")
        context.report(
            "Cannot spread fragment '\(last)' within itself" + (via.isEmpty ? "." : " via \(via)."),
            cycle.map(\.span)
        )
    }
}
