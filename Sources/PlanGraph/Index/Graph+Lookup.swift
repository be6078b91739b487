public import SourceText

extension Graph {
    /// The identifier of a node: a letter for the kind and 16 hexadecimal digits.
    ///
    /// It is the same in every version in which the same plan says the same thing.
    ///
    /// - Parameter node: a node of this version.
    /// - Returns: the identifier, ASCII.
    /// - Complexity: O(1).
    public func identifier(of node: NodeIndex) -> String {
        Self.hexadecimal(columns.identifiers[Int(node)], behind: Self.letter(of: ranges.kind(of: node)))
    }

    /// The node of an identifier.
    ///
    /// - Parameter identifier: any text.
    /// - Returns: the node, or nil for one that is not in this version.
    /// - Complexity: O(log *nodes*).
    public func node(identifier: String) -> NodeIndex? {
        guard identifier.utf8.count == 17, let letter = identifier.utf8.first,
            let value = UInt64(identifier.dropFirst(), radix: 16)
        else { return nil }
        guard let node = self.node(identifiedBy: value), Self.letter(of: ranges.kind(of: node)) == letter
        else { return nil }
        return node
    }

    /// The node of an identifier's number.
    func node(identifiedBy value: UInt64) -> NodeIndex? {
        let place = firstPlace(identifiedBy: value)
        guard place < nodesByIdentifier.count else { return nil }
        let node = nodesByIdentifier[place]
        return columns.identifiers[Int(node)] == value ? node : nil
    }

