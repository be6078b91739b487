internal import Logging
internal import NIOPosix
internal import PlanAPI
internal import PlanGraph
internal import ServiceLifecycle

/// Goes on with what another process writes into the store that this server reads.
struct Follower: Service {
    let store: GraphStore
    let interval: Duration
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var said = ""
            while (try? await Task.sleep(for: interval)) != nil {
                do {
                    let store = store
                    let isNew = try await NIOThreadPool.singleton.runIfActive { try store.refresh() }
                    if isNew { logger.info("picked up version \(store.graph.version) from the store") }
                    said = ""
                } catch {
                    // A replicator may be in the middle of its work: the next look finds the whole.
                    let words = "the store cannot be read now, so version \(store.graph.version) stays: \(error)"
                    if words != said { logger.warning("\(words)") }
                    said = words
                }
            }
        }
    }
}
