internal import SourceText

/// The title that a plan gives behind a document's number: quoted, or from «về», «phê duyệt» or the like to the clause's end.
enum TitleReading {
    private static let amongThem = PhraseTable<Bool>(["trong đó", "đồng thời", "cụ thể"])

    private static let of = PhraseTable<Bool>(["của"])
    private static let sessions = PhraseTable<Bool>([
        "kỳ họp thứ", "kỳ họp lần thứ", "tại kỳ họp thứ", "kỳ họp chuyên đề thứ", "kỳ họp bất thường thứ",
    ])

    /// The end of the session at which a council passed a resolution, behind its name.
    private static func sessionEnd(_ bytes: [UInt8], _ position: Int, before limit: Int) -> Int? {
        var place = FoldedWords.skipBlanks(bytes, position, before: limit)
        if place < limit, bytes[place] == UInt8(ascii: ",") {
            place = FoldedWords.skipBlanks(bytes, place + 1, before: limit)
        }
        guard let words = sessions.end(bytes, at: place, before: limit) else { return nil }
        return FoldedWords.wordEnd(bytes, FoldedWords.skipBlanks(bytes, words, before: limit), before: limit)
    }

    private static func isClosing(_ scalar: UInt32) -> Bool { scalar == 0x201D || scalar == 0xBB }

    /// The letters of the title behind a naming, without quotation marks; nil where another kind of word follows.
    static func read(_ line: FoldedLine, behind index: Int, of found: [LineReading.Found]) -> Range<Int>? {
        let bytes = line.folded
        let limit = min(bytes.count, found[index].range.upperBound + 300)
        var start = found[index].range.upperBound
        // «HĐND tỉnh khóa XVIII, kỳ họp thứ 4 về …»
        if let session = sessionEnd(bytes, start, before: limit) { start = session }
        var isBehindComma = false
        while start < limit, bytes[start] == FoldedWords.blank || bytes[start] == UInt8(ascii: ",") {
            isBehindComma = isBehindComma || bytes[start] == UInt8(ascii: ",")
            start += 1
        }
        guard start < limit else { return nil }
        if bytes[start] == UInt8(ascii: "\"") {
            let words = start + 1
            guard let close = bytes[words..<limit].firstIndex(of: UInt8(ascii: "\"")), close > words else { return nil }
            return line.trimmed(words..<close)
        }
        guard let words = RelationWords.titles.matchAccented(line, at: start, before: limit)?.end,
            // «…, hướng dẫn của Sở Tài chính» is another's.
            of.end(bytes, at: FoldedWords.skipBlanks(bytes, words, before: limit), before: limit) == nil,
            RelationWords.noTitles.end(bytes, at: start, before: limit) == nil,
            !isBehindComma || replacing.end(bytes, at: start, before: limit) == nil
        else { return nil }
        let next = starts(behind: index, of: found, before: limit)
        // «…, Hướng dẫn số 12/HD-BYT» is the next document, «kèm theo Quyết định số 5/QĐ-UBND» leads to it.
        if let first = next.first, first == start || first == attachedStart(bytes, start, before: limit) { return nil }
        let end = clauseEnd(line, start, before: limit, next: next)
        guard end < limit || limit == bytes.count else { return nil }
        var range = line.trimmed(start..<end)
        while let last = range.last, bytes[last] == UInt8(ascii: ",") { range = line.trimmed(range.lowerBound..<last) }
        return range.count > 8 ? range : nil
    }

    /// Where the document begins with which one is issued: behind «ban hành kèm theo».
    private static func attachedStart(_ bytes: [UInt8], _ start: Int, before limit: Int) -> Int? {
        guard let verb = RelationWords.verbs.match(bytes, at: start, before: limit), verb.value == .attached else {
            return nil
        }
        return FoldedWords.skipBlanks(bytes, verb.end, before: limit)
    }

    /// Where further documents begin that may be no part of the title: the next one, and any that has a number and another
    /// type than the one before it.
    private static func starts(behind index: Int, of found: [LineReading.Found], before limit: Int) -> [Int] {
        let inside = found.indices.dropFirst(index + 1).prefix { found[$0].range.lowerBound < limit }
        return inside.filter { next in
            next == index + 1 || found[next].number != nil && found[next].type != found[next - 1].type
        }.map { found[$0].range.lowerBound }
    }

