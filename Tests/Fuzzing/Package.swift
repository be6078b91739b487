// swift-tools-version: 6.2
// Fuzzing of what takes other people's bytes, with libFuzzer (make fuzz): the sources are those of the package two folders up,
// without its dependencies.
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .unsafeFlags(["-parse-as-library"]),
]

let package = Package(
    name: "fuzzing",
    targets: [
        .target(name: "SourceText", swiftSettings: settings),
        .target(name: "GraphQLLanguage", dependencies: ["SourceText"], swiftSettings: settings),
        .target(name: "GraphQLSchema", dependencies: ["GraphQLLanguage", "SourceText"], swiftSettings: settings),
        .target(
            name: "GraphQLValidation",
            dependencies: ["GraphQLSchema", "GraphQLLanguage", "SourceText"],
            swiftSettings: settings
        ),
        .target(
            name: "PlanExtraction",
            dependencies: ["SourceText"],
            resources: [.embedInCode("Vocabulary/Words")],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "fuzz",
            dependencies: ["GraphQLValidation", "GraphQLSchema", "GraphQLLanguage", "PlanExtraction", "SourceText"],
            swiftSettings: settings
        ),
    ]
)
