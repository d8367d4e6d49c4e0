import Foundation
import FuzzChecks

/// libFuzzer, for one of the checks: `Fuzzing entry …`; what follows the name is libFuzzer's own.
@main
enum Fuzzing {
  /// The check that the command line names.
  static let check = CommandLine.arguments.dropFirst().first.flatMap(FuzzCheck.init(rawValue:))

  static func main() {
    guard check != nil else {
      print("Name a check: \(FuzzCheck.allCases.map(\.rawValue).joined(separator: ", ")).")
      exit(2)
    }
    // The name is ours: libFuzzer would take it for a folder.
    var arguments = CommandLine.unsafeArgv + 1
    var count = CommandLine.argc - 1
    arguments[0] = CommandLine.unsafeArgv[0]
    exit(runLibFuzzer(&count, &arguments, testOneInput))
  }
}

/// What libFuzzer calls with each input; -1 keeps an input out of the corpus.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  do throws(Broken) {
    return try Fuzzing.check?.run(Array(UnsafeBufferPointer(start: start, count: count))) == true ? 0 : -1
  } catch {
    FileHandle.standardError.write(Data("\(error)\n".utf8))
    abort()
  }
}

/// libFuzzer's own beginning, which does not return before it is done.
@_silgen_name("LLVMFuzzerRunDriver")
private func runLibFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
