import TerminalUI

/// The frame around every screen: a head, a foot, and the room between them, from 20×5 cells up.
enum Chrome {
  /// The smallest window there is a picture for.
  static let smallest = Size(columns: 20, rows: 5)
  /// From this height on the page has air: a blank row below the head and a rule above the foot.
  private static let airyRows = 12
  /// From this width on the page has margins.
  private static let wideColumns = 60

  /// The room between head and foot.
  static func content(_ size: Size) -> Area {
    let isAiry = size.rows >= airyRows
    let margin = size.columns >= wideColumns ? 3 : 1
    return Area(size).inset(top: isAiry ? 2 : 1, left: margin, bottom: isAiry ? 2 : 1, right: margin)
  }

  /// The width of text that is comfortable to read and to write.
  static func measure(_ area: Area) -> Area {
    var area = area
    area.columns = min(area.columns, 76)
    return area
  }

  /// Draws head and foot around a screen's own picture.
  static func draw(_ screen: any ScreenModel, notice: Notice?, world: World) -> Frame {
    var frame = Frame(size: world.size)
    let (title, status) = screen.header(in: world)
    draw(title: title, status: status, in: &frame)
    screen.draw(in: content(world.size), of: &frame, world: world)
    let foot = Area(row: world.size.rows - 1, column: 1, rows: 1, columns: world.size.columns - 2)
    if world.size.rows >= airyRows {
      frame.rule(Area(row: foot.row - 1, column: 1, rows: 1, columns: foot.columns))
    }
    if let notice {
      draw(notice, in: foot, of: &frame)
    } else {
      frame.write(hints: screen.hints(in: world), status: screen.footerStatus(in: world), in: foot)
    }
    return frame
  }

  /// Draws a notice instead of the foot, over as much of the page's end as it needs.
  private static func draw(_ notice: Notice, in foot: Area, of frame: inout Frame) {
    let rows = Paragraph.rows(notice.text, columns: foot.columns, atMost: max(1, frame.size.rows - 2))
    for (offset, row) in rows.enumerated() {
      let place = Point(row: foot.endRow - rows.count + offset, column: 0)
      frame.write(String(repeating: " ", count: frame.size.columns), at: place)
      frame.write(row, at: Point(row: place.row, column: foot.column), style: notice.isAlert ? .alert : .text)
    }
  }

  /// Draws what there is to say in a window too small for anything else.
  static func drawTooSmall(_ size: Size) -> Frame {
    var frame = Frame(size: size)
    frame.write(paragraph: "Attune needs a window of at least \(smallest). Make it larger to go on.", in: Area(size))
    return frame
  }

  private static func draw(title: String, status: String, in frame: inout Frame) {
    let columns = frame.size.columns - 2
    let statusColumns = min(DisplayWidth.columns(of: status), columns)
    let room = max(0, columns - statusColumns - (statusColumns == 0 ? 0 : 2))
    frame.write(DisplayWidth.clipped(title, to: room), at: Point(row: 0, column: 1), style: .heading)
    let start = Point(row: 0, column: 1 + columns - statusColumns)
    frame.write(status, at: start, style: .quiet, columns: statusColumns)
  }
}
