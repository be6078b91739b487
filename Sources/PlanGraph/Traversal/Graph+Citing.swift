extension Graph {
    /// The targets that cite any of some documents, in their own words or in those of their actions.
    ///
    /// - Parameter documents: document nodes.
    /// - Returns: each target once, in reading order.
    /// - Complexity: O(citations of the documents + *nodes* / 4096).
    public func targets(citing documents: [NodeIndex]) -> [NodeIndex] {
        TraversalScratch.with(self) { scratch in
            var found: [NodeIndex] = []
            scratch.bits.reserve(count: ranges.count)
            for document in documents { insertTargets(citing: document, into: &scratch.bits) }
            scratch.bits.drain { found.append($0) }
            return found
        }
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
        for position in citationsByDocument.positions(of: document) {
            let owner = owner(of: columns.citations.source[citationsByDocument.edge(at: position)])
            if ranges.targets.contains(owner) { targets.insert(owner) }
        }
    }
}
