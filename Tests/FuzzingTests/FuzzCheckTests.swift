import Foundation
import FuzzChecks
import TestSupport
import Testing

/// The short form of `Tests/Fuzzing`: every input of its corpus, and inputs near these.
@Suite("Bytes somebody else has made")
struct FuzzCheckTests {
  /// How many inputs are made of the corpus for each check, so that they take about the same time.
  private static let counts: [FuzzCheck: Int] = [
    .entry: 1_200, .prompts: 240, .keys: 1_600, .query: 2_000, .editor: 240,
  ]
  /// In how many parts that run beside each other.
  private static let parts = 4
  private static let corpus = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fuzzing/Corpus")

  /// The inputs kept for a check, by file name.
  private static func inputs(for check: FuzzCheck) throws -> [(name: String, bytes: [UInt8])] {
    let folder = corpus.appending(path: check.rawValue)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
      ($0, Array(try Data(contentsOf: folder.appending(path: $0))))
    }
  }

  @Test("do no harm as they are in the corpus", arguments: FuzzCheck.allCases)
  func corpus(check: FuzzCheck) throws {
    let inputs = try Self.inputs(for: check)
    #expect(inputs.count >= 10)
    for (name, bytes) in inputs {
      do throws(Broken) {
        #expect(try check.run(bytes), "\(check)/\(name) is not UTF-8")
      } catch {
        Issue.record("\(check)/\(name): \(error)")
      }
    }
  }

  @Test("do no harm when they are changed here and there", arguments: FuzzCheck.allCases, 0..<parts)
  func mutations(check: FuzzCheck, part: Int) throws {
    let inputs = try Self.inputs(for: check).map(\.bytes)
    let count = try #require(Self.counts[check]) / Self.parts
    var looked = 0
    for seed in part * count..<(part + 1) * count {
      var random = SplitMix64(seed: seed)
      let bytes = Self.mutation(of: inputs, &random)
      do throws(Broken) {
        if try check.run(bytes) { looked += 1 }
      } catch {
        Issue.record("seed \(seed), \(String(decoding: bytes, as: UTF8.self).debugDescription): \(error)")
        return
      }
    }
    #expect(looked > count / 2)
  }

  /// An input of the corpus with some of it taken away, doubled, moved, changed, or in the place of another's.
  private static func mutation(of inputs: [[UInt8]], _ random: inout SplitMix64) -> [UInt8] {
    var bytes = inputs.pick(&random)
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let stretch = stretch(of: bytes, &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes.removeSubrange(stretch)
      case 1: bytes.insert(contentsOf: bytes[stretch], at: stretch.lowerBound)
      case 2: bytes.insert(contentsOf: bytes[stretch], at: Int.random(in: 0...bytes.count, using: &random))
      case 3: bytes.insert(.random(in: 0..<0x80, using: &random), at: stretch.lowerBound)
      case 4: for place in stretch.prefix(1) { bytes[place] = .random(in: 0..<0x80, using: &random) }
      default:
        let other = inputs.pick(&random)
        bytes.replaceSubrange(stretch, with: other[Self.stretch(of: other, &random)])
      }
    }
    return bytes
  }

  private static func stretch(of bytes: [UInt8], _ random: inout SplitMix64) -> Range<Int> {
    let start = Int.random(in: 0...bytes.count, using: &random)
    return start..<min(bytes.count, start + .random(in: 0...20, using: &random))
  }
}
