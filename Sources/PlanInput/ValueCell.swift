import SourceText

/// A cell with a value to be reached by a year: what binds it, one number or two, and perhaps a unit.
enum ValueCell {
    /// What a cell says of its year: «năm 2025: 5 %».
    ///
    /// A value without unit, or counted in years, is called one: in text, bare numbers and ages are none. What says more than a
    /// value, «Quý IV/2025», is not.
    static func clause(_ text: String, unit: String, year: Int) -> String {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard let rest = unitPlace(in: words) else { return "năm \(year): \(words)" }
        let behind = words[rest...].drop { $0.isWhitespace || $0 == "*" }
        let hasUnit = !behind.isEmpty && !limits.contains(VietnameseFolding.fold(behind)) && !isRemark(behind)
        let counted = hasUnit ? String(behind) : unit
        let name = counted.isEmpty || ages.contains(VietnameseFolding.fold(counted)) ? "giá trị chỉ tiêu " : ""
        let parts = hasUnit ? [words] : [String(words[..<rest]), unit, String(behind)].filter { !$0.isEmpty }
        return "\(name)năm \(year): " + parts.joined(separator: " ")
    }

    /// «(theo chuẩn mới)»: brackets with no unit in them.
    private static func isRemark(_ words: Substring) -> Bool {
        words.first == "(" && unit(behind: String(words)).isEmpty
    }

    /// Whether a number has a sign, «-3»: in text, it would be lost.
    static func isSigned(_ text: String) -> Bool {
        let words = text.drop(while: \.isWhitespace)
        return words.first.map { "+-–−".contains($0) } == true && words.dropFirst().first?.isNumber == true
    }

    /// Whether a folded cell says what is to be reached when: «2025: 4%», «đến năm 2030 đạt 60%», «2% vào năm 2030».
    static func areSteps(_ folded: String) -> Bool {
        let numbers = folded.split { !$0.isNumber }
        guard numbers.contains(where: { $0.count == 4 }) else { return false }
        if folded.split(separator: ";").contains(where: isStep) { return true }
        return folded.split(separator: ":").dropFirst().contains { part in
            let value = part.drop { !$0.isNumber }
            return !value.isEmpty && binds(part[..<value.startIndex])
        }
    }

    /// Whether a share stands right behind a year, or a year behind the share that the clause begins with; «Năm 2025 bố trí 30% vốn»
    /// and «(3% ngân sách)» are none.
    private static func isStep(_ clause: Substring) -> Bool {
        guard let sign = clause.firstIndex(of: "%") else { return false }
        let opening = clause[..<sign]
        let value = opening.lastIndex { !isOfNumber($0) }.map { opening[opening.index(after: $0)...] } ?? opening
        let words = opening[..<value.startIndex]
        let parts = words.split { !$0.isNumber }
        if let year = parts.last(where: { $0.count == 4 }) {
            let between = words[year.endIndex...]
            let isParted = between.contains(",") && !between.contains(where: \.isLetter)
            return !isParted && !between.contains("(") && binds(between)
        }
        let rest = clause[clause.index(after: sign)...]
        let behind = rest.prefix { !$0.isNumber }
        return binds(words) && rest[behind.endIndex...].prefix(while: \.isNumber).count == 4
            && behind.split { !$0.isLetter }.allSatisfy { timeWords.contains(String($0)) }
    }

    private static func isOfNumber(_ character: Character) -> Bool { character.isNumber || " .,-".contains(character) }

    /// Where the unit of a value stands or would; nil where more is said than a value.
    private static func unitPlace(in words: String) -> String.Index? {
        guard let start = words.firstIndex(where: \.isNumber), binds(words[..<start]),
            let last = words.lastIndex(where: { $0.isNumber && $0.isASCII }), start <= last
        else { return nil }
        let end = words.index(after: last)
        return isNumber(VietnameseFolding.fold(words[start..<end])) ? end : nil
    }

    /// Whether nothing stands before a number but what binds it.
    static func binds(_ opening: Substring) -> Bool {
        let words = VietnameseFolding.fold(opening).split { !$0.isLetter }.joined(separator: " ")
        return words.isEmpty || openings.contains(words)
    }

