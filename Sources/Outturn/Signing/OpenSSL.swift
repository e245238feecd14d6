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
    throw Failure(
      zh: "“\(name)”不是 Ed25519 密钥，或 openssl 读不了它",
      en: "\"\(name)\" is no Ed25519 key, or openssl cannot read it",
      hint: Localized(
        zh: "可用 openssl genpkey -algorithm ed25519 -out 文件 生成一把。",
        en: "Make one with: openssl genpkey -algorithm ed25519 -out FILE"))
  }

  /// Signs a text with the private key in a file.
  package func sign(_ text: String, withKeyIn file: String, named name: String) throws -> [UInt8] {
    let signature = try OutsideTool.withFiles([Array(text.utf8)]) { files in
      tool.run(["pkeyutl", "-sign", "-rawin", "-inkey", file, "-in", files[0]])
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
        shell.run(
          ["-c", "exec < \"$2\"; eval \"$1\"", "sh", command, files[0]], timeLimit: 120)
      }
    }
    let digest = SHA256.hash(text).bytes
    guard let reply, try time(told: reply) != nil,
      reply.indices.contains(where: { reply[$0...].starts(with: digest) })
    else {
      throw Failure(
        zh: "“\(command)”没有给出对这份封印的时间戳",
        en: "\"\(command)\" gave no time stamp for this seal",
        hint: Localized(
          zh: "它要从标准输入读取 RFC 3161 的请求，并把机构的回复写到标准输出。",
          en: "It has to read the RFC 3161 query on its input and to print the authority's reply."))
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
