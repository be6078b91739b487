import GraphQLLanguage

extension Rule {
    /// No fragment uses itself, directly or through others.
    ///
    /// Specification, section 5.5.2.2.
    static let noFragmentCycles: Rule = {
        var rule = Rule("NoFragmentCycles")
        rule.fragment = { fragment, context in findCycles(from: fragment.name.value, &context) }
        return rule
    }()

    /// Follows the uses of fragments depth first, each fragment once, with a stack of its own since a chain of
    /// fragments may be as long as the document.
    private static func findCycles(from name: String, _ context: inout ValidationContext) {
        guard let start = context.fragmentIndex(named: name), context.cycleFreeFragments.insert(name).inserted else {
            return
        }
        var stack = [(fragment: start, next: 0)]
        var path: [FragmentSpread] = []
        var placeInPath = [name: 0]
        while let top = stack.last {
            let spreads = context.spreadsOfFragment[top.fragment]
            guard top.next < spreads.count else {
                placeInPath[context.fragments[top.fragment].name.value] = nil
                stack.removeLast()
                _ = path.popLast()
                continue
            }
            stack[stack.count - 1].next += 1
            let spread = spreads[top.next]
            let target = spread.name.value
            if let place = placeInPath[target] {
                report(Array(path[place...]) + [spread], &context)
            } else if let index = context.fragmentIndex(named: target),
                context.cycleFreeFragments.insert(target).inserted
            {
                path.append(spread)
                placeInPath[target] = path.count
                stack.append((index, 0))
            }
        }
    }

    private static func report(_ cycle: [FragmentSpread], _ context: inout ValidationContext) {
        guard let last = cycle.last else { return }
        let via = cycle.dropLast().map { "'\($0.name.value)'" }.joined(separator: ", ")
        context.report(
            "Cannot spread fragment '\(last.name.value)' within itself" + (via.isEmpty ? "." : " via \(via)."),
            cycle.map(\.span)
        )
    }
}
