import GraphQLLanguage
import GraphQLSchema

/// Whether all fields of a document can be merged, in about linear time.
///
/// Specification, section 5.3.2.
///
/// Fields that meet in the answer are gathered group by group, not compared pair by pair: within a group every field is
/// compared with the first, and the selections of all are taken together and gathered in their turn. It is done twice:
/// once for types, where all fields of a key are a group, and once for names and arguments, where only those are that
/// one object can have. Selections that were taken together before are not taken together again.
struct MergeCheck {
    /// What came of it.
    enum Verdict {
        case fine
        case conflict(Int, Int)
        case tooMuchWork
    }

    /// What is compared within a group.
    private enum Aspect: Hashable {
        case types
        case names
    }

    private struct Task: Hashable {
        var aspect: Aspect
        var sets: [Int]
    }

    /// How many fields may be gathered before the check gives up: a document can be made to merge in more ways than
    /// there is time for.
    private static let budget = 500_000

    private let index: MergeIndex
    private let schema: Schema
    private var seen: Set<Task> = []
    private var open: [Task] = []
    private var work = 0
    /// In which gathering each fragment was last taken in.
    private var stamps: [Int]
    private var stamp = 0

    init(_ index: MergeIndex, _ schema: Schema) {
        self.index = index
        self.schema = schema
        stamps = Array(repeating: 0, count: index.setOfFragment.count)
    }

    mutating func run() -> Verdict {
        for root in index.roots {
            add([root], .types)
            add([root], .names)
        }
        while let task = open.popLast() {
            let groups = gather(task.sets)
            if work > Self.budget { return .tooMuchWork }
            for group in groups {
                let conflict = task.aspect == .types ? checkTypes(group) : checkNames(group)
                if let (left, right) = conflict { return .conflict(left, right) }
            }
        }
        return .fine
    }

    private mutating func add(_ sets: [Int], _ aspect: Aspect) {
        let task = Task(aspect: aspect, sets: sets)
        if seen.insert(task).inserted { open.append(task) }
    }

    /// The fields of some selection sets with those of their fragments, by response key.
    private mutating func gather(_ sets: [Int]) -> [[Int]] {
        stamp += 1
        var groups: [[Int]] = []
        var places: [Int: Int] = [:]
        var open = sets
        while let set = open.popLast() {
            let selections = index.sets[set]
            work += selections.fields.count + 1
            if work > Self.budget { break }
            for field in selections.fields {
                let key = index.entries[field].key
                if let place = places[key] {
                    groups[place].append(field)
                } else {
                    places[key] = groups.count
                    groups.append([field])
                }
            }
            for fragment in selections.fragments where stamps[fragment] != stamp {
                stamps[fragment] = stamp
                open.append(index.setOfFragment[fragment])
            }
        }
        return groups
    }

    private mutating func descend(_ group: [Int], _ aspect: Aspect) {
        var sets = group.map { index.entries[$0].set }.filter { $0 >= 0 }
        if sets.isEmpty { return }
        if sets.count > 1 { sets = Array(Set(sets)).sorted() }
        add(sets, aspect)
    }

    private mutating func checkTypes(_ group: [Int]) -> (Int, Int)? {
        if group.count > 1 {
            let typed = group.filter { index.entries[$0].type != nil }
            if let first = typed.first {
                for other in typed.dropFirst()
                where index.conflict(first, other, areExclusive: true, schema) != nil {
                    return (first, other)
                }
            }
        }
        descend(group, .types)
        return nil
    }

    private mutating func checkNames(_ group: [Int]) -> (Int, Int)? {
        for part in group.count > 1 ? partsThatMeet(group) : [group] {
            for other in part.dropFirst() {
                let fields = (index.entries[part[0]].field, index.entries[other].field)
                let areSame =
                    fields.0.name.value == fields.1.name.value && MergeIndex.haveSameArguments(fields.0, fields.1)
                if !areSame { return (part[0], other) }
            }
            descend(part, .names)
        }
        return nil
    }

    /// The fields of a group that one object can have: those of each object type with those of all abstract types.
    private func partsThatMeet(_ group: [Int]) -> [[Int]] {
        var abstract: [Int] = []
        var concrete: [TypeID: [Int]] = [:]
        for field in group {
            let entry = index.entries[field]
            if entry.hasConcreteParent, let parent = entry.parent {
                concrete[parent, default: []].append(field)
            } else {
                abstract.append(field)
            }
        }
        if concrete.isEmpty { return [abstract] }
        return concrete.sorted { $0.key < $1.key }.map { $0.value + abstract }
    }
}
