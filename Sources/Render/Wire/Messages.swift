internal import Foundation

/// What is read of every message before anyone looks closer.
struct Envelope: Decodable {
  struct Fault: Decodable {
    let message: String
  }

  let id: Int?
  let method: String?
  let sessionId: String?
  let error: Fault?
}

/// An event of the browser, with the bytes of its whole message.
struct WireEvent: Sendable {
  let method: String
  let session: String?
  let bytes: [UInt8]

  private struct Carrier<Params: Decodable>: Decodable {
    let params: Params
  }

  /// Its parameters; nil when they are not as expected.
  func params<Params: Decodable>(_ type: Params.Type) -> Params? {
    (try? JSONDecoder().decode(Carrier<Params>.self, from: Data(bytes)))?.params
  }
}

/// The part of a reply that a caller wants.
struct Reply<Value: Decodable>: Decodable {
  let result: Value
}

/// A reply of which only the coming matters.
struct Nothing: Decodable {}

/// What is known of a target when a session to it opens.
struct AttachedTarget: Decodable {
  struct Info: Decodable {
    let targetId: String
    let type: String
    let browserContextId: String?
  }

  let sessionId: String
  let targetInfo: Info
}

/// A request that waits for our answer.
struct RequestPaused: Decodable {
  struct Request: Decodable {
    let url: String
    let method: String
  }

  let requestId: String
  let request: Request
  let frameId: String
  let resourceType: String
}

/// A document that a frame shows now.
struct FrameNavigated: Decodable {
  struct Frame: Decodable {
    let id: String
    let parentId: String?
    let url: String
    let urlFragment: String?
  }

  let frame: Frame
}

/// An exception that no script caught.
struct ExceptionThrown: Decodable {
  struct Details: Decodable {
    struct Thrown: Decodable {
      let description: String?
    }

    let text: String
    let exception: Thrown?

    /// What the console shows.
    var words: String { exception?.description ?? text }
  }

  let exceptionDetails: Details
}

/// A call of `console`.
struct ConsoleCalled: Decodable {
  struct Argument: Decodable {
    let value: String?
    let description: String?

    private enum CodingKeys: String, CodingKey { case value, description }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      value = try? values.decode(String.self, forKey: .value)
      description = try? values.decode(String.self, forKey: .description)
    }
  }

  let type: String
  let args: [Argument]
}

/// What the browser itself says of a page.
struct LogEntryAdded: Decodable {
  struct Entry: Decodable {
    let level: String
    let text: String
  }

  let entry: Entry
}
