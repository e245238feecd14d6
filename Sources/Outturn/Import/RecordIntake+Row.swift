import OutturnLedger
import OutturnModel

extension RecordIntake {
  /// Takes a row of a table in, with the id it had and how it was taken out where it comes from.
  package mutating func add(_ record: NewRecord, from row: RecordRow) throws -> Result {
    let result = try add(record, told: row.id)
    if case .new(let id) = result, let withdrawal = row.withdrawal,
      let address = VolumeAddress(place: record.place, year: record.period.volumeYear)
    {
      also(.withdraw(id, withdrawal, in: address))
    }
    return result
  }
}
