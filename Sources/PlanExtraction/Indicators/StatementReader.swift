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
