internal import SourceText

/// The names of laws and ordinances, as plans write them behind «Luật» and «Pháp lệnh».
///
/// The table says where a name ends that has commas or «và» in it, or is written in small letters. A law that is not
/// here is still read where its name begins with a capital.
enum LawNames {
    /// Names behind «Luật» and «Bộ luật», without a year.
    static let laws = PhraseTable<Bool>([
        "An ninh mạng", "An ninh quốc gia", "An toàn thông tin mạng", "An toàn thực phẩm", "An toàn, vệ sinh lao động",
        "An toàn vệ sinh lao động", "Ban hành văn bản quy phạm pháp luật", "Bảo hiểm xã hội", "Bảo hiểm y tế",
        "Bảo vệ bí mật nhà nước", "Bảo vệ, chăm sóc và giáo dục trẻ em", "Bảo vệ chăm sóc và giáo dục trẻ em",
        "Bảo vệ dữ liệu cá nhân", "Bảo vệ môi trường", "Bảo vệ quyền lợi người tiêu dùng", "Bảo vệ sức khỏe nhân dân",
        "Bảo vệ và kiểm dịch thực vật", "Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân", "Biển Việt Nam",
        "Biên phòng Việt Nam", "Bình đẳng giới", "Bưu chính", "Các công cụ chuyển nhượng", "Các tổ chức tín dụng",
        "Cán bộ, công chức", "Cán bộ công chức", "Căn cước", "Căn cước công dân", "Cạnh tranh", "Chăn nuôi",
        "Chất lượng sản phẩm, hàng hóa", "Chất lượng sản phẩm hàng hóa", "Chính quyền địa phương",
        "Chuyển giao công nghệ", "Chứng khoán", "Công an nhân dân", "Công chứng", "Công đoàn", "Công nghệ cao",
        "Công nghệ thông tin", "Công nghiệp công nghệ số", "Cư trú", "Cựu chiến binh", "Dân quân tự vệ", "Dân sự",
        "Doanh nghiệp", "Dạy nghề", "Dầu khí", "Di sản văn hóa", "Du lịch", "Dược", "Dữ liệu", "Đa dạng sinh học",
        "Đất đai", "Đầu tư", "Đầu tư công", "Đầu tư theo phương thức đối tác công tư", "Đấu giá tài sản", "Đấu thầu",
        "Đê điều", "Điện ảnh", "Điện lực", "Đo đạc và bản đồ", "Đường bộ", "Đường sắt", "Giá", "Giám định tư pháp",
        "Giao dịch điện tử", "Giao thông đường bộ", "Giao thông đường thủy nội địa", "Giáo dục", "Giáo dục đại học",
        "Giáo dục nghề nghiệp", "Giáo dục quốc phòng và an ninh", "Hải quan", "Hàng hải Việt Nam",
        "Hàng không dân dụng Việt Nam", "Hình sự", "Hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác",
        "Hòa giải ở cơ sở", "Hóa chất", "Hoạt động giám sát của Quốc hội và Hội đồng nhân dân", "Hộ tịch",
        "Hôn nhân và gia đình", "Hỗ trợ doanh nghiệp nhỏ và vừa", "Hợp tác xã", "Kế toán", "Khám bệnh, chữa bệnh",
        "Khám chữa bệnh", "Khí tượng thủy văn", "Khiếu nại", "Khoa học và công nghệ",
        "Khoa học, công nghệ và đổi mới sáng tạo", "Khoáng sản", "Kiểm toán độc lập", "Kiểm toán nhà nước",
        "Kiến trúc", "Kinh doanh bảo hiểm", "Kinh doanh bất động sản", "Lao động", "Lâm nghiệp", "Lưu trữ",
        "Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở", "Lý lịch tư pháp",
        "Mặt trận Tổ quốc Việt Nam", "Nghĩa vụ quân sự", "Nghĩa vụ quân sự và nghĩa vụ công an nhân dân",
        "Người cao tuổi", "Người khuyết tật", "Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng",
        "Nhà ở", "Nhà giáo", "Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam",
        "Ngân sách nhà nước", "Năng lượng nguyên tử", "Nuôi con nuôi", "Phá sản", "Phòng, chống bạo lực gia đình",
        "Phòng, chống bệnh truyền nhiễm", "Phòng chống bệnh truyền nhiễm", "Phòng, chống khủng bố",
        "Phòng, chống ma túy", "Phòng chống ma túy", "Phòng, chống mua bán người", "Phòng chống mua bán người",
        "Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người (HIV/AIDS)",
        "Phòng, chống rửa tiền", "Phòng, chống tác hại của rượu, bia", "Phòng, chống tác hại của thuốc lá",
        "Phòng chống tác hại của thuốc lá", "Phòng, chống tham nhũng", "Phòng chống tham nhũng",
        "Phòng chống bạo lực gia đình", "Phòng, chống thiên tai", "Phòng chống thiên tai",
        "Phòng cháy và chữa cháy", "Phòng cháy, chữa cháy", "Phòng cháy, chữa cháy và cứu nạn, cứu hộ",
        "Phòng thủ dân sự", "Phổ biến, giáo dục pháp luật", "Phổ biến giáo dục pháp luật", "Quảng cáo",
        "Quản lý ngoại thương", "Quản lý nợ công", "Quản lý thuế", "Quản lý, sử dụng tài sản công",
        "Quản lý, sử dụng vốn nhà nước đầu tư vào sản xuất, kinh doanh tại doanh nghiệp",
        "Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ", "Quốc phòng", "Quốc tịch Việt Nam", "Quy hoạch",
        "Quy hoạch đô thị", "Quy hoạch đô thị và nông thôn", "Sở hữu trí tuệ",
        "Sử dụng năng lượng tiết kiệm và hiệu quả", "Tài nguyên nước", "Tài nguyên, môi trường biển và hải đảo",
        "Tần số vô tuyến điện", "Thanh niên", "Thanh tra", "Thi đua, khen thưởng", "Thi đua khen thưởng",
        "Thi hành án dân sự", "Thi hành án hình sự", "Thể dục, thể thao", "Thể dục thể thao", "Thống kê", "Thú y",
        "Thủ đô", "Thủy lợi", "Thủy sản", "Thuế bảo vệ môi trường", "Thuế giá trị gia tăng", "Thuế tài nguyên",
        "Thuế thu nhập cá nhân", "Thuế thu nhập doanh nghiệp", "Thuế tiêu thụ đặc biệt",
        "Thuế sử dụng đất phi nông nghiệp", "Thuế xuất khẩu, thuế nhập khẩu", "Thư viện", "Thương mại",
        "Thực hành tiết kiệm, chống lãng phí", "Thực hiện dân chủ ở cơ sở", "Tiêu chuẩn và quy chuẩn kỹ thuật",
        "Tiếp cận thông tin", "Tiếp công dân", "Tín ngưỡng, tôn giáo", "Tổ chức chính quyền địa phương",
        "Tổ chức Chính phủ", "Tổ chức Quốc hội",
        "Tổ chức Tòa án nhân dân", "BHYT", "BHXH", "BVMT",
        "Tổ chức Hội đồng nhân dân và Ủy ban nhân dân", "Tố cáo", "Tố tụng dân sự", "Tố tụng hành chính",
        "Tố tụng hình sự", "Tố tụng hình sự", "Trách nhiệm bồi thường của Nhà nước", "Trẻ em", "Trồng trọt",
        "Trợ giúp pháp lý", "Trưng cầu ý dân", "Trật tự, an toàn giao thông đường bộ", "Viên chức", "Việc làm",
        "Viễn thông", "Xây dựng", "Xử lý vi phạm hành chính", "Xuất bản", "Xuất cảnh, nhập cảnh của công dân Việt Nam",
    ])

