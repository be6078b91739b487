internal import SourceText

/// A line that says who leads (chủ trì) or who coordinates (phối hợp): its lists of agencies.
struct ResponsibilityLine: Sendable {
    /// The list behind «Chủ trì:»; empty where nothing follows.
    private(set) var lead: Range<Int>?
    /// The list behind «Phối hợp:».
    private(set) var coordinate: Range<Int>?
    /// Whether the separator is missing, so that only the lines beside it tell that it is no measure.
    private(set) var isWeak = false
    /// Whether it counts only where nothing else in its target says who leads: «Cơ quan tham mưu: …».
    private(set) var yields = false

    /// Whether nothing is named on the line itself, so that the names may stand on the lines below.
    var isOpen: Bool { (lead ?? coordinate)?.isEmpty ?? false }

    init?(_ line: FoldedLine, _ shape: LineShape) {
        let bytes = line.folded
        let text = Self.withoutBrackets(line, shape.text)
        let label = Self.label(Self.labels, bytes, text)
        if let label, let start = Self.separator(bytes, label.end, text.upperBound) {
            read(line, label.value, start..<text.upperBound)
        } else if let label, let start = Self.name(line, behind: label.end, text.upperBound) {
            isWeak = true
            read(line, label.value, start..<text.upperBound)
        } else if let label, label.value == .lead, let start = Self.sharedEnd(bytes, label.end, text.upperBound) {
            guard readParted(line, start..<text.upperBound), hasNamesAlone(line) else { return nil }
        } else if label == nil, let duty = Self.label(Self.duties, bytes, text),
            let start = Self.colonEnd(bytes, duty.end, text.upperBound)
        {
            yields = true
            read(line, .lead, start..<text.upperBound)
            guard hasNamesAlone(line) else { return nil }
        } else {
            return nil
        }
    }

    /// A sentence without a label: «Sở Y tế chủ trì, phối hợp với Sở Nội vụ».
    init?(sentence line: FoldedLine, _ shape: LineShape) {
        self.init(sentence: line, Self.withoutBrackets(line, shape.text))
    }

    /// Such a sentence in a part of a line, as behind a heading's number.
    init?(sentence line: FoldedLine, _ text: Range<Int>) {
        guard let names = LeadSentence(line, text) else { return nil }
        (lead, coordinate) = (names.lead, names.coordinate)
    }

    /// A label and nothing else.
    init?(labelAlone line: FoldedLine, _ shape: LineShape) {
        guard let label = Self.label(Self.labels, line.folded, shape.text), label.end == shape.text.upperBound else {
            return nil
        }
        set(label.value, label.end..<label.end)
    }

    /// What stands in brackets at the end of a heading, as in «Giảm nghèo (Chủ trì: Sở Nội vụ; phối hợp: Sở Y tế)», if no brackets
    /// before them do so too.
    init?(closing line: FoldedLine, _ text: Range<Int>) {
        guard let brackets = Self.closingBrackets(line.folded, text),
            let label = Self.label(Self.labels, line.folded, brackets), label.value == .lead,
            let start = Self.colonEnd(line.folded, label.end, brackets.upperBound),
            !Self.hasLabelledBrackets(line.folded, text.lowerBound..<brackets.lowerBound - 1)
        else { return nil }
        read(line, .lead, start..<brackets.upperBound)
        // A date shows that it says more than names.
        let lists = [lead, coordinate].compactMap(\.self)
        guard let lead, NameLine.isNames(line, lead),
            lists.allSatisfy({ !line.folded[$0].contains(where: FoldedWords.isDigit) })
        else { return nil }
    }

    /// The inside of the last brackets in a range, if only a mark stands behind them.
    private static func closingBrackets(_ bytes: [UInt8], _ text: Range<Int>) -> Range<Int>? {
        let marks = [UInt8(ascii: "."), UInt8(ascii: ";"), FoldedWords.blank]
        guard let close = bytes[text].lastIndex(where: { !marks.contains($0) }), bytes[close] == UInt8(ascii: ")"),
            let open = bytes[text.lowerBound..<close].lastIndex(of: UInt8(ascii: "(")), open > text.lowerBound
        else { return nil }
        let start = FoldedWords.skipBlanks(bytes, open + 1, before: close)
        return bytes[start..<close].contains(UInt8(ascii: ")")) ? nil : start..<close
    }

    private static func hasLabelledBrackets(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        range.contains { place in
            bytes[place] == UInt8(ascii: "(")
                && label(
                    labels,
                    bytes,
                    FoldedWords.skipBlanks(bytes, place + 1, before: range.upperBound)..<range.upperBound
                ) != nil
        }
    }

