internal import SourceText

/// A line such as «a) …» that may head a part of the target above it.
struct LetteredLabel: Sendable {
    let letter: String
    let label: Range<Int>
    let title: Range<Int>
    /// «a/», which under a part «a)» is another list's.
    let isStroked: Bool

    init?(_ item: ReadLine) {
        let bytes = item.line.folded
        let start = item.shape.text.lowerBound
        guard item.responsibility == nil, start + 1 < bytes.count, !item.line.isCapital(start),
            [UInt8(ascii: ")"), UInt8(ascii: "."), UInt8(ascii: "/")].contains(bytes[start + 1]),
            let letter = HeadingNumber.letter(item.line, start)
        else { return nil }
        let rest = FoldedWords.skipBlanks(bytes, start + 2, before: item.shape.text.upperBound)
        isStroked = bytes[start + 1] == UInt8(ascii: "/")
        // «a/ Giảm nghèo», but not «m/s».
        if isStroked, rest == start + 2 { return nil }
        self.letter = letter
        label = start..<(start + 1)
        title = rest..<max(rest, item.shape.text.upperBound)
    }
}

/// Finds the lettered parts of a target that have lead lines of their own.
enum LetteredHeadings {
    /// The lines that head parts, in reading order.
    ///
    /// The series begins with «a», before the target's first lead line: letters behind it are measures.
    static func find(_ lines: [ReadLine], in body: Range<Int>) -> [(line: Int, label: LetteredLabel)] {
        var candidates = body.compactMap { index in LetteredLabel(lines[index]).map { (line: index, label: $0) } }
        guard let (first, label) = candidates.first else { return [] }
        if !label.isStroked { candidates.removeAll { $0.label.isStroked } }
        let lead = lines[body.lowerBound..<first].contains { isResponsible($0) }
        // «b) Cơ quan chủ trì: …»: the letters number what is said of the target, and no parts of it.
        if lead || body.contains(where: { isEnumerated(lines[$0]) }) { return [] }
        candidates = series(candidates) { $0 + 1 < body.upperBound && isResponsible(lines[$0 + 1]) }
        while let last = candidates.last, !hasLead(lines, last.line..<body.upperBound) { candidates.removeLast() }
        for (index, candidate) in candidates.enumerated() {
            let end = index + 1 < candidates.count ? candidates[index + 1].line : body.upperBound
            if !hasLead(lines, candidate.line..<end) { return [] }
        }
        return candidates
    }

    /// The candidates from «a» on of which each follows the one before, or where a letter was left out or typed twice stands
    /// right above a lead line.
    private static func series(
        _ candidates: [(line: Int, label: LetteredLabel)],
        isAboveLead: (Int) -> Bool
    ) -> [(line: Int, label: LetteredLabel)] {
        var result: [(line: Int, label: LetteredLabel)] = []
        for candidate in candidates {
            guard let place = ListLetters.place(candidate.label.letter) else { continue }
            let last = result.last.flatMap { ListLetters.place($0.label.letter) }
            if ListLetters.follows(place, last ?? 0) {
                result.append(candidate)
            } else if let last, isAboveLead(candidate.line) {
                // «b) …» among the measures of «a)», and then the part «b)».
                if place == last, let other = result.last, !isAboveLead(other.line) { result.removeLast() }
                result.append(candidate)
            }
        }
        return result
    }

    private static func isEnumerated(_ item: ReadLine) -> Bool {
        isResponsible(item) && HeadingLabel.enumerator(item.line.folded, item.shape.text.lowerBound) != nil
    }

    private static func isResponsible(_ item: ReadLine) -> Bool { item.responsibility?.isWeak == false }

    private static func hasLead(_ lines: [ReadLine], _ range: Range<Int>) -> Bool {
        lines[range].contains { isResponsible($0) }
    }
}
