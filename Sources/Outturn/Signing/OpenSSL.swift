/// `openssl`, which makes and checks signatures: this program holds no keys.
package struct OpenSSL {
  private let tool: OutsideTool
  private let searchPath: String?

  /// - Throws: `Failure` where it is not installed.
  package init(in searchPath: String?) throws(Failure) {
    self.searchPath = searchPath
    tool = try OutsideTool(
      "openssl", in: searchPath,
      hint: Localized(zh: "请安装 OpenSSL 3。", en: "Install OpenSSL 3."))
  }

  /// The public half of a key in a file (PEM).
  package func key(of file: String, named name: String) throws(Failure) -> VerifierKey {
    for half in [[], ["-pubin"]] {
      if let der = tool.run(["pkey", "-in", file] + half + ["-pubout", "-outform", "DER"]),
        let key = VerifierKey(der: der)
      {
        return key
      }
    }
    throw Failure("opensslCannotReadKey", name)
  }

  /// Signs a text with the private key in a file.
  package func sign(_ text: String, withKeyIn file: String, named name: String) throws -> [UInt8] {
    let signature = try OutsideTool.withFiles([Array(text.utf8)]) { files in
      tool.run(["pkeyutl", "-sign", "-rawin", "-inkey", file, "-in", files[0]])
    }
    guard let signature, signature.count == 64 else { throw Failure("opensslCouldNotSign", name) }
    return signature
  }

  /// Whether a signature of a text is by a key.
  package func verifies(_ signature: [UInt8], of text: String, by key: VerifierKey) throws -> Bool {
    try OutsideTool.withFiles([Array(text.utf8), signature, key.der]) { files in
      tool.run([
        "pkeyutl", "-verify", "-rawin", "-pubin", "-keyform", "DER", "-inkey", files[2], "-in",
        files[0], "-sigfile", files[1],
      ]) != nil
    }
  }

  /// Has an authority stamp the time on a text (RFC 3161).
  ///
  /// - Parameter command: A command of the shell that takes the query and gives the authority's reply.
  package func stamp(_ text: String, by command: String) throws -> [UInt8] {
    let shell = try OutsideTool("sh", in: searchPath, hint: Localized(same: ""))
    let reply = try OutsideTool.withFiles([Array(text.utf8)]) { files -> [UInt8]? in
      guard let query = tool.run(["ts", "-query", "-data", files[0], "-sha256", "-cert"]) else {
        return nil
      }
      return try OutsideTool.withFiles([query]) { files in
        shell.run(["-c", "exec < \"$2\"; eval \"$1\"", "sh", command, files[0]], timeLimit: 120)
      }
    }
    let digest = SHA256.hash(text).bytes
    guard let reply, try time(told: reply) != nil,
      reply.indices.contains(where: { reply[$0...].starts(with: digest) })
    else {
      throw Failure("noTimeStamp", command)
    }
    return reply
  }

  /// When an authority says that it saw a text (RFC 3161); `nil` if its token is not for this text, or not by
  /// an authority that is trusted.
  ///
  /// - Parameter authority: A file with the certificates that are trusted (PEM).
  package func time(of text: String, token: String, authority: String) throws -> String? {
    let isGood = try OutsideTool.withFiles([Array(text.utf8)]) { files in
      tool.run(["ts", "-verify", "-data", files[0], "-in", token, "-CAfile", authority]) != nil
    }
    return isGood ? time(in: token) : nil
  }

  private func time(told reply: [UInt8]) throws -> String? {
    try OutsideTool.withFiles([reply]) { time(in: $0[0]) }
  }

  private func time(in token: String) -> String? {
    guard let told = tool.run(["ts", "-reply", "-in", token, "-text"]) else { return nil }
    let opening = "Time stamp: "
    return String(decoding: told, as: UTF8.self).split(separator: "\n")
      .first { $0.hasPrefix(opening) }.map { String($0.dropFirst(opening.count)) }
  }
}
