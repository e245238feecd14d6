/// `outturn diff --from DATE [--to DATE]`
enum DiffVerb: Verb {
  static let name = "diff"

  static let format = Options.format([.text, .jsonl])

  static var spec: CommandSpec {
    command(
      .look, [],
      [
        Options.from.spec, Options.to.spec, Options.places.spec, Options.periods.spec, format.spec,
        Options.output.spec, Options.ledger.spec,
      ])
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    guard let earlier = try arguments.value(Options.from, as: .moment) else {
      throw Failure("fromDateNeeded")
    }
    let later = try arguments.value(Options.to, as: .moment)
    if let later, later < earlier { throw Failure("beforeFrom") }
    let open = try OpenLedger(arguments, &output)
    let choice = try LinkChoice(arguments, open.ledger.file())
    let years = choice.periods.map(\.first.year).min().flatMap { first in
      choice.periods.map(\.last.year).max().map { first...$0 }
    }
    let found = try open.ledger.difference(
      from: earlier, to: later, in: Selection(places: choice.places, years: years))
    var last: VolumeAddress?
    for (address, edit) in found {
      if output.isClosed { break }
      let story = ChangeStory(edit, in: address?.place, output.language)
      if arguments[format] == .jsonl {
        output.raw(json(story, address).compact() + [0x0A])
        continue
      }
      if let address, address != last {
        output.line(StyledText("\(address)", .strong))
        last = address
      }
      output.line("\(story.kind.sign) \(story.record) \(story.id)  \(story.brief)")
      story.printFields(to: &output)
    }
    if found.isEmpty, arguments[format] != .jsonl { output.say("nothingDifferent") }
    return .fine
  }

  private static func json(_ story: ChangeStory, _ address: VolumeAddress?) -> JSONValue {
    guard case .object(var object) = story.json() else { return .null }
    object["place"] = address.map { .string($0.place.description) } ?? .null
    object["year"] = address.map { .integer(Int64($0.year)) } ?? .null
    return .object(object)
  }
}