    /// The first place in the order of identifiers that is not before a number.
    func firstPlace(identifiedBy value: UInt64) -> Int {
        var low = 0
        var high = nodesByIdentifier.count
        while low < high {
            let middle = (low + high) / 2
            if columns.identifiers[Int(nodesByIdentifier[middle])] < value { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The plans of a number.
    ///
    /// - Parameter number: in any spelling that the reader takes for the same: «01 /KH-UBND» is «1/KH-UBND».
    /// - Returns: their nodes, in the order of their import.
    /// - Complexity: O(log *plans*).
    public func plans(number: String) -> [NodeIndex] {
        guard number.utf8.count <= LookupKeys.longestDocument else { return [] }
        return Array(nodesByPlanNumber.nodes(LookupKeys.documentNumber(number)))
    }

    /// The plan of a key.
    ///
    /// - Parameter key: a `PlanKey` as text.
    /// - Returns: its node, the first of those that have the key; nil where there is none.
    /// - Complexity: O(log *nodes*).
    public func plan(key: String) -> NodeIndex? {
        node(identifiedBy: StableHash.hash("plan", key)).flatMap { ranges.plans.contains($0) ? $0 : nil }
    }

    /// The targets of a code.
    ///
    /// - Parameter code: `1.3.a`, or as a plan may write it: «1.3a», «Mục tiêu 1.3 A».
    /// - Returns: their nodes, in reading order, plan by plan.
    /// - Complexity: O(log *targets*).
    public func targets(code: String) -> ArraySlice<NodeIndex> {
        guard code.utf8.count <= LookupKeys.longestCode else { return [] }
        let key = LookupKeys.number(code)
        var found = nodesByCode.nodes(key)
        if found.isEmpty { found = nodesByCode.nodes(LookupKeys.code(code)) }
        guard key.last == UInt8(ascii: "d") else { return found }
        // «d» and «đ» are two letters of a list.
        let isBarred = code.unicodeScalars.contains { $0 == "đ" || $0 == "Đ" }
        let exact = found.filter { target in
            let words = columns.strings.string(columns.targets.code[Int(target - ranges.targets.lowerBound)])
            return words.unicodeScalars.contains("đ") == isBarred
        }
        return exact.isEmpty ? found : exact[...]
    }

    /// The first target of a code in a plan.
    ///
    /// - Parameters:
    ///   - code: `1.3.a`, or as a plan may write it.
    ///   - plan: a plan's node.
    /// - Returns: the target; nil where the plan has none.
    /// - Complexity: O(log *targets*): targets lie in the order of their plans.
    public func target(code: String, inPlan plan: NodeIndex) -> NodeIndex? {
        let found = targets(code: code)
        var low = found.startIndex
        var high = found.endIndex
        while low < high {
            let middle = (low + high) / 2
            if self.plan(of: found[middle]) < plan { low = middle + 1 } else { high = middle }
        }
        guard low < found.endIndex, self.plan(of: found[low]) == plan else { return nil }
        return found[low]
    }

    /// The agencies of a name.
    ///
    /// - Parameter name: the canonical name or any alias, letter case and accents aside.
    /// - Returns: their nodes.
    /// - Complexity: O(log *names*).
    public func agencies(name: String) -> [NodeIndex] { Array(nodesByAgencyName.nodes(LookupKeys.name(name))) }

    /// The plans that an agency issued, or in which it has work.
    ///
    /// - Parameter agency: an agency's node.
    /// - Returns: each plan once, in the order of the graph.
    /// - Complexity: O(the agency's assignments + *plans* + *n* log *n*) for *n* plans found.
    public func plans(ofAgency agency: NodeIndex) -> [NodeIndex] {
        var found = Set(ranges.plans.filter { columns.plans.issuer[Int($0)] == agency })
        for edge in assignmentsByAgency.edges(of: agency) {
            found.insert(plan(of: columns.assignments.target[Int(edge)]))
        }
        return found.sorted()
    }

    /// The plans that cite a document.
    ///
    /// - Parameter document: a document's node.
    /// - Returns: each plan once, in the order of the graph.
    /// - Complexity: O(the document's citations + *n* log *n*) for *n* plans found.
    public func plans(citing document: NodeIndex) -> [NodeIndex] {
        Set(citationsByDocument.edges(of: document).map { plan(of: columns.citations.source[Int($0)]) }).sorted()
    }

    /// The documents of a number, or unnumbered ones of a name.
    ///
    /// - Parameter number: in any spelling that the reader takes for the same document: «03-2018/NĐ-CP» is
    ///   «3/2018/NĐ-CP», «Luật Đất đai năm 2013» is «Luật Đất đai».
    /// - Returns: their nodes.
    /// - Complexity: O(log *documents*).
    public func documents(number: String) -> [NodeIndex] {
        guard number.utf8.count <= LookupKeys.longestDocument else { return [] }
        let found = nodesByDocumentNumber.nodes(LookupKeys.documentNumber(number))
        return Array(found.isEmpty ? nodesByDocumentNumber.nodes(LookupKeys.documentName(number)) : found)
    }

    /// The nodes that a person may mean by some words.
    ///
    /// - Parameters:
    ///   - words: an identifier, a target's code, a plan's or document's number, an agency's name, or «goal 3».
    ///   - kind: the kind of node that is meant, where it is known.
    /// - Returns: what the first of these that finds anything finds.
    /// - Complexity: O(log *nodes*); O(goals) for a goal.
    public func nodes(named words: String, kind: NodeKind? = nil) -> [NodeIndex] {
        if let node = node(identifier: words) { return [node] }
        for candidate in [NodeKind.target, .plan, .document, .agency, .goal] where kind == nil || kind == candidate {
            let found = nodes(named: words, of: candidate)
            if !found.isEmpty { return found }
        }
        return []
    }

    private func nodes(named words: String, of kind: NodeKind) -> [NodeIndex] {
        switch kind {
        case .target: return Array(targets(code: words))
        case .plan: return plans(number: words)
        case .document: return documents(number: words)
        case .agency: return agencies(name: words)
        case .goal:
            let parts = words.lowercased().split(separator: " ")
            guard parts.count == 2, parts[0] == "goal", let number = Int32(parts[1]) else { return [] }
            return ranges.goals.filter { columns.goals.number[Int($0 - ranges.goals.lowerBound)] == number }
        case .action: return []
        }
    }

    /// The line and column of a byte of the texts.
    ///
    /// - Parameter offset: into the string arena, inside a plan's text.
    /// - Returns: line and column in that plan, from 1, columns in Unicode scalars.
    /// - Complexity: O(log *lines* + the line's length).
    public func location(at offset: UInt32) -> SourceLocation {
        let line = lastIndex(columns.lines.start, notAbove: offset)
        guard line >= 0 else { return SourceLocation(line: 1, column: 1) }
        let plan = lastIndex(columns.plans.firstLine, notAbove: UInt32(line))
        guard plan >= 0 else { return SourceLocation(line: 1, column: 1) }
        var column = 1
        for byte in columns.strings.bytes[Int(columns.lines.start[line])..<Int(offset)] where byte & 0xC0 != 0x80 {
            column += 1
        }
        return SourceLocation(line: line - Int(columns.plans.firstLine[plan]) + 1, column: column)
    }

    /// The plan in whose text a byte stands.
    ///
    /// - Parameter offset: into the string arena, inside a plan's text.
    /// - Returns: the plan; the first where the byte is in none.
    /// - Complexity: O(log *lines*).
    public func plan(at offset: UInt32) -> NodeIndex {
        let line = lastIndex(columns.lines.start, notAbove: offset)
        return NodeIndex(max(0, lastIndex(columns.plans.firstLine, notAbove: UInt32(max(0, line)))))
    }

    /// The rows of `LineColumns` that hold a plan's text.
    ///
    /// - Parameter plan: a plan's node.
    /// - Returns: a range of rows.
    /// - Complexity: O(1).
    public func lines(ofPlan plan: NodeIndex) -> Range<UInt32> {
        let row = Int(plan - ranges.plans.lowerBound)
        let firsts = columns.plans.firstLine
        let end = row + 1 < firsts.count ? firsts[row + 1] : UInt32(columns.lines.start.count)
        return firsts[row]..<end
    }

    /// The number of a line in its plan, from 1.
    ///
    /// - Parameter line: a row of `LineColumns`.
    /// - Returns: the number.
    /// - Complexity: O(log *plans*).
    public func number(ofLine line: UInt32) -> Int {
        let plan = lastIndex(columns.plans.firstLine, notAbove: line)
        return Int(line - columns.plans.firstLine[max(plan, 0)]) + 1
    }

    /// The bytes of a line in the string arena, without its line break.
    ///
    /// - Parameter line: a row of `LineColumns`.
    /// - Returns: a range of the arena's bytes.
    /// - Complexity: O(log *plans*).
    public func range(ofLine line: UInt32) -> Range<Int> {
        let plan = lastIndex(columns.plans.firstLine, notAbove: line)
        let text = columns.strings.range(columns.plans.text[max(plan, 0)])
        let start = Int(columns.lines.start[Int(line)])
        let next = Int(line) + 1
        let isLast = next >= columns.lines.start.count || Int(columns.lines.start[next]) > text.upperBound
        var end = max(start, isLast ? text.upperBound : Int(columns.lines.start[next]))
        while end > start, Self.lineBreaks.contains(columns.strings.bytes[end - 1]) { end -= 1 }
        return start..<end
    }

    private static let lineBreaks: [UInt8] = [UInt8(ascii: "\n"), UInt8(ascii: "\r")]

    private func lastIndex(_ column: some GraphColumn<UInt32>, notAbove value: UInt32) -> Int {
        var low = 0
        var high = column.count
        while low < high {
            let middle = (low + high) / 2
            if column[middle] <= value { low = middle + 1 } else { high = middle }
        }
        return low - 1
    }

    /// The letter with which the identifiers of a kind begin.
    ///
    /// - Parameter kind: any kind.
    /// - Returns: ASCII.
    /// - Complexity: O(1).
    public static func letter(of kind: NodeKind) -> UInt8 { letters[Int(kind.rawValue)] }

    /// A letter for each node kind, in their order.
    private static let letters = Array("PGTAOD".utf8)
}
