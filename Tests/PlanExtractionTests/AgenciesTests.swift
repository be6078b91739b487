import SourceText
import Testing

@testable import PlanExtraction

/// A list and its bodies: the words that name each, with its key where the words do not say it.
private let lists: [(String, [String])] = [
    ("UBND các xã: Chiềng Ban, Tân Hội và An Hội", ["Chiềng Ban", "Tân Hội", "An Hội"]),
    ("UBND các huyện Ba Tri, Giồng Trôm, Hội Nông dân", ["Ba Tri", "Giồng Trôm", "Hội Nông dân"]),
    ("UBND các xã: Ban Dân tộc", ["UBND các xã", "Ban Dân tộc"]),
    ("Công an tỉnh và Hạt Kiểm lâm", ["Công an tỉnh", "Hạt Kiểm lâm"]),
    ("1. Sở Y tế 2. Công an tỉnh 3. UBND các huyện", ["Sở Y tế", "Công an tỉnh", "UBND các huyện"]),
    ("Kho bạc Nhà nước khu vực 2. Sở Y tế", ["Kho bạc Nhà nước khu vực 2", "Sở Y tế"]),
    ("1. Hải quan khu vực 8. Sở Y tế", ["Hải quan khu vực 8", "Sở Y tế"]),
    ("Quỹ \"Vì người nghèo\"; Sở Y tế", ["Quỹ \"Vì người nghèo\"", "Sở Y tế"]),
    ("Quỹ “Vì người nghèo”, Sở Y tế", ["Quỹ “Vì người nghèo”", "Sở Y tế"]),
    (
        "các phòng, ban chuyên môn thuộc UBND huyện; Ban Chỉ đạo, thành viên Tổ công tác",
        ["các phòng, ban chuyên môn thuộc UBND huyện", "Ban Chỉ đạo", "thành viên Tổ công tác"]
    ),
    ("Các phòng, ban, ngành, đoàn thể huyện và UBND các xã", ["Các phòng, ban, ngành, đoàn thể huyện", "UBND các xã"]),
    ("Sở Giáo dục, Đào tạo, Sở Kế hoạch, Đầu tư", ["Sở Giáo dục, Đào tạo", "Sở Kế hoạch, Đầu tư"]),
    ("Sở Văn hóa và Thể thao, Du lịch", ["Sở Văn hóa và Thể thao", "Du lịch"]),
    ("Sở Tài chính, Kế hoạch và Đầu tư", ["Sở Tài chính", "Kế hoạch và Đầu tư"]),
    ("Sở Giao thông vận tải, Xây dựng", ["Sở Giao thông vận tải", "Xây dựng"]),
    ("Sở Y tế chủ trì xây dựng kế hoạch riêng, Sở Tài chính phối hợp", ["Sở Y tế", "Sở Tài chính"]),
    ("Sở Y tế chủ trì tuyên truyền và Công an tỉnh", ["Sở Y tế", "Công an tỉnh"]),
    ("Sở Xây dựng chủ trì phát triển đô thị. Sở Tài chính phối hợp", ["Sở Xây dựng", "Sở Tài chính"]),
    ("Sở Y tế phối hợp tổ chức với Sở Tài chính, Sở Nội vụ", ["Sở Y tế", "Sở Tài chính", "Sở Nội vụ"]),
    ("Sở Lao động - Thương binh và Xã hội", ["Sở Lao động - Thương binh và Xã hội"]),
    (
        "Sở Kế hoạch và Đầu tư, Sở Tài nguyên và Môi trường, UBND các địa phương",
        ["Sở Kế hoạch và Đầu tư", "Sở Tài nguyên và Môi trường", "UBND các địa phương"]
    ),
    (
        "các sở: Kế hoạch và Đầu tư, Tài chính, Nội vụ; UBND các huyện, thị xã, thành phố",
        ["Kế hoạch và Đầu tư", "Tài chính", "Nội vụ", "UBND các huyện, thị xã, thành phố"]
    ),
    ("Các Sở Y tế, Giáo dục và Đào tạo và Tài chính.", ["Y tế", "Giáo dục và Đào tạo", "Tài chính"]),
    ("Sở Y tế, Tài chính, Nội vụ ;", ["Sở Y tế", "Tài chính", "Nội vụ"]),
    ("Sở Văn hóa và Thể thao, Du lịch", ["Sở Văn hóa và Thể thao", "Du lịch"]),
    ("Sở Văn hóa, Thể thao và Du lịch; Công an tỉnh", ["Sở Văn hóa, Thể thao và Du lịch", "Công an tỉnh"]),
    ("Trung tâm Khuyến nông, Khuyến ngư tỉnh, Sở Y tế", ["Trung tâm Khuyến nông, Khuyến ngư tỉnh", "Sở Y tế"]),
    ("Phòng Kinh tế xã, Phòng Nội vụ huyện chủ trì", ["Phòng Kinh tế xã", "Phòng Nội vụ huyện"]),
    ("Phòng Kinh tế xã, phường; Sở Y tế", ["Phòng Kinh tế xã, phường", "Sở Y tế"]),
    ("Phòng Kinh tế xã Tân Hội, Sở Y tế", ["Phòng Kinh tế xã Tân Hội", "Sở Y tế"]),
    ("Phòng Kinh tế đối ngoại; Phòng Kinh tế các xã", ["Phòng Kinh tế đối ngoại", "Phòng Kinh tế các xã"]),
    (
        "Phòng Kinh tế và Đô thị; Phòng Kinh tế và Công an phường, Phòng Kinh tế và Nội vụ",
        ["Phòng Kinh tế và Đô thị", "Phòng Kinh tế", "Công an phường", "Nội vụ"]
    ),
    ("Phòng Kinh tế, Hạ tầng và Đô thị phường", ["Phòng Kinh tế, Hạ tầng và Đô thị phường"]),
    (
        "các cơ quan: Công an tỉnh, Thanh tra tỉnh; các đơn vị: các phòng, ban liên quan",
        ["Công an tỉnh", "Thanh tra tỉnh", "các phòng, ban liên quan"]
    ),
    ("các ngành: Công an, Y tế; các cơ quan; Sở Nội vụ", ["Công an", "Y tế", "các cơ quan", "Sở Nội vụ"]),
    ("các cơ quan báo chí: Báo Hà Giang", ["các cơ quan báo chí", "Báo Hà Giang"]),
    ("các doanh nghiệp: Vinamilk", ["các doanh nghiệp", "Vinamilk"]),
    (
        "Phòng Khoa học, Công nghệ và Giáo dục chuyên nghiệp, Phòng Kế hoạch, Tài chính và Đầu tư, Sở Y tế",
        ["Phòng Khoa học, Công nghệ và Giáo dục chuyên nghiệp", "Phòng Kế hoạch, Tài chính và Đầu tư", "Sở Y tế"]
    ),
    (
        "Phòng Đất đai, Đo đạc và Bản đồ; Phòng Bảo trợ xã hội, Trẻ em và Phòng, chống tệ nạn xã hội",
        ["Phòng Đất đai, Đo đạc và Bản đồ", "Phòng Bảo trợ xã hội, Trẻ em và Phòng, chống tệ nạn xã hội"]
    ),
    ("Vụ Khoa học, Công nghệ và Chuyển đổi số", ["Vụ Khoa học, Công nghệ và Chuyển đổi số"]),
    ("Phòng Văn hóa, Thông tin và Bưu điện", ["Phòng Văn hóa, Thông tin", "Bưu điện"]),
    ("Phòng Hạ tầng, VNPT và Viettel", ["Phòng Hạ tầng", "VNPT và Viettel"]),
    ("Phòng Hạ tầng, Bưu chính huyện và Dân số", ["Phòng Hạ tầng", "Bưu chính huyện và Dân số"]),
    (
        "Phòng Giáo dục Mầm non, Giáo dục Tiểu học và Sở Y tế",
        ["Phòng Giáo dục Mầm non", "Giáo dục Tiểu học", "Sở Y tế"]
    ),
    ("Phòng Cảnh sát giao thông - Công an tỉnh, Sở Y tế", ["Phòng Cảnh sát giao thông - Công an tỉnh", "Sở Y tế"]),
    ("Viện Tim mạch Việt Nam - Bệnh viện Bạch Mai", ["Viện Tim mạch Việt Nam - Bệnh viện Bạch Mai"]),
    (
        "Trung tâm Xúc tiến - Sở Văn hóa, Thể thao và Du lịch, Công an tỉnh",
        ["Trung tâm Xúc tiến - Sở Văn hóa, Thể thao và Du lịch", "Công an tỉnh"]
    ),
    ("Trung tâm Khuyến nông - Sở Tài chính - Sở Y tế", ["Trung tâm Khuyến nông", "Sở Tài chính", "Sở Y tế"]),
    ("Sở Nội vụ - Trung tâm Khuyến nông - Sở Y tế", ["Sở Nội vụ", "Trung tâm Khuyến nông", "Sở Y tế"]),
    (
        "Phòng Y tế - Công an tỉnh; Phòng Dân tộc - Công an huyện",
        ["Phòng Y tế", "Công an tỉnh", "Phòng Dân tộc", "Công an huyện"]
    ),
    ("Trung tâm Y tế - Bệnh viện Đa khoa huyện", ["Trung tâm Y tế", "Bệnh viện Đa khoa huyện"]),
    ("Trung tâm Khuyến nông, Vietcombank", ["Trung tâm Khuyến nông", "Vietcombank"]),
    ("Sở Tài chính chủ trì.", ["Sở Tài chính"]), ("Cục Thống kê - Bộ Tài chính", ["Cục Thống kê - Bộ Tài chính"]),
    ("như Mục tiêu 5.1, 5.2", []), ("Như trên; Sở Y tế", ["Sở Y tế"]),
    (
        "Ủy ban Quốc gia Ứng phó sự cố, Thiên tai và Tìm kiếm Cứu nạn, Sở Y tế",
        ["Ủy ban Quốc gia Ứng phó sự cố, Thiên tai và Tìm kiếm Cứu nạn", "Sở Y tế"]
    ),
    ("UBND tỉnh và các huyện, thành phố", ["UBND tỉnh", "các huyện, thành phố"]),
    (
        "UBND huyện Ba Tri, Bình Đại và thành phố Bến Tre, Sở Y tế, Vietcombank, TKV",
        ["UBND huyện Ba Tri", "Bình Đại", "thành phố Bến Tre", "Sở Y tế", "Vietcombank", "TKV"]
    ),
    ("UBND huyện Như Xuân, Viettel Thanh Hóa", ["UBND huyện Như Xuân", "Viettel Thanh Hóa"]),
    ("UBND các huyện, Tp. Bến Tre; VP. UBND tỉnh", ["UBND các huyện, Tp. Bến Tre", "VP. UBND tỉnh"]),
    (
        "UBND các tỉnh Tây Nguyên; Công an các huyện, Tỉnh đoàn",
        ["UBND các tỉnh Tây Nguyên", "Công an các huyện", "Tỉnh đoàn"]
    ),
    ("Công an các huyện, tỉnh đoàn", ["Công an các huyện", "tỉnh đoàn"]),
    (
        "Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh, Hội Quyền lợi người tiêu dùng và Sở hữu trí tuệ",
        [
            "Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh",
            "Hội Quyền lợi người tiêu dùng và Sở hữu trí tuệ",
        ]
    ),
    (
        "Báo và Phát thanh - Truyền hình Quảng Trị, Thành viên Hội đồng phối hợp PBGDPL; UBND các tỉnh, TP trực thuộc TW",
        [
            "Báo và Phát thanh - Truyền hình Quảng Trị", "Thành viên Hội đồng phối hợp PBGDPL",
            "UBND các tỉnh, TP trực thuộc TW",
        ]
    ),
    ("các sở, ban ngành TP; Sở Y tế", ["các sở, ban ngành TP", "Sở Y tế"]),
    (
        "Bộ Văn hóa, Thể thao và Du lịch; Bộ Kế hoạch và Đầu tư, Tài chính",
        ["Bộ Văn hóa, Thể thao và Du lịch", "Bộ Kế hoạch và Đầu tư", "Tài chính"]
    ),
    ("các Bộ: Y tế, Nội vụ; Sở Y tế, Nội vụ", ["Y tế", "Nội vụ", "Sở Y tế", "Nội vụ"]),
    (
        "Trung tâm Văn hóa, Thông tin và Thể thao huyện, Trung tâm Y tế, Sở Tài chính",
        ["Trung tâm Văn hóa, Thông tin và Thể thao huyện", "Trung tâm Y tế", "Sở Tài chính"]
    ),
    (
        "Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch tỉnh; Sở Y tế và Du lịch",
        ["Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch tỉnh", "Sở Y tế", "Du lịch"]
    ),
    (
        "Báo và Phát thanh, Truyền hình tỉnh; Báo Quảng Ninh, Đài Phát thanh tỉnh",
        ["Báo và Phát thanh, Truyền hình tỉnh", "Báo Quảng Ninh", "Đài Phát thanh tỉnh"]
    ),
    ("các cơ quan, đơn vị trên địa bàn xã; Sở Y tế", ["các cơ quan, đơn vị trên địa bàn xã", "Sở Y tế"]),
    ("Thủ trưởng các sở, ban, ngành; Sở Y tế", ["các sở, ban, ngành", "Sở Y tế"]),
    (
        "Giám đốc Sở Y tế; Chánh Văn phòng UBND tỉnh và Chủ tịch UBND các huyện, thị xã; Trưởng Ban Dân tộc",
        ["Sở Y tế", "Văn phòng UBND tỉnh", "UBND các huyện, thị xã", "Ban Dân tộc"]
    ),
    ("các bộ, cơ quan ngang bộ; các sở, ngành", ["các bộ, cơ quan ngang bộ", "các sở, ngành"]),
    ("Sở Y tế (cơ quan thường trực) và UBND cấp huyện", ["Sở Y tế", "UBND cấp huyện"]),
    ("Các sở, ban, ngành và đơn vị liên quan.", ["Các sở, ban, ngành và đơn vị liên quan"]),
    (
        "Các sở, ban, ngành và UBND các huyện, thị xã, thành phố.",
        ["Các sở, ban, ngành", "UBND các huyện, thị xã, thành phố"]
    ),
    (
        "các sở, ban, ngành, đoàn thể cấp tỉnh; các cơ quan, đơn vị có liên quan",
        ["các sở, ban, ngành, đoàn thể cấp tỉnh"]
    ),
    ("Các sở, ngành, địa phương liên quan", ["Các sở, ngành, địa phương liên quan"]),
    ("Các sở, ban, ngành, các địa phương", ["Các sở, ban, ngành", "các địa phương"]),
    ("Các sở, ban ngành; UBND các quận, huyện, thị xã", ["Các sở, ban ngành", "UBND các quận, huyện, thị xã"]),
    (
        "Các Sở, Ban, ngành; UBND các huyện, thị xã, thành phố và các đơn vị đang quản lý nhà chung cư cũ.",
        ["Các Sở, Ban, ngành", "UBND các huyện, thị xã, thành phố", "các đơn vị đang quản lý nhà chung cư cũ"]
    ),
    (
        "Khối các cơ quan MTTQ và tổ chức chính trị -xã hội tỉnh.",
        ["Khối các cơ quan MTTQ và tổ chức chính trị -xã hội tỉnh"]
    ),
    (
        "Ủy ban MTTQ và các đoàn thể, tổ chức chính trị xã hội có liên quan",
        ["Ủy ban MTTQ", "các đoàn thể, tổ chức chính trị xã hội có liên quan"]
    ),
    ("Mặt trận Tổ quốc tỉnh và các tổ chức thành viên", ["Mặt trận Tổ quốc tỉnh", "các tổ chức thành viên"]),
    (
        "UBND các huyện, thị xã, thành phố, đoàn thể và tổ chức xã hội",
        ["UBND các huyện, thị xã, thành phố", "đoàn thể và tổ chức xã hội"]
    ),
    (
        "các tổ chức chính trị, xã hội, nghề nghiệp; Báo Quảng Ninh",
        ["các tổ chức chính trị, xã hội, nghề nghiệp", "Báo Quảng Ninh"]
    ),
    (
        "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh, Tỉnh đoàn",
        ["Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh", "Tỉnh đoàn"]
    ),
    (
        "Văn phòng Đoàn ĐBQH và HĐND tỉnh, Văn phòng UBND tỉnh",
        ["Văn phòng Đoàn ĐBQH và HĐND tỉnh", "Văn phòng UBND tỉnh"]
    ),
    (
        "Hội Nông dân, Hội Liên hiệp Phụ nữ và Hội Cựu chiến binh tỉnh",
        ["Hội Nông dân", "Hội Liên hiệp Phụ nữ", "Hội Cựu chiến binh tỉnh"]
    ),
    ("13 huyện, thị xã, thành phố", ["13 huyện, thị xã, thành phố"]),
    (
        "HĐND và UBND các huyện, thành phố; UBND các xã, phường, thị trấn",
        ["HĐND", "UBND các huyện, thành phố", "UBND các xã, phường, thị trấn"]
    ),
    (
        "Sở NN&PTNT, Sở TN&MT, Sở GD&ĐT, Sở LĐ-TB&XH, Sở VHTTDL, Sở TT&TT, Sở KH&CN, Sở GTVT, Sở KH&ĐT",
        [
            "Sở NN&PTNT", "Sở TN&MT", "Sở GD&ĐT", "Sở LĐ-TB&XH", "Sở VHTTDL", "Sở TT&TT", "Sở KH&CN", "Sở GTVT",
            "Sở KH&ĐT",
        ]
    ),
    ("Ban Dân tộc tỉnh - Sở Y tế", ["Ban Dân tộc tỉnh", "Sở Y tế"]),
    ("Sở Y tế, Sở Y tế; Sở Y Tế", ["Sở Y tế"]),
    (
        "Các sở, ban, ngành: Y tế, KH&ĐT; UBND các huyện còn lại",
        ["Y tế", "KH&ĐT", "UBND các huyện còn lại"]
    ),
    (
        "UBND các huyện, thị xã Cai Lậy, Gò Công và thành phố Mỹ Tho; Báo, Đài Truyền hình",
        ["UBND các huyện, thị xã Cai Lậy, Gò Công và thành phố Mỹ Tho", "Báo", "Đài Truyền hình"]
    ),
    ("UBND thành phố Đà Lạt, UBND huyện Đức Trọng", ["UBND thành phố Đà Lạt", "UBND huyện Đức Trọng"]),
    (
        "Ban Quản lý Khu kinh tế và các khu công nghiệp tỉnh, Trung tâm Xúc tiến đầu tư, thương mại và du lịch tỉnh, Cục Thuế",
        [
            "Ban Quản lý Khu kinh tế và các khu công nghiệp tỉnh",
            "Trung tâm Xúc tiến đầu tư, thương mại và du lịch tỉnh", "Cục Thuế",
        ]
    ),
    (
        "các huyện ủy, thị ủy, thành ủy; Các cơ quan thông tấn, báo chí",
        ["các huyện ủy, thị ủy, thành ủy", "Các cơ quan thông tấn, báo chí"]
    ),
    (
        "Sở Giao thông vận tải - Xây dựng; Sở Nông nghiệp và Môi trường",
        ["Sở Giao thông vận tải - Xây dựng", "Sở Nông nghiệp và Môi trường"]
    ),
    (
        "Sở KH&CN (chủ trì), Sở Công Thương (phối hợp). Các ngành, địa phương",
        ["Sở KH&CN", "Sở Công Thương", "Các ngành, địa phương"]
    ),
    ("Sở An toàn sinh học", ["Sở An toàn sinh học"]),
    ("các sở, ngành: Tài chính, Công an tỉnh", ["Tài chính", "Công an tỉnh"]),
    (
        "Trung tâm Xúc tiến Thương mại, Du lịch và Đầu tư; Chi cục Trồng trọt và Bảo vệ thực vật",
        ["Trung tâm Xúc tiến Thương mại, Du lịch và Đầu tư", "Chi cục Trồng trọt và Bảo vệ thực vật"]
    ),
    (
        "UBND các huyện, thị xã, thành phố theo chức năng, nhiệm vụ được giao; Sở Y tế theo thẩm quyền",
        ["UBND các huyện, thị xã, thành phố", "Sở Y tế"]
    ),
    ("các cơ quan báo, đài trên địa bàn tỉnh", ["các cơ quan báo, đài trên địa bàn tỉnh"]),
    ("các cơ quan, tổ chức liên quan", ["các cơ quan, tổ chức liên quan"]),
    ("các hội, đoàn thể; các sở, ngành liên quan", ["các hội, đoàn thể", "các sở, ngành liên quan"]),
    ("Đề nghị Ban Tổ chức Tỉnh ủy", ["Ban Tổ chức Tỉnh ủy"]), ("Không", []), ("nt", []),
    ("Sở Y tế, với sự tham gia của Sở Nội vụ", ["Sở Y tế", "Sở Nội vụ"]),
    ("Sở Y tế là cơ quan chủ trì", ["Sở Y tế"]),
    ("Công an TP. Cần Thơ, UBND Q. Ninh Kiều", ["Công an TP. Cần Thơ", "UBND Q. Ninh Kiều"]),
    (
        "UBND các huyện: Kỳ Sơn, Tương Dương và thành phố Vinh; Sở Y tế",
        ["Kỳ Sơn", "Tương Dương", "thành phố Vinh", "Sở Y tế"]
    ),
    ("UBND thành phố Vinh, thị xã Cửa Lò", ["UBND thành phố Vinh", "thị xã Cửa Lò"]),
    ("các Hội: Nông dân, Phụ nữ, Cựu chiến binh; Sở Y tế", ["Nông dân", "Phụ nữ", "Cựu chiến binh", "Sở Y tế"]),
    ("Hội Nông dân, Phụ nữ và Sở Y tế", ["Hội Nông dân", "Phụ nữ", "Sở Y tế"]),
    ("các quận ủy, huyện ủy", ["các quận ủy, huyện ủy"]),
    ("1. Sở Y tế; 2. Sở Tài chính", ["Sở Y tế", "Sở Tài chính"]),
    (
        "Công an các huyện, thị xã, thành phố; Trung tâm Y tế các huyện, thị xã, Sở Y tế",
        ["Công an các huyện, thị xã, thành phố", "Trung tâm Y tế các huyện, thị xã", "Sở Y tế"]
    ),
    (
        "Quỹ Đầu tư phát triển và Bảo lãnh tín dụng tỉnh, Bảo tàng tỉnh",
        ["Quỹ Đầu tư phát triển và Bảo lãnh tín dụng tỉnh", "Bảo tàng tỉnh"]
    ),
    (
        "UBND các huyện Thanh Thủy, Thạnh Phú, Cư M'gar và M'Drắk",
        ["Thanh Thủy", "Thạnh Phú", "Cư M'gar", "M'Drắk"]
    ),
    (
        "Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh; Sở Y tế",
        ["Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh", "Sở Y tế"]
    ),
    (
        "UBND các xã: A Lưới 1, A Lưới 2; UBND các phường 1, 2 và Tân An",
        ["A Lưới 1", "A Lưới 2", "1", "2", "Tân An"]
    ),
    ("UBND các phường: Xuân Hương - Đà Lạt, Cam Ly - Đà Lạt", ["Xuân Hương - Đà Lạt", "Cam Ly - Đà Lạt"]),
    ("Cục Thú y, Cục Chăn nuôi và Vụ Pháp chế", ["Cục Thú y", "Cục Chăn nuôi", "Vụ Pháp chế"]),
    (
        "các Vụ: Pháp chế, Tài chính và Tổ chức cán bộ; Sở Y tế",
        ["Pháp chế", "Tài chính", "Tổ chức cán bộ", "Sở Y tế"]
    ),
    ("Vụ Khoa học, Công nghệ và Môi trường", ["Vụ Khoa học, Công nghệ và Môi trường"]),
    ("Các Cục, Vụ thuộc Bộ; các sở, ngành liên quan", ["Các Cục, Vụ thuộc Bộ", "các sở, ngành liên quan"]),
    ("Công an xã và lực lượng dân quân", ["Công an xã", "lực lượng dân quân"]),
    (
        "Ngân hàng Chính sách xã hội - Phòng giao dịch Đại Lộc; Ban Dân tộc - Sở Y tế",
        ["Ngân hàng Chính sách xã hội - Phòng giao dịch Đại Lộc", "Ban Dân tộc", "Sở Y tế"]
    ),
    ("UBND các huyện Đức Trọng - Lâm Hà, Sở Y tế", ["Đức Trọng", "Lâm Hà", "Sở Y tế"]),
    ("Ngân hàng CSXH và Phòng giao dịch các huyện", ["Ngân hàng CSXH", "Phòng giao dịch các huyện"]),
    ("các Trung tâm Y tế huyện; các Trường THPT", ["các Trung tâm Y tế huyện", "các Trường THPT"]),
    (
        "các Trung tâm: Khuyến nông, Nước sạch và Vệ sinh môi trường nông thôn",
        ["Khuyến nông", "Nước sạch và Vệ sinh môi trường nông thôn"]
    ),
    ("Sở Y tế; đồng chủ trì: Sở Tài chính; v.v...", ["Sở Y tế", "Sở Tài chính"]),
    ("Sở Y tế[1]; Sở Nội vụ [2]", ["Sở Y tế", "Sở Nội vụ"]),
    (
        "Cục Kinh tế - Quản lý đầu tư xây dựng; Ban Dân tộc - Quỹ Đầu tư phát triển, Công an - Quân sự",
        ["Cục Kinh tế - Quản lý đầu tư xây dựng", "Ban Dân tộc", "Quỹ Đầu tư phát triển", "Công an", "Quân sự"]
    ),
    (
        "Chi cục Thống kê khu vực Quỳ Hợp - Quỳ Châu - Quế Phong; Sở Y tế - Sở Tài chính",
        ["Chi cục Thống kê khu vực Quỳ Hợp - Quỳ Châu - Quế Phong", "Sở Y tế", "Sở Tài chính"]
    ),
    (
        "Cảng vụ hàng không miền Nam - Đại diện tại Phú Quốc; Ban Dân tộc - Đài Truyền hình",
        ["Cảng vụ hàng không miền Nam - Đại diện tại Phú Quốc", "Ban Dân tộc", "Đài Truyền hình"]
    ),
    (
        "Sở Tài chính - Vật giá, Sở Tài chính - Sở Xây dựng; Công an tỉnh - Tập đoàn Viettel",
        ["Sở Tài chính - Vật giá", "Sở Tài chính", "Sở Xây dựng", "Công an tỉnh", "Tập đoàn Viettel"]
    ),
    (
        "Ban Quản lý rừng đặc dụng và phòng hộ; Sở Y tế và phòng Tài chính, Phòng, ban liên quan",
        ["Ban Quản lý rừng đặc dụng và phòng hộ", "Sở Y tế", "phòng Tài chính", "Phòng, ban liên quan"]
    ),
    (
        "Chi cục Thủy lợi và Phòng, chống thiên tai; Chi cục Trồng trọt, Bảo vệ thực vật và Quản lý chất lượng",
        ["Chi cục Thủy lợi và Phòng, chống thiên tai", "Chi cục Trồng trọt, Bảo vệ thực vật và Quản lý chất lượng"]
    ),
    (
        "Chi cục Trồng trọt, Bảo vệ thực vật và Quản lý chất lượng; Cục Thuế, Cục Hải quan và Kho bạc, Sở Y tế và Vietcombank",
        [
            "Chi cục Trồng trọt, Bảo vệ thực vật và Quản lý chất lượng", "Cục Thuế", "Cục Hải quan", "Kho bạc",
            "Sở Y tế", "Vietcombank",
        ]
    ),
    (
        "Công an tỉnh và Viễn thông Quảng Ninh; Công an xã và Trưởng thôn; Kho bạc Nhà nước, quản lý thị trường",
        [
            "Công an tỉnh", "Viễn thông Quảng Ninh", "Công an xã", "Trưởng thôn", "Kho bạc Nhà nước",
            "quản lý thị trường",
        ]
    ),
    (
        "Cục Thống kê, Điện lực Quảng Ninh và Viễn thông Quảng Ninh",
        ["Cục Thống kê", "Điện lực Quảng Ninh", "Viễn thông Quảng Ninh"]
    ),
    (
        "Trung tâm Quan trắc hải dương, Tài nguyên và Môi trường",
        ["Trung tâm Quan trắc hải dương, Tài nguyên và Môi trường"]
    ),
    (
        "Cục Thuế tỉnh, Hải quan tỉnh và Viễn thông tỉnh; Chi cục Kiểm lâm tỉnh, Viettel và Mobifone",
        ["Cục Thuế tỉnh", "Hải quan tỉnh", "Viễn thông tỉnh", "Chi cục Kiểm lâm tỉnh", "Viettel và Mobifone"]
    ),
    (
        "Vụ Khoa học công nghệ, môi trường và vật liệu xây dựng; Vụ Tài chính - Kế toán, Vụ Tài chính và Vụ Pháp chế",
        [
            "Vụ Khoa học công nghệ, môi trường và vật liệu xây dựng", "Vụ Tài chính - Kế toán", "Vụ Tài chính",
            "Vụ Pháp chế",
        ]
    ),
    (
        "UBND các xã, TT; UBND các xã, TT Y tế; UBND các huyện, TT Khuyến nông",
        ["UBND các xã, TT", "TT Y tế", "UBND các huyện", "TT Khuyến nông"]
    ),
    (
        "Công an huyện, thị xã, thành phố; Trạm Y tế xã, phường, đặc khu, Phòng Y tế huyện, thị xã và thành phố",
        [
            "Công an huyện, thị xã, thành phố", "Trạm Y tế xã, phường, đặc khu",
            "Phòng Y tế huyện, thị xã và thành phố",
        ]
    ),
    (
        "Công an huyện, xã, thị trấn; Công an thị xã, các huyện; Trung tâm Y tế huyện, huyện ủy",
        ["Công an huyện", "xã, thị trấn", "Công an thị xã", "các huyện", "Trung tâm Y tế huyện", "huyện ủy"]
    ),
    (
        "Công an tỉnh, huyện, xã; Công an huyện, UBND tỉnh; Liên minh Hợp tác xã, phường, thị trấn",
        ["Công an tỉnh", "huyện, xã", "Công an huyện", "UBND tỉnh", "Liên minh Hợp tác xã", "phường, thị trấn"]
    ),
    ("các phòng, ban, đơn vị đặc khu; các xã, thị trấn", ["các phòng, ban, đơn vị đặc khu", "các xã, thị trấn"]),
    ("các ban, ngành, đoàn thể xã; UBND các xã", ["các ban, ngành, đoàn thể xã", "UBND các xã"]),
    (
        "Công an xã, phường, đặc khu và Tổ công nghệ số cộng đồng; Trạm Y tế xã, phường, nhân viên y tế thôn",
        ["Công an xã, phường, đặc khu", "Tổ công nghệ số cộng đồng", "Trạm Y tế xã, phường", "nhân viên y tế thôn"]
    ),
    (
        "Chi cục Thuế huyện, thị xã, khu vực; Hạt Kiểm lâm huyện, thị xã và liên huyện; Công an xã, phường, Khu vực phòng thủ",
        [
            "Chi cục Thuế huyện, thị xã, khu vực", "Hạt Kiểm lâm huyện, thị xã và liên huyện", "Công an xã, phường",
            "Khu vực phòng thủ",
        ]
    ),
    (
        "Công an huyện, thị xã, thành phố có liên quan; Trạm Y tế xã, phường, thị trấn trên địa bàn và Sở Y tế",
        [
            "Công an huyện, thị xã, thành phố có liên quan", "Trạm Y tế xã, phường, thị trấn trên địa bàn", "Sở Y tế",
        ]
    ),
    (
        "Phòng Lao động huyện, thị xã, thành phố thuộc tỉnh; Công an huyện, xã, thị trấn trên địa bàn",
        ["Phòng Lao động huyện, thị xã, thành phố thuộc tỉnh", "Công an huyện", "xã, thị trấn trên địa bàn"]
    ),
    (
        "Công an thị xã, các huyện; các ban, ngành xã, thị trấn trên địa bàn tỉnh Quảng Ninh, xã Tân Hội",
        [
            "Công an thị xã", "các huyện", "các ban, ngành xã, thị trấn trên địa bàn tỉnh Quảng Ninh", "xã Tân Hội",
        ]
    ),
    ("các cơ quan, đoàn thể huyện, thị xã, thành phố", ["các cơ quan, đoàn thể huyện, thị xã, thành phố"]),
    (
        "các sở, ban, ngành thành phố, quận, huyện; các ngành, đoàn thể, xã, phường",
        ["các sở, ban, ngành thành phố", "quận, huyện", "xã, phường"]
    ),
    ("các ban, ngành, xã Tân Hội; các cơ quan xã hội", ["các ban, ngành", "xã Tân Hội", "các cơ quan xã hội"]),
    (
        "các trường Mầm non, Tiểu học và THCS, Trạm Y tế; các trường Cao đẳng, Đại học trên địa bàn tỉnh, Sở Y tế",
        [
            "các trường Mầm non, Tiểu học và THCS", "Trạm Y tế", "các trường Cao đẳng, Đại học trên địa bàn tỉnh",
            "Sở Y tế",
        ]
    ),
    (
        "các trường Tiểu học Tân Hội, THCS Tân Hội; các trường Cao đẳng, Đại học An Giang, Trường THPT, Vietcombank",
        [
            "các trường Tiểu học Tân Hội", "THCS Tân Hội", "các trường Cao đẳng", "Đại học An Giang", "Trường THPT",
            "Vietcombank",
        ]
    ),
    (
        "Công an xã, bản Nà Ca; Trưởng các phòng, ban; Trưởng Ban Dân tộc",
        ["Công an xã", "bản Nà Ca", "các phòng, ban", "Ban Dân tộc"]
    ),
    (
        "Trưởng các thôn, bản, khu phố; Trưởng thôn và bản, Sở Y tế; các thôn, bản, làng và UBND các xã",
        ["Trưởng các thôn, bản, khu phố", "Trưởng thôn và bản", "Sở Y tế", "các thôn, bản, làng", "UBND các xã"]
    ),
    ("Trưởng thôn, bản Nà Ca; Trưởng thôn, ban Mặt trận", ["Trưởng thôn", "bản Nà Ca", "ban Mặt trận"]),
    ("", []), (" ……", []), ("....", []), (" ; , .", []),
]

