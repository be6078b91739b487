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
}
