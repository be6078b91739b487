import GraphQLLanguage

/// Names gathered by what they say, in the order of their first places.
struct Groups {
    private(set) var groups: [[Name]] = []

    init(_ names: [Name]) {
        if names.count < 2 { return }
        var places: [String: Int] = [:]
        for name in names {
            if let place = places[name.value] {
                groups[place].append(name)
            } else {
                places[name.value] = groups.count
                groups.append([name])
            }
        }
    }

    /// The names that stand there more than once.
    var several: [[Name]] { groups.filter { $0.count > 1 } }
}
