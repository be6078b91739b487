// swift-tools-version: 6.2
// PlanGraph: three legs that meet in PlanAPI. A target imports only those above it; see Sources/README.md.
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    // The executor is generic over its source, which lives in another module: specialised, it is three times as fast.
    .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

let testSettings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "plangraph",
    products: [.executable(name: "plangraph", targets: ["plangraph"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        // Without its support for configuration files, which is a package of its own.
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        .target(name: "SourceText", swiftSettings: settings),

        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .target(name: "PlanInput", dependencies: ["SourceText", "CLibXML2", "CZlib"], swiftSettings: settings),

        .target(name: "GraphQLLanguage", dependencies: ["SourceText"], swiftSettings: settings),
        .target(name: "GraphQLSchema", dependencies: ["GraphQLLanguage", "SourceText"], swiftSettings: settings),
        .target(
            name: "GraphQLValidation",
            dependencies: ["GraphQLSchema", "GraphQLLanguage", "SourceText"],
            swiftSettings: settings
        ),
        .target(
            name: "GraphQLExecution",
            dependencies: ["GraphQLSchema", "GraphQLLanguage", "SourceText"],
            swiftSettings: settings
        ),

        .target(
            name: "PlanExtraction",
            dependencies: ["SourceText"],
            resources: [.embedInCode("Vocabulary/Words")],
            swiftSettings: settings
        ),
        .target(name: "PlanGraph", dependencies: ["PlanExtraction", "SourceText"], swiftSettings: settings),
        .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(
            name: "PlanSnapshots",
            dependencies: [
                "PlanGraph", "CNettle", "CZlib",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            resources: [.embedInCode("store.sql")],
            swiftSettings: settings
        ),
        .target(
            name: "PlanExport",
            dependencies: [
                "PlanGraph", "PlanExtraction", "SourceText", "CZlib", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            resources: [.embedInCode("mirror.sql")],
            swiftSettings: settings
        ),

        .target(
            name: "PlanAPI",
            dependencies: [
                "GraphQLLanguage", "GraphQLSchema", "GraphQLValidation", "GraphQLExecution", "PlanExtraction",
                "PlanGraph", "PlanSnapshots", "SourceText",
            ],
            resources: [.embedInCode("plan.graphql"), .embedInCode("federation.graphql")],
            swiftSettings: settings
        ),
        .target(
            name: "PlanServer",
            dependencies: [
                "PlanAPI", "PlanExport", "PlanGraph",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            exclude: ["Explorer/Pictures"],
            resources: [.embedInCode("Explorer")],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "plangraph",
            dependencies: [
                "GraphQLExecution", "GraphQLLanguage", "GraphQLSchema", "GraphQLValidation", "PlanAPI", "PlanExport",
                "PlanExtraction", "PlanGraph", "PlanInput", "PlanServer", "PlanSnapshots", "SourceText",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: settings
        ),

        // Benchmarks inside the process; no part of what «make run» builds.
        .executableTarget(
            name: "plangraph-bench",
            dependencies: [
                "PlanAPI", "PlanExtraction", "PlanGraph", "PlanServer", "PlanSnapshots", "SourceText",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            path: "Tests/Benchmarks/InProcess",
            swiftSettings: settings
        ),

        .testTarget(name: "SourceTextTests", dependencies: ["SourceText"], swiftSettings: testSettings),
        .testTarget(
            name: "PlanInputTests",
            dependencies: ["PlanInput", "PlanExtraction", "SourceText", "CZlib"],
            swiftSettings: testSettings
        ),
        .testTarget(
            name: "GraphQLLanguageTests",
            dependencies: ["GraphQLLanguage", "SourceText"],
            swiftSettings: testSettings
        ),
        .testTarget(
            name: "GraphQLSchemaTests",
            dependencies: ["GraphQLSchema", "GraphQLLanguage", "SourceText"],
            swiftSettings: testSettings
        ),
        .testTarget(
            name: "GraphQLValidationTests",
            dependencies: ["GraphQLValidation", "GraphQLSchema", "GraphQLLanguage", "SourceText"],
            swiftSettings: testSettings
        ),
        .testTarget(
            name: "GraphQLExecutionTests",
            dependencies: ["GraphQLExecution", "GraphQLSchema", "GraphQLLanguage", "SourceText"],
            swiftSettings: testSettings
        ),
        .testTarget(
            name: "PlanExtractionTests",
            dependencies: ["PlanExtraction", "SourceText"],
            exclude: ["Fixtures"],
            swiftSettings: testSettings
        ),
        .testTarget(
            name: "PlanGraphTests",
            dependencies: ["PlanGraph", "PlanExtraction", "SourceText"],
            swiftSettings: testSettings
        ),
        .testTarget(name: "PlanExportTests", dependencies: ["PlanExport"], swiftSettings: testSettings),
        .testTarget(
            name: "PlanSnapshotsTests",
            dependencies: [
                "PlanSnapshots", "PlanGraph", "PlanExtraction", "SourceText",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            exclude: ["Fixtures"],
            swiftSettings: testSettings
        ),
        .testTarget(
            name: "PlanAPITests",
            dependencies: ["PlanAPI", "PlanSnapshots", "PlanGraph", "PlanExtraction", "SourceText"],
            swiftSettings: testSettings
        ),
    ]
)