/// Spellings of one body.
private let spellings: [[String]] = [
    ["Ban Chỉ huy Phòng thủ dân sự tỉnh", "Ban Chỉ huy PTDS tỉnh", "BCH PTDS"],
    [
        "Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn tỉnh", "Ban Chỉ huy PCTT và TKCN tỉnh",
        "BCH PCTT&TKCN tỉnh",
    ],
    ["Phòng Kinh tế", "Phòng Kinh tế xã", "phòng Kinh tế phường"],
    ["Phòng Văn hóa - Xã hội", "Phòng Văn hóa - Xã hội xã", "Phòng VH-XH đặc khu"],
    ["HĐND các xã, phường", "Hội đồng nhân dân cấp xã", "HĐND xã"], ["HĐND các huyện", "Hội đồng nhân dân cấp huyện"],
    [
        "UBND các tỉnh, thành phố trực thuộc Trung ương", "UBND các tỉnh, TP trực thuộc TW", "UBND các tỉnh, thành phố",
        "Ủy ban nhân dân các tỉnh, thành phố",
    ],
    [
        "Sở Lao động - Thương binh và Xã hội", "Sở Lao động- Thương binh và Xã hội",
        "Sở Lao động, Thương binh và Xã hội",
        "Sở LĐTBXH", "Sở LĐ-TB&XH", "Sở LĐTB&XH", "Sở Lao động TB&XH", "SỞ LAO ĐỘNG – THƯƠNG BINH VÀ XÃ HỘI",
    ],
    [
        "Sở Nông nghiệp và Phát triển nông thôn", "Sở Nông nghiệp và PTNT", "Sở NN&PTNT", "Nông nghiệp và PTNT",
        "Sở NN và PTNT",
    ],
    [
        "Sở Kế hoạch và Đầu tư", "Sở Kế hoạch và ĐT", "Sở KH&ĐT", "Sở KHĐT", "Sở Kế hoạch & Đầu tư",
        "Sở Kế hoạch - Đầu tư",
    ],
    ["Sở Tài nguyên và Môi trường", "Sở Tài nguyên và MT", "Sở TN&MT", "Sở TNMT"],
    ["Sở Công Thương", "Sở Công thương", "Sở CT", "Công Thương"],
    ["Sở Giao thông vận tải", "Sở Giao thông", "Sở GTVT"],
    ["Sở Văn hóa, Thể thao và Du lịch", "Sở VHTTDL", "Sở VHTT&DL", "Sở Văn hóa - Thể thao và Du lịch"],
    [
        "UBND các huyện, thị xã, thành phố", "Ủy ban nhân dân các huyện, thị xã, thành phố thuộc tỉnh",
        "UBND các địa phương",
        "UBND cấp huyện", "UBND các quận, huyện, thị xã", "UBND các huyện, TX, TP", "UBND huyện, thị xã, thành phố",
    ],
    [
        "Các sở, ngành liên quan", "các sở, ban, ngành có liên quan", "Các sở, ban, ngành và đơn vị liên quan",
        "Các Sở, Ban, ngành",
        "các sở, ban, ngành, đơn vị liên quan", "các đơn vị liên quan", "Các sở ngành liên quan",
        "các cơ quan, đơn vị liên quan", "các sở ngành", "các sở, ban, ngành, cục, chi cục liên quan",
    ],
    [
        "Cơ quan Khối Mặt trận tổ quốc và các tổ chức chính trị - xã hội tỉnh", "Cơ quan khối MTTQ và các đoàn thể",
        "Khối cơ quan MTTQ và các tổ chức chính trị - xã hội", "Khối UB MTTQ tỉnh và các đoàn thể tỉnh",
        "Khối Cơ quan Mặt trận Tổ quốc tỉnh và các tổ chức chính trị - xã hội tỉnh",
    ],
    [
        "Uỷ ban MTTQ VN tỉnh", "UBMTTQ VN", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Quảng Ninh", "Ủy ban MTTQ tỉnh",
        "UBMTTQ tỉnh",
        "Ủy ban MTTQ Việt Nam tỉnh", "MTTQ tỉnh",
    ],
    [
        "Đài Phát thanh và Truyền hình tỉnh", "Đài Phát thanh truyền hình tỉnh", "Đài PTTH tỉnh",
        "Đài PT-TH Quảng Ninh",
        "Đài Phát thanh - Truyền hình",
    ],
    [
        "Ngân hàng Nhà nước chi nhánh Quảng Ninh", "NHNN chi nhánh tỉnh",
        "Ngân hàng Nhà nước Việt Nam - Chi nhánh tỉnh Quảng Ninh",
    ],
    [
        "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh", "Liên hiệp các Hội KH&KT tỉnh", "Liên hiệp các hội KHKT",
        "LHH KH&KT tỉnh",
    ],
    ["Bảo hiểm xã hội tỉnh", "BHXH tỉnh", "Bảo hiểm XH tỉnh"],
    ["Viện Kiểm sát nhân dân tỉnh", "Viện KSND tỉnh", "VKSND tỉnh", "VKS nhân dân tỉnh", "Viện kiểm sát ND tỉnh"],
    [
        "Ngân hàng Chính sách xã hội chi nhánh tỉnh", "Ngân hàng CSXH tỉnh", "NHCSXH tỉnh",
        "Chi nhánh Ngân hàng Chính sách xã hội tỉnh",
    ],
    ["Kho bạc Nhà nước tỉnh", "KBNN tỉnh", "Kho bạc NN tỉnh"],
    ["Bộ Chỉ huy Quân sự tỉnh", "Bộ CHQS tỉnh", "BCH Quân sự tỉnh", "BCH QS tỉnh"],
    ["Cục Thi hành án dân sự tỉnh", "Cục THADS tỉnh"],
    ["Bộ đội Biên phòng tỉnh", "Bộ Chỉ huy Bộ đội Biên phòng tỉnh", "BCH BĐBP tỉnh", "Bộ CH BĐBP tỉnh"],
    ["Cục Quản lý thị trường tỉnh", "Cục QLTT tỉnh"], ["Ban Dân tộc tỉnh", "Ban DT tỉnh"],
    ["Cảng vụ Hàng hải Quảng Ninh", "CVHH Quảng Ninh"], ["Trường Đại học Hạ Long", "Trường ĐH Hạ Long"],
    ["Hiệp hội Doanh nghiệp tỉnh", "Hiệp hội DN tỉnh"],
    ["Vụ Khoa học công nghệ, môi trường và vật liệu xây dựng", "Vụ KHCN, môi trường và VLXD"],
    ["Hội Nông dân tỉnh", "Hội ND tỉnh", "HND tỉnh"],
    ["Hội Liên hiệp Phụ nữ tỉnh", "Hội LHPN tỉnh", "LHPN tỉnh", "Hội Phụ nữ tỉnh"],
    ["Hội Cựu chiến binh tỉnh", "Hội CCB tỉnh", "CCB tỉnh"],
    ["Liên minh Hợp tác xã tỉnh", "Liên minh HTX tỉnh", "LMHTX tỉnh"],
    ["Hội Chữ thập đỏ tỉnh", "Hội CTĐ tỉnh", "Hội Chữ thập đỏ Việt Nam tỉnh"],
    ["Thanh tra tỉnh", "Thanh tra Nhà nước tỉnh"],
    [
        "Tỉnh đoàn", "Tỉnh Đoàn Thanh niên", "Tỉnh Đoàn TNCS Hồ Chí Minh", "Tỉnh Đoàn Quảng Ninh",
        "Đoàn TNCS Hồ Chí Minh tỉnh", "Đoàn TNCS HCM tỉnh", "ĐTN tỉnh", "Đoàn TN",
    ],
    ["Huyện đoàn", "Đoàn Thanh niên huyện", "Đoàn TNCS Hồ Chí Minh huyện"],
    ["Thành đoàn"], ["Hội Liên hiệp Phụ nữ huyện", "Hội LHPN huyện", "Hội Phụ nữ huyện"],
    ["Ủy ban nhân dân tỉnh Quảng Ninh", "UBND tỉnh", "UBND tỉnh Quảng Ninh"],
    ["Ban An toàn giao thông tỉnh", "Ban ATGT tỉnh"],
    [
        "Trung tâm Phục vụ hành chính công xã", "Trung tâm PVHCC xã", "TTPVHCC xã",
        "TT Phục vụ hành chính công xã",
    ],
    ["Ban Chỉ huy Quân sự xã", "BCH Quân sự xã", "Ban CHQS xã"],
    ["Ủy ban MTTQVN xã", "Mặt trận Tổ quốc Việt Nam xã"],
    ["Các Cục, Vụ thuộc Bộ", "các cơ quan, đơn vị thuộc Bộ", "các Vụ, Cục có liên quan"],
    [
        "đoàn thể, tổ chức chính trị xã hội tỉnh", "Đoàn thể, tổ chức chính trị - xã hội Tỉnh",
        "các tổ chức chính trị - xã hội",
    ],
    ["Tòa án nhân dân tỉnh", "TAND tỉnh", "Toà án nhân dân tỉnh Quảng Ninh"],
    [
        "Phòng Nông nghiệp và Phát triển nông thôn các huyện", "Phòng NN&PTNT các huyện", "Phòng NN và PTNT các huyện",
    ],
    ["Phòng Lao động - Thương binh và Xã hội các huyện", "Phòng LĐ-TB&XH các huyện"],
    ["Phòng Tài chính - Kế hoạch các huyện", "Phòng TC-KH các huyện"], ["Phòng Tư pháp các huyện"],
    ["Ngân hàng Nông nghiệp và Phát triển nông thôn", "Ngân hàng NN&PTNT", "Ngân hàng NN và PTNT"],
    ["Vụ Kế hoạch - Tài chính", "Vụ KH-TC", "Vụ KHTC", "Vụ KH&TC"],
    ["Vụ Khoa học và Công nghệ", "Vụ KH-CN"], ["Vụ Tài chính - Kế hoạch"],
    ["Vụ Tổ chức cán bộ", "Vụ TCCB"], ["Cục Quản lý Dược", "Cục QLD"],
    ["Trung tâm Nước sạch và Vệ sinh môi trường nông thôn", "Trung tâm Nước sạch và VSMT nông thôn"],
    ["Đài Khí tượng Thủy văn tỉnh", "Đài KTTV tỉnh"],
    ["Chi cục Hải quan khu vực VIII", "Chi cục Hải quan KV VIII"], ["Chi cục Hải quan KV VII"], ["Hải quan TKV"],
    ["Đài Truyền hình Việt Nam"], ["Hội Nông dân Việt Nam", "HND Việt Nam"],
    ["Phòng Giáo dục Tiểu học", "Phòng GD Tiểu học"],

    ["các bộ, ngành liên quan", "các bộ, cơ quan ngang bộ"],
    ["Bộ Tài chính"], ["Sở Tài chính", "Tài chính"],
    [
        "các phòng, ban huyện", "các phòng, ban quận, huyện", "Các phòng, ban, ngành cấp huyện",
        "các phòng, ban chuyên môn thuộc UBND huyện",
    ],
    ["các ban, ngành, đoàn thể xã, phường, đặc khu", "các phòng, ban cấp xã", "các đơn vị, cơ quan thuộc xã"],
]

