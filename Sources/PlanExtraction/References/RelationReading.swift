internal import SourceText

/// What the namings on one line have to do with one another.
///
/// One leads to the next where the words between them begin as the first one's title («về việc …», «ban hành …») and end
/// in a verb that takes the other («… thực hiện», «… theo»). Items of an enumeration have separators between them.
struct RelationReading {
    /// One relation, by indices into the line's namings.
    struct Link {
        var from: Int
        var to: Int
        var kind: PlanDocument.RelationKind
    }

    /// All relations of a line, each naming against the one before it.
    static func links(_ reading: LineReading) -> [Link] {
        var links: [Link] = []
        guard reading.found.count > 1 else { return links }
        for next in 1..<reading.found.count {
            let gap = gap(before: next, reading)
            if let (kind, isPassive) = kind(reading.line, gap, likeness(next, next - 1, reading)) {
                if kind == .issuedUnder, !mayStandOn(next, reading, gap, isObject: links.last?.to == next - 1) {
                    continue
                }
                if kind == .implements, isPurpose(reading.bytes, gap), !mayServe(next, reading) { continue }
                // What is older cannot carry out the first, whatever the voice.
                let isPassive = isPassive && !(kind == .implements && isOlder(next, than: next - 1, reading))
                // «1 sửa đổi 2, thay thế 3»: the first does both.
                let isSecond = links.last.map { $0.to == next - 1 && $0.kind.changes && kind.changes } ?? false
                var from = isSecond && !isPassive && isParted(reading.bytes, gap) ? links.last?.from : nil
                if kind.changes, !isPassive, from == nil {
                    guard let subject = subject(of: next, reading, gap) else { continue }
                    from = subject
                }
                links.append(
                    isPassive
                        ? Link(from: next, to: changed(by: next, kind, links.last, reading, gap), kind: kind)
                        : Link(from: from ?? next - 1, to: next, kind: kind)
                )
            } else if let link = link(overBrackets: next, reading) {
                links.append(link)
            } else if let last = links.last, max(last.from, last.to) == next - 1,
                reading.found[next].isContinuation || isAnd(reading.bytes, gap)
                    || isListed(next, since: min(last.from, last.to), reading)
                    || last.kind.changes && isChangedToo(next, last, reading),
                !isLike(next, last.from, reading) || !leadsOn(next, reading)
            {
                if last.from < last.to {
                    links.append(Link(from: last.from, to: next, kind: last.kind))
                } else if isLike(next, last.from, reading), !isOlder(next, than: last.to, reading) {
                    // «1 được sửa đổi bởi 2 và 3»: each changes it.
                    links.append(Link(from: next, to: last.to, kind: last.kind))
                }
            }
        }
        return links
    }

    /// What a naming changes that says so of one before it: that or, where it is another body's, what carries that out:
    /// «Quyết định 1 về thực hiện Nghị quyết 2, được sửa đổi bởi Quyết định 3».
    private static func changed(
        by next: Int,
        _ kind: PlanDocument.RelationKind,
        _ link: Link?,
        _ reading: LineReading,
        _ gap: Range<Int>
    ) -> Int {
        guard kind.changes, isParted(reading.bytes, gap), let link, link.to == next - 1, link.from < link.to,
            isLike(next, link.from, reading), !isLike(next, next - 1, reading)
        else { return next - 1 }
        return link.from
    }

    /// What two namings' numbers have in common.
    private enum Likeness {
        case none
        case kind
        /// Kind and body.
        case both
    }

    private static func likeness(_ next: Int, _ other: Int, _ reading: LineReading) -> Likeness {
        let (number, like) = (reading.found[next].number, reading.found[other].number)
        guard number?.sign == like?.sign else { return .none }
        return number?.body == like?.body ? .both : .kind
    }

    /// Whether two namings are one body's documents of one kind.
    static func isLike(_ next: Int, _ other: Int, _ reading: LineReading) -> Bool {
        likeness(next, other, reading) == .both
    }

    /// What changes a naming that only brackets part from it, or is changed by it: «1 (thay thế 2), được sửa đổi tại 3», «1 (kèm
    /// theo 2), thay thế 3».
    private static func link(overBrackets next: Int, _ reading: LineReading) -> Link? {
        let bytes = reading.bytes
        let words = gap(before: next, reading)
        let close = FoldedWords.skipBlanks(bytes, words.lowerBound, before: words.upperBound)
        guard close < words.upperBound, bytes[close] == UInt8(ascii: ")") else { return nil }
        for subject in (max(0, next - longestList)..<(next - 1)).reversed() {
            let inside = gap(before: subject + 1, reading)
            if bytes[inside].contains(UInt8(ascii: ")")) { return nil }
            guard bytes[inside].first(where: { $0 != FoldedWords.blank }) == UInt8(ascii: "(") else { continue }
            guard isLike(next, subject, reading),
                let (kind, isPassive) = kind(reading.line, (close + 1)..<words.upperBound, .both),
                kind.changes
            else { return nil }
            if isPassive { return Link(from: next, to: subject, kind: kind) }
            let isReviewed = verb(before: subject, reading, RelationWords.reviews) != nil
            return isReviewed || isOlder(subject, than: next, reading)
                ? nil : Link(from: subject, to: next, kind: kind)
        }
        return nil
    }

