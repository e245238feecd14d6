/// Things of one kind, one a row for people or one a line for programs.
struct Listing<Item> {
  struct Column {
    let title: Localized
    let overflow: TextTable.Overflow
    let cell: (Item) -> String

    init(
      _ zh: String, _ en: String, _ overflow: TextTable.Overflow = .keep,
      _ cell: @escaping (Item) -> String
    ) {
      title = Localized(zh: zh, en: en)
      self.overflow = overflow
      self.cell = cell
    }
  }

  let items: [Item]
  /// The first one tells which item it is.
  let columns: [Column]
  let json: (Item) -> JSONValue

  func print(as format: OutputFormat?, to output: inout Output) {
    switch format {
    case .json: output.raw(JSONValue.array(items.map(json)).pretty())
    case .jsonl: for item in items { output.raw(json(item).compact() + [0x0A]) }
    default:
      let language = output.language
      var table = TextTable(columns.map { .init(title: $0.title[language], overflow: $0.overflow) })
      for item in items {
        table.add(
          columns.enumerated().map { index, column in
            .init(column.cell(item), index == 0 ? .strong : .plain)
          })
      }
      table.print(to: &output)
    }
  }
}
