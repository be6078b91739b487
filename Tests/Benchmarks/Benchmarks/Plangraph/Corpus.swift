import PlanExtraction
import PlanGraph
import SourceText

/// Made-up plans from a seed: few agencies and documents are in most of them, many in one (a power law).
struct Corpus {
    private var state: UInt64

    private static let provinces = [
        "Hà Nam", "Nam Định", "Thái Bình", "Ninh Bình", "Hải Dương", "Hưng Yên", "Bắc Ninh", "Phú Thọ",
    ]
    private static let departments = [
        "Sở Y tế", "Sở Tài chính", "Sở Xây dựng", "Sở Nội vụ", "Sở Tư pháp", "Sở Công Thương", "Sở Kế hoạch và Đầu tư",
        "Sở Giáo dục và Đào tạo", "Sở Tài nguyên và Môi trường", "Sở Giao thông vận tải", "Công an tỉnh", "Sở Du lịch",
    ]

    /// A graph of so many plans, each with 19 goals, about 130 targets and 400 citations.
    static func graph(plans count: Int, seed: UInt64 = 1) throws -> Graph {
        var corpus = Corpus(state: seed)
        return try GraphBuilder.build((0..<count).map { try PlanReader.read(SourceText(corpus.plan($0))) })
    }

    private mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }

    /// A place in a list of so many, small ones more often.
    private mutating func power(_ count: Int) -> Int {
        min(count - 1, next(count) * next(count) * next(count) / (count * count))
    }

    private mutating func document() -> String {
        let number = power(4_000) + 1
        return "Quyết định số \(number)/QĐ-TTg ngày \(1 + number % 28)/\(1 + number % 12)/\(2005 + number % 15)"
    }

    private mutating func plan(_ index: Int) -> String {
        let province = Self.provinces[index % Self.provinces.count]
        var text = "ỦY BAN NHÂN DÂN TỈNH \(province.uppercased())\nSố: \(index + 1)/KH-UBND\n"
        text += "\(province), ngày 02 tháng 3 năm 2019\nKẾ HOẠCH\nThực hiện phát triển bền vững\nPHỤ LỤC\n"
        for goal in 1...19 {
            text += "Mục tiêu \(goal): Mục tiêu lớn thứ \(goal) của tỉnh \(province)\n"
            for target in 1...7 {
                text += "Mục tiêu \(goal).\(target): Đến năm \(2020 + 5 * (target % 3)) đạt \(10 + next(90))% số hộ\n"
                text += "Chủ trì: \(Self.departments[power(Self.departments.count)])\n"
                text += "Phối hợp: \(Self.departments[power(Self.departments.count)]), các sở, ngành liên quan\n"
                for _ in 0..<3 {
                    let tail = next(4) == 0 ? " về thực hiện \(document())" : ""
                    text += "- Triển khai \(document()) của Thủ tướng Chính phủ\(tail).\n"
                }
            }
        }
        return text
    }
}
