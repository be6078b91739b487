import SourceText
import Testing

@testable import PlanExtraction

/// A statement and its commitments: year, comparator, value, upper value, unit.
private let statements: [(String, [String])] = [
    ("Đến năm 2020, tỷ lệ hộ nghèo còn 1,06%; đến năm 2030 còn dưới 1%", ["2020 equal 1.06 - %", "2030 less 1 - %"]),
    ("GRDP bình quân tăng 11-12%/năm, đạt 7.000-8.000 USD", ["- range 11 12 %/năm", "- range 7000 8000 USD"]),
    ("cụ thể đạt 31% vào năm 2020 và đạt 32,3% vào năm 2030", ["2020 equal 31 - %", "2030 equal 32.3 - %"]),
    ("Đến năm 2030, tăng gấp 1,5 lần năng suất lao động", ["2030 change 1.5 - lần"]),
    ("giảm tiêu thụ điện 10% so với năm 2015", ["- change 10 - %"]),
    ("Giảm 15% phát thải, hướng tới mục tiêu phát thải ròng bằng \"0\" vào năm 2050", ["- change 15 - %"]),
    ("Hướng tới mục tiêu đến năm 2050 phát thải ròng bằng 0, giảm 15% so với năm 2020", ["- change 15 - %"]),
    (
        "Đến năm 2030, góp phần thực hiện mục tiêu đến năm 2050 trung hòa các-bon, giảm 15% phát thải",
        ["2030 change 15 - %"]
    ),
    ("Giảm 15% phát thải góp phần thực hiện mục tiêu quốc gia đến năm 2050", ["- change 15 - %"]),
    ("Góp phần thực hiện mục tiêu quốc gia giảm 15% phát thải đến năm 2030", ["2030 change 15 - %"]),
    ("Hướng tới mục tiêu đến năm 2030, giảm 15% hộ nghèo", ["2030 change 15 - %"]),
    (
        "Hướng tới mục tiêu đến năm 2030 giảm 15% hộ nghèo, giảm 20% hộ cận nghèo",
        ["2030 change 15 - %", "2030 change 20 - %"]
    ),
    ("Phấn đấu đạt mục tiêu đến năm 2030 mọi trẻ em đi học, 95% học hết tiểu học", ["2030 equal 95 - %"]),
    ("Giảm 15% phát thải, hướng tới đạt 90% vào năm 2035", ["2035 change 15 - %", "2035 equal 90 - %"]),
    ("đạt 1.000.000.000.000.000 đồng, đạt 1234567890123456789 đồng", ["- equal 1000000000000000 - đồng"]),
    ("đạt 1\(String(repeating: ".000", count: 150)) đồng; giảm 99999999999999999999% hộ; đạt 5%", ["- equal 5 - %"]),
    ("tỷ lệ giảm còn 20%, giảm dưới 15%, xuống <13%", ["- equal 20 - %", "- less 15 - %", "- less 13 - %"]),
    ("dưới 45/100.000 trẻ đẻ sống", ["- less 45 - /100.000 trẻ đẻ sống"]),
    (
        "tử vong trẻ em còn 14‰, tử vong mẹ còn 58,3/100.000 trẻ đẻ ra sống",
        [
            "- equal 14 - ‰", "- equal 58.3 - /100.000 trẻ đẻ ra sống",
        ]
    ),
    (
        "Đến năm 2027 không còn cơ sở ô nhiễm; trên 70% nước thải được thu gom, xử lý vào năm 2030",
        ["2030 greater 70 - %"]
    ),
    (
        "Đến năm 2025: điện đạt 90%; nước đạt 80%, rác đạt 70% năm 2030",
        ["2025 equal 90 - %", "2025 equal 80 - %", "2030 equal 70 - %"]
    ),
    (
        "Đến năm 2025, đạt 55%; nước sạch đạt 90%, tạo tiền đề cho năm 2030; giá trị tăng 10%, gấp đôi năm 2018",
        ["2025 equal 55 - %", "2025 equal 90 - %", "2030 change 10 - %"]
    ),
    (
        "Thu hút sự tham gia của 2.000 người, trong đó phụ nữ đạt 40%; năng lực của 100 hợp tác xã. Hộ nghèo còn 5%",
        ["- equal 2000 - người", "- equal 40 - %", "- equal 100 - hợp tác xã", "- equal 5 - %"]
    ),
    ("Số xã đạt chuẩn tăng từ 10 xã, còn lại 5 xã", ["- equal 10 - xã", "- equal 5 - xã"]),
    ("Đến năm 2025, 80% xã đạt chuẩn, hoàn thành chương trình vào năm 2026", ["2025 equal 80 - %"]),
    ("kinh tế của 28 tỉnh ven biển đạt 65 - 70% GDP; 30 thôn của 5 xã", ["- range 65 70 %", "- equal 30 - thôn"]),
    (
        "không quá 18 ca sinh/1.000 phụ nữ, 5 ca tử vong/1.000 trẻ",
        ["- lessOrEqual 18 - ca sinh/1.000 phụ nữ", "- equal 5 - ca tử vong/1.000 trẻ"]
    ),
    ("trẻ cân nặng thấp (dưới 2500 gam) xuống dưới 10%", ["- less 10 - %"]),
    ("số xã đạt dưới 10 tiêu chí còn khoảng 25%; đạt dưới 5 tiêu chí", ["- equal 25 - %", "- less 5 - tiêu chí"]),
    ("xuống còn 30 trên 1000 ca sinh còn sống vào năm 2025", ["2025 equal 30 - trên 1000 ca sinh còn sống"]),
    (
        "đạt từ 60 triệu đồng đến 70 triệu đồng/người/năm; cao 1,5 cm - 2 cm",
        ["- range 60 70 triệu đồng/người/năm", "- range 1.5 2 cm"]
    ),
    ("năng lượng sơ cấp 15 - 20% năm 2030; đô thị cấp 4", ["2030 range 15 20 %"]),
    ("hỗ trợ 350 doanh nghiệp nhỏ và vừa", ["- equal 350 - doanh nghiệp nhỏ và vừa"]),
    (
        "Đến năm 2030, 35 giường bệnh và 19 bác sĩ trên 1 vạn dân; số giường bệnh trên 1 vạn dân là 25,5 giường",
        ["2030 equal 35 - giường bệnh", "2030 equal 19 - bác sĩ trên 1 vạn dân", "2030 equal 25.5 - giường"]
    ),
    (
        "Đến năm 2025, phát thải không quá 96,4 triệu tấn CO2 tương đương, giảm 13,34% so với mức phát thải năm 2020",
        ["2025 lessOrEqual 96.4 - triệu tấn CO2 tương đương", "2025 change 13.34 - %"]
    ),
    (
        "chăn nuôi còn 16,8 triệu tấn CO2tđ; 2,5 triệu m2 sàn; 27m2 sàn/người; 3.000 căn nhà ở xã hội",
        [
            "- equal 16.8 - triệu tấn CO2tđ", "- equal 2.5 - triệu m2 sàn", "- equal 27 - m2 sàn/người",
            "- equal 3000 - căn nhà ở xã hội",
        ]
    ),
    (
        "60% phụ nữ ở cơ quan nhà nước và chính quyền địa phương vào năm 2025 và 75% vào năm 2030",
        ["2025 equal 60 - %", "2030 equal 75 - %"]
    ),
    (
        "giảm tội phạm hình sự ít nhất 3% so với năm 2018; tăng độ che phủ rừng tối thiểu 42%",
        ["- change 3 - %", "- greaterOrEqual 42 - %"]
    ),
    (
        "Đóng góp của năng suất vào tăng trưởng đạt trên 55%; GRDP tăng trưởng 8%",
        ["- greater 55 - %", "- change 8 - %"]
    ),
    ("Chiến lược đề ra mục tiêu cụ thể đến năm 2030: hộ nghèo còn 5%", ["2030 equal 5 - %"]),
    ("Thực hiện Chiến lược phát triển y tế đến năm 2030: hộ nghèo còn 5%", ["- equal 5 - %"]),
    ("nằm trong top 60 quốc gia vào năm 2025", []),
    (
        "Tất cả 100% trạm y tế xã có bác sĩ; đạt cả 19 tiêu chí; giảm tỷ lệ hộ nghèo cả tỉnh 1%",
        ["- equal 100 - %", "- equal 19 - tiêu chí", "- change 1 - %"]
    ),
    (
        "Nợ công so với GDP năm 2030 không quá 60%; giảm 13% so với mức năm 2020",
        ["2030 lessOrEqual 60 - %", "2030 change 13 - %"]
    ),
    (
        "Tỷ lệ hộ nghèo giảm còn 1% và đào tạo nghề cho 5.000 lao động nông thôn đạt 100% kế hoạch",
        ["- equal 1 - %", "- equal 5000 - lao động nông thôn", "- equal 100 - %"]
    ),
    ("Tăng 10% - 12% - 2025; đạt 5% - 10-15%", ["- range 10 12 %", "- equal 5 - %", "- range 10 15 %"]),
    ("Tạo động lực cho tăng trưởng GRDP 8%/năm", ["- change 8 - %/năm"]),
    ("Đất95% diện tích", []),
    ("tỷ lệ trẻ tiêm đủ 8 loại vắc xin đạt 95%; tỷ lệ hộ nghèo giảm 500 hộ", ["- equal 95 - %", "- change 500 - hộ"]),
    (
        "Các năm 2025, 2026, 2027 lần lượt đạt 28% - 30% - 42%",
        ["2025 equal 28 - %", "2026 equal 30 - %", "2027 equal 42 - %"]
    ),
    (
        "hộ dùng nước sạch đạt95%, tỷ suất dưới18,5‰; mục tiêu 2024 thu gom 18%",
        ["- equal 95 - %", "- less 18.5 - ‰", "2024 equal 18 - %"]
    ),
    ("Tuổi thọ trung bình đạt 75 tuổi; trẻ dưới 5 tuổi được khám", ["- equal 75 - tuổi"]),
    ("Đến năm 2020 có 6/13 đơn vị cấp huyện đạt tiêu chí", ["2020 equal 6 - đơn vị cấp huyện"]),
    ("Giảm nghèo (gồm 04 mục tiêu cụ thể, 7 chỉ tiêu)", []),
    ("có 111/111 xã đạt chuẩn", ["- equal 111 - xã"]),
    ("đạt từ 55 tạ/ha trở lên", ["- greaterOrEqual 55 - tạ/ha"]),
    ("100% tàu cá từ 90CV trở lên được cấp giấy", ["- equal 100 - %"]),
    (
        "tối thiểu 95%, tối đa 5%, ít nhất 3 sáng chế",
        [
            "- greaterOrEqual 95 - %", "- lessOrEqual 5 - %", "- greaterOrEqual 3 - sáng chế",
        ]
    ),
    ("đạt ≥ 80%, <= 2%", ["- greaterOrEqual 80 - %", "- lessOrEqual 2 - %"]),
    ("Sản lượng đạt từ 1,5 - 2,0 triệu m3 gỗ", ["- range 1.5 2 triệu m3"]),
    ("chiếm 75 - 80%, 100 % hộ", ["- range 75 80 %", "- equal 100 - %"]),
    ("tăng khoảng 6,7%/năm, đạt khoảng 20.000 USD", ["- change 6.7 - %/năm", "- equal 20000 - USD"]),
    ("Diện tích rừng lên 141.194,25 ha", ["- equal 141194.25 - ha"]),
    ("Giai đoạn 2021-2025 đạt 50%", ["2025 equal 50 - %"]),
    ("Từ năm 2020 đến 2030, tăng 5%", ["2030 change 5 - %"]),
    ("Giá trị (theo giá cố định 2010) đạt 360 tỷ đồng", ["- equal 360 - tỷ đồng"]),
    ("Chiến lược đến năm 2020, tầm nhìn đến năm 2030", []),
    ("theo Quyết định số 46/2015/QĐ-TTg ngày 28/9/2015", []),
    ("trẻ em dưới 5 tuổi, tử vong trước 70 tuổi, ISO 9001", []),
    ("nhóm 40% dân số thu nhập thấp nhất", []),
    ("Kiểm soát các nguồn thải trên 1.000 m3/ngày đêm", []),
    ("đô thị loại IV, Chương trình 135, cách mạng công nghiệp 4.0", []),
    ("Khung chương trình 10 năm, Kế hoạch 5 năm", []),
    ("giảm từ 10,5% (năm 2016) xuống còn 5% (năm 2020)", ["2020 equal 5 - %"]),
    ("giảm từ 10,5% (đầu năm 2016), xuống còn 5% năm 2020", ["2020 equal 5 - %"]),
    ("giảm từ 18,5% năm 2020 xuống dưới 17% năm 2025", ["2025 less 17 - %"]),
    ("tăng từ 20% lên 30% vào năm 2025", ["2025 equal 30 - %"]),
    ("Đến năm 2025 còn dưới 4%; 2030: ≤ 1,5%", ["2025 less 4 - %", "2030 lessOrEqual 1.5 - %"]),
    ("Đến năm 2025 còn dưới 4%, 2030 còn 2%", ["2025 less 4 - %", "2030 equal 2 - %"]),
    ("Đến năm 2025 gấp 1,5 lần năm 2020; đạt 90%", ["2025 change 1.5 - lần", "2025 equal 90 - %"]),
    ("dưới mức 4%, trên mức 90%", ["- less 4 - %", "- greater 90 - %"]),
    (
        "trồng 50 triệu cây xanh, đón 9 triệu lượt khách",
        ["- equal 50 - triệu cây xanh", "- equal 9 - triệu lượt khách"]
    ),
    (
        "đạt 80% (năm 2025), trong đó có chứng chỉ 25%; 3 mô hình",
        ["2025 equal 80 - %", "2025 equal 25 - %", "- equal 3 - mô hình"]
    ),
    ("Đến năm 2025: 20%; năm 2030: < 15%", ["2025 equal 20 - %", "2030 less 15 - %"]),
    (
        "đạt 37% (2025), 40% (năm 2030); diện tích 27 m2 sàn/người",
        ["2025 equal 37 - %", "2030 equal 40 - %", "- equal 27 - m2 sàn/người"]
    ),
    ("Đến năm 2025 và năm 2030 lần lượt đạt 60% và 75%", ["2025 equal 60 - %", "2030 equal 75 - %"]),
    ("đến năm 2025, 2030 tỷ lệ xã lần lượt là 80%, 100%", ["2025 equal 80 - %", "2030 equal 100 - %"]),
    ("đạt 50% và 70% lần lượt năm 2025 và 2030", ["2025 equal 50 - %", "2030 equal 70 - %"]),
    ("Giảm từ 3% mỗi năm, phấn đấu còn 5%", ["- equal 3 - %", "- equal 5 - %"]),
    ("lần lượt đạt 60% và 75% vào năm 2025 và năm 2030", ["2025 equal 60 - %", "2030 equal 75 - %"]),
    ("Đến hết năm 2022 đạt 80%, chậm nhất đến quý II/2023 đạt 100%", ["2022 equal 80 - %", "2023 equal 100 - %"]),
    ("Trước ngày 31/12/2024 có 10 xã; đến tháng 6 năm 2026 có 12 xã", ["2024 equal 10 - xã", "2026 equal 12 - xã"]),
    (
        "đô thị đạt 98%, nông thôn đạt 90% vào năm 2025; 3 mô hình",
        ["2025 equal 98 - %", "2025 equal 90 - %", "- equal 3 - mô hình"]
    ),
    ("giảm 1,5%/năm trong giai đoạn 2021 - 2025", ["2025 change 1.5 - %/năm"]),
    ("đạt 70% (trong đó có bằng cấp 30%) vào năm 2025", ["2025 equal 70 - %", "2025 equal 30 - %"]),
    (
        "giá trị chỉ tiêu năm 2025: 0,75; giá trị chỉ tiêu năm 2030: ≥ 75 tuổi",
        ["2025 equal 0.75 - -", "2030 greaterOrEqual 75 - tuổi"]
    ),
    ("chỉ tiêu năm 2025 (Biểu 3): 95% trẻ dưới 5 tuổi", ["2025 equal 95 - %"]),
    ("số năm sống khỏe đạt tối thiểu 68 năm; hệ số Gini dưới 0,4", ["- greaterOrEqual 68 - năm", "- less 0.4 - -"]),
    ("giảm ít nhất 5% số vụ, tăng diện tích thêm 1.200 ha", ["- change 5 - %", "- change 1200 - ha"]),
    (
        "34 giường bệnh/vạn dân, 15 bác sĩ/1 vạn dân, 109 bé trai/100 bé gái",
        ["- equal 34 - giường bệnh/vạn dân", "- equal 15 - bác sĩ/1 vạn dân", "- equal 109 - bé trai/100 bé gái"]
    ),
    ("Thu nhập 10 ÷ 12 triệu đồng/ha", ["- range 10 12 triệu đồng/ha"]),
    ("100% xã, phường có điểm phục vụ vào năm 2028", ["2028 equal 100 - %"]),
    ("80% cơ quan, đơn vị ứng dụng AI đến năm 2030; 70% xã có chợ", ["2030 equal 80 - %", "- equal 70 - %"]),
    ("Trồng 500 ha rừng gỗ lớn và cây bản địa trong năm 2028", ["2028 equal 500 - ha"]),
    ("90% người dân (từ 15 tuổi trở lên) có tài khoản vào năm 2028", ["2028 equal 90 - %"]),
    (
        "100% thôn, tổ dân phố có nhà văn hóa đến hết năm 2027, 50% có sân thể thao đến năm 2028",
        ["2027 equal 100 - %", "2028 equal 50 - %"]
    ),
    ("A đạt 50%, phấn đấu đến năm 2030 đạt 80%", ["- equal 50 - %", "2030 equal 80 - %"]),
    ("A đạt 50%, đến năm 2030, đạt 80%", ["- equal 50 - %", "2030 equal 80 - %"]),
    ("A đạt 50%, B đến năm 2030 đạt 80%", ["- equal 50 - %", "2030 equal 80 - %"]),
    ("Đến năm 2025, 100% xã, phường có điểm A, duy trì đến năm 2030", ["2025 equal 100 - %"]),
    ("Hộ nghèo còn 5%, cao hơn bình quân cả nước năm 2018", ["- equal 5 - %"]),
    (
        "Hộ nghèo còn 5% (chuẩn giai đoạn 2016 - 2020); đạt 90%, vượt kế hoạch năm 2018",
        ["- equal 5 - %", "- equal 90 - %"]
    ),
    ("Thu gom 90% rác thải, áp dụng từ năm 2025", ["- equal 90 - %"]),
    (
        "Không còn hộ nghèo dưới 5 triệu đồng và thu nhập trên 60 triệu đồng/người/năm",
        ["- greater 60 - triệu đồng/người/năm"]
    ),
    ("Tăng trưởng 8% và 95% dân số dùng nước sạch", ["- change 8 - %", "- equal 95 - %"]),
    ("Hội nghị kéo dài không quá 3 ngày; Mục tiêu 1.4 toàn cầu", []),
    ("Không còn xã dưới 15 tiêu chí; không còn hộ nghèo có thu nhập dưới 2 triệu đồng", []),
    (
        "Không để phát sinh quá 2 vụ cháy, không để quá 2% học sinh bỏ học",
        ["- lessOrEqual 2 - vụ cháy", "- lessOrEqual 2 - %"]
    ),
    ("Giảm 15 hộ nghèo và 20 hộ cận nghèo", ["- change 15 - hộ nghèo", "- change 20 - hộ cận nghèo"]),
    ("Giảm 2% hộ nghèo và 95% người dân tham gia bảo hiểm", ["- change 2 - %", "- equal 95 - %"]),
    ("Nâng tỷ lệ A từ 85% năm 2018 lên trên 95% năm 2021", ["2021 greater 95 - %"]),
    (
        "tối đa 05 ngày làm việc, không quá 3 ngày/hồ sơ, còn 15 phút/lượt; trong vòng 5 ngày, có 3 ngày hội; xử lý còn 4 ngày",
        [
            "- lessOrEqual 5 - ngày làm việc", "- lessOrEqual 3 - ngày/hồ sơ", "- equal 15 - phút/lượt",
            "- equal 4 - ngày",
        ]
    ),
    (
        "nhà ở 25 m²/người, 2,5 triệu m², rừng 120 km²; bụi PM2.5 dưới 25 µg/m³; tăng 1,5°C",
        [
            "- equal 25 - m²/người", "- equal 2.5 - triệu m²", "- equal 120 - km²", "- less 25 - µg/m³",
            "- change 1.5 - °C",
        ]
    ),
    (
        "giảm tử vong trẻ em dưới 5 tuổi; tỷ suất tử vong trên 1.000 trẻ đẻ sống xuống 18,5 vào năm 2025 và 15 vào năm 2030",
        ["2025 equal 18.5 - trên 1.000 trẻ đẻ sống", "2030 equal 15 - trên 1.000 trẻ đẻ sống"]
    ),
    (
        "tỷ số tử vong mẹ trên 100.000 trẻ đẻ sống còn 42‰; hỗ trợ trên 1.000 lao động",
        ["- equal 42 - ‰", "- greater 1000 - lao động"]
    ),
    (
        "xuống dưới 10/1.000 trẻ đẻ sống vào năm 2025 và xuống dưới 9 vào năm 2030, có 3 điểm",
        [
            "2025 less 10 - /1.000 trẻ đẻ sống", "2030 less 9 - /1.000 trẻ đẻ sống", "- equal 3 - điểm",
        ]
    ),
    ("còn 1,7 lần vào năm 2025 và 1,4 lần vào năm 2030", ["2025 equal 1.7 - lần", "2030 equal 1.4 - lần"]),
    ("Đến năm 2025 đạt 80%; tăng 1,5 lần vào năm 2030", ["2025 equal 80 - %", "2030 change 1.5 - lần"]),
    ("đến năm 2025 các tỷ lệ lần lượt là 17/27 và 88%", ["2025 equal 17 - -", "2025 equal 88 - %"]),
    ("số huyện đạt chuẩn là 10/15 và 12/15; trong 24/7, ngày 2/9", ["- equal 10 - -", "- equal 12 - -"]),
    (
        "có 10 bác sỹ và 36 giường bệnh trên 10.000 dân, không quá 27 trên 1.000 trẻ đẻ sống",
        [
            "- equal 10 - bác sỹ", "- equal 36 - giường bệnh trên 10.000 dân",
            "- lessOrEqual 27 - trên 1.000 trẻ đẻ sống",
        ]
    ),
    (
        "tuổi thọ trung bình năm 2020 là 69 tuổi, năm 2025 là 71 tuổi; đến năm 2030 đạt 75 tuổi; trẻ dưới 5 tuổi được khám",
        ["2020 equal 69 - tuổi", "2025 equal 71 - tuổi", "2030 equal 75 - tuổi"]
    ),
    (
        "Đến năm 2030, tăng gấp 3,5 lần so với đầu năm 2011, giảm 5% so với thời điểm cuối năm 2020",
        ["2030 change 3.5 - lần", "2030 change 5 - %"]
    ),
    (
        "trồng mới 180 ha rừng, nâng tỷ lệ che phủ từ 1,86% năm 2021 lên 2,0% năm 2025; từ mức 34,6% lên 60%",
        ["- equal 180 - ha", "2025 equal 2 - %", "- equal 60 - %"]
    ),
    ("đến năm 2025 đạt 90% và 95% đến năm 2030", ["2025 equal 90 - %", "2030 equal 95 - %"]),
    (
        "đạt 95% năm 2025 và 98% năm 2030, trong đó tái chế lần lượt là 50% và 65%",
        ["2025 equal 95 - %", "2030 equal 98 - %", "2025 equal 50 - %", "2030 equal 65 - %"]
    ),
    (
        "Năm 2025 đạt 80%, tương ứng 1.000 hộ, năm 2030 đạt 90%, tương ứng 2.000 hộ",
        ["2025 equal 80 - %", "2025 equal 1000 - hộ", "2030 equal 90 - %", "2030 equal 2000 - hộ"]
    ),
    ("Năm 2025 có 20 huyện được phê duyệt quy hoạch đến năm 2030.", ["2025 equal 20 - huyện"]),
    (
        "Tập huấn 20 lớp trên 1.000 người; 120 xã có công trình",
        ["- equal 20 - lớp", "- greater 1000 - người", "- equal 120 - xã"]
    ),
    ("Tuổi thọ trung bình đạt 75 tuổi, trên 60 tuổi được khám", ["- equal 75 - tuổi"]),
    ("tương ứng các năm 2020, 2025 là 30%, 40%", ["2020 equal 30 - %", "2025 equal 40 - %"]),
    (
        "06 trung tâm đổi mới sáng tạo; 02 xã nông thôn mới kiểu mẫu; 20.000 m3/ngày.đêm vào năm 2025",
        [
            "- equal 6 - trung tâm đổi mới sáng tạo", "- equal 2 - xã nông thôn mới kiểu mẫu",
            "2025 equal 20000 - m3/ngày.đêm",
        ]
    ),
    ("98% số người trong độ tuổi 15-35 biết chữ", ["- equal 98 - %"]),
    (
        "Giai đoạn 2021-2025 tăng 7-8%/năm; 2026-2030: 8,5%/năm; 2031-2035 đạt 9%",
        ["2025 range 7 8 %/năm", "2030 equal 8.5 - %/năm", "2035 equal 9 - %"]
    ),
    ("Hạn cuối là 10/12, số liệu của năm đạt 9/2025; bản đồ ở tỷ lệ 1/500; đạt 24/24", []),
    (
        "Đến năm 2025, thu gấp 2 lần giai đoạn 2016-2020; tăng 1,5 lần đến năm 2030",
        ["2025 change 2 - lần", "2030 change 1.5 - lần"]
    ),
    (
        "tử vong trẻ còn 10/1.000 trẻ vào năm 2025, chỉ số HDI đạt 0,75, tổng tỷ suất sinh đạt 2,1",
        ["2025 equal 10 - /1.000 trẻ", "- equal 0.75 - -", "- equal 2.1 - -"]
    ),
    (
        "Giảm tỷ lệ hộ nghèo và tạo việc làm cho trên 10.000 lao động, tỷ lệ lao động qua đào tạo đạt 70%",
        ["- greater 10000 - lao động", "- equal 70 - %"]
    ),
    (
        "số bác sĩ trên 10.000 dân đạt 12, đến năm 2025 giảm tỷ suất chết trên 100.000 dân xuống dưới 8; đến năm 2030 còn 7",
        [
            "- equal 12 - trên 10.000 dân", "2025 less 8 - trên 100.000 dân", "2030 equal 7 - trên 100.000 dân",
        ]
    ),
    ("tỷ lệ dùng nước sạch đạt từ 95% dân số trở lên", ["- greaterOrEqual 95 - %"]),
    ("đạt 80% xã đạt chuẩn từ loại khá trở lên", ["- equal 80 - %"]),
    (
        "nông nghiệp 3,5%; công nghiệp 12%; đất khu công nghiệp 500 ha; cách mạng công nghiệp 4.0 trong nông nghiệp",
        ["- equal 3.5 - %", "- equal 12 - %", "- equal 500 - ha"]
    ),
    (
        "đô thị 4.0 thông minh; IELTS 6.0 trở lên; 3.0 triệu người; tăng 5.0%",
        ["- equal 3 - triệu người", "- change 5 - %"]
    ),
    (
        "Quy mô dân số 104 triệu người vào năm 2030; dân tộc thiểu số 20 hộ; trong tổng số 120 xã",
        ["2030 equal 104 - triệu người", "- equal 20 - hộ"]
    ),
    (
        "Cấp 500 giấy chứng nhận; nâng cấp 15 trạm y tế; phòng học cấp 4 kiên cố; lao động sơ cấp 15%",
        ["- equal 500 - giấy chứng nhận", "- equal 15 - trạm y tế", "- equal 15 - %"]
    ),
    (
        "sửa đường 25 km, đường tỉnh 534 qua huyện; chỉ tiêu 500 ha; mục tiêu 3 của Kế hoạch; chương trình 80%",
        ["- equal 25 - km", "- equal 500 - ha", "- equal 80 - %"]
    ),
    (
        "Tỷ số giới tính khi sinh dưới 109 nam/100 nữ; bồi dưỡng 50 nam giới và 60 nữ; trong 5 năm tới",
        ["- less 109 - nam/100 nữ", "- equal 50 - nam giới", "- equal 60 - nữ"]
    ),
    (
        "Chỉ số HDI đạt 0,78 năm 2030; chỉ số PCI trong 5 năm 2021 - 2025; tổng tỷ suất sinh (TFR) đạt 2,1",
        ["2030 equal 0.78 - -", "2025 equal 2.1 - -"]
    ),
    ("thời gian sống khỏe mạnh tối thiểu 68 năm, kinh nghiệm tối thiểu 5 năm", ["- greaterOrEqual 68 - năm"]),
    (
        "Thời gian lưu trú bình quân của khách đạt 2,1 ngày; thời gian chờ khám trung bình 30 phút; thời gian thực hiện là 30 ngày",
        ["- equal 2.1 - ngày", "- equal 30 - phút"]
    ),
    (
        "Thời gian đến đám cháy dưới 10 phút ở nội thành, không quá 15 phút ở ngoại thành; họp không quá 2 ngày",
        ["- less 10 - phút", "- lessOrEqual 15 - phút"]
    ),
    ("100% người dân tham gia theo Luật Bảo hiểm y tế năm 2024", ["- equal 100 - %"]),
    (
        "100% cơ sở tuân thủ Luật Phòng, chống tác hại của thuốc lá năm 2012; 80% làm theo Thông tư năm 2020 của Bộ Y tế",
        ["- equal 100 - %", "- equal 80 - %"]
    ),
    (
        "100% có thẻ (theo Luật Bảo hiểm y tế số 25/2008/QH12, sửa đổi, bổ sung năm 2014); 90% được bổ sung năm 2025",
        ["- equal 100 - %", "2025 equal 90 - %"]
    ),
    (
        "80% người dân được phổ biến pháp luật năm 2025; 90% học Luật Đất đai vào năm 2026",
        ["2025 equal 80 - %", "2026 equal 90 - %"]
    ),
    (
        "Triển khai Luật Đất đai, hoàn thành cấp giấy năm 2025 cho 80% hộ; đạt 100% Kế hoạch năm 2026",
        ["2025 equal 80 - %", "2026 equal 100 - %"]
    ),
    ("Đến năm 2030 đạt 70%, tầm nhìn đến năm 2050 đạt 90%", ["2030 equal 70 - %", "2050 equal 90 - %"]),
    ("Đạt 70% vào năm 2030, định hướng đến năm 2045: 90%", ["2030 equal 70 - %", "2045 equal 90 - %"]),
    ("Đến năm 2030 đạt 70%; định hướng đến năm 2045, tỷ lệ này đạt 90%", ["2030 equal 70 - %", "2045 equal 90 - %"]),
    (
        "Đến năm 2030 đạt 70%, tầm nhìn đến năm 2050 là trung tâm của vùng; 100% xã lập quy hoạch, tầm nhìn đến năm 2050",
        ["2030 equal 70 - %", "2030 equal 100 - %"]
    ),
    (
        "giảm từ 23 ca sinh/1.000 phụ nữ xuống 18 ca sinh/1.000 vào năm 2025; 111 trẻ trai/100 trẻ gái khi sinh",
        ["2025 equal 18 - ca sinh/1.000", "- equal 111 - trẻ trai/100 trẻ gái"]
    ),
    (
        "3/5 số huyện thành lập câu lạc bộ; 350 triệu đồng/lao động; 20 sinh viên/giảng viên",
        ["- equal 3 - số huyện", "- equal 350 - triệu đồng/lao động", "- equal 20 - sinh viên/giảng viên"]
    ),
    (
        "đạt 200 sinh viên trên 1 vạn dân; tập huấn 20 lớp trên 1.000 người dân, cho trên 1.000 dân",
        [
            "- equal 200 - sinh viên trên 1 vạn dân", "- equal 20 - lớp", "- greater 1000 - người dân",
            "- greater 1000 - dân",
        ]
    ),
    (
        "Tăng từ 30% năm 2025 đến 50% năm 2030; từ 70% (năm 2025) đến 90% (năm 2030)",
        ["2030 equal 50 - %", "2030 equal 90 - %"]
    ),
    ("Đạt từ 30% đến 50% năm 2030; từ 200 ha năm 2025 đến năm 2030", ["2030 range 30 50 %", "2030 equal 200 - ha"]),
    (
        "có 1 điểm vui chơi trở lên cho trẻ; đạt 80 điểm trở lên; 80% cán bộ trình độ đại học trở lên",
        ["- greaterOrEqual 1 - điểm vui chơi", "- greaterOrEqual 80 - điểm", "- equal 80 - %"]
    ),
    (
        "ít nhất 02 sản phẩm OCOP 5 sao cấp quốc gia; thực hiện 4 tại chỗ, 3 sẵn sàng; 25 khách sạn 4 sao; đạt từ 3 sao trở lên",
        ["- greaterOrEqual 2 - sản phẩm OCOP", "- equal 25 - khách sạn", "- greaterOrEqual 3 - sao"]
    ),
    (
        "tỷ lệ trẻ tiêm đủ 8 loại vắc xin đạt ≥ 95%; có 8 loại sản phẩm, đạt > 5%",
        ["- greaterOrEqual 95 - %", "- equal 8 - loại sản phẩm", "- greater 5 - %"]
    ),
    (
        "Tăng số giường bệnh từ 28 lên 32 giường/vạn dân; từ 10 xã lên 15 xã",
        ["- equal 32 - giường/vạn dân", "- equal 15 - xã"]
    ),
    ("Giai đoạn 1 (2026 - 2028): 30%; giai đoạn 2 (2029 - 2030): 70%", ["2028 equal 30 - %", "2030 equal 70 - %"]),
    (
        "cứ 1.000 dân có 5 tình nguyện viên; cấp mã số 120 vùng trồng; 3 điều dưỡng/bác sĩ",
        ["- equal 5 - tình nguyện viên", "- equal 120 - vùng trồng", "- equal 3 - điều dưỡng/bác sĩ"]
    ),
    (
        "Cao hơn trung bình cả nước 10%; đạt trên trung bình 5 điểm; tăng bình quân chung 8%",
        ["- equal 10 - %", "- greater 5 - điểm", "- change 8 - %"]
    ),
    (
        "không nhỏ hơn 30 ha, không nhiều hơn 9 vụ cháy; chưa đến 2%, chưa tới 3%, chưa đầy 4%; không kém 6%",
        [
            "- greaterOrEqual 30 - ha", "- lessOrEqual 9 - vụ cháy", "- less 2 - %", "- less 3 - %", "- less 4 - %",
            "- greaterOrEqual 6 - %",
        ]
    ),
    (
        "Tỷ lệ bỏ học không vượt 0,5%, nợ công không vượt mức 60%; thu ngân sách vượt 4,5%, vượt quá 10%",
        ["- lessOrEqual 0.5 - %", "- lessOrEqual 60 - %", "- greater 4.5 - %", "- greater 10 - %"]
    ),
    (
        "Không để tỷ lệ trẻ em bị xâm hại vượt quá 4,5%; không để bội chi vượt 3%; không để số vụ cháy vượt 10 vụ",
        ["- lessOrEqual 4.5 - %", "- lessOrEqual 3 - %", "- lessOrEqual 10 - vụ"]
    ),
    (
        "Không để tỷ lệ hộ nghèo trên 2%; không được để tỷ lệ che phủ rừng xuống dưới 42%",
        ["- lessOrEqual 2 - %", "- greaterOrEqual 42 - %"]
    ),
    (
        "Không để xảy ra tội phạm trên 90% địa bàn; không để xe vượt 10 tấn lưu thông; không để cháy rừng, thu vượt 5%",
        ["- greater 90 - %", "- greater 5 - %"]
    ),
    (
        "Thu nhập từ 10 triệu đến 12 triệu đồng; đón 5 nghìn - 6 nghìn lượt khách/năm; rừng từ 10 ha đến 12 ha",
        ["- range 10 12 triệu đồng", "- range 5 6 nghìn lượt khách/năm", "- range 10 12 ha"]
    ),
    (
        "không quá 05 ca tử vong mẹ/năm, 3 ca tử vong do tai nạn, 4 ca",
        ["- lessOrEqual 5 - ca tử vong mẹ/năm", "- equal 3 - ca tử vong", "- equal 4 - ca"]
    ),
    ("Trên 90% xã, phường đạt tiêu chuẩn vào năm 2030", ["2030 greater 90 - %"]),
    ("90% trường tiểu học và trung học cơ sở đạt chuẩn đến năm 2030", ["2030 equal 90 - %"]),
    (
        "Hộ nghèo còn 5%, bằng chuẩn năm 2020; còn 4%, theo chuẩn nghèo giai đoạn 2021 - 2025",
        ["- equal 5 - %", "- equal 4 - %"]
    ),
    (
        "Giá trị (giá năm 2010) đạt 360 tỷ đồng; tỷ lệ trường đạt chuẩn quốc gia năm 2027 đạt 68%, năm 2030 đạt 75%",
        ["- equal 360 - tỷ đồng", "2027 equal 68 - %", "2030 equal 75 - %"]
    ),
    (
        "Chiều cao đạt 168,5cm; ngập dưới 100mm, tốc độ 15Mbps; đường dây 35kV, mạng 5G",
        ["- equal 168.5 - cm", "- less 100 - mm", "- equal 15 - Mbps"]
    ),
    (
        "Chiều cao tăng 1,5 cm đối với nam và 1 cm đối với nữ; hỗ trợ 20 đối tượng",
        ["- change 1.5 - cm", "- change 1 - cm", "- equal 20 - đối tượng"]
    ),
    (
        "Số giường bệnh/10.000 dân đạt 35 giường; số bác sĩ/10.000 dân đạt 12, đến năm 2030 đạt 15; 8 dược sĩ/10.000 dân",
        [
            "- equal 35 - giường", "- equal 12 - /10.000 dân", "2030 equal 15 - /10.000 dân",
            "2030 equal 8 - dược sĩ/10.000 dân",
        ]
    ),
    (
        "Trước ngày 31/12/2028 hoàn thành 100 km đường; quý II/2024 hoàn thành 50 km; tháng 6/2023 có 7 xã; 5 km quý I/2025",
        ["2028 equal 100 - km", "2024 equal 50 - km", "2023 equal 7 - xã", "2025 equal 5 - km"]
    ),
    (
        "Đạt 5% (quý II/2024); tăng 6% so với quý I/2023; theo Chỉ thị số 5/CT-UBND tháng 6/2023 có 7 xã",
        ["2024 equal 5 - %", "- change 6 - %", "- equal 7 - xã"]
    ),
    (
        "100% tàu cá có chiều dài từ 15 m trở lên lắp thiết bị; 90% cơ sở có công suất trên 500 m3/ngày được giám sát",
        ["- equal 100 - %", "- equal 90 - %"]
    ),
    ("tăng 20% tổng diện tích lên 320.000 ha đạt chuẩn", ["- change 20 - %", "- equal 320000 - ha"]),
    ("100% xã có nhà văn hóa diện tích trên 300 m2 đạt chuẩn", ["- equal 100 - %", "- greater 300 - m2"]),
    ("Hiện nay đã có 30 xã và đến năm 2030 có 50 xã đạt chuẩn", ["2030 equal 50 - xã"]),
    ("Mở rộng diện tích rừng (hiện có 5.000 ha, trồng mới 500 ha)", ["- equal 500 - ha"]),
    ("không để tỷ lệ hộ nghèo tăng trở lại mà giữ ở mức dưới 2%", ["- less 2 - %"]),
    ("Hỗ trợ 200 hộ theo kết quả rà soát quý IV/2023", ["- equal 200 - hộ"]),
    ("Giảm 1%/năm số hộ nghèo, chuẩn nghèo đến năm 2025", ["- change 1 - %/năm"]),
    (
        "70% doanh nghiệp có trên 100 lao động nộp thuế điện tử; 60% doanh nghiệp có từ 25 công nhân trở lên thành lập công đoàn",
        ["- equal 70 - %", "- equal 60 - %"]
    ),
    (
        "100% phòng học có diện tích từ 50 m2 trở lên; 90% xã có trên 100 lao động được đào tạo",
        ["- equal 100 - %", "- greaterOrEqual 50 - m2", "- equal 90 - %", "- greater 100 - lao động"]
    ),
    (
        "80% xã có từ 2 sản phẩm trở lên đạt OCOP; 70% lao động có thu nhập từ 10 triệu đồng trở lên",
        [
            "- equal 80 - %", "- greaterOrEqual 2 - sản phẩm", "- equal 70 - %", "- greaterOrEqual 10 - triệu đồng",
        ]
    ),
    (
        "Đạt 80% (hiện nay là 40%) vào năm 2030; đạt 70% (hiện tại 35%) số hộ, hiện nay mới đạt 40%; hiện nay, 30% xã",
        ["2030 equal 80 - %", "- equal 70 - %"]
    ),
    (
        "Hiện đại hóa 100% trường học; hiện nay nâng từ 40% lên 80%; nâng số xã hiện có lên 50 xã; giữ rừng hiện có 500 ha",
        ["- equal 100 - %", "- equal 80 - %", "- equal 50 - xã", "- equal 500 - ha"]
    ),
    (
        "Hộ nghèo còn dưới 4% (Mục tiêu 1.1 và 1.2 quốc gia); theo chỉ tiêu 1.1; 1.2 tỉnh, có 5.2 triệu lượt",
        ["- less 4 - %", "- equal 5.2 - triệu lượt"]
    ),
    (
        "Thực hiện mục tiêu 1.1 và 1.500 hộ thoát nghèo; mục tiêu 3.1, 5.2% hộ; mục tiêu 2.5 triệu khách và 3.5 triệu đồng",
        ["- equal 1500 - hộ", "- equal 5.2 - %", "- equal 2.5 - triệu khách", "- equal 3.5 - triệu đồng"]
    ),
    ("Số người chết, mất tích do thiên tai trên 100.000 dân: < 0,5 người", ["- less 0.5 - người"]),
    (
        "Số bác sĩ trên 10.000 dân: 12; năm 2030: 15; hỗ trợ trên 10.000 dân: 5 xã",
        [
            "- equal 12 - trên 10.000 dân", "2030 equal 15 - trên 10.000 dân", "2030 greater 10000 - dân",
            "2030 equal 5 - xã",
        ]
    ),
    (
        "Số bác sĩ trên 10.000 dân, số giường bệnh trên 10.000 dân (giường)", []
    ),
    (
        "Giảm số ca mắc và bảo vệ trên 10.000 dân; số ca mắc giảm, khám cho trên 20.000 dân",
        ["- greater 10000 - dân", "- greater 20000 - dân"]
    ),
    (
        "100% tàu cá có chiều dài lớn nhất từ 15m trở lên lắp thiết bị; 90% tàu cá từ 15 mét trở lên được cấp phép",
        ["- equal 100 - %", "- equal 90 - %"]
    ),
    (
        "100% xã có từ 5 ha trở lên được trồng; 90% người dân được cấp nước từ 60 m3 trở lên sử dụng; 80% xã đạt từ 5 ha trở lên",
        [
            "- equal 100 - %", "- greaterOrEqual 5 - ha", "- equal 90 - %", "- greaterOrEqual 60 - m3",
            "- equal 80 - %",
            "- greaterOrEqual 5 - ha",
        ]
    ),
    (
        "100% hộ có thu nhập dưới 1,5 triệu đồng/người được vay vốn; 70% hộ có thu nhập trên 60 triệu đồng được công nhận",
        ["- equal 100 - %", "- equal 70 - %", "- greater 60 - triệu đồng"]
    ),
    (
        "90% doanh nghiệp có trên 10 lao động tham gia bảo hiểm; 80% xã có trên 10 lao động tham gia tập huấn",
        ["- equal 90 - %", "- equal 80 - %", "- greater 10 - lao động"]
    ),
    (
        "Giảm 30% số thủ tục hành chính, 20% số phí, lệ phí; cải thiện an toàn giao thông trên cả 3 tiêu chí",
        ["- change 30 - %", "- change 20 - %"]
    ),
    (
        "70% doanh nghiệp có trên 100 lao động tham gia Chương trình phát triển bền vững; phủ sóng trong bán kính 10 km quanh khu công nghiệp",
        ["- equal 70 - %"]
    ),
    (
        "Giảm 5% tai nạn giao thông trên cả 3 tiêu chí; đạt trên 3 tiêu chí; giảm trên cả nước 10%",
        ["- change 5 - %", "- greater 3 - tiêu chí", "- change 10 - %"]
    ),
    (
        "100% hộ dân trong bán kính 5 km có chợ; bán kính phục vụ dưới 5 km; bảo vệ rừng trong phạm vi 19.000 ha",
        ["- equal 100 - %", "- less 5 - km", "- equal 19000 - ha"]
    ),
    (
        "Phủ sóng trên cả 171 xã, phường; mở xe buýt qua 12 xã; 100% thôn có điện và cải tạo lưới điện tại 15 xã",
        ["- equal 171 - xã, phường", "- equal 12 - xã", "- equal 100 - %", "- equal 15 - xã"]
    ),
    ("Bảo tồn 12 làn điệu dân ca; quốc lộ thành 4 làn xe", ["- equal 12 - làn điệu dân ca", "- equal 4 - làn xe"]),
    (
        "100% hợp tác xã có ít nhất 1 lao động tham gia đào tạo; 70% diện tích lúa trên 20.000 ha được cấp mã số",
        ["- equal 100 - %", "- greaterOrEqual 1 - lao động", "- equal 70 - %", "- greater 20000 - ha"]
    ),
    (
        "Giai đoạn 2021 - 2025 giảm tỷ lệ hộ nghèo, hộ cận nghèo bình quân 0,5%/năm",
        ["2025 change 0.5 - %/năm"]
    ),
    (
        "Giảm tỷ lệ mù chữ, tỷ lệ huy động trẻ 9%/năm học; giảm ô nhiễm, lượng khách du lịch bình quân 10%/năm",
        ["- equal 9 - %/năm", "- equal 10 - %/năm"]
    ),
    (
        "Giảm tỷ lệ hộ nghèo, tỷ lệ đô thị hóa 35%; tăng thu ngân sách, năng suất đạt bình quân 6%/năm",
        ["- equal 35 - %", "- equal 6 - %/năm"]
    ),
    (
        "Giảm 20% số vụ, 15% số người chết, 10% số người bị thương do tai nạn giao thông trong năm 2026",
        ["2026 change 20 - %", "2026 change 15 - %", "2026 change 10 - %"]
    ),
    (
        "Giảm 20% số vụ, 15% số xã đạt chuẩn; giảm 2% số hộ nghèo, 95% số hộ; giảm 1% hộ nghèo, 30% lao động qua đào tạo",
        [
            "- change 20 - %", "- equal 15 - %", "- change 2 - %", "- equal 95 - %", "- change 1 - %", "- equal 30 - %",
        ]
    ),
    (
        "Giảm 2% trẻ em suy dinh dưỡng, 18% trẻ em thấp còi; tăng số bác sĩ 15 bác sĩ/vạn dân",
        ["- change 2 - %", "- equal 18 - %", "- equal 15 - bác sĩ/vạn dân"]
    ),
    (
        "Giảm số vụ cháy còn 5 vụ; tăng số xã đạt chuẩn lên 50 xã; giảm số vụ cháy dưới 4 vụ; số hộ nghèo 500 hộ",
        ["- equal 5 - vụ", "- equal 50 - xã", "- less 4 - vụ", "- equal 500 - hộ"]
    ),
    ("GRDP đạt 2 con số, từ 10,5% đến 11%; mở 2 con đường", ["- range 10.5 11 %", "- equal 2 - con đường"]),
    (
        "Thu nhập đạt 65 triệu đồng vào cuối năm 2026, tăng thêm 8 triệu đồng so với năm 2024",
        ["2026 equal 65 - triệu đồng", "2026 change 8 - triệu đồng"]
    ),
    (
        "Thu nhập đạt 65 triệu đồng vào năm 2026, giảm 5% hộ nghèo so với năm 2024; đạt 60% vào năm 2026, hộ nghèo giảm 5% so với năm 2020",
        ["2026 equal 65 - triệu đồng", "- change 5 - %", "2026 equal 60 - %", "- change 5 - %"]
    ),
    (
        "Thu nhập đạt 60 triệu đồng vào năm 2025, tăng 2 lần so với năm 2020 đến năm 2030; đạt 65 triệu đồng vào năm 2026, "
            + "tăng 8 triệu đồng so với giai đoạn 2016 - 2020",
        [
            "2025 equal 60 - triệu đồng", "- change 2 - lần", "2026 equal 65 - triệu đồng",
            "2026 change 8 - triệu đồng",
        ]
    ),
    (
        "Mật độ dân số trên 1.000 dân/km2; mật độ dân cư trên 100 dân/ha; số ca mắc mới trên 100.000 dân/năm: 40; mật độ thuê "
            + "bao trên 100 dân",
        ["- greater 1000 - dân/km2", "- greater 100 - dân/ha", "- equal 40 - trên 100.000 dân"]
    ),
    (
        "Số cán bộ y tế phục vụ trên 10.000 dân; số người mắc được phát hiện trên 1.000 dân; số người chết do thiên tai trên "
            + "100.000 dân",
        ["- greater 10000 - dân", "- greater 1000 - dân"]
    ),
    (
        "Đến năm 2030, xã đạt chuẩn trên cả 19 tiêu chí, huyện đạt chuẩn trên cả 9 tiêu chí; giảm 5% hộ nghèo, xã đạt trên cả "
            + "10 tiêu chí",
        ["2030 equal 19 - tiêu chí", "2030 equal 9 - tiêu chí", "2030 change 5 - %", "2030 equal 10 - tiêu chí"]
    ),
    (
        "Kéo giảm từ 5% đến 10% tai nạn giao thông trên cả 3 tiêu chí; giảm trên cả 3 mặt số vụ, số người chết từ 6% trở lên; "
            + "chuyển biến trên cả 3 lĩnh vực; kinh doanh trên cả 3 mặt hàng",
        ["- range 5 10 %", "- greaterOrEqual 6 - %", "- equal 3 - mặt hàng"]
    ),
    (
        "Tăng 5% số đảng viên, 50% số chi bộ trong sạch vững mạnh; giảm 2% số hộ nghèo, 45% số lao động qua đào tạo; giảm 3% "
            + "số hộ nghèo, 4% số hộ cận nghèo",
        [
            "- change 5 - %", "- equal 50 - %", "- change 2 - %", "- equal 45 - %", "- change 3 - %", "- change 4 - %",
        ]
    ),
    (
        "Tăng 10% số hợp tác xã, 20% số hợp tác xã do thanh niên làm chủ; giảm 5% số vụ, 40% số vụ được điều tra",
        ["- change 10 - %", "- equal 20 - %", "- change 5 - %", "- equal 40 - %"]
    ),
    (
        "Giảm 5 vụ và 10 người bị thương do tai nạn; tăng 10 hợp tác xã và 20 hợp tác xã do thanh niên làm chủ",
        [
            "- change 5 - vụ", "- change 10 - người bị thương", "- change 10 - hợp tác xã", "- equal 20 - hợp tác xã",
        ]
    ),
    (
        "50% cơ sở có từ 2 lao động trở lên tham gia lớp tập huấn; 80% doanh nghiệp có từ 10 lao động trở lên tham gia BHXH",
        ["- equal 50 - %", "- greaterOrEqual 2 - lao động", "- equal 80 - %"]
    ),
    (
        "Giảm nợ xấu, nợ xấu bình quân 2%/năm; giảm tỷ lệ thất nghiệp, thất nghiệp thành thị bình quân 4%/năm; giảm tỷ lệ hộ "
            + "nghèo, hộ nghèo dân tộc thiểu số bình quân 3%/năm",
        ["- equal 2 - %/năm", "- equal 4 - %/năm", "- change 3 - %/năm"]
    ),
    (
        "Phủ sóng trong bán kính trên 30 km; lắp trạm phủ sóng trong bán kính 5 km; di dời 20 hộ trong bán kính 6 km; 100% hộ "
            + "có điện, phủ sóng trong bán kính 7 km",
        ["- greater 30 - km", "- equal 5 - km", "- equal 20 - hộ", "- equal 100 - %", "- equal 7 - km"]
    ),
    (
        "Số bác sĩ trên 10.000 dân: 11 vào năm 2025; số giường bệnh trên 10.000 dân: 5 bệnh viện vào năm 2026",
        ["2025 equal 11 - trên 10.000 dân", "2026 equal 5 - bệnh viện"]
    ),
    (
        "Số xã có bác sĩ: 27/28; số xã đạt chuẩn năm 2025: 17/27; số điện thoại: 12/24; số liệu xã: 15/27; danh sách số người: 1/5",
        ["- equal 27 - -", "2025 equal 17 - -"]
    ),
    (
        "100% tàu cá 15 m trở lên được cấp phép; 90% xã trồng 5 ha trở lên được hỗ trợ; 30 phường, xã, thị trấn đạt chuẩn",
        [
            "- equal 100 - %", "- equal 90 - %", "- greaterOrEqual 5 - ha", "- equal 30 - phường, xã, thị trấn",
        ]
    ),
    ("Hộ nghèo từ 50%", ["- equal 50 - %"]),
    (
        "Đến năm 2030 đạt 90% (năm 2027 đạt 85%); trồng mới 500 ha rừng. Giai đoạn 1 (2026 - 2028): 30%, giai đoạn 2: 40%",
        [
            "2030 equal 90 - %", "2027 equal 85 - %", "2030 equal 500 - ha", "2028 equal 30 - %", "2028 equal 40 - %",
        ]
    ),
    (
        "Đạt 8 m2/người vào năm 2030 (năm 2025 là 5,8 m2/người); trồng 1,2 triệu cây xanh",
        ["2030 equal 8 - m2/người", "2025 equal 5.8 - m2/người", "- equal 1.2 - triệu cây xanh"]
    ),
    (
        "Tổng vốn 100 tỷ đồng (năm 2026: 40 tỷ đồng, năm 2027: 60 tỷ đồng), trong đó ngân sách 20 tỷ đồng",
        [
            "- equal 100 - tỷ đồng", "2026 equal 40 - tỷ đồng", "2027 equal 60 - tỷ đồng", "- equal 20 - tỷ đồng",
        ]
    ),
    (
        "Đến năm 2024, tỷ lệ hộ nghèo dưới 3% theo chuẩn nghèo giai đoạn 2022-2025; giảm 2%/năm theo lộ trình giai đoạn 2021-2025",
        ["2024 less 3 - %", "2025 change 2 - %/năm"]
    ),
    ("Hộ nghèo dưới 3% theo chuẩn nghèo giai đoạn 2022-2025 vào năm 2024", ["2024 less 3 - %"]),
    (
        "Đến năm 2025, có 80% số xã đạt chuẩn theo Bộ tiêu chí giai đoạn 2021-2030",
        ["2025 equal 80 - %"]
    ),
    ("Đến năm 2025, 100% xã hoàn thành kế hoạch giai đoạn 2021-2030", ["2025 equal 100 - %"]),
    (
        "Năm 2026 giải ngân 40%, giải ngân 90% theo kế hoạch giai đoạn 2026-2030",
        ["2026 equal 40 - %", "2030 equal 90 - %"]
    ),
    (
        "Giảm cường độ phát thải khí nhà kính ít nhất 15% vào năm 2030; giảm số vụ bạo lực trên 20%; rút ngắn thời gian giải "
            + "quyết tối thiểu 30%",
        ["2030 change 15 - %", "- change 20 - %", "- change 30 - %"]
    ),
    (
        "Giảm tỷ lệ hộ nghèo xuống dưới 3%; giảm tỷ lệ tái nghèo còn dưới 2%; giảm số xã có tỷ lệ hộ nghèo trên 20%; giảm ô nhiễm "
            + "ít nhất 80% cơ sở; giảm tỷ lệ trường hạng ba trên 30% số trường; tăng thu ngân sách trên 10%",
        [
            "- less 3 - %", "- less 2 - %", "- greater 20 - %", "- greaterOrEqual 80 - %", "- greater 30 - %",
            "- greater 10 - %",
        ]
    ),
    (
        "Tỷ suất sinh từ 9,5‰ đến 10‰; sinh 9,5‰ - 10‰; tử vong 9,5‰ - 10 xã",
        ["- range 9.5 10 ‰", "- range 9.5 10 ‰", "- equal 9.5 - ‰", "- equal 10 - xã"]
    ),
    (
        "Mất điện không quá 120 phút/khách hàng/năm; phục vụ 500 khách hàng/ngày",
        ["- lessOrEqual 120 - phút/khách hàng/năm", "- equal 500 - khách hàng/ngày"]
    ),
    (
        "Bố trí đất trước 1.200 ha; xây trước 120 căn hộ; bố trí trước 300 tỷ đồng trong năm 2026",
        ["- equal 1200 - ha", "- equal 120 - căn hộ", "2026 equal 300 - tỷ đồng"]
    ),
    ("Hoàn thành trước 30/6/2026, trước 15 ngày, trước 2 năm; đứng trước 3 thách thức", []),
    (
        "Tuổi thọ đạt 75,5 tuổi, sống khỏe tối thiểu 68 năm; người sống khỏe, trên 80 tuổi; dự án Sống khỏe 5 năm",
        ["- equal 75.5 - tuổi", "- greaterOrEqual 68 - năm"]
    ),
    (
        "Thời gian mất điện 45 phút/năm; thời gian chờ giảm 2 - 3 ngày/hồ sơ; thời gian giải quyết 5 ngày làm việc; xử lý 24 "
            + "giờ/ngày",
        ["- equal 45 - phút/năm", "- range 2 3 ngày/hồ sơ"]
    ),
    (
        "Ít nhất mỗi xã có 01 sản phẩm OCOP; tối thiểu mỗi thôn 01 nhà văn hóa; ít nhất 90% xã có 1 mô hình",
        [
            "- greaterOrEqual 1 - sản phẩm OCOP", "- greaterOrEqual 1 - nhà văn hóa", "- greaterOrEqual 90 - %",
            "- equal 1 - mô hình",
        ]
    ),
    ("Đạt ít nhất 3/5 chỉ tiêu; đạt 12 chỉ tiêu về giáo dục", ["- greaterOrEqual 3 - chỉ tiêu"]),
    (
        "Thu gom đạt 15% vào năm 2030; trong đó các xã đạt trên 30%",
        ["2030 equal 15 - %", "2030 greater 30 - %"]
    ),
    (
        "Đạt 15% vào năm 2030; trong đó năm 2027 đạt 5%. Trong đó các xã đạt 8%",
        ["2030 equal 15 - %", "2027 equal 5 - %", "2027 equal 8 - %"]
    ),
    (
        "Đô thị hóa từ trên 50% lên 60%; giảm từ trên 10% xuống 5%; duy trì từ trên 90%, nâng lên 95%",
        ["- equal 60 - %", "- equal 5 - %", "- greater 90 - %", "- equal 95 - %"]
    ),
    (
        "Bỏ học dưới 0,2% ở cấp hai và dưới 0,5% ở cấp ba (năm 2028); trồng 20 ha theo Đề án A (năm 2027)",
        ["2028 less 0.2 - %", "2028 less 0.5 - %", "- equal 20 - ha"]
    ),
]

