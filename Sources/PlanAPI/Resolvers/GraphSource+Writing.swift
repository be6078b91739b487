import GraphQLExecution
import PlanGraph
import SourceText

/// How values of the graph are written as JSON.
extension GraphSource {
    @inline(__always)
    func write(_ string: StringIndex, _ writer: inout JSONWriter) {
        let strings = graph.columns.strings
        let isPlain = strings.isPlain[Int(string)] == 1
        unsafe strings.withBytes(of: string) { unsafe writer.string(UnsafeRawBufferPointer($0), isPlain: isPlain) }
    }

    /// Writes a stretch of the texts.
    func write(_ range: Range<Int>, _ writer: inout JSONWriter) {
        unsafe graph.columns.strings.withBytes(in: range) {
            unsafe writer.string(UnsafeRawBufferPointer($0), isPlain: false)
        }
    }

    /// False where there is no such string.
    func writeOptional(_ string: StringIndex, _ writer: inout JSONWriter) -> Bool {
        guard string != .none else { return false }
        write(string, &writer)
        return true
    }

    /// Writes the name of an enum value, which is plain ASCII.
    func write(name: String, _ writer: inout JSONWriter) -> Bool {
        writer.string(name)
        return true
    }

    func write(number: Int, _ writer: inout JSONWriter) -> Bool {
        writer.integer(number)
        return true
    }

    /// A letter for the kind and 16 hexadecimal digits, as `Graph.identifier(of:)` makes them.
    func writeIdentifier(of node: NodeIndex, _ writer: inout JSONWriter) -> Bool {
        writer.identifier(Graph.letter(of: graph.ranges.kind(of: node)), graph.columns.identifiers[Int(node)])
        return true
    }

    /// A day kept as 20180529; 0 is none.
    func writeDate(_ value: Int32, _ writer: inout JSONWriter) -> Bool {
        guard value > 0 else { return false }
        writer.byte(UInt8(ascii: "\""))
        var divisor: Int32 = 10_000_000
        for place in 0..<8 {
            if place == 4 || place == 6 { writer.byte(UInt8(ascii: "-")) }
            writer.byte(UInt8(ascii: "0") + UInt8(value / divisor % 10))
            divisor /= 10
        }
        writer.byte(UInt8(ascii: "\""))
        return true
    }

    func span(_ start: UInt32, _ end: UInt32) -> GraphObject { GraphObject(kind: .span, index: start, extra: end) }

    @inline(__always)
    func node(_ node: NodeIndex) -> GraphObject? {
        node == .none ? nil : GraphObject(kind: ObjectKind(graph.ranges.kind(of: node)), index: node)
    }

    func writeSpan(_ field: SpanField?, _ range: Range<UInt32>, _ writer: inout JSONWriter) -> Bool {
        switch field {
        case .line: writer.integer(graph.location(at: range.lowerBound).line)
        case .column: writer.integer(graph.location(at: range.lowerBound).column)
        case .endLine: writer.integer(graph.location(at: range.upperBound).line)
        case .endColumn: writer.integer(graph.location(at: range.upperBound).column)
        case .text:
            write(Int(range.lowerBound)..<Int(range.upperBound), &writer)
        case .plan, nil: return false
        }
        return true
    }
}
