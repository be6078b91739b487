import PlanExtraction
import PlanSnapshots
import SourceText
import Testing

@testable import PlanAPI
@testable import PlanGraph

@Suite struct GraphStoreTests {
    @Test func anImportThatIsNotSavedChangesNothing() throws {
        let store = GraphStore(LoadedVersion(graph: .empty), archive: FullArchive())
        let error = #expect(throws: GraphChangeError.self) { try store.importPlans([ShippedPlan.text], label: nil) }
        #expect(error?.code == .notSaved)
        #expect(store.graph === Graph.empty)
    }

    @Test func oneBadPlanKeepsAllOut() throws {
        let store = GraphStore(.empty)
        let texts = [ShippedPlan.text, SourceText("no plan")]
        let error = #expect(throws: GraphChangeError.self) { try store.importPlans(texts, label: nil) }
        #expect(error?.code == .notAPlan)
        #expect(store.graph.ranges.count == 0)
    }

    @Test func theSamePlanTakesItsOwnPlace() throws {
        let store = GraphStore(.empty)
        let first = try store.importPlans([ShippedPlan.text], label: nil)
        let second = try store.importPlans([ShippedPlan.text], label: nil)
        let isSame = first.graph.columns == second.graph.columns
        #expect(isSame && second.isUnchanged && !first.isUnchanged)
        #expect(store.revision == 1)
        let other = String(decoding: ShippedPlan.text.bytes, as: UTF8.self).replacing("86/KH-UBND", with: "87/KH-UBND")
        let third = try store.importPlans([SourceText(other)], label: nil)
        #expect(third.graph.ranges.plans.count == 2 && third.nodes == [1])
        #expect(third.graph.node(identifier: first.graph.identifier(of: 0)) == 0)
    }

    @Test func aChangedPlanKeepsTheIdentifiersOfTheRest() throws {
        let store = GraphStore(.empty)
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
        let store = GraphStore(.empty)
        let words = String(decoding: ShippedPlan.text.bytes, as: UTF8.self)
        let imported = try store.importPlans([SourceText(words + "\n"), ShippedPlan.text], label: nil)
        #expect(imported.nodes == [0, 0])
        #expect(try store.importPlans([ShippedPlan.text], label: nil).isUnchanged)
    }

