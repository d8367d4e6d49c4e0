/// Keys in ascending order, each found by its place: the row of what the model knows of it.
package struct KeyTable: Hashable, Sendable {
  /// The keys, in ascending order, each once.
  package let keys: [UInt32]
  /// For each value of a key's upper half, where its keys begin; so a look-up reads one or two keys.
  private let begins: [UInt32]

  /// How many keys there are.
  package var count: Int { keys.count }

  /// Makes a table of keys in ascending order.
  package init(ascending keys: [UInt32]) {
    self.keys = keys
    var begins = [UInt32](repeating: 0, count: 0x1_0001)
    var half = 0
    for (index, key) in keys.enumerated() {
      while half <= Int(key >> 16) {
        begins[half] = UInt32(index)
        half += 1
      }
    }
    while half < begins.count {
      begins[half] = UInt32(keys.count)
      half += 1
    }
    self.begins = begins
  }

  /// The row of a key; `nil` for a key that is not here.
  package func row(of key: FeatureKey) -> Int? {
    let half = Int(key.value >> 16)
    var index = Int(begins[half])
    let end = Int(begins[half + 1])
    while index < end {
      if keys[index] == key.value { return index }
      index += 1
    }
    return nil
  }
}
