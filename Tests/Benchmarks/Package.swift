// swift-tools-version: 6.2
// Benchmarks of the package two folders up: inside the process (make bench) and over HTTP (make bench-http).
import PackageDescription

let package = Package(
    name: "benchmarks",
    dependencies: [
        .package(name: "plangraph", path: "../.."),
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    ],
    targets: [
        .executableTarget(
            name: "Plangraph",
            dependencies: [
                .product(name: "Benchmark", package: "benchmark"),
                .product(name: "PlanGraphKit", package: "plangraph"),
            ],
            path: "Benchmarks/Plangraph",
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
        ),
        .executableTarget(
            name: "bench-server",
            dependencies: [
                .product(name: "Logging", package: "swift-log"),
                .product(name: "PlanGraphKit", package: "plangraph"),
            ]
        ),
    ]
)
