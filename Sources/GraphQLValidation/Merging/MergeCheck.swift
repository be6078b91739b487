import GraphQLLanguage
import GraphQLSchema

/// Whether all fields of a document can be merged, in about linear time.
///
/// Specification, section 5.3.2.
///
/// Fields that meet in the answer are gathered group by group, not compared pair by pair: within a group every field is
/// compared with the first, and the selections of all are taken together and gathered in their turn. Two things are
/// compared: the types of all fields of a key, and the names and arguments of those that one object can have.
/// Selections that were taken together before are not taken together again.
struct MergeCheck {
    /// What came of it.
    enum Verdict {
        case fine
        case conflict(Int, Int)
        case tooMuchWork
    }

    /// What is compared within a group.
    private struct Aspects: OptionSet {
        var rawValue: UInt8

        static let types = Aspects(rawValue: 1)
        static let names = Aspects(rawValue: 2)
        static let both: Aspects = [.types, .names]
    }

    /// Selection sets to take together; most come alone, and need no array then.
    private enum Sets {
        case one(Int)
        case several([Int])
    }

    /// How many fields may be gathered before the check gives up: a document can be made to merge in more ways than
    /// there is time for.
    private static let budget = 500_000

    private let document: ResolvedDocument
    private let comparison: FieldComparison
    private var open: [(sets: Sets, aspects: Aspects)] = []
    /// What was asked of each set alone, and of several together.
    private var seen: [Aspects]
    private var seenTogether: [[Int]: Aspects] = [:]
    private var work = 0
    /// The fields of the sets in hand, and whether no two of them have one key.
    private var fields: [Int] = []
    private var areDistinct = true
    /// In which gathering each fragment was last taken in, and each key last seen.
    private var fragmentStamps: [Int32]
    private var keyStamps: [Int32]
    private var stamp: Int32 = 0
    private var openFragments: [Int] = []

    init(_ document: ResolvedDocument) {
        self.document = document
        comparison = FieldComparison(document)
        seen = Array(repeating: [], count: document.selectionSets.count)
        fragmentStamps = Array(repeating: 0, count: document.fragments.count)
        keyStamps = Array(repeating: 0, count: document.nameCount)
    }

    mutating func run() -> Verdict {
        for operation in document.operations { add(operation.selectionSet, .both) }
        for fragment in document.fragments { add(fragment.selectionSet, .both) }
        while let task = open.popLast() {
            gather(task.sets, weight: task.aspects == .both ? 2 : 1)
            if work > Self.budget { return .tooMuchWork }
            if areDistinct {
                for field in fields { descend(field, task.aspects) }
                continue
            }
            for group in groups() {
                if let (left, right) = check(group, task.aspects) { return .conflict(left, right) }
            }
        }
        return .fine
    }

    private mutating func add(_ set: Int, _ aspects: Aspects) {
        let new = aspects.subtracting(seen[set])
        if new.isEmpty { return }
        seen[set].formUnion(new)
        open.append((.one(set), new))
    }

    private mutating func add(_ sets: [Int], _ aspects: Aspects) {
        if sets.count == 1 { return add(sets[0], aspects) }
        let new = aspects.subtracting(seenTogether[sets] ?? [])
        if new.isEmpty { return }
        seenTogether[sets, default: []].formUnion(new)
        open.append((.several(sets), new))
    }

    /// Takes in hand the fields of some selection sets with those of their fragments.
    private mutating func gather(_ sets: Sets, weight: Int) {
        stamp += 1
        fields.removeAll(keepingCapacity: true)
        areDistinct = true
        openFragments.removeAll(keepingCapacity: true)
        switch sets {
        case .one(let set): gather(set, weight: weight)
        case .several(let sets): for set in sets { gather(set, weight: weight) }
        }
        while let fragment = openFragments.popLast(), work <= Self.budget {
            gather(document.fragments[fragment].selectionSet, weight: weight)
        }
    }

    private mutating func gather(_ set: Int, weight: Int) {
        if work > Self.budget { return }
        work += weight
        gather(selectionsOf: set, weight: weight)
    }

    private mutating func gather(selectionsOf set: Int, weight: Int) {
        for selection in document.selectionSets[set].selections {
            switch document.selections[selection] {
            case .field(let field):
                work += weight
                fields.append(field)
                let key = document.fields[field].responseKey.index
                if keyStamps[key] == stamp { areDistinct = false }
                keyStamps[key] = stamp
            case .fragmentSpread(let spread):
                guard let fragment = document.fragmentSpreads[spread].fragment else { continue }
                if fragmentStamps[fragment] == stamp { continue }
                fragmentStamps[fragment] = stamp
                openFragments.append(fragment)
            case .inlineFragment(let fragment):
                gather(selectionsOf: document.inlineFragments[fragment].selectionSet, weight: weight)
            }
        }
    }

    /// The fields in hand by response key.
    private func groups() -> [[Int]] {
        var groups: [[Int]] = []
        var places: [NameID: Int] = [:]
        for field in fields {
            let key = document.fields[field].responseKey
            if let place = places[key] {
                groups[place].append(field)
            } else {
                places[key] = groups.count
                groups.append([field])
            }
        }
        return groups
    }

    private mutating func descend(_ field: Int, _ aspects: Aspects) {
        if let set = document.fields[field].selectionSet { add(set, aspects) }
    }

    private mutating func descend(_ group: [Int], _ aspects: Aspects) {
        let sets = Set(group.compactMap { document.fields[$0].selectionSet })
        if !sets.isEmpty { add(sets.sorted(), aspects) }
    }

    private mutating func check(_ group: [Int], _ aspects: Aspects) -> (Int, Int)? {
        if group.count == 1 {
            descend(group[0], aspects)
            return nil
        }
        if aspects.contains(.types), let conflict = checkTypes(group) { return conflict }
        return aspects.contains(.names) ? checkNames(group) : nil
    }

    private mutating func checkTypes(_ group: [Int]) -> (Int, Int)? {
        let typed = group.filter { comparison.type(of: document.fields[$0]) != nil }
        if let first = typed.first {
            for other in typed.dropFirst() where comparison.conflict(first, other, areExclusive: true) != nil {
                return (first, other)
            }
        }
        descend(group, .types)
        return nil
    }

    private mutating func checkNames(_ group: [Int]) -> (Int, Int)? {
        for part in partsThatMeet(group) {
            let first = document.fields[part[0]]
            for other in part.dropFirst() where !comparison.areSame(first, document.fields[other]) {
                return (part[0], other)
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
            if let object = comparison.object(around: document.fields[field]) {
                concrete[object, default: []].append(field)
            } else {
                abstract.append(field)
            }
        }
        if concrete.isEmpty { return [abstract] }
        return concrete.sorted { $0.key < $1.key }.map { $0.value + abstract }
    }
}
