internal import SourceText

/// The name under a signatory's office, «CHỦ TỊCH» or another.
enum Signature {
    /// The first name that follows a signatory's office, «(Đã ký)» aside.
    static func find(_ lines: [ReadLine], _ range: Range<Int>) -> String? {
        for index in range {
            let item = lines[index]
            if item.shape.bullet == .none, isOffice(item.line, item.shape.text) {
                // In capitals, members of a committee are listed like those who sign.
                guard item.frame != nil || !FoldedWords.isInCapitals(item.line, item.shape.text) else { continue }
                if let name = name(lines, (index + 1)..<min(range.upperBound, index + 7)) { return name }
            } else if let office = rightColumn(item), isOffice(item.line, office),
                isFoot(lines, range.lowerBound...index),
                let name = columnName(lines, (index + 1)..<min(range.upperBound, index + longestFoot))
            {
                return name
            }
        }
        return nil
    }

    /// The name in the lines below an office.
    private static func name(_ lines: [ReadLine], _ range: Range<Int>) -> String? {
        for item in lines[range] {
            let text = item.shape.text
            if isBody(item.line, text) || item.shape.bullet == .none && isOffice(item.line, text) { continue }
            if let name = name(item, text) { return item.line.words(name) }
            if !isStamp(item, text) { return nil }
        }
        return nil
    }

    /// The name below an office in the second of two columns, of which the first says who receives the document.
    private static func columnName(_ lines: [ReadLine], _ range: Range<Int>) -> String? {
        for item in lines[range] {
            let right = rightColumn(item)
            // A line of the first column alone.
            if right == nil, item.shape.bullet != .none { continue }
            let words = right ?? item.shape.text
            if isOffice(item.line, words) || isBody(item.line, words) { continue }
            if let name = name(item, words) { return item.line.words(name) }
            if !isStamp(item, words), right != nil || item.frame != nil { return nil }
        }
        return nil
    }

    /// Whether the last of some lines stands beside or a few lines below «Nơi nhận:».
    private static func isFoot(_ lines: [ReadLine], _ range: ClosedRange<Int>) -> Bool {
        range.suffix(longestFoot / 2).contains {
            isRecipients(lines[$0].line, lines[$0].line.columns(lines[$0].shape.text)[0])
        }
    }

    /// «Nơi nhận:».
    static func isRecipients(_ line: FoldedLine, _ column: Range<Int>) -> Bool {
        column.count < 20 && recipients.end(line.folded, at: column.lowerBound, before: column.upperBound) != nil
    }

    private static let recipients = PhraseTable<Bool>(["nơi nhận"])

    /// No foot of two columns has more lines.
    private static let longestFoot = 20

    /// The last of the columns that a line has.
    private static func rightColumn(_ item: ReadLine) -> Range<Int>? {
        guard item.shape.text.count < 300 else { return nil }
        let columns = item.line.columns(item.shape.text)
        return columns.count > 1 ? columns.last : nil
    }

    /// What the words of an office say of the one who signs.
    private enum OfficeWord: Sendable, CaseIterable {
        case office
        /// One that lists of members have too, where it is not in capitals.
        case capitals
        /// Behind an office, of how it is held.
        case manner
        /// For whom he signs; an office follows.
        case mark
        /// In whose name he signs; the body follows, whatever it is called.
        case behalf
    }

    /// An office alone on its line: {mark} office {office | manner}, in capitals also with its body; or «TM.» and a body.
    private static func isOffice(_ line: FoldedLine, _ text: Range<Int>) -> Bool {
        guard text.count <= longestOffice else { return false }
        let isInCapitals = FoldedWords.isInCapitals(line, text)
        var hasOffice = false
        var takesBody = false
        var place = text.lowerBound
        while place < text.upperBound {
            if takesBody, let end = bodyEnd(line, place, before: text.upperBound) {
                place = end
            } else if let word = offices.match(line.folded, at: place, before: text.upperBound),
                word.value != .capitals || isInCapitals, word.value != .manner || hasOffice
            {
                if word.value == .behalf, isInCapitals { return true }
                takesBody = word.value == .behalf || isInCapitals && word.value != .mark
                hasOffice = hasOffice || word.value != .mark
                place = word.end
            } else {
                return false
            }
            place = FoldedWords.nextWord(line.folded, place, before: text.upperBound)
        }
        return hasOffice
    }

