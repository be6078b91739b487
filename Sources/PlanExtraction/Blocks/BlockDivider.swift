internal import SourceText

/// What a line under a heading does there.
enum LineRole: Sendable, Equatable {
    /// More of the statement.
    case detail
    /// The work of the block of this number.
    case blockHeading(Int)
    /// The lead or coordinate line of the block of this number.
    case responsibility(Int)
    /// More names of the list above.
    case names(Int)
    /// A measure of the block of this number.
    case action(Int)
    /// A column's name, a rule, a remark: no part of the text.
    case frame
}

/// Divides the lines under one heading into blocks.
///
/// Such plans are typed as tables of three columns (work, who, measures) and reach us row by row. So the lines run: work of
/// the first row, its lead and coordinate lines, its measures, work of the second row, and so on; only the border between
/// measures and the next row's work has no mark. `nextWork` finds it by the look of the paragraphs.
struct BlockDivider {
    private let lines: [ReadLine]
    private let body: Range<Int>
    /// What each line of the body does.
    private(set) var roles: [LineRole]
    /// Whether any line has a label for those who lead or coordinate, one that yields to others aside.
    private let hasLabels: Bool
    /// Whether any line says who leads, one that yields to others aside.
    private let saysWhoLeads: Bool
    /// Whether any line names who leads, and who leads or coordinates.
    private(set) var hasLead = false
    private var hasResponsibility = false
    /// Whether a coordinate line stands before the first lead line.
    private(set) var coordinateFirst = false
    /// Whether the work of the first row is typed with bullets.
    private var firstWorkHasBullets = false
    /// Whether the works are typed as plain paragraphs and the measures as bullets, as far as the first and the last row show.
    private var hasBulletsForMeasures = false
    /// The number of the last row's work, where the first row's has one: «1) Cấp thẻ bảo hiểm y tế».
    private var workNumber: Int?

    /// Divides the lines of a body; `isLed` says that its heading tells in brackets who leads.
    init(_ lines: [ReadLine], _ body: Range<Int>, isLed: Bool = false) {
        self.lines = lines
        self.body = body
        hasLabels = isLed || lines[body].contains { $0.responsibility?.yields == false }
        saysWhoLeads = isLed || lines[body].contains { $0.lists.map { $0.lead != nil && !$0.yields } ?? false }
        hasLead = isLed
        roles = body.map { lines[$0].frame == nil ? .detail : .frame }
        markResponsibility()
        divide()
    }

    private subscript(index: Int) -> LineRole {
        get { roles[index - body.lowerBound] }
        set { roles[index - body.lowerBound] = newValue }
    }

    /// Numbers the lead and coordinate lines, and the lines that go on with their lists.
    private mutating func markResponsibility() {
        var block = 1
        var index = body.lowerBound
        while index < body.upperBound {
            guard let item = lines[index].lists, isConfirmed(index) else {
                index += 1
                continue
            }
            if item.lead != nil {
                if hasLead { block += 1 }
                hasLead = true
            } else if !hasLead, !hasResponsibility {
                coordinateFirst = true
            }
            hasResponsibility = true
            self[index] = .responsibility(block)
            index = markNames(after: index, block)
        }
        coordinateFirst = coordinateFirst && hasLead
    }

    /// Whether a lead or coordinate line without separator stands beside another such line, a sentence beside no label, or a
    /// label alone, beside none with a mark, above names.
    private func isConfirmed(_ index: Int) -> Bool {
        guard let item = lines[index].responsibility else {
            let isNamed = lines[index].label == nil || index + 1 < body.upperBound && NameLine.isAlone(lines[index + 1])
            // «Chủ trì», «Phối hợp», and both cells below: whose they are is not said.
            let isBelowLabel = lines[index].label != nil && index > body.lowerBound && lines[index - 1].label != nil
            return !hasLabels && isNamed && !isBelowLabel
        }
        if item.yields { return !saysWhoLeads }
        if !item.isWeak { return true }
        let above = index > body.lowerBound ? lines[index - 1].responsibility : nil
        let below = index + 1 < body.upperBound ? lines[index + 1].responsibility : nil
        if item.lead != nil, below?.coordinate != nil || NameLine.isNames(lines[index].line, item.lead ?? 0..<0) {
            return true
        }
        return item.lead == nil && above?.lead != nil
    }

