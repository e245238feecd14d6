extension Matter {
  /// An answer put together from what was told in other measures; nil when there is nothing to
  /// put together.
  func derived(
    _ promised: Figure
  ) -> Result<Comparison.Actual, Comparison.NotComparable>? {
    nil
  }
}
