/// Decides which lines that look like headings are headings.
///
/// A worded heading with a separator or a capital behind its number is one by itself. The others are held against their
/// neighbours: «I. …» is a goal where targets of that number follow, «1.1. …» a target where its goal is open and has no
/// worded targets, a heading without separator and capital one where a lead line follows before the next heading. «Nhiệm vụ
/// 2: …» is a goal as «II. …» is.
struct HeadingChooser {
    private let lines: [ReadLine]
    private let region: Range<Int>
    /// For each line of the region the next line behind it that may be a heading, and the next with a lead or coordinators.
    private var nextNumbered: [Int]
    private var nextResponsible: [Int]
    /// The next that heads a target by its words.
    private var nextWorded: [Int]
    private var codes: Set<String> = []
    private var goalsWithWords: Set<Int> = []
    private var goalNumbers: Set<Int> = []

    /// The headings, in reading order.
    private(set) var headings: [Int] = []

    init(_ lines: [ReadLine], _ region: Range<Int>) {
        self.lines = lines
        self.region = region
        nextNumbered = []
        nextResponsible = []
        nextWorded = []
        findNeighbours()
        let listings = findListings()
        for index in region {
            guard let label = lines[index].heading, isSure(label), !listings.contains(index) else { continue }
            if label.isGoal { goalNumbers.insert(label.parts[0]) } else { note(label) }
        }
        choose(without: listings)
    }

    private func isSure(_ label: HeadingLabel) -> Bool { label.wording == .worded && !label.isWeak }

    private mutating func note(_ label: HeadingLabel) {
        codes.insert(label.code)
        goalsWithWords.insert(label.parts[0])
    }

    private mutating func findNeighbours() {
        nextNumbered = [Int](repeating: region.upperBound, count: region.count + 1)
        nextResponsible = nextNumbered
        nextWorded = nextNumbered
        for index in region.reversed() {
            let place = index - region.lowerBound
            let below = index + 1
            let isLast = below == region.upperBound
            nextNumbered[place] = isLast ? region.upperBound : isNumbered(below) ? below : nextNumbered[place + 1]
            let isResponsible = !isLast && lines[below].responsibility?.isWeak == false
            nextResponsible[place] = isLast ? region.upperBound : isResponsible ? below : nextResponsible[place + 1]
            let isWorded = !isLast && lines[below].heading.map { isSure($0) && !$0.isGoal } ?? false
            nextWorded[place] = isLast ? region.upperBound : isWorded ? below : nextWorded[place + 1]
        }
    }

    private func isNumbered(_ index: Int) -> Bool {
        lines[index].heading.map { !$0.isWeak && $0.wording != .task } ?? false
    }

    /// Whether a lead or coordinate line stands between a line and the next that may be a heading.
    private func hasOwnLead(_ index: Int) -> Bool {
        nextResponsible[index - region.lowerBound] < nextNumbered[index - region.lowerBound]
    }

    /// Goals that are only listed: another line heads the same goal, and with targets or a lead line below it.
    private func findListings() -> Set<Int> {
        var places: [Int: [Int]] = [:]
        var withSubstance: Set<Int> = []
        var open: Int?
        for index in region {
            if let label = lines[index].heading, isSure(label) {
                if label.isGoal {
                    open = index
                    places[label.parts[0], default: []].append(index)
                } else if let goal = open, lines[goal].heading?.parts[0] == label.parts[0] {
                    withSubstance.insert(goal)
                }
            } else if let goal = open, lines[index].responsibility?.isWeak == false {
                withSubstance.insert(goal)
            }
        }
        var listings: Set<Int> = []
        for group in places.values where group.count > 1 {
            let bare = group.filter { !withSubstance.contains($0) }
            listings.formUnion(bare.count == group.count ? group.dropLast() : bare[...])
        }
        return listings
    }

    private mutating func choose(without listings: Set<Int>) {
        var goal: Int?
        var open: [Int] = []
        var last = 0
        for index in region {
            guard let label = lines[index].heading, !listings.contains(index) else { continue }
            switch label.wording {
            case .worded where !label.isWeak:
                goal = label.parts[0]
                if label.isGoal { last = 0 }
            case .worded:
                guard label.parts[0] == goal, hasOwnLead(index), codes.insert(label.code).inserted else { continue }
            case .task:
                guard isGoal(label, at: index) else { continue }
                goal = label.parts[0]
                last = 0
            case .roman:
                guard isGoal(label, at: index) else {
                    goal = nil
                    continue
                }
                goal = label.parts[0]
                last = 0
            case .bare:
                guard label.parts[0] == goal, isTarget(label, at: index, under: open, behind: last) else { continue }
                last = label.parts[1]
            }
            open = label.parts
            headings.append(index)
        }
    }

    /// Whether a bare number of the open goal heads a target: with others of its kind, or as a part of the target above.
    private func isTarget(_ label: HeadingLabel, at index: Int, under open: [Int], behind last: Int) -> Bool {
        let isNext = label.parts.count == 2 && label.parts[1] > last
        if !goalsWithWords.contains(label.parts[0]) { return isNext || hasOwnLead(index) }
        // «1.2.a. …» under «Mục tiêu 1.2», and «3.1. …» beside «Nhiệm vụ 3.3», whose numbers go on in one another.
        let isPart = label.letter != nil && label.parts == open
        return hasOwnLead(index) && (isPart || isNext && isInOrder(label, at: index, behind: open))
    }

    /// Whether a bare number stands between those of the worded targets before and behind it.
    private func isInOrder(_ label: HeadingLabel, at index: Int, behind open: [Int]) -> Bool {
        let next = nextWorded[index - region.lowerBound]
        let behind = next < region.upperBound ? lines[next].heading?.parts ?? [] : []
        return (open.first != label.parts[0] || open.count < 2 || open[1] < label.parts[1])
            && (behind.first != label.parts[0] || behind.count < 2 || behind[1] > label.parts[1])
    }

    /// Whether a Roman number or a task's heads a goal: targets of its number follow at once.
    private func isGoal(_ label: HeadingLabel, at index: Int) -> Bool {
        let next = nextNumbered[index - region.lowerBound]
        guard !label.hasWordsAlone, next < region.upperBound, let target = lines[next].heading, !target.isGoal,
            target.parts[0] == label.parts[0], !goalNumbers.contains(label.parts[0])
        else { return false }
        return target.wording == .worded || hasOwnLead(next)
    }
}
