/// The words that lines of the frame begin with.
enum FrameWords {
    /// What follows the bracket of «(Kèm theo Kế hoạch số …)».
    static let attachments = PhraseTable<Bool>(
        ["kèm theo", "ban hành kèm theo", "đính kèm", "được ban hành kèm theo", "gửi kèm theo"])

    static let openings = PhraseTable<FrameMark>(
        rows(.appendix, ["phụ lục"])
            + rows(.columnName, columnNames)
            + rows(.section, ["điều"])
            + rows(.signature, ["nơi nhận", "TM. Ủy ban nhân dân", "TM. UBND", "KT. Chủ tịch", "chủ tịch"])
            + rows(.pageBlock, pageBlocks)
            + rows(.pageField, pageFields)
    )

    /// What a remark begins with, in front of a colon.
    static let remarks = PhraseTable<Bool>(["ghi chú", "lưu ý"])

    /// Names of a table's columns; a line that is no more than that.
    private static let columnNames = [
        "nhiệm vụ", "nhiệm vụ, giải pháp", "nhiệm vụ và giải pháp", "nhiệm vụ cụ thể", "nhiệm vụ chủ yếu",
        "phân công trách nhiệm", "phân công thực hiện", "phân công nhiệm vụ", "trách nhiệm thực hiện", "trách nhiệm",
        "nội dung thực hiện", "nội dung", "nội dung công việc", "nội dung nhiệm vụ", "giải pháp", "giải pháp thực hiện",
        "giải pháp chủ yếu", "hoạt động", "mục tiêu", "mục tiêu cụ thể", "mục tiêu, nhiệm vụ", "mục tiêu/nhiệm vụ",
        "tên mục tiêu", "chỉ tiêu", "STT", "TT", "số TT", "cơ quan chủ trì", "đơn vị chủ trì", "cơ quan phối hợp",
        "đơn vị phối hợp", "cơ quan thực hiện", "đơn vị thực hiện", "chủ trì", "phối hợp", "cơ quan chủ trì, phối hợp",
        "thời gian", "thời gian thực hiện", "thời gian hoàn thành", "tiến độ", "lộ trình", "lộ trình thực hiện",
        "đơn vị tính", "ghi chú", "sản phẩm", "kết quả", "kinh phí", "nguồn kinh phí", "nguồn vốn", "năm",
    ]

    /// Titles of the block that a web page of legal texts puts round a document.
    private static let pageBlocks = [
        "hiệu lực văn bản", "thuộc tính văn bản", "thông tin văn bản", "lược đồ", "lược đồ văn bản", "tải văn bản",
        "tải về", "văn bản liên quan", "văn bản gốc", "in văn bản", "thuộc tính", "mục lục văn bản", "tải văn bản gốc",
    ]

    /// Fields of that block.
    static let pageFields = [
        "số hiệu", "loại văn bản", "ngày ban hành", "nơi ban hành", "cơ quan ban hành", "người ký", "ngày công báo",
        "số công báo", "ngày hiệu lực", "ngày có hiệu lực", "ngày hết hiệu lực", "tình trạng hiệu lực", "tình trạng",
        "số ký hiệu", "lĩnh vực", "trích yếu", "ngày đăng", "ngày cập nhật",
    ]

    /// What a document's letterhead begins with; what stands before it belongs to a web page.
    static let letterheads = PhraseTable<Bool>(
        ["Ủy ban nhân dân", "UBND", "Hội đồng nhân dân", "HĐND", "Tỉnh ủy", "Thành ủy", "Cộng hòa xã hội chủ nghĩa"])

    private static func rows(_ mark: FrameMark, _ words: [String]) -> [(String, FrameMark)] {
        words.map { ($0, mark) }
    }
}