    @Test func aPlanOfAnotherYearIsAnother() throws {
        let store = GraphStore(.empty)
        let words = String(decoding: ShippedPlan.text.bytes, as: UTF8.self)
        let other = SourceText(words.replacing("ngày 29 tháng 05 năm 2018", with: "ngày 29 tháng 05 năm 2021"))
        let graph = try store.importPlans([ShippedPlan.text, other], label: nil).graph
        #expect(graph.columns.plans.issuedOn.map { $0 / 10_000 } == [2018, 2021])
        let error = #expect(throws: GraphChangeError.self) { _ = try store.removePlan(number: "86/KH-UBND") }
        let second = graph.identifier(of: 1)
        #expect(error?.code == .ambiguous && error?.description.contains(second) == true)
        let missing = #expect(throws: GraphChangeError.self) {
            _ = try store.removePlan(number: "86/KH-UBND", identifier: "p0123456789abcdef")
        }
        #expect(missing?.code == .notFound && store.graph.version == graph.version)
        let left = try store.removePlan(number: "86/KH-UBND", identifier: second)
        #expect(left.columns.plans.issuedOn.map { $0 / 10_000 } == [2018])
    }

    @Test func aPlanThatCannotBeReadAnyMoreIsNotLostWithAnother() throws {
        let words = String(decoding: ShippedPlan.text.bytes, as: UTF8.self)
        let other = words.replacing("ngày 29 tháng 05 năm 2018", with: "ngày 29 tháng 05 năm 2021")
        var unreadable = try PlanReader.read(ShippedPlan.text)
        var bytes = unreadable.source.bytes
        bytes[bytes.count - 1] = 0
        unreadable.source = try SourceText(validating: bytes)
        let graph = try GraphBuilder.build([unreadable, try PlanReader.read(SourceText(other))])
        let store = GraphStore(graph)
        let error = #expect(throws: GraphChangeError.self) {
            _ = try store.importPlans([SourceText(other + "\nThêm.")], label: nil)
        }
        #expect(error?.code == .notRead && error?.description.contains("86/KH-UBND") == true)
        #expect(store.graph.version == graph.version)
        // Its own file mends it.
        let mended = try store.importPlans([ShippedPlan.text], label: nil)
        #expect(mended.nodes == [0] && mended.graph.ranges.plans.count == 2)
    }

    @Test func aPlanKeepsItsPlaceInAGraphWhoseKeysHaveNoYear() throws {
        var columns = try GraphStore(.empty).importPlans([ShippedPlan.text], label: nil).graph.columns
        columns.identifiers[0] = StableHash.hash("plan", PlanKey(try PlanReader.read(ShippedPlan.text)).former[0])
        let store = GraphStore(try Graph(checking: columns))
        let imported = try store.importPlans([ShippedPlan.text], label: nil)
        #expect(imported.nodes == [0] && imported.graph.ranges.plans.count == 1)
        let words = String(decoding: ShippedPlan.text.bytes, as: UTF8.self)
        let other = SourceText(words.replacing("ngày 29 tháng 05 năm 2018", with: "ngày 29 tháng 05 năm 2021"))
        #expect(try store.importPlans([other], label: nil).nodes == [1])
    }

    @Test func aDistrictsPlanKeepsItsPlaceInAGraphThatDoesNotKnowItsProvince() throws {
        let text = SourceText(
            "UBND HUYỆN VĂN BÀN\nSố: 4/KH-UBND\nVăn Bàn, ngày 5 tháng 3 năm 2021\nKẾ HOẠCH\nTheo Kế hoạch của UBND tỉnh Lào Cai\n"
                + "Mục tiêu 1: Một\nMục tiêu 1.1: Hai\nChủ trì: Phòng Y tế\n"
        )
        var plan = try PlanReader.read(text)
        #expect(plan.header.province == "Lào Cai")
        plan.header.province = nil
        var columns = try GraphStore(.empty).importPlans([text], label: nil).graph.columns
        columns.identifiers[0] = StableHash.hash("plan", PlanKey(plan).description)
        let store = GraphStore(try Graph(checking: columns))
        let imported = try store.importPlans([text], label: nil)
        #expect(imported.nodes == [0] && imported.graph.ranges.plans.count == 1)
    }

    @Test func aJournalOfAnEarlierProgramRemovesAPlanWithoutANumber() throws {
        let text = "KẾ HOẠCH\nPhát triển y tế năm 2026\nMục tiêu 1: Một\nMục tiêu 1.1: Hai\nChủ trì: Sở Y tế\n"
        let plan = try PlanReader.read(SourceText(text))
        let key = PlanKey(plan)
        #expect(key.isOfTitle && key.former.count == 2 && !key.former.contains(key.description))
        for former in [key.description] + key.former {
            var sequence = PlanSequence(of: .empty)
            #expect(sequence.place([plan]) == [0])
            sequence.remove(former)
            #expect(try sequence.build().ranges.plans.isEmpty)
        }
    }

    @Test func readersKeepTheirVersion() throws {
        let store = GraphStore(.empty)
        let before = store.graph
        try store.importPlans([ShippedPlan.text], label: nil)
        #expect(before.ranges.count == 0 && store.graph.ranges.count > 0)
    }
}

/// Where nothing can be written.
private struct FullArchive: GraphArchive {
    private struct DiskFull: Error {}

    var refusal: String? { nil }
    func isOutgrown(_ graph: Graph) -> Bool { false }
    func record(_ change: JournalEntry.Change, isExtension: Bool, author: String?) throws -> Int { throw DiskFull() }
    func replace(with graph: Graph, label: String?, author: String?) throws -> (snapshot: Snapshot, entry: Int) {
        throw DiskFull()
    }
    func save(_ graph: Graph, label: String?, entry: Int) throws -> Snapshot { throw DiskFull() }
    func list() throws -> [Snapshot] { [] }
    func load(_ id: Snapshot.ID) throws -> Graph? { nil }
    func delete(_ id: Snapshot.ID) throws { throw DiskFull() }
    func prune(_ retention: Retention) throws -> [Snapshot] { throw DiskFull() }
    func compact() throws { throw DiskFull() }
    func newer() throws -> LoadedVersion? { nil }
}
