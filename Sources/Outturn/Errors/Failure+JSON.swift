extension Failure {
  /// A mistake in a JSON text, with its line.
  package init(_ error: JSONError) {
    let path = error.path.map { "\($0): " } ?? ""
    self.init(
      zh: path + error.problem.chinese, en: path + error.problem.sentence,
      at: Spot(file: error.file, line: error.position.line, column: error.position.column),
      excerpt: error.excerpt.rendered)
  }
}
