import Foundation
import PlanAPI
import Testing

/// Filters and orders against the same done by hand over the whole list.
@Suite struct FilterTests {
    private func codes(_ filter: String) throws -> Set<String> {
        let data = try ShippedPlan.data("{ targets(first: 1000, where: \(filter)) { nodes { id } } }")
        let nodes = (data["targets"] as? [String: Any])?["nodes"] as? [[String: Any]] ?? []
        return Set(nodes.compactMap { $0["id"] as? String })
    }

    private static let conditions = [
        #"{ code: { startsWith: "1." } }"#, #"{ title: { matches: "moi truong" } }"#, "{ kind: TASK }",
        "{ goal: { gte: 5, lt: 9 } }", "{ deadline: { eq: 2025 } }", "{ deadline: { isNull: true } }",
        #"{ cites: { name: { matches: "luat" } } }"#, "{ ledBy: { coordinates: { goal: { eq: 3 } } } }",
        #"{ plan: { eq: "86/KH-UBND" } }"#,
        #"{ ledBy: { name: { contains: "Y tế" } } }"#,
        "{ coordinatedBy: { kind: [COLLECTIVE] } }", "{ cites: { type: [RESOLUTION] } }",
        #"{ cites: { issuedOn: { gte: "2017-01-01" } } }"#, "{ cites: { issuedYear: { isNull: true } } }",
        #"{ code: { in: ["1.2", "3.8.a"] } }"#, "{ cites: { number: { isNull: true } } }",
        #"{ ledBy: { leads: { cites: { issuer: { matches: "thu tuong" } } } } }"#,
        #"{ cites: { citedBy: { goal: { eq: 15 } } } }"#,
    ]

    @Test func andOrNotFollowTheLawsOfSets() throws {
        let all = try codes("{}")
        #expect(all.count == 138)
        let found = try Self.conditions.map { ($0, try codes($0)) }
        for (first, one) in found {
            #expect(try codes("{ not: \(first) }") == all.subtracting(one), "\(first)")
            for (second, two) in found {
                #expect(try codes("{ and: [\(first), \(second)] }") == one.intersection(two), "\(first) \(second)")
                #expect(try codes("{ or: [\(first), \(second)] }") == one.union(two), "\(first) \(second)")
            }
        }
        #expect(try codes("{ or: [] }").isEmpty)
        #expect(try codes("{ and: [] }") == all)
    }

    @Test func everyConditionHoldsSomewhereAndNotEverywhere() throws {
        for condition in Self.conditions where !condition.contains("plan:") {
            let found = try codes(condition)
            #expect(!found.isEmpty && found.count < 138, "\(condition): \(found.count)")
        }
    }

    @Test func deadlinesAreThoseOfTheCounts() throws {
        let counts = try ShippedPlan.data("{ counts(of: TARGETS, by: [DEADLINE]) { nodes { count deadline } } }")
        for group in (counts["counts"] as? [String: Any])?["nodes"] as? [[String: Any]] ?? [] {
            let condition = (group["deadline"] as? Int).map { "{ eq: \($0) }" } ?? "{ isNull: true }"
            #expect(try codes("{ deadline: \(condition) }").count == group["count"] as? Int, "\(condition)")
        }
    }

    @Test func codesAreOrderedAsNumbers() throws {
        let data = try ShippedPlan.data("{ targets(first: 1000, orderBy: [{ code: ASCENDING }]) { nodes { code } } }")
        let nodes = (data["targets"] as? [String: Any])?["nodes"] as? [[String: Any]] ?? []
        let codes = nodes.compactMap { $0["code"] as? String }
        let expected = codes.sorted { $0.compare($1, options: .numeric) == .orderedAscending }
        #expect(codes == expected && codes.count == 138)
        #expect(codes.firstIndex(of: "11.9") ?? 0 < codes.firstIndex(of: "11.10") ?? 0)
    }

    @Test func documentsWithoutADateComeLastEitherWay() throws {
        for direction in ["ASCENDING", "DESCENDING"] {
            let query = "{ documents(first: 1000, orderBy: [{ issuedOn: \(direction) }]) { nodes { issuedOn } } }"
            let data = try ShippedPlan.data(query)
            let nodes = (data["documents"] as? [String: Any])?["nodes"] as? [[String: Any]] ?? []
            let days = nodes.map { $0["issuedOn"] as? String }
            let dated = days.prefix { $0 != nil }.compactMap(\.self)
            #expect(days.dropFirst(dated.count).allSatisfy { $0 == nil } && dated.count > 50)
            #expect(dated == (direction == "ASCENDING" ? dated.sorted() : dated.sorted(by: >)))
        }
    }
}
