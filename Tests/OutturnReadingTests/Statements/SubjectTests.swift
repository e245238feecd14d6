import OutturnReading
import Testing

/// Whose figure it is.
@Suite struct SubjectTests {
  @Test(
    "Names what is measured by its own words",
    arguments: [
      ("全市生产总值完成512.3亿元、增长6.1%。", ["全市生产总值", "全市生产总值"]),
      ("固定资产投资320亿元，增长8%，增幅居全省第4位。", ["固定资产投资", "固定资产投资", "固定资产投资增幅"]),
      ("新增86所公办幼儿园。", ["公办幼儿园"]),
      ("东区改造提升14条道路。", ["东区改造提升道路"]),
      ("高新区完成工业投资37亿元。", ["高新区工业投资"]),
      ("大河水库等21个项目开工建设。", ["项目开工"]),
      ("68个村、1.2万贫困人口达到标准。", ["村", "贫困人口达到标准"]),
      ("用户突破30万户，占全省的12%。", ["用户", "用户占全省比重"]),
      ("民生支出占一般公共预算支出的71%。", ["民生支出占一般公共预算支出比重"]),
      ("新建中小学校9所、改扩建4所。", ["中小学校", "改扩建中小学校"]),
      ("2028年以来生产总值年均增长5%。", ["生产总值年均增长"]),
      ("通过招考、聘用等方式推出2万个工作岗位。", ["推出工作岗位"]),
    ] as [(String, [String])])
  func names(_ sentence: String, _ expected: [String]) {
    #expect(subjects(ReadLines.review(sentence)) == expected)
  }

  @Test(
    "Gives figures to subjects in order",
    arguments: [
      (
        "甲县、乙县粮食产量分别下降2.1%、3.4%。", ["甲县粮食产量 2.1", "乙县粮食产量 3.4"]
      ),
      (
        "班列开行320班、货重15万吨，分别增长12%、18.5%。",
        ["班列开行 320", "班列货重 150000", "班列开行 12", "班列货重 18.5"]
      ),
      (
        "优质小麦、优质大豆、优质花生种植面积分别达到50万、20万、6万亩。",
        ["优质小麦种植面积 500000", "优质大豆种植面积 200000", "优质花生种植面积 60000"]
      ),
      ("国家级、省级龙头企业分别达到3家、41家。", ["国家级龙头企业 3", "省级龙头企业 41"]),
      ("生产总值增速分别高出全国、全省1.2个、0.4个百分点。", ["生产总值增速 1.2", "生产总值增速 0.4"]),
    ] as [(String, [String])])
  func distributes(_ sentence: String, _ expected: [String]) {
    let lines = ReadLines.review(sentence).map { $0.split(separator: " ").map(String.init) }
    #expect(lines.map { "\($0[2]) \($0[5])" } == expected)
  }

  private func subjects(_ lines: [String]) -> [String] {
    lines.map { $0.split(separator: " ").map(String.init)[2] }
  }
}
