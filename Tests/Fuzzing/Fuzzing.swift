import Foundation
import FuzzChecks

/// libFuzzer, for the check that the environment variable `ATTUNE_FUZZ` names; arguments are libFuzzer's own.
@main
enum Fuzzing {
  /// The check; by the environment, as libFuzzer starts itself again with its own arguments only.
  static let check = ProcessInfo.processInfo.environment["ATTUNE_FUZZ"].flatMap(FuzzCheck.init(rawValue:))

  static func main() {
    guard check != nil else {
      print("Name a check in ATTUNE_FUZZ: \(FuzzCheck.allCases.map(\.rawValue).joined(separator: ", ")).")
      exit(2)
    }
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
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

/// libFuzzer's own beginning; a program of the package manager has one of its own, which goes before it.
@_silgen_name("LLVMFuzzerRunDriver")
private func runLibFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
