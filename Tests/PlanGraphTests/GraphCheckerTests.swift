import PlanExtraction
import PlanGraph
import SourceText
import Testing

/// Whatever stands in a file, it is refused or can be asked everything.
@Suite struct GraphCheckerTests {
    /// A graph of two plans whose targets, actions and documents hang on one another in every way.
    private static func graph() throws -> Graph {
        let title = SourceSpan(0..<4)
        var plan = PlanFixture.chain(number: "2/KH-UBND", province: nil)
        plan.indicators = [.greaterOrEqual, .range].map { comparator in
            PlanDocument.Indicator(
                owner: .target(0),
                year: 2030,
                comparator: comparator,
                value: 1,
                upperValue: 2,
                unit: "%",
                span: title
            )
        }
        plan.diagnostics = [Diagnostic(.warning, code: "empty-assignment", message: "Không rõ", span: title)]
        plan.header.signer = "A"
        plan.header.issuer = 0
        return try GraphBuilder.build([PlanFixture.chain(), plan])
    }

    private static func names(_ columns: GraphColumns) throws -> [String] {
        var columns = columns
        var names = ColumnNames()
        try columns.visit(&names)
        return names.all
    }

    /// A graph with other values in one of its columns; nil where the column is of another type.
    private static func damaged<Element: ColumnElement>(
        _ graph: Graph,
        _ name: String,
        _ change: @escaping (inout [Element]) -> Void
    ) throws -> GraphColumns? {
        var columns = graph.columns
        var damage = Damage(name: name, change: change)
        try columns.visit(&damage)
        return damage.isDone ? columns : nil
    }

    @Test func whatIsNotDamagedIsTaken() throws {
        let graph = try Self.graph()
        let checked = try Graph(checking: graph.columns)
        #expect(checked.fingerprint == graph.fingerprint)
        Inquiry(checked).askEverything()
        _ = try Graph(checking: Graph.empty.columns)
    }

    @Test func indexesThatPointOutsideAreRefused() throws {
        let graph = try Self.graph()
        for name in try Self.names(graph.columns) {
            for value in [UInt32.max - 1, 0x7FFF_FFFF] {
                let columns = try Self.damaged(graph, name) { (column: inout [UInt32]) in
                    column[column.count / 2] = value
                }
                guard let columns else { continue }
                #expect(throws: GraphDefect.self, "\(name)") { try Graph(checking: columns) }
            }
        }
    }

    @Test func bytesThatStandForNothingAreRefused() throws {
        let graph = try Self.graph()
        for name in try Self.names(graph.columns) where name != "string.bytes" {
            let columns = try Self.damaged(graph, name) { (column: inout [UInt8]) in column[column.count - 1] = 0xC8 }
            guard let columns else { continue }
            #expect(throws: GraphDefect.self, "\(name)") { try Graph(checking: columns) }
        }
    }

    @Test func columnsOfOtherLengthsAreRefused() throws {
        let graph = try Self.graph()
        for name in try Self.names(graph.columns) where name != "string.bytes" {
            let shorter = [
                try Self.damaged(graph, name) { (column: inout [UInt8]) in column.removeLast() },
                try Self.damaged(graph, name) { (column: inout [UInt32]) in column.removeLast() },
            ]
            for columns in shorter.compactMap(\.self) {
                if let graph = try? Graph(checking: columns) { Inquiry(graph).askEverything() }
            }
        }
    }

    @Test func whatIsLetThroughCanBeAskedEverything() throws {
        let graph = try Self.graph()
        for name in try Self.names(graph.columns) {
            for place in [0, 1, -1] {
                var all: [GraphColumns?] = []
                for value in [0, 1, 2, 16, .max] as [UInt32] {
                    all.append(try Self.damaged(graph, name) { Self.set(value, at: place, in: &$0) })
                }
                for value in [0, 1, 7, .max] as [UInt8] {
                    all.append(try Self.damaged(graph, name) { Self.set(value, at: place, in: &$0) })
                }
                for value in [Int32.min, -1, .max] {
                    all.append(try Self.damaged(graph, name) { Self.set(value, at: place, in: &$0) })
                }
                all.append(try Self.damaged(graph, name) { Self.set(Double.nan, at: place, in: &$0) })
                all.append(try Self.damaged(graph, name) { Self.set(UInt16.max, at: place, in: &$0) })
                all.append(try Self.damaged(graph, name) { Self.set(UInt64.zero, at: place, in: &$0) })
                for columns in all {
                    if let columns, let graph = try? Graph(checking: columns) { Inquiry(graph).askEverything() }
                }
            }
        }
    }

