/// `ssh-keygen`, which signs entries and checks their signatures: this program holds no keys.
package struct SSHKeygen {
  private let tool: OutsideTool
  private let shell: OutsideTool
  /// How many files one run is given.
  private static let most = 500
  /// What signatures are for, so that one made for something else does not pass.
  private static let namespace = "outturn"

  /// - Throws: `Failure` where it is not installed.
  package init(in searchPath: String?) throws(Failure) {
    let hint = Localized(zh: "请安装 OpenSSH 8.2 或更新的版本。", en: "Install OpenSSH 8.2 or later.")
    tool = try OutsideTool("ssh-keygen", in: searchPath, hint: hint)
    shell = try OutsideTool("sh", in: searchPath, hint: hint)
  }

  /// Signs entries with the key in a file: a private one, or a public one whose other half an agent holds.
  package func sign(
    _ entries: [(digest: Digest, line: [UInt8])], withKeyIn file: String, named name: String
  ) throws -> [EntrySignature] {
    try chunks(entries).flatMap { entries in
      try OutsideTool.withFiles(entries.map(\.line)) { files in
        let made = tool.run(
          ["-Y", "sign", "-n", Self.namespace, "-f", file] + files, timeLimit: 600)
        let signatures = try zip(entries, files).compactMap { entry, file in
          made == nil
            ? nil
            : EntrySignature(
              of: entry.digest,
              armored: String(
                decoding: try Files.read("\(file).sig", named: "\(file).sig", limit: 1 << 16),
                as: UTF8.self))
        }
        guard signatures.count == entries.count else {
          throw Failure("sshKeygenCouldNotSign", name)
        }
        return signatures
      }
    }
  }

  /// Those of some signatures that fit the lines they are of, and the keys that they say they are by.
  package func fitting(_ signatures: [(EntrySignature, line: [UInt8])]) throws -> Set<
    EntrySignature
  > {
    let script = """
      keygen=$1; shift
      while [ $# -gt 0 ]; do
        "$keygen" -Y check-novalidate -n \(Self.namespace) -s "$2" < "$1" > /dev/null 2>&1 && echo y || echo n
        shift 2
      done
      """
    var good: Set<EntrySignature> = []
    for some in chunks(signatures) {
      let contents = some.flatMap { [$0.line, Array($0.0.armored.utf8)] }
      let told = try OutsideTool.withFiles(contents) { files in
        shell.run(["-c", script, "sh", tool.program] + files, timeLimit: 600)
      }
      for (signature, answer) in zip(some, (told ?? []).split(separator: 10))
      where answer.elementsEqual("y".utf8) {
        good.insert(signature.0)
      }
    }
    return good
  }

  private func chunks<Value>(_ values: [Value]) -> [ArraySlice<Value>] {
    stride(from: 0, to: values.count, by: Self.most).map {
      values[$0..<min($0 + Self.most, values.count)]
    }
  }
}
