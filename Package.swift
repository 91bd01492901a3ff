// swift-tools-version: 6.1
import PackageDescription

// One target per stage of the flow in ARCHITECTURE.md; what a target may import is what stands in its
// `dependencies`, and a test (ManifestTests) holds this list against the table there.

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func target(
  _ name: String, path: String? = nil, exclude: [String] = [], _ dependencies: [Target.Dependency] = []
) -> Target {
  .target(name: name, dependencies: dependencies, path: path, exclude: exclude, swiftSettings: settings)
}

func tests(_ name: String, exclude: [String] = [], _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["AnuarioTestSupport"], exclude: exclude,
    swiftSettings: settings)
}

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "anuario",
  products: [
    .library(name: "Anuario", targets: ["Anuario"]),
    .executable(name: "anuario", targets: ["AnuarioCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CPangoCairo", pkgConfig: "pangocairo",
      providers: [.apt(["libcairo2-dev", "libpango1.0-dev"])]),
    .systemLibrary(
      name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .target(
      name: "CEmbedded", exclude: ["seasons", "words", "rules", "templates"]),
    target("Embedded", ["CEmbedded"]),

    target("Football"),
    target("Diagnostics", ["Football"]),
    target("SeasonFiles", ["Diagnostics", "Football"]),
    target("Archives", ["CDeflate"]),
    target("RuleBook", ["Embedded", "Diagnostics", "Football", yams]),
    target("Statistics", ["Football"]),
    target("Words", ["Embedded"]),
    target("Drawing"),
    target(
      "Styles", path: "Styles", exclude: ["dark.yaml", "default.yaml", "large.yaml", "newspaper.yaml", "print.yaml"],
      ["Embedded"]),
    target("Styling", ["Styles", "Diagnostics", "Drawing", yams]),
    target("Plotting", ["Drawing", "Styling"]),
    target("Documents", ["Drawing", "Styling"]),
    target("Sheets", ["Documents", "Drawing", "Styling"]),
    target("Parallel"),
    target("PNGEncoding", ["CDeflate", "Parallel"]),
    target("Rendering", ["Drawing", "Parallel", "PNGEncoding", "CPangoCairo"]),
    target(
      "Anuario", exclude: ["Export/Schemas"],
      [
        "Archives", "Embedded", "Football", "Diagnostics", "SeasonFiles", "RuleBook", "Statistics", "Words",
        "Drawing", "Styling", "Plotting", "Documents", "Sheets", "Parallel", "PNGEncoding", "Rendering",
      ]),
    .executableTarget(
      name: "AnuarioCommand", dependencies: ["Anuario", "Diagnostics", "Parallel", argumentParser],
      swiftSettings: settings),
    // libpng behind two functions: a yardstick for the benchmarks and a judge for the tests, not part of the product.
    .target(name: "CLibPNG", linkerSettings: [.linkedLibrary("png")]),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Anuario", "Diagnostics", "Football", "SeasonFiles", "Sheets", "Drawing", "Rendering", "PNGEncoding",
        "CPangoCairo", "CLibPNG",
      ], exclude: ["README.md"],
      swiftSettings: settings),
    .executableTarget(
      name: "Fuzzing",
      dependencies: ["Archives", "Diagnostics", "Football", "SeasonFiles", "Statistics", "AnuarioTestSupport"],
      swiftSettings: settings),

    .target(
      name: "AnuarioTestSupport", dependencies: ["Drawing", "Football", "CDeflate", "CLibPNG"],
      path: "Tests/AnuarioTestSupport", swiftSettings: settings),
    tests("FootballTests", ["Football"]),
    tests("DiagnosticsTests", ["Diagnostics", "Football"]),
    tests("SeasonFilesTests", exclude: ["BadFiles"], ["SeasonFiles", "Diagnostics", "Embedded", "Football"]),
    tests("ArchivesTests", ["Archives"]),
    tests("RuleBookTests", ["RuleBook", "Diagnostics", "Football"]),
    tests("StatisticsTests", ["Statistics", "Football"]),
    tests("WordsTests", ["Words"]),
    tests("DrawingTests", ["Drawing"]),
    tests("StylingTests", ["Styling", "Styles", "Diagnostics", "Drawing"]),
    tests("PlottingTests", ["Plotting", "Styling", "Drawing"]),
    tests("DocumentsTests", ["Documents", "Styling", "Drawing"]),
    tests("SheetsTests", ["Sheets", "Documents", "Styling", "Drawing"]),
    tests("PNGEncodingTests", ["PNGEncoding"]),
    tests("RenderingTests", ["Rendering", "PNGEncoding", "Drawing", "CPangoCairo"]),
    tests(
      "AnuarioTests", exclude: ["Golden"],
      [
        "Anuario", "Diagnostics", "Football", "SeasonFiles", "Statistics", "RuleBook", "Words", "Drawing", "Styling",
        "Plotting", "Sheets", "Rendering", yams,
      ]),
    tests("CommandTests", ["AnuarioCommand", "Anuario", argumentParser]),
  ],
  swiftLanguageModes: [.v6]
)
