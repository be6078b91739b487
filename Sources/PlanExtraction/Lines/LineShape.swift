internal import SourceText

/// What a line looks like by itself: its bullet, and where its words stand.
struct LineShape: Sendable {
    /// The mark in front of a paragraph.
    enum Bullet: Sendable {
        case none
        /// «-», «*», «•» or another mark of the first level.
        case item
        /// «+», the mark of the second level.
        case plus
    }

    /// The first mark; those after it («- - ») are passed over.
    let bullet: Bullet
    /// Whether the first mark is «*» or «•».
    let isStar: Bool
    /// The words, without bullets and the blanks at both ends.
    let text: Range<Int>

    init(_ line: FoldedLine) {
        let bytes = line.folded
        var start = FoldedWords.skipBlanks(bytes, 0, before: bytes.count)
        var first: UInt8?
        while start < bytes.count, Self.isBullet(bytes[start]) || first == nil && Self.isRing(line, at: start) {
            if first == nil { first = bytes[start] }
            start = FoldedWords.skipBlanks(bytes, start + 1, before: bytes.count)
        }
        bullet = first == nil ? .none : first == UInt8(ascii: "+") ? .plus : .item
        isStar = first == UInt8(ascii: "*")
        text = line.trimmed(start..<bytes.count)
    }

    /// «o » before a capital: the ring that a word processor puts before a paragraph, pasted as a letter.
    private static func isRing(_ line: FoldedLine, at place: Int) -> Bool {
        let next = FoldedWords.skipBlanks(line.folded, place + 1, before: line.count)
        return line.scalars[place] == UInt32(UInt8(ascii: "o")) && next > place + 1 && next < line.count
            && line.isCapital(next)
    }

    private static func isBullet(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "#"), UInt8(ascii: ">"): true
        default: false
        }
    }
}

extension FoldedLine {
    /// The parts of a range that a tab or three blanks and more set apart, as columns that were pasted as text have them.
    func columns(_ range: Range<Int>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var (start, place) = (range.lowerBound, range.lowerBound)
        while place < range.upperBound {
            let end = FoldedWords.skipBlanks(folded, place, before: range.upperBound)
            let isGap = end - place > 2 || scalars[place..<end].contains(UInt32(UInt8(ascii: "\t")))
            if isGap, place > start { parts.append(start..<place) }
            if isGap || place == start { start = end }
            place = max(end, place + 1)
        }
        return parts + [start..<range.upperBound]
    }
}

/// A line that is not blank, with what can be told of it without its neighbours.
struct ReadLine: Sendable {
    let line: FoldedLine
    let shape: LineShape
    /// The number and title, where it looks like a heading.
    var heading: HeadingLabel?
    /// The agency lists, where it looks like a lead or coordinate line.
    var responsibility: ResponsibilityLine?
    /// The agency lists of a sentence without a label, which counts where no line of the target has one.
    var sentence: ResponsibilityLine?
    /// The role of a column's name that is no more than a label, which counts where no line of the target has a label with a
    /// mark and names follow: «Chủ trì», and below it «Sở Y tế».
    var label: ResponsibilityLine?
    /// The agency lists in brackets at a heading's end, which count where no line below has any.
    var closing: ResponsibilityLine?
    /// What it has to do with the frame round the plan's own text.
    var frame: FrameMark?

    init(_ line: FoldedLine, mayBeHeading: Bool = true) {
        self.line = line
        shape = LineShape(line)
        heading = mayBeHeading ? HeadingLabel(line, shape) : nil
        responsibility = heading == nil ? ResponsibilityLine(line, shape) : nil
        closing = heading.flatMap { ResponsibilityLine(closing: line, $0.title) }
        guard heading == nil, responsibility == nil else { return }
        frame = FrameMark(line, shape)
        sentence = frame == nil ? ResponsibilityLine(sentence: line, shape) : nil
        label = frame == .columnName ? ResponsibilityLine(labelAlone: line, shape) : nil
    }

    /// The number above that of a heading, «1» of «1.4», if the heading has no words but a number.
    private var numberAbove: ArraySlice<Int>? {
        heading.flatMap { $0.wording == .bare ? $0.parts.dropLast() : nil }
    }

    /// Takes numbered lines that only say what of a target follows for no headings.
    ///
    /// So it is where one of such numbers stands before a label: «1.2. Giải pháp» beside «1.3. Chủ trì: Sở Y tế».
    private static func freeParts(_ lines: inout [ReadLine]) {
        var above: Set<ArraySlice<Int>> = []
        for item in lines {
            guard let number = item.numberAbove else { continue }
            if ResponsibilityLine(item.line, item.shape)?.isWeak == false { above.insert(number) }
        }
        if above.isEmpty { return }
        for index in lines.indices {
            guard let number = lines[index].numberAbove, above.contains(number) else { continue }
            let part = ReadLine(lines[index].line, mayBeHeading: false)
            let isPart =
                part.responsibility?.isWeak == false || part.frame?.isColumnName == true || part.frame == .remark
            if isPart { lines[index] = part }
        }
    }

    /// Its agency lists, behind a label, in a sentence or below.
    var lists: ResponsibilityLine? { responsibility ?? sentence ?? label }

    /// The lines of a text that are not blank.
    static func all(of source: SourceText) -> [ReadLine] {
        var lines: [ReadLine] = []
        for index in 0..<source.lineCount {
            let line = FoldedLine(source, line: index)
            if !line.isBlank { lines.append(ReadLine(line)) }
        }
        freeParts(&lines)
        for index in lines.indices.dropLast()
        where lines[index].isRowNumber && lines[index + 1].heading?.wording == .worded {
            lines[index].heading = nil
            lines[index].frame = .columnName
        }
        Signature.markFeet(&lines)
        return lines
    }

    /// Whether it is no more than the number of a table's row: «II», «1.2», «(3)».
    private var isRowNumber: Bool {
        guard shape.bullet == .none, responsibility == nil, shape.text.count < 8 else { return false }
        return shape.text.allSatisfy {
            switch line.folded[$0] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"): true
            case UInt8(ascii: "i"), UInt8(ascii: "v"), UInt8(ascii: "x"): line.isCapital($0)
            default: false
            }
        }
    }

    /// Whether it begins a document's letterhead: «ỦY BAN NHÂN DÂN», «UBND TỈNH HÀ NAM».
    var isLetterhead: Bool {
        FrameWords.letterheads.end(line.folded, at: shape.text.lowerBound, before: shape.text.upperBound) != nil
            && shape.bullet == .none && line.isCapital(shape.text.lowerBound + 1)
    }

    /// Whether it begins with a number or letter of a list: «1) …», but not «12/2014/TT-BYT …».
    var isEnumerated: Bool {
        HeadingLabel.enumerator(line.folded, shape.text.lowerBound).map { line.folded[$0 - 1] == FoldedWords.blank }
            ?? false
    }

    /// Whether names stand in it behind a label that says who leads: «Chủ trì: Sở Y tế».
    var saysWhoLeads: Bool {
        guard let responsibility, !responsibility.isWeak, !responsibility.yields, let lead = responsibility.lead else {
            return false
        }
        return AgencyWords.heads.matchAccented(line, at: lead.lowerBound, before: lead.upperBound) != nil
    }

    /// Whether it ends a sentence, an item or what introduces others.
    var endsInMark: Bool {
        guard let last = shape.text.last else { return false }
        return [UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":")].contains(line.folded[last])
    }

    /// Whether the words end in a colon, and so introduce what follows.
    var introduces: Bool { !shape.text.isEmpty && line.folded[shape.text.upperBound - 1] == UInt8(ascii: ":") }
}
