internal import PlanGraph

/// What the server counts, as Prometheus reads it: its text format, version 0.0.4.
struct MetricsPage {
    static let type = "text/plain; version=0.0.4; charset=utf-8"

    /// The page.
    private(set) var text = ""

    /// Begins with what was counted of requests.
    ///
    /// - Parameters:
    ///   - totals: the counts.
    ///   - running: how many requests are being answered, this one included.
    ///   - subscriptions: how many are open.
    init(_ totals: RequestCounts.Totals, running: Int, subscriptions: Int) {
        begin("plangraph_http_requests_total", "counter", "Requests answered, by route and the status's first digit.")
        for route in RequestCounts.Route.allCases {
            for (place, count) in totals[route].classes.enumerated() where count > 0 {
                line("plangraph_http_requests_total", "{route=\"\(route.label)\",code=\"\(place + 2)xx\"}", count)
            }
        }
        begin(
            "plangraph_http_request_duration_seconds",
            "histogram",
            "From a request's arrival until its answer, or the first piece of it, is ready."
        )
        for route in RequestCounts.Route.allCases { histogram(route, totals[route]) }
        single("plangraph_http_requests_running", "gauge", "Requests being answered, this one included.", running)
        single("plangraph_subscriptions_open", "gauge", "Open event streams.", subscriptions)
        single(
            "plangraph_graphql_failed_answers_total",
            "counter",
            "GraphQL answers with errors, whatever their status.",
            totals.failures
        )
    }

    /// Adds what a graph holds.
    ///
    /// - Parameters:
    ///   - graph: the version that is served.
    ///   - revision: how often it or its snapshots changed since the start.
    mutating func add(_ graph: Graph, revision: Int) {
        begin("plangraph_graph_nodes", "gauge", "Nodes of the graph, by kind.")
        for kind in NodeKind.allCases {
            line("plangraph_graph_nodes", "{kind=\"\(kind)\"}", graph.ranges.range(of: kind).count)
        }
        single("plangraph_graph_edges", "gauge", "Edges of the graph.", graph.edgeCount)
        single("plangraph_changes_total", "counter", "Changes of the graph or its snapshots since the start.", revision)
    }

    /// Adds what the process takes, under the names that all such programs use.
    mutating func add(_ use: ProcessUse, startedAt: Double) {
        single("process_cpu_seconds_total", "counter", "Processor time in seconds.", use.cpuSeconds)
        single("process_start_time_seconds", "gauge", "When the server began, in seconds since 1970.", startedAt)
        if let bytes = use.residentBytes {
            single("process_resident_memory_bytes", "gauge", "Memory in use.", bytes)
        }
        if let files = use.openFiles { single("process_open_fds", "gauge", "Files and sockets that are open.", files) }
    }

    private mutating func histogram(_ route: RequestCounts.Route, _ totals: RequestCounts.RouteTotals) {
        let name = "plangraph_http_request_duration_seconds"
        var count = 0
        for (place, more) in totals.times.enumerated() {
            count += more
            let bound = place < RequestCounts.bounds.count ? "\(RequestCounts.bounds[place])" : "+Inf"
            line("\(name)_bucket", "{route=\"\(route.label)\",le=\"\(bound)\"}", count)
        }
        line("\(name)_sum", "{route=\"\(route.label)\"}", totals.seconds)
        line("\(name)_count", "{route=\"\(route.label)\"}", count)
    }

    private mutating func single(_ name: String, _ type: String, _ help: String, _ value: some Numeric) {
        begin(name, type, help)
        line(name, "", value)
    }

    private mutating func begin(_ name: String, _ type: String, _ help: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
    }

    private mutating func line(_ name: String, _ labels: String, _ value: some Numeric) {
        text += "\(name)\(labels) \(value)\n"
    }
}

extension RequestCounts.Route {
    /// The route as its label says it: the path, or where it begins.
    fileprivate var label: String {
        switch self {
        case .graphQL: "/graphql"
        case .export: "/export"
        case .linkedData: "/id"
        case .health: "/healthz"
        case .metrics: "/metrics"
        case .page: "/"
        }
    }
}
