import Testing

/// `outturn prove --verdict`: a verdict is proved by the records, the policy and the catalogue that it rests on, and
/// whoever checks it judges by them again.
@Suite struct VerdictProofTests {
  private static let begin = """
    set -e
    outturn init book -q > /dev/null; export OUTTURN_LEDGER=book
    new() { outturn record "$@" --place cn/lake/chenghu -q | sed -n 's/^id  *//p'; }
    gdp=$(new commitment 'GDP +6%' --period 2024)
    new commitment 'CPI <= 3%' --period 2024 > /dev/null
    told=$(new outcome 'GDP +5.8%' --period 2024)
    new outcome 'urban jobs 55,000' --period 2024 > /dev/null
    outturn link "$gdp" "$told" -q > /dev/null

    """

  @Test func whoHasItJudgesAgain() throws {
    try withTemporaryFolder { folder in
      let finished = try runShell(
        Self.begin + """
          outturn seal -q -o seal.txt
          outturn prove "$gdp" --verdict --on 2025-03-01 -o proof.txt
          sed -n 2p proof.txt; grep -c '^record' proof.txt
          mv book away
          outturn verify --proof proof.txt --seal seal.txt | sed -n 2,3p
          verdict=$(sed -n 's/^scored .* //p' proof.txt)
          sed "2s/$verdict/met/" proof.txt > better.txt
          outturn verify --proof better.txt --seal seal.txt | tail -n 1
          sed "/^record $told/d" proof.txt > without.txt
          outturn verify --proof without.txt --seal seal.txt | tail -n 1
          """, cwd: folder)
      #expect(
        finished.stdout == """
          scored 2025-03-01 default notMet
          5
          Judged again by the records, policy and catalogue proven (2025-03-01, profile default):
            not met: 5.8% against 6%: 0.2 points short.
          It does not hold: judged again by these records the verdict is not met.
          It does not hold: judged again by these records the verdict is not notMet.

          """, "\(finished.stderr)")
    }
  }

  /// What was sealed would be judged otherwise: the proof has to be of what is sealed.
  @Test func whatIsNotSealedIsNotProved() throws {
    try withTemporaryFolder { folder in
      let finished = try runShell(
        Self.begin + """
          outturn seal -q -o seal.txt
          outturn amend "$told" value=7 --why misread -q > /dev/null
          outturn prove "$gdp" --verdict || echo "exit $?"
          outturn seal -q -o later.txt
          outturn prove "$gdp" --verdict -o proof.txt
          outturn verify --proof proof.txt --seal later.txt > /dev/null; echo $?
          """, cwd: folder)
      #expect(finished.stdout == "exit 2\n0\n", "\(finished.stderr)")
    }
  }
}