/// Names and their kinds.
private let kinds: [(String, AgencyKind)] = [
    ("Sở Y tế", .department), ("Công an tỉnh", .department), ("Thanh tra tỉnh", .department), ("Ban Dân tộc", .board),
    ("Ban Xây dựng nông thôn mới", .board), ("Tòa án nhân dân tỉnh", .courtOrProcuracy),
    ("Thuế tỉnh Tây Ninh", .department), ("Thống kê tỉnh", .department),
    ("VKSND tỉnh", .courtOrProcuracy), ("Viện KSND tỉnh", .courtOrProcuracy),
    ("Đài Phát thanh - Truyền hình tỉnh", .media), ("Báo Quảng Ninh", .media), ("Tỉnh ủy", .partyBody),
    ("Ban Tuyên giáo Tỉnh ủy", .partyBody), ("Hội Nông dân tỉnh", .massOrganisation),
    ("Ủy ban MTTQ tỉnh", .massOrganisation), ("Tỉnh đoàn", .massOrganisation),
    ("Liên minh Hợp tác xã", .massOrganisation),
    ("các sở, ngành liên quan", .collective), ("các doanh nghiệp", .collective),
    ("UBND cấp huyện", .districtCommittees),
    ("UBND thành phố Hạ Long", .districtCommittees), ("UBND TP Vinh", .districtCommittees), ("UBND tỉnh", .other),
    ("UBND các huyện ven biển", .districtCommittees), ("UBND các cấp", .districtCommittees),
    ("các hội, đoàn thể", .collective), ("HND tỉnh", .massOrganisation), ("các quận ủy, huyện ủy", .partyBody),
    ("các huyện, thành, thị ủy", .partyBody), ("Cơ quan Ủy ban MTTQ Việt Nam tỉnh", .massOrganisation),
    ("Báo và Đài Phát thanh và Truyền hình Cần Thơ", .media), ("Báo và Đài PTTH tỉnh", .media),
    ("Ngân hàng Nhà nước chi nhánh tỉnh", .other),
    ("Trường Đại học Hạ Long", .other), ("Đại học Thái Nguyên", .other),
    ("đoàn thể, tổ chức chính trị xã hội tỉnh", .collective),
    ("Vụ Pháp chế", .department), ("Bảo Lâm", .other), ("Báo Lâm Đồng", .media), ("Bộ Y tế", .other),
    ("UBND các tỉnh, thành phố", .collective), ("Ban Kinh tế Trung ương", .partyBody),
    ("Thông tấn xã Việt Nam", .media),
    ("Trung ương Hội Nông dân Việt Nam", .massOrganisation), ("Tổng Liên đoàn Lao động Việt Nam", .massOrganisation),
    ("Đài KTTV tỉnh", .other), ("Đài Khí tượng thủy văn khu vực Nam Bộ", .other), ("Đài TT huyện", .media),
    ("Đặc khu uỷ Phú Quý", .partyBody), ("Quận ủy Ba Đình", .partyBody), ("Ban Thường vụ Tỉnh ủy", .partyBody),
    ("Ban Thường vụ Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh", .massOrganisation),
    ("các bộ, ngành", .collective), ("Đài Truyền hình Việt Nam", .media),
]

