import OutturnFormats
import OutturnModel
import OutturnScorecard

extension FuzzTarget {
  private static let xmlWords = [
    "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<?xml version=\"1.0\"?>",
    "<!DOCTYPE x>",
    "&amp;", "&#x10FFFF;", "&#0;", "&#xD800;", "&lol;", "&", "\"", "'", "=", " ", "\n", "\u{FEFF}",
    "\u{0}", "x:", "<a><a><a><a><a><a><a><a><a><a><a><a>",
  ]
  private static let factWords = [
    "value=", "upper=9; ", "valueTold=79942e7; ", "comparator=between; ", "unit=亿元; ", "unit=%; ",
    "measure=growth; ", "period=2024/2026; ",
    "relation=above; relationTo=cpi; relationBy=1; words=x; ",
    "deed=open; ", "parts=all; ", "progress=done; doneOn=2024-12-31; ", "baselineValue=7; ",
    "restatedOn=2024-06-01; ", "withdrawnOn=2024-07-01; ", "judgedBy=Li; judgedOn=2025-01-01; ",
    "partOf=chenghu-2024-c4k7qz; ", "source=plan; start=9; end=3; quote=x; ", "\\n", "\\", "1e99",
    "-0.50", "99999999999999999999999999",
  ]

  /// A performance report in StratML Part 2.
  static let stratml = FuzzTarget(
    "stratml",
    seeds: [
      "<PerformancePlanOrReport Type=\"Performance_Report\"><Name>x</Name><OtherInformation>source=plan; sourceTitle=Plan; sourceDate=2024-01-15; planYear=2024</OtherInformation><StrategicPlanCore><Goal><Objective><PerformanceIndicator><MeasurementDimension>GDP</MeasurementDimension><UnitOfMeasurement>%</UnitOfMeasurement><MeasurementInstance><TargetResult><NumberOfUnits>6.5</NumberOfUnits><Descriptor><DescriptorName>comparator</DescriptorName><DescriptorValue>about</DescriptorValue></Descriptor><StartDate>2024-01-01</StartDate><EndDate>2024-12-31</EndDate></TargetResult><ActualResult><NumberOfUnits>6</NumberOfUnits></ActualResult></MeasurementInstance><OtherInformation>target: id=chenghu-2024-c4k7qz; measure=growth; unit=%\nactual: status=final; measure=growth\n</OtherInformation></PerformanceIndicator></Objective></Goal></StrategicPlanCore></PerformancePlanOrReport>",
      "<PerformancePlanOrReport><StrategicPlanCore><Goal><Objective><PerformanceIndicator><MeasurementInstance><TargetResult/></MeasurementInstance><OtherInformation>target: indicator=road; period=2024; deed=open\nrestated: restatedOn=2024-06-01; deed=begin\nactual: progress=done; doneOn=2024-12-31</OtherInformation></PerformanceIndicator></Objective></Goal></StrategicPlanCore></PerformancePlanOrReport>",
    ],
    words: xmlWords + factWords + [
      "<TargetResult>", "</TargetResult>",
      "<ActualResult><NumberOfUnits>6</NumberOfUnits></ActualResult>",
      "<EndDate>2024-12-31</EndDate>", "target: ", "actual: ", "restated: ",
      "<MeasurementInstance>",
    ]
  ) { bytes in
    taken { () throws(XMLError) in try StratMLReader.read(bytes) }
  }

  /// Results of activities in IATI 2.03.
  static let iati = FuzzTarget(
    "iati",
    seeds: [
      "<iati-activities version=\"2.03\"><iati-activity><result type=\"1\"><indicator measure=\"2\"><title><narrative>GDP</narrative></title><reference vocabulary=\"99\" code=\"gdp\"/><period><period-start iso-date=\"2024-01-01\"/><period-end iso-date=\"2024-12-31\"/><target value=\"6.5\"><dimension name=\"comparator\" value=\"about\"/><dimension name=\"measure\" value=\"growth\"/><dimension name=\"source\" value=\"plan\"/><dimension name=\"sourceTitle\" value=\"Plan\"/></target><target value=\"6\"><dimension name=\"revision\" value=\"1\"/><dimension name=\"restatedOn\" value=\"2024-06-01\"/></target><actual value=\"6.1\"><dimension name=\"rating\" value=\"met\"/></actual></period></indicator></result></iati-activity></iati-activities>",
      "<iati-activities><iati-activity><result><indicator measure=\"1\"><period><period-end iso-date=\"2024-12-31\"/><target value=\"30\"/><actual value=\"31\"/></period></indicator></result></iati-activity></iati-activities>",
    ],
    words: xmlWords + factWords + [
      "<period>", "</period>", "<target value=\"3\">", "<actual value=\"4\"/>",
      " iso-date=\"2024-02-30\"",
      "<dimension name=\"unit\" value=\"亿元\"/>", "<dimension name=\"value\" value=\"1e3\"/>",
      "<dimension name=\"relation\" value=\"above\"/>", " measure=\"4\"", "<target/>",
    ]
  ) { bytes in
    taken { () throws(XMLError) in try IATIReader.read(bytes) }
  }

  /// What was taken in of a foreign file, by kind; every sentence about what was not is made.
  private static func taken(_ read: () throws(XMLError) -> ImportedPromises) -> String {
    do throws(XMLError) {
      let imported = try read()
      guard !imported.skipped.contains(where: { $0.description.isEmpty || $0.line < 1 }) else {
        fault("something is left out without a word")
      }
      let kinds = Set(
        imported.promises.map { promise in
          "\(promise.target.measure)\(promise.restatements.count)\(min(promise.outcomes.count, 3))"
        }
          + imported.skipped.map { String(String(describing: $0.problem).prefix { $0 != "“" }) })
      let shape = kinds.sorted().prefix(4).joined(separator: " ")
      return "\(imported.promises.count) \(imported.sources.count) \(shape)"
    } catch {
      guard error.line > 0, error.column > 0, !error.sentence.isEmpty else {
        fault("a fault without a place")
      }
      return String(String(describing: error.problem).prefix { $0 != "(" })
    }
  }
}