    /// Whether a line only says who watches or judges: «Cơ quan theo dõi: Văn phòng UBND tỉnh».
    ///
    /// Behind a bullet «Theo dõi, đánh giá: Trung tâm Y tế» may be a measure.
    static func namesWatchers(_ line: FoldedLine, _ shape: LineShape) -> Bool {
        let limit = shape.text.upperBound
        let labels = shape.bullet == .none ? watcherLabels : watchingBodies
        guard let label = label(labels, line.folded, shape.text),
            let start = colonEnd(line.folded, label.end, limit)
        else { return false }
        return ExactNames(line).fill(line.trimmed(start..<limit))
    }

    /// Whether a paragraph says behind a label somewhere in it who leads: «Rà soát chính sách (Chủ trì: Sở Tư pháp)».
    static func namesLead(within text: Range<Int>, of line: FoldedLine) -> Bool {
        let bytes = line.folded
        guard bytes[text].contains(UInt8(ascii: ":")) else { return false }
        return text.contains { place in
            guard place > 0, !FoldedWords.isWord(bytes[place - 1]),
                let label = labels.match(bytes, at: place, before: text.upperBound), label.value == .lead,
                (place..<label.end).contains(where: { leads.end(bytes, at: $0, before: label.end) != nil }),
                let start = colonEnd(bytes, label.end, text.upperBound)
            else { return false }
            let name = FoldedWords.skipBlanks(bytes, start, before: text.upperBound)
            return AgencyWords.heads.matchAccented(line, at: name, before: text.upperBound) != nil
        }
    }

    /// What every label has that surely names a lead.
    private static let leads = PhraseTable<Bool>(["chủ trì"])

    /// Whether the lists hold nothing but names.
    private func hasNamesAlone(_ line: FoldedLine) -> Bool {
        [lead, coordinate].allSatisfy { $0.map(ExactNames(line).fill) ?? true }
    }

    /// The position behind «/phối hợp:», which gives a label that says who leads the other role too.
    private static func sharedEnd(_ bytes: [UInt8], _ position: Int, _ limit: Int) -> Int? {
        let slash = FoldedWords.skipBlanks(bytes, position, before: limit)
        guard slash < limit, bytes[slash] == UInt8(ascii: "/") else { return nil }
        let other = FoldedWords.skipBlanks(bytes, slash + 1, before: limit)
        guard let label = labels.match(bytes, at: other, before: limit), label.value == .coordinate else { return nil }
        return colonEnd(bytes, label.end, limit)
    }

    /// Divides the names behind such a label at the only slash; false where there is none or another.
    private mutating func readParted(_ line: FoldedLine, _ range: Range<Int>) -> Bool {
        let range = range.lowerBound..<Self.listEnd(line.folded, range)
        let slashes = range.filter { line.folded[$0] == UInt8(ascii: "/") }
        guard slashes.count == 1, let slash = slashes.first else { return false }
        set(.lead, line.trimmed(range.lowerBound..<slash))
        set(.coordinate, line.trimmed(slash + 1..<range.upperBound))
        return true
    }

    /// Where a body's name begins right behind a label.
    private static func name(_ line: FoldedLine, behind end: Int, _ limit: Int) -> Int? {
        let start = FoldedWords.skipBlanks(line.folded, end, before: limit)
        return line.isCapital(start) && AgencyWords.heads.end(line.folded, at: start, before: limit) != nil
            ? start : nil
    }

    /// The label that a line begins with, behind an enumerator or an introduction if there is one: «b) Cơ quan phối hợp: …».
    private static func label<Value>(
        _ labels: PhraseTable<Value>,
        _ bytes: [UInt8],
        _ text: Range<Int>
    ) -> (end: Int, value: Value)? {
        if let prefix = prefixes.end(bytes, at: text.lowerBound, before: text.upperBound),
            let start = separator(bytes, prefix, text.upperBound)
        {
            let next = FoldedWords.skipBlanks(bytes, start, before: text.upperBound)
            if let match = labels.match(bytes, at: next, before: text.upperBound) { return match }
        }
        if let match = labels.match(bytes, at: text.lowerBound, before: text.upperBound) { return match }
        return HeadingLabel.enumerator(bytes, text.lowerBound).flatMap {
            labels.match(bytes, at: $0, before: text.upperBound)
        }
    }

