internal import SourceText

/// The goals and targets of a plan, with the lines that stand under each.
struct Outline {
    private(set) var goals: [PlanDocument.Goal] = []
    private(set) var targets: [PlanDocument.Target] = []
    private(set) var sections: [Section] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// The index of each goal number's goal, and whether that goal has a heading.
    private var goalIndices: [Int: Int] = [:]
    private var impliedGoals: Set<Int> = []
    /// The first target of each code.
    private var targetIndices: [String: Int] = [:]
    private let lines: [ReadLine]

    init(_ lines: [ReadLine], _ frame: PlanFrame) {
        self.lines = lines
        for (place, index) in frame.headings.enumerated() {
            guard let label = lines[index].heading else { continue }
            let next = place + 1 < frame.headings.count ? frame.headings[place + 1] : frame.notes
            let isLast = place + 1 == frame.headings.count
            let start = label.isGoal ? titleEnd(label, index, before: next) : index + 1
            let body = start..<bodyEnd(start, before: next, isLast: isLast)
            if label.isGoal { addGoal(label, index, body) } else { addTarget(label, index, body) }
        }
        fillTitles()
        setParents()
        checkNumbering()
    }

    /// The first line below a goal's heading that does not go on with its title, which is in capitals on all its lines.
    private func titleEnd(_ label: HeadingLabel, _ index: Int, before next: Int) -> Int {
        guard Self.isInCapitals(lines[index].line, label.title) else { return index + 1 }
        return (index + 1..<max(index + 1, next)).first { !continuesTitle($0) } ?? max(index + 1, next)
    }

    /// Whether a line is in capitals, begins nothing, and stands right below one that has no mark at its end.
    private func continuesTitle(_ index: Int) -> Bool {
        let (item, above) = (lines[index], lines[index - 1])
        let isFree =
            item.frame == nil && item.lists == nil && item.shape.bullet == .none && !item.isEnumerated
            && !Self.namesColumnOrBody(item)
        return isFree && item.line.number == above.line.number + 1 && !above.endsInMark
            && Self.isInCapitals(item.line, item.shape.text)
    }

    /// Whether a line begins with the name of a column or of a body, whatever follows: «CHỈ TIÊU NĂM 2025».
    private static func namesColumnOrBody(_ item: ReadLine) -> Bool {
        let (bytes, text) = (item.line.folded, item.shape.text)
        return FrameWords.openings.match(bytes, at: text.lowerBound, before: text.upperBound) != nil
            || AgencyWords.heads.end(bytes, at: text.lowerBound, before: text.upperBound) != nil
    }

    /// Whether words are in capitals, two of them or more.
    private static func isInCapitals(_ line: FoldedLine, _ range: Range<Int>) -> Bool {
        let blank = range.first { line.folded[$0] == FoldedWords.blank }
        return blank != nil && line.isCapital(range.lowerBound) && FoldedWords.isInCapitals(line, range)
    }

    /// The first line below a heading that ends what it heads: a section of the plan's body, a signature, an appendix.
    private func bodyEnd(_ start: Int, before next: Int, isLast: Bool) -> Int {
        for index in start..<max(start, next) {
            switch lines[index].frame {
            case .section, .signature, .appendix, .attachment: return index
            default: break
            }
            if let label = lines[index].heading, label.wording == .roman { return index }
            if isLast, isLetterhead(index) || isEnd(index, start..<next) { return index }
        }
        return max(start, next)
    }

    /// Whether a line ends the last target, with which the plan ends too: nothing of a target stands below it.
    private func isEnd(_ index: Int, _ body: Range<Int>) -> Bool {
        let rest = lines[index + 1..<max(index + 1, body.upperBound)]
        if isNumberedClosing(index) {
            let isItem = lines[body.lowerBound..<index].contains { $0.isEnumerated }
            return !isItem && rest.allSatisfy { $0.lists == nil }
        }
        let (item, text) = (lines[index], lines[index].shape.text)
        let isDateline =
            item.shape.bullet == .none && text.count < Self.longestDateline && Dateline(item)?.endsLine == true
        guard isDateline || FrameMark.isClosingSentence(item.line, item.shape) else { return false }
        let below = rest.prefix { $0.frame != .signature && $0.frame != .section && $0.frame != .appendix }
        return below.allSatisfy {
            $0.frame != nil || Dateline($0) != nil || FrameMark.isClosingSentence($0.line, $0.shape)
        }
    }

