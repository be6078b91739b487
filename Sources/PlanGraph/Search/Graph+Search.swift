extension Graph {
    /// Finds the nodes whose text has all of the words; where none has, those with any of them.
    ///
    /// What is called by the words, as `nodes(named:)` has it, comes first: «1.2» is a target's code.
    ///
    /// - Parameters:
    ///   - text: words, "phrases", beginnings of words with a star.
    ///   - kinds: the kinds of nodes that count.
    ///   - first: how many hits are wanted in their order; without it, all of them.
    ///   - after: the hit behind which those are wanted; without it, the best.
    /// - Returns: the nodes found; ties in the order of the graph.
    /// - Complexity: O(*n*) in the nodes that have the rarest of the words, and in those found. Where a word is written in
    ///   several ways, in all of its places. The first search of a version reads all of its text.
    public func search(
        _ text: String,
        kinds: Set<NodeKind> = Set(NodeKind.allCases),
        first: Int = .max,
        after: NodeIndex? = nil
    ) -> SearchResult {
        let text = String(text.prefix(Self.longestText))
        let query = SearchQuery(text)
        let index = textIndex
        let matches = query.terms.map { TermMatch($0, index) }
        let counts = NodeKind.allCases.map { kinds.contains($0) }
        func counted(_ nodes: [NodeIndex]) -> [NodeIndex] {
            nodes.filter { counts[Int(ranges.kind(of: $0).rawValue)] }
        }
        var nodes = counted(nodes(withAll: matches))
        if nodes.isEmpty { nodes = counted(self.nodes(withAny: matches)) }
        // «1.2*», as a search box asks while one types, is a target's code all the same.
        let name = text.hasSuffix("*") ? String(text.dropLast()) : text
        let named = matches.isEmpty ? [] : Set(kinds.flatMap { self.nodes(named: name, kind: $0) })
        if !named.isEmpty { nodes = named.union(nodes).sorted() }
        var scores = [Double](repeating: 0, count: nodes.count)
        for match in matches { match.score(nodes, &scores) }
        for (place, node) in nodes.enumerated() { scores[place] *= Self.weight(ranges.kind(of: node)) }
        let best = scores.max() ?? 0
        for (place, node) in nodes.enumerated() where named.contains(node) { scores[place] += best + 1 }
        return SearchResult(nodes, scores, query, first: first, after: after)
    }

    /// Nobody looks for more letters, and each is work.
    private static let longestText = 1000

    /// What has a name comes before the sentences that mention it.
    private static func weight(_ kind: NodeKind) -> Double {
        switch kind {
        case .document, .agency: 1.5
        case .plan, .goal, .target: 1.25
        case .action: 1
        }
    }

    /// The nodes that have all terms: those of the rarest, of which the others leave fewer and fewer.
    private func nodes(withAll matches: [TermMatch]) -> [NodeIndex] {
        let rarestFirst = matches.sorted { $0.nodeCount < $1.nodeCount }
        guard let rarest = rarestFirst.first else { return [] }
        return rarestFirst.dropFirst().reduce(rarest.nodes) { $1.nodes(among: $0) }
    }

    private func nodes(withAny matches: [TermMatch]) -> [NodeIndex] {
        var bits = NodeBits()
        bits.reserve(count: ranges.count)
        for match in matches {
            for node in match.nodes { bits.insert(node) }
        }
        var nodes: [NodeIndex] = []
        bits.drain { nodes.append($0) }
        return nodes
    }
}
