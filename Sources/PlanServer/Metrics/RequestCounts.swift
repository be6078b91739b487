internal import HTTPTypes
internal import NIOCore
internal import Synchronization

/// What is counted of requests, in parts: connections that are served by several threads count in memory of their own.
final class RequestCounts: Sendable {
    /// What a request is about, by its path.
    enum Route: Int, CaseIterable, Sendable {
        case graphQL, export, linkedData, health, metrics, page
    }

    /// What came of a request.
    struct Outcome {
        var route: Route
        var status: HTTPResponse.Status
        /// Whether it is an answer to an operation in which something failed.
        var hasErrors = false
    }

    private let parts = (0..<partCount).map { _ in Part() }
    private let lastPart = Atomic(0)
    private static let partCount = 16

    /// What the next connection counts in; neighbours get different ones.
    func part() -> Part {
        parts[lastPart.add(1, ordering: .relaxed).newValue & (Self.partCount - 1)]
    }

    /// What all parts together counted.
    var totals: Totals { parts.reduce(into: Totals()) { $1.add(to: &$0) } }
}

extension RequestCounts {
    /// Up to how many seconds a request may have taken to be counted at each place; the last place is for all longer ones.
    static let bounds = [
        0.000_01, 0.000_025, 0.000_05, 0.000_1, 0.000_25, 0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25,
        0.5, 1, 2.5, 5, 10,
    ]
    private static let nanoseconds = bounds.map { Int64(($0 * 1e9).rounded()) }

    /// The counts of some connections.
    final class Part: Sendable {
        /// As many as there are routes.
        private let routes = InlineArray<6, RouteCounts> { _ in RouteCounts() }
        private let failures = Atomic(0)

        /// Counts a request that was answered.
        func note(_ outcome: Outcome, since start: NIODeadline, until end: NIODeadline) {
            routes[outcome.route.rawValue].note(outcome.status, (end - start).nanoseconds)
            if outcome.hasErrors { noteFailure() }
        }

        /// Counts an answer with errors alone.
        func noteFailure() { failures.add(1, ordering: .relaxed) }

        fileprivate func add(to totals: inout Totals) {
            for route in Route.allCases { routes[route.rawValue].add(to: &totals.routes[route.rawValue]) }
            totals.failures += failures.load(ordering: .relaxed)
        }
    }

    /// The counts of one route.
    private struct RouteCounts: ~Copyable {
        /// By the status's first digit, from 2 to 5.
        let classes = InlineArray<4, Atomic<Int>> { _ in Atomic(0) }
        /// By the time that was taken, a place for each of the bounds and one more.
        let times = InlineArray<20, Atomic<Int>> { _ in Atomic(0) }
        let nanoseconds = Atomic<Int64>(0)

        func note(_ status: HTTPResponse.Status, _ taken: Int64) {
            classes[min(max(status.code / 100, 2), 5) - 2].add(1, ordering: .relaxed)
            let place = RequestCounts.nanoseconds.firstIndex { taken <= $0 } ?? RequestCounts.nanoseconds.count
            times[place].add(1, ordering: .relaxed)
            nanoseconds.add(taken, ordering: .relaxed)
        }

        func add(to totals: inout RouteTotals) {
            for place in classes.indices { totals.classes[place] += classes[place].load(ordering: .relaxed) }
            for place in times.indices { totals.times[place] += times[place].load(ordering: .relaxed) }
            totals.seconds += Double(nanoseconds.load(ordering: .relaxed)) / 1e9
        }
    }

    /// What was counted until now.
    struct Totals {
        var routes = Route.allCases.map { _ in RouteTotals() }
        var failures = 0

        subscript(route: Route) -> RouteTotals { routes[route.rawValue] }
    }

    /// What was counted of one route until now.
    struct RouteTotals {
        /// By the status's first digit, from 2 to 5.
        var classes = Array(repeating: 0, count: 4)
        /// By the time that was taken, a place for each of the bounds and one more.
        var times = Array(repeating: 0, count: RequestCounts.bounds.count + 1)
        var seconds = 0.0
    }
}
