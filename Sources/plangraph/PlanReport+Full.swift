import PlanExtraction
import PlanGraph
import SourceText

/// What `inspect` shows beside the counts.
extension PlanReport {
    /// Goals and targets, each with who leads and who coordinates, block by block, and with what it promises.
    var outline: [String] {
        let assignments = Dictionary(grouping: plan.assignments, by: \.owner)
        let indicators = Dictionary(grouping: plan.indicators, by: \.owner)
        func facts(_ owner: PlanDocument.Owner) -> [String] {
            let lines = responsibilities(assignments[owner] ?? []) + (indicators[owner] ?? []).map(promise)
            return lines.map { "      " + $0 }
        }
        let targets = Dictionary(grouping: plan.targets.indices, by: { plan.targets[$0].goal })
        var lines = ["outline (goal, target, who leads, with whom, what is promised)"]
        for (index, goal) in plan.goals.enumerated() {
            lines.append("  \(goal.number). \(Self.shortened(goal.title, to: 100))")
            lines += facts(.goal(index))
            for target in targets[index] ?? [] {
                let (code, title) = (plan.targets[target].code, plan.targets[target].title)
                lines.append("    \(code) \(Self.shortened(title, to: 90))")
                lines += facts(.target(target))
            }
        }
        return lines
    }

    private func responsibilities(_ assignments: [PlanDocument.Assignment]) -> [String] {
        let blocks = Dictionary(grouping: assignments, by: \.block).sorted { $0.key < $1.key }
        return blocks.flatMap { block, assignments -> [String] in
            let place = blocks.count > 1 ? "block \(block)" : nil
            let labels: [(PlanDocument.Role, String)] = [
                (.lead, place ?? "lead"), (.coordinate, place.map { $0 + ", with" } ?? "with"),
            ]
            return labels.compactMap { role, label in
                let names = assignments.filter { $0.role == role }.map { plan.agencies[$0.agency].name }
                return names.isEmpty ? nil : "\(label): \(names.joined(separator: "; "))"
            }
        }
    }

    private func promise(_ indicator: PlanDocument.Indicator) -> String {
        let values = [indicator.value, indicator.upperValue].compactMap(\.self).map { JSONText.digits($0) }
        let sign =
            switch indicator.comparator {
            case .equal, .range: "="
            case .less: "<"
            case .lessOrEqual: "≤"
            case .greater: ">"
            case .greaterOrEqual: "≥"
            case .change: "changes by"
            }
        let words = Self.shortened(plan.source.words(indicator.span), to: 60)
        let unit = indicator.unit.map { " " + $0 } ?? ""
        return
            "\(indicator.year.map { "\($0)" } ?? "no year") \(sign) \(values.joined(separator: "–"))\(unit) «\(words)»"
    }

    /// What the text says of one document to another, with its line.
    var relations: [String] {
        guard !plan.relations.isEmpty else { return [] }
        func name(_ index: Int) -> String { plan.documents[index].number ?? plan.documents[index].name ?? "–" }
        return ["relations (line, document, what it does, document)"]
            + plan.relations.map { relation in
                let line = plan.source.lineIndex(at: Int(relation.span.start)) + 1
                return "  \(line): \(name(relation.from)) \(ValueNames.name(of: relation.kind)) \(name(relation.to))"
            }
    }

    /// Every naming of a document with its line and words.
    var references: [String] {
        ["references (line, type, number, words)"]
            + plan.mentions.map { mention in
                let line = plan.source.lineIndex(at: Int(mention.span.start)) + 1
                let words = Self.shortened(plan.source.words(mention.span), to: 160)
                let doubt = mention.document == nil ? (mention.candidates.isEmpty ? ", unresolved" : ", ambiguous") : ""
                return "  \(line): \(ValueNames.name(of: mention.type)) \(mention.number ?? "–")\(doubt) «\(words)»"
            }
    }

    /// What could not be decided, each under its line with the words marked.
    var markedDiagnostics: [String] {
        guard !plan.diagnostics.isEmpty else { return ["no diagnostics"] }
        return ["diagnostics"]
            + plan.diagnostics.map { diagnostic in
                let excerpt = MarkedExcerpt(plan.source, diagnostic.span)
                return "  \(sentence(diagnostic))\n      \(excerpt.words)\n      \(excerpt.marks)"
            }
    }
}

/// A line with the words that something is about underlined; of a long line, the part round them.
struct MarkedExcerpt {
    /// How many characters are shown.
    private static let width = 100
    /// How many of them stand before the marked words.
    private static let lead = 30

    let words: String
    let marks: String

    init(_ source: SourceText, _ span: SourceSpan) {
        let line = source.lineRange(source.lineIndex(at: Int(span.start)))
        let start = min(max(Int(span.start), line.lowerBound), line.upperBound)
        let end = min(max(Int(span.end), start), line.upperBound)
        let before = Self.characters(source.bytes[line.lowerBound..<start])
        let marked = Self.characters(source.bytes[start..<end])
        let after = Self.characters(source.bytes[end..<line.upperBound])

        let isCut = before.count > Self.lead && before.count + marked.count > Self.width
        let shownBefore = isCut ? "…" + String(before.suffix(Self.lead)) : String(before)
        let room = max(1, Self.width - shownBefore.count)
        let rest = marked + after
        words = shownBefore + String(rest.prefix(room)) + (rest.count > room ? "…" : "")
        let count = max(1, min(marked.count, room))
        marks = String(repeating: " ", count: shownBefore.count) + String(repeating: "^", count: count)
    }

    /// What takes a place each on a terminal: tabs become blanks.
    private static func characters(_ bytes: ArraySlice<UInt8>) -> [Character] {
        String(decoding: bytes, as: UTF8.self).map { $0.isWhitespace ? " " : $0 }
    }
}
