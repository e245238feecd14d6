import Foundation
import OutturnJSON
import OutturnModel
import Testing

@testable import OutturnLedger

/// A format that never was: what the files of a ledger might have looked like before version 1.
///
/// Commitments had their `force` under another name and told their version only from the second on,
/// outcomes had a `state`, indicators told which way was `better`, the settings a `tongue`. A ledger of the
/// current format is made into what a program of that time would have written, byte by byte, with its own
/// digests, chain and seals.
struct FormatZero {
  static let step = Migration(from: 0, "force, status and polarity have their names") {
    kind, record in
    guard case .object(var object) = record else { return record }
    if kind == .commitment, object["version"] == nil { object["version"] = 1 }
    for name in names where name.kind == kind {
      object[name.now] = object[name.then]
      object[name.then] = nil
    }
    return .object(object)
  }
  static let migrations = Migrations([step, .oneToTwo])

  private static let names: [(kind: Migration.Kind, then: String, now: String)] = [
    (.commitment, "firmness", "force"), (.outcome, "state", "status"),
    (.indicator, "better", "polarity"), (.ledger, "tongue", "language"),
  ]

  /// What the record was in format 0.
  private static func older(_ kind: Migration.Kind, _ record: JSONValue) -> JSONValue {
    guard case .object(var object) = record else { return record }
    if kind == .commitment, object["version"] == 1 { object["version"] = nil }
    if kind == .indicator {
      object["polarity"] = object["direction"]
      object["direction"] = nil
    }
    for name in names where name.kind == kind {
      object[name.then] = object[name.now]
      object[name.now] = nil
    }
    return .object(object)
  }

  /// The digests of lines, by those they have in the current format.
  private var digests: [Digest: Digest] = [:]
  private let old = SimulatedDisk()
  /// The version that the files and lines are made to have, and what a record is in it.
  private let version: Int64
  private let record: (Migration.Kind, JSONValue) -> JSONValue

  /// The disk as a program of format 0 would have left it.
  static func disk(_ now: SimulatedDisk) throws -> SimulatedDisk {
    try disk(now, FormatZero(version: 0, record: older))
  }

