extension JournalContents {
  /// Its entries as one Markdown text to be read anywhere, the oldest first: a heading with the date, then the questions
  /// and answers as they stand in the entry's file.
  package var asOneText: String {
    let texts = entries.reversed().map { file in
      let (moment, concepts) = (file.entry.moment, file.entry.concepts ?? [])
      let touched = concepts.isEmpty ? "" : "\n*\(concepts.map(\.rawValue).joined(separator: ", "))*\n"
      let head = "# \(moment.day.weekday.rawValue) \(moment.day.long), \(moment.clock)\n\(touched)"
      return head + "\n" + EntryBody.text(for: file.entry.answers)
    }
    return texts.joined(separator: "\n")
  }
}
