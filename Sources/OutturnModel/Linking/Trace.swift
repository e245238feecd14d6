extension Linker {
  public func trace(_ c: [Commitment], _ o: [Outcome], madeIn: [SourceID: Int]) -> [String] {
    let run = LinkingRun(linker: self, commitments: c, outcomes: o, madeIn: madeIn)
    return c.indices.flatMap { i -> [String] in
      run.index.near(run.promised[i]).filter { run.mayAnswer(i, $0) }.map { j in
        let s = run.promised[i].signals(run.told[j])
        return "F\t\(c[i].id)\t\(o[j].id)\t\(s.weighed(by: run.weights(i)))\t" + Signal.allCases.map { "\(s[$0])" }.joined(separator: ",")
      }
    } + ["N\t" + Signal.allCases.map(\.word).joined(separator: ",")]
  }
}
