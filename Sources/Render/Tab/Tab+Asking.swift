internal import Foundation

extension Tab {
  private struct World: Decodable {
    let executionContextId: Int
  }

  private struct Evaluated: Decodable {
    struct Value: Decodable {
      let value: String?
    }

    let result: Value
    let exceptionDetails: ExceptionThrown.Details?
  }

  private struct Base64: Decodable {
    let data: String
  }

  private struct Cookies: Decodable {
    let cookies: [RenderCookie]
  }

  /// Evaluates an expression in a world of its own, which the page's scripts cannot reach, and gives its text.
  ///
  /// The text is made well-formed: one lone surrogate would make the whole message unreadable.
  func text(of expression: String, within limit: Duration) async throws(RenderError) -> String {
    let world = try await wire.call(
      "Page.createIsolatedWorld", ["frameId": .text(target), "worldName": "vitrine"], session: session, within: limit,
      as: World.self)
    let answer = try await wire.call(
      "Runtime.evaluate",
      [
        "expression": .text("(async()=>(\(expression)).toWellFormed())()"), "awaitPromise": true,
        "returnByValue": true, "contextId": .number(Double(world.executionContextId)),
        "timeout": .number(limit / .milliseconds(1)),
      ], session: session, within: limit + .milliseconds(500), as: Evaluated.self)
    if let details = answer.exceptionDetails { throw .refused(details.words) }
    guard let text = answer.result.value else { throw .refused("the script gave no text") }
    return text
  }

  /// Asks for bytes that come as Base64.
  func bytes(_ method: String, _ params: JSONValue, within limit: Duration) async throws(RenderError) -> [UInt8] {
    let answer = try await wire.call(method, params, session: session, within: limit, as: Base64.self)
    guard let data = Data(base64Encoded: answer.data) else { throw .refused("\(method): no Base64") }
    return Array(data)
  }

  /// Cookies of the context.
  func cookies() async throws(RenderError) -> [RenderCookie] {
    try await wire.call("Storage.getCookies", ["browserContextId": .text(context)], as: Cookies.self).cookies
  }
}
