// swift-tools-version: 6.2
import PackageDescription

// The targets, from the ground up. An arrow may only point upwards in this file; Tests/ArchitectureTests
// reads the sources' imports and holds that, and that the pure targets stay pure.

// What has to be named to the linker where nothing is to be looked for when the program starts: what Foundation is made
// of, and what curses and C++ are.
let parts = [
  "CoreFoundation", "_FoundationCShims", "_FoundationCollections", "_FoundationICU", "tinfo", "stdc++", "m",
].map { "-l" + $0 }

let package = Package(
  name: "attune",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "attune", targets: ["attune"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", .upToNextMinor(from: "7.10.0")),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    // MARK: The core: pure values, no files, no clock, no terminal.
    .target(name: "Documents", dependencies: ["Yams"]),
    .target(name: "Concepts", dependencies: ["Documents"], plugins: ["EmbedPrompts"]),
    .target(name: "CTaggerModel"),
    .target(name: "Tagging", dependencies: ["Concepts", "CTaggerModel", "Documents"]),
    .target(name: "Training", dependencies: ["Concepts", "Documents", "Tagging"], exclude: ["ModelCard.md"]),
    .target(name: "Journal", dependencies: ["Concepts", "Documents"]),
    .target(name: "Searching", dependencies: ["Concepts", "Documents", "Journal"]),
    .target(name: "Insights", dependencies: ["Concepts", "Documents", "Journal", "Searching"]),
    .target(name: "Practices", dependencies: ["Concepts", "Documents", "Journal", "Searching", "Tagging"]),
    .target(name: "Settings", dependencies: ["Documents", "Journal", "TOMLKit"]),
    .target(name: "TextEditing"),
    .target(name: "TerminalUI", dependencies: ["TextEditing"]),
    .target(
      name: "AttuneApp",
      dependencies: [
        "Concepts", "Documents", "Insights", "Journal", "Practices", "Searching", "Settings", "Tagging", "TextEditing",
        "TerminalUI",
      ]),

    // MARK: The edges: one touches files, one touches the terminal, and neither sees the other.
    .target(name: "CFiles"),
    .target(name: "Vault", dependencies: ["CFiles", "Concepts", "Documents", "Insights", "Journal", "Practices"]),
    .target(
      name: "CardIndex",
      dependencies: [
        "Concepts", "Documents", "Journal", "Searching", "Vault", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .target(
      name: "CTerminal",
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),
    .target(name: "CursesTerminal", dependencies: ["CTerminal", "TerminalUI"]),

    // MARK: The program: wiring only.
    .executableTarget(
      name: "attune",
      dependencies: [
        "AttuneApp", "CardIndex", "Concepts", "CursesTerminal", "Documents", "Insights", "Journal", "Practices",
        "Searching", "Settings", "Tagging", "TerminalUI", "TextEditing", "Vault",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      linkerSettings: [
        // One file with all it needs: it starts in a third of the time, and runs where Swift is not installed.
        .unsafeFlags(
          ["-static-executable", "-use-ld=lld"] + parts, .when(platforms: [.linux], configuration: .release))
      ]),

    // MARK: The tagger's model is learned from prompts/ and checked in.
    .executableTarget(
      name: "trainer",
      dependencies: [
        "Concepts", "Documents", "Tagging", "Training",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // MARK: prompts/ becomes part of the program.
    .executableTarget(name: "PromptEmbedder", path: "Sources/Plugins/PromptEmbedder"),
    .plugin(
      name: "EmbedPrompts", capability: .buildTool(), dependencies: ["PromptEmbedder"],
      path: "Sources/Plugins/EmbedPrompts"),

    // MARK: Tests mirror the sources.
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .target(
      name: "FuzzChecks",
      dependencies: [
        "AttuneApp", "Concepts", "CursesTerminal", "Documents", "Journal", "Practices", "Searching", "TerminalUI",
        "TestSupport", "TextEditing",
      ],
      path: "Tests/FuzzChecks"),
    .testTarget(name: "FuzzingTests", dependencies: ["FuzzChecks", "TestSupport"]),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents", "TestSupport"]),
    .testTarget(name: "ConceptsTests", dependencies: ["Concepts", "Documents", "TestSupport"]),
    .testTarget(name: "TaggingTests", dependencies: ["Concepts", "Documents", "Tagging", "TestSupport"]),
    .testTarget(
      name: "TrainingTests", dependencies: ["Concepts", "Documents", "Tagging", "Training", "TestSupport"],
      exclude: ["Labelled"]),
    .testTarget(name: "JournalTests", dependencies: ["Concepts", "Documents", "Journal", "TestSupport"]),
    .testTarget(
      name: "SearchingTests", dependencies: ["Concepts", "Documents", "Journal", "Searching", "TestSupport"]),
    .testTarget(
      name: "InsightsTests",
      dependencies: ["Concepts", "Documents", "Insights", "Journal", "Searching", "TestSupport"]),
    .testTarget(
      name: "PracticesTests",
      dependencies: ["Concepts", "Documents", "Journal", "Practices", "Searching", "Tagging", "TestSupport"],
      exclude: ["Coverage.md"]),
    .testTarget(name: "SettingsTests", dependencies: ["Documents", "Journal", "Settings"]),
    .testTarget(name: "TextEditingTests", dependencies: ["TextEditing", "TestSupport"]),
    .testTarget(name: "TerminalUITests", dependencies: ["TerminalUI", "TextEditing", "TestSupport"]),
    .testTarget(
      name: "AttuneAppTests",
      dependencies: [
        "AttuneApp", "Concepts", "Documents", "Insights", "Journal", "Practices", "Searching", "Settings", "Tagging",
        "TerminalUI", "TestSupport", "TextEditing",
      ],
      exclude: ["Pictures"]),
    .testTarget(
      name: "VaultTests", dependencies: ["Concepts", "Documents", "Insights", "Journal", "Practices", "Vault"]),
    .testTarget(
      name: "CardIndexTests",
      dependencies: ["CardIndex", "Concepts", "Documents", "Journal", "Searching", "TestSupport", "Vault"]),
    .testTarget(
      name: "CursesTerminalTests", dependencies: ["CTerminal", "CursesTerminal", "TerminalUI", "TestSupport"]),
    .testTarget(name: "ArchitectureTests"),
    .testTarget(
      name: "TerminalTests",
      dependencies: [
        "AttuneApp", "CardIndex", "Concepts", "Insights", "Journal", "Practices", "Searching", "TerminalUI",
        "TestSupport", "Vault", "attune",
      ]),
  ],
  swiftLanguageModes: [.v6]
)

// MARK: Fuzzing. Tests/Fuzzing/run sets ATTUNE_FUZZ; no other build knows anything of this.
//
// What reads bytes is compiled so that libFuzzer sees the ways through it, and AddressSanitizer each access.
if Context.environment["ATTUNE_FUZZ"] != nil {
  let sanitize = "-sanitize=fuzzer,address"
  let readers = [
    "AttuneApp", "Concepts", "CursesTerminal", "Documents", "Journal", "Practices", "Searching", "TerminalUI",
    "TextEditing",
  ]
  for target in package.targets where readers.contains(target.name) {
    target.swiftSettings = [.unsafeFlags([sanitize])]
  }
  package.targets.append(
    .executableTarget(
      name: "Fuzzing", dependencies: ["FuzzChecks"], path: "Tests/Fuzzing", exclude: ["Corpus", "Words", "run"],
      swiftSettings: [.unsafeFlags([sanitize, "-parse-as-library"])],
      linkerSettings: [.unsafeFlags([sanitize])]))
}