    /// What makes two spellings of a name the same: folded, without commas, with abbreviations spelled out.
    static func key(_ name: String) -> String {
        let words = VietnameseFolding.fold(name).split { $0 == " " || $0 == "," }
        return words.map { abbreviations[String($0)] ?? String($0) }.joined(separator: " ")
    }

    private static let abbreviations = [
        "bhyt": "bao hiem y te", "bhxh": "bao hiem xa hoi", "bvmt": "bao ve moi truong",
    ]

    /// Names behind «Pháp lệnh».
    static let ordinances = PhraseTable<Bool>([
        "Dân chủ cơ sở", "Dân chủ ở cơ sở", "Thực hiện dân chủ ở xã, phường, thị trấn", "Dân số", "Ngoại hối",
        "Ưu đãi người có công với cách mạng", "Ưu đãi người có công", "Án phí, lệ phí Tòa án", "Cảnh sát môi trường",
        "Quản lý thị trường", "Phòng, chống mại dâm", "Chất lượng hàng hóa", "Giống vật nuôi", "Giống cây trồng",
        "Khai thác và bảo vệ công trình thủy lợi", "Phí và lệ phí", "Công an xã", "Xử lý vi phạm hành chính",
    ])

    /// Words with which no name begins: the type word before them is a common noun.
    static let noName = PhraseTable<Bool>([
        "cho", "và", "của", "này", "đó", "có", "hiện hành", "liên quan", "mới", "được", "đã", "để", "nhằm", "phù hợp",
        "theo", "trong", "tại", "là", "về", "hóa", "pháp", "sư", "gia", "học", "quốc tế", "khác", "trên", "do", "khi",
        "với", "tục", "chơi", "số", "nêu", "ở", "ra", "sẽ", "không", "còn", "như", "các", "những", "một", "hai",
        "trước",
        "lệ", "định", "năm", "thành", "lao động quốc tế", "mà", "hoặc", "thương mại tự do", "song phương", "đa phương",
        "vay", "khung", "hợp tác", "tài trợ", "viện trợ", "đầu tư song phương", "tránh đánh thuế",
    ])

    /// Words that end a name that is in no table.
    static let stops = PhraseTable<Bool>([
        "năm", "để", "nhằm", "trên địa bàn", "trong", "tại", "theo", "cho", "được", "đã", "có hiệu lực", "có liên quan",
        "hiện hành", "bảo đảm", "đảm bảo", "khi", "với", "do", "chú trọng", "cũng như", "thuộc", "từ", "đến", "sửa đổi",
        "quy định", "số", "mà", "vào", "gắn với", "phù hợp", "nhất là", "là", "có", "của", "trong đó", "và các",
        "và những", "và Luật", "và Bộ luật", "và Nghị định", "và Nghị quyết", "và Thông tư", "và Quyết định",
        "và Chỉ thị", "và Kế hoạch", "và Chiến lược", "và Chương trình", "và Pháp lệnh", "và Hiến pháp", "và Đề án",
        "và văn bản", "và hướng dẫn", "và tổ chức", "và triển khai", "và thực hiện", "và kiến nghị", "và đề xuất",
        "và Công ước", "và Hiệp định", "đối với", "hoặc",
    ])

    /// Words before «luật» or «Luật» that make it another word or an institution's name.
    static let compounds = PhraseTable<Bool>(["pháp", "kỷ", "quy", "đại học", "học", "khoa", "đoàn", "hội", "tuân"])
}
