public import PlanSnapshots

/// How a store is kept.
public struct StoreOptions: Sendable {
    /// Whether a snapshot is taken in the background when the journal has grown long.
    public var savesByItself = false
    /// A snapshot is taken by itself when the journal has as many entries.
    public var snapshotAfterEntries = 64
    /// A snapshot is taken by itself when the journal has as many bytes.
    public var snapshotAfterBytes = 16 << 20
    /// A snapshot is taken after every change that replaces or removes a plan when the graph's texts have as many bytes.
    ///
    /// Reading all of them again at the start, 60 ms for a MiB, would be waited for. Plans that are added do not need it.
    public var snapshotAlwaysAboveBytes = 8 << 20
    /// Which snapshots stay when one was taken by itself.
    public var retention = Retention()
    /// Tells people what the store did by itself.
    public var report: @Sendable (String) -> Void = { _ in }

    /// The options that fit most.
    public init() {}
}
