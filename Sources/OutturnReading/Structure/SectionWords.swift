import OutturnModel
import OutturnTables

/// What a phrase of sections.tsv is for.
public enum SectionCue: String, Sendable, CaseIterable {
  /// In a heading: what follows reviews.
  case reviewHeading = "review-heading"
  /// In a heading: what follows plans.
  case planHeading = "plan-heading"
  /// In a heading that names a year: the work of that year.
  case workHeading = "work-heading"
  /// In a sentence of the plan's year: what is aimed at.
  case planGoal = "plan-goal"
  /// At the head of a sentence: the year under review.
  case reviewSentence = "review-sentence"
  /// At the head of a sentence: the year ahead.
  case planSentence = "plan-sentence"
  /// Several years up to now: the last five, a term of office.
  case reviewYears = "review-years"
  /// Several years ahead.
  case planYears = "plan-years"
  /// In the first clause of a sentence, with the plan's year before it: this plans.
  case planWord = "plan-word"
  /// At the head of a sentence in a review: the months of the plan's own year that are over.
  case reviewCurrent = "review-current"
  /// The first half of a year.
  case firstHalf = "first-half"
  /// The second half of a year.
  case secondHalf = "second-half"
  /// The sentence that hands the report to the assembly.
  case opening
  /// The audience is addressed.
  case salutation
  /// Thanks, the end.
  case closing
  /// Heads the explanations of terms behind a report.
  case glossary
  /// What kind of document it is.
  case documentTitle = "document-title"
  /// The office of the one who speaks.
  case office
  /// The kind of place a name ends in.
  case place
  /// The assembly the report is given to.
  case assembly
  /// A line that holds it is an advertisement or belongs to the web page.
  case advertisement
  /// A line cannot begin with it unless it goes on with the line before.
  case continuation
  /// After a digit at the end of a line, a line that begins with it goes on with that figure.
  case figureContinuation = "figure-continuation"
  /// A word before or after a hyphen that stays.
  case compoundPart = "compound-part"
  /// （上接…）: the text goes on from another page.
  case turnedFrom = "turned-from"
  /// （下转…）: the text goes on on another page.
  case turnedTo = "turned-to"
  /// Ends a heading that names a year.
  case headingEnd = "heading-end"
  /// May follow the words that end a heading.
  case headingTail = "heading-tail"
}

/// The words that divide a report, from sections.tsv.
public final class SectionWords: Sendable {
  /// The table that ships inside the program.
  public static let shipped = SectionWords(Table(outturn_table_sections(), columns: 3))

  /// The phrases that tell what a heading's part does.
  let headings: PhraseTable<SectionCue>
  /// The phrases that end a heading, and those that may yet follow them.
  let headingEnds: PhraseTable<SectionCue>
  let headingTails: PhraseTable<SectionCue>
  /// The phrases in a sentence that promise.
  let planWords: PhraseTable<SectionCue>
  /// The phrases that tell what a year's plan aims at.
  let planGoals: PhraseTable<SectionCue>
  /// The phrases that thank and end.
  let closings: PhraseTable<SectionCue>
  /// The phrases that head an explanation of terms.
  let glossaries: PhraseTable<SectionCue>
  /// The phrases that begin a sentence and tell what it does.
  let sentences: PhraseTable<SectionCue>
  /// The phrases of the title, the date line and the speaker's line.
  let frame: PhraseTable<SectionCue>
  /// The phrases of advertisements and page chrome.
  let advertisements: PhraseTable<SectionCue>
  /// The phrases that carry a line on.
  let continuations: PhraseTable<SectionCue>

  /// The phrases that tell where a text goes on.
  let turns: PhraseTable<SectionCue>

  /// Reads a table of three columns: use, phrase, remark. Rows of an unknown use are left out.
  public init(_ table: Table) {
    var phrases: [(phrase: String, payload: SectionCue)] = []
    for row in table.rows {
      guard let cue = SectionCue(rawValue: String(row[0])) else { continue }
      phrases.append((String(row[1]), cue))
    }
    func pick(_ cues: Set<SectionCue>) -> PhraseTable<SectionCue> {
      PhraseTable(phrases.filter { cues.contains($0.payload) })
    }
    headings = pick([
      .reviewHeading, .planHeading, .workHeading, .reviewYears, .planYears, .firstHalf, .secondHalf,
      // 2019年和今年以来工作回顾 plans nothing.
      .reviewCurrent,
    ])
    headingEnds = pick([.headingEnd])
    headingTails = pick([.headingTail])
    planWords = pick([.planWord])
    planGoals = pick([.planGoal])
    closings = pick([.closing])
    glossaries = pick([.glossary])
    sentences = pick([
      .reviewSentence, .planSentence, .reviewYears, .planYears, .reviewCurrent, .salutation,
    ])
    frame = pick([.documentTitle, .office, .place, .assembly, .salutation, .opening])
    advertisements = pick([.advertisement])
    continuations = pick([.continuation, .figureContinuation, .compoundPart])
    turns = pick([.turnedFrom, .turnedTo])
  }
}
