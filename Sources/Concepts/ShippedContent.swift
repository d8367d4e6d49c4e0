import Documents

/// The files of the top-level `prompts` folder, compiled into the program.
///
/// `all` is written at build time by the plugin EmbedPrompts from whatever the folder holds.
package enum ShippedContent {
  /// The files below one folder of `prompts/`, by path.
  package static func files(in folder: String) -> [SourceFile] {
    all.filter { $0.path.hasPrefix(folder + "/") }
  }

  /// Every file, by path.
  package static var files: [SourceFile] { all }
}
