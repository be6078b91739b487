/// What numbers become when others are put between them: each grows by as many as were put before it.
struct NumberShift {
    /// From which number on how many more are added, the highest first.
    private let steps: [(from: UInt32, by: UInt32)]

    /// A shift from where new numbers are put in.
    ///
    /// - Parameter insertions: ascending: before which number how many.
    init(_ insertions: [(before: Int, count: Int)]) {
        steps = insertions.reversed().filter { $0.count > 0 }.map { (UInt32($0.before), UInt32($0.count)) }
    }

    /// The shift from the nodes of one version to the same nodes of the next.
    init(from old: NodePlaces, to new: NodePlaces) {
        self.init(
            NodePart.allCases.map { part in
                let place = Int(part.rawValue)
                // What the part grew by comes before the next part.
                let grown = place == 0 ? 0 : Self.count(new, place - 1) - Self.count(old, place - 1)
                return (Int(old.starts[place]), grown)
            }
        )
    }

    private static func count(_ places: NodePlaces, _ part: Int) -> Int {
        Int(places.starts[part + 1]) - Int(places.starts[part])
    }

    /// How many values are gone over at once: so many stay in the processor's nearest cache.
    private static let block = 2_048

    /// Shifts numbers in place; `none` stays as it is.
    ///
    /// - Complexity: O(*n*) for each place where numbers were put in.
    func apply(_ numbers: UnsafeMutableBufferPointer<UInt32>) {
        for start in stride(from: 0, to: numbers.count, by: Self.block) {
            let end = min(start + Self.block, numbers.count)
            // A number that was shifted is still above the places that come next.
            for (from, by) in steps {
                for index in start..<end {
                    let number = unsafe numbers[index]
                    unsafe numbers[index] = number &+ (number >= from && number != .max ? by : 0)
                }
            }
        }
    }
}
