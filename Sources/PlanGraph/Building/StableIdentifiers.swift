/// Makes identifiers unique in one graph.
enum StableIdentifiers {
    /// The identifiers of all kinds in the order of the nodes.
    ///
    /// Two nodes whose keys are equal, such as two targets with one code, are told apart by their order; so would be
    /// two whose hashes met by chance.
    static func distinct(_ kinds: [[UInt64]]) -> [UInt64] {
        var taken: Set<UInt64> = []
        var result: [UInt64] = []
        result.reserveCapacity(kinds.map(\.count).reduce(0, +))
        for wanted in kinds.joined() {
            var identifier = wanted
            var occurrence = 1
            while !taken.insert(identifier).inserted {
                occurrence += 1
                identifier = StableHash.hash(String(wanted, radix: 16), String(occurrence))
            }
            result.append(identifier)
        }
        return result
    }
}