    /// Whether a naming has a verb of its own that takes the next: «Kế hoạch 1 thực hiện Chỉ thị 2 và Kế hoạch 3 thực hiện …».
    private static func leadsOn(_ index: Int, _ reading: LineReading) -> Bool {
        index + 1 < reading.found.count
            && kind(reading.line, gap(before: index + 1, reading), .none) != nil
    }

    /// The words between a naming and the one before it.
    static func gap(before next: Int, _ reading: LineReading) -> Range<Int> {
        let start = reading.found[next - 1].range.upperBound
        return start..<max(start, reading.found[next].range.lowerBound)
    }

    /// Whether a naming can be what the one before it is issued under: not where it is later or of a lower body, nor where the
    /// first is carried out by it, and that by the plan itself: «Thực hiện Nghị quyết 1 theo Kế hoạch 2».
    private static func mayStandOn(_ next: Int, _ reading: LineReading, _ gap: Range<Int>, isObject: Bool) -> Bool {
        if let first = reading.found[next - 1].date, let second = reading.found[next].date, first < second {
            return false
        }
        if ranks(next - 1, above: next, reading), !isProposal(next, reading) { return false }
        let start = FoldedWords.skipBlanks(reading.bytes, gap.lowerBound, before: gap.upperBound)
        let isBare = RelationWords.verbs.match(reading.bytes, at: start, before: gap.upperBound)?.value == .issuedUnder
        return !isBare || isObject || ranks(next, above: next - 1, reading) || !isCarriedOut(next - 1, reading)
    }

    /// Whether a naming is of a submission (tờ trình), which comes from below.
    private static func isProposal(_ index: Int, _ reading: LineReading) -> Bool {
        reading.found[index].number?.sign.elementsEqual("ttr".utf8) ?? false
    }

    /// Whether the words between two namings begin with what for: «để thực hiện», «nhằm cụ thể hóa».
    private static func isPurpose(_ bytes: [UInt8], _ gap: Range<Int>) -> Bool {
        guard let start = gap.first(where: { FoldedWords.isWord(bytes[$0]) }) else { return false }
        return purposes.end(bytes, at: start, before: gap.upperBound) != nil
    }

    private static let purposes = PhraseTable<Bool>(["để", "nhằm"])

    /// Whether the naming before one can be what serves it: not where it is the older, nor where the plan asks for its review,
    /// which serves the other: «Rà soát Quyết định 1 để thực hiện Nghị quyết 2».
    private static func mayServe(_ next: Int, _ reading: LineReading) -> Bool {
        if isOlder(next - 1, than: next, reading) { return false }
        // «Kế hoạch kiểm tra số 1»: that is what it is called.
        let isTyped =
            numbers.end(reading.bytes, at: reading.found[next - 1].range.lowerBound, before: reading.bytes.count) == nil
        return !isTyped || verb(before: next - 1, reading, RelationWords.reviews) == nil
    }

    private static let numbers = PhraseTable<Bool>(["số"])

    /// Whether a verb takes a naming as what is carried out: «thực hiện tốt các nhiệm vụ của Nghị quyết 1».
    private static func isCarriedOut(_ index: Int, _ reading: LineReading) -> Bool {
        verb(before: index, reading, RelationWords.verbs) == .implements
    }

    /// The verb that takes a naming, of those in a table.
    private static func verb<Verb>(before index: Int, _ reading: LineReading, _ table: PhraseTable<Verb>) -> Verb? {
        var place = reading.found[index].range.lowerBound
        for _ in 0..<mostFillers {
            if let verb = table.match(reading.bytes, endingAt: place) { return verb.value }
            guard let filler = RelationWords.fillers.match(reading.bytes, endingAt: place) else { return nil }
            place = filler.start
        }
        return nil
    }

    /// No more words stand between a verb and the document that it takes.
    private static let mostFillers = 5

    /// Whether a naming's year is before that of another, which it so cannot change.
    private static func isOlder(_ index: Int, than other: Int, _ reading: LineReading) -> Bool {
        guard let first = reading.found[index].year, let second = reading.found[other].year else { return false }
        return first < second
    }

