internal import SourceText

/// Reads the commitments of one goal's or target's statement, paragraph by paragraph.
struct StatementReader {
    private let owner: PlanDocument.Owner
    private(set) var indicators: [PlanDocument.Indicator] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// The year of the line «* Đến năm 2020:» above, and the block it was said in.
    private var year: Int?
    private var block = 0
    private let issueYear: Int?

    /// Makes a reader of one goal's or target's statement in a plan of a year.
    init(_ owner: PlanDocument.Owner, issueYear: Int?) {
        self.owner = owner
        self.issueYear = issueYear
    }

    /// Reads the year of a line that says nothing else; false where it says more.
    @discardableResult
    mutating func readYear(_ item: ReadLine, _ range: Range<Int>) -> Bool {
        guard let year = YearReading.heading(item.line, range) else { return false }
        self.year = year
        return true
    }

    /// Whether a line says in which steps a commitment is to be reached: «Lộ trình: năm 2025: 4%; năm 2030: dưới 2%».
    ///
    /// It begins with a year and its share; others say when something is done, or who pays: «Lộ trình: 3 giai đoạn, đến năm 2030»,
    /// «Lộ trình: năm 2026 Nhà nước hỗ trợ 70%», «Lộ trình: năm 2026: 50% vốn».
    static func isSchedule(_ item: ReadLine) -> Bool {
        let (line, text, bytes) = (item.line, item.shape.text, item.line.folded)
        guard item.frame == .remark, item.shape.bullet == .none,
            let label = schedules.end(bytes, at: text.lowerBound, before: text.upperBound)
        else { return false }
        let first = FoldedWords.nextWord(bytes, label, before: text.upperBound)
        let bare = YearReading.yearNumber(bytes, first, before: text.upperBound).map { _ in first + 4 }
        guard let year = YearReading.read(line, at: first, before: text.upperBound)?.end ?? bare else { return false }
        var value = FoldedWords.nextWord(bytes, year, before: text.upperBound)
        if let cue = QuantityWords.cues.matchAccented(line, at: value, before: text.upperBound) {
            value = FoldedWords.nextWord(bytes, cue.end, before: text.upperBound)
        }
        let rest = bytes[value..<text.upperBound].drop { FoldedWords.isDigit($0) || valueMarks.contains($0) }
        return rest.startIndex > value && rest.first == UInt8(ascii: "%")
            && !isOfMeansAlone(line, behind: rest.startIndex, before: text.upperBound)
    }

    /// The same where nothing is done with it: «95% kế hoạch vốn được giải ngân» and «20% ngân sách chi cho giáo dục» are aims.
    private static func isOfMeansAlone(_ line: FoldedLine, behind percent: Int, before limit: Int) -> Bool {
        guard isOfMeans(line, behind: percent, before: limit) else { return false }
        let clause = line.folded[percent..<limit].prefix { $0 != UInt8(ascii: ";") }
        return !clause.indices.contains { uses.matchAccented(line, at: $0, before: clause.endIndex) != nil }
    }

    private static let uses = PhraseTable<Bool>(["được", "chi cho", "chi trả"])

    /// Whether a share is of what a work costs, or of the work that is done, and so no aim: «50% vốn», «30% khối lượng».
    static func isOfMeans(_ line: FoldedLine, behind percent: Int, before limit: Int) -> Bool {
        let next = FoldedWords.skipBlanks(line.folded, percent + 1, before: limit)
        return means.matchAccented(line, at: next, before: limit) != nil
    }

    private static let means = Vocabulary.lines.phrases("means")

    /// What stands in a number, or between two.
    private static let valueMarks = [UInt8(ascii: ","), UInt8(ascii: "."), FoldedWords.dash, FoldedWords.blank]

    private static let schedules = Vocabulary.lines.phrases("schedules")

    /// Reads one paragraph.
    mutating func read(_ item: ReadLine, _ range: Range<Int>, block: Int) {
        if block != self.block { year = nil }
        self.block = block
        if readYear(item, range) { return }
        var scanner = QuantityScanner(item.line, range, year: year, issueYear: issueYear)
        scanner.run()
        for quantity in scanner.quantities {
            indicators.append(
                PlanDocument.Indicator(
                    owner: owner,
                    year: quantity.year,
                    comparator: quantity.comparator,
                    value: quantity.value,
                    upperValue: quantity.upperValue,
                    unit: quantity.unit.map { item.line.words($0) },
                    span: item.line.span(quantity.range)
                )
            )
        }
        for range in scanner.reversedPeriods {
            let message = "The period ends before it begins; what follows was read without a year."
            diagnostics.append(
                Diagnostic(.warning, code: "reversed-period", message: message, span: item.line.span(range))
            )
        }
    }
}
