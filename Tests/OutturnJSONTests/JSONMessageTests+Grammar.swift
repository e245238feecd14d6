/// What the reader says about how a text is written.
extension JSONMessageTests {
  static let grammar = [
    Case(
      "",
      "file.json:1:1: expected a value, found the end of the text\n1 | \n  | ^"),
    Case(
      "\u{FEFF}{}",
      """
      file.json:1:1: the text begins with a byte-order mark (U+FEFF); save it as UTF-8 without one
      1 | <U+FEFF>{}
        | ^^^^^^^^
      """),
    Case(
      "{\"指标\":\"产值\" \"unit\":\"%\"}",
      """
      file.json:1:12: expected `,` or `}` after the member, found `"`
      1 | {"指标":"产值" "unit":"%"}
        |                ^
      """),
    Case(
      "[1 2]",
      """
      file.json:1:4: expected `,` or `]` after the item, found `2`
      1 | [1 2]
        |    ^
      """),
    Case(
      "[\n  True\n]\n",
      """
      file.json:2:3: expected a value, found `True`
      2 |   True
        |   ^^^^
      """),
    Case(
      "{name: 1}",
      """
      file.json:1:2: expected a key in double quotes or `}`, found `name`
      1 | {name: 1}
        |  ^^^^
      """),
    Case(
      "{\"a\": 1, 'b': 2}",
      """
      file.json:1:10: expected a key in double quotes, found `'`
      1 | {"a": 1, 'b': 2}
        |          ^
      """),
    Case(
      "{\"a\" = 1}",
      """
      file.json:1:6: expected `:` after the key, found `=`
      1 | {"a" = 1}
        |      ^
      """),
    Case(
      "{\"a\": [1, 2\n\n",
      """
      file.json:1:12: expected `,` or `]` after the item, found the end of the text
      1 | {"a": [1, 2
        |            ^
      """),
    Case(
      "[1, 2 , ]",
      """
      file.json:1:7: there is a comma, but nothing follows it
      1 | [1, 2 , ]
        |       ^
      """),
    Case(
      "{\"a\": 1,\n}",
      """
      file.json:1:8: there is a comma, but nothing follows it
      1 | {"a": 1,
        |        ^
      """),
    Case(
      "[1, // one\n 2]",
      """
      file.json:1:5: JSON has no comments
      1 | [1, // one
        |     ^
      """),
    Case(
      "[007]",
      """
      file.json:1:2: a number has no zero in front of its other digits
      1 | [007]
        |  ^^^
      """),
    Case(
      "[+7]",
      """
      file.json:1:2: a number has no plus sign in front
      1 | [+7]
        |  ^
      """),
    Case(
      "[-]",
      """
      file.json:1:2: the minus sign must be followed by a digit
      1 | [-]
        |  ^
      """),
    Case(
      "[.5]",
      """
      file.json:1:2: a number needs a digit before its decimal point
      1 | [.5]
        |  ^
      """),
    Case(
      "[8.]",
      """
      file.json:1:2: a number needs a digit after its decimal point
      1 | [8.]
        |  ^^
      """),
    Case(
      "[8.4e+]",
      """
      file.json:1:2: a number needs a digit in its exponent
      1 | [8.4e+]
        |  ^^^^^
      """),
    Case(
      "\"a\u{1B}[31m\"",
      """
      file.json:1:3: the control character U+001B must be escaped in a string
      1 | "a<U+001B>[31m"
        |   ^^^^^^^^
      """),
    Case(
      #""C:\data""#,
      #"""
      file.json:1:4: a backslash must be followed by one of " \ / b f n r t u, found `data`
      1 | "C:\data"
        |    ^^
      """#),
    Case(
      #""\u12""#,
      #"""
      file.json:1:2: \u must be followed by four hexadecimal digits
      1 | "\u12"
        |  ^^
      """#),
    Case(
      #""中\uD83D""#,
      #"""
      file.json:1:3: the escape \uD83D is half of a surrogate pair and stands alone
      1 | "中\uD83D"
        |    ^^^^^^
      """#),
    Case(
      "[\"abc]",
      """
      file.json:1:2: the string that begins here has no closing quote
      1 | ["abc]
        |  ^
      """),
    Case(
      "{} {}",
      """
      file.json:1:4: there is something after the end of the value
      1 | {} {}
        |    ^
      """),
    Case(
      "{\"年\": 1, \"年\": 2}",
      """
      file.json:1:10: $: the key `年` stands twice in this object
      1 | {"年": 1, "年": 2}
        |           ^^^^
      """),
  ]
}