    /// Whether a naming's body is above that of another: what the country's bodies, the province's Party or council issue
    /// does not stand on a committee's plan.
    private static func ranks(_ index: Int, above other: Int, _ reading: LineReading) -> Bool {
        func rank(_ index: Int) -> Int? {
            reading.found[index].number.flatMap { IssuerWords.level(ofCode: $0.body)?.rank }
        }
        guard let first = rank(index), let second = rank(other) else { return false }
        return first > second
    }

    /// What changes or replaces a naming: the one before it, or where that is another body's and a mark stands between, the
    /// nearest with its letters; nil where behind a comma a plan's new document, which has no number yet, replaces an old one.
    private static func subject(of next: Int, _ reading: LineReading, _ gap: Range<Int>) -> Int? {
        let isParted = isParted(reading.bytes, gap)
        let first = reading.bytes[gap].first { $0 != FoldedWords.blank }
        guard isParted || first == UInt8(ascii: "("), let old = reading.found[next].number,
            let last = reading.found[next - 1].number, let body = IssuerWords.level(ofCode: old.body),
            let other = IssuerWords.level(ofCode: last.body), body != other, old.sign != last.sign
        else { return next - 1 }
        let nearest = reading.found[..<next].suffix(longestList)
        let same = nearest.lastIndex { $0.number?.sign == old.sign && $0.number?.body == old.body }
        return same ?? (isParted ? nil : next - 1)
    }

    /// No list of documents is looked through further.
    static let longestList = 20

    /// Whether a comma or «và» begins the words between two namings.
    private static func isParted(_ bytes: [UInt8], _ gap: Range<Int>) -> Bool {
        let start = FoldedWords.skipBlanks(bytes, gap.lowerBound, before: gap.upperBound)
        return start < gap.upperBound && bytes[start] == UInt8(ascii: ",")
            || and.end(bytes, at: start, before: gap.upperBound) != nil
    }

    private static let this = PhraseTable<Bool>(["này"])
    private static let and = PhraseTable<Bool>(["và", "và các"])

    /// Whether nothing but «và» stands between two namings: both are objects of the verb before the first.
    static func isAnd(_ bytes: [UInt8], _ gap: Range<Int>) -> Bool {
        let start = FoldedWords.skipBlanks(bytes, gap.lowerBound, before: gap.upperBound)
        guard let end = and.end(bytes, at: start, before: gap.upperBound) else { return false }
        return FoldedWords.skipBlanks(bytes, end, before: gap.upperBound) == gap.upperBound
    }

    /// What the words between two namings say, and whether they say it of the second.
    private static func kind(
        _ line: FoldedLine,
        _ gap: Range<Int>,
        _ likeness: Likeness
    ) -> (PlanDocument.RelationKind, isPassive: Bool)? {
        let bytes = line.folded
        let start = remarkEnd(line, gap) ?? gap.lowerBound
        var place = start
        while place < gap.upperBound, !FoldedWords.isWord(bytes[place]) {
            if isBreak(bytes, place) || bytes[place] == UInt8(ascii: ")") { return nil }
            place += 1
        }
        // «Kế hoạch này thay thế …», «sửa đổi …, và thay thế …».
        if let end = this.end(bytes, at: place, before: gap.upperBound) {
            place = FoldedWords.skipBlanks(bytes, end, before: gap.upperBound)
        }
        if let end = and.end(bytes, at: place, before: gap.upperBound) {
            let next = FoldedWords.skipBlanks(bytes, end, before: gap.upperBound)
            let verb = RelationWords.verbs.match(bytes, at: next, before: gap.upperBound)?.value
            if verb == .amends || verb == .replaces { place = next }
        }
        guard RelationWords.titles.matchAccented(line, at: place, before: gap.upperBound) != nil else { return nil }
        var verb: RelationWords.Verb?
        var first: RelationWords.Verb?
        // «ban hành kèm theo», «ban hành theo» and then the document.
        let attached = RelationWords.verbs.match(bytes, at: place, before: gap.upperBound)
        if let attached, attached.value == .attached,
            FoldedWords.skipBlanks(bytes, attached.end, before: gap.upperBound) == gap.upperBound
        {
            return (.issuedUnder, false)
        }
        var isBehindComma = bytes[start..<place].contains(UInt8(ascii: ","))
        var isBehindAnd = false
        // Where the last verb ends: «hướng dẫn tại khoản 3 Điều 7 Nghị định …» is not «hướng dẫn tại Thông tư …».
        var verbEnd = place
        var depth = 0
        while place < gap.upperBound {
            let byte = bytes[place]
            if !FoldedWords.isWord(byte) {
                if isBreak(bytes, place) { return nil }
                if byte == UInt8(ascii: "(") { depth += 1 }
                if byte == UInt8(ascii: ")") { depth -= 1 }
                if depth < 0 { return nil }
                if byte == UInt8(ascii: ",") {
                    isBehindComma = true
                    if verb != .amends, verb != .amended { verb = nil }
                }
                place += 1
                continue
            }
            if isBehindComma || isBehindAnd,
                breaks(line, at: place, before: gap.upperBound, isBehindComma: isBehindComma)
            {
                return nil
            }
            if RelationWords.occasions.matchAccented(line, at: place, before: gap.upperBound) != nil { return nil }
            (isBehindComma, isBehindAnd) = (false, false)
            if let advice = RelationWords.advice.matchAccented(line, at: place, before: gap.upperBound) {
                (verb, place) = (nil, advice.end)
            } else if let found = RelationWords.verbs.match(bytes, at: place, before: gap.upperBound) {
                verb = found.value
                // «… về thực hiện A, được sửa đổi bởi …»: that is said of the first, whatever its title says.
                let isApart = likeness == .both && found.value.changes && isApart(bytes, place, since: gap.lowerBound)
                first = isApart ? found.value : first ?? found.value
                place = found.end
                verbEnd = FoldedWords.skipBlanks(bytes, place, before: gap.upperBound)
            } else if let end = RelationWords.fillers.end(bytes, at: place, before: gap.upperBound) {
                isBehindAnd = and.end(bytes, at: place, before: gap.upperBound) != nil && verb != .amends
                place = end
            } else {
                if !FoldedWords.isDigit(byte) { verb = nil }
                place = FoldedWords.wordEnd(bytes, place, before: gap.upperBound)
            }
        }
        return result(verb, first: first, isSameKind: likeness != .none, isDirect: verbEnd == gap.upperBound)
    }

