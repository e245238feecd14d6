// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "outturn",
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "outturn", targets: ["OutturnCommand"]),
    .library(
      name: "Outturn",
      targets: [
        "Outturn", "OutturnFormats", "OutturnJSON", "OutturnModel", "OutturnReading",
        "OutturnLedger", "OutturnScorecard",
      ]),
  ],
  targets: [
    .target(
      name: "OutturnTables",
      exclude: [
        "commands.tsv", "completions.bash", "completions.fish", "completions.zsh", "deeds.tsv",
        "english-units.tsv", "english-verbs.tsv", "english-words.tsv",
        "errors.tsv", "headers.tsv",
        "indicators.tsv", "linking.tsv", "messages.tsv", "names.tsv", "pages.tsv", "sections.tsv",
        "sectors.tsv",
        "topics.en.txt",
        "topics.zh.txt", "units.tsv", "words.tsv",
      ]),
    .target(name: "OutturnDigest"),
    .target(name: "OutturnSeed", swiftSettings: strict),
    .target(name: "OutturnSystem"),
    .target(name: "OutturnPage", exclude: ["page.css", "page.js"]),
    .target(name: "OutturnJSON", swiftSettings: strict),
    .target(name: "OutturnFormats", swiftSettings: strict),
    .target(name: "OutturnModel", dependencies: ["OutturnTables"], swiftSettings: strict),
    .target(
      name: "OutturnReading", dependencies: ["OutturnModel", "OutturnTables"],
      swiftSettings: strict),
    .target(
      name: "OutturnLedger",
      dependencies: ["OutturnModel", "OutturnJSON", "OutturnDigest", "OutturnTables"],
      swiftSettings: strict),
    .target(
      name: "OutturnScorecard",
      dependencies: [
        "OutturnModel", "OutturnFormats", "OutturnJSON", "OutturnTables", "OutturnDigest",
        "OutturnPage",
      ],
      swiftSettings: strict),
    .target(
      name: "Outturn",
      dependencies: [
        "OutturnFormats", "OutturnJSON", "OutturnModel", "OutturnReading", "OutturnLedger",
        "OutturnScorecard", "OutturnTables",
      ], swiftSettings: strict),
    .executableTarget(
      name: "OutturnCommand",
      dependencies: [
        "Outturn", "OutturnFormats", "OutturnJSON", "OutturnModel", "OutturnReading",
        "OutturnLedger",
        "OutturnScorecard", "OutturnSystem", "OutturnTables",
      ], swiftSettings: strict),
    .executableTarget(
      name: "OutturnBench",
      dependencies: [
        "OutturnJSON", "OutturnModel", "OutturnReading", "OutturnLedger", "OutturnScorecard",
        "OutturnSeed",
      ], swiftSettings: strict),
    .executableTarget(
      name: "OutturnFuzz",
      dependencies: [
        "OutturnSeed",
        "OutturnFormats", "OutturnJSON", "OutturnModel", "OutturnReading", "OutturnLedger",
        "OutturnScorecard",
      ], swiftSettings: strict),
    .testTarget(
      name: "OutturnFormatsTests", dependencies: ["OutturnFormats", "OutturnSeed"],
      swiftSettings: strict),
    .testTarget(name: "OutturnJSONTests", dependencies: ["OutturnJSON"], swiftSettings: strict),
    .testTarget(
      name: "OutturnModelTests", dependencies: ["OutturnModel", "OutturnSeed", "OutturnTables"],
      swiftSettings: strict),
    .testTarget(
      name: "OutturnReadingTests", dependencies: ["OutturnReading", "OutturnModel"],
      exclude: ["Pages"],
      swiftSettings: strict),
    .testTarget(
      name: "OutturnLedgerTests",
      dependencies: ["OutturnLedger", "OutturnModel", "OutturnJSON", "OutturnSeed"],
      exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "OutturnScorecardTests",
      dependencies: [
        "OutturnScorecard", "OutturnFormats", "OutturnModel", "OutturnJSON", "OutturnSeed",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "OutturnTests", dependencies: ["Outturn", "OutturnFormats", "OutturnModel"],
      swiftSettings: strict),
    .testTarget(
      name: "OutturnCommandTests", dependencies: ["OutturnCommand", "OutturnFormats"],
      exclude: ["Sessions"],
      swiftSettings: strict),
  ]
)