    /// Whether another document begins: «UBND TỈNH HÀ NAM», and the motto or «Số: …» soon below it.
    private func isLetterhead(_ index: Int) -> Bool {
        guard lines[index].isLetterhead else { return false }
        return lines[index...].prefix(3).contains { item in
            let text = item.shape.text
            return text.contains { IssuerName.isMotto(item.line, at: $0, before: text.upperBound) }
                || item.line.matches("so:", at: text.lowerBound)
        }
    }

    private static let longestDateline = 60

    /// Whether a number stands before the title of a section that closes a plan, as before «Tổ chức thực hiện».
    private func isNumberedClosing(_ index: Int) -> Bool {
        let (line, shape) = (lines[index].line, lines[index].shape)
        guard shape.bullet == .none, FoldedWords.isDigit(line.folded[shape.text.lowerBound]),
            let start = HeadingLabel.enumerator(line.folded, shape.text.lowerBound), start < shape.text.upperBound
        else { return false }
        return FrameMark.isClosingTitle(line, start..<shape.text.upperBound)
    }

    private mutating func addGoal(_ label: HeadingLabel, _ index: Int, _ body: Range<Int>) {
        let line = lines[index].line
        let number = label.parts[0]
        let own = statement(label.title, index, body)
        var title = line.words(Self.withoutStop(line, own.title))
        var span = line.span(lines[index].shape.text)
        for item in lines[index + 1..<body.lowerBound] {
            title += " " + item.line.words(Self.withoutStop(item.line, item.shape.text))
            span.end = item.line.span(item.shape.text).end
        }
        let goal = PlanDocument.Goal(number: number, title: title, span: span)
        let place: Int
        if let known = goalIndices[number] {
            if impliedGoals.remove(number) != nil {
                goals[known] = goal
            } else if goals[known].title != goal.title {
                warn("duplicate-goal", "Goal \(number) has a second heading; both are read as one goal.", goal.span)
            }
            place = known
        } else {
            place = goals.count
            goalIndices[number] = place
            goals.append(goal)
        }
        sections.append(Section(owner: .goal(place), heading: index, body: body, title: own.title, lists: own.lists))
    }

    /// A title without the full stop at its end; «…» stays.
    private static func withoutStop(_ line: FoldedLine, _ range: Range<Int>) -> Range<Int> {
        var range = line.trimmed(range)
        while let last = range.last, last > range.lowerBound, line.folded[last] == UInt8(ascii: "."),
            line.folded[last - 1] != UInt8(ascii: ".")
        {
            range = line.trimmed(range.lowerBound..<last)
        }
        return range
    }

    private mutating func addTarget(_ label: HeadingLabel, _ index: Int, _ body: Range<Int>) {
        let goal = goalIndex(label.parts[0], index)
        let parts = LetteredHeadings.find(lines, in: body)
        let end = parts.first?.line ?? body.upperBound
        let own = body.lowerBound..<end
        append(code: label.code, label.label, label.title, isTask: label.isTask, goal, index, own)
        let code = label.code
        for (place, part) in parts.enumerated() {
            let last = place + 1 < parts.count ? parts[place + 1].line : body.upperBound
            append(
                code: code + "." + part.label.letter,
                part.label.label,
                part.label.title,
                isTask: label.isTask,
                goal,
                part.line,
                (part.line + 1)..<last
            )
        }
    }

    private mutating func append(
        code: String,
        _ label: Range<Int>,
        _ title: Range<Int>,
        isTask: Bool,
        _ goal: Int,
        _ index: Int,
        _ body: Range<Int>
    ) {
        let line = lines[index].line
        let span = line.span(lines[index].shape.text)
        if targetIndices[code] == nil {
            targetIndices[code] = targets.count
        } else {
            warn("duplicate-target", "The code \(code) occurs twice; both targets are listed.", span)
        }
        let own = statement(title, index, body)
        sections.append(
            Section(owner: .target(targets.count), heading: index, body: body, title: own.title, lists: own.lists)
        )
        targets.append(
            PlanDocument.Target(
                isTask: isTask,
                code: code,
                label: line.words(label),
                title: line.words(own.title),
                goal: goal,
                parent: nil,
                span: span
            )
        )
    }