    /// Marks the lines that go on with a list that is empty or ends in a comma; the first line behind them.
    private mutating func markNames(after index: Int, _ block: Int) -> Int {
        var next = index + 1
        while next < body.upperBound, NameLine.continues(lines[next - 1], isFirst: next == index + 1, lines[next]) {
            self[next] = .names(block)
            next += 1
        }
        return next
    }

    /// Gives every other line its role.
    private mutating func divide() {
        let marks = body.filter { if case .responsibility = self[$0] { true } else { false } }
        let count = marks.reduce(1) { max($0, blockNumber($1)) }
        let first = marks.first ?? body.upperBound
        let above = body.lowerBound..<first
        for index in above where StatementReader.isSchedule(lines[index]) { self[index] = .detail }
        markAbove(above, of: 1, hasHeading: count > 1)
        let measuresComeFirst = namesMeasures(above)
        let firstWork = above.filter { self[$0] == .blockHeading(1) }
        firstWorkHasBullets = firstWork.contains { lines[$0].shape.bullet == .item }
        hasBulletsForMeasures = !firstWork.isEmpty && marks.last.map { showsBullets(firstWork, below: $0) } ?? false
        workNumber = firstWork.first.flatMap { number(of: $0) }
        guard !marks.isEmpty else { return }
        let hasMeasures = measuresComeFirst || firstWork.isEmpty || !isWorkAlone(marks)
        for (mark, end) in zip(marks, marks.dropFirst() + [body.upperBound]) {
            let block = blockNumber(mark)
            let next = end < body.upperBound ? blockNumber(end) : block
            let between = mark + 1..<end
            if next > block, measuresComeFirst, namesMeasures(between) {
                markAbove(between, of: next, hasHeading: true)
                continue
            }
            let segment = details(between)
            let work = next == block ? segment.count : hasMeasures ? numberedWork(segment) ?? nextWork(segment) : 0
            for index in segment[..<work] { self[index] = .action(block) }
            for index in segment[work...] { self[index] = .blockHeading(next) }
        }
    }

    /// The lines of a range that have no role yet.
    private func details(_ range: Range<Int>) -> [Int] { range.filter { self[$0] == .detail } }

    /// Whether the name of the column of measures is among the lines of a range.
    private func namesMeasures(_ range: Range<Int>) -> Bool { range.contains { lines[$0].frame == .measuresName } }

    /// Marks what stands above a lead line: the block's work if it has a heading, then, behind their column's name, its measures.
    private mutating func markAbove(_ range: Range<Int>, of block: Int, hasHeading: Bool) {
        var isMeasure = false
        for index in range {
            switch lines[index].frame {
            case .measuresName: isMeasure = true
            case .columnName: isMeasure = false
            default: break
            }
            guard self[index] == .detail else { continue }
            if isMeasure { self[index] = .action(block) } else if hasHeading { self[index] = .blockHeading(block) }
        }
    }

    /// Whether one paragraph stands above every lead line but the first, and none below the last.
    private func isWorkAlone(_ marks: [Int]) -> Bool {
        guard let last = marks.last, details(last + 1..<body.upperBound).isEmpty else { return false }
        return zip(marks, marks.dropFirst()).allSatisfy { mark, next in
            let paragraphs = details(mark + 1..<next).count { lines[$0].shape.bullet != .plus }
            return paragraphs == (blockNumber(next) > blockNumber(mark) ? 1 : 0)
        }
    }

    /// Whether the paragraphs of the first work are plain, and those below the last lead or coordinate line are bullets.
    private func showsBullets(_ work: [Int], below last: Int) -> Bool {
        let measures = details(last + 1..<body.upperBound)
        return !measures.isEmpty && measures.allSatisfy { lines[$0].shape.bullet != .none }
            && work.allSatisfy { lines[$0].shape.bullet == .none }
    }

    private func blockNumber(_ index: Int) -> Int {
        switch self[index] {
        case .responsibility(let block): block
        default: 1
        }
    }
}

