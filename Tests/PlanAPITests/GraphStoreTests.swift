import PlanAPI
import PlanGraph
import SourceText
import Synchronization
import Testing

@Suite struct GraphStoreTests {
    private struct DiskFull: Error {}

    @Test func anImportThatIsNotSavedChangesNothing() throws {
        let store = GraphStore(.empty) { _, _ in throw DiskFull() }
        let error = #expect(throws: GraphChangeError.self) { try store.importPlans([ShippedPlan.text], label: nil) }
        #expect(error?.code == .notSaved)
        #expect(store.graph === Graph.empty)
    }

    @Test func oneBadPlanKeepsAllOut() throws {
        let store = GraphStore(.empty) { _, _ in }
        let texts = [ShippedPlan.text, SourceText("no plan")]
        let error = #expect(throws: GraphChangeError.self) { try store.importPlans(texts, label: nil) }
        #expect(error?.code == .notAPlan)
        #expect(store.graph.ranges.count == 0)
    }

    @Test func theSamePlanTakesItsOwnPlace() throws {
        let saved = Mutex<[UInt64]>([])
        let store = GraphStore(.empty) { graph, _ in saved.withLock { $0.append(graph.fingerprint) } }
        let first = try store.importPlans([ShippedPlan.text], label: nil)
        let second = try store.importPlans([ShippedPlan.text], label: nil)
        let isSame = first.graph.columns == second.graph.columns
        #expect(isSame)
        #expect(saved.withLock { Set($0).count } == 1)
        let other = String(decoding: ShippedPlan.text.bytes, as: UTF8.self).replacing("86/KH-UBND", with: "87/KH-UBND")
        let third = try store.importPlans([SourceText(other)], label: nil)
        #expect(third.graph.ranges.plans.count == 2 && third.nodes == [1])
        #expect(third.graph.node(identifier: first.graph.identifier(of: 0)) == 0)
    }

    @Test func readersKeepTheirVersion() throws {
        let store = GraphStore(.empty) { _, _ in }
        let before = store.graph
        try store.importPlans([ShippedPlan.text], label: nil)
        #expect(before.ranges.count == 0 && store.graph.ranges.count > 0)
    }
}