    /// Whether nothing but «đã» stands between a comma or opening bracket and a verb.
    private static func isApart(_ bytes: [UInt8], _ verb: Int, since start: Int) -> Bool {
        let first = max(start, already.match(bytes, endingAt: verb)?.start ?? verb)
        let mark = bytes[start..<first].last { $0 != FoldedWords.blank }
        return mark == UInt8(ascii: ",") || mark == UInt8(ascii: "(")
    }

    private static let already = PhraseTable<Bool>(["đã"])

    /// Whether something else begins behind a comma or «và»; «Kế hoạch tổng thể và kế hoạch 5 năm» are one title.
    private static func breaks(_ line: FoldedLine, at place: Int, before limit: Int, isBehindComma: Bool) -> Bool {
        RelationWords.breaks.end(line.folded, at: place, before: limit) != nil
            || (isBehindComma || line.isCapital(place))
                && RelationWords.breakingDocuments.end(line.folded, at: place, before: limit) != nil
    }

    private static func result(
        _ verb: RelationWords.Verb?,
        first: RelationWords.Verb?,
        isSameKind: Bool,
        isDirect: Bool
    ) -> (PlanDocument.RelationKind, isPassive: Bool)? {
        if verb != nil, first == .amended { return (.amends, true) }
        if verb != nil, first == .replaced { return (.other, true) }
        if verb == .implemented, first == .implemented, isDirect { return (.implements, true) }
        return switch verb {
        // «về thực hiện hướng dẫn tại …»: the second is what is carried out.
        case .implements, .implemented: (.implements, false)
        case .issuedUnder: (.issuedUnder, false)
        case .amends: (.amends, false)
        case .replaces: (.other, false)
        case .attached: first == .amends ? (.amends, false) : nil
        // «sửa đổi, bổ sung tại …»: the second says where.
        case .amended: first == .amends ? (.amends, true) : nil
        case .amendedUnder: isSameKind ? (.amends, true) : (.issuedUnder, false)
        case .replaced: nil
        case .passive: first == .amends ? (.amends, true) : first == .replaces ? (.other, true) : nil
        case nil: nil
        }
    }

    /// A mark that ends an item or sentence: «;», «:», or a full stop before a blank.
    static func isBreak(_ bytes: [UInt8], _ place: Int) -> Bool {
        switch bytes[place] {
        case UInt8(ascii: ";"), UInt8(ascii: ":"): true
        case UInt8(ascii: "."): place + 1 == bytes.count || bytes[place + 1] == FoldedWords.blank
        default: false
        }
    }
}

extension PlanDocument.RelationKind {
    /// Whether it changes or ends the other document.
    fileprivate var changes: Bool { self == .amends || self == .other }
}