extension BlockDivider {
    /// Where the next row's work begins, if works are numbered: at the last paragraph with a number, if that is the one behind
    /// the last work's and goes on with no list of measures.
    private mutating func numberedWork(_ segment: [Int]) -> Int? {
        let numbered = segment.indices.suffix(Self.longestList).filter { number(of: segment[$0]) != nil }
        guard let last = workNumber, let work = numbered.last, number(of: segment[work]) == last + 1,
            numbered.dropLast().last.map({ number(of: segment[$0]) != last }) ?? true
        else { return nil }
        workNumber = last + 1
        return work
    }

    /// No list of measures is looked through further.
    private static let longestList = 200

    /// The number that a paragraph begins with: «2) …», «(2) …».
    private func number(of index: Int) -> Int? {
        let (bytes, text) = (lines[index].line.folded, lines[index].shape.text)
        let start = text.lowerBound + (bytes[text.lowerBound] == UInt8(ascii: "(") ? 1 : 0)
        guard let (number, end) = FoldedWords.digits(bytes, start, before: text.upperBound), end < text.upperBound,
            [UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: "/")].contains(bytes[end]),
            FoldedWords.skipBlanks(bytes, end + 1, before: text.upperBound) > end + 1
        else { return nil }
        return number
    }

    /// Whether a plain paragraph begins with a share that is to be reached, perhaps behind its year: «Đến năm 2025, 100% khu công
    /// nghiệp …», «Tỷ lệ hộ nghèo còn 2%».
    private func statesShare(_ item: ReadLine) -> Bool {
        let (line, text) = (item.line, item.shape.text)
        guard item.shape.bullet == .none else { return false }
        var start = HeadingLabel.enumerator(line.folded, text.lowerBound) ?? text.lowerBound
        if let year = YearReading.read(line, at: start, before: text.upperBound) {
            start = FoldedWords.nextWord(line.folded, year.end, before: text.upperBound)
        }
        guard start < text.upperBound, line.folded[start..<text.upperBound].contains(UInt8(ascii: "%")) else {
            return false
        }
        if QuantityWords.shares.matchAccented(line, at: start, before: text.upperBound) != nil { return true }
        let percent = line.folded[start..<text.upperBound].firstIndex {
            !FoldedWords.isDigit($0) && $0 != UInt8(ascii: ",")
        }
        guard let percent, line.folded[percent] == UInt8(ascii: "%") else { return false }
        return !StatementReader.isOfMeans(line, behind: percent, before: text.upperBound)
    }

    /// Where the next row's work begins among the lines between a row's names and the next row's lead line.
    ///
    /// Lines with «+» belong to the line above them. Then, if there are two paragraphs or more, the work is:
    /// 1. the plain paragraphs at the end, where all before them have bullets; else the last paragraph, if it is plain;
    /// 2. a plain paragraph that ends in a colon, with the bullets that it introduces;
    /// 3. a last bullet with «+» lines below plain paragraphs;
    /// 4. a last bullet, where the first row's work has bullets too.
    /// A single paragraph is the row's measure, its neighbour's work typed once for both; but work where it states a share, and
    /// measures look otherwise.
    private func nextWork(_ segment: [Int]) -> Int {
        let items = segment.indices.filter { $0 == 0 || lines[segment[$0]].shape.bullet != .plus }
        if hasBulletsForMeasures, segment.count == 1, statesShare(lines[segment[0]]) { return 0 }
        guard items.count > 1, let last = items.last else { return segment.count }
        func isPlain(_ place: Int) -> Bool { lines[segment[place]].shape.bullet == .none }
        if isPlain(last) {
            let plain = items.reversed().prefix { isPlain($0) }
            let isBulleted = plain.count < items.count && items.dropLast(plain.count).allSatisfy { !isPlain($0) }
            return isBulleted ? plain.last ?? last : last
        }
        if let opener = items.last(where: { isPlain($0) }), opener > 0, lines[segment[opener]].introduces {
            return opener
        }
        let hasParts = last + 1 < segment.count
        let isBelowPlain = items.dropLast().allSatisfy { isPlain($0) }
        return hasParts && isBelowPlain || firstWorkHasBullets ? last : segment.count
    }
}
