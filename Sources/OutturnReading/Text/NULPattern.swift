/// What the NUL bytes of a file tell about its encoding.
///
/// In UTF-16 every character below U+0100 (digits, line ends, Latin letters) has one NUL byte, always
/// on the same side; a text in another encoding has none.
enum NULPattern: Equatable {
  case none
  case littleEndian
  case bigEndian
  case binary

  init(_ bytes: [UInt8]) {
    let span = bytes.span
    var even = 0
    var odd = 0
    for index in 0..<span.count where span[index] == 0 {
      if index & 1 == 0 { even += 1 } else { odd += 1 }
    }
    if even == 0, odd == 0 {
      self = .none
    } else if bytes.count & 1 == 0, odd > 8 * even {
      self = .littleEndian
    } else if bytes.count & 1 == 0, even > 8 * odd {
      self = .bigEndian
    } else {
      self = .binary
    }
  }
}
