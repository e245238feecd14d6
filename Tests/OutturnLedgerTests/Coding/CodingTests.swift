import OutturnJSON
import OutturnModel
import Testing

@testable import OutturnLedger

/// The law of every record's JSON form: what is written reads back as the same value, and what
/// that writes is the same bytes. And its converse: no other members, and none missing.
@Suite struct CodingTests {
  private static let seeds = UInt64(1)...60

  @Test(arguments: seeds) func recordsReadBackAsWritten(seed: UInt64) throws {
    var any = AnyRecord(seed: seed)
    try expectReadBack(try any.commitment())
    try expectReadBack(try any.outcome())
    try expectReadBack(try any.link())
    try expectReadBack(try any.opinion())
    try expectReadBack(try any.mention())
    try expectReadBack(try any.search())
    try expectReadBack(try any.source())
    try expectReadBack(try any.indicator())
    try expectReadBack(try any.place())
    try expectReadBack(try any.settings())
    try expectReadBack(try any.change())
  }

  @Test(arguments: seeds) func journalLinesReadBackAsWritten(seed: UInt64) throws {
    var any = AnyRecord(seed: seed)
    let entry = try any.entry()
    let line = try entry.line()
    let read = try #require(try JSONLines(line, file: "journal").map { try JournalLine($0) }.first)
    #expect(read.isWhole)
    #expect(read.entry == entry)
    #expect(try read.entry.line() == line)
  }

  @Test(arguments: seeds) func filesReadBackAsWritten(seed: UInt64) throws {
    var any = AnyRecord(seed: seed)
    let address = try Samples.address(any.number(1...9999))
    let volume = Volume(
      place: address.place, year: address.year, revision: any.number(1...99),
      commitments: [try any.commitment()], outcomes: [try any.outcome()], links: [try any.link()],
      opinions: [try any.opinion()], mentions: [try any.mention()],
      searches: [try any.search()])
    #expect(try VolumeFile.read(try VolumeFile.bytes(of: volume), at: address) == volume)
    let ledger = LedgerFile(
      revision: any.number(1...99), settings: try any.settings(), places: [try any.place()])
    #expect(try LedgerFile.read(try ledger.bytes()) == ledger)
    let source = try any.source()
    #expect(try SourceFile.read(try SourceFile.bytes(of: source), id: source.id) == source)
    let indicators = [try any.indicator()]
    #expect(try IndicatorsFile.read(try IndicatorsFile.bytes(of: indicators)) == indicators)
  }

  /// Members left out, unknown, or of another kind: refused, or read as a value that does not
  /// say what was left out. Never a crash, never something made up.
  @Test(arguments: seeds) func brokenRecordsAreRefused(seed: UInt64) throws {
    var any = AnyRecord(seed: seed)
    try expectNothingMadeUp(try any.commitment())
    try expectNothingMadeUp(try any.outcome())
    try expectNothingMadeUp(try any.link())
    try expectNothingMadeUp(try any.opinion())
    try expectNothingMadeUp(try any.mention())
    try expectNothingMadeUp(try any.search())
    try expectNothingMadeUp(try any.source())
    try expectNothingMadeUp(try any.indicator())
    try expectNothingMadeUp(try any.place())
    try expectNothingMadeUp(try any.settings())
    try expectNothingMadeUp(try any.change())
  }

  private func read<Value: LedgerCodable>(_: Value.Type, _ bytes: [UInt8]) throws -> Value {
    var cursor = try JSONCursor(bytes, file: "test")
    let value = try Value(from: &cursor)
    try cursor.finish()
    return value
  }

  private func expectReadBack<Value: LedgerCodable & Equatable>(_ value: Value) throws {
    let bytes = try value.canonical()
    let again = try read(Value.self, bytes)
    #expect(again == value)
    #expect(try again.canonical() == bytes)
  }

  private func expectNothingMadeUp<Value: LedgerCodable & Equatable>(_ value: Value) throws {
    let whole = try value.canonical()
    let document = try JSONDocument(whole, file: "test")
    for broken in Self.broken(JSONValue(document.node)) {
      let bytes = try broken.canonical()
      if bytes == whole { continue }
      do {
        let made = try read(Value.self, bytes)
        #expect(try made.canonical() != whole, "\(String(decoding: bytes, as: UTF8.self))")
      } catch let error as JSONError {
        #expect(error.description.contains("test:"))
      }
    }
  }

  /// The value with one thing wrong in it, once for each thing at each depth.
  private static func broken(_ value: JSONValue) -> [JSONValue] {
    switch value {
    case .array(let items):
      return items.indices.flatMap { index in
        broken(items[index]).map { other in
          var items = items
          items[index] = other
          return .array(items)
        }
      } + [.null, "x"]
    case .object(let object):
      var unknown = object
      unknown["nobodysKey"] = 1
      return object.members.flatMap { member -> [JSONValue] in
        (left(out: member) + broken(member.value).map(Optional.some)).map { other in
          var object = object
          object[member.key] = other
          return .object(object)
        }
      } + [.object(unknown), [], 0]
    case .string, .integer, .number, .bool, .null: return [.null, "x", 0, -1, false, [], [:]]
    }
  }

  /// A policy may be read without this member, which then is false.
  private static func left(out member: JSONObject.Member) -> [JSONValue?] {
    member.key == "nominalAnswersReal" && member.value == false ? [] : [nil]
  }
}
