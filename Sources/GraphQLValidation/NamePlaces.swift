/// The places of names in a list; of several that are equal, the last.
struct NamePlaces {
    private let names: [String]
    /// Empty where there are so few names that comparing them is faster than a table: most operations have three.
    private var table: [String: Int] = [:]

    init(_ names: [String]) {
        self.names = names
        if names.count > 8 { table = Dictionary(zip(names, names.indices)) { $1 } }
    }

    func place(of name: String) -> Int? {
        table.isEmpty ? names.lastIndex(of: name) : table[name]
    }
}
