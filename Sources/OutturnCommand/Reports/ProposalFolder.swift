#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The proposals in a ledger's folder: `.outturn/review`.
struct ProposalFolder: ProposalFiles {
  private let folder: String
  private let ledger: String
  private let environment: Environment

  init(_ ledger: Ledger, _ environment: Environment) {
    self.environment = environment
    self.ledger = ledger.folder
    folder = "\(ledger.folder)/.outturn/review"
  }

  func names() -> [String] {
    Folders.names(in: folder).filter { $0.hasSuffix(".jsonl") }.map { String($0.dropLast(6)) }
  }

  func read(_ name: String) throws(Failure) -> [UInt8]? {
    let path = path(name)
    return Files.isFile(path) ? try Files.read(path, named: path) : nil
  }

  func write(_ name: String, _ text: String) throws(Failure) {
    let parent = String(folder.prefix(folder.utf8.count - "/review".utf8.count))
    for path in [parent, folder] where !Files.isFolder(path) {
      guard mkdir(path, 0o755) == 0 else { throw Files.cannotWrite(path, errno) }
    }
    try OutputFile.write(Array(text.utf8), to: path(name), named: path(name), isOwn: true)
  }

  func reference(to name: String) -> String {
    name == "-" ? name : Folders.relative(environment.path(name), to: environment.path(ledger))
  }

  func report(_ reference: String) -> ReportFile? {
    if reference == "-" { return nil }
    let base = Folders.real(environment.path(ledger))
    return try? ReportFile(
      reference.hasPrefix("/") ? reference : "\(base)/\(reference)", environment)
  }

  private func path(_ name: String) -> String { "\(folder)/\(name).jsonl" }
}
