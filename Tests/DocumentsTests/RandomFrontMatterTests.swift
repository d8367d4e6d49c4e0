import Documents
import TestSupport
import Testing

@Suite("Front matter of any make")
struct RandomFrontMatterTests {
  /// Values as hands and programs write them; `@` stands for what a line ends with.
  private static let values = [
    "", " grey", " 'it''s'", " \"so: so # no\"", " [a, 'b # c']", " {rain: yes, wind: [n, w]}", " # later",
    " |@  # no comment@@  - none", " >-@  one@@  two", " |+@  a@@", "@- a@# between@- b",
    "@  - a   # first@  # so@  - b",
    "@  deeper:@    - down", " one@  two", " [a,@  b, # why@  c]", " 2026-11-21", " 眠れない", " \"\\U0001F327\"",
  ]
  private static let gaps = ["", "", "", "@", "# a comment@", "@# a: comment@@"]

  /// A block in which the lines of the key `concepts` are known.
  private struct Sample {
    var before = ""
    var own = ""
    var after = ""
    var hasKey = true
    var block: String { before + own + after }

    init(_ random: inout SplitMix64) {
      let count = Int.random(in: 1...5, using: &random)
      let place = Int.random(in: 0...count, using: &random)
      hasKey = place < count
      var parts = ["", "", ""]
      for index in 0..<count {
        parts[index <= place ? 0 : 2] += gaps.pick(&random)
        let name = index == place ? "concepts" : ["mood", "\"x y\"", "tag-", "日", "Ω"][index]
        parts[index < place ? 0 : index == place ? 1 : 2] += "\(name):\(values.pick(&random))@"
      }
      parts[2] += gaps.pick(&random)
      let end = Bool.random(using: &random) ? "\n" : "\r\n"
      let texts = parts.map { $0.split(separator: "@", omittingEmptySubsequences: false).joined(separator: end) }
      (before, own, after) = (texts[0], texts[1], texts[2])
    }
  }

  @Test("keeps every byte that is not the key's own when a key is set, and every comment of its own")
  func set() throws {
    for seed in 0..<1_000 {
      var random = SplitMix64(seed: seed)
      let sample = Sample(&random)
      var header = try FrontMatter(block: sample.block, path: "a.md")
      let others = header.fields.filter { $0.key != "concepts" }
      let value = [FrontMatterValue.list([.scalar("repair")]), .scalar("so: so"), .list([])].pick(&random)
      try header.set("concepts", to: value)

      let place: Comment = "seed \(seed): \(sample.block.debugDescription) became \(header.block.debugDescription)"
      #expect(header.block.utf8.starts(with: sample.before.utf8), place)
      if sample.hasKey { #expect(header.block.utf8.reversed().starts(with: sample.after.utf8.reversed()), place) }
      #expect(header["concepts"]?.value == value, place)
      let left = header.fields.filter { $0.key != "concepts" }
      #expect(left.map(\.key) == others.map(\.key), place)
      #expect(left.map(\.value) == others.map(\.value), place)
      for comment in ["# later", "# between", "# first", "# so", "# why"] where sample.own.contains(comment) {
        #expect(header.block.contains(comment), place)
      }
    }
  }

  @Test("and a key set and taken away again leaves the block as it was")
  func setAndTakenAway() throws {
    for seed in 0..<300 {
      var random = SplitMix64(seed: seed)
      let block = Sample(&random).block
      var header = try FrontMatter(block: block, path: "a.md")
      try header.set("starred", to: .scalar("true"))
      try header.set("starred", to: nil)
      #expect(header.block.utf8.elementsEqual(block.utf8), "seed \(seed): \(block.debugDescription)")
    }
  }
}
