/// What is wrong with a JSON text, in Chinese; `sentence` says the same in English.
extension JSONProblem {
  package var chinese: String {
    switch self {
    case .overLimit(let bound, let allowed): bound.chinese(allowed)
    case .byteOrderMark: "文本以字节顺序标记（U+FEFF）开头；请存为不带它的 UTF-8"
    case .invalidUTF8(let fault): "不是 UTF-8：\(fault.chinese)"
    case .expected(let expectation, let found): "此处应为\(expectation.chinese)，却是\(found.chinese)"
    case .trailingComma: "逗号之后没有内容"
    case .comment: "JSON 中没有注释"
    case .malformedNumber(let fault): fault.chinese
    case .controlCharacter(let byte): "字符串中的控制字符 U+00\(hexadecimal(byte)) 须写成转义"
    case .unknownEscape(let found): "反斜杠之后须为 \" \\ / b f n r t u 之一，却是\(found.chinese)"
    case .malformedUnicodeEscape: "\\u 之后须有四位十六进制数字"
    case .loneSurrogate(let unit): "转义 \\u\(String(unit, radix: 16)) 只是代理对的一半"
    case .unterminatedString: "从此处开始的字符串没有右引号"
    case .contentAfterValue: "值结束之后还有内容"
    case .duplicateKey(let key): "键 \(VisibleText.quoted(key)) 在此对象中出现两次"
    case .wrongKind(let expected, let found): "此处应为\(expected.chinese)，却是\(found.chinese)"
    case .missingKey(let key): "此对象缺少键 \(VisibleText.quoted(key))"
    case .unknownKey(let key, let nearest):
      "此处没有键 \(VisibleText.quoted(key))\(Self.question(nearest))"
    case .unknownWord(let word, let nearest, let allowed):
      "\(VisibleText.quoted(word)) 不是此处可用的词\(Self.question(nearest))"
        + (nearest == nil && allowed.count <= 12 && !allowed.isEmpty
          ? "：\(allowed.map { VisibleText.quoted($0) }.joined(separator: "、"))" : "")
    case .notAnInteger(let text): "此处应为整数，却是 \(VisibleText.quoted(text))"
    case .integerOutOfRange(let text, let least, let greatest):
      "\(VisibleText.quoted(text)) 不在 \(least) 至 \(greatest) 之间"
    // What a ledger's own readers say of a value has no other form yet.
    case .invalid(let reason): "此处不合格式：\(reason)"
    }
  }

  private static func question(_ nearest: String?) -> String {
    nearest.map { "；是否指 \(VisibleText.quoted($0))？" } ?? ""
  }
}

extension JSONLimits.Bound {
  fileprivate func chinese(_ allowed: Int) -> String {
    switch self {
    case .bytes: "文本超过所容的 \(allowed) 字节"
    case .depth: "嵌套超过 \(allowed) 层"
    case .stringLength: "字符串超过所容的 \(allowed) 字节"
    case .numberLength: "数超过所容的 \(allowed) 字节"
    case .members: "对象的成员超过所容的 \(allowed) 个"
    case .items: "数组的项超过所容的 \(allowed) 个"
    }
  }
}

extension JSONExpectation {
  fileprivate var chinese: String {
    switch self {
    case .value: "一个值"
    case .keyOrEnd: "双引号中的键或 `}`"
    case .key: "双引号中的键"
    case .colon: "键之后的 `:`"
    case .commaOrObjectEnd: "成员之后的 `,` 或 `}`"
    case .commaOrArrayEnd: "项之后的 `,` 或 `]`"
    }
  }
}

extension JSONFound {
  fileprivate var chinese: String {
    switch self {
    case .end: "文本的结尾"
    case .text(let text): " \(VisibleText.quoted(text))"
    }
  }
}

extension JSONKind {
  fileprivate var chinese: String {
    switch self {
    case .object: "对象"
    case .array: "数组"
    case .string: "字符串"
    case .number: "数"
    case .bool: "true 或 false"
    case .null: "null"
    }
  }
}

extension JSONNumberFault {
  fileprivate var chinese: String {
    switch self {
    case .leadingZero: "数的其他数字之前不能有零"
    case .plusSign: "数之前不能有加号"
    case .noDigits: "负号之后须有数字"
    case .noIntegerPart: "小数点之前须有数字"
    case .noFraction: "小数点之后须有数字"
    case .noExponent: "指数须有数字"
    }
  }
}

extension UTF8Fault {
  fileprivate var chinese: String {
    switch self {
    case .strayByte(let byte): "字节 0x\(hexadecimal(byte)) 不能在此"
    case .truncated: "字符没有写完"
    case .overlong: "字符用了多余的字节"
    case .surrogate: "代理对的一半不是字符"
    case .tooLarge: "U+10FFFF 以上没有字符"
    }
  }
}

private func hexadecimal(_ byte: UInt8) -> String {
  (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
}
