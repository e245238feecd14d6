#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The documents of a ledger's sources, looked for in a folder by the SHA-256 of their bytes, whatever their
/// names are.
struct SourceDocuments {
  /// The texts of those that were found.
  let texts: [SourceID: DocumentText]
  /// The sources whose document is not there, or does not tell what it is.
  let missing: [SourceID]
  /// Documents that were found and cannot be read, by their names.
  let unreadable: [(name: String, failure: Failure)]

  init(_ folder: String, _ sources: [SourceID: Source], _ environment: Environment) throws {
    var texts: [SourceID: DocumentText] = [:]
    unreadable = try SourceDocuments.forEach(
      in: folder, of: "--sources", sources.values, environment
    ) { file, found in
      let decoded = file.report.decoded
      let scalars = decoded.text(ofScalars: 0..<decoded.scalarCount).unicodeScalars
      let text = DocumentText(Array(scalars))
      for source in found { texts[source.id] = text }
    }
    self.texts = texts
    missing = sources.keys.filter { texts[$0] == nil }.sorted()
  }

  /// Goes over the documents of sources in a folder, each once, whatever its name is.
  ///
  /// - Returns: Those that cannot be read, by their names.
  static func forEach(
    in folder: String, of option: String, _ sources: some Sequence<Source>,
    _ environment: Environment, _ body: (ReportFile, [Source]) throws -> Void
  ) throws -> [(name: String, failure: Failure)] {
    guard Files.isFolder(environment.path(folder)) else {
      throw Failure("noFolder", folder, option)
    }
    var wanted = Dictionary(grouping: sources.filter { $0.sha256 != nil }) { $0.sha256 ?? "" }
    var unreadable: [(name: String, failure: Failure)] = []
    for name in Files.all(in: folder, environment) {
      guard let bytes = try? environment.read(name, limit: ReportFile.limit),
        let found = wanted.removeValue(forKey: SHA256.hash(bytes).hex)
      else { continue }
      let file: ReportFile
      do throws(Failure) {
        file = try ReportFile(name, environment)
      } catch {
        unreadable.append((name, error))
        continue
      }
      try body(file, found)
    }
    return unreadable
  }

  /// Says what was not at hand.
  func tell(_ output: inout Output) {
    for (name, failure) in unreadable {
      output.note("reportCannotBeRead", name, Both(failure.message))
    }
    let found = texts.count
    guard !missing.isEmpty else { return output.note("documentsAtHand", found) }
    let list = missing.map(\.rawValue)
    output.note("documentsNotAtHand", found, list)
  }
}

extension Files {
  /// The files in a folder and in those below it, by name. Links are not followed.
  fileprivate static func all(in folder: String, _ environment: Environment) -> [String] {
    let names = Folders.names(in: environment.path(folder)).map { "\(folder)/\($0)" }
    return names.sorted().flatMap { name -> [String] in
      var status = stat()
      guard lstat(environment.path(name), &status) == 0 else { return [] }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: return all(in: name, environment)
      case S_IFREG: return [name]
      default: return []
      }
    }
  }
}