/// Statements of a plan issued in 2026.
private let statementsOf2026: [(String, [String])] = [
    ("Đến năm 2030 đạt 98% (năm 2025: 94,2%), hộ nghèo còn 7%", ["2030 equal 98 - %", "2030 equal 7 - %"]),
    ("Đạt 60% (năm 2024 là 52,3%) vào năm 2028; đạt 50% (2025: 45%)", ["2028 equal 60 - %", "- equal 50 - %"]),
    ("Đạt 60% (năm 2026: 70%), đạt 50% (năm 2030)", ["- equal 60 - %", "2026 equal 70 - %", "2030 equal 50 - %"]),
    ("Đạt 60% (năm 2025: 70%, năm 2030: 90%)", ["- equal 60 - %", "2025 equal 70 - %", "2030 equal 90 - %"]),
    (
        "Còn 50 triệu tấn (so với năm 2010 giảm 20%), giá trị (giá năm 2010 đạt 360 tỷ đồng)",
        ["- equal 50 - triệu tấn", "- change 20 - %", "- equal 360 - tỷ đồng"]
    ),
    ("Đạt 60% (2025), 65% (năm 2030)", ["2025 equal 60 - %", "2030 equal 65 - %"]),
]

/// Lines that say by when what stands below them is to hold.
private let linesThatAreYears = [
    "Đến năm 2025:", "- Đến năm 2025", "a) Đến năm 2025:", "* Giai đoạn 2021 - 2025:", "Mục tiêu đến năm 2025:",
]

