// The JSON reader under libFuzzer. Not part of the package; compile and run it by hand:
//
//   swiftc -O -swift-version 6 -parse-as-library -sanitize=fuzzer,address -D FUZZING \
//     Sources/OutturnJSON/*.swift Tests/OutturnJSONTests/JSONInvariants.swift \
//     Tests/Fuzzing/JSONFuzz.swift -o /tmp/json-fuzz
//   SWIFT_BACKTRACE=enable=no /tmp/json-fuzz -max_len=512 -max_total_time=60

/// Asks the laws of one input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let source = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  if let law = JSONInvariants.broken(by: source) { fatalError(law) }
  if let lines = try? JSONLines(source, file: "f") {
    for line in lines { _ = try? line.document() }
  }
  return 0
}
