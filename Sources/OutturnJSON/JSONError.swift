/// What is wrong in a JSON text, where, and the line as it stands there.
///
/// It is one reference inside, so that throwing functions stay fast.
public struct JSONError: Error, Sendable, Equatable, CustomStringConvertible {
  private let details: Details

  private final class Details: Sendable {
    let problem: JSONProblem
    let file: String
    let position: SourcePosition
    let path: JSONPath?
    let excerpt: SourceExcerpt

    init(
      problem: JSONProblem, file: String, position: SourcePosition, path: JSONPath?,
      excerpt: SourceExcerpt
    ) {
      self.problem = problem
      self.file = file
      self.position = position
      self.path = path
      self.excerpt = excerpt
    }
  }

  /// What is wrong.
  public var problem: JSONProblem { details.problem }
  /// The file's name as the reader was given it.
  public var file: String { details.file }
  /// Where in the file.
  public var position: SourcePosition { details.position }
  /// Which value, where the problem is in what the text says and not in how it is written.
  public var path: JSONPath? { details.path }
  /// The line with the place marked.
  public var excerpt: SourceExcerpt { details.excerpt }

  /// Makes an error about a place in a text.
  ///
  /// - Parameters:
  ///   - problem: What is wrong.
  ///   - range: The bytes to mark; the error's position is where they begin.
  ///   - bytes: The whole text.
  ///   - file: The file's name for the message.
  ///   - path: Which value is meant, if one is.
  /// - Complexity: O(*range.lowerBound*), for the line's number.
  public init(
    _ problem: JSONProblem, marking range: Range<Int>, in bytes: Span<UInt8>, file: String,
    path: JSONPath? = nil
  ) {
    details = Details(
      problem: problem, file: file,
      position: SourcePosition(of: range.lowerBound, in: bytes), path: path,
      excerpt: SourceExcerpt(of: bytes, marking: range))
  }

  /// Makes an error about a place in a source.
  init(
    _ problem: JSONProblem, marking range: Range<Int>, in source: JSONSource,
    path: JSONPath? = nil
  ) {
    let buffer = unsafe source.buffer
    self.init(problem, marking: range, in: unsafe buffer.span, file: source.file, path: path)
  }

  /// `file:line:column: path: sentence`, without the excerpt.
  public var summary: String {
    let place = "\(VisibleText.of(file, limit: 400)):\(position.line):\(position.column)"
    let which = path.map { "\($0): " } ?? ""
    return "\(place): \(which)\(problem.sentence)"
  }

  /// The summary, then the excerpt on two lines of its own.
  public var description: String { summary + "\n" + excerpt.rendered }

  /// Two errors are equal when they say the same.
  public static func == (left: JSONError, right: JSONError) -> Bool {
    left.problem == right.problem && left.file == right.file && left.position == right.position
      && left.path == right.path && left.excerpt == right.excerpt
  }
}
