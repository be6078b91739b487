import PlanExtraction
import SourceText

/// What single bytes stand for.
extension GraphChecker {
    /// Checks that every byte that stands for a case of an enumeration stands for one that there is.
    func checkValues() throws(GraphDefect) {
        try known(columns.lines.lineClass, LineClass.self, "line.class")
        try known(columns.agencies.kind, AgencyKind.self, "agency.kind")
        try known(columns.documents.type, DocumentType.self, "document.type")
        try known(columns.indicators.comparator, PlanDocument.Comparator.self, "indicator.comparator")
        try known(columns.diagnostics.severity, Diagnostic.Severity.self, "diagnostic.severity")
        try below(columns.targets.isTask, 2, "target.isTask")
        try below(columns.strings.isPlain, 2, "string.isPlain")
        guard columns.strings.isPlainWhereMarked else {
            throw GraphDefect(description: "string.isPlain marks a string that JSON cannot take as it is")
        }
    }

    func unknown(_ value: UInt8, _ name: String) -> GraphDefect {
        GraphDefect(description: "\(name) has the unknown value \(value)")
    }

    private func known<Value: CaseIterable>(
        _ column: some Collection<UInt8>,
        _: Value.Type,
        _ name: String
    ) throws(GraphDefect) {
        try below(column, Value.allCases.count, name)
    }

    private func below(_ column: some Collection<UInt8>, _ count: Int, _ name: String) throws(GraphDefect) {
        for value in column where Int(value) >= count { throw unknown(value, name) }
    }
}
