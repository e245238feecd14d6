import Testing

@testable import OutturnLedger

@Suite struct Base64Tests {
  @Test("Base64 as in RFC 4648")
  func base64() {
    let known = [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ]
    for (bytes, text) in known {
      #expect(Base64.text(Array(bytes.utf8)) == text)
      #expect(Base64.bytes(text) == Array(bytes.utf8))
    }
    for wrong in ["Zg=", "Zg", "Z===", "Zh==", "Zm9v ", "====", "Zm9*"] {
      #expect(Base64.bytes(wrong) == nil)
    }
  }
}
