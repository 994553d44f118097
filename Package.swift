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

/// A release is one static, stripped executable, which runs where there is no Swift. The linker of LLVM puts what a session calls
/// of the libraries side by side (Tests/Benchmarks/order-library), so that less of the file comes into memory.
let release: [LinkerSetting] = [
    .unsafeFlags(
        [
            "-static-executable", "-use-ld=lld", "-Xlinker", "-s", "-Xlinker", "--gc-sections", "-Xlinker",
            "--symbol-ordering-file=\(Context.packageDirectory)/Tests/Benchmarks/library-order.txt", "-Xlinker",
            "--no-warn-symbol-ordering",
        ], .when(platforms: [.linux], configuration: .release))
]

let package = Package(
    name: "outline-ls",
    products: [.executable(name: "outline-ls", targets: ["outline-ls"])],
    targets: [
        .target(name: "OutlineText", swiftSettings: settings + [.enableExperimentalFeature("Lifetimes")]),
        .target(name: "JSON", dependencies: ["OutlineText"], swiftSettings: settings),
        .target(
            name: "OutlineSyntax", dependencies: ["OutlineText"],
            swiftSettings: settings + [.enableExperimentalFeature("Lifetimes")]),
        .target(name: "OutlineWords", dependencies: ["OutlineText"], exclude: ["Lists"], swiftSettings: settings),
        .target(
            name: "OutlineProfiles", dependencies: ["OutlineText", "OutlineSyntax", "JSON"], exclude: ["Profiles"],
            swiftSettings: small),
        .target(
            name: "OutlineChecking",
            dependencies: ["OutlineText", "OutlineSyntax", "JSON", "OutlineWords", "OutlineProfiles"],
            swiftSettings: settings),
        .target(
            name: "OutlineRules",
            dependencies: [
                "OutlineText", "OutlineSyntax", "JSON", "OutlineWords", "OutlineProfiles", "OutlineChecking",
            ],
            swiftSettings: settings),
        .target(
            name: "OutlineFeatures", dependencies: ["OutlineText", "OutlineSyntax", "OutlineProfiles", "OutlineRules"],
            swiftSettings: settings),
        .target(
            name: "OutlineFiles", dependencies: ["OutlineText", "OutlineSyntax"],
            swiftSettings: small + [.enableExperimentalFeature("Extern")]),
        .target(
            name: "OutlineSettings",
            dependencies: [
                "OutlineText", "OutlineSyntax", "JSON", "OutlineProfiles", "OutlineChecking", "OutlineRules",
                "OutlineFiles",
            ],
            swiftSettings: small),
        .target(name: "LanguageServerProtocol", dependencies: ["OutlineText", "JSON"], swiftSettings: small),
        .target(
            name: "OutlineServer",
            dependencies: [
                "OutlineText", "OutlineSyntax", "JSON", "OutlineProfiles", "OutlineChecking", "OutlineRules",
                "OutlineFeatures",
                "OutlineFiles",
                "OutlineSettings", "LanguageServerProtocol",
            ], swiftSettings: settings),
        .executableTarget(
            name: "outline-ls",
            dependencies: [
                "OutlineText", "OutlineSyntax", "JSON", "OutlineProfiles", "OutlineChecking", "OutlineRules",
                "OutlineFeatures",
                "OutlineFiles",
                "OutlineSettings", "OutlineServer",
            ], swiftSettings: settings, linkerSettings: release),

        // What the tests share: marked texts, a fixed random source, expected text. Foundation is welcome in tests only.
        .target(
            name: "OutlineTestSupport", dependencies: ["OutlineText", "OutlineSyntax"], path: "Tests/OutlineTestSupport"
        ),
        // How fast each part is by itself; see Tests/Benchmarks.
        .executableTarget(
            name: "outline-micro",
            dependencies: [
                "OutlineText", "OutlineSyntax", "JSON", "OutlineChecking", "OutlineRules", "LanguageServerProtocol",
                "OutlineServer",
            ],
            path: "Tests/Benchmarks/Micro", swiftSettings: strict, linkerSettings: release),
        .testTarget(name: "OutlineTextTests", dependencies: ["OutlineText", "OutlineTestSupport"]),
        .testTarget(name: "OutlineSyntaxTests", dependencies: ["OutlineText", "OutlineSyntax", "OutlineTestSupport"]),
        .testTarget(name: "JSONTests", dependencies: ["JSON", "OutlineTestSupport"]),
        .testTarget(name: "OutlineProfilesTests", dependencies: ["OutlineProfiles", "JSON", "OutlineTestSupport"]),
        .testTarget(
            name: "OutlineRulesTests",
            dependencies: [
                "OutlineText", "OutlineSyntax", "OutlineWords", "OutlineChecking", "OutlineRules", "OutlineProfiles",
                "OutlineTestSupport",
            ]),
        .testTarget(
            name: "OutlineFeaturesTests",
            dependencies: ["OutlineFeatures", "OutlineChecking", "OutlineRules", "OutlineSyntax", "OutlineTestSupport"]),
        .testTarget(name: "OutlineFilesTests", dependencies: ["OutlineFiles", "OutlineTestSupport"]),
        .testTarget(
            name: "OutlineSettingsTests",
            dependencies: ["OutlineSettings", "OutlineChecking", "OutlineRules", "JSON", "OutlineTestSupport"]),
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
