/// `--output FILE.xlsx`: what a command writes as CSV, as a workbook with typed cells.
struct WorkbookOutput {
  private let path: String
  private let verb: any Verb.Type

  init(_ path: String, _ verb: any Verb.Type) {
    self.path = path
    self.verb = verb
  }

  func run(
    _ words: [String], _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let format = verb.spec.options.first { $0.long == "format" }
    guard case .choice(let formats)? = format?.value, formats.contains(OutputFormat.csv.rawValue)
    else {
      throw Failure("printsNoTableWorkbook", verb.name)
    }
    let told = try ArgumentParser.parse(words, by: verb.spec, in: environment)
    let hasFormat = told.isGiven(Options.format([.csv]))
    let arguments =
      hasFormat
      ? told : try ArgumentParser.parse(words + ["--format=csv"], by: verb.spec, in: environment)
    let presentation = output.presentation
    output.presentation.width = nil
    output.presentation.hasColor = false
    let before = output.redirect(to: TextSink(.memory))
    defer { output.presentation = presentation }
    let code: ExitCode
    let text: [UInt8]
    do {
      code = try verb.run(arguments, &output)
      text = output.redirect(to: before).buffer
    } catch {
      _ = output.redirect(to: before)
      throw error
    }
    let sheet: Sheet
    do throws(CSVError) {
      sheet = try Sheet(name: verb.name, csv: text)
    } catch {
      throw Failure(error, in: text, named: path)
    }
    try OutputFile.write(WorkbookWriter.write([sheet]), to: environment.path(path), named: path)
    return code
  }
}