    /// Puts a value to a place, which is counted from the end where it is negative.
    private static func set<Element>(_ value: Element, at place: Int, in column: inout [Element]) {
        let place = place < 0 ? column.count + place : place
        if column.indices.contains(place) { column[place] = value }
    }

    @Test func valuesThatChangePlacesAreHarmless() throws {
        let graph = try Self.graph()
        for name in try Self.names(graph.columns) where name != "string.bytes" {
            let count = try #require(try Self.count(graph.columns, name))
            for place in 1..<max(1, count) {
                let changed = [
                    try Self.damaged(graph, name) { (column: inout [UInt8]) in column.swapAt(place - 1, place) },
                    try Self.damaged(graph, name) { (column: inout [UInt32]) in column.swapAt(place - 1, place) },
                ]
                for columns in changed.compactMap(\.self) {
                    if let graph = try? Graph(checking: columns) { Inquiry(graph).askEverything() }
                }
            }
        }
    }

    private static func count(_ columns: GraphColumns, _ name: String) throws -> Int? {
        var columns = columns
        var names = ColumnNames()
        try columns.visit(&names)
        return names.all.firstIndex(of: name).map { names.counts[$0] }
    }

    /// A target that contains the one that it lies in would be followed without end.
    @Test func aTargetThatContainsItselfIsRefused() throws {
        let graph = try Self.graph()
        let outline = graph.columns.containment
        let targets = graph.ranges.targets
        let edge = try #require(
            (0..<outline.count).first { targets.contains(outline.source[$0]) && targets.contains(outline.target[$0]) }
        )
        let (whole, part) = (outline.source[edge], outline.target[edge])
        let columns = try #require(
            try Self.damaged(graph, "containment.target") { (column: inout [NodeIndex]) in
                let other = column.firstIndex(of: whole) ?? 0
                (column[other], column[edge]) = (part, whole)
            }
        )
        #expect(throws: GraphDefect.self) { try Graph(checking: columns) }
    }

    /// A part may be read before the whole: «1.1.a» stands before «1.1».
    @Test func aPartMayStandBeforeTheWhole() throws {
        var plan = PlanFixture.chain()
        plan.targets[0].parent = 1
        plan.targets[1].parent = nil
        let graph = try GraphBuilder.build([plan])
        let checked = try Graph(checking: graph.columns)
        #expect(checked.columns == graph.columns)
        Inquiry(checked).askEverything()
    }
}

/// Notes what the columns are called, and how many values each has.
private struct ColumnNames: ColumnVisitor {
    var all: [String] = []
    var counts: [Int] = []

    mutating func visit<Values: GraphColumn>(_ name: String, _ column: inout Values) {
        all.append(name)
        counts.append(column.count)
    }
}

/// Changes one column, if it has values of a type.
private struct Damage<Element: ColumnElement>: ColumnVisitor {
    let name: String
    let change: (inout [Element]) -> Void
    var isDone = false

    mutating func visit<Values: GraphColumn>(_ name: String, _ values: inout Values) {
        guard name == self.name, var column = Array(values) as? [Element], !column.isEmpty else { return }
        change(&column)
        isDone = true
        values = Values(count: column.count) { memory in column.withUnsafeBytes { memory.copyMemory(from: $0) } }
    }
}

/// Asks a graph all that it can be asked: whatever is wrong in it must not end the program.
private struct Inquiry {
    let graph: Graph

    init(_ graph: Graph) { self.graph = graph }

    func askEverything() {
        askNames()
        askTexts()
        askPlaces()
        askOutline()
        askWays()
        askChanges()
    }

    private func askNames() {
        let columns = graph.columns
        _ = columns.agencies.kind.map { ValueNames.agencyKinds[Int($0)] }
        _ = columns.documents.type.map { ValueNames.documentTypes[Int($0)] }
        _ = columns.indicators.comparator.map { ValueNames.comparators[Int($0)] }
        _ = columns.diagnostics.severity.map { ValueNames.severities[Int($0)] }
        for table in [columns.containment, columns.assignments, columns.citations, columns.relations] {
            _ = table.kind.map { ValueNames.edgeKinds[Int($0)] }
        }
        for node in 0..<NodeIndex(graph.ranges.count) {
            _ = graph.node(identifier: graph.identifier(of: node))
        }
    }

