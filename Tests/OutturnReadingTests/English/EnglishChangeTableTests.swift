import Testing

/// Tables of an English document whose last two columns tell what something is changed from and to.
@Suite struct EnglishChangeTableTests {
  @Test("A row under From and To promises the last number, named with what the table is of")
  func rates() {
    #expect(
      ReadLines.lines(
        """
        Budget of Milltown 2031

        C. Reduction in harbour duty to help the mills

        Goods From To
        (per cent) (per cent)

        1. Walnuts 90 30

        2. Lamp oil for lighthouses 12.5 2.5

        3. Old nets 15 Nil

        """) == [
          "C 2031 harbour duty on Walnuts rate exactly 30 %",
          "C 2031 harbour duty on Lamp oil for lighthouses rate exactly 2.5 %",
          "C 2031 harbour duty on Old nets rate exactly 0 %",
        ])
  }

  @Test("A name may stand on both sides of its numbers, and existing and proposed head a table too")
  func around() {
    #expect(
      ReadLines.lines(
        """
        Budget of Milltown 2031

        Goods Existing Proposed (per cent) (per cent)

        Meal of dried fish for 15 5 ponds

        """) == ["C 2031 Meal of dried fish ponds rate exactly 5 %"])
  }

  @Test("Without a unit in its head nothing is read")
  func unknown() {
    #expect(
      ReadLines.lines("Budget of Milltown 2031\n\nGoods From To\n\nWalnuts 90 30\n").isEmpty)
  }
}
