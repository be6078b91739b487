/// Where new rows of a table are put between the old ones: columns of any type are then made in the same way.
struct Splice {
    /// Each takes old rows up to an end, then so many new ones.
    private var pieces: [(end: Int, count: Int)] = []

    /// Puts new rows in.
    ///
    /// - Parameters:
    ///   - count: how many; they follow those of the call before.
    ///   - place: behind how many old rows; no less than in the call before.
    mutating func add(_ count: Int, at place: Int) {
        guard count > 0 else { return }
        if let last = pieces.last, last.end == place {
            pieces[pieces.count - 1].count += count
        } else {
            pieces.append((place, count))
        }
    }

    /// What the numbers of old rows become.
    var shift: NumberShift { NumberShift(pieces.map { ($0.end, $0.count) }) }

    /// The numbers that the new rows get.
    var numbers: [UInt32] {
        var numbers: [UInt32] = []
        numbers.reserveCapacity(pieces.reduce(0) { $0 + $1.count })
        for (end, count) in pieces {
            let first = UInt32(end + numbers.count)
            numbers.append(contentsOf: first..<first + UInt32(count))
        }
        return numbers
    }

    /// A column of the old rows and the new ones.
    ///
    /// - Complexity: O(*n*) in both.
    func joined<Element: ColumnElement>(_ old: [Element], _ new: [Element]) -> [Element] {
        unsafe joined(old, new) { _ in }
    }

    /// A column of the old rows, whose numbers are shifted, and the new ones.
    ///
    /// - Complexity: O(*n*) in both.
    func joined(_ old: [UInt32], _ new: [UInt32], _ shift: NumberShift) -> [UInt32] {
        unsafe joined(old, new) { unsafe shift.apply($0) }
    }

    private func joined<Element: ColumnElement>(
        _ old: [Element],
        _ new: [Element],
        _ shift: (UnsafeMutableBufferPointer<Element>) -> Void
    ) -> [Element] {
        guard !pieces.isEmpty else { return unsafe shifted(old, shift) }
        return unsafe [Element](unsafeUninitializedCapacity: old.count + new.count) { column, written in
            unsafe LargePages.advise(UnsafeMutableRawBufferPointer(column))
            unsafe old.withUnsafeBufferPointer { old in
                unsafe new.withUnsafeBufferPointer { new in
                    var (oldPlace, newPlace) = (0, 0)
                    for (end, count) in pieces + [(old.count, 0)] {
                        let stretch = unsafe UnsafeMutableBufferPointer(
                            rebasing: column[written..<written + end - oldPlace]
                        )
                        _ = unsafe stretch.initialize(fromContentsOf: old[oldPlace..<end])
                        unsafe shift(stretch)
                        written += end - oldPlace
                        oldPlace = end
                        _ = unsafe column[written..<written + count].initialize(
                            fromContentsOf: new[newPlace..<newPlace + count]
                        )
                        written += count
                        newPlace += count
                    }
                }
            }
        }
    }

    private func shifted<Element: ColumnElement>(
        _ column: [Element],
        _ shift: (UnsafeMutableBufferPointer<Element>) -> Void
    ) -> [Element] {
        var column = column
        unsafe column.withUnsafeMutableBufferPointer { unsafe shift($0) }
        return column
    }
}
