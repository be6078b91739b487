/// Finds the shortest ways between two nodes by walking from both until the walks meet.
///
/// The walk from the end goes on unless all that the one from the start has cost and its next step cost less than half of
/// the next step from the end. So at most twice the edges are looked at that a walk from the end alone would look at.
struct MeetingSearch {
    private let neighbours: Neighbours
    private let start: NodeIndex
    private let end: NodeIndex
    private let maxLength: Int
    private let budget: Int
    /// How many edges were looked at.
    private(set) var visited = 0

    /// For each distance from the start, the places of the nodes in the queue of the walk.
    private var levels = [0..<1]
    /// The nodes that are farthest from the end.
    private var farLevel = 0..<1
    private var farDepth = 0
    private var nearVisited = 0
    private var isMet = false

    /// What nodes are marked with, their distance added: from the start, from the end, from the start on one of the ways.
    private enum Mark {
        static let near: UInt16 = 0
        static let far: UInt16 = 32
        static let onWay: UInt16 = 64
    }

    private var isExhausted: Bool { visited > budget }
    private var nearDepth: Int { levels.count - 1 }

    init(_ neighbours: Neighbours, from start: NodeIndex, to end: NodeIndex, maxLength: Int, budget: Int) {
        self.neighbours = neighbours
        self.start = start
        self.end = end
        self.maxLength = maxLength
        self.budget = budget
    }

    /// The ways of the least length, in the order of their edges.
    ///
    /// - Parameters:
    ///   - count: how many at most.
    ///   - scratch: at the beginning of its use.
    /// - Returns: none where there are none up to `maxLength`, or the budget does not reach.
    mutating func shortest(_ count: Int, _ scratch: inout TraversalScratch) -> [[GraphStep]] {
        scratch.marks[start] = Mark.near
        scratch.marks[end] = Mark.far
        scratch.walk.append(start)
        scratch.far.append(end)
        while !isMet, !isExhausted, nearDepth + farDepth < maxLength, !levels[nearDepth].isEmpty, !farLevel.isEmpty {
            if isNearCheaper(scratch) { walkNear(isFirstEnough: count == 1, &scratch) } else { walkFar(&scratch) }
        }
        guard isMet, !isExhausted else { return [] }
        if count == 1 { return first(&scratch) }
        markWaysBack(&scratch)
        var found: [[GraphStep]] = []
        var way: [GraphStep] = []
        extend(&way, start, nearDepth + 1 + farDepth, count, scratch, &found)
        return found
    }

    /// Whether the next step from the start is to be taken, found out with as few looks at either side as will do.
    private func isNearCheaper(_ scratch: TraversalScratch) -> Bool {
        var (near, far) = (levels[nearDepth], farLevel)
        var (cost, limit) = (2 * nearVisited, 0)
        while true {
            if cost <= limit {
                guard let place = near.popFirst() else { return true }
                cost += 2 * neighbours.count(of: scratch.walk.nodes[place])
            } else {
                guard let place = far.popFirst() else { return false }
                limit += neighbours.count(of: scratch.far[place])
            }
        }
    }

    private mutating func walkNear(isFirstEnough: Bool, _ scratch: inout TraversalScratch) {
        let level = levels[nearDepth]
        let next = Mark.near + UInt16(levels.count)
        let index = neighbours.index
        var (looked, hasMet) = (0, false)
        for place in level where visited + looked <= budget && !(hasMet && isFirstEnough) {
            let node = scratch.walk.nodes[place]
            for edge in neighbours.places(of: node) where neighbours.counts(edge, of: node) {
                looked += 1
                let far = index.node(at: edge)
                let mark = scratch.marks[far]
                if mark >= NodeMarks.limit {
                    scratch.marks[far] = next
                    scratch.walk.append(far, from: place, at: edge)
                } else if mark >= Mark.far, mark < Mark.onWay {
                    scratch.marks[node] = Mark.onWay + next - 1
                    hasMet = true
                    if isFirstEnough { break }
                }
            }
        }
        visited += looked
        nearVisited += looked
        isMet = hasMet
        if !isMet { levels.append(level.upperBound..<scratch.walk.count) }
    }