  private static func disk(
    _ now: SimulatedDisk, _ format: FormatZero
  ) throws -> SimulatedDisk {
    var made = format
    for (path, bytes) in now.files.sorted(by: { $0.key < $1.key })
    where path.hasSuffix("journal.jsonl") {
      try made.journal(try #require(LedgerPath(path)), bytes)
    }
    for (path, bytes) in now.files where path.hasPrefix("seals/") {
      let seal = try SealDetails.read(bytes, at: try #require(LedgerPath(path)))
      let journals = try seal.journals.map { path, entries in
        (path: path, entries: try entries.map { try #require(made.digests[$0]) })
      }
      let first = try #require(journals.first { $0.path == .journal }?.entries.first)
      let details = SealDetails(
        origin: Seal.origin(first: first), time: seal.time, journals: journals)
      made.old.put(SealDetails.path(of: details.root).text, try details.bytes())
    }
    return made.old
  }

  /// The kept sample of format 1, as it would be if it had been written in the current format.
  static func sample() throws -> SimulatedDisk {
    try disk(
      try kept("ledger-1"),
      FormatZero(
        version: Int64(FileFormat.currentVersion), record: Migration.oneToTwo.record))
  }

  /// A ledger kept in the format that it was written in.
  static func kept(_ name: String) throws -> SimulatedDisk {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Fixtures/\(name)")
    let disk = SimulatedDisk()
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where path.contains(".json") {
      disk.put(path, Array(try Data(contentsOf: folder.appendingPathComponent(path))))
    }
    return disk
  }

  // MARK: journals

  private mutating func journal(_ path: LedgerPath, _ bytes: [UInt8]) throws {
    var head = JournalEntry.beginning(of: path)
    digests[head] = head
    var state: [Migration.Kind: [String: JSONValue]] = [:]
    var lines: [UInt8] = []
    for (index, line) in bytes.split(separator: 10).enumerated() {
      var entry = try Self.object(JSONValue(try JSONDocument(Array(line), file: "").node))
      let entryNow = entry
      let changes = older(entry["changes"])
      for change in try Self.array(changes) {
        let change = try Self.object(change)
        guard case .string(let id)? = change["id"] else { continue }
        for kind in Migration.Kind.allCases {
          guard let edit = change[kind.rawValue] else { continue }
          state[kind, default: [:]][id] = try Self.object(edit)["after"]
        }
      }
      let files = try files(state, path, revision: index + 1)
      var told = try Self.object(entry["files"])
      for member in told.members {
        let bytes = try #require(files[member.key])
        told[member.key] = .string(SHA256.hash(bytes).hex)
        old.put(member.key, bytes)
      }
      entry["changes"] = changes
      entry["files"] = .object(told)
      entry["previous"] = .string(head.hex)
      entry["version"] = .integer(version)
      if case .array(let former)? = entry["was"] {
        entry["was"] = .array(try was(former, entryNow, entry))
      }
      let made = try Self.checked(entry)
      head = SHA256.hash(made)
      digests[SHA256.hash(Array(line))] = head
      lines += made + [10]
    }
    old.put(path.text, lines)
  }

  /// What an entry was in other branches, with the digests that lines had there. What it says of files
  /// there is only kept, never asked.
  private mutating func was(
    _ former: [JSONValue], _ now: JSONObject, _ then: JSONObject
  ) throws -> [JSONValue] {
    var made: [JSONValue] = []
    for index in former.indices {
      let told = try Self.object(former[index])
      var was = told
      was["changes"] = told["changes"].map { older($0) }
      guard case .string(let hex)? = told["previous"] else { continue }
      let previous = try #require(Digest(hex: hex).flatMap { digests[$0] })
      was["previous"] = .string(previous.hex)
      func line(_ entry: JSONObject, _ was: JSONObject, _ before: [JSONValue]) throws -> [UInt8] {
        var line = entry
        for member in was.members { line[member.key] = member.value }
        line["was"] = before.isEmpty ? nil : .array(before)
        return try Self.checked(line)
      }
      let lineNow = try line(now, told, Array(former[..<index]))
      digests[SHA256.hash(lineNow)] = SHA256.hash(try line(then, was, made))
      made.append(.object(was))
    }
    return made
  }

  private static func checked(_ entry: JSONObject) throws -> [UInt8] {
    var entry = entry
    entry["check"] = nil
    let bare = try JSONValue.object(entry).canonical()
    entry["check"] = .string(String(SHA256.hash(bare).hex.prefix(16)))
    return try JSONValue.object(entry).canonical()
  }

  private func older(_ changes: JSONValue?) -> JSONValue {
    guard case .array(let list)? = changes else { return [] }
    return .array(
      list.map { item in
        guard case .object(var change) = item else { return item }
        for kind in Migration.Kind.allCases {
          guard case .object(var edit)? = change[kind.rawValue] else { continue }
          for side in ["after", "before"] { edit[side] = edit[side].map { record(kind, $0) } }
          change[kind.rawValue] = .object(edit)
        }
        return .object(change)
      })
  }

  // MARK: files

  private func files(
    _ state: [Migration.Kind: [String: JSONValue]], _ journal: LedgerPath, revision: Int
  ) throws -> [String: [UInt8]] {
    func list(_ kind: Migration.Kind) -> JSONValue {
      .array((state[kind] ?? [:]).sorted { $0.key < $1.key }.map(\.value))
    }
    if let address = VolumeAddress(path: journal) {
      var volume: JSONObject = JSONObject([
        ("commitments", list(.commitment)), ("format", "outturn-volume"), ("links", list(.link)),
        ("outcomes", list(.outcome)), ("place", .string(address.place.description)),
        ("revision", .integer(Int64(revision))), ("version", .integer(version)),
        ("year", .integer(Int64(address.year))),
      ])
      if state[.opinion] != nil { volume["opinions"] = list(.opinion) }
      return [address.path.text: try JSONValue.object(volume).records()]
    }
    var ledger = try Self.object(state[.ledger]?["ledger"])
    ledger["format"] = "outturn-ledger"
    ledger["places"] = list(.place)
    ledger["revision"] = .integer(Int64(revision))
    ledger["version"] = .integer(version)
    var files = ["ledger.json": try JSONValue.object(ledger).records()]
    let indicators = JSONObject([
      ("format", "outturn-indicators"), ("indicators", list(.indicator)),
      ("version", .integer(version)),
    ])
    files["indicators.json"] = try JSONValue.object(indicators).records()
    for (id, source) in state[.source] ?? [:] {
      var file = try Self.object(source)
      file["format"] = "outturn-source"
      file["version"] = .integer(version)
      files["sources/\(id).json"] = try JSONValue.object(file).records()
    }
    return files
  }

  private static func object(_ value: JSONValue?) throws -> JSONObject {
    guard case .object(let object)? = value else {
      Issue.record("no object")
      return JSONObject()
    }
    return object
  }

  private static func array(_ value: JSONValue) throws -> [JSONValue] {
    guard case .array(let items) = value else {
      Issue.record("no array")
      return []
    }
    return items
  }
}

extension JSONValue {
  /// The value as a file of records: canonical but for line feeds, so that one record is one line.
  fileprivate func records() throws(CanonicalMisuse) -> [UInt8] {
    var writer = CanonicalWriter()
    guard case .object(let object) = self else { return try canonical() }
    writer.beginObject()
    for member in object.members.sorted(by: { $0.key < $1.key }) {
      writer.key(member.key)
      guard case .array(let items) = member.value, case .object? = items.first else {
        writer.value(member.value)
        continue
      }
      writer.beginArray(.lines)
      for item in items { writer.value(item) }
      writer.endArray()
    }
    writer.endObject()
    return try writer.finish() + [0x0A]
  }
}
