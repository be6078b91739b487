internal import SourceText

/// Collects the measures, and for each «+» measure the one that it is a part of.
struct ActionList {
    private(set) var actions: [PlanDocument.Action] = []
    private var owner: PlanDocument.Owner = .goal(0)
    /// The last measure of the first level in the block at hand.
    private var whole: (action: Int, block: Int)?

    /// Begins another goal's or target's measures.
    mutating func open(_ owner: PlanDocument.Owner) {
        self.owner = owner
        whole = nil
    }

    /// Adds a line's measure; its index.
    mutating func add(_ item: ReadLine, block: Int) -> Int {
        if whole?.block != block { whole = nil }
        let parent = item.shape.bullet == .plus ? whole?.action : nil
        let range = item.shape.text
        actions.append(
            PlanDocument.Action(
                text: item.line.words(range),
                owner: owner,
                block: block,
                parent: parent,
                span: item.line.span(range)
            )
        )
        let index = actions.count - 1
        if parent == nil, item.shape.bullet != .plus { whole = (index, block) }
        return index
    }
}
