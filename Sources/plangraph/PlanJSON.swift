import GraphQLSchema
import PlanExtraction
import PlanGraph
import SourceText

/// A plan as one JSON value: everything that was read, with line, byte offsets and words of each part.
///
/// Parts refer to one another by their places in the arrays, from 0; enumerations have the names of the schema.
struct PlanJSON {
    private let file: String
    private let plan: PlanDocument
    /// How many blocks each target has.
    private var blocks: [Int]

    init(file: String, _ plan: PlanDocument) {
        self.file = file
        self.plan = plan
        blocks = Array(repeating: 0, count: plan.targets.count)
        for assignment in plan.assignments {
            if case .target(let target) = assignment.owner { blocks[target] = max(blocks[target], assignment.block) }
        }
    }

    /// The whole plan.
    var value: JSONValue {
        JSONText.object([
            "file": .string(file),
            "header": header,
            "goals": .array(plan.goals.map(goal)),
            "targets": .array(plan.targets.indices.map(target)),
            "actions": .array(plan.actions.map(action)),
            "assignments": .array(plan.assignments.map(assignment)),
            "indicators": .array(plan.indicators.map(indicator)),
            "agencies": .array(plan.agencies.map(agency)),
            "mentions": .array(plan.mentions.map(mention)),
            "documents": .array(plan.documents.map(document)),
            "relations": .array(plan.relations.map(relation)),
            "diagnostics": .array(plan.diagnostics.map(diagnostic)),
            "lineClasses": .array(plan.lineClasses.map { .string(ValueNames.name(of: $0)) }),
            "joinedLines": JSONText.number(plan.joinedLineCount),
            "understood": understood,
        ])
    }

    private var header: JSONValue {
        let header = plan.header
        return JSONText.object([
            "number": .string(header.number),
            "title": .string(header.title),
            "issuer": number(header.issuer),
            "province": words(header.province),
            "issuedOn": words(header.issuedOn?.description),
            "effectiveOn": words(header.effectiveOn?.description),
            "signer": words(header.signer),
            "source": source(header.span),
        ])
    }

    private func goal(_ goal: PlanDocument.Goal) -> JSONValue {
        JSONText.object([
            "number": number(goal.number),
            "title": .string(goal.title),
            "source": source(goal.span),
        ])
    }

    private func target(_ index: Int) -> JSONValue {
        let target = plan.targets[index]
        return JSONText.object([
            "kind": .string(target.isTask ? "TASK" : "TARGET"),
            "code": .string(target.code),
            "label": .string(target.label),
            "title": .string(target.title),
            "goal": number(target.goal),
            "parent": number(target.parent),
            "blocks": number(blocks[index]),
            "source": source(target.span),
        ])
    }

    private func action(_ action: PlanDocument.Action) -> JSONValue {
        JSONText.object([
            "text": .string(action.text),
            "owner": owner(action.owner),
            "block": number(action.block),
            "parent": number(action.parent),
            "source": source(action.span),
        ])
    }

    private func assignment(_ assignment: PlanDocument.Assignment) -> JSONValue {
        JSONText.object([
            "role": .string(ValueNames.name(of: assignment.role)),
            "owner": owner(assignment.owner),
            "block": number(assignment.block),
            "agency": number(assignment.agency),
            "source": source(assignment.span),
        ])
    }

    private func indicator(_ indicator: PlanDocument.Indicator) -> JSONValue {
        JSONText.object([
            "owner": owner(indicator.owner),
            "year": number(indicator.year),
            "comparator": .string(ValueNames.name(of: indicator.comparator)),
            "value": number(indicator.value),
            "upperValue": indicator.upperValue.map(number) ?? .null,
            "unit": words(indicator.unit),
            "source": source(indicator.span),
        ])
    }

    private func agency(_ agency: Agency) -> JSONValue {
        JSONText.object([
            "name": .string(agency.name),
            "kind": .string(ValueNames.name(of: agency.kind)),
            "aliases": .array(agency.aliases.map { .string($0) }),
            "jurisdiction": words(agency.jurisdiction),
            "key": .string(agency.key),
        ])
    }
}

extension PlanJSON {
    private func mention(_ mention: PlanDocument.Mention) -> JSONValue {
        JSONText.object([
            "type": .string(ValueNames.name(of: mention.type)),
            "number": words(mention.number),
            "name": words(mention.name),
            "date": words(mention.date?.description),
            "year": number(mention.year),
            "issuer": words(mention.issuer),
            "document": number(mention.document),
            "candidates": .array(mention.candidates.map { number($0) }),
            "context": context(mention.context),
            "source": source(mention.span),
        ])
    }

    private func document(_ document: ReferencedDocument) -> JSONValue {
        JSONText.object([
            "type": .string(ValueNames.name(of: document.type)),
            "number": words(document.number),
            "name": words(document.name),
            "issuedOn": words(document.issuedOn?.description),
            "issuedYear": number(document.issuedYear),
            "issuer": words(document.issuer),
            "jurisdiction": words(document.jurisdiction),
            "key": .string(document.key),
        ])
    }

    private func relation(_ relation: PlanDocument.Relation) -> JSONValue {
        JSONText.object([
            "from": number(relation.from),
            "to": number(relation.to),
            "kind": .string(ValueNames.name(of: relation.kind)),
            "source": source(relation.span),
        ])
    }

    private func diagnostic(_ diagnostic: Diagnostic) -> JSONValue {
        JSONText.object([
            "severity": .string(ValueNames.name(of: diagnostic.severity)),
            "code": .string(diagnostic.code),
            "message": .string(diagnostic.message),
            "source": source(diagnostic.span),
        ])
    }

    private var understood: JSONValue {
        let share = UnderstoodShare(plan)
        return JSONText.object([
            "lines": number(share.lines),
            "understoodLines": number(share.understoodLines),
            "characters": number(share.characters),
            "understoodCharacters": number(share.understoodCharacters),
        ])
    }

    /// Where something stands: line and column from 1, bytes from 0, and the words.
    private func source(_ span: SourceSpan) -> JSONValue {
        let place = plan.source.location(at: Int(span.start))
        return JSONText.object([
            "line": number(place.line),
            "column": number(place.column),
            "start": number(Int(span.start)),
            "end": number(Int(span.end)),
            "text": .string(plan.source.words(span)),
        ])
    }

    private func owner(_ owner: PlanDocument.Owner) -> JSONValue {
        switch owner {
        case .goal(let index): JSONText.object(["goal": number(index)])
        case .target(let index): JSONText.object(["target": number(index)])
        }
    }

    private func context(_ context: PlanDocument.Context) -> JSONValue {
        switch context {
        case .plan: JSONText.object(["plan": number(0)])
        case .goal(let index): JSONText.object(["goal": number(index)])
        case .target(let index): JSONText.object(["target": number(index)])
        case .action(let index): JSONText.object(["action": number(index)])
        }
    }

    private func number(_ value: Int?) -> JSONValue { value.map { .number(String($0)) } ?? .null }

    private func number(_ value: Double) -> JSONValue { .number(JSONText.digits(value)) }

    private func words(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }
}