    /// The body of an office on a line of its own, in capitals, or the country's or the Party's name below a letterhead.
    private static func isBody(_ line: FoldedLine, _ text: Range<Int>) -> Bool {
        if IssuerName.isMotto(line, at: text.lowerBound, before: text.upperBound) { return true }
        guard text.count <= longestOffice, FoldedWords.isInCapitals(line, text),
            let body = IssuerReading.body(line, at: text.lowerBound, before: text.upperBound)
        else { return false }
        return !body.isKind && body.range.upperBound == text.upperBound
    }

    /// No office has more letters.
    private static let longestOffice = 100

    private static func bodyEnd(_ line: FoldedLine, _ place: Int, before limit: Int) -> Int? {
        IssuerReading.body(line, at: place, before: limit)?.range.upperBound
            ?? IssuerWords.prefixes.end(line.folded, at: place, before: limit)
    }

    /// «(Đã ký)», «[Chữ ký]», «Ký bởi: …», a rule.
    private static func isStamp(_ item: ReadLine, _ text: Range<Int>) -> Bool {
        item.frame == .rule
            || [UInt8(ascii: "("), UInt8(ascii: "[")].contains(item.line.folded[text.lowerBound])
            || stamps.end(item.line.folded, at: text.lowerBound, before: text.upperBound) != nil
    }

    /// The name on a line or in a column: behind «Đã ký:» or a rank, and without the marks that end a document, «./.».
    private static func name(_ item: ReadLine, _ text: Range<Int>) -> Range<Int>? {
        let line = item.line
        let isWhole = text == item.shape.text
        guard !isWhole || item.shape.bullet == .none && line.columns(text).count == 1, item.heading == nil,
            item.frame == nil
        else { return nil }
        var (start, end) = (text.lowerBound, text.upperBound)
        while end > start, line.folded[end - 1] == UInt8(ascii: ".") || line.folded[end - 1] == UInt8(ascii: "/") {
            end -= 1
        }
        if let stamp = signedEnd(line, text) {
            start = FoldedWords.nextWord(line.folded, stamp, before: end)
        } else if isStamp(item, text) {
            return nil
        }
        while start < end, let rank = ranks.matchAccented(line, at: start, before: end)?.end {
            start = FoldedWords.nextWord(line.folded, rank, before: end)
        }
        let name = line.trimmed(start..<max(start, end))
        return isName(line, name) ? name : nil
    }

    /// The end of «Đã ký» and of its brackets.
    private static func signedEnd(_ line: FoldedLine, _ text: Range<Int>) -> Int? {
        let isBracketed = line.folded[text.lowerBound] == UInt8(ascii: "(")
        return signed.matchAccented(line, at: text.lowerBound + (isBracketed ? 1 : 0), before: text.upperBound)?.end
    }

    /// Two to six words of letters and apostrophes only, each with a capital, that begin no document's title.
    private static func isName(_ line: FoldedLine, _ text: Range<Int>) -> Bool {
        let bytes = line.folded
        guard text.count <= 40,
            DocumentTypes.words.matchAccented(line, at: text.lowerBound, before: text.upperBound) == nil,
            addresses.matchAccented(line, at: text.lowerBound, before: text.upperBound) == nil
        else { return false }
        var words = 0
        var place = text.lowerBound
        while place < text.upperBound {
            guard FoldedWords.isLetter(bytes[place]), line.isCapital(place) else { return false }
            while place < text.upperBound,
                FoldedWords.isLetter(bytes[place]) || isApostrophe(bytes, place, before: text.upperBound)
            {
                place += 1
            }
            guard place == text.upperBound || bytes[place] == FoldedWords.blank else { return false }
            place = FoldedWords.skipBlanks(bytes, place, before: text.upperBound)
            words += 1
        }
        return (2...6).contains(words)
    }

