/// Measures how long something takes, many times.
enum Stopwatch {
    /// In nanoseconds, of one round.
    struct Time {
        let median: Double
        let least: Double
    }

    /// The shortest sample that the clock tells well.
    private static let sample = Duration.milliseconds(2)

    /// Runs rounds for some seconds, but at least three samples, and gives the time of one.
    static func time(seconds: Double, _ round: () throws -> Void) rethrows -> Time {
        let clock = ContinuousClock()
        func run(_ rounds: Int) throws -> Duration { try clock.measure { for _ in 0..<rounds { try round() } } }
        // The first rounds fill caches, and tell how many make a sample.
        var rounds = 1
        while try run(rounds) < sample, rounds < 1 << 24 { rounds *= 2 }
        var samples: [Double] = []
        let end = clock.now + .seconds(seconds)
        while clock.now < end || samples.count < 3 { samples.append(nanoseconds(try run(rounds)) / Double(rounds)) }
        samples.sort()
        return Time(median: samples[samples.count / 2], least: samples[0])
    }

    /// A duration in nanoseconds.
    static func nanoseconds(_ duration: Duration) -> Double { duration / .nanoseconds(1) }
}

/// Takes a value, so that what made it is not left out by the compiler.
@inline(never) func blackHole<Value>(_ value: Value) {}
