/// The dates inside the entries, held against their names, their folders and the clock.
extension Checkup {
  var dates: [Finding] { entries.compactMap { impossible($0) ?? ahead($0) ?? differing($0) } }

  /// A name that begins like a date and is none.
  private func impossible(_ file: EntryFile) -> Finding? {
    let digits = file.name.utf8.prefix(10).map { (0x30...0x39).contains($0) ? UInt8(ascii: "0") : $0 }
    guard digits.elementsEqual("0000-00-00".utf8) else { return nil }
    guard Day(file.name.prefix(10)) == nil || file.clockInName.map({ $0 / 100 > 23 || $0 % 100 > 59 }) == true else {
      return nil
    }
    return Finding(
      .dateImpossible, file.id, "the date in its name is not one", mend: "Give it a name like 2026-11-21-2104.md.")
  }

  private func ahead(_ file: EntryFile) -> Finding? {
    // Where nobody wrote down how far the wall was from UTC, it may have been as far as there are walls.
    let isAhead = file.entry.moment.minute(ifUnknown: 14 * 60) > now.minute(ifUnknown: -14 * 60)
    guard isAhead else { return nil }
    return Finding(
      .dateAhead, file.id, line: file.document.line(of: "date"), "its date is yet to come",
      mend: "Write the day it is from, in the file or its name.")
  }

  private func differing(_ file: EntryFile) -> Finding? {
    let moment = file.entry.moment
    let line = file.document.line(of: "date")
    if line != nil, let named = Moment(stem: file.name),
      named.day != moment.day || file.clockInName != nil && named.clock != moment.clock
    {
      return Finding(
        .dateDiffers, file.id, line: line, "the date in it is not the one in its name",
        mend: "The one in it holds; give the file the other name, or change the date.")
    }
    let folders = file.id.split(separator: "/").dropLast()
    let month = folders.last.flatMap { $0.utf8.count == 2 ? Int($0) : nil }
    let year = (month == nil ? folders.last : folders.dropLast().last).flatMap { $0.utf8.count == 4 ? Int($0) : nil }
    guard let year, year != moment.day.year || month != nil && month != moment.day.month else { return nil }
    return Finding(
      .dateDiffers, file.id, line: line, "its date is not of the year and month of its folder",
      mend: "Move it to where it belongs, or change the date.")
  }
}

extension EntryFile {
  /// The hour and minute in a name such as `2026-11-21-2104` or `2026-11-21-2104-2`, as one number.
  fileprivate var clockInName: Int? {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard (4...5).contains(parts.count), parts[3].utf8.count == 4, parts.count == 4 || Int(parts[4]) != nil else {
      return nil
    }
    return Int(parts[3])
  }
}

extension Moment {
  /// The minute in UTC, counted from a day long gone.
  ///
  /// - Parameter offset: minutes east of UTC, for a moment that does not say.
  fileprivate func minute(ifUnknown offset: Int) -> Int {
    (day.ordinal * 24 + hour) * 60 + minute - (self.offset ?? offset)
  }
}