    /// What stands in brackets that hold the whole line: «(Chủ trì: …; phối hợp: …)».
    private static func withoutBrackets(_ line: FoldedLine, _ text: Range<Int>) -> Range<Int> {
        let bytes = line.folded
        guard let first = text.first, bytes[first] == UInt8(ascii: "("), let last = text.last else { return text }
        let end = bytes[last] == UInt8(ascii: ".") ? last - 1 : last
        guard end > first, bytes[end] == UInt8(ascii: ")"),
            !bytes[(first + 1)..<end].contains(UInt8(ascii: "("))
        else { return text }
        return line.trimmed((first + 1)..<end)
    }

    /// Divides what follows the first label where the other label begins.
    ///
    /// A remark, or who else has to do with it, is no part of the lists; the other label may stand behind it.
    private mutating func read(_ line: FoldedLine, _ role: PlanDocument.Role, _ range: Range<Int>) {
        let end = Self.listEnd(line.folded, range)
        let other: PlanDocument.Role = role == .lead ? .coordinate : .lead
        if let cut = Self.find(other, line, range.lowerBound..<end) {
            set(role, line.trimmed(range.lowerBound..<cut.lowerBound))
            set(other, line.trimmed(cut.upperBound..<end))
        } else {
            set(role, line.trimmed(range.lowerBound..<end))
            guard let start = Self.labelEnd(other, line.folded, end..<range.upperBound) else { return }
            let list = line.trimmed(start..<Self.listEnd(line.folded, start..<range.upperBound))
            // «Sản phẩm: 10 lớp, tham gia: 300 học viên».
            if ExactNames(line).fill(list) { set(other, list) }
        }
    }

    private mutating func set(_ role: PlanDocument.Role, _ range: Range<Int>) {
        if role == .lead { lead = range } else { coordinate = range }
    }

    /// The other label inside the line, with its bullet, prefix and separator: «; Cơ quan phối hợp: ».
    private static func find(_ role: PlanDocument.Role, _ line: FoldedLine, _ range: Range<Int>) -> Range<Int>? {
        let bytes = line.folded
        var place = range.lowerBound
        while place < range.upperBound {
            if FoldedWords.isLetter(bytes[place]), place == range.lowerBound || !FoldedWords.isWord(bytes[place - 1]) {
                if let match = labels.match(bytes, at: place, before: range.upperBound), match.value == role,
                    let end = separator(bytes, match.end, range.upperBound, with: role)
                {
                    return place..<end
                }
                place = FoldedWords.wordEnd(bytes, place, before: range.upperBound)
            } else {
                place += 1
            }
        }
        return nil
    }

