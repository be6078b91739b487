import SourceText

/// What a document selects: all its selection sets, fields and fragments side by side, which name each other by number.
///
/// Specification, sections 2.4 to 2.8.
///
/// A tree takes an allocation for each field and set, and time again for each to be given back. Numbers are given in the
/// order of the text, a selection set's before those of the sets inside of it.
public struct SelectionTable: Sendable, Hashable {
    /// All selection sets.
    public private(set) var sets: [SelectionSet] = []

    /// The selections of all sets: those of one set are together.
    public private(set) var selections: [Selection] = []

    /// All fields.
    public private(set) var fields: [Field] = []

    /// All uses of fragments.
    public private(set) var fragmentSpreads: [FragmentSpread] = []

    /// All inline fragments.
    public private(set) var inlineFragments: [InlineFragment] = []

    /// The arguments of each field that has some; the first is empty and serves all others.
    public private(set) var argumentLists: [[Argument]] = [[]]

    /// The directives of each selection that has some; the first is empty and serves all others.
    public private(set) var directiveLists: [[Directive]] = [[]]

    /// Makes room for what a text is likely to select.
    mutating func reserveCapacity(bytes: Int) {
        // A selection takes ten bytes of text, as a rule.
        let expected = min(bytes / 10, 1000)
        selections.reserveCapacity(expected)
        fields.reserveCapacity(expected)
        sets.reserveCapacity(expected / 3)
    }

    /// Gives a set its number, before anything inside of it has one.
    mutating func openSet() -> Int {
        sets.append(SelectionSet(selections: 0..<0, span: SourceSpan(0..<0)))
        return sets.count - 1
    }

    /// Ends a set, of which everything has a number now.
    mutating func closeSet(_ index: Int, _ set: some Sequence<Selection>, span: SourceSpan) {
        let start = selections.count
        for selection in set { selections.append(selection) }
        sets[index] = SelectionSet(selections: start..<selections.count, span: span)
    }

    /// Adds a field without its selection set, which comes after it.
    mutating func add(_ field: Field) -> Int {
        fields.append(field)
        return fields.count - 1
    }

    /// Gives a field its selection set, and ends it there.
    mutating func end(field index: Int, with set: Int, span: SourceSpan) {
        fields[index].selectionSet = set
        fields[index].span = span
    }

    mutating func add(_ spread: FragmentSpread) -> Int {
        fragmentSpreads.append(spread)
        return fragmentSpreads.count - 1
    }

    /// Adds an inline fragment without its selection set, which comes after it.
    mutating func add(_ fragment: InlineFragment) -> Int {
        inlineFragments.append(fragment)
        return inlineFragments.count - 1
    }

    /// Gives an inline fragment its selection set, and ends it there.
    mutating func end(inlineFragment index: Int, with set: Int, span: SourceSpan) {
        inlineFragments[index].selectionSet = set
        inlineFragments[index].span = span
    }

    /// The index of some arguments.
    mutating func add(_ arguments: [Argument]) -> Int {
        if arguments.isEmpty { return 0 }
        argumentLists.append(arguments)
        return argumentLists.count - 1
    }

    /// The index of some directives.
    mutating func add(_ directives: [Directive]) -> Int {
        if directives.isEmpty { return 0 }
        directiveLists.append(directives)
        return directiveLists.count - 1
    }
}
