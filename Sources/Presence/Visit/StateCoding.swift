/// Coded flat: `{"name":"errorStatus","status":500}`, `{"name":"down","cause":{…}}`.
extension SiteState {
  private enum Key: String, CodingKey { case name, cause, status, url }
  private enum Name: String, Codable {
    case none, up, down, errorStatus, parked, underConstruction, suspended, hosterDefault, softNotFound
    case botWall, loginWall, disallowed, emptyWithoutScript, movedTo
  }

  private var name: Name {
    switch self {
    case .none: .none
    case .up: .up
    case .down: .down
    case .errorStatus: .errorStatus
    case .parked: .parked
    case .underConstruction: .underConstruction
    case .suspended: .suspended
    case .hosterDefault: .hosterDefault
    case .softNotFound: .softNotFound
    case .botWall: .botWall
    case .loginWall: .loginWall
    case .disallowed: .disallowed
    case .emptyWithoutScript: .emptyWithoutScript
    case .movedTo: .movedTo
    }
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    switch try container.decode(Name.self, forKey: .name) {
    case .none: self = .none
    case .up: self = .up
    case .down: self = .down(try container.decode(FetchFailure.Cause.self, forKey: .cause))
    case .errorStatus: self = .errorStatus(try container.decode(Int.self, forKey: .status))
    case .parked: self = .parked
    case .underConstruction: self = .underConstruction
    case .suspended: self = .suspended
    case .hosterDefault: self = .hosterDefault
    case .softNotFound: self = .softNotFound
    case .botWall: self = .botWall
    case .loginWall: self = .loginWall
    case .disallowed: self = .disallowed
    case .emptyWithoutScript: self = .emptyWithoutScript
    case .movedTo: self = .movedTo(try container.decode(WebURL.self, forKey: .url))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(name, forKey: .name)
    switch self {
    case .down(let cause): try container.encode(cause, forKey: .cause)
    case .errorStatus(let status): try container.encode(status, forKey: .status)
    case .movedTo(let url): try container.encode(url, forKey: .url)
    default: break
    }
  }
}

/// Coded flat: `{"name":"timeout","phase":"connect"}`.
extension FetchFailure.Cause {
  private enum Key: String, CodingKey { case name, phase, fault, isCertain }
  private enum Name: String, Codable {
    case dns, refused, unreachable, timeout, tls, tooLarge, redirectLoop, badResponse, reset, blockedAddress, cancelled
  }

  private var name: Name {
    switch self {
    case .dns: .dns
    case .refused: .refused
    case .unreachable: .unreachable
    case .timeout: .timeout
    case .tls: .tls
    case .tooLarge: .tooLarge
    case .redirectLoop: .redirectLoop
    case .badResponse: .badResponse
    case .reset: .reset
    case .blockedAddress: .blockedAddress
    case .cancelled: .cancelled
    }
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    switch try container.decode(Name.self, forKey: .name) {
    case .dns: self = .dns(isCertain: try container.decode(Bool.self, forKey: .isCertain))
    case .refused: self = .refused
    case .unreachable: self = .unreachable
    case .timeout: self = .timeout(try container.decode(FetchFailure.Phase.self, forKey: .phase))
    case .tls: self = .tls(try container.decode(FetchFailure.Fault.self, forKey: .fault))
    case .tooLarge: self = .tooLarge
    case .redirectLoop: self = .redirectLoop
    case .badResponse: self = .badResponse
    case .reset: self = .reset
    case .blockedAddress: self = .blockedAddress
    case .cancelled: self = .cancelled
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(name, forKey: .name)
    switch self {
    case .dns(let isCertain): try container.encode(isCertain, forKey: .isCertain)
    case .timeout(let phase): try container.encode(phase, forKey: .phase)
    case .tls(let fault): try container.encode(fault, forKey: .fault)
    default: break
    }
  }
}
