/// The programs that sign and check signatures, as the surroundings have them.
extension Environment {
  func openSSL() throws(Failure) -> OpenSSL { try OpenSSL(in: variables["PATH"]) }

  func sshKeygen() throws(Failure) -> SSHKeygen { try SSHKeygen(in: variables["PATH"]) }
}
