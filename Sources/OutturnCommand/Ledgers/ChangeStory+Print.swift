extension ChangeStory {
  /// Tells changes, a line each with what is different below.
  static func print(
    _ changes: [RecordChange], in place: PlacePath?, most: Int, to output: inout Output
  ) {
    for change in changes.prefix(most) {
      let story = ChangeStory(change.edit, in: place, output.language)
      let action = change.action.rawValue
      let done = action == story.record ? action : "\(action) \(story.record)"
      output.line("  \(done) \(story.id)  \(story.brief)")
      story.printFields(to: &output)
    }
    if changes.count > most {
      let more = changes.count - most
      output.say("andMore", more)
    }
  }

  /// What is different, a line a field below the record's.
  func printFields(to output: inout Output) {
    for field in fields { output.line("    \(ChangeStory.line(field))") }
  }
}
