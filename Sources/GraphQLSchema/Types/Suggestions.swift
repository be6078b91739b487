/// What a person may have meant by a name that there is not.
public enum Suggestions {
    /// ` Did you mean 'a', 'b', or 'c'?` for the names that are like another.
    ///
    /// - Parameters:
    ///   - name: the name that there is not.
    ///   - options: the names that there are.
    ///   - subject: words before the names, such as `the enum value`.
    /// - Returns: a sentence with a blank before it, or nothing where no name is like it.
    /// - Complexity: O(*options* · *length*²).
    public static func sentence(for name: String, among options: [String], subject: String = "") -> String {
        sentence(similar(to: name, among: options), subject: subject)
    }

    /// ` Did you mean 'a', 'b', or 'c'?`.
    ///
    /// - Parameters:
    ///   - names: the names to suggest; the first five are.
    ///   - subject: words before the names.
    /// - Returns: a sentence with a blank before it, or nothing where there are no names.
    /// - Complexity: O(1).
    public static func sentence(_ names: [String], subject: String = "") -> String {
        let quoted = names.prefix(5).map { "'\($0)'" }
        let start = " Did you mean " + (subject.isEmpty ? "" : subject + " ")
        switch quoted.count {
        case 0: return ""
        case 1: return start + quoted[0] + "?"
        case 2: return start + quoted[0] + " or " + quoted[1] + "?"
        default: return start + quoted.dropLast().joined(separator: ", ") + ", or " + quoted[quoted.count - 1] + "?"
        }
    }

    /// The names that are like another, the most alike first.
    ///
    /// - Parameters:
    ///   - name: the name that there is not.
    ///   - options: the names that there are.
    /// - Returns: those that are few edits away, by the number of edits and then in natural order.
    /// - Complexity: O(*options* · *length*²).
    public static func similar(to name: String, among options: [String]) -> [String] {
        let wanted = Array(name.lowercased().utf8)
        let limit = wanted.count * 2 / 5 + 1
        var seen: Set<String> = []
        var found: [(name: String, distance: Int)] = []
        for option in options where seen.insert(option).inserted {
            if option == name {
                found.append((option, 0))
            } else if let distance = distance(wanted, Array(option.lowercased().utf8), limit: limit) {
                found.append((option, max(distance, 1)))
            }
        }
        return found.sorted { left, right in
            left.distance != right.distance ? left.distance < right.distance : isBefore(left.name, right.name)
        }.map(\.name)
    }

    /// Whether a name comes before another where numbers inside them count as numbers.
    static func isBefore(_ left: String, _ right: String) -> Bool {
        let (left, right) = (parts(left), parts(right))
        for (first, second) in zip(left, right) where first != second {
            if let first = Int(first), let second = Int(second), first != second { return first < second }
            return first < second
        }
        return left.count < right.count
    }

    private static func parts(_ name: String) -> [String] {
        var parts: [String] = [""]
        var isInDigits = false
        for character in name.unicodeScalars {
            let isDigit = character >= "0" && character <= "9"
            if isDigit != isInDigits { parts.append("") }
            isInDigits = isDigit
            parts[parts.count - 1].unicodeScalars.append(character)
        }
        return parts
    }

    /// The least number of insertions, deletions, substitutions and swaps of neighbours, or nil above the limit.
    private static func distance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int? {
        if abs(left.count - right.count) > limit { return nil }
        var rows = [Array(0...right.count), Array(0...right.count), Array(0...right.count)]
        for row in 0..<left.count {
            var current = [row + 1]
            for column in 0..<right.count {
                let cost = left[row] == right[column] ? 0 : 1
                var cell = min(rows[2][column + 1] + 1, current[column] + 1, rows[2][column] + cost)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    cell = min(cell, rows[1][column - 1] + 1)
                }
                current.append(cell)
            }
            if current.allSatisfy({ $0 > limit }) { return nil }
            rows = [rows[1], rows[2], current]
        }
        let distance = rows[2][right.count]
        return distance <= limit ? distance : nil
    }
}
