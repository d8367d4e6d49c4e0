import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An element of a page, as an XML parser reads it.
final class Element {
  let name: String
  let attributes: [String: String]
  fileprivate(set) var children: [Element] = []
  /// The words in it, those of its children included.
  fileprivate(set) var text = ""

  fileprivate init(_ name: String, _ attributes: [String: String]) {
    (self.name, self.attributes) = (name, attributes)
  }

  /// It and everything in it.
  var all: [Element] { [self] + children.flatMap(\.all) }

  /// Everything in it of some name, with some word among its classes.
  func find(_ name: String, _ kind: String? = nil) -> [Element] {
    all.filter { element in
      element.name == name && (kind.map { element.kinds.contains($0) } ?? true)
    }
  }

  private var kinds: [String] { (attributes["class"] ?? "").split(separator: " ").map(String.init) }

  subscript(attribute: String) -> String? { attributes[attribute] }

  /// Reads a page; one that is not well-formed fails the test.
  static func reading(_ page: String) throws -> Element {
    let reader = Reader()
    let parser = XMLParser(data: Data(page.utf8))
    parser.delegate = reader
    let isWellFormed = parser.parse()
    #expect(isWellFormed, "line \(parser.lineNumber), column \(parser.columnNumber)")
    return try #require(reader.root)
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var root: Element?
    private var open: [Element] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      let element = Element(name, attributes)
      open.last?.children.append(element)
      if root == nil { root = element }
      open.append(element)
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
      open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { for element in open { element.text += string } }
  }
}
