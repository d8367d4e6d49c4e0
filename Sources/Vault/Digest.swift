/// Many numbers in one that is the same on every run, which Swift's own hashing is not.
struct Digest {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Takes a number in.
  @inline(__always)
  mutating func add(_ number: UInt64) {
    // The steps of SplitMix64: each bit of what comes in moves every bit of what comes out.
    var mixed = state ^ number
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    state = (mixed ^ (mixed >> 31)) &+ 0x9E37_79B9_7F4A_7C15
  }

  /// Takes bytes in.
  @inline(__always)
  mutating func add(bytes: some Sequence<UInt8>) {
    var hash = state
    // FNV-1a.
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    add(hash)
  }

  /// What has come of it.
  var value: Int64 { Int64(bitPattern: state) }
}

/// The files of a folder that are entries by name, in one number: another as soon as one of them is another.
package struct FolderDigest: Sendable {
  /// The number; 0 for no files.
  package private(set) var value: Int64 = 0

  /// Of no files.
  package init() {}

  /// Takes a file in, in whatever order.
  @inline(__always)
  mutating func add(name: some Sequence<UInt8>, _ stamp: FileStamp?) {
    add(name: name, stamp: stamp?.digest)
  }

  /// Takes a file in, in whatever order.
  ///
  /// - Parameters:
  ///   - name: the file's name.
  ///   - stamp: the digest of its stamp; `nil` where the system does not say.
  @inline(__always)
  package mutating func add(name: some Sequence<UInt8>, stamp: Int64?) {
    var digest = Digest()
    digest.add(bytes: name)
    digest.add(UInt64(bitPattern: stamp ?? 0))
    value &+= digest.value
  }
}
