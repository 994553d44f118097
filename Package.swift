// swift-tools-version: 6.2
// The package: one executable, its modules from the bottom up, and a test target for each.
// A module imports only modules that stand above it in this file; RepositoryTests proves it.

import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .strictMemorySafety(),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]
let settings =
    strict + [
        // Nothing uses regular expressions or tasks, whose modules would be a sixth of the program and of its memory.
        .unsafeFlags([
            "-Xfrontend", "-disable-implicit-string-processing-module-import", "-Xfrontend",
            "-disable-implicit-concurrency-module-import",
        ])
    ]

/// Modules that no keystroke waits for are made small: their pages count as the program's memory.
let small = settings + [.unsafeFlags(["-Osize"], .when(configuration: .release))]

let package = Package(
    name: "outline-ls",
    products: [.executable(name: "outline-ls", targets: ["outline-ls"])],
    targets: [
        .target(
            name: "OutlineSyntax", swiftSettings: settings + [.enableExperimentalFeature("Lifetimes")]),
        .target(name: "JSON", dependencies: ["OutlineSyntax"], swiftSettings: settings),
        .target(
            name: "OutlineProfiles", dependencies: ["OutlineSyntax", "JSON"], exclude: ["Profiles"],
            swiftSettings: small),
        .target(
            name: "OutlineRules", dependencies: ["OutlineSyntax", "JSON", "OutlineProfiles"], exclude: ["Lexicon/Data"],
            swiftSettings: settings),
        .target(
            name: "OutlineFeatures", dependencies: ["OutlineSyntax", "OutlineProfiles", "OutlineRules"],
            swiftSettings: settings),
        .target(
            name: "OutlineFiles", dependencies: ["OutlineSyntax"],
            swiftSettings: small + [.enableExperimentalFeature("Extern")]),
        .target(
            name: "OutlineSettings",
            dependencies: ["OutlineSyntax", "JSON", "OutlineProfiles", "OutlineRules", "OutlineFiles"],
            swiftSettings: small),
        .target(name: "LanguageServerProtocol", dependencies: ["OutlineSyntax", "JSON"], swiftSettings: small),
        .target(
            name: "OutlineServer",
            dependencies: [
                "OutlineSyntax", "JSON", "OutlineProfiles", "OutlineRules", "OutlineFeatures", "OutlineFiles",
                "OutlineSettings", "LanguageServerProtocol",
            ], swiftSettings: settings),
        .executableTarget(
            name: "outline-ls",
            dependencies: [
                "OutlineSyntax", "JSON", "OutlineProfiles", "OutlineRules", "OutlineFeatures", "OutlineFiles",
                "OutlineSettings", "OutlineServer",
            ], swiftSettings: settings),

        // What the tests share: marked texts, a fixed random source, expected text. Foundation is welcome in tests only.
        .target(name: "OutlineTestSupport", dependencies: ["OutlineSyntax"], path: "Tests/OutlineTestSupport"),
        // How fast each part is by itself; see Tests/Benchmarks.
        .executableTarget(
            name: "outline-micro",
            dependencies: ["OutlineSyntax", "JSON", "OutlineRules", "LanguageServerProtocol", "OutlineServer"],
            path: "Tests/Benchmarks/Micro", swiftSettings: strict),
        .testTarget(name: "OutlineSyntaxTests", dependencies: ["OutlineSyntax", "OutlineTestSupport"]),
        .testTarget(name: "JSONTests", dependencies: ["JSON", "OutlineTestSupport"]),
        .testTarget(name: "OutlineProfilesTests", dependencies: ["OutlineProfiles", "JSON", "OutlineTestSupport"]),
        .testTarget(
            name: "OutlineRulesTests", dependencies: ["OutlineRules", "OutlineProfiles", "OutlineTestSupport"]),
        .testTarget(
            name: "OutlineFeaturesTests",
            dependencies: ["OutlineFeatures", "OutlineRules", "OutlineSyntax", "OutlineTestSupport"]),
        .testTarget(name: "OutlineFilesTests", dependencies: ["OutlineFiles", "OutlineTestSupport"]),
        .testTarget(
            name: "OutlineSettingsTests",
            dependencies: ["OutlineSettings", "OutlineRules", "JSON", "OutlineTestSupport"]),
        .testTarget(
            name: "LanguageServerProtocolTests", dependencies: ["LanguageServerProtocol", "JSON", "OutlineTestSupport"]),
        .testTarget(
            name: "OutlineServerTests",
            dependencies: [
                "OutlineServer", "LanguageServerProtocol", "JSON", "OutlineSyntax", "OutlineFiles",
                "OutlineTestSupport",
            ]),
        // The built program from outside (command line, recorded conversations), and checks of the whole repository.
        .testTarget(name: "ProgramTests", dependencies: ["outline-ls", "JSON", "OutlineServer", "OutlineTestSupport"]),
        .testTarget(name: "RepositoryTests", dependencies: ["OutlineTestSupport"]),
    ]
)