    /// One number, or two with a dash or «đến» between: «65-70», «9,5 % - 10».
    private static func isNumber(_ folded: String) -> Bool {
        let numbers = folded.replacing("den", with: "-").split(separator: "-", omittingEmptySubsequences: false)
        return numbers.count < 3
            && numbers.allSatisfy { part in
                let number = part.filter { $0 != " " && $0 != "%" }
                return number.first?.isNumber == true && number.allSatisfy { $0.isNumber || ".,".contains($0) }
            }
    }

    /// The unit that a cell names; empty where it names none, as where the column «Đơn vị» is one of bodies.
    static func unit(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard words.count <= longestUnit, words.contains(where: { $0.isLetter || isShare($0) }) else { return "" }
        for thousand in ["1.000 ", "1000 "] where words.hasPrefix(thousand) {
            return "nghìn " + words.dropFirst(thousand.count)
        }
        let folded = VietnameseFolding.fold(words)
        let isBody = bodies.contains { folded.hasPrefix($0) } || hasName(words)
        return words.first?.isNumber == true || isBody ? "" : words
    }

    /// Whether a word behind the first has a capital and small letters: «Xã Hoành Mô», but not «Triệu USD».
    private static func hasName(_ words: String) -> Bool {
        words.split { !$0.isLetter }.dropFirst().contains { word in
            word.first?.isUppercase == true && word.dropFirst().contains(where: \.isLowercase)
        }
    }

    /// The unit in brackets at the end of what a row is called, «Tỷ lệ nghèo (%)»; empty where they say something else.
    static func unit(behind name: String) -> String {
        let words = name.reversed().drop(while: \.isWhitespace)
        guard words.first == ")", let open = words.firstIndex(of: "(") else { return "" }
        let inner = unit(String(words[..<open].dropFirst().reversed()))
        let first = VietnameseFolding.fold(inner).prefix { !" /".contains($0) }
        return inner.first.map(isShare) == true || counted.contains(String(first)) ? inner : ""
    }

    private static func isShare(_ character: Character) -> Bool { character == "%" || character == "‰" }

    /// No unit is longer.
    private static let longestUnit = 40
    /// The first words of what values in tables are counted in.
    private static let counted: Set<String> = [
        "nguoi", "ho", "xa", "thon", "phuong", "huyen", "dong", "ty", "trieu", "nghin", "ngan", "van", "ha", "km",
        "km2",
        "m", "m2", "m3", "kg", "tan", "ta", "lit", "usd", "vnd", "mw", "gw", "kwh", "ca", "vu", "lan", "diem", "bac",
        "truong", "lop", "phong", "giuong", "doanh", "tuoi", "luot", "con", "cay", "mo", "san", "du", "cong", "chiec",
        "thue", "co", "hop", "tre", "may", "cuoc", "khach",
    ]
    /// What names of bodies begin with.
    private static let bodies = [
        "so ", "cac so", "ubnd", "uy ban", "bo ", "cuc ", "chi cuc", "hoi ", "cong an", "trung tam", "van phong",
        "ban quan",
        "lien doan", "mat tran", "tinh doan", "bao hiem", "doan thanh nien", "vien kiem", "toa an", "ngan hang",
        "bo chi huy", "cac ",
    ]
    private static let timeWords: Set<String> = ["vao", "den", "nam", "cuoi", "het", "trong", "giai", "doan"]
    private static let ages = ["tuoi", "nam"]
    private static let limits = ["tro len", "tro xuong"]
    private static let openings: Set<String> = [
        "tren", "duoi", "toi thieu", "toi da", "it nhat", "khong qua", "khong duoi", "khong thap hon", "khong it hon",
        "khoang", "dat", "con", "tu", "tang", "giam", "dat tren", "con duoi", "lon hon", "nho hon", "hon", "vuot",
        "dat toi thieu", "dat it nhat", "duy tri", "thap hon", "cao hon", "khong vuot qua", "tang them",
    ]
}
