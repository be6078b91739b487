extension Graph {
    /// The targets that cite any of some documents, in their own words or in those of their actions.
    ///
    /// - Parameter documents: document nodes.
    /// - Returns: each target once, in reading order.
    /// - Complexity: O(citations of the documents + *nodes* / 4096).
    public func targets(citing documents: [NodeIndex]) -> [NodeIndex] {
        let count = documents.reduce(0) { $0 + citationsByDocument.positions(of: $1).count }
        if count <= Self.fewCitations { return fewTargets(citing: documents, count) }
        return TraversalScratch.with(self) { scratch in
            var found: [NodeIndex] = []
            scratch.bits.reserve(count: ranges.count)
            for document in documents { insertTargets(citing: document, into: &scratch.bits) }
            scratch.bits.drain { found.append($0) }
            return found
        }
    }

    /// So many are sorted in less time than a set of all nodes is looked through.
    private static let fewCitations = 64

    private func fewTargets(citing documents: [NodeIndex], _ count: Int) -> [NodeIndex] {
        var found: [NodeIndex] = []
        found.reserveCapacity(count)
        // The citations of one document are in reading order as a rule.
        var isSorted = true
        for document in documents {
            forEachTarget(citing: document) { target in
                guard let last = found.last else { return found.append(target) }
                if target < last { isSorted = false }
                if target != last { found.append(target) }
            }
        }
        if isSorted { return found }
        found.sort()
        return found.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }

    /// The agencies that meet an agency in what their targets rest on: those that lead other targets which cite a document
    /// that a target led by the agency cites.
    ///
    /// - Parameter agency: an agency's node.
    /// - Returns: each agency once, in the order of the graph.
    /// - Complexity: O(citations of the documents + assignments of the targets + *nodes* / 4096).
    public func agencies(sharingDocumentsWith agency: NodeIndex) -> [NodeIndex] {
        let led = targets(ledBy: agency)
        return TraversalScratch.with(self) { scratch in
            scratch.bits.reserve(count: ranges.count)
            scratch.moreBits.reserve(count: ranges.count)
            for target in led {
                for edge in citationsByOwner.positions(of: target) {
                    scratch.bits.insert(columns.citations.target[edge])
                }
            }
            scratch.bits.drain { insertTargets(citing: $0, into: &scratch.moreBits) }
            for target in led { scratch.moreBits.remove(target) }
            scratch.moreBits.drain { target in
                for edge in assignmentsByOwner.positions(of: target) where isLead(edge) {
                    scratch.bits.insert(columns.assignments.source[edge])
                }
            }
            var found: [NodeIndex] = []
            scratch.bits.drain { found.append($0) }
            return found
        }
    }

    private func targets(ledBy agency: NodeIndex) -> [NodeIndex] {
        assignmentsByAgency.positions(of: agency).compactMap { position in
            let edge = assignmentsByAgency.edge(at: position)
            let owner = columns.assignments.target[edge]
            return isLead(edge) && ranges.targets.contains(owner) ? owner : nil
        }
    }

    private func isLead(_ edge: Int) -> Bool { columns.assignments.kind[edge] == EdgeKind.leads.rawValue }

    @inline(__always)
    private func insertTargets(citing document: NodeIndex, into targets: inout NodeBits) {
        forEachTarget(citing: document) { targets.insert($0) }
    }

    /// Visits the target of each citation of a document, one that cites it several times as often.
    @inline(__always)
    private func forEachTarget(citing document: NodeIndex, _ body: (NodeIndex) -> Void) {
        for position in citationsByDocument.positions(of: document) {
            let owner = owner(of: columns.citations.source[citationsByDocument.edge(at: position)])
            if ranges.targets.contains(owner) { body(owner) }
        }
    }
}
