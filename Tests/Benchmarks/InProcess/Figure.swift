/// What a benchmark found: a name and numbers, each with its unit in its name.
struct Figure {
    /// The benchmark.
    let name: String
    /// The numbers, in the order in which they are printed.
    private(set) var values: [(key: String, value: Double)] = []

    /// A figure without numbers yet.
    init(_ name: String) { self.name = name }

    /// A figure of how long something takes.
    init(_ name: String, _ time: Stopwatch.Time) {
        self.name = name
        self["nanoseconds"] = time.median
        self["leastNanoseconds"] = time.least
    }

    /// A number; what cannot be written as JSON is left out.
    subscript(key: String) -> Double? {
        get { values.first { $0.key == key }?.value }
        set { if let newValue, newValue.isFinite { values.append((key, newValue)) } }
    }

    /// One line.
    var json: String {
        "{\"name\":\"\(name)\"" + values.map { ",\"\($0.key)\":\(Self.written($0.value))" }.joined() + "}"
    }

    /// Three digits are as many as a measurement has; whole numbers stay whole.
    private static func written(_ value: Double) -> String {
        let rounded = (value * 1_000).rounded() / 1_000
        return rounded == rounded.rounded() && rounded.magnitude < 1e15 ? String(Int(rounded)) : String(rounded)
    }
}
