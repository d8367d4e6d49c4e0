/// A file's name that says it is a copy: one that a sync tool made, not knowing which of two texts is the right one, or
/// one that an editor left.
package struct CopyName: Hashable, Sendable {
  /// Who made it.
  package enum Maker: Hashable, Sendable {
    case syncTool
    case editor
  }

  /// Who made it.
  package let maker: Maker
  /// The path of the file it is a copy of, whether that is there or not.
  package let original: String

  /// Reads a path.
  ///
  /// - Parameter isThere: whether there is a file of some path. Some tools only add a number, which people do too; such a
  ///   name is a copy's only beside the file it would be a copy of.
  package init?(_ path: String, isThere: (String) -> Bool) {
    let slash = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
    let (folder, name) = (path[..<slash], path[slash...])
    if let original = Self.editorsOriginal(of: name) {
      (maker, self.original) = (.editor, String(folder + original))
      return
    }
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    let (stem, ending) = (name[..<dot], name[dot...])
    if let original = Self.certainOriginal(of: stem) {
      (maker, self.original) = (.syncTool, String(folder + original + ending))
      return
    }
    let original = Self.likelyOriginals(of: stem).lazy.map { String(folder + $0 + ending) }.first(where: isThere)
    guard let original else { return nil }
    (maker, self.original) = (.syncTool, original)
  }

  private static func editorsOriginal(of name: Substring) -> Substring? {
    if name.hasPrefix(".#"), name.count > 2 { return name.dropFirst(2) }
    if name.hasPrefix("#"), name.hasSuffix("#"), name.count > 2 { return name.dropFirst().dropLast() }
    if name.hasSuffix("~"), name.count > 1 { return name.dropLast() }
    for ending in [".orig", ".bak", ".save"] where name.hasSuffix(ending) && name.count > ending.count {
      return name.dropLast(ending.count)
    }
    for ending in [".swp", ".swo", ".swn", ".kate-swp"] where name.hasPrefix(".") && name.hasSuffix(ending) {
      return name.dropFirst().dropLast(ending.count)
    }
    return nil
  }

  /// Syncthing’s `x.sync-conflict-20261121-210400-ABCDEFG`; `x_conflict-…` of ownCloud; `x (conflicted copy …)` of Dropbox
  /// and Nextcloud, in several languages.
  private static func certainOriginal(of stem: Substring) -> Substring? {
    for mark in [".sync-conflict-", "_conflict-"] {
      if let range = stem.firstRange(of: mark), range.lowerBound > stem.startIndex { return stem[..<range.lowerBound] }
    }
    guard stem.hasSuffix(")"), let open = stem.lastIndex(of: "("), open > stem.startIndex else { return nil }
    let words = stem[open...].lowercased()
    guard ["conflict", "conflit", "konflikt", "conflicto", "conflitto"].contains(where: words.contains) else {
      return nil
    }
    return stem[..<open].dropLast(while: { $0 == " " })
  }

  /// `x (1)`, `x 2` (iCloud), `x copy`, `x - Copy`, `x-DESKTOP-AB12C` (OneDrive).
  private static func likelyOriginals(of stem: Substring) -> [Substring] {
    var originals: [Substring] = []
    if stem.hasSuffix(")"), let open = stem.lastIndex(of: "("), isNumber(stem[stem.index(after: open)...].dropLast()) {
      originals.append(stem[..<open].dropLast(while: { $0 == " " }))
    }
    var rest = stem
    if let space = rest.lastIndex(of: " "), isNumber(rest[rest.index(after: space)...]) {
      rest = rest[..<space]
      originals.append(rest)
    }
    for mark in [" copy", " - Copy"] where rest.hasSuffix(mark) { originals.append(rest.dropLast(mark.count)) }
    // A computer's name may have hyphens of its own.
    if stem.hasSuffix("-PC") || ["-DESKTOP-", "-LAPTOP-", "-WIN-", "-MacBook"].contains(where: stem.contains) {
      originals += stem.indices.filter { stem[$0] == "-" }.reversed().map { stem[..<$0] }
    }
    return originals.filter { !$0.isEmpty }
  }

  private static func isNumber(_ text: Substring) -> Bool {
    (1...3).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}

extension Substring {
  /// The text without the characters at its end that fulfil a condition.
  fileprivate func dropLast(while isDropped: (Character) -> Bool) -> Substring {
    self[..<(lastIndex { !isDropped($0) }.map(index(after:)) ?? startIndex)]
  }
}
