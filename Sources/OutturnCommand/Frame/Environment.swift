/// All that a command takes from outside, in one value, so that a command is a function that a
/// test can call.
struct Environment: Sendable {
  /// The words after the program's name.
  let words: [String]
  let variables: Variables
  let standardInput: StandardInput
  /// The current folder, absolute.
  let folder: String
  let now: Timestamp
  /// The day where the user is.
  let today: Day
  let terminal: Terminal

  /// The process's own surroundings.
  ///
  /// - Throws: `Failure` when `OUTTURN_NOW` is no date or the current folder is gone.
  static func process() throws(Failure) -> Environment {
    guard let folder = CLibrary.currentFolder() else { throw Failure("currentFolderGone") }
    let (now, today) = try clock(.process)
    return Environment(
      words: Array(CommandLine.arguments.dropFirst()), variables: .process,
      standardInput: .descriptor(0), folder: folder, now: now,
      today: today, terminal: .current())
  }

  private static func clock(_ variables: Variables) throws(Failure) -> (Timestamp, Day) {
    guard let text = variables["OUTTURN_NOW"], !text.isEmpty else {
      let seconds = CLibrary.secondsSince1970()
      guard let now = Timestamp(seconds: seconds),
        let local = Timestamp(seconds: seconds + CLibrary.zoneOffset(at: seconds))
      else {
        throw Failure("clockWrong")
      }
      return (now, local.day)
    }
    guard let now = Timestamp(text) ?? Timestamp("\(text)T00:00:00Z") else {
      throw Failure("outturnNowWrong", text)
    }
    return (now, now.day)
  }

  /// A path as the user gave it, made absolute.
  func path(_ given: String) -> String {
    if given.hasPrefix("/") { return given }
    return folder.hasSuffix("/") ? folder + given : "\(folder)/\(given)"
  }

  /// The text of a document the user named: `-` is standard input.
  func read(_ given: String, limit: Int = Files.limit) throws(Failure) -> [UInt8] {
    given == "-"
      ? try standardInput.read(limit: limit)
      : try Files.read(path(given), named: given, limit: limit)
  }
}

/// What is typed or piped in; read only when asked for.
enum StandardInput: Sendable {
  case descriptor(Int32)
  case bytes([UInt8])

  func read(limit: Int = Files.limit) throws(Failure) -> [UInt8] {
    switch self {
    case .bytes(let bytes): bytes
    case .descriptor(let descriptor):
      try Files.read(descriptor: descriptor, named: "-", limit: limit)
    }
  }
}