    /// What lists of members have before a name, and who signs does not.
    private static let addresses = PhraseTable<Bool>(["ông", "bà", "đồng chí"])

    /// Whether an apostrophe stands within a word: «H'Yim», «K'Brơi».
    private static func isApostrophe(_ bytes: [UInt8], _ place: Int, before limit: Int) -> Bool {
        bytes[place] == UInt8(ascii: "'") && place + 1 < limit && FoldedWords.isLetter(bytes[place + 1])
    }

    private static let stamps = Vocabulary.lines.phrases("stamps")
    private static let signed = PhraseTable<Bool>(["đã ký"])
    private static let offices = Vocabulary.lines.table("offices", of: OfficeWord.self)

    /// What the one who signs is besides his office.
    private static let ranks = Vocabulary.lines.phrases("ranks")
}

extension Signature {
    /// Marks an office in capitals as the foot of a document, if it is signed: «CỤC TRƯỞNG».
    ///
    /// Elsewhere such lines say who is responsible, or list the members of a committee.
    static func markFeet(_ lines: inout [ReadLine]) {
        var isFollowed = false
        for index in lines.indices.reversed() {
            let item = lines[index]
            if beginsPart(item) { isFollowed = false }
            isFollowed = isFollowed || item.heading != nil || item.responsibility != nil
            guard isOfficeInCapitals(item) else { continue }
            if isSigned(lines, index, isFollowed: isFollowed) { lines[index].frame = .signature }
        }
    }

    private static func isOfficeInCapitals(_ item: ReadLine) -> Bool {
        item.frame == nil && item.shape.bullet == .none && FoldedWords.isInCapitals(item.line, item.shape.text)
            && isOffice(item.line, item.shape.text)
    }

    /// Whether a name stands below an office, or a stamp alone behind which nothing more of the plan follows.
    private static func isSigned(_ lines: [ReadLine], _ office: Int, isFollowed: Bool) -> Bool {
        var isStamped = false
        for index in (office + 1..<lines.count).prefix(mostBelow) {
            let (item, text) = (lines[index], lines[index].shape.text)
            if item.frame == .rule { continue }
            if name(item, text) != nil { return isFoot(lines, 0...office) || !isOfList(lines, office, name: index) }
            if isStamp(item, text) {
                isStamped = true
            } else if isStamped || !isBody(item.line, text) && !isOffice(item.line, text) {
                return isStamped && !isFollowed
                    && (item.frame == .signature || beginsPart(item) || isFoot(lines, 0...office))
            }
        }
        return isStamped && !isFollowed
    }

    /// Whether a list of members goes on behind a name, or has begun before its office: with another office, or with duties.
    private static func isOfList(_ lines: [ReadLine], _ office: Int, name: Int) -> Bool {
        let next = lines[(name + 1)...].first { $0.frame != .rule }
        if let next, next.shape.bullet != .none || next.responsibility != nil || isOffice(next.line, next.shape.text) {
            return true
        }
        guard office > 1, self.name(lines[office - 1], lines[office - 1].shape.text) != nil else { return false }
        return isOffice(lines[office - 2].line, lines[office - 2].shape.text)
    }

    /// No more lines stand between an office and what follows the name.
    private static let mostBelow = 7

    /// Whether a line begins an appendix, a section, an attached document or a web page's block.
    private static func beginsPart(_ item: ReadLine) -> Bool {
        switch item.frame {
        case .appendix, .attachment, .section, .pageBlock, .pageField: true
        default: TitleLines.isTypeAlone(item)
        }
    }
}