@Suite("Indicators")
struct IndicatorsTests {
    @Test("A statement", arguments: statements)
    func statement(text: String, expected: [String]) throws {
        let plan = try PlanReading("Mục tiêu 1: A\nMục tiêu 1.1: B\n\(text)\nChủ trì: Sở Y tế")
        #expect(plan.indicators == expected)
    }

    @Test("Nothing is promised for a year before the plan's own", arguments: statementsOf2026)
    func statementOf2026(text: String, expected: [String]) throws {
        let plan = try PlanReading(
            """
            UBND TỈNH HÀ NAM
            Số: 1/KH-UBND
            Hà Nam, ngày 12 tháng 01 năm 2026
            KẾ HOẠCH
            Phát triển bền vững
            Mục tiêu 1: A
            Mục tiêu 1.1: B
            \(text)
            Chủ trì: Sở Y tế
            """
        )
        #expect(plan.indicators == expected)
    }

    @Test("A year's line holds for the lines below it, up to the next")
    func yearLines() throws {
        let plan = try PlanReading(
            "Mục tiêu 1: A\nMục tiêu 1.1: B\n- Đến năm 2020\n+ 95% rác\n- Đến năm 2030:\n+ 99% rác\nChủ trì: Sở Y tế\n- 50%"
        )
        #expect(plan.indicators == ["2020 equal 95 - %", "2030 equal 99 - %"])
    }

    @Test("A year's line however it is marked", arguments: linesThatAreYears)
    func yearLine(words: String) throws {
        let plan = try PlanReading(
            "Mục tiêu 1: A\nMục tiêu 1.1: B\n\(words)\n- 95% rác\nĐến hết năm 2030:\n- 99% rác\nChủ trì: Sở Y tế"
        )
        #expect(plan.indicators == ["2025 equal 95 - %", "2030 equal 99 - %"])
    }

    @Test("The words of an indicator are its span")
    func span() throws {
        let plan = try PlanReading("Mục tiêu 1: A\nMục tiêu 1.1: Hộ nghèo còn dưới 1% (chuẩn mới)")
        #expect(plan.document.indicators.map { plan.document.source.words($0.span) } == ["còn dưới 1%"])
    }
}
