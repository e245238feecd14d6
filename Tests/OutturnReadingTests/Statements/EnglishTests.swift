import OutturnReading
import Testing

/// English reports and plans.
@Suite struct EnglishTests {
  static let report = """
    Report on the Work of the Government of Milltown, 2031
    Delivered on January 12, 2031
    I. Review of work in 2030
    GDP grew by 5.2 percent. A total of 12,440 urban jobs were added, and the surveyed urban \
    unemployment rate averaged 5.1 percent. Imports fell by 3.4%.
    II. Main targets and tasks for 2031
    The main targets for this year are: GDP growth of around 5 percent; over 12 million new urban \
    jobs; a drop of around 3 percent in energy consumption per unit of GDP.
    We will build 30 new schools by June 2031, and open 12 km of new cycle lanes by the end of 2032. \
    We will cut energy use per unit of GDP by at least 3 percent.
    """

  @Test("Reads whose figure, how it is told, for when")
  func reads() {
    #expect(
      ReadLines.lines(EnglishTests.report) == [
        "O 2030 GDP growth exactly 5.2 %",
        "O 2030 urban jobs increment exactly 12440 人",
        "O 2030 surveyed urban unemployment rate rate exactly 5.1 %",
        "O 2030 Imports decrease exactly 3.4 %",
        "C 2031 GDP growth about 5 % expected",
        "C 2031 new urban jobs increment moreThan 12000000 人 expected",
        "C 2031 energy consumption per unit of GDP decrease about 3 % expected",
        "C 2031-06 new schools increment exactly 30 个",
        "C 2032-12 new cycle lanes increment exactly 12 公里",
        "C 2031 energy use per unit of GDP decrease atLeast 3 %",
      ])
  }
}
