/// Finds the selections of a plan of which everything can be written from columns, and makes steps for them.
///
/// Such a selection has leaves without arguments, and objects and lists that are links and lists of a `ColumnTable`, all the
/// way down. Where something is not as columns have it, the run begins the object again, instruction by instruction. So the
/// steps need no marks and no paths: the whole object is one flat program, in which what is written between two values is one
/// text.
struct RowCompiler {
    /// How deep objects may nest in one program.
    static let depthLimit = 12

    private var steps: [RowStep] = []
    private var programs: [Range<Int>] = []
    /// Where the present program begins.
    private var start = 0
    /// What is still to be written, before the next text.
    private var pending: [UInt8] = []

    /// Adds steps to a plan for every selection that allows them.
    ///
    /// - Complexity: O(instructions), each taken `depthLimit` times at most.
    static func addSteps(to plan: inout ExecutionPlan) {
        var compiler = RowCompiler()
        for place in plan.cases.indices where isOfColumns(plan.cases[place].fields, plan) {
            plan.cases[place].rows = Int32(compiler.programs.count)
            compiler.start = compiler.steps.count
            compiler.add(plan.cases[place].fields, level: 0, owner: -1, &plan)
            compiler.pending.append(UInt8(ascii: "}"))
            compiler.addStep(.end, 0, level: 0, owner: -1, &plan)
            compiler.programs.append(compiler.start..<compiler.steps.count)
        }
        for place in plan.fields.indices where plan.fields[place].caseCount == 1 {
            plan.fields[place].rows = plan.cases[Int(plan.fields[place].firstCase)].rows
        }
        plan.rowSteps = compiler.steps
        plan.rowPrograms = compiler.programs
    }

    private static func isOfColumns(_ fields: Range<Int32>, _ plan: ExecutionPlan, depth: Int = 1) -> Bool {
        guard depth < depthLimit, !fields.isEmpty else { return false }
        return fields.allSatisfy { index in
            let field = plan.fields[Int(index)]
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

    /// Adds the steps for the fields of one object, without its end.
    private mutating func add(_ fields: Range<Int32>, level: UInt8, owner: Int32, _ plan: inout ExecutionPlan) {
        for index in fields {
            let field = plan.fields[Int(index)]
            pending += plan.text[Int(field.keyStart)..<Int(field.keyStart + field.keyCount)]
            switch field.shape {
            case .constant: break
            case .object: addLink(index, field, level: level, owner: owner, &plan)
            case .objectList:
                pending.append(UInt8(ascii: "["))
                let entered = steps.count
                addStep(.list, index, level: level, owner: owner, &plan)
                add(field.fields, level: level + 1, owner: index, &plan)
                pending.append(UInt8(ascii: "}"))
                addStep(.next, index, level: level + 1, owner: index, &plan)
                steps[steps.count - 1].jump = Int32(entered + 1 - start)
                steps[entered].jump = Int32(steps.count - start)
            case .leaf, .leafList, .introspection: addStep(.leaf, index, level: level, owner: owner, &plan)
            }
        }
    }

    private mutating func addLink(
        _ index: Int32,
        _ field: ExecutionPlan.Field,
        level: UInt8,
        owner: Int32,
        _ plan: inout ExecutionPlan
    ) {
        let key = pending
        pending += "null".utf8
        let entered = steps.count
        addStep(.link, index, level: level, owner: owner, &plan)
        pending = key
        add(field.fields, level: level + 1, owner: index, &plan)
        // What follows a null does not begin with the end of an object; behind what is never null it can.
        if !field.isNonNull { pending.append(UInt8(ascii: "}")) }
        addStep(.linkEnd, index, level: level + 1, owner: index, &plan)
        if field.isNonNull { pending.append(UInt8(ascii: "}")) }
        steps[entered].jump = Int32(steps.count - start)
    }

    private mutating func addStep(
        _ action: RowStep.Action,
        _ index: Int32,
        level: UInt8,
        owner: Int32,
        _ plan: inout ExecutionPlan
    ) {
        let start = plan.text.count
        plan.text += pending
        steps.append(
            RowStep(
                action: action,
                level: level,
                field: index,
                owner: owner,
                textStart: Int32(start),
                textCount: Int32(pending.count),
                fieldCount: Int32(plan.fields[Int(index)].fields.count)
            )
        )
        pending = []
    }
}