    /// The issuer at a title's end, or before «và» in it, where the number's letters are that body's.
    static func issuer(_ line: FoldedLine, in title: Range<Int>, code: [UInt8]) -> IssuerReading? {
        guard let level = IssuerWords.level(ofCode: code) else { return nil }
        let bytes = line.folded
        let about = RelationWords.titles.end(bytes, at: title.lowerBound, before: title.upperBound)
        let subject = FoldedWords.skipBlanks(bytes, about ?? title.lowerBound, before: title.upperBound)
        // «về kết luận cuộc họp của Chủ tịch UBND tỉnh»: the title says whose words they are.
        if IssuerWords.owned.end(bytes, at: subject, before: title.upperBound) != nil { return nil }
        for place in title where bytes[place] == FoldedWords.blank {
            guard let body = IssuerReading.read(line, at: place, before: title.upperBound), body.level == level,
                !IssuerWords.owned.endsBefore(bytes, place)
            else { continue }
            let next = FoldedWords.skipBlanks(bytes, body.range.upperBound, before: title.upperBound)
            if next == title.upperBound || FoldedWords.and.end(bytes, at: next, before: title.upperBound) != nil {
                return body
            }
        }
        return nil
    }

    /// The end of a clause: «;», a full stop, a bracket that was not opened in it, or a further document behind «,» or «và».
    private static func clauseEnd(_ line: FoldedLine, _ start: Int, before limit: Int, next: [Int]) -> Int {
        let bytes = line.folded
        var place = start
        var depth = 0
        var quotes = 0
        while place < limit {
            switch bytes[place] {
            case UInt8(ascii: ";"): return place
            case UInt8(ascii: ":"): if !LineReading.numberWord.endsBefore(bytes, place) { return place }
            case UInt8(ascii: "."):
                if place + 1 == bytes.count || bytes[place + 1] == FoldedWords.blank { return place }
            case UInt8(ascii: "("):
                if isRemark(bytes, place, before: limit) { return place }
                depth += 1
            case UInt8(ascii: ")"):
                depth -= 1
                if depth < 0 { return place }
            case UInt8(ascii: "\""):
                if quotes % 2 == 0, isClosing(line.scalars[place]) { return place }
                quotes += 1
            case UInt8(ascii: ","):
                let start = FoldedWords.skipBlanks(bytes, place + 1, before: limit)
                if amongThem.end(bytes, at: start, before: limit) != nil || issues(bytes, start, before: limit) {
                    return place
                }
            default: break
            }
            if next.contains(place), let end = enumerationEnd(bytes, start, place) { return end }
            place += 1
        }
        return place
    }

    /// Behind a comma these go on with the sentence: «…, thay thế Kế hoạch số 4».
    private static let replacing = PhraseTable<Bool>(["thay thế", "bãi bỏ", "hủy bỏ", "thay cho", "thông báo"])
    private static let roles = PhraseTable<Bool>(["chủ trì", "phối hợp"])
    private static let asides = PhraseTable<Bool>([
        "gọi tắt", "sau đây gọi", "viết tắt", "dưới đây gọi", "thay thế", "sửa đổi", "được sửa đổi", "đã được sửa đổi",
        "bãi bỏ", "thay cho",
    ])
    private static let issuing = PhraseTable<Bool>(["ban hành", "xây dựng"])

    /// Whether a body begins the plan's own sentence: «…, Ủy ban nhân dân tỉnh ban hành Kế hoạch».
    private static func issues(_ bytes: [UInt8], _ start: Int, before limit: Int) -> Bool {
        guard let head = IssuerWords.heads.match(bytes, at: start, before: limit) else { return false }
        return (head.end..<min(limit, head.end + 40)).contains { issuing.end(bytes, at: $0, before: limit) != nil }
    }

    /// Whether a bracket says who does it, how it is called for short or what it replaces, which is the plan's own remark:
    /// «(Sở Tài chính chủ trì)».
    private static func isRemark(_ bytes: [UInt8], _ open: Int, before limit: Int) -> Bool {
        if asides.end(bytes, at: open + 1, before: limit) != nil { return true }
        guard let close = bytes[open..<limit].firstIndex(of: UInt8(ascii: ")")) else { return false }
        return (open..<close).contains { roles.end(bytes, at: $0, before: close) != nil }
    }

    /// Where the words before a further document end, if only «,» or «và» joins it to them.
    private static func enumerationEnd(_ bytes: [UInt8], _ start: Int, _ next: Int) -> Int? {
        var end = next
        while end > start, bytes[end - 1] == FoldedWords.blank { end -= 1 }
        if end > start, bytes[end - 1] == UInt8(ascii: ",") { return end - 1 }
        let word = end - 2
        guard word > start, FoldedWords.and.end(bytes, at: word, before: end) == end,
            bytes[word - 1] == FoldedWords.blank
        else {
            return nil
        }
        return word
    }
}
