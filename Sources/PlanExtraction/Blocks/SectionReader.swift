internal import SourceText

/// Reads the lines under every heading: their classes, measures, assignments and indicators.
struct SectionReader {
    private let lines: [ReadLine]
    private let issueYear: Int?
    private(set) var agencies: AgencyRegistry
    /// The class of each line that is not blank; nil for those under no heading.
    private(set) var classes: [LineClass?]
    /// What each line stands in.
    private(set) var contexts: [PlanDocument.Context]
    private(set) var assignments: [PlanDocument.Assignment] = []
    private(set) var indicators: [PlanDocument.Indicator] = []
    private(set) var diagnostics: [Diagnostic] = []
    private var measures = ActionList()

    /// The measures, in reading order.
    var actions: [PlanDocument.Action] { measures.actions }

    /// Makes a reader of a plan's lines.
    ///
    /// - Parameters:
    ///   - lines: all lines.
    ///   - agencies: the bodies met before them.
    ///   - issueYear: the year the plan was issued in.
    init(_ lines: [ReadLine], agencies: AgencyRegistry, issueYear: Int?) {
        self.lines = lines
        self.issueYear = issueYear
        self.agencies = agencies
        classes = [LineClass?](repeating: nil, count: lines.count)
        contexts = [PlanDocument.Context](repeating: .plan, count: lines.count)
    }

    /// Reads one goal or target.
    ///
    /// - Returns: whether it has a lead line.
    mutating func read(_ section: Section) -> Bool {
        let context = Self.context(section.owner)
        let heading = section.heading..<section.body.lowerBound
        for index in heading {
            classes[index] = Self.headingClass(section.owner)
            contexts[index] = context
        }
        let blocks = BlockDivider(lines, section.body, isLed: section.lists != nil)
        var statements = StatementReader(section.owner, issueYear: issueYear)
        if !section.title.isEmpty { statements.read(lines[section.heading], section.title, block: 0) }
        for index in heading.dropFirst() { statements.read(lines[index], lines[index].shape.text, block: 0) }
        if let lists = section.lists { assign(lists, lines[section.heading], 1, section.owner) }
        measures.open(section.owner)
        var list: Range<Int> = 0..<0
        for (index, role) in zip(section.body, blocks.roles) {
            contexts[index] = context
            if case .responsibility = role { list = index..<index }
            if case .names = role { list = list.lowerBound..<index }
            read(index, role, section.owner, opener: list.lowerBound, hasLead: blocks.hasLead, &statements)
        }
        indicators += statements.indicators
        diagnostics += statements.diagnostics
        if blocks.coordinateFirst { noteCoordinateFirst(section) }
        return blocks.hasLead
    }

    private mutating func read(
        _ index: Int,
        _ role: LineRole,
        _ owner: PlanDocument.Owner,
        opener: Int,
        hasLead: Bool,
        _ statements: inout StatementReader
    ) {
        let item = lines[index]
        switch role {
        case .detail:
            classes[index] = .targetDetail
            statements.read(item, item.shape.text, block: 0)
        case .blockHeading(let block):
            classes[index] = .blockHeading
            statements.read(item, item.shape.text, block: block)
        case .responsibility(let block):
            classes[index] = item.lists?.lead == nil ? .coordinate : .lead
            readLists(index, block, owner)
        case .names(let block):
            let isLead = lines[opener].lists?.coordinate == nil
            classes[index] = isLead ? .lead : .coordinate
            assign(isLead ? .lead : .coordinate, item, item.shape.text, block, owner)
        case .action(let block):
            let action = measures.add(item, block: block)
            classes[index] = measures.actions[action].parent == nil ? .action : .subAction
            contexts[index] = .action(action)
            if hasLead, ResponsibilityLine.namesLead(within: item.shape.text, of: item.line) { noteOwnLead(item) }
        case .frame:
            classes[index] = item.frame?.isColumnName == true ? .columnHeader : .note
            if !item.shape.text.isEmpty { statements.readYear(item, item.shape.text) }
        }
    }

    /// Reads the lists of a lead or coordinate line; one that goes on below need not name anyone itself.
    private mutating func readLists(_ index: Int, _ block: Int, _ owner: PlanDocument.Owner) {
        let item = lines[index]
        guard let lists = item.lists else { return }
        let goesOn =
            lists.isOpen && index + 1 < lines.count && NameLine.continues(item, isFirst: true, lines[index + 1])
        if !goesOn { assign(lists, item, block, owner) }
    }

    private mutating func assign(
        _ lists: ResponsibilityLine,
        _ item: ReadLine,
        _ block: Int,
        _ owner: PlanDocument.Owner
    ) {
        if let lead = lists.lead { assign(.lead, item, lead, block, owner) }
        if let others = lists.coordinate { assign(.coordinate, item, others, block, owner) }
    }

    private mutating func assign(
        _ role: PlanDocument.Role,
        _ item: ReadLine,
        _ range: Range<Int>,
        _ block: Int,
        _ owner: PlanDocument.Owner
    ) {
        let read = agencies.read(item.line, range)
        for (agency, span, ownRole) in read.agencies {
            assignments.append(
                PlanDocument.Assignment(role: ownRole ?? role, block: block, agency: agency, owner: owner, span: span)
            )
        }
        for var diagnostic in read.diagnostics {
            if range.isEmpty { diagnostic.span = item.line.span(item.shape.text) }
            diagnostics.append(diagnostic)
        }
    }

    private mutating func noteOwnLead(_ item: ReadLine) {
        let message =
            "This measure says who leads it, which is not read. Write «Chủ trì: …» and «Phối hợp: …» on lines of their own."
        let span = item.line.span(item.shape.text)
        diagnostics.append(Diagnostic(.note, code: "lead-in-sentence", message: message, span: span))
    }

    private mutating func noteCoordinateFirst(_ section: Section) {
        let line = lines[section.heading]
        let message = "Coordinators are named before the first lead; both are read as the first block's."
        diagnostics.append(
            Diagnostic(.note, code: "coordinate-before-lead", message: message, span: line.line.span(line.shape.text))
        )
    }

    private static func context(_ owner: PlanDocument.Owner) -> PlanDocument.Context {
        switch owner {
        case .goal(let index): .goal(index)
        case .target(let index): .target(index)
        }
    }

    private static func headingClass(_ owner: PlanDocument.Owner) -> LineClass {
        switch owner {
        case .goal: .goalHeading
        case .target: .targetHeading
        }
    }
}
