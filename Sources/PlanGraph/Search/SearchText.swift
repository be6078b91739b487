import SourceText

/// What search reads of each node: its titles, names, numbers and words.
struct SearchText {
    let graph: Graph

    /// The pieces of a node's text, the most telling first.
    func pieces(_ node: NodeIndex) -> [String] {
        let (ranges, columns) = (graph.ranges, graph.columns)
        let kind = ranges.kind(of: node)
        let row = Int(node - ranges.range(of: kind).lowerBound)
        switch kind {
        case .plan:
            return strings(columns.plans.title[row]).map { "Kế hoạch \(string(columns.plans.number[row])) \($0)" }
        case .goal:
            return ["Mục tiêu \(columns.goals.number[row])"] + strings(columns.goals.title[row])
        case .target:
            return strings(columns.targets.label[row], columns.targets.title[row])
        case .action:
            return strings(columns.actions.text[row])
        case .agency:
            let aliases = Int(columns.agencies.firstAlias[row])..<Int(columns.agencies.firstAlias[row + 1])
            return strings(columns.agencies.name[row]) + columns.agencies.alias[aliases].flatMap { strings($0) }
        case .document:
            let documents = columns.documents
            let number = documents.number[row] == .none ? "" : " " + string(documents.number[row])
            return [Self.typeWords[Int(documents.type[row])] + number]
                + strings(documents.name[row], documents.issuer[row])
        }
    }

    /// Visits the UTF-8 bytes of each piece, in the order of `pieces`, without copying those that stand in the texts.
    func forEachPiece(of node: NodeIndex, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        let (ranges, columns) = (graph.ranges, graph.columns)
        func visit(_ index: StringIndex) {
            unsafe columns.strings.withBytes(of: index) { piece in
                if !piece.isEmpty { unsafe body(piece) }
            }
        }
        if ranges.actions.contains(node) {
            visit(columns.actions.text[Int(node - ranges.actions.lowerBound)])
        } else if ranges.targets.contains(node) {
            let row = Int(node - ranges.targets.lowerBound)
            visit(columns.targets.label[row])
            visit(columns.targets.title[row])
        } else {
            for var piece in pieces(node) { piece.withUTF8 { unsafe body($0) } }
        }
    }

    private func string(_ index: StringIndex) -> String { index == .none ? "" : graph.columns.strings.string(index) }

    private func strings(_ indexes: StringIndex...) -> [String] {
        indexes.filter { $0 != .none }.map { string($0) }.filter { !$0.isEmpty }
    }

    /// The Vietnamese word for each type of document, in the order of `DocumentType`.
    private static let typeWords = [
        "Quyết định", "Nghị quyết", "Kế hoạch", "Chỉ thị", "Nghị định", "Thông tư", "Thông tư liên tịch",
        "Chương trình hành động", "Luật", "Pháp lệnh", "Công ước", "Thông báo", "Công văn", "Văn bản",
    ]
}
