import OutturnModel
import OutturnReading

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

func contents(_ path: String) -> [UInt8]? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    if count == 0 { break }
    bytes += buffer[0..<count]
  }
  return bytes
}

func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}

func line(_ statement: Statement) -> String {
  let fields = [
    "\"kind\":\"\(statement.kind.rawValue)\"",
    "\"period\":\(statement.period.map { "\"\($0)\"" } ?? "null")",
    "\"indicator\":\(quoted(statement.indicator))",
    "\"indicatorID\":\(statement.indicatorID.map { "\"\($0)\"" } ?? "null")",
    "\"measure\":\"\(statement.measure.rawValue)\"",
    "\"bound\":\"\(statement.bound.rawValue)\"",
    "\"value\":\(statement.value?.shortest ?? "null")",
    "\"upper\":\(statement.upper?.shortest ?? "null")",
    "\"unit\":\(statement.unit.map { quoted($0.symbol) } ?? "null")",
    "\"force\":\"\(statement.force.rawValue)\"",
    "\"confidence\":\(statement.confidence)",
    "\"doubts\":\(statement.doubts.rawValue)",
    "\"quote\":\(quoted(statement.quote))",
    "\"figure\":[\(statement.figureRange.lowerBound),\(statement.figureRange.upperBound)]",
    "\"start\":\(statement.range.lowerBound)",
    "\"end\":\(statement.range.upperBound)",
  ]
  return "{" + fields.joined(separator: ",") + "}"
}

let arguments = CommandLine.arguments
if arguments.count > 2, arguments[1] == "read", let bytes = contents(arguments[2]) {
  let year = arguments.count > 3 ? Int(arguments[3]) : nil
  let reading = try ReportReader().read(bytes: bytes, options: .init(year: year))
  for statement in reading.statements { print(line(statement)) }
} else if arguments.count > 2, arguments[1] == "outline", let bytes = contents(arguments[2]) {
  let report = try PreparedReport(bytes: bytes)
  print(report.outline.title.map(\.value) ?? "-", report.outline.planYear.map(\.value) ?? 0)
  for section in report.outline.sections {
    print(
      section.range, section.level, section.role,
      section.heading.map { report.mended.text($0) } ?? "-")
  }
}

if arguments.count > 2, arguments[1] == "parse" {
  for phrase in arguments.dropFirst(2) {
    do throws(NotationError) {
      let read = try Notation.parse(phrase, defaultPeriod: .year(2017))
      print(
        phrase, "|", read.indicator.told, read.indicator.id?.rawValue ?? "-", read.target.measure,
        read.target.bound,
        read.target.figure.map { "\($0.value) \($0.upper.map { "\($0)" } ?? "") \($0.unit)" }
          ?? "-",
        read.force, read.period.map { "\($0)" } ?? "-")
      for part in read.parts { print("     ", part.words, part.meaning) }
    } catch {
      print(phrase, "|", error.range, error)
    }
  }
}

if arguments.count > 1, arguments[1] == "read-speed" || arguments[1] == "all" {
  try ReadBench.speed(arguments.count > 2 ? contents(arguments[2]) : nil)
}
if arguments.count > 1, arguments[1] == "read-hostile" {
  ReadBench.hostile(bytes: arguments.count > 2 ? Int(arguments[2]) ?? 1_000_000 : 1_000_000)
}

if arguments.count > 1, arguments[1] == "ledger" || arguments[1] == "all" {
  let own = arguments[0]
  let folder = own.contains("/") ? String(own[..<(own.lastIndex(of: "/") ?? own.endIndex)]) : "."
  let sizes = arguments.dropFirst(2).compactMap { Int($0) }
  try LedgerBench.run(
    sizes: sizes.isEmpty ? [1_000, 10_000, 100_000] : sizes, outturn: "\(folder)/outturn")
}

if arguments.count > 1, arguments[1] == "score" || arguments[1] == "all" {
  if try !ScoreBench.run() { exit(1) }
}

if arguments.count > 1, arguments[1] == "export" || arguments[1] == "all" {
  let own = arguments[0]
  let folder = own.contains("/") ? String(own[..<(own.lastIndex(of: "/") ?? own.endIndex)]) : "."
  let places = arguments.dropFirst(2).compactMap { Int($0) }
  try ExportBench.run(
    places: places.isEmpty ? [30, 100, 300] : places, outturn: "\(folder)/outturn")
}

if arguments.count > 3, arguments[1] == "link", let plan = contents(arguments[2]),
  let later = contents(arguments[3])
{
  try LinkTrial.run(plan: plan, later: later)
}

if arguments.count > 3, arguments[1] == "confidence" {
  var table = ConfidenceTable()
  for index in stride(from: 2, to: arguments.count - 1, by: 2) {
    if let report = contents(arguments[index]), let reference = contents(arguments[index + 1]) {
      try table.add(report: report, reference: reference)
    }
  }
  table.print()
}

if arguments.count > 3, arguments[1] == "generate", let count = Int(arguments[3]) {
  try LedgerBench.generate(in: arguments[2], count: count)
}
