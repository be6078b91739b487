/// Finds the selections of a plan of which everything can be written from columns, and makes steps for them.
///
/// Such a selection has leaves without arguments, and objects and lists that are links, lists and pages of a `ColumnTable`, all
/// the way down. Where something is not as columns have it, the run begins the object again, instruction by instruction. So the
/// steps need no marks and no paths: the whole object is one flat program, in which what is written between two values is one
/// text.
struct RowCompiler {
    /// How deep objects may nest in one program.
    static let depthLimit = 12

    private var steps: [RowStep] = []
    private var programs: [Range<Int>] = []
    /// Where the present program begins.
    private var start = 0
    /// The texts of the steps, one behind the other, which go behind the plan's own.
    private var text: [UInt8] = []
    private let textStart: Int
    /// Where the text of the next step begins.
    private var pending = 0

    private init(_ plan: borrowing ExecutionPlan) {
        textStart = plan.text.count
        // An object has a program of its own and a part in that of the object around it.
        text.reserveCapacity(plan.text.count * 3)
        steps.reserveCapacity(plan.fields.count * 3)
    }

    /// Adds steps to a plan for every selection that allows them.
    ///
    /// - Complexity: O(instructions), each taken `depthLimit` times at most.
    static func addSteps(to plan: inout ExecutionPlan) {
        var compiler = RowCompiler(plan)
        for place in plan.cases.indices where isOfColumns(plan.cases[place].fields, plan) {
            plan.cases[place].rows = Int32(compiler.programs.count)
            compiler.start = compiler.steps.count
            compiler.add(plan.cases[place].fields, level: 0, owner: -1, plan)
            compiler.text.append(UInt8(ascii: "}"))
            compiler.addStep(.end, 0, fieldCount: 0, level: 0, owner: -1)
            compiler.programs.append(compiler.start..<compiler.steps.count)
        }
        for place in plan.fields.indices where plan.fields[place].caseCount == 1 {
            plan.fields[place].rows = plan.cases[Int(plan.fields[place].firstCase)].rows
        }
        plan.text += compiler.text
        plan.rowSteps = compiler.steps
        plan.rowPrograms = compiler.programs
    }

    private static func isOfColumns(_ fields: Range<Int32>, _ plan: borrowing ExecutionPlan, depth: Int = 1) -> Bool {
        guard depth < depthLimit, !fields.isEmpty else { return false }
        return fields.allSatisfy { index in
            let field = plan.fields[Int(index)]
            if field.binding.use == .page { return isPage(field, plan, depth) }
            guard field.arguments < 0 else { return false }
            switch field.shape {
            case .constant, .leaf: return true
            case .object, .objectList:
                return field.binding.column != FieldBinding.noColumn && field.caseCount == 1
                    && isOfColumns(field.fields, plan, depth: depth + 1)
            case .leafList, .introspection: return false
            }
        }
    }

    /// Whether a field is a connection of which nothing is selected but what a page's steps can write.
    private static func isPage(_ page: ExecutionPlan.Field, _ plan: borrowing ExecutionPlan, _ depth: Int) -> Bool {
        guard page.isNonNull, page.caseCount == 1, depth + 1 < depthLimit else { return false }
        return page.fields.allSatisfy { index in
            let field = plan.fields[Int(index)]
            switch field.binding.use {
            case .total: return true
            case .items: return field.caseCount == 1 && isOfColumns(field.fields, plan, depth: depth + 2)
            case .value, .page: return field.shape == .constant
            }
        }
    }

    /// Adds the steps for the fields of one object, without its end.
    // Never inlined: recursion unrolled into itself takes the compiler two minutes.
    @inline(never)
    private mutating func add(_ fields: Range<Int32>, level: UInt8, owner: Int32, _ plan: borrowing ExecutionPlan) {
        for index in fields {
            let field = plan.fields[Int(index)]
            text += plan.text[Int(field.keyStart)..<Int(field.keyStart + field.keyCount)]
            switch field.shape {
            case .constant: break
            case .object where field.binding.use == .page: addPage(index, field, level: level, owner: owner, plan)
            case .object: addLink(index, field, level: level, owner: owner, plan)
            case .objectList:
                addList((.list, .next), index, of: field.fields, level: level, owner: owner, plan)
            case .leaf, .leafList, .introspection:
                addStep(.leaf, index, fieldCount: 0, level: level, owner: owner)
            }
        }
    }

    /// Adds the steps of a list, for which one step begins it and another goes on to the next object.
    private mutating func addList(
        _ actions: (first: RowStep.Action, next: RowStep.Action),
        _ index: Int32,
        of fields: Range<Int32>,
        level: UInt8,
        owner: Int32,
        _ plan: borrowing ExecutionPlan
    ) {
        text.append(UInt8(ascii: "["))
        let entered = steps.count
        addStep(actions.first, index, fieldCount: fields.count, level: level, owner: owner)
        add(fields, level: level + 1, owner: index, plan)
        text.append(UInt8(ascii: "}"))
        addStep(actions.next, index, fieldCount: fields.count, level: level + 1, owner: index)
        steps[steps.count - 1].jump = Int32(entered + 1 - start)
        steps[entered].jump = Int32(steps.count - start)
    }

    private mutating func addPage(
        _ index: Int32,
        _ page: ExecutionPlan.Field,
        level: UInt8,
        owner: Int32,
        _ plan: borrowing ExecutionPlan
    ) {
        // Its text is that of the first step inside.
        let key = pending
        pending = text.count
        addStep(.page, index, fieldCount: page.fields.count, level: level, owner: owner)
        pending = key
        for place in page.fields {
            let field = plan.fields[Int(place)]
            text += plan.text[Int(field.keyStart)..<Int(field.keyStart + field.keyCount)]
            switch field.binding.use {
            case .total: addStep(.total, index, fieldCount: 0, level: level + 1, owner: owner)
            case .items: addList((.items, .nextItem), index, of: field.fields, level: level + 1, owner: owner, plan)
            case .value, .page: break
            }
        }
        text.append(UInt8(ascii: "}"))
    }

    private mutating func addLink(
        _ index: Int32,
        _ field: ExecutionPlan.Field,
        level: UInt8,
        owner: Int32,
        _ plan: borrowing ExecutionPlan
    ) {
        let key = pending..<text.count
        text += "null".utf8
        let entered = steps.count
        addStep(.link, index, fieldCount: field.fields.count, level: level, owner: owner)
        for place in key { text.append(text[place]) }
        add(field.fields, level: level + 1, owner: index, plan)
        // What follows a null does not begin with the end of an object; behind what is never null it can.
        if !field.isNonNull { text.append(UInt8(ascii: "}")) }
        addStep(.linkEnd, index, fieldCount: 0, level: level + 1, owner: index)
        if field.isNonNull { text.append(UInt8(ascii: "}")) }
        steps[entered].jump = Int32(steps.count - start)
    }

    private mutating func addStep(
        _ action: RowStep.Action,
        _ index: Int32,
        fieldCount: Int,
        level: UInt8,
        owner: Int32
    ) {
        steps.append(
            RowStep(
                action: action,
                level: level,
                field: index,
                owner: owner,
                textStart: Int32(textStart + pending),
                textCount: Int32(text.count - pending),
                fieldCount: Int32(fieldCount)
            )
        )
        pending = text.count
    }
}
