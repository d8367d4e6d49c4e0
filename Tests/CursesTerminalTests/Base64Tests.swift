import Testing

@testable import CursesTerminal

@Suite("Bytes as letters")
struct Base64Tests {
  @Test(
    "are those of RFC 4648",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
      ("foobar", "Zm9vYmFy"), ("ÿþ", "w7/Dvg=="),
    ])
  func text(bytes: String, letters: String) {
    #expect(Base64.text(of: Array(bytes.utf8)) == letters)
  }
}
