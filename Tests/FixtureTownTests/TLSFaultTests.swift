internal import CTLS
import FixtureTown
import TestSupport
import Testing

@Suite struct TLSFaultTests {
  /// Codes of X.509 verification (`openssl/x509_vfy.h`), or of `ctls_try`.
  static let verdicts: [(TLSFault, Int)] = [
    (.good, 0), (.expired, 10), (.notYetValid, 9), (.wrongHost, 62), (.selfSigned, 18), (.unknownAuthority, 20),
    (.incompleteChain, 20), (.alert, -1), (.silentHandshake, -2), (.closedHandshake, -1), (.plainText, -1),
    (.oldProtocol, -1),
  ]

  @Test(arguments: verdicts)
  func `a careful visitor meets the fault`(_ fault: TLSFault, _ verdict: Int) throws {
    let town = try Town.shared()
    let patience: Int32 = fault == .silentHandshake ? 200 : 20_000
    let host = "\(fault.rawValue).\(Misbehaviour.host)"
    #expect(ctls_try(Int32(town.httpsPort), host, town.authorityFile, patience) == verdict)
  }

  @Test func `each fault has a test`() {
    #expect(Set(Self.verdicts.map(\.0)) == Set(TLSFault.allCases))
  }

  @Test func `a host gets its fault from its rules, and its own certificate without one`() throws {
    let town = try Town.of(
      FixtureHost("www.a.example", pages: [:], behaviour: "certificate: expired"),
      FixtureHost("www.b.example", pages: [:]))
    defer { town.stop() }
    #expect(ctls_try(Int32(town.httpsPort), "www.a.example", town.authorityFile, 20_000) == 10)
    #expect(ctls_try(Int32(town.httpsPort), "www.b.example", town.authorityFile, 20_000) == 0)
  }

  @Test func `two towns do not trust each other`() throws {
    let other = try Town.of()
    defer { other.stop() }
    let port = Int32(try Town.shared().httpsPort)
    #expect(ctls_try(port, "good.\(Misbehaviour.host)", other.authorityFile, 20_000) == 20)
  }
}
