import GraphQLLanguage
import GraphQLSchema
import SourceText

/// Why fields of a document cannot be merged, in the words of the reference implementation.
///
/// Specification, section 5.3.2.
///
/// Here fields are compared pair by pair, which tells from which selections a conflict comes. It takes much longer than
/// `MergeCheck`, so it is done only for documents that are known to have a conflict, and within a budget.
struct MergeExplanation {
    /// Two fields, or two groups of them, that cannot be merged.
    struct Conflict {
        var key: String
        var reason: String
        var left: [SourceSpan]
        var right: [SourceSpan]
    }

    private struct Pair: Hashable {
        var first: Int
        var second: Int

        init(_ left: Int, _ right: Int) {
            first = min(left, right)
            second = max(left, right)
        }
    }

    private static let budget = 200_000
    private static let maximalDepth = 100

    private let index: MergeIndex
    private let comparison: FieldComparison
    /// The pairs of fragments compared so far, and whether only as exclusive ones.
    private var compared: [Pair: Bool] = [:]
    private var groupsOfSet: [Int: [(key: NameID, fields: [Int])]] = [:]
    private var work = 0

    init(_ document: ResolvedDocument) {
        index = MergeIndex(document)
        comparison = FieldComparison(document)
    }

    /// The conflicts within a selection set, fragments taken in.
    mutating func conflicts(in set: Int) -> [Conflict] {
        var conflicts: [Conflict] = []
        for group in groups(set) {
            for (place, left) in group.fields.enumerated() {
                for right in group.fields[(place + 1)...] {
                    compare(left, right, areExclusive: false, depth: 0, &conflicts)
                }
            }
        }
        let fragments = index.sets[set].fragments
        for (place, fragment) in fragments.enumerated() {
            compareSet(set, withFragment: fragment, areExclusive: false, depth: 0, &conflicts)
            for other in fragments[(place + 1)...] {
                compareFragments(fragment, other, areExclusive: false, depth: 0, &conflicts)
            }
        }
        return conflicts
    }

    private mutating func groups(_ set: Int) -> [(key: NameID, fields: [Int])] {
        if let groups = groupsOfSet[set] { return groups }
        var groups: [(key: NameID, fields: [Int])] = []
        var places: [NameID: Int] = [:]
        for field in index.sets[set].fields {
            let key = comparison.document.fields[field].responseKey
            if let place = places[key] {
                groups[place].fields.append(field)
            } else {
                places[key] = groups.count
                groups.append((key, [field]))
            }
        }
        groupsOfSet[set] = groups
        return groups
    }

    /// Compares two fields, and what is selected from them.
    private mutating func compare(
        _ left: Int,
        _ right: Int,
        areExclusive parentsAreExclusive: Bool,
        depth: Int,
        _ conflicts: inout [Conflict]
    ) {
        work += 1
        if work > Self.budget || depth > Self.maximalDepth { return }
        let document = comparison.document
        let fields = (document.fields[left], document.fields[right])
        let parents = (comparison.object(around: fields.0), comparison.object(around: fields.1))
        let areExclusive = parentsAreExclusive || parents.0 != nil && parents.1 != nil && parents.0 != parents.1
        let spans = (fields.0.span, fields.1.span)
        let key = document.name(fields.0.responseKey)
        if let reason = comparison.conflict(left, right, areExclusive: areExclusive) {
            conflicts.append(Conflict(key: key, reason: reason, left: [spans.0], right: [spans.1]))
            return
        }
        guard let leftSet = fields.0.selectionSet, let rightSet = fields.1.selectionSet else { return }
        var inner: [Conflict] = []
        compareSubselections(leftSet, rightSet, areExclusive: areExclusive, depth: depth + 1, &inner)
        if inner.isEmpty { return }
        conflicts.append(
            Conflict(
                key: key,
                reason: inner.map { "subfields '\($0.key)' conflict because \($0.reason)" }.joined(separator: " and "),
                left: [spans.0] + inner.flatMap(\.left),
                right: [spans.1] + inner.flatMap(\.right)
            )
        )
    }

    private mutating func compareSubselections(
        _ left: Int,
        _ right: Int,
        areExclusive: Bool,
        depth: Int,
        _ conflicts: inout [Conflict]
    ) {
        compareSets(left, right, areExclusive: areExclusive, depth: depth, &conflicts)
        let fragments = (index.sets[left].fragments, index.sets[right].fragments)
        for fragment in fragments.1 {
            compareSet(left, withFragment: fragment, areExclusive: areExclusive, depth: depth, &conflicts)
        }
        for fragment in fragments.0 {
            compareSet(right, withFragment: fragment, areExclusive: areExclusive, depth: depth, &conflicts)
        }
        for first in fragments.0 {
            for second in fragments.1 {
                compareFragments(first, second, areExclusive: areExclusive, depth: depth, &conflicts)
            }
        }
    }

    /// Compares each field of one set with each of another, fragments left aside.
    private mutating func compareSets(
        _ left: Int,
        _ right: Int,
        areExclusive: Bool,
        depth: Int,
        _ conflicts: inout [Conflict]
    ) {
        let others = Dictionary(groups(right).map { ($0.key, $0.fields) }) { first, _ in first }
        for group in groups(left) {
            guard let fields = others[group.key] else { continue }
            for left in group.fields {
                for right in fields {
                    compare(left, right, areExclusive: areExclusive, depth: depth, &conflicts)
                }
            }
        }
    }

    /// Compares the fields of a set with those of a fragment and of the fragments that it uses.
    private mutating func compareSet(
        _ set: Int,
        withFragment fragment: Int,
        areExclusive: Bool,
        depth: Int,
        _ conflicts: inout [Conflict]
    ) {
        let other = comparison.document.fragments[fragment].selectionSet
        if other == set || depth > Self.maximalDepth { return }
        compareSets(set, other, areExclusive: areExclusive, depth: depth, &conflicts)
        for inner in index.sets[other].fragments where isNew(Pair(inner, fragment), areExclusive) {
            compareSet(set, withFragment: inner, areExclusive: areExclusive, depth: depth + 1, &conflicts)
        }
    }

    /// Compares the fields of two fragments and of the fragments that they use.
    private mutating func compareFragments(
        _ left: Int,
        _ right: Int,
        areExclusive: Bool,
        depth: Int,
        _ conflicts: inout [Conflict]
    ) {
        if left == right || depth > Self.maximalDepth { return }
        guard isNew(Pair(left, right), areExclusive) else { return }
        let fragments = comparison.document.fragments
        let sets = (fragments[left].selectionSet, fragments[right].selectionSet)
        compareSets(sets.0, sets.1, areExclusive: areExclusive, depth: depth, &conflicts)
        for inner in index.sets[sets.1].fragments {
            compareFragments(left, inner, areExclusive: areExclusive, depth: depth + 1, &conflicts)
        }
        for inner in index.sets[sets.0].fragments {
            compareFragments(inner, right, areExclusive: areExclusive, depth: depth + 1, &conflicts)
        }
    }

    /// Notes that a pair is compared; false where it was before.
    ///
    /// What was compared as not exclusive was compared whole.
    private mutating func isNew(_ pair: Pair, _ areExclusive: Bool) -> Bool {
        if let wasExclusive = compared[pair], areExclusive || !wasExclusive { return false }
        compared[pair] = areExclusive
        return true
    }
}
