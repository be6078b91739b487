import GraphQLExecution
import PlanGraph
import SourceText

/// The fields of `SourceLine`, and which lines of a plan are asked for.
extension GraphSource {
    /// The lines from one number to another, both counted from 1 and both included; those that there are.
    func lines(of plan: NodeIndex, _ first: Int, _ last: Int) throws(FieldFailure) -> Range<UInt32> {
        guard last - first < Connection.maximumPageSize else {
            throw FieldFailure(
                "Lines \(first) to \(last) are \(last - first + 1); "
                    + "at most \(Connection.maximumPageSize) are answered at a time.",
                code: "BAD_PAGE_SIZE"
            )
        }
        let all = graph.lines(ofPlan: plan)
        let lower = min(max(first, 1) - 1, all.count)
        let upper = min(max(last, lower), all.count)
        return all.lowerBound + UInt32(lower)..<all.lowerBound + UInt32(upper)
    }

    func writeLine(_ field: LineField?, _ line: UInt32, _ writer: inout JSONWriter) -> Bool {
        switch field {
        case .number: return write(number: graph.number(ofLine: line), &writer)
        case .text:
            write(graph.range(ofLine: line), &writer)
            return true
        case nil: return false
        }
    }
}
