/// The objects of a list, all of one kind, by the numbers that columns know them by.
public enum ListedNumbers: Sendable {
    /// Consecutive numbers.
    case range(Range<UInt32>)
    /// Numbers in any order.
    case slice(ArraySlice<UInt32>)
    /// Numbers in any order that somebody else holds.
    case held(HeldNumbers)

    /// How many there are.
    public var count: Int {
        switch self {
        case .range(let range): range.count
        case .slice(let slice): slice.count
        case .held(let numbers): numbers.count
        }
    }

    /// A number.
    ///
    /// - Precondition: there are so many, as with an array.
    /// - Parameter index: from 0.
    public subscript(index: Int) -> UInt32 {
        switch self {
        case .range(let range): range.lowerBound + UInt32(index)
        case .slice(let slice): slice[slice.startIndex + index]
        case .held(let numbers): numbers[index]
        }
    }

    /// Part of them.
    ///
    /// - Precondition: there are so many, as with an array.
    /// - Parameter places: a range of indexes.
    public subscript(places: Range<Int>) -> ListedNumbers {
        switch self {
        case .range(let range):
            let start = range.lowerBound + UInt32(places.lowerBound)
            return .range(start..<start + UInt32(places.count))
        case .slice(let slice):
            let start = slice.startIndex + places.lowerBound
            return .slice(slice[start..<start + places.count])
        case .held(let numbers):
            return .held(numbers[places])
        }
    }
}

/// Numbers in an array that somebody else holds as long as they are used: no count is kept of it.
///
/// Threads that answer from one graph would otherwise take its counts from each other's caches, for every list of it.
@safe
public struct HeldNumbers: @unchecked Sendable {
    let start: UnsafePointer<UInt32>
    /// How many there are.
    public let count: Int

    /// Takes part of an array.
    ///
    /// - Precondition: the places are indexes of the array.
    /// - Parameters:
    ///   - array: what somebody holds.
    ///   - places: a range of its indexes.
    public init(_ array: [UInt32], _ places: Range<Int>) {
        precondition(places.upperBound <= array.count)
        unsafe start = HeldMemory.start(array) + places.lowerBound
        count = places.count
    }

    private init(start: UnsafePointer<UInt32>, count: Int) {
        unsafe self.start = start
        self.count = count
    }

    /// A number.
    ///
    /// - Precondition: there are so many, as with an array.
    /// - Parameter index: from 0.
    public subscript(index: Int) -> UInt32 {
        precondition(index >= 0 && index < count)
        return unsafe start[index]
    }

    /// Part of them.
    ///
    /// - Precondition: there are so many, as with an array.
    /// - Parameter places: a range of indexes.
    public subscript(places: Range<Int>) -> HeldNumbers {
        precondition(places.lowerBound >= 0 && places.upperBound <= count)
        return unsafe HeldNumbers(start: start + places.lowerBound, count: places.count)
    }
}
