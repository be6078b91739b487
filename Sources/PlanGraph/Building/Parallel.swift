internal import Dispatch
import Synchronization

/// Work on many things at once, on all processors.
public enum Parallel {
    /// What some work makes of each item, in the order of the items.
    ///
    /// - Parameters:
    ///   - items: any.
    ///   - work: called once for each item, from several threads.
    /// - Returns: one result for each item.
    /// - Throws: what the work throws for the first of the items that fail.
    /// - Complexity: O(*n*) calls.
    public static func map<Item: Sendable, Made: Sendable, Failure: Error>(
        _ items: [Item],
        _ work: @Sendable (Item) throws(Failure) -> Made
    ) throws(Failure) -> [Made] {
        guard items.count > 1 else { return try items.map(work) }
        let results = Mutex([Result<Made, Failure>?](repeating: nil, count: items.count))
        DispatchQueue.concurrentPerform(iterations: items.count) { index in
            let result = Result { () throws(Failure) in try work(items[index]) }
            results.withLock { $0[index] = result }
        }
        return try results.withLock { $0 }.compactMap(\.self).map { result throws(Failure) in try result.get() }
    }

    /// What two pieces of work make, done side by side.
    ///
    /// - Parameters:
    ///   - first: is done on one thread.
    ///   - second: is done on another meanwhile, where a processor is free.
    /// - Returns: what both have made.
    /// - Complexity: as the longer of both.
    public static func both<First: Sendable, Second: Sendable>(
        _ first: @Sendable () -> First,
        _ second: @Sendable () -> Second
    ) -> (First, Second) {
        let made = Mutex<(First?, Second?)>((nil, nil))
        DispatchQueue.concurrentPerform(iterations: 2) { part in
            if part == 0 {
                let result = first()
                made.withLock { $0.0 = result }
            } else {
                let result = second()
                made.withLock { $0.1 = result }
            }
        }
        let (one, other) = made.withLock { $0 }
        return (one ?? first(), other ?? second())
    }
}