@Suite struct AgenciesTests {
    private func read(
        _ registry: inout AgencyRegistry,
        _ words: String
    ) -> (names: [String], ids: [Int], codes: [String]) {
        let source = SourceText("Phối hợp: " + words)
        let line = FoldedLine(source, line: 0)
        let result = registry.read(line, 9..<line.count)
        return (
            result.agencies.map { source.words($0.span) }, result.agencies.map(\.agency), result.diagnostics.map(\.code)
        )
    }

    @Test(arguments: lists)
    func readsList(words: String, expected: [String]) {
        var registry = AgencyRegistry(province: "Quảng Ninh")
        let result = read(&registry, words)
        #expect(result.names == expected)
        #expect(result.codes == (expected.isEmpty ? ["empty-assignment"] : []))
    }

    @Test(arguments: spellings)
    func oneBody(names: [String]) {
        var registry = AgencyRegistry(province: "Quảng Ninh")
        for name in names { _ = read(&registry, name) }
        #expect(registry.finish().map(\.key) == registry.finish().prefix(1).map(\.key))
        #expect(registry.finish().first?.aliases == names)
    }

    @Test func twoBodies() {
        let keys = spellings.map { names in
            var registry = AgencyRegistry(province: "Quảng Ninh")
            _ = registry.intern(name: names[0])
            return registry.finish().map(\.key)
        }
        #expect(Set(keys).count == spellings.count)
    }

