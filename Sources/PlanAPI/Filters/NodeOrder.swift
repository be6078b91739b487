import GraphQLExecution
import GraphQLSchema
import PlanGraph
import SourceText

/// Puts nodes into the order that a query asks for; what it leaves open stays in reading order.
struct NodeOrder {
    let graph: Graph
    let budget: WorkBudget

    func sorted(targets nodes: [NodeIndex], by order: [ConstValue]) throws(FieldFailure) -> [NodeIndex] {
        let columns = graph.columns.targets
        let base = graph.ranges.targets.lowerBound
        return try sorted(nodes, by: order) { key in
            switch key {
            case "code": nodes.map { Key(naturally: text(columns.code[Int($0 - base)])) }
            case "title": nodes.map { Key(folded: text(columns.title[Int($0 - base)])) }
            default: nodes.map { Key(number: graph.citationsByOwner.positions(of: $0).count) }
            }
        }
    }

    func sorted(agencies nodes: [NodeIndex], by order: [ConstValue]) throws(FieldFailure) -> [NodeIndex] {
        let columns = graph.columns.agencies
        let base = graph.ranges.agencies.lowerBound
        return try sorted(nodes, by: order) { key in
            switch key {
            case "name": nodes.map { Key(folded: text(columns.name[Int($0 - base)])) }
            case "leads": nodes.map { Key(number: Workload(of: $0, in: graph).leads) }
            default: nodes.map { Key(number: Workload(of: $0, in: graph).coordinates) }
            }
        }
    }

    func sorted(documents nodes: [NodeIndex], by order: [ConstValue]) throws(FieldFailure) -> [NodeIndex] {
        let columns = graph.columns.documents
        let base = graph.ranges.documents.lowerBound
        return try sorted(nodes, by: order) { key in
            switch key {
            case "number": nodes.map { Key(naturally: text(columns.number[Int($0 - base)])) }
            case "issuedOn": nodes.map { Key(number: Int(columns.issuedOn[Int($0 - base)]), noneIsLast: true) }
            default: nodes.map { Key(number: graph.citationsByDocument.positions(of: $0).count) }
            }
        }
    }

    /// What a node is sorted by: nothing at all comes last either way.
    private struct Key {
        var isNone = false
        var parts: [Int] = []
        var text: [UInt8] = []

        init(number: Int, noneIsLast: Bool = false) {
            isNone = noneIsLast && number == 0
            parts = [number]
        }

        init(folded text: String?) {
            isNone = text == nil
            self.text = Array(VietnameseFolding.fold(text ?? "").utf8)
        }

        /// Digits count as numbers, so 1.2 comes before 1.10; other letters by their folded byte.
        init(naturally text: String?) {
            isNone = text == nil
            var digits: Int?
            for byte in VietnameseFolding.fold(text ?? "").utf8 {
                if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), (digits ?? 0) < Int(Int32.max) {
                    digits = (digits ?? 0) * 10 + Int(byte - UInt8(ascii: "0"))
                } else {
                    if let number = digits { parts.append(number) }
                    digits = nil
                    // Below every number, so that 1.2 comes before 1.2.a.
                    parts.append(Int(byte) - 256)
                }
            }
            if let number = digits { parts.append(number) }
        }

        func compare(_ other: Key) -> Int {
            if parts != other.parts { return parts.lexicographicallyPrecedes(other.parts) ? -1 : 1 }
            if text != other.text { return text.lexicographicallyPrecedes(other.text) ? -1 : 1 }
            return 0
        }
    }

    private func text(_ string: StringIndex) -> String? {
        string == .none ? nil : graph.columns.strings.string(string)
    }

    private func sorted(
        _ nodes: [NodeIndex],
        by order: [ConstValue],
        keys: (String) -> [Key]
    ) throws(FieldFailure) -> [NodeIndex] {
        var columns: [(name: String, keys: [Key], isDescending: Bool)] = []
        for case let field? in order.map({ $0.fields.first { $0.value != .null } }) {
            // What is alike in a key is alike in the same key again.
            if columns.contains(where: { $0.name == field.name }) { continue }
            try budget.spend(nodes.count)
            columns.append((field.name, keys(field.name), field.value.name == "DESCENDING"))
        }
        guard !columns.isEmpty else { return nodes }
        let places = nodes.indices.sorted { first, second in
            for (_, keys, isDescending) in columns {
                let (one, two) = (keys[first], keys[second])
                if one.isNone != two.isNone { return two.isNone }
                let comparison = one.compare(two)
                if comparison != 0 { return (comparison < 0) != isDescending }
            }
            return first < second
        }
        return places.map { nodes[$0] }
    }
}
