import Concepts
import TestSupport
import Testing

@testable import Tagging

@Suite("The model's file")
struct ModelFileTests {
  @Test("gives back the model that was put in")
  func roundTrip() throws {
    #expect(try TaggerModel(bytes: TinyModel.three.bytes) == TinyModel.three)
    #expect(try TaggerModel(bytes: TaggerModel.empty.bytes) == .empty)
  }

  @Test("that comes with the program is whole, knows the program's concepts, and is under two megabytes")
  func shipped() throws {
    #expect(try TaggerModel(bytes: TaggerModel.shippedBytes) == .shipped)
    #expect(TaggerModel.shipped.concepts == ConceptLibrary.shipped.concepts.map(\.id).sorted())
    #expect(TaggerModel.shippedBytes.count <= 2_000_000)
    #expect(TaggerModel.shipped.bytes == TaggerModel.shippedBytes)
  }

  @Test("cut short anywhere, or with bytes behind it, is refused and never read beyond")
  func damaged() {
    let bytes = TinyModel.three.bytes
    for count in 0..<bytes.count {
      #expect(throws: ModelFileProblem.self) { try TaggerModel(bytes: Array(bytes.prefix(count))) }
    }
    #expect(throws: ModelFileProblem.damaged) { try TaggerModel(bytes: bytes + [0]) }
    #expect(throws: ModelFileProblem.notAModel) { try TaggerModel(bytes: [0] + bytes) }
  }

  @Test("with any byte changed is refused or read, and never brings the program down")
  func changed() {
    let bytes = TinyModel.three.bytes
    for seed in 0..<2_000 {
      var random = SplitMix64(seed: seed)
      var changed = bytes
      changed[Int.random(in: 16..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      guard let model = try? TaggerModel(bytes: changed) else { continue }
      let reading = Tagger(model: model).reading(of: TaggerTests.text)
      #expect(reading.candidates.count <= 5)
    }
  }

  @Test("a model that knows nothing finds nothing")
  func empty() {
    #expect(Tagger(model: .empty).reading(of: TaggerTests.text) == .nothing)
  }
}

@Suite("Chances")
struct ChanceTests {
  @Test("are even at nought, rise with the odds, and never leave 0 to 1")
  func shape() {
    #expect(Chance.of(logOdds: 0) == 0.5)
    let chances = stride(from: -80.0, through: 80, by: 0.5).map(Chance.of)
    #expect(chances == chances.sorted())
    #expect(chances.allSatisfy { (0...1).contains($0) })
  }

  @Test(
    "are those of the textbook",
    arguments: [(1.0, 0.7310585786300049), (-3.0, 0.04742587317756678), (8.5, 0.9997965730219448)])
  func values(odds: Double, chance: Double) {
    #expect(abs(Chance.of(logOdds: odds) - chance) < 1e-12)
    #expect(abs(Chance.logOdds(of: chance) - odds) < 1e-6)
  }
}
