/// Goals that are headed by a plain number, with targets of two numbers below.
///
/// Sections of any text are numbered so; they are taken for goals only where a text has no others, and lead lines stand right below
/// two of the targets or more.
enum PlainGoals {
    private static let fewestLeads = 2

    /// Gives the lines that head such goals their labels; false where there are none.
    static func mark(_ lines: inout [ReadLine]) -> Bool {
        let labels = lines.map { $0.heading ?? HeadingLabel(plainGoal: $0.line, $0.shape) }
        let numbered = lines.indices.filter { labels[$0].map { $0.isGoal || $0.wording == .bare } ?? false }
        var goals: [Int] = []
        var numbers: [Int] = []
        var leads = 0
        for (place, index) in numbered.enumerated() {
            guard let label = labels[index] else { continue }
            if label.isGoal {
                let next = place + 1 < numbered.count ? numbered[place + 1] : index
                guard labels[next]?.parts == [label.parts[0], 1], lines[index].heading == nil else {
                    // A section that goes on with the goals' numbers and has no targets would end the last goal.
                    if let last = numbers.last, last + 1 == label.parts[0] { return false }
                    continue
                }
                goals.append(index)
                if isLed(lines, next) { numbers.append(label.parts[0]) }
            } else if let goal = goals.last, labels[goal]?.parts[0] == label.parts[0], isLed(lines, index) {
                leads += 1
            }
        }
        guard leads >= fewestLeads, Set(numbers).count == numbers.count else { return false }
        for index in goals { lines[index].heading = labels[index] }
        return true
    }

    /// Whether a lead or coordinate line stands right below a line.
    private static func isLed(_ lines: [ReadLine], _ index: Int) -> Bool {
        index + 1 < lines.count && lines[index + 1].responsibility?.isWeak == false
    }
}
