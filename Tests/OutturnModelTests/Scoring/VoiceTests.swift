import OutturnModel
import Testing

/// Whose word a verdict rests on.
@Suite struct VoiceTests {
  func source(_ id: String, _ publisher: String, _ voice: Source.Voice? = nil) throws -> Source {
    var draft = Source.Draft(id: try #require(SourceID(rawValue: id)), title: id)
    draft.publisher = publisher
    draft.voice = voice
    return Source(draft)
  }

  @Test(arguments: [
    ("某市统计局", nil as Source.Voice?, Source.Voice?.some(.independent)),
    ("某市人民政府", nil, .promiser), ("County Audit Office", nil, .independent), ("", nil, nil),
    ("某市人民政府", .independent, .independent),
  ]) func thePublisherShowsItAndAPersonMendsIt(
    publisher: String, voice: Source.Voice?, speaker: Source.Voice?
  ) throws {
    #expect(try source("report", publisher, voice).speaker == speaker)
  }

  @Test func aFigureThatABureauBearsOutIsNotThePromisersAlone() throws {
    let sources = [
      try source("report", "某市人民政府"), try source("communique", "某市统计局"),
    ]
    let scorer = Scorer(
      catalogue: testCatalogue,
      sources: Dictionary(uniqueKeysWithValues: sources.map { ($0.id, $0) }))
    func told(_ source: Source, _ text: String, _ record: String) throws -> Outcome {
      try found(text, record: record).copy { $0.evidence = Evidence(source: source.id) }
    }
    func assess(_ outcomes: [Outcome]) throws -> Assessment {
      scorer.assess(
        try promise(">=100 家"), place: try #require(PlacePath("cn/a")), outcomes: outcomes,
        on: try #require(later))
    }
    let own = try told(sources[0], "110 家", "a-o1")
    #expect(try assess([own]).judgement.voice == .promiser)
    #expect(try assess([own, told(sources[1], "110 家", "a-o2")]).judgement.voice != .promiser)
  }
}
