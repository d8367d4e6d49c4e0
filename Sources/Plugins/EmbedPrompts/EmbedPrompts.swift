import Foundation
import PackagePlugin

/// Compiles the top-level `prompts` folder into the target that names this plugin.
///
/// Every readable file below the folder is an input, so adding, changing or removing one is enough
/// to have it in the next build; there is no list to keep.
@main
struct EmbedPrompts: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let prompts = context.package.directoryURL.appending(path: "prompts", directoryHint: .isDirectory)
    let output = context.pluginWorkDirectoryURL.appending(path: "ShippedFiles.swift")
    let inputs = contentFiles(below: prompts)
    return [
      .buildCommand(
        displayName: "Embedding \(inputs.count) files of prompts/",
        executable: try context.tool(named: "PromptEmbedder").url,
        arguments: [prompts.path, output.path],
        inputFiles: inputs,
        outputFiles: [output])
    ]
  }

  private func contentFiles(below folder: URL) -> [URL] {
    let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let files = (walk?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "md" }
    return files.sorted { $0.path < $1.path }
  }
}
