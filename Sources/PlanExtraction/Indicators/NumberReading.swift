/// A number as Vietnamese writes it: a comma before decimals, dots between thousands.
struct NumberReading {
    var value: Double
    var end: Int
    /// Whether it is four plain digits like a year's.
    var isYearLike = false
    /// Whether it is written like a version's: «4.0».
    var isVersionLike = false

    /// Number: digits ["." three digits]… ["," digits]; a dot before another count of digits stands for the comma.
    static func read(_ bytes: [UInt8], at position: Int, before limit: Int) -> NumberReading? {
        var whole = 0.0
        guard var place = digits(bytes, position, limit, into: &whole), place - position <= mostDigits else {
            return nil
        }
        let first = place - position
        var groups = 0
        while first <= 3, bytes[position] != UInt8(ascii: "0"),
            let end = group(bytes, place, limit, &whole, mark: UInt8(ascii: "."))
        {
            place = end
            groups += 1
        }
        while groups == 0 || groups > 100, first <= 3, isEnglish(bytes, place, limit),
            let end = group(bytes, place, limit, &whole, mark: UInt8(ascii: ","))
        {
            place = end
            groups = 101
        }
        guard whole < largest else { return nil }
        var value = whole
        if groups <= 100, let end = decimals(bytes, place, limit, &value, isGrouped: groups > 0) { place = end }
        let isYearLike = first == 4 && groups == 0 && place == position + 4 && whole >= 1900 && whole < 2200
        let isVersionLike =
            groups == 0 && bytes[position..<place].suffix(2).elementsEqual([UInt8(ascii: "."), UInt8(ascii: "0")])
        return NumberReading(value: value, end: place, isYearLike: isYearLike, isVersionLike: isVersionLike)
    }

    /// No quantity has more digits before its comma, and none counts behind it.
    private static let mostDigits = 18
    private static let largest = 1e18

    private static func digits(_ bytes: [UInt8], _ position: Int, _ limit: Int, into value: inout Double) -> Int? {
        var place = position
        while place < limit, FoldedWords.isDigit(bytes[place]) {
            if place - position < mostDigits { value = value * 10 + Double(bytes[place] - 0x30) }
            place += 1
        }
        return place > position ? place : nil
    }

    /// A mark and exactly three digits.
    private static func group(
        _ bytes: [UInt8],
        _ position: Int,
        _ limit: Int,
        _ value: inout Double,
        mark: UInt8
    ) -> Int? {
        guard position + 3 < limit, bytes[position] == mark else { return nil }
        let end = position + 4
        guard bytes[(position + 1)..<end].allSatisfy({ FoldedWords.isDigit($0) }),
            end == limit || !FoldedWords.isDigit(bytes[end])
        else { return nil }
        for byte in bytes[(position + 1)..<end] { value = value * 10 + Double(byte - 0x30) }
        return end
    }

    /// Whether two groups with commas follow, or have begun: «1,000,000» is no decimal.
    private static func isEnglish(_ bytes: [UInt8], _ position: Int, _ limit: Int) -> Bool {
        var scratch = 0.0
        guard let next = group(bytes, position, limit, &scratch, mark: UInt8(ascii: ",")) else { return false }
        let isBefore = position >= 4 && bytes[position - 4] == UInt8(ascii: ",")
        return isBefore || group(bytes, next, limit, &scratch, mark: UInt8(ascii: ",")) != nil
    }

    private static func decimals(
        _ bytes: [UInt8],
        _ position: Int,
        _ limit: Int,
        _ value: inout Double,
        isGrouped: Bool
    ) -> Int? {
        guard position + 1 < limit, FoldedWords.isDigit(bytes[position + 1]) else { return nil }
        let isComma = bytes[position] == UInt8(ascii: ",")
        guard isComma || bytes[position] == UInt8(ascii: ".") && !isGrouped else { return nil }
        var places = 0.0
        guard let end = digits(bytes, position + 1, limit, into: &places) else { return nil }
        var scale = 1.0
        for _ in (position + 1)..<min(end, position + 1 + mostDigits) { scale *= 10 }
        value += places / scale
        return end
    }
}
