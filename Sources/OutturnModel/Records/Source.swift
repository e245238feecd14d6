/// A document that makes commitments or reports outcomes.
@dynamicMemberLookup
public struct Source: Hashable, Sendable {
  @usableFromInline let fields: Shared<Draft>

  /// All that is known of a source, to be changed by ``Source/copy(_:)``.
  public struct Draft: Hashable, Sendable {
    /// Its id.
    public var id: SourceID
    /// What it is called.
    public var title: String
    /// Who published it, empty when not known.
    public var publisher = ""
    /// When it was published: a day, or only a month or a year where that is all that is known.
    public var date: Period?
    /// The place it speaks of.
    public var place: PlacePath?
    /// The year it plans for.
    public var planYear: Int?
    /// The time it speaks of, where it plans for no year.
    public var about: Period?
    /// The SHA-256 of its bytes, 64 lower-case hexadecimal digits.
    public var sha256: String?
    /// Where it was found.
    public var url: String?
    /// Where a copy of it is kept.
    public var archived: String?
    /// How far it was read; nil is in part.
    public var extent: Extent?
    /// Who read it.
    public var readBy: ReadBy?
    /// Whether the promiser speaks in it; nil is not known.
    public var voice: Voice?
    /// Other names it answers to, readable ones.
    public var aliases: [String] = []

    /// What every source says.
    public init(id: SourceID, title: String) {
      self.id = id
      self.title = title
    }
  }

  /// How far a source was read.
  public enum Extent: String, Hashable, Sendable, CaseIterable {
    /// Every statement in it was taken in or decided on.
    case whole
    /// Some of it.
    case part
    /// Single figures were taken from it.
    case figures
  }

  /// Who read a source.
  public enum ReadBy: String, Hashable, Sendable, CaseIterable {
    /// Somebody.
    case person
    /// The report reader.
    case program
  }

  /// Who speaks in a source.
  public enum Voice: String, Hashable, Sendable, CaseIterable, Named {
    /// Whoever made the promises.
    case promiser
    /// Somebody else: an auditor, a statistical office, a newspaper.
    case independent
  }

  /// All that it says.
  public var draft: Draft { fields.value }
  /// Its id.
  public var id: SourceID { fields.value.id }

  /// What it says, one by one.
  @inlinable public subscript<Value>(dynamicMember path: KeyPath<Draft, Value>) -> Value {
    fields.value[keyPath: path]
  }

  /// Makes a source.
  public init(
    id: SourceID, title: String, publisher: String = "", date: Period? = nil,
    place: PlacePath? = nil, planYear: Int? = nil, sha256: String? = nil, url: String? = nil
  ) {
    var draft = Draft(id: id, title: title)
    draft.publisher = publisher
    draft.date = date
    draft.place = place
    draft.planYear = planYear
    draft.sha256 = sha256
    draft.url = url
    self.init(draft)
  }

  /// Makes a source of all that is known of it.
  public init(_ draft: Draft) { fields = Shared(draft) }

  /// The same but for what is changed.
  public func copy(_ change: (inout Draft) -> Void) -> Source {
    var draft = fields.value
    change(&draft)
    return Source(draft)
  }
}
