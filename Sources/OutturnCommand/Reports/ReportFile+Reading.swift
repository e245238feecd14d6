extension ReportFile {
  /// Reads a text, HTML or Markdown file, and by programs that are installed PDF, DOC and DOCX.
  init(_ name: String, _ environment: Environment) throws(Failure) {
    let bytes = try environment.read(name, limit: ReportFile.limit)
    if name == "-" {
      try self.init(name, bytes)
    } else {
      try self.init(name, bytes) { (kind) throws(Failure) in
        try ReportFile.converted(kind, name, environment)
      }
    }
  }

  private static func converted(
    _ kind: BinaryKind, _ name: String, _ environment: Environment
  ) throws(Failure) -> [UInt8] {
    let search = (environment.variables["PATH"] ?? "/usr/local/bin:/usr/bin:/bin")
      .split(separator: ":").map(String.init)
    do throws(OutsideConverter.Failure) {
      return try OutsideConverter(searchPath: search).convert(
        path: environment.path(name), kind: kind)
    } catch {
      throw Failure(error, in: name)
    }
  }
}