    @Test(arguments: kinds)
    func hasKind(name: String, kind: AgencyKind) {
        var registry = AgencyRegistry(province: "Quảng Ninh")
        _ = read(&registry, name)
        #expect(registry.finish().map(\.kind) == [kind])
    }

    @Test func bareNamesAreCompleted() {
        var registry = AgencyRegistry(province: nil)
        _ = read(&registry, "các sở: Kế hoạch và ĐT, Tài chính")
        #expect(registry.finish().map(\.name) == ["Sở Kế hoạch và ĐT", "Sở Tài chính"])
        #expect(registry.finish().map(\.aliases) == [["Kế hoạch và ĐT"], ["Tài chính"]])
    }

    @Test(
        "A name behind a ministry's or an office's is one too",
        arguments: [
            ("Bộ Ngoại giao, Công an, Quốc phòng", ["Bộ Ngoại giao", "Bộ Công an", "Bộ Quốc phòng"]),
            ("các Bộ: Quốc phòng, Công an, Ngoại giao", ["Bộ Quốc phòng", "Bộ Công an", "Bộ Ngoại giao"]),
            ("các bộ, ngành: Công an, Y tế", ["Bộ Công an", "Bộ Y tế"]),
            (
                "Phòng Nội vụ, Tài chính - Kế hoạch; Phòng Kinh tế và Đô thị",
                ["Phòng Nội vụ", "Phòng Tài chính - Kế hoạch", "Phòng Kinh tế và Đô thị"]
            ),
            (
                "các Văn phòng: Tỉnh ủy, UBND tỉnh, Đoàn ĐBQH và HĐND tỉnh; Tỉnh ủy",
                ["Văn phòng Tỉnh ủy", "Văn phòng UBND tỉnh", "Văn phòng Đoàn ĐBQH và HĐND tỉnh", "Tỉnh ủy"]
            ),
            (
                "Các văn phòng: Tỉnh ủy, Sở Y tế, UBND tỉnh; các VP: HĐND - UBND xã, UBND các huyện",
                ["Văn phòng Tỉnh ủy", "Sở Y tế", "UBND tỉnh", "Văn phòng HĐND - UBND xã", "UBND các huyện"]
            ),
            (
                "Các Văn phòng Tỉnh ủy, UBND tỉnh, Sở Y tế; UBND tỉnh",
                ["Văn phòng Tỉnh ủy", "Văn phòng UBND tỉnh", "Sở Y tế", "UBND tỉnh"]
            ),
            ("các Văn phòng Huyện ủy, UBND tỉnh", ["các Văn phòng Huyện ủy", "UBND tỉnh"]),
            ("các Văn phòng đăng ký đất đai, Tỉnh ủy", ["các Văn phòng đăng ký đất đai", "Tỉnh ủy"]),
            (
                "các Cục: Quản lý Dược, Khoa học công nghệ và Đào tạo; các Vụ: Pháp chế, Khoa học và Công nghệ",
                ["Cục Quản lý Dược", "Cục Khoa học công nghệ và Đào tạo", "Vụ Pháp chế", "Vụ Khoa học và Công nghệ"]
            ),
            (
                "các Cục: Trồng trọt, Chăn nuôi và Thú y; các Vụ: Khoa học công nghệ và Pháp chế",
                ["Cục Trồng trọt", "Cục Chăn nuôi", "Cục Thú y", "Vụ Khoa học công nghệ", "Vụ Pháp chế"]
            ),
            (
                "các Phòng: Giáo dục Tiểu học, Kế hoạch - Tài chính, Nội vụ; các phòng: Kinh tế, Văn hóa - Xã hội",
                [
                    "Phòng Giáo dục Tiểu học", "Phòng Kế hoạch - Tài chính", "Phòng Nội vụ", "Phòng Kinh tế",
                    "Phòng Văn hóa - Xã hội",
                ]
            ),
            (
                "Các Vụ: Pháp chế, Bảo hiểm y tế; các Cục: Phòng bệnh, An toàn thực phẩm; Phòng bệnh viện",
                ["Vụ Pháp chế", "Vụ Bảo hiểm y tế", "Cục Phòng bệnh", "Cục An toàn thực phẩm", "Phòng bệnh viện"]
            ),
            ("Các ban: Tổ chức, Nội chính Tỉnh ủy", ["Ban Tổ chức", "Ban Nội chính Tỉnh ủy"]),
            (
                "UBND cấp huyện, cấp xã, Sở Y tế; UBND cấp xã; HĐND, UBND cấp xã và cấp huyện",
                ["UBND cấp huyện", "UBND cấp xã", "Sở Y tế", "HĐND cấp xã", "HĐND cấp huyện"]
            ),
            ("UBND cấp huyện, xã; Sở Y tế", ["UBND cấp huyện, xã", "Sở Y tế"]),
            ("các bản: Nà Ca, Nà Lốc", ["các bản", "Nà Ca", "Nà Lốc"]),
            ("các Vụ: Pháp chế, Bảo hiểm xã hội Việt Nam", ["Vụ Pháp chế", "Bảo hiểm xã hội Việt Nam"]),
            ("Bộ Quốc phòng, Công an tỉnh, Y tế", ["Bộ Quốc phòng", "Công an tỉnh", "Sở Y tế"]),
            ("Bộ Y tế, Công an tỉnh", ["Bộ Y tế", "Công an tỉnh"]), ("Sở Y tế, Công an", ["Sở Y tế", "Công an"]),
        ]
    )
    func listedNames(words: String, expected: [String]) {
        var registry = AgencyRegistry(province: nil)
        _ = read(&registry, words)
        #expect(registry.finish().map(\.name) == expected)
    }

