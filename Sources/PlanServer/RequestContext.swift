internal import Hummingbird
internal import NIOCore

/// What a request comes with: the framework's own, and the connection, which a slow reader's stream is cut off by.
struct PlanRequestContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let channel: any Channel

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        channel = source.channel
    }
}
