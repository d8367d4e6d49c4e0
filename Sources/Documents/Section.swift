/// A stretch of Markdown under one `## ` heading.
package struct Section: Hashable, Sendable {
  /// The heading's text, without the marks.
  package let heading: String
  /// The heading's line in its file, counted from 1.
  package let line: Int
  /// The lines below the heading, without line ends.
  package let lines: [String]

  /// Makes a section.
  package init(heading: String, line: Int, lines: [String]) {
    self.heading = heading
    self.line = line
    self.lines = lines
  }

  /// The lines as one text, without the blank lines around it.
  package var text: String { lines.joined(separator: "\n").trimmed }

  /// The `- ` items of the section, each with its line in the file, counted from 1.
  package var items: [(line: Int, text: String)] {
    lines.enumerated().compactMap { offset, text in
      text.hasPrefix("- ") ? (line + 1 + offset, text.dropFirst(2).trimmed) : nil
    }
  }

  /// Cuts a body at its `## ` headings.
  ///
  /// In a body whose first line ends like one from Windows, a carriage return belongs to the line's end; in any
  /// other it is part of what somebody wrote.
  ///
  /// - Parameters:
  ///   - body: Markdown without front matter.
  ///   - firstLine: the body's first line in its file, counted from 1.
  /// - Returns: what stands before the first heading, line by line, and the sections in order.
  package static func cut(_ body: String, firstLine: Int = 1) -> (preamble: [String], sections: [Section]) {
    var preamble: [String] = []
    var sections: [Section] = []
    var open: (heading: String, line: Int, lines: [String])?
    let isFromWindows = body.lineEnd == "\r\n"
    for (offset, raw) in body.linesWithEnds.enumerated() {
      let line = String(isFromWindows ? raw.withoutLineEnd : raw.withoutLineFeed)
      if line.hasPrefix(headingMark) {
        if let open { sections.append(Section(heading: open.heading, line: open.line, lines: open.lines)) }
        open = (line.dropFirst(headingMark.count).trimmed, firstLine + offset, [])
      } else if open != nil {
        open?.lines.append(line)
      } else {
        preamble.append(line)
      }
    }
    if let open { sections.append(Section(heading: open.heading, line: open.line, lines: open.lines)) }
    return (preamble, sections)
  }

  /// What starts the line of a section's heading.
  package static let headingMark = "## "
}
