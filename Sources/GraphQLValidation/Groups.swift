import GraphQLLanguage

/// Names gathered by what they say, in the order of their first places.
struct Groups {
    /// The names that stand there more than once.
    let several: [[Name]]

    init(_ names: [Name]) {
        guard Self.mayRepeat(names) else {
            several = []
            return
        }
        var groups: [[Name]] = []
        var places: [String: Int] = [:]
        for name in names {
            if let place = places[name.value] {
                groups[place].append(name)
            } else {
                places[name.value] = groups.count
                groups.append([name])
            }
        }
        several = groups.filter { $0.count > 1 }
    }

    /// Whether there may be equal names: a few are compared with each other, which needs no table.
    static func mayRepeat(_ names: [Name]) -> Bool {
        if names.count > 8 { return true }
        return names.indices.contains { index in names[..<index].contains { $0.value == names[index].value } }
    }
}
