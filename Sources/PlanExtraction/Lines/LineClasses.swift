internal import SourceText

/// The class of every line, from the classes of those under headings and the frame round them.
struct LineClasses {
    private let lines: [ReadLine]
    private var classes: [LineClass]
    /// A note for each line that was understood to be nothing of the plan.
    private(set) var diagnostics: [Diagnostic] = []

    init(_ lines: [ReadLine], _ frame: PlanFrame, _ known: [LineClass?]) {
        self.lines = lines
        classes = known.map { $0 ?? .body }
        let foot = Self.foot(lines, known, frame)
        for index in lines.indices where known[index] == nil {
            classes[index] = Self.classOutside(index, lines, frame)
        }
        for index in lines.indices
        where classes[index] == .note && index < frame.notes && !foot.contains(index) && Self.mayBeMissed(lines[index])
        {
            let item = lines[index]
            let message = "This line was read as no part of any goal or target."
            diagnostics.append(
                Diagnostic(.note, code: "line-without-part", message: message, span: item.line.span(item.shape.text))
            )
        }
        diagnostics += Self.leadsOfNothing(lines, classes, frame.head..<frame.notes)
    }

    /// A note at the first line of the plan's body that says who leads what is no goal or target, as the rows of a table do whose
    /// tasks are numbered «1», «2».
    private static func leadsOfNothing(
        _ lines: [ReadLine],
        _ classes: [LineClass],
        _ range: Range<Int>
    ) -> [Diagnostic] {
        let leads = range.filter { classes[$0] == .body && lines[$0].saysWhoLeads }
        guard let first = leads.first else { return [] }
        let others = leads.count > 1 ? " There are \(leads.count) such lines." : ""
        let message =
            "This line says who leads, but no goal or target stands above it: it was not read.\(others) Number what they lead like targets: «Nhiệm vụ 1.1: …»."
        let span = lines[first].line.span(lines[first].shape.text)
        return [Diagnostic(.note, code: "line-without-part", message: message, span: span)]
    }

    /// Whether a line that is a note says anything but what notes say.
    private static func mayBeMissed(_ item: ReadLine) -> Bool {
        item.frame != .remark && item.shape.text.contains { FoldedWords.isWord(item.line.folded[$0]) }
    }

    /// The foot of the document behind its last heading's lines: from «Nơi nhận:» or who signs, as long as a foot may be.
    private static func foot(_ lines: [ReadLine], _ known: [LineClass?], _ frame: PlanFrame) -> Range<Int> {
        let start = (known.lastIndex { $0 != nil } ?? -1) + 1
        guard start < frame.notes, lines[start].frame == .signature else { return 0..<0 }
        let rest = lines[start..<frame.notes].prefix(longestFoot)
        return start..<(rest.firstIndex { endsFoot($0) } ?? rest.endIndex)
    }

    /// No foot has more lines.
    private static let longestFoot = 40

    private static func endsFoot(_ item: ReadLine) -> Bool {
        switch item.frame {
        case .appendix, .attachment, .section, .columnName, .measuresName: true
        default: item.heading != nil || item.responsibility != nil || item.shape.text.count > 200
        }
    }

    /// The class of a line under no heading.
    private static func classOutside(_ index: Int, _ lines: [ReadLine], _ frame: PlanFrame) -> LineClass {
        if index < frame.head || index >= frame.tail { return .metadata }
        if index >= frame.notes { return .note }
        guard let appendix = frame.appendix, index >= appendix else { return .body }
        switch lines[index].frame {
        case .appendix, .attachment, .columnName, .measuresName: return .columnHeader
        case .rule, .remark: return .note
        default: break
        }
        // Between «PHỤ LỤC» and the first heading stand the appendix's title and its columns' names.
        let isTitle =
            index < frame.headings.first ?? index && lines[index].shape.bullet == .none
            && lines[index].responsibility?.isWeak != false
        return isTitle && lines[index].shape.text.count <= 400 ? .columnHeader : .note
    }

    /// The classes of all lines, blank ones included.
    func ofEveryLine(_ count: Int) -> [LineClass] {
        var result = [LineClass](repeating: .blank, count: count)
        for (index, item) in lines.enumerated() { result[item.line.number - 1] = classes[index] }
        return result
    }
}