    /// A heading's statement without the brackets at its end that say who leads, where no line below does.
    ///
    /// One that says nothing else stays: «Mục tiêu 1.1: Sở Y tế chủ trì», where a later section assigns the targets above.
    private func statement(
        _ title: Range<Int>,
        _ index: Int,
        _ body: Range<Int>
    ) -> (title: Range<Int>, lists: ResponsibilityLine?) {
        let line = lines[index].line
        guard lines[body].allSatisfy({ $0.lists?.lead == nil || $0.lists?.yields == true }) else { return (title, nil) }
        if let lists = ResponsibilityLine(sentence: line, title) { return (title, lists) }
        guard let lists = lines[index].closing, let lead = lists.lead, lead.lowerBound > title.lowerBound,
            let open = line.folded[title.lowerBound..<lead.lowerBound].lastIndex(of: UInt8(ascii: "("))
        else { return (title, nil) }
        let words = line.trimmed(title.lowerBound..<open)
        return words.isEmpty ? (title, nil) : (words, lists)
    }

    /// The goal of a number; where it has no heading yet, one that its first target stands for.
    private mutating func goalIndex(_ number: Int, _ index: Int) -> Int {
        if let known = goalIndices[number] { return known }
        let line = lines[index].line
        let span = line.span(lines[index].shape.text)
        goalIndices[number] = goals.count
        impliedGoals.insert(number)
        goals.append(PlanDocument.Goal(number: number, title: "", span: span))
        warn(
            "goal-without-heading",
            "No heading of goal \(number) stands before this target; the goal has no title.",
            span
        )
        return goals.count - 1
    }

    /// Gives a heading without a statement the first one that follows.
    private mutating func fillTitles() {
        for section in sections where section.title.isEmpty {
            let statements = section.body.prefix { lines[$0].responsibility?.isWeak != false }
                .filter { lines[$0].frame == nil }
            let first = statements.first { !lines[$0].introduces } ?? statements.first
            let title = first.map { lines[$0].line.words(lines[$0].shape.text) }
            switch section.owner {
            case .goal(let goal):
                if goals[goal].title.isEmpty, let title { goals[goal].title = title }
            case .target(let target):
                if let title {
                    targets[target].title = title
                } else {
                    warn("target-without-title", "No statement follows \(targets[target].label).", targets[target].span)
                }
            }
        }
    }

    /// The enclosing target is the one whose code is a part shorter, if it has a heading.
    private mutating func setParents() {
        for index in targets.indices {
            let code = targets[index].code
            guard let cut = code.lastIndex(of: ".") else { continue }
            targets[index].parent = targetIndices[String(code[..<cut])]
        }
    }

    private mutating func warn(_ code: String, _ message: String, _ span: SourceSpan) {
        diagnostics.append(Diagnostic(.warning, code: code, message: message, span: span))
    }
}

extension Outline {
    /// Notes where a number or letter is left out: 3.2 behind 3.0 or 16.5.b without 16.5.a.
    private mutating func checkNumbering() {
        var last: [String: Int] = [:]
        var lastLetters: [String: Int] = [:]
        for target in targets {
            guard let cut = target.code.lastIndex(of: ".") else { continue }
            let group = String(target.code[..<cut])
            let part = target.code[target.code.index(after: cut)...]
            var isGap = false
            if let number = Int(part) {
                isGap = number > (last[group] ?? 0) + 1
                last[group] = max(last[group] ?? 0, number)
            } else if let place = ListLetters.place(part) {
                let before = lastLetters[group] ?? 0
                isGap = place > before && !ListLetters.follows(place, before)
                lastLetters[group] = max(before, place)
            }
            if isGap {
                let message = "\(target.label) does not follow the number before it; one or more are missing."
                diagnostics.append(Diagnostic(.note, code: "gap-in-numbering", message: message, span: target.span))
            }
            count(group, &last)
        }
    }

    /// Counts a part for its whole: «1.3.a» stands for 1.3 where that has no heading.
    private func count(_ group: String, _ last: inout [String: Int]) {
        guard let cut = group.lastIndex(of: "."), let number = Int(group[group.index(after: cut)...]) else { return }
        let outer = String(group[..<cut])
        last[outer] = max(last[outer] ?? 0, number)
    }
}