    private func askTexts() {
        let columns = graph.columns
        for string in 0..<StringIndex(columns.strings.starts.count) { _ = columns.strings.string(string) }
        let texts = [
            columns.plans.number, columns.plans.title, columns.plans.province, columns.plans.signer,
            columns.plans.text, columns.goals.title, columns.targets.code, columns.targets.label,
            columns.targets.title, columns.actions.text, columns.agencies.name, columns.agencies.jurisdiction,
            columns.agencies.alias, columns.documents.number, columns.documents.name, columns.documents.issuer,
            columns.indicators.unit, columns.diagnostics.code, columns.diagnostics.message,
        ]
        for column in texts { _ = column.map { columns.strings.string($0) } }
        for row in columns.agencies.name.indices {
            _ =
                columns.agencies.alias[
                    Int(columns.agencies.firstAlias[row])..<Int(columns.agencies.firstAlias[row + 1])
                ]
        }
        _ = graph.search("giảm nghèo").nodes
        for words in ["1.1", "1/KH-UBND", "Sở Y tế", "7/NQ-CP", "goal 1"] { _ = graph.nodes(named: words) }
    }

    private func askPlaces() {
        let columns = graph.columns
        let spans = [
            (columns.plans.spanStart, columns.plans.spanEnd), (columns.goals.spanStart, columns.goals.spanEnd),
            (columns.targets.spanStart, columns.targets.spanEnd), (columns.actions.spanStart, columns.actions.spanEnd),
            (columns.indicators.spanStart, columns.indicators.spanEnd),
            (columns.diagnostics.spanStart, columns.diagnostics.spanEnd),
            (columns.containment.spanStart, columns.containment.spanEnd),
            (columns.assignments.spanStart, columns.assignments.spanEnd),
            (columns.citations.spanStart, columns.citations.spanEnd),
            (columns.relations.spanStart, columns.relations.spanEnd),
        ]
        for (starts, ends) in spans {
            for (start, end) in zip(starts, ends) {
                _ = columns.strings.string(in: Int(start)..<Int(end))
                for place in [start, end] {
                    _ = graph.location(at: place)
                    _ = columns.plans.number[Int(graph.plan(at: place))]
                }
            }
        }
        for plan in graph.ranges.plans {
            for line in graph.lines(ofPlan: plan) {
                _ = graph.number(ofLine: line)
                _ = columns.strings.string(in: graph.range(ofLine: line))
            }
        }
    }

    private func askOutline() {
        let (columns, ranges) = (graph.columns, graph.ranges)
        func parts(_ node: NodeIndex) -> [NodeIndex] {
            graph.containmentBySource.positions(of: node).map { columns.containment.target[$0] }
        }
        for plan in ranges.plans {
            _ = parts(plan).map { columns.goals.title[Int($0 - ranges.goals.lowerBound)] }
            _ = graph.diagnosticsByPlan.positions(of: plan).map { columns.diagnostics.code[$0] }
        }
        for owner in ranges.owners {
            _ = graph.targetsByGoal.positions(of: owner).map { columns.targets.code[$0] }
            _ = graph.actionsByOwner.positions(of: owner).map { columns.actions.text[$0] }
            _ = graph.indicatorsByOwner.positions(of: owner).map { columns.indicators.value[$0] }
            _ = graph.citationsByOwner.positions(of: owner).map { columns.citations.target[$0] }
            _ = columns.plans.number[Int(graph.plan(of: owner))]
        }
        for node in 0..<NodeIndex(ranges.count) { _ = Trace(of: node, in: graph) }
    }

    private func askWays() {
        let documents = Array(graph.ranges.documents)
        _ = DocumentClosure(from: documents, in: graph, .foundations, kinds: .all, budget: 1_000)
        _ = graph.targets(citing: documents)
        for agency in graph.ranges.agencies { _ = graph.agencies(sharingDocumentsWith: agency) }
        var finder = PathFinder(graph, kinds: .all, maxLength: 6, budget: 10_000)
        for document in documents { _ = finder.paths(from: graph.ranges.goals.lowerBound, to: document, count: 3) }
        _ = Subgraph(of: graph, Subgraph.Cut())
        _ = graph.memory(withAll: true)
    }

    private func askChanges() {
        guard let other = try? GraphBuilder.build([PlanFixture.chain()]) else { return }
        _ = GraphDifference(from: graph, to: other)
        _ = GraphDifference(from: other, to: graph)
        _ = try? GraphBuilder.append([PlanFixture.chain(number: "3/KH-UBND")], to: graph)
    }
}
