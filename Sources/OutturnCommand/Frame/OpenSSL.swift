import Outturn
import OutturnLedger
import OutturnModel
import OutturnReading

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// `openssl`, which makes and checks signatures: this program holds no keys.
struct OpenSSL {
  private let program: String

  /// - Throws: `Failure` where it is not installed.
  init(_ environment: Environment) throws(Failure) {
    let folders = (environment.variables["PATH"] ?? "/usr/local/bin:/usr/bin:/bin")
      .split(separator: ":")
    let found = folders.filter { $0.hasPrefix("/") }
      .map { (folder) -> String in "\(folder)/openssl" }
      .first { access($0, X_OK) == 0 }
    guard let found else {
      throw Failure(
        zh: "没有安装 openssl，而签名与核对签名要用它",
        en: "openssl is not installed, which signs and checks signatures",
        hint: Localized(zh: "请安装 OpenSSL 3。", en: "Install OpenSSL 3."))
    }
    program = found
  }

  /// The public half of a key in a file (PEM).
  func key(of file: String, named name: String) throws(Failure) -> VerifierKey {
    for half in [[], ["-pubin"]] {
      if let der = run(["pkey", "-in", file] + half + ["-pubout", "-outform", "DER"]),
        let key = VerifierKey(der: der)
      {
        return key
      }
    }
    throw Failure(
      zh: "“\(name)”不是 Ed25519 密钥，或 openssl 读不了它",
      en: "\"\(name)\" is no Ed25519 key, or openssl cannot read it",
      hint: Localized(
        zh: "可用 openssl genpkey -algorithm ed25519 -out 文件 生成一把。",
        en: "Make one with: openssl genpkey -algorithm ed25519 -out FILE"))
  }

  /// Signs a text with the private key in a file.
  func sign(_ text: String, withKeyIn file: String, named name: String) throws -> [UInt8] {
    let signature = try withFiles([Array(text.utf8)]) { files in
      run(["pkeyutl", "-sign", "-rawin", "-inkey", file, "-in", files[0]])
    }
    guard let signature, signature.count == 64 else {
      throw Failure(
        zh: "openssl 没能用“\(name)”签名", en: "openssl could not sign with \"\(name)\"",
        hint: Localized(
          zh: "要用 OpenSSL 3 与 Ed25519 私钥。", en: "It takes OpenSSL 3 and a private Ed25519 key."))
    }
    return signature
  }

  /// Whether a signature of a text is by a key.
  func verifies(_ signature: [UInt8], of text: String, by key: VerifierKey) throws -> Bool {
    try withFiles([Array(text.utf8), signature, key.der]) { files in
      run([
        "pkeyutl", "-verify", "-rawin", "-pubin", "-keyform", "DER", "-inkey", files[2], "-in",
        files[0], "-sigfile", files[1],
      ]) != nil
    }
  }

  /// When an authority says that it saw a text (RFC 3161); `nil` if its token is not for this text, or not by
  /// an authority that is trusted.
  ///
  /// - Parameter authority: A file with the certificates that are trusted (PEM).
  func time(of text: String, token: String, authority: String) throws -> String? {
    let isGood = try withFiles([Array(text.utf8)]) { files in
      run(["ts", "-verify", "-data", files[0], "-in", token, "-CAfile", authority]) != nil
    }
    guard isGood, let told = run(["ts", "-reply", "-in", token, "-text"]) else { return nil }
    let opening = "Time stamp: "
    return String(decoding: told, as: UTF8.self).split(separator: "\n")
      .first { $0.hasPrefix(opening) }.map { String($0.dropFirst(opening.count)) }
  }

  /// What it prints; `nil` if it fails.
  private func run(_ arguments: [String]) -> [UInt8]? {
    let run = ProgramRun(
      program: program, arguments: arguments, timeLimit: 60, sizeLimit: 1 << 20)
    if case .printed(let bytes) = run.output() { return bytes }
    return nil
  }

  /// Lays bytes out in files that nobody else can read, for as long as the body runs.
  private func withFiles<Value>(
    _ contents: [[UInt8]], _ body: ([String]) throws -> Value
  ) throws -> Value {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/outturn-XXXXXX".utf8CString)
    let folder = template.withUnsafeMutableBufferPointer { buffer -> String? in
      guard let start = buffer.baseAddress, mkdtemp(start) != nil else { return nil }
      return String(cString: start)
    }
    guard let folder else { throw Files.cannotWrite(parent, errno) }
    let names = contents.indices.map { "\(folder)/\($0)" }
    defer {
      for name in names { unlink(name) }
      rmdir(folder)
    }
    for (name, bytes) in zip(names, contents) {
      let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw Files.cannotWrite(name, errno) }
      var sink = TextSink(.descriptor(descriptor))
      sink.write(bytes: bytes)
      sink.flush()
      close(descriptor)
      if let failure = sink.failure { throw Files.cannotWrite(name, failure) }
    }
    return try body(names)
  }
}
