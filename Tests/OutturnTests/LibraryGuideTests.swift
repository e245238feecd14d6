import Foundation
import Testing

@testable import Outturn

@Suite("The guide to the library shows code that is compiled and what it prints")
struct LibraryGuideTests {
  @Test func show() throws {
    for line in try LibraryGuide.missed(in: "/work/wt/house/data") { print(line) }
    for line in try LibraryGuide.statements(
      in: "2031年政府工作报告\n\n2031年主要目标：地区生产总值增长6%左右，新建口袋公园12个。\n")
    { print(line) }
    for line in try LibraryGuide.reconcile(
      "2031年政府工作报告\n\n2031年主要目标：地区生产总值增长6%左右，新建口袋公园12个。\n",
      with: "2032年政府工作报告\n\n2031年工作回顾：地区生产总值增长5.1%，新建口袋公园13个。\n")
    { print(line) }
    for line in try LibraryGuide.score() { print(line) }
  }
}
