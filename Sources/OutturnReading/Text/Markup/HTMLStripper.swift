/// Makes the text of a web page plain: paragraphs become lines, tags, scripts and menus fall away.
///
/// Linear: a tag, a comment or a script that is never closed is looked for once.
enum HTMLStripper {
  static func strip(_ bytes: Span<UInt8>) -> (bytes: [UInt8], map: OffsetMap) {
    var writer = StageWriter(capacity: bytes.count / 2)
    var index = 0
    var runStart = 0
    var preformatted = 0
    var unclosed = Unclosed()
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "<"):
        guard let next = skipped(at: index, in: bytes, &unclosed) else {
          index += 1
          continue
        }
        writer.copy(runStart..<index, of: bytes)
        apply(next.effect, isClosing: next.isClosing, &writer, at: index, &preformatted)
        index = next.end
        runStart = index
      case UInt8(ascii: "&"):
        guard let entity = HTMLEntity(at: index, in: bytes) else {
          index += 1
          continue
        }
        writer.copy(runStart..<index, of: bytes)
        writer.replace(index..<entity.end, by: entity.utf8)
        index = entity.end
        runStart = index
      case 0x09, 0x0A, 0x0D, 0x20:
        var end = index
        while end < bytes.count, isSpace(bytes[end]) { end += 1 }
        guard preformatted == 0, end > index + 1 || byte != 0x20 else {
          index = end
          continue
        }
        writer.copy(runStart..<index, of: bytes)
        if writer.last != 0x0A { writer.replace(index..<end, by: CollectionOfOne(0x20)) }
        index = end
        runStart = index
      default:
        index += 1
      }
    }
    writer.copy(runStart..<bytes.count, of: bytes)
    return writer.finish()
  }

  /// Kinds of markup that were opened and never closed again.
  private struct Unclosed {
    var comment = false
    var hidden: Set<UInt64> = []
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private static func apply(
    _ effect: HTMLTag.Effect, isClosing: Bool, _ writer: inout StageWriter, at source: Int,
    _ preformatted: inout Int
  ) {
    switch effect {
    case .inline: break
    case .block, .hidden: writer.breakLine(.paragraph, at: source)
    case .item: writer.breakLine(.item, at: source)
    case .line: writer.breakLine(.line, at: source)
    case .cell:
      if isClosing { writer.replace(source..<source, by: CollectionOfOne(0x09)) }
    case .preformatted:
      preformatted = isClosing ? 0 : 1
      writer.breakLine(.paragraph, at: source)
    }
  }

  /// What is skipped at a `<` and what it does; `nil` if it is text.
  private static func skipped(
    at start: Int, in bytes: Span<UInt8>, _ unclosed: inout Unclosed
  ) -> (effect: HTMLTag.Effect, isClosing: Bool, end: Int)? {
    guard start + 1 < bytes.count else { return nil }
    if bytes[start + 1] == UInt8(ascii: "!") || bytes[start + 1] == UInt8(ascii: "?") {
      return declaration(at: start, in: bytes, &unclosed).map { (.inline, false, $0) }
    }
    guard let tag = HTMLTag(at: start, in: bytes) else { return nil }
    guard tag.effect == .hidden, !tag.isClosing, !unclosed.hidden.contains(tag.name) else {
      return (tag.effect, tag.isClosing, tag.end)
    }
    var index = tag.end
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count,
        bytes[index + 1] == UInt8(ascii: "/"), HTMLTag.name(at: index, in: bytes) == tag.name,
        let close = HTMLTag(at: index, in: bytes)
      {
        return (.hidden, true, close.end)
      }
      index += 1
    }
    unclosed.hidden.insert(tag.name)
    return (.block, false, tag.end)
  }

  /// The end of a comment or a declaration.
  private static func declaration(
    at start: Int, in bytes: Span<UInt8>, _ unclosed: inout Unclosed
  ) -> Int? {
    if bytes.holds("<!--", at: start, end: bytes.count) {
      guard !unclosed.comment else { return nil }
      if let close = bytes.firstIndex(of: "-->", in: start + 4..<bytes.count) { return close + 3 }
      unclosed.comment = true
      return nil
    }
    var index = start + 1
    while index < min(bytes.count, start + 1024) {
      if bytes[index] == UInt8(ascii: ">") { return index + 1 }
      if bytes[index] == UInt8(ascii: "<") { return nil }
      index += 1
    }
    return nil
  }
}
