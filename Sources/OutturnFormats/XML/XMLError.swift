/// Why a text is not XML that is taken in, and where.
public struct XMLError: Error, Hashable, Sendable {
  /// What is wrong.
  public let problem: Problem
  /// The line, from 1.
  public let line: Int
  /// The byte of the line, from 1.
  public let column: Int

  /// Makes an error.
  public init(problem: Problem, line: Int, column: Int) {
    self.problem = problem
    self.line = line
    self.column = column
  }

  /// The kinds of problems.
  public enum Problem: Hashable, Sendable {
    /// The bytes are not UTF-8.
    case notUTF8
    /// The text ends inside markup or with an element still open.
    case endsEarly
    /// Markup that is not well formed; what was expected.
    case malformed(expected: String)
    /// An end tag that does not fit the open element.
    case wrongEnd(found: String, open: String)
    /// A document type declaration; none is taken in.
    case documentType
    /// A reference to an entity other than the five of XML.
    case unknownEntity(String)
    /// Larger, deeper or with more elements than is taken in.
    case tooLarge(String)
  }
}

extension XMLError: CustomStringConvertible {
  /// One sentence: where, what is wrong, what to do.
  public var description: String { "line \(line), column \(column): \(sentence)" }

  /// What is wrong and what to do.
  public var sentence: String {
    switch problem {
    case .notUTF8: "the file is not UTF-8: save it as UTF-8"
    case .endsEarly: "the file ends before its markup does: it may be cut off"
    case .malformed(let expected): "this is not XML: expected \(expected)"
    case .wrongEnd(let found, let open): "</\(found)> closes nothing here: <\(open)> is open"
    case .documentType:
      "a document type declaration is not taken in: remove it, and any entities it defines"
    case .unknownEntity(let name): "&\(name); is not known: write the character itself"
    case .tooLarge(let what): "the file has too much: \(what)"
    }
  }
}
