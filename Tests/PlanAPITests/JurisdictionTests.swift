import Foundation
import GraphQLSchema
import PlanAPI
import PlanExtraction
import PlanGraph
import SourceText
import Testing

/// Agencies in a graph of several provinces' plans.
@Suite struct JurisdictionTests {
    private static func plan(
        _ letterhead: String,
        _ place: String,
        _ number: String,
        _ agencies: String,
        preamble: String = ""
    ) -> String {
        """
        \(letterhead)
        Số: \(number)
        \(place), ngày 5 tháng 3 năm 2021
        KẾ HOẠCH
        Thực hiện phát triển bền vững
        \(preamble)
        Mục tiêu 1. Sức khỏe
        Mục tiêu 1.1: Giảm tử vong mẹ
        Chủ trì: \(agencies)
        - Thực hiện Quyết định số 45/QĐ-UBND ngày 1/2/2019, Quyết định số 622/QĐ-TTg ngày 10/5/2017.
        """
    }

    /// The plan of its province, one of the same number as another province's, and one of a district.
    private static let preamble = """
        Thực hiện Kế hoạch số 01/KH-UBND ngày 05/3/2021 của UBND tỉnh Lào Cai, Kế hoạch số 2/KH-UBND ngày 5/3/2021 của UBND tỉnh \
        và Kế hoạch số 5/KH-UBND ngày 5/3/2021 của UBND huyện Bắc Hà;
        """

    private func data(_ query: String) throws -> [String: Any] {
        let plans = [
            Self.plan("UBND TỈNH LÀO CAI", "Lào Cai", "1/KH-UBND", "Sở Y tế; Bộ Tài chính"),
            Self.plan("UBND TỈNH HÀ NAM", "Hà Nam", "2/KH-UBND", "Sở Y tế; Sở Tài chính; Bộ TC"),
            Self.plan("BỘ TÀI CHÍNH", "Hà Nội", "3/KH-BTC", "Vụ Pháp chế; Bộ Y tế"),
            Self.plan("UBND HUYỆN VĂN BÀN", "Văn Bàn", "4/KH-UBND", "Phòng Y tế; Sở Y tế", preamble: Self.preamble),
            Self.plan(
                "UBND HUYỆN BẮC HÀ",
                "Bắc Hà",
                "5/KH-UBND",
                "Phòng Y tế",
                preamble: "Thực hiện Kế hoạch số 9/KH-UBND ngày 5/1/2021 của UBND tỉnh Lào Cai"
            ),
        ]
        let graph = try GraphBuilder.build(plans.map { try PlanReader.read(SourceText($0)) })
        let json = try JSONSerialization.data(withJSONObject: ["query": query])
        let answer = try PlanService(store: GraphStore(graph)).answer(GraphQLRequest(json: Array(json)))
        let object = try JSONSerialization.jsonObject(with: Data(answer.bytes)) as? [String: Any]
        return try #require(object?["data"] as? [String: Any])
    }

    private func names(_ field: String, _ key: String) throws -> [String?] {
        let found = try data("{ found: \(field) { nodes { \(key) } } }")["found"] as? [String: Any]
        return (found?["nodes"] as? [[String: Any]] ?? []).map { $0[key] as? String }
    }

    @Test func eachHasItsOwnAndTheCountryOne() throws {
        let wanted = #"agencies(where: { name: { in: ["Sở Y tế", "Phòng Y tế", "Bộ Tài chính", "Vụ Pháp chế"] } })"#
        #expect(
            try names(wanted, "jurisdiction") == [
                "Lào Cai", nil, "Hà Nam", "Bộ Tài chính", "huyện Văn Bàn, Lào Cai", "huyện Bắc Hà, Lào Cai",
            ]
        )
        #expect(try names(#"agencies(where: { jurisdiction: { matches: "ha nam" } })"#, "name").count == 3)
        #expect(try names("plans", "province") == ["Lào Cai", "Hà Nam", nil, "Lào Cai", "Lào Cai"])
    }

    @Test func oneIsFoundByWhoseItIs() throws {
        let found = try data(
            """
            {
              first: agency(name: "Sở Y tế") { jurisdiction }
              other: agency(name: "so y te", jurisdiction: "HA NAM") { jurisdiction }
              none: agency(name: "Sở Y tế", jurisdiction: "Huế") { jurisdiction }
            }
            """
        )
        #expect((found["first"] as? [String: Any])?["jurisdiction"] as? String == "Lào Cai")
        #expect((found["other"] as? [String: Any])?["jurisdiction"] as? String == "Hà Nam")
        #expect(found["none"] is NSNull)
    }

    @Test func plansAreThoseOfItsWorkAndThoseThatItIssued() throws {
        let found = try data(#"{ agency(name: "Bộ Tài chính") { plans { number } } }"#)["agency"] as? [String: Any]
        let plans = found?["plans"] as? [[String: Any]] ?? []
        #expect(plans.map { $0["number"] as? String } == ["1/KH-UBND", "2/KH-UBND", "3/KH-BTC"])
    }

    @Test func eachProvinceHasItsDecisionOfANumber() throws {
        let found = try data(
            """
            {
              own: documents(where: { number: { eq: "45/QĐ-UBND" } }) { nodes { plans { number } } }
              central: documents(where: { number: { eq: "622/QĐ-TTg" } }) { nodes { plans { number } } }
              ambiguous: document(number: "45/QĐ-UBND", year: 2019) { id }
              one: document(number: "45/QĐ-UBND", year: 2019, plan: "2/KH-UBND") { plans { number } }
            }
            """
        )
        func plans(_ key: String) -> [[String?]] {
            let nodes = (found[key] as? [String: Any])?["nodes"] as? [[String: Any]] ?? []
            return nodes.map { ($0["plans"] as? [[String: Any]] ?? []).map { $0["number"] as? String } }
        }
        let all = ["1/KH-UBND", "2/KH-UBND", "3/KH-BTC", "4/KH-UBND", "5/KH-UBND"]
        #expect(plans("own") == all.map { [$0] })
        #expect(plans("central") == [all])
        #expect(found["ambiguous"] is NSNull)
        let one = (found["one"] as? [String: Any])?["plans"] as? [[String: Any]] ?? []
        #expect(one.map { $0["number"] as? String } == ["2/KH-UBND"])
    }

    @Test func aDocumentThatIsAPlanLeadsToIt() throws {
        let found = try data(
            #"{ plan(number: "4/KH-UBND") { citations { nodes { document { number asPlan { number province asDocument { number } } } } } } }"#
        )
        let citations = (found["plan"] as? [String: Any])?["citations"] as? [String: Any]
        let documents = (citations?["nodes"] as? [[String: Any]] ?? []).map { $0["document"] as? [String: Any] ?? [:] }
        let plans = documents.map { $0["asPlan"] as? [String: Any] }
        #expect(documents.map { $0["number"] as? String } == ["01/KH-UBND", "2/KH-UBND", "5/KH-UBND"])
        #expect(plans.map { $0?["number"] as? String } == ["1/KH-UBND", nil, "5/KH-UBND"])
        #expect(plans.map { $0?["province"] as? String } == ["Lào Cai", nil, "Lào Cai"])
        let back = plans.map { ($0?["asDocument"] as? [String: Any])?["number"] as? String }
        #expect(back == ["01/KH-UBND", nil, "5/KH-UBND"])
        let uncited = try data(#"{ plan(number: "2/KH-UBND") { asDocument { id } } }"#)["plan"] as? [String: Any]
        #expect(uncited?["asDocument"] is NSNull)
    }
}