    private mutating func walkFar(_ scratch: inout TraversalScratch) {
        let next = Mark.far + UInt16(farDepth + 1)
        let onWay = Mark.onWay + UInt16(nearDepth)
        let index = neighbours.index
        var (looked, hasMet) = (0, false)
        for place in farLevel where visited + looked <= budget {
            for edge in neighbours.places(of: scratch.far[place]) where neighbours.counts(edge, of: scratch.far[place])
            {
                looked += 1
                let node = index.node(at: edge)
                let mark = scratch.marks[node]
                if mark >= NodeMarks.limit {
                    scratch.marks[node] = next
                    scratch.far.append(node)
                } else if mark < Mark.far {
                    scratch.marks[node] = onWay
                    hasMet = true
                }
            }
        }
        visited += looked
        isMet = hasMet
        guard !isMet else { return }
        farLevel = farLevel.upperBound..<scratch.far.count
        farDepth += 1
    }

    /// The first way: to the first node that the walk from the start met of those on a way, and on over first edges.
    private mutating func first(_ scratch: inout TraversalScratch) -> [[GraphStep]] {
        let onWay = Mark.onWay + UInt16(nearDepth)
        guard let place = levels[nearDepth].first(where: { scratch.marks[scratch.walk.nodes[$0]] == onWay }) else {
            return []
        }
        var way = scratch.walk.way(to: place, length: nearDepth, neighbours)
        var node = scratch.walk.nodes[place]
        for distance in (0...farDepth).reversed() {
            let mark = Mark.far + UInt16(distance)
            guard let edge = firstEdge(of: node, to: mark, scratch), let step = neighbours.step(from: node, at: edge)
            else { return [] }
            way.append(step)
            node = step.to
        }
        return [way]
    }

    /// The first edge of a node that leads to one with a mark.
    private mutating func firstEdge(of node: NodeIndex, to mark: UInt16, _ scratch: TraversalScratch) -> Int? {
        let index = neighbours.index
        for edge in neighbours.places(of: node) where neighbours.counts(edge, of: node) {
            visited += 1
            if scratch.marks[index.node(at: edge)] == mark { return edge }
        }
        return nil
    }

    /// Marks the nodes on the ways between the start and those where the walks have met.
    private mutating func markWaysBack(_ scratch: inout TraversalScratch) {
        for depth in (0..<nearDepth).reversed() {
            let next = Mark.onWay + UInt16(depth + 1)
            for place in levels[depth] {
                let node = scratch.walk.nodes[place]
                if firstEdge(of: node, to: next, scratch) != nil { scratch.marks[node] = next - 1 }
            }
        }
    }

    /// Adds the ways that begin with `way` and reach the end after `left` more steps.
    private mutating func extend(
        _ way: inout [GraphStep],
        _ node: NodeIndex,
        _ left: Int,
        _ count: Int,
        _ scratch: TraversalScratch,
        _ found: inout [[GraphStep]]
    ) {
        let onward = left - 1
        let mark =
            onward <= farDepth
            ? Mark.far + UInt16(onward) : Mark.onWay + UInt16(nearDepth + 1 + farDepth - onward)
        var steps = DistinctSteps()
        let index = neighbours.index
        for edge in neighbours.places(of: node) where neighbours.counts(edge, of: node) {
            visited += 1
            guard scratch.marks[index.node(at: edge)] == mark else { continue }
            if let step = neighbours.step(from: node, at: edge) { steps.add(step) }
        }
        for step in steps.steps where found.count < count && !isExhausted {
            way.append(step)
            if onward == 0 { found.append(way) } else { extend(&way, step.to, onward, count, scratch, &found) }
            way.removeLast()
        }
    }
}
