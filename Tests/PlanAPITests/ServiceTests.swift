import Foundation
import PlanAPI
import Synchronization
import Testing

/// What the service does with whole requests: limits, changes, federation.
@Suite struct ServiceTests {
    private static func answer(_ service: PlanService, _ query: String) -> String {
        String(decoding: service.answer(GraphQLRequest(query: query)).bytes, as: UTF8.self)
    }

    @Test func theWorkOfFiltersIsBounded() throws {
        let store = GraphStore(ShippedPlan.graph)
        let service = try PlanService(store: store, limits: ServiceLimits(visitedEdges: 2_000))
        let one = "{ targets(where: { cites: { type: [LAW] } }) { totalCount } }"
        #expect(Self.answer(service, one).hasPrefix(#"{"data":{"targets""#))
        let aliases = (0..<20).map { "a\($0): targets(where: { cites: { type: [LAW] } }) { totalCount }" }
        #expect(Self.answer(service, "{ \(aliases.joined(separator: " ")) }").contains("VISITED_EDGES_LIMIT"))
        let closure = (0..<300).map { "a\($0): documents { nodes { supports(transitive: true) { code } } }" }
        #expect(Self.answer(service, "{ \(closure.joined(separator: " ")) }").contains("VISITED_EDGES_LIMIT"))
    }

    @Test func anAnswerSaysWhatItCosts() throws {
        let body = #"{"query": "{ goals { number } }", "extensions": {"cost": true}}"#
        let answer = try ShippedPlan.service().answer(GraphQLRequest(json: Array(body.utf8)))
        let text = String(decoding: answer.bytes, as: UTF8.self)
        #expect(text.hasSuffix(#""extensions":{"cost":{"estimated":11,"limit":5000000}}}"#))
    }

    @Test func aChangeIsToldAndAnswersASubscription() throws {
        let store = GraphStore(.empty)
        let service = try PlanService(store: store)
        let prepared = service.prepare(
            GraphQLRequest(query: "subscription { graphChanged { version cause statistics { plans } } }")
        )
        #expect(prepared.isSubscription)
        let told = Mutex<[String]>([])
        let before = service.versionTag
        let token = store.observe { change in
            let bytes = service.answer(prepared, after: change).bytes
            told.withLock { $0.append(String(decoding: bytes, as: UTF8.self)) }
        }
        try store.importPlans([ShippedPlan.text], label: nil)
        store.stopObserving(token)
        try store.importPlans([ShippedPlan.text], label: nil)
        let version = store.graph.version
        #expect(
            told.withLock { $0 } == [
                #"{"data":{"graphChanged":{"version":"\#(version)","cause":"IMPORT","statistics":{"plans":1}}}}"#
            ]
        )
        #expect(service.versionTag != before)
    }

    @Test func aChangedWordIsAnotherVersion() throws {
        let store = GraphStore(ShippedPlan.graph)
        let text = String(decoding: ShippedPlan.text.bytes, as: UTF8.self)
        let changed = text.replacing("Thực hiện", with: "Thục hiện")
        #expect(changed.utf8.count == text.utf8.count && changed != text)
        let before = store.graph.version
        try store.importPlans([.init(changed)], label: nil)
        #expect(store.graph.version != before)
    }

    @Test func entitiesAreFoundByTypeAndId() throws {
        let found = try ShippedPlan.data(#"{ target(code: "1.2") { id } }"#)
        let id = try #require((found["target"] as? [String: Any])?["id"] as? String)
        let query = "query($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Target { code } } }"
        let representations = #"[{"__typename": "Target", "id": "\#(id)"}, {"__typename": "Goal", "id": "\#(id)"}]"#
        let data = try ShippedPlan.data(query, #"{"r": \#(representations)}"#)
        let entities = try #require(data["_entities"] as? [Any])
        #expect((entities.first as? [String: String]) == ["__typename": "Target", "code": "1.2"])
        #expect(entities.last is NSNull && entities.count == 2)
        let bad = try ShippedPlan.data(query, #"{"r": [{"id": "\#(id)"}]}"#)
        #expect("\(bad)".contains("BAD_USER_INPUT"))
    }
}

/// Answers that are kept, and when they no longer are.
@Suite struct AnswerCacheTests {
    private static func answer(_ service: PlanService, _ query: String, _ variables: String = "null") throws -> String {
        let quoted = query.replacing("\"", with: "\\\"")
        let request = try GraphQLRequest(json: Array(#"{"query": "\#(quoted)", "variables": \#(variables)}"#.utf8))
        return String(decoding: service.answer(request).bytes, as: UTF8.self)
    }

    @Test func aKeptAnswerIsTheOneThatWouldBeMade() throws {
        let kept = try PlanService(store: GraphStore(ShippedPlan.graph))
        let anew = try PlanService(store: GraphStore(ShippedPlan.graph), keepsAnswers: false)
        let query = "query A($n: Int!) { goal(number: $n) { title } } "
        for _ in 0..<3 {
            for number in 1...19 {
                let variables = "{\"n\": \(number)}"
                #expect(try Self.answer(kept, query, variables) == Self.answer(anew, query, variables))
            }
        }
    }

    @Test func aChangeMakesItForgotten() throws {
        let store = GraphStore(.empty)
        let service = try PlanService(store: store)
        let query = "{ plans { totalCount } }"
        #expect(try Self.answer(service, query) == #"{"data":{"plans":{"totalCount":0}}}"#)
        try store.importPlans([ShippedPlan.text], label: nil)
        #expect(try Self.answer(service, query) == #"{"data":{"plans":{"totalCount":1}}}"#)
        _ = try store.removePlan(number: "86/KH-UBND")
        #expect(try Self.answer(service, query) == #"{"data":{"plans":{"totalCount":0}}}"#)
    }

    @Test func readersAndAWriterTogether() async throws {
        let store = GraphStore(.empty)
        let service = try PlanService(store: store)
        let text = String(String(decoding: ShippedPlan.text.bytes, as: UTF8.self).prefix(60_000))
        await withTaskGroup { group in
            for _ in 0..<4 {
                group.addTask {
                    var last = 0
                    for _ in 0..<400 {
                        let words = (try? Self.answer(service, "{ plans { totalCount } }")) ?? ""
                        let count = Int(words.filter(\.isNumber)) ?? -1
                        #expect(count >= last, "an older answer came after a newer one")
                        last = count
                    }
                }
            }
            for number in 1...6 {
                _ = try? store.importPlans([.init(text.replacing("86/KH-UBND", with: "\(number)/KH-UBND"))], label: nil)
            }
        }
        #expect(try Self.answer(service, "{ plans { totalCount } }").contains("6"))
    }
}
