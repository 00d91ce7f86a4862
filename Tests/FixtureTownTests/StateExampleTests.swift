import TestSupport
import Testing

@Suite struct StateExampleTests {
  @Test func `every state has examples that can be read`() throws {
    let examples = try StateExample.all()
    let states = Set(examples.map(\.state))
    #expect(
      states == [
        "parked", "hosterDefault", "suspended", "underConstruction", "botWall", "loginWall", "emptyWithoutScript",
        "softNotFound", "errorStatus", "up",
      ])
    for state in states { #expect(examples.count { $0.state == state } >= 3, "\(state)") }
    #expect(examples.count { $0.state == "up" } >= 15)
    #expect(examples.allSatisfy { !$0.body.isEmpty && $0.url.hasPrefix("https://") })
    #expect(examples.first { $0.name == "linkedin" }?.status == 999)
    #expect(examples.first { $0.name == "datadome" }?.headers.contains { $0.name == "X-DataDome" } == true)
  }
}
