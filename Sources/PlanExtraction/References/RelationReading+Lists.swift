internal import SourceText

/// Documents that one verb takes together.
extension RelationReading {
    /// Whether nothing but commas stand before a naming and the next ones, and «và» before the last: «thực hiện A, B và C»; or
    /// a bracket that was opened behind their subject closes behind them.
    static func isListed(_ next: Int, since subject: Int, _ reading: LineReading) -> Bool {
        let end = min(reading.found.count, next + longestList)
        for index in next..<end {
            let gap = gap(before: index, reading)
            if index > next, isAnd(reading.bytes, gap) { return true }
            let isParted = reading.bytes[gap].allSatisfy { $0 == UInt8(ascii: ",") || $0 == FoldedWords.blank }
            if !isParted { return index > next && closes(reading, behind: index - 1, since: subject) }
        }
        return closes(reading, behind: end - 1, since: subject)
    }

    /// Whether a naming is another that its subject changes: «1 sửa đổi 2, 3;», all of one body and kind, and the subject the latest.
    static func isChangedToo(_ next: Int, _ link: Link, _ reading: LineReading) -> Bool {
        // «theo 1, 2 sửa đổi 1, 3» lists what is followed.
        guard link.from == 0 || endsItem(reading.bytes, gap(before: link.from, reading)),
            !beginsList(reading.found[link.from].range.lowerBound, reading.bytes)
        else { return false }
        let end = min(reading.found.count, next + longestList)
        for index in next..<end {
            let gap = gap(before: index, reading)
            if index > next, endsItem(reading.bytes, gap) { return true }
            let isParted = reading.bytes[gap].allSatisfy { $0 == UInt8(ascii: ",") || $0 == FoldedWords.blank }
            guard isParted, isLike(index, link.from, reading), isLike(index, link.to, reading),
                let year = reading.found[index].year, let own = reading.found[link.from].year, year < own
            else { return false }
        }
        return endsItem(reading.bytes, reading.found[end - 1].range.upperBound..<reading.bytes.count)
    }

    /// Whether the words before a naming say that it is the first of several: «02 Nghị định: Nghị định số 1 …», «các Nghị định số 1 …».
    private static func beginsList(_ start: Int, _ bytes: [UInt8]) -> Bool {
        if FoldedWords.isPlural(bytes, before: start) { return true }
        // «Căn cứ pháp lý: Nghị định số 1 …» may name one.
        guard let colon = bytes[..<start].lastIndex(where: { $0 != FoldedWords.blank }),
            bytes[colon] == UInt8(ascii: ":")
        else { return false }
        return types.endsBefore(bytes, colon)
    }

    private static let types = PhraseTable<Bool>([
        "nghị định", "thông tư", "quyết định", "nghị quyết", "chỉ thị", "luật", "pháp lệnh",
    ])

    /// Whether a line or an item of it ends where some of its words begin.
    private static func endsItem(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let start = FoldedWords.skipBlanks(bytes, range.lowerBound, before: range.upperBound)
        return start == bytes.count || start < range.upperBound && isBreak(bytes, start)
    }

    /// The end of what the words behind a naming say of its name or of who issued it: «(cũ)», «(nay là tỉnh Thái Nguyên)», «(sau đây
    /// gọi tắt là Kế hoạch 56)».
    static func remarkEnd(_ line: FoldedLine, _ gap: Range<Int>) -> Int? {
        let bytes = line.folded
        let first = FoldedWords.skipBlanks(bytes, gap.lowerBound, before: gap.upperBound)
        guard first < gap.upperBound else { return nil }
        guard bytes[first] == UInt8(ascii: "(") else {
            return RelationWords.formerly.matchAccented(line, at: first, before: gap.upperBound)?.end
        }
        let word = FoldedWords.skipBlanks(bytes, first + 1, before: gap.upperBound)
        guard let close = bytes[word..<gap.upperBound].firstIndex(of: UInt8(ascii: ")")),
            RelationWords.remarks.matchAccented(line, at: word, before: close) != nil
                || RelationWords.formerly.matchAccented(line, at: word, before: close) != nil
                || DocumentTypes.words.matchAccented(line, at: word, before: close) != nil
        else { return nil }
        return close + 1
    }

    /// Whether a bracket closes behind a naming that was opened behind another.
    private static func closes(_ reading: LineReading, behind index: Int, since subject: Int) -> Bool {
        let bytes = reading.bytes
        let mark = FoldedWords.skipBlanks(bytes, reading.found[index].range.upperBound, before: bytes.count)
        guard mark < bytes.count, bytes[mark] == UInt8(ascii: ")") else { return false }
        let opened = gap(before: subject + 1, reading)
        return bytes[opened].contains(UInt8(ascii: "(")) && !bytes[opened].contains(UInt8(ascii: ")"))
    }
}
