/// Why a report could not be made text, in both languages.
extension Failure {
  /// - Parameter name: the document as the user named it.
  package init(_ error: TextDecodingError, in name: String) {
    var spot = Spot(file: name)
    let zh: String
    switch error {
    case .binary(let kind): zh = "这是\(Failure.name(kind))：请先转成文本"
    case .brokenUTF8(_, let line):
      spot.line = line
      zh = "不是完好的 UTF-8：请另存为 UTF-8"
    case .brokenUTF16: zh = "不是完好的 UTF-16：请另存为 UTF-8"
    case .tooLong(let count, let limit): zh = "长 \(count) 字节，一次最多读 \(limit) 字节：请拆分文件"
    case .unknownEncoding: zh = "不知是什么编码（不是 UTF-8、UTF-16 或 GB18030）：请另存为 UTF-8"
    case .noConverter(let encoding): zh = "像是 \(encoding)，而本系统不能转换：请另存为 UTF-8"
    }
    self.init(zh: zh, en: "\(error)", at: spot)
  }

  package init(_ error: OutsideConverter.Failure, in name: String) {
    let zh =
      switch error {
      case .notInstalled(let kind, let programs):
        "这是\(Failure.name(kind))，转成文本要用的 \(programs.joined(separator: " 或 ")) 没有安装：请安装，或另存为文本"
      case .unsupported(let kind): "这是\(Failure.name(kind))：请先转成文本"
      case .notStarted(let program, let number): "\(program) 无法启动（错误 \(number)）：请检查安装"
      case .failed(let program, let status): "\(program) 读不了这个文件（退出码 \(status)）：请另存为文本"
      case .tooSlow(let program, let seconds): "\(program) 超过 \(seconds) 秒，已停止：请另存为文本"
      case .tooLong(let program, let limit): "\(program) 输出超过 \(limit) 字节，已停止：请拆分文件"
      }
    self.init(zh: zh, en: "\(error)", at: Spot(file: name))
  }

  private static func name(_ kind: BinaryKind) -> String {
    switch kind {
    case .pdf: " PDF 文件"
    case .doc: "旧式 Word 文件（DOC）"
    case .zipped: " ZIP 文件（DOCX、WPS 或其他）"
    case .rtf: " RTF 文件"
    case .image: "图片"
    case .gzip: "压缩文件"
    case .other: "二进制文件"
    }
  }
}
