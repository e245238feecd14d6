import OutturnJSON

extension Failure {
  /// A mistake in a JSON text, with its line.
  init(_ error: JSONError) {
    let path = error.path.map { "\($0): " } ?? ""
    let sentence = path + error.problem.sentence
    self.init(
      zh: sentence, en: sentence,
      at: Spot(file: error.file, line: error.position.line, column: error.position.column),
      excerpt: error.excerpt.rendered)
  }
}
