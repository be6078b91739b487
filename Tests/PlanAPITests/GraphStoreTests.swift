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
        #expect(isSame && second.isUnchanged && !first.isUnchanged)
        #expect(saved.withLock { $0.count } == 1)
        let other = String(decoding: ShippedPlan.text.bytes, as: UTF8.self).replacing("86/KH-UBND", with: "87/KH-UBND")
        let third = try store.importPlans([SourceText(other)], label: nil)
        #expect(third.graph.ranges.plans.count == 2 && third.nodes == [1])
        #expect(third.graph.node(identifier: first.graph.identifier(of: 0)) == 0)
    }

    @Test func aChangedPlanKeepsTheIdentifiersOfTheRest() throws {
        let store = GraphStore(.empty) { _, _ in }
        let words = String(decoding: ShippedPlan.text.bytes, as: UTF8.self)
        let other = SourceText(words.replacing("86/KH-UBND", with: "87/KH-UBND"))
        let first = try store.importPlans([ShippedPlan.text, other], label: nil).graph
        let changed = words.replacing("Chấm dứt mọi hình thức nghèo", with: "Chấm dứt nghèo")
        let second = try store.importPlans([SourceText(changed)], label: nil)
        #expect(second.nodes == [0] && second.graph.ranges.plans.count == 2 && !second.isUnchanged)
        let before = (0..<first.ranges.count).map { first.identifier(of: NodeIndex($0)) }
        let after = (0..<second.graph.ranges.count).map { second.graph.identifier(of: NodeIndex($0)) }
        #expect(before == after && first.version != second.graph.version)
    }

    @Test func ofTwoFilesWithOnePlanTheLaterCounts() throws {
        let store = GraphStore(.empty) { _, _ in }
        let words = String(decoding: ShippedPlan.text.bytes, as: UTF8.self)
        let imported = try store.importPlans([SourceText(words + "\n"), ShippedPlan.text], label: nil)
        #expect(imported.nodes == [0, 0])
        #expect(try store.importPlans([ShippedPlan.text], label: nil).isUnchanged)
    }

    @Test func readersKeepTheirVersion() throws {
        let store = GraphStore(.empty) { _, _ in }
        let before = store.graph
        try store.importPlans([ShippedPlan.text], label: nil)
        #expect(before.ranges.count == 0 && store.graph.ranges.count > 0)
    }
}
