internal import SourceText

/// A sentence that says who leads and who coordinates, and nothing else: «Sở Y tế chủ trì, phối hợp với Sở Tài chính»,
/// «Sở Y tế: Chủ trì, phối hợp với Sở Tài chính».
///
/// One that goes on to say what they do is a measure; `ExactNames` tells them apart.
struct LeadSentence {
    /// The list of those who lead.
    let lead: Range<Int>
    /// The list of those who coordinate, if any do.
    let coordinate: Range<Int>?

    private let line: FoldedLine
    private var bytes: [UInt8] { line.folded }

    /// Sentence: [opening] names [":"] "chủ trì" [mark "phối hợp" ["với"] names | mark names [":"] "phối hợp"] ["thực hiện"].
    init?(_ line: FoldedLine, _ text: Range<Int>) {
        self.line = line
        let start = Self.begin(line.folded, text)
        // Most lines are no such sentence, and begin with no body.
        guard line.isCapital(start), Self.isBody(line, start, before: text.upperBound) else { return nil }
        let limit = Self.end(line.folded, start..<text.upperBound)
        guard limit - start <= Self.longest, Self.isBody(line, start, before: limit),
            let said = Self.first(Self.leading, line, start..<limit), said.lowerBound > start
        else { return nil }
        lead = line.trimmed(start..<Self.namesEnd(line.folded, before: said.lowerBound))
        let rest = Self.behindMark(line.folded, said.upperBound, before: limit)
        if rest == limit {
            coordinate = nil
        } else if let word = Self.coordinating.matchAccented(line, at: rest, before: limit)?.end {
            coordinate = line.trimmed(word..<limit)
        } else if let word = Self.first(Self.coordinating, line, rest..<limit), word.upperBound == limit {
            coordinate = line.trimmed(rest..<Self.namesEnd(line.folded, before: word.lowerBound))
        } else {
            return nil
        }
        let names = ExactNames(line)
        guard names.fill(lead), coordinate.map(names.fill) ?? true else { return nil }
    }

    /// Whether words say that somebody leads, at a position.
    static func saysLead(_ line: FoldedLine, at position: Int) -> Bool {
        (position == 0 || !FoldedWords.isWord(line.folded[position - 1]))
            && leading.matchAccented(line, at: position, before: line.count) != nil
    }

    private static func isBody(_ line: FoldedLine, _ start: Int, before limit: Int) -> Bool {
        AgencyWords.heads.matchAccented(line, at: start, before: limit) != nil
    }

    /// No such sentence is longer.
    private static let longest = 400

    /// The position behind «Giao», «Phân công:», «Chủ trì, phối hợp:», «Phân công: Giao».
    private static func begin(_ bytes: [UInt8], _ text: Range<Int>) -> Int {
        var place = text.lowerBound
        while let end = openings.end(bytes, at: place, before: text.upperBound) {
            place = FoldedWords.skipBlanks(bytes, end, before: text.upperBound)
            if place < text.upperBound, bytes[place] == UInt8(ascii: ":") { place += 1 }
            place = FoldedWords.skipBlanks(bytes, place, before: text.upperBound)
        }
        return place
    }

    /// The end without marks and «thực hiện», or «tổ chức thực hiện Kế hoạch này trên địa bàn tỉnh».
    private static func end(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        let end = wordsEnd(bytes, range)
        // A collective may have a place too, which is part of its name.
        let place = without(places, bytes, range.lowerBound..<end)
        let object = without(objects, bytes, range.lowerBound..<place)
        return without(closings, bytes, range.lowerBound..<(object < place ? object : end))
    }

    /// The end without some words.
    private static func without(_ words: PhraseTable<Bool>, _ bytes: [UInt8], _ range: Range<Int>) -> Int {
        let end = range.upperBound
        let tail = (max(range.lowerBound, end - longestClosing)..<end).first {
            ($0 == 0 || !FoldedWords.isWord(bytes[$0 - 1])) && words.end(bytes, at: $0, before: end) == end
        }
        return tail.map { wordsEnd(bytes, range.lowerBound..<$0) } ?? end
    }

    private static let longestClosing = 50

    /// The end of the last word in a range.
    private static func wordsEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        bytes[range].lastIndex { FoldedWords.isWord($0) }.map { $0 + 1 } ?? range.lowerBound
    }

    /// The first place in small letters, or behind a colon, where some words stand.
    private static func first(_ words: PhraseTable<Bool>, _ line: FoldedLine, _ range: Range<Int>) -> Range<Int>? {
        for place in range.dropFirst() where !FoldedWords.isWord(line.folded[place - 1]) {
            guard let end = words.matchAccented(line, at: place, before: range.upperBound)?.end else { continue }
            if !line.isCapital(place) || namesEnd(line.folded, before: place) < place { return place..<end }
        }
        return nil
    }

    /// Where the names end that stand before a role: at the colon, if there is one.
    private static func namesEnd(_ bytes: [UInt8], before role: Int) -> Int {
        let last = bytes[..<role].lastIndex { $0 != FoldedWords.blank } ?? role
        return last < role && bytes[last] == UInt8(ascii: ":") ? last : role
    }

    /// The position behind a comma, a semicolon or «và».
    private static func behindMark(_ bytes: [UInt8], _ position: Int, before limit: Int) -> Int {
        let place = FoldedWords.nextWord(bytes, position, before: limit)
        let and = FoldedWords.and.end(bytes, at: place, before: limit)
        return and.map { FoldedWords.skipBlanks(bytes, $0, before: limit) } ?? place
    }

    /// What such a sentence begins with besides names.
    private static let openings = Vocabulary.lines.phrases("sentence-openings")
    /// What it ends with that says no more.
    private static let closings = Vocabulary.lines.phrases("sentence-closings")
    private static let objects = Vocabulary.lines.phrases("sentence-objects")
    private static let places = Vocabulary.lines.phrases("sentence-places")
    /// What says that somebody leads, and that others coordinate.
    private static let leading = Vocabulary.lines.phrases("sentence-leads")
    private static let coordinating = Vocabulary.lines.phrases("sentence-coordinates")
}
