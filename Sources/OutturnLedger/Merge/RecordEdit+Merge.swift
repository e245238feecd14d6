extension RecordEdit {
  /// The edit that makes the record what this one makes it, of nothing; a removal stays one.
  var asAddition: RecordEdit {
    switch self {
    case .commitment(let edit): .commitment(edit.asAddition)
    case .outcome(let edit): .outcome(edit.asAddition)
    case .link(let edit): .link(edit.asAddition)
    case .opinion(let edit): .opinion(edit.asAddition)
    case .mention(let edit): .mention(edit.asAddition)
    case .search(let edit): .search(edit.asAddition)
    case .source(let edit): .source(edit.asAddition)
    case .indicator(let edit): .indicator(edit.asAddition)
    case .place(let edit): .place(edit.asAddition)
    case .settings(let edit): .settings(edit.asAddition)
    }
  }

  /// The edit that takes the record away.
  var asRemoval: RecordEdit {
    switch self {
    case .commitment(let edit): .commitment(.removed(edit.latest))
    case .outcome(let edit): .outcome(.removed(edit.latest))
    case .link(let edit): .link(.removed(edit.latest))
    case .opinion(let edit): .opinion(.removed(edit.latest))
    case .mention(let edit): .mention(.removed(edit.latest))
    case .search(let edit): .search(.removed(edit.latest))
    case .source(let edit): .source(.removed(edit.latest))
    case .indicator(let edit): .indicator(.removed(edit.latest))
    case .place(let edit): .place(.removed(edit.latest))
    case .settings(let edit): .settings(.removed(edit.latest))
    }
  }

  /// The edit that makes of what is there now just what this one makes; `nil` if there is nothing to do.
  func taking(_ now: RecordEdit?) -> RecordEdit? {
    switch (self, now) {
    case (.commitment(let edit), .commitment(let now)): edit.taking(now).map { .commitment($0) }
    case (.outcome(let edit), .outcome(let now)): edit.taking(now).map { .outcome($0) }
    case (.link(let edit), .link(let now)): edit.taking(now).map { .link($0) }
    case (.opinion(let edit), .opinion(let now)): edit.taking(now).map { .opinion($0) }
    case (.mention(let edit), .mention(let now)): edit.taking(now).map { .mention($0) }
    case (.search(let edit), .search(let now)): edit.taking(now).map { .search($0) }
    case (.source(let edit), .source(let now)): edit.taking(now).map { .source($0) }
    case (.indicator(let edit), .indicator(let now)): edit.taking(now).map { .indicator($0) }
    case (.place(let edit), .place(let now)): edit.taking(now).map { .place($0) }
    case (.settings(let edit), .settings(let now)): edit.taking(now).map { .settings($0) }
    default: isRemoval ? nil : asAddition
    }
  }

  /// The same, as a new version of the record that is there now.
  func replacing(_ now: RecordEdit?) throws(LedgerError) -> RecordEdit? {
    switch (self, now) {
    case (.commitment(let edit), .commitment(let now)):
      let version = (now.after?.version ?? 0) + 1
      return Edit(before: now.after, after: edit.after?.numbered(version)).map { .commitment($0) }
    case (.outcome(let edit), .outcome(let now)):
      let version = (now.after?.version ?? 0) + 1
      return Edit(before: now.after, after: try edit.after?.numbered(version)).map {
        .outcome($0)
      }
    default: return taking(now)
    }
  }
}

extension Edit {
  fileprivate var asAddition: Edit { after.map { .added($0) } ?? self }

  fileprivate func taking(_ now: Edit) -> Edit? { Edit(before: now.after, after: after) }
}
