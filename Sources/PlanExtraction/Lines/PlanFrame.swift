internal import SourceText

/// Where the parts of a plan's text lie, in indices of its lines that are not blank.
struct PlanFrame: Sendable {
    /// The first line of the document itself; what stands before it belongs to a web page.
    let head: Int
    /// The first line of the web page's block at the end, or the number of lines.
    let tail: Int
    /// The first of the footnotes that end the document, «[1] Quyết định số …»; `tail` where there are none.
    let notes: Int
    /// The line «PHỤ LỤC», where the goals and targets stand in an appendix.
    let appendix: Int?
    /// The lines that head goals and targets, in reading order.
    let headings: [Int]

    init(_ lines: [ReadLine]) {
        head = Self.findHead(lines)
        tail = Self.findTail(lines, after: head)
        notes = Self.findNotes(lines, head..<tail)
        var appendix: Int?
        var headings = HeadingChooser(lines, head..<tail).headings
        if let start = Self.findAppendix(lines, head..<tail) {
            let inside = HeadingChooser(lines, start..<tail).headings
            let isAssigned = lines[start..<tail].contains { $0.responsibility != nil }
            let before = HeadingChooser(lines, head..<start).headings
            let isAssignedBefore = lines[(before.first ?? start)..<start].contains { $0.responsibility != nil }
            // An appendix of projects says more of some goals; the plan's own are in its body then.
            let isWhole = Self.codes(lines, before).isSubset(of: Self.codes(lines, inside))
            if !inside.isEmpty, !isAssignedBefore || isAssigned && isWhole {
                appendix = start
                headings = inside
            }
        }
        self.appendix = appendix
        self.headings = headings
    }

    private static func codes(_ lines: [ReadLine], _ headings: [Int]) -> Set<String> {
        Set(headings.compactMap { lines[$0].heading?.code })
    }

    /// The line «PHỤ LỤC», or «(Kèm theo …)» where that title is missing and no sections of a plan's body follow.
    private static func findAppendix(_ lines: [ReadLine], _ range: Range<Int>) -> Int? {
        if let titled = lines[range].firstIndex(where: { $0.frame == .appendix }) { return titled }
        guard let attached = lines[range].lastIndex(where: { $0.frame == .attachment }) else { return nil }
        let next = lines[attached..<range.upperBound].first { $0.heading != nil }
        return next?.heading?.wording == .roman ? nil : attached
    }

    private static func findNotes(_ lines: [ReadLine], _ range: Range<Int>) -> Int {
        range.upperBound - lines[range].reversed().prefix { isNote($0) }.count
    }

    /// Whether a line begins with a footnote's number: «[1] …».
    private static func isNote(_ item: ReadLine) -> Bool {
        let (bytes, text) = (item.line.folded, item.shape.text)
        guard item.shape.bullet == .none, let first = text.first, bytes[first] == UInt8(ascii: "["),
            let number = FoldedWords.digits(bytes, first + 1, before: text.upperBound)
        else { return false }
        return number.end < text.upperBound && bytes[number.end] == UInt8(ascii: "]")
    }

    /// The letterhead, if it begins near the top and above every heading.
    private static func findHead(_ lines: [ReadLine]) -> Int {
        let top = lines.prefix(60).prefix { $0.heading?.wording != .worded }
        guard let first = top.firstIndex(where: { $0.isLetterhead }) else { return 0 }
        // A body that is no area's committee, or the name of its province, stands above the motto, perhaps with rules and the
        // document's number between them. Where the number stands below, what has one above is another paper's.
        let hasNumber = lines[first...].prefix(letterheadLines).contains { HeaderReader.hasNumber($0, isOwn: true) }
        let floor =
            hasNumber ? lines[..<first].lastIndex { HeaderReader.hasNumber($0, isOwn: false) }.map { $0 + 1 } ?? 0 : 0
        let between = lines[max(floor, first - 4)..<first].reversed().prefix { item in
            item.frame == .rule || item.line.matches("so", at: item.shape.text.lowerBound) && item.shape.text.count < 40
        }
        let number = (first - between.count..<first).first { HeaderReader.isNumber(lines[$0]) }
        let above = (max(floor, first - 2 - between.count)..<first).first { IssuerName.opens(lines[$0]) }
        return above ?? number ?? first
    }

    /// No letterhead's number stands further down.
    private static let letterheadLines = 12

    /// The first line of the web page's block, if nothing of the plan follows it.
    private static func findTail(_ lines: [ReadLine], after head: Int) -> Int {
        var tail = lines.count
        var index = lines.count
        while index > head {
            index -= 1
            if lines[index].responsibility != nil || lines[index].heading?.isWeak == false { break }
            if lines[index].frame == .pageBlock || lines[index].frame == .pageField { tail = index }
        }
        return tail
    }
}