    @Test func anOfficeIsNotCalledByWhatItServes() {
        var registry = AgencyRegistry(province: "Quảng Ninh")
        _ = read(&registry, "các Văn phòng: Tỉnh ủy, UBND tỉnh; UBND tỉnh")
        #expect(
            registry.finish().map(\.aliases) == [["Văn phòng Tỉnh ủy"], ["Văn phòng UBND tỉnh"], ["UBND tỉnh"]]
        )
    }

    @Test(
        "An association in a list is one with «Hội» or without, unless it is another body",
        arguments: [
            (
                "Hội Nông dân, Liên hiệp Phụ nữ, Cựu chiến binh tỉnh",
                ["Hội Nông dân", "Hội Liên hiệp Phụ nữ", "Hội Cựu chiến binh tỉnh"]
            ),
            ("các Hội: Nông dân, LHPN; Sở Y tế", ["Hội Nông dân", "Hội LHPN", "Sở Y tế"]),
            (
                "Hội Nông dân, Liên hiệp các Hội KHKT, Liên minh HTX",
                ["Hội Nông dân", "Liên hiệp các Hội KHKT", "Liên minh HTX"]
            ),
        ]
    )
    func associations(words: String, expected: [String]) {
        var registry = AgencyRegistry(province: nil)
        _ = read(&registry, words)
        #expect(registry.finish().map(\.name) == expected)
    }

    @Test(
        "A department that is named with another province is another body",
        arguments: [
            ("Lào Cai", "Sở Du lịch; Sở Du lịch tỉnh Yên Bái", ["Sở Du lịch", "Sở Du lịch tỉnh Yên Bái"]),
            ("Lào Cai", "Sở Du lịch tỉnh Lào Cai; Sở Du lịch Lào Cai, Sở Du lịch tỉnh", ["Sở Du lịch"]),
            ("Lào Cai", "Sở GD&ĐT TP Đà Nẵng, Y tế", ["Sở GD&ĐT TP Đà Nẵng", "Sở Y tế"]),
            ("Thừa Thiên Huế", "Sở Du lịch thành phố Huế; Sở Du lịch Thừa Thiên - Huế", ["Sở Du lịch"]),
            ("Đắk Lắk", "Sở Y tế Đắc Lắc; Sở Y tế tỉnh Đắk Nông", ["Sở Y tế", "Sở Y tế tỉnh Đắk Nông"]),
            (nil, "Sở Y tế; Sở Y tế tỉnh Yên Bái", ["Sở Y tế"]),
        ]
    )
    func otherProvinces(province: String?, words: String, expected: [String]) {
        var registry = AgencyRegistry(province: province)
        _ = read(&registry, words)
        #expect(registry.finish().map(\.name) == expected)
    }

    @Test("«Thành đoàn» is the city's own where the plan is a city's")
    func cityUnion() {
        var registry = AgencyRegistry(province: "Đà Nẵng")
        _ = read(&registry, "Thành đoàn; Đoàn TNCS Hồ Chí Minh thành phố")
        #expect(registry.finish().count == 1)
    }

    @Test("The city's own body is another than that of its districts")
    func cityAndItsDistricts() {
        var registry = AgencyRegistry(province: "Đà Nẵng")
        let list = "Công an thành phố, quận, huyện; Hội Nông dân quận, huyện, thị xã"
        #expect(
            read(&registry, list).names == ["Công an thành phố", "quận, huyện", "Hội Nông dân quận, huyện, thị xã"]
        )
    }

    @Test(
        "Classes that say no level are of the plan's own, «sở» is the province's",
        arguments: [
            ("tỉnh An Giang", [["Các sở, ban, ngành tỉnh", "các ban, ngành liên quan"], ["các ban, ngành xã"]]),
            ("thành phố Cần Thơ", [["các sở, ngành thành phố", "các phòng, ban"], ["các phòng, ban quận, huyện"]]),
            (
                "tỉnh An Giang",
                [["các sở, ngành thành phố", "các ban, ngành"], ["các phòng, ban thành phố thuộc tỉnh"]]
            ),
            ("thành phố Cần Thơ", [["các phòng, ban", "các ban, ngành thành phố"]]),
            ("xã Tân Hội", [["các ban, ngành xã", "các phòng, ban"], ["các sở, ngành"], ["các phòng, ban huyện"]]),
            (
                "huyện Ba Tri",
                [["các phòng, ban huyện", "các phòng, ban"], ["các sở, ban, ngành"], ["các ban, ngành xã"]]
            ),
            ("xã Tân Hội", [["các bộ, ngành"], ["các cơ quan, đơn vị thuộc Bộ"], ["các ban, ngành tỉnh"]]),
        ]
    )
    func levelsOfClasses(issuer: String, bodies: [[String]]) {
        var registry = AgencyRegistry(province: nil, issuer: "Ủy ban nhân dân " + issuer)
        for name in bodies.joined() { _ = read(&registry, name) }
        #expect(registry.finish().map(\.aliases) == bodies)
    }

    @Test func namedDistrictsAreCompleted() {
        var registry = AgencyRegistry(province: "Nghệ An")
        _ = read(&registry, "UBND các huyện: Kỳ Sơn, Tương Dương và thành phố Vinh")
        _ = read(&registry, "UBND các huyện, thị xã, thành phố")
        #expect(
            registry.finish().map(\.name) == [
                "UBND huyện Kỳ Sơn", "UBND huyện Tương Dương", "UBND thành phố Vinh",
                "UBND các huyện, thị xã, thành phố",
            ]
        )
        #expect(registry.finish().allSatisfy { $0.kind == .districtCommittees })
        let count = registry.finish().count
        _ = read(&registry, "UBND huyện Kỳ Sơn; các Hội: Nông dân, Phụ nữ")
        #expect(registry.finish().dropFirst(count).map(\.name) == ["Hội Nông dân", "Hội Phụ nữ"])
    }

    @Test(
        "Names behind a district or commune are others of the kind, unless they are of another or no place's",
        arguments: [
            (
                "UBND huyện Quản Bạ, Yên Minh, Hoàng Su Phì; Sở Y tế",
                ["UBND huyện Quản Bạ", "UBND huyện Yên Minh", "UBND huyện Hoàng Su Phì", "Sở Y tế"]
            ),
            ("UBND phường Hồng Hải, Hạ Long", ["UBND phường Hồng Hải", "Hạ Long"]),
            ("UBND huyện Vân Đồn, Kiểm Lâm", ["UBND huyện Vân Đồn", "Kiểm Lâm"]),
            ("UBND huyện Cư M'gar và M'Drắk", ["UBND huyện Cư M'gar", "UBND huyện M'Drắk"]),
            (
                "UBND quận Lê Chân, Hồng Bàng và Sở Nội vụ",
                ["UBND quận Lê Chân", "UBND quận Hồng Bàng", "Sở Nội vụ"]
            ),
            (
                "UBND các huyện biên giới: Vị Xuyên, Xín Mần; UBND các huyện ven biển",
                ["UBND huyện Vị Xuyên", "UBND huyện Xín Mần", "UBND các huyện ven biển"]
            ),
            (
                "UBND các xã đặc biệt khó khăn: Lũng Cú, Má Lé, Sở Y tế",
                ["UBND xã Lũng Cú", "UBND xã Má Lé", "Sở Y tế"]
            ),
            (
                "UBND các xã trên địa bàn huyện: Vị Xuyên",
                ["UBND các xã trên địa bàn huyện", "Vị Xuyên"]
            ),
            ("UBND các huyện nghèo: Sở Y tế", ["UBND các huyện nghèo", "Sở Y tế"]),
            ("UBND huyện Sóc Sơn, Hà Nội", ["UBND huyện Sóc Sơn", "Hà Nội"]),
            ("UBND thành phố Lào Cai, Sa Pa", ["UBND thành phố Lào Cai", "Sa Pa"]),
            (
                "UBND huyện Mộc Châu, VNPT Sơn La, Bảo Việt Sơn La, Viettel Sơn La, Thủy điện Sơn La",
                ["UBND huyện Mộc Châu", "VNPT Sơn La", "Bảo Việt Sơn La", "Viettel Sơn La", "Thủy điện Sơn La"]
            ),
            ("UBND huyện Mộc Châu, Công Thương, Phụ Nữ", ["UBND huyện Mộc Châu", "Sở Công Thương", "Phụ Nữ"]),
        ]
    )
    func neighbours(words: String, names: [String]) {
        var registry = AgencyRegistry(province: nil)
        _ = read(&registry, words)
        #expect(registry.finish().map(\.name) == names)
    }

    @Test(arguments: [
        "UBND tỉnh; UBND thành phố Lào Cai", "Công an tỉnh; Công an TP Lào Cai", "HĐND tỉnh; HĐND thành phố Lào Cai",
    ])
    func aCityOfTheProvincesNameIsAnother(words: String) {
        var registry = AgencyRegistry(province: "Lào Cai", issuer: "Ủy ban nhân dân tỉnh Lào Cai")
        let issuer = registry.intern(name: "Ủy ban nhân dân tỉnh Lào Cai")
        let ids = read(&registry, words).ids
        #expect(Set(ids).count == 2 && !ids.dropFirst().contains(issuer))
    }

    @Test(
        "A council is another body than the committee of the same places",
        arguments: [
            ("HĐND, UBND các xã, phường", ["HĐND các xã, phường", "UBND các xã, phường"]),
            ("UBND và Hội đồng nhân dân cấp xã", ["UBND cấp xã", "Hội đồng nhân dân cấp xã"]),
            (
                "HĐND - UBND các huyện Ba Tri, Bình Đại",
                ["HĐND huyện Ba Tri", "HĐND huyện Bình Đại", "UBND huyện Ba Tri", "UBND huyện Bình Đại"]
            ),
            ("HĐND, UBND xã Tân Hội; Sở Y tế", ["HĐND xã Tân Hội", "UBND xã Tân Hội", "Sở Y tế"]),
            ("HĐND tỉnh, UBND các xã", ["HĐND tỉnh", "UBND các xã"]), ("HĐND, Công an tỉnh", ["HĐND", "Công an tỉnh"]),
            ("Thường trực HĐND, UBND các xã", ["Thường trực HĐND", "UBND các xã"]),
            ("Văn phòng HĐND và UBND xã", ["Văn phòng HĐND và UBND xã"]),
            ("Văn phòng HĐND - UBND xã; Công an xã", ["Văn phòng HĐND - UBND xã", "Công an xã"]),
            ("Văn phòng UBND tỉnh - Sở Y tế", ["Văn phòng UBND tỉnh", "Sở Y tế"]),
            ("UBND tỉnh, HĐND các xã", ["UBND tỉnh", "HĐND các xã"]),
        ]
    )
    func councils(words: String, names: [String]) {
        var registry = AgencyRegistry(province: "Bến Tre")
        _ = read(&registry, words)
        #expect(registry.finish().map(\.name) == names)
    }

    @Test func theKindIsThatOfTheFullestSpellings() {
        var registry = AgencyRegistry(province: "An Giang")
        for name in ["CA tỉnh", "Công an tỉnh", "UBND thị xã Tịnh Biên", "UBND thị xã Biên"] {
            _ = read(&registry, name)
        }
        #expect(registry.finish().map(\.kind) == [.department, .districtCommittees, .districtCommittees])
    }

    @Test func wordsBehindABodySayItsRole() {
        var registry = AgencyRegistry(province: nil)
        let line = FoldedLine(
            SourceText("Sở Y tế chủ trì, Sở Tài chính phối hợp; Sở Nội vụ (phối hợp), Sở Tư pháp"),
            line: 0
        )
        #expect(registry.read(line, 0..<line.count).agencies.map(\.role) == [.lead, .coordinate, .coordinate, nil])
    }

    @Test func theCityOfTheIssuerMakesNoDifference() {
        var registry = AgencyRegistry(province: "Cần Thơ")
        for name in ["Công an TP", "Công an thành phố", "Công an TP. Cần Thơ"] { _ = read(&registry, name) }
        #expect(registry.finish().count == 1)
    }

    @Test func theAbbreviationOfTheIssuersNameMakesNoDifference() {
        var registry = AgencyRegistry(province: "Hồ Chí Minh")
        for name in ["Đại học Quốc gia Thành phố Hồ Chí Minh", "Đại học Quốc gia TP.HCM"] { _ = read(&registry, name) }
        #expect(registry.finish().count == 1)
    }

    @Test func theFullestSpellingIsTheName() {
        var registry = AgencyRegistry(province: nil)
        _ = read(&registry, "Sở KH&ĐT")
        #expect(registry.finish().map(\.name) == ["Sở KH&ĐT"])
        for name in ["Sở Kế hoạch và đầu tư", "Sở Kế hoạch và Đầu tư"] { _ = read(&registry, name) }
        #expect(registry.finish().map(\.name) == ["Sở Kế hoạch và Đầu tư"])
        registry = AgencyRegistry(province: nil)
        for dashes in ["Lao động -Thương", "Lao động – Thương"] { _ = read(&registry, "Sở \(dashes) binh và Xã hội") }
        #expect(registry.finish().map(\.name) == ["Sở Lao động – Thương binh và Xã hội"])
    }

    @Test func theIssuerIsNoDistrict() {
        var registry = AgencyRegistry(province: "Quảng Ninh")
        let issuer = registry.intern(name: "Ủy ban nhân dân tỉnh Quảng Ninh")
        #expect(read(&registry, "UBND tỉnh; UBND các huyện").ids == [issuer, issuer + 1])
    }

    @Test func allAgenciesOfThePlan() throws {
        let source = try shippedPlan()
        var registry = AgencyRegistry(province: "Quảng Ninh")
        for index in 0..<source.lineCount {
            let line = FoldedLine(source, line: index)
            guard let colon = line.folded.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let label = String(decoding: line.folded[..<colon].filter { FoldedWords.isLetter($0) }, as: UTF8.self)
            guard ["chutri", "phoihop", "coquanchutri", "coquanphoihop"].contains(label) else { continue }
            _ = registry.read(line, colon + 1..<line.count)
        }
        let rows = registry.finish().map { [$0.name, "\($0.kind)", "\($0.aliases.count)"] }
        #expect(rows == (try fixture("86-KH-UBND.agencies.tsv")))
    }
}
