internal import Foundation
import Targets

/// libFuzzer's own loop, with a target of ours.
enum Fuzzer {
  /// The target named by the first argument.
  fileprivate static let target = FuzzTarget.named(CommandLine.arguments.dropFirst().first ?? "")

  /// Runs until libFuzzer's flags say that it is enough. A crash ends the process.
  static func run() -> CInt {
    // libFuzzer starts itself again (to make a crash smaller) by joining its arguments into a shell's line, so that the
    // program's name may hold the target's.
    let name = CommandLine.arguments.prefix(2).joined(separator: " ")
    var arguments = ([name] + CommandLine.arguments.dropFirst(2)).map { strdup($0) }
    arguments.append(nil)
    var count = CInt(arguments.count - 1)
    return arguments.withUnsafeMutableBufferPointer { buffer in
      var start = buffer.baseAddress
      return runDriver(&count, &start) { bytes, count in
        Fuzzer.target?.read(Array(UnsafeBufferPointer(start: bytes, count: count)))
        return 0
      }
    }
  }
}

/// Source: https://llvm.org/docs/LibFuzzer.html#using-libfuzzer-as-a-library
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