    /// Where a remark with a label of its own begins behind a mark, or who watches: «; Thời gian hoàn thành: Quý IV/2026»,
    /// «; Theo dõi: Văn phòng UBND tỉnh».
    private static func listEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        var isInBrackets = false
        for mark in range {
            isInBrackets = bytes[mark] == UInt8(ascii: "(") || isInBrackets && bytes[mark] != UInt8(ascii: ")")
            guard let start = labelStart(bytes, behind: mark, range.upperBound) else { continue }
            if let end = FrameWords.remarks.end(bytes, at: start, before: range.upperBound),
                separator(bytes, end, range.upperBound) != nil
            {
                return mark
            }
            // «Phòng Kế hoạch - Tổng hợp: bà A» has none.
            let labels = bytes[mark] == FoldedWords.dash ? dashedLabels : thirdLabels
            if !isInBrackets, let end = labels.end(bytes, at: start, before: range.upperBound),
                colonEnd(bytes, end, range.upperBound) != nil
            {
                return mark
            }
        }
        return range.upperBound
    }

    /// The position behind a role's label and its colon that stand behind a mark.
    private static func labelEnd(_ role: PlanDocument.Role, _ bytes: [UInt8], _ range: Range<Int>) -> Int? {
        for mark in range {
            guard let start = labelStart(bytes, behind: mark, range.upperBound),
                let label = labels.match(bytes, at: start, before: range.upperBound), label.value == role
            else { continue }
            if let end = colonEnd(bytes, label.end, range.upperBound) { return end }
        }
        return nil
    }

    /// Where the next label may begin behind a mark at a position.
    private static func labelStart(_ bytes: [UInt8], behind mark: Int, _ limit: Int) -> Int? {
        switch bytes[mark] {
        case UInt8(ascii: ";"), UInt8(ascii: "."), UInt8(ascii: ","), FoldedWords.dash:
            FoldedWords.skipBlanks(bytes, mark + 1, before: limit)
        default: nil
        }
    }

    /// How long a remark in brackets between label and separator may be.
    private static let remarkLength = 80

    /// The position behind a colon.
    private static func colonEnd(_ bytes: [UInt8], _ position: Int, _ limit: Int) -> Int? {
        let colon = FoldedWords.skipBlanks(bytes, position, before: limit)
        return colon < limit && bytes[colon] == UInt8(ascii: ":") ? colon + 1 : nil
    }

    /// The position behind a colon, or a dash between blanks.
    private static func separator(_ bytes: [UInt8], _ position: Int, _ limit: Int) -> Int? {
        var place = FoldedWords.skipBlanks(bytes, position, before: limit)
        if place < limit, bytes[place] == UInt8(ascii: "("),
            let close = bytes[place..<limit].prefix(remarkLength).firstIndex(of: UInt8(ascii: ")"))
        {
            place = FoldedWords.skipBlanks(bytes, close + 1, before: limit)
        }
        // «Phối hợp với:».
        if let joint = joints.end(bytes, at: place, before: limit) { return colonEnd(bytes, joint, limit) }
        // «Chủ trì.:».
        if place < limit, bytes[place] == UInt8(ascii: ".") {
            place = FoldedWords.skipBlanks(bytes, place + 1, before: limit)
            guard place < limit, bytes[place] == UInt8(ascii: ":") else { return nil }
        }
        guard place < limit else { return nil }
        if bytes[place] == UInt8(ascii: ":") { return place + 1 }
        // «Chủ trì; Sở Y tế».
        if bytes[place] == UInt8(ascii: ";") {
            let name = FoldedWords.skipBlanks(bytes, place + 1, before: limit)
            return AgencyWords.heads.end(bytes, at: name, before: limit) == nil ? nil : place + 1
        }
        let isDash = bytes[place] == FoldedWords.dash && place > position
        return isDash ? place + 1 : nil
    }

    /// The same, or «với», «cùng» or a body's name where coordinators follow a lead on its own line.
    private static func separator(_ bytes: [UInt8], _ position: Int, _ limit: Int, with role: PlanDocument.Role) -> Int?
    {
        if let end = separator(bytes, position, limit) { return end }
        guard role == .coordinate else { return nil }
        let place = FoldedWords.skipBlanks(bytes, position, before: limit)
        if let end = joints.end(bytes, at: place, before: limit) { return end }
        // «phối hợp Sở Tài chính».
        return AgencyWords.heads.end(bytes, at: place, before: limit) == nil ? nil : place
    }

    private static let joints = Vocabulary.lines.phrases("coordinators-joined")

    /// What may introduce the labels: «Phân công thực hiện: Chủ trì: …».
    private static let prefixes = Vocabulary.lines.phrases("label-prefixes")

    /// Every way to say who leads and who coordinates, in front of a colon.
    static let labels: PhraseTable<PlanDocument.Role> = {
        var rows: [(String, PlanDocument.Role)] = []
        for body in [""] + bodies {
            rows += words("leads").map { (body + $0, .lead) }
            rows += words("coordinates").map { (body + $0, .coordinate) }
        }
        for body in bodies { rows += words("body-leads").map { (body + $0, .lead) } }
        return PhraseTable(rows)
    }()

    /// What may say the same of who leads, in front of a colon and names alone: «Cơ quan chịu trách nhiệm: Sở Y tế».
    private static let duties = PhraseTable<Bool>(withBodies("duties").map { ($0, true) })

    /// What has a body behind it that is neither a lead nor a coordinator, where these are named before it on the line.
    private static let thirdLabels = PhraseTable<Bool>(
        (watchers + words("reviewers") + withBodies("reviewers") + withBodies("duties")).map { ($0, true) }
    )

    /// Those of them that are no part of a name behind a dash.
    private static let dashedLabels = PhraseTable<Bool>(watchers.map { ($0, true) })

    /// The labels of those who watch or judge: on a line of their own names alone follow them.
    private static let watcherLabels = PhraseTable<Bool>((watchers + withBodies("reviewers")).map { ($0, true) })

    /// The same behind a bullet.
    private static let watchingBodies = PhraseTable<Bool>(withBodies("watchers").map { ($0, true) })

    private static let watchers = words("watchers") + withBodies("watchers")

    private static let bodies = words("label-bodies").map { $0 + " " }

    private static func withBodies(_ section: String) -> [String] {
        bodies.flatMap { body in words(section).map { body + $0 } }
    }

    private static func words(_ section: String) -> [String] { Vocabulary.lines.entries(section).map(\.words) }
}
