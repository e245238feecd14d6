/// What a part of a ledger can be exported as.
public enum ExportForm: String, CaseIterable, Sendable {
  case html, markdown, csv, json, jsonl, stratml, iati, datapackage, form, chart, badge

  /// Whether it is a folder of files.
  public var isFolder: Bool { self == .html || self == .datapackage }
}

/// The tables of ``ExportForm/csv``.
public enum ExportSheet: String, CaseIterable, Sendable {
  case scorecard, commitments, outcomes, links, sources, places, indicators
  case form
}

/// What the official form can be written as.
public enum ExportShape: String, CaseIterable, Sendable {
  case markdown, html, csv
}

/// Where an export of several files goes.
public protocol ExportFolder: Sendable {
  /// Writes a file, or more of one that was begun; `relative` is made of plain names parted by `/`, and its
  /// folders are made. Several threads may write at a time, each its own files.
  func write(_ relative: String, _ text: String, continues: Bool) throws(Failure)
}

extension ExportFolder {
  /// Writes a file whole.
  public func write(_ relative: String, _ text: String) throws(Failure) {
    try write(relative, text, continues: false)
  }
}
