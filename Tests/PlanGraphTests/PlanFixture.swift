import PlanExtraction
import SourceText

/// Small plans made by hand: each part's span is where its words first stand in the text.
struct PlanFixture {
    var plan: PlanDocument

    init(number: String, province: String?, text: String) {
        let source = SourceText(text)
        var header = PlanHeader(number: number, title: "Kế hoạch", span: SourceSpan(0..<min(1, source.bytes.count)))
        header.province = province
        plan = PlanDocument(source: source, header: header)
        plan.lineClasses = Array(repeating: .note, count: source.lineCount)
    }

    func span(_ words: String) -> SourceSpan {
        let found = plan.source.bytes.firstRange(of: Array(words.utf8))
        return SourceSpan(found ?? 0..<0)
    }

    mutating func goal(_ number: Int, _ title: String) {
        plan.goals.append(PlanDocument.Goal(number: number, title: title, span: span(title)))
    }

    mutating func target(_ code: String, _ title: String, goal: Int, parent: Int? = nil) {
        plan.targets.append(
            PlanDocument.Target(
                isTask: false,
                code: code,
                label: "Mục tiêu \(code)",
                title: title,
                goal: goal,
                parent: parent,
                span: span(title)
            )
        )
    }

    mutating func action(_ text: String, _ owner: PlanDocument.Owner, parent: Int? = nil) {
        plan.actions.append(
            PlanDocument.Action(text: text, owner: owner, block: 1, parent: parent, span: span(text))
        )
    }

    mutating func agency(_ name: String, key: String) {
        plan.agencies.append(
            Agency(
                name: name,
                kind: .department,
                aliases: [name],
                key: key,
                jurisdiction: plan.header.province
            )
        )
    }

    mutating func assign(_ role: PlanDocument.Role, _ agency: Int, _ owner: PlanDocument.Owner) {
        let words = span(plan.agencies[agency].name)
        plan.assignments.append(
            PlanDocument.Assignment(role: role, block: 1, agency: agency, owner: owner, span: words)
        )
    }

    mutating func cite(_ number: String, _ year: Int, _ context: PlanDocument.Context) {
        let key = "\(number)|\(year)"
        var index = plan.documents.firstIndex { $0.key == key }
        if index == nil {
            var document = ReferencedDocument(type: .decision, key: key)
            document.number = number
            document.issuedYear = year
            plan.documents.append(document)
            index = plan.documents.count - 1
        }
        var mention = PlanDocument.Mention(type: .decision, context: context, span: span(number))
        mention.document = index
        plan.mentions.append(mention)
    }

    mutating func relate(_ from: Int, _ to: Int, _ kind: PlanDocument.RelationKind) {
        plan.relations.append(PlanDocument.Relation(from: from, to: to, kind: kind, span: SourceSpan(0..<1)))
    }

    /// A plan of two goals, three targets, two agencies and a chain of three documents.
    static func chain(number: String = "1/KH-UBND", province: String? = "Quảng Ninh") -> PlanDocument {
        var fixture = PlanFixture(
            number: number,
            province: province,
            text: "Một\nNghèo\nSở Y tế và Sở Nội vụ\nGiảm nghèo theo 5/QĐ-UBND\nRừng \"xanh\"\n7/NQ-CP\n9/QĐ-TTg"
        )
        fixture.goal(1, "Một")
        fixture.goal(2, "Rừng")
        fixture.target("1.1", "Nghèo", goal: 0)
        fixture.target("1.1.a", "Giảm nghèo", goal: 0, parent: 0)
        fixture.target("2.1", "Rừng \"xanh\"", goal: 1)
        fixture.agency("Sở Y tế", key: "so y te")
        fixture.agency("Sở Nội vụ", key: "so noi vu")
        fixture.action("Giảm nghèo theo 5/QĐ-UBND", .target(1))
        fixture.action("theo 5/QĐ-UBND", .target(1), parent: 0)
        fixture.action("Một", .goal(1))
        fixture.assign(.lead, 0, .target(0))
        fixture.assign(.coordinate, 1, .target(0))
        fixture.assign(.lead, 1, .goal(1))
        fixture.assign(.lead, 0, .target(1))
        fixture.cite("5/QĐ-UBND", 2017, .action(0))
        fixture.cite("7/NQ-CP", 2016, .target(2))
        fixture.cite("9/QĐ-TTg", 2015, .plan)
        fixture.relate(0, 1, .implements)
        fixture.relate(1, 2, .issuedUnder)
        fixture.relate(2, 0, .other)
        return fixture.plan
    }
}
