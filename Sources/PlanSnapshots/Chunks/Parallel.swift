import Dispatch
import Synchronization

/// Work on many things at once, on all processors.
enum Parallel {
    /// What some work makes of each item, in the order of the items.
    ///
    /// - Parameters:
    ///   - items: any.
    ///   - work: called once for each item, from several threads.
    /// - Returns: one result for each item.
    /// - Throws: what the work throws for the first of the items that fail.
    static func map<Item: Sendable, Made: Sendable>(
        _ items: [Item],
        _ work: @Sendable (Item) throws -> Made
    ) throws -> [Made] {
        guard items.count > 1 else { return try items.map(work) }
        let results = Mutex([Result<Made, any Error>?](repeating: nil, count: items.count))
        DispatchQueue.concurrentPerform(iterations: items.count) { index in
            let result = Result { try work(items[index]) }
            results.withLock { $0[index] = result }
        }
        return try results.withLock { try $0.compactMap(\.self).map { try $0.get() } }
    }
}
