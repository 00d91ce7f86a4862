extension BrowserSettings {
  enum CodingKeys: String, CodingKey {
    case executables, user, group, temporaryFolder, width, height, scale, locale, timeZone, secondsPerPage,
      quietInMilliseconds, longestSettleInMilliseconds, requestsPerPage, navigationsPerPage, pagesAtOnce,
      pagesPerBrowser, memoryInMiB, scriptHeapInMiB, largestMessageInBytes, isolatesNetwork
  }

  /// Reads what is there; the rest keeps its default. Throws for values of the wrong type, never for missing ones.
  public init(from decoder: any Decoder) throws {
    self.init()
    let values = try decoder.container(keyedBy: CodingKeys.self)
    func read<Value: Decodable>(_ key: CodingKeys, _ path: WritableKeyPath<BrowserSettings, Value>) throws {
      if let value = try values.decodeIfPresent(Value.self, forKey: key) { self[keyPath: path] = value }
    }
    try read(.executables, \.executables)
    try read(.user, \.user)
    try read(.group, \.group)
    try read(.temporaryFolder, \.temporaryFolder)
    try read(.width, \.width)
    try read(.height, \.height)
    try read(.scale, \.scale)
    try read(.locale, \.locale)
    try read(.timeZone, \.timeZone)
    try read(.secondsPerPage, \.secondsPerPage)
    try read(.quietInMilliseconds, \.quietInMilliseconds)
    try read(.longestSettleInMilliseconds, \.longestSettleInMilliseconds)
    try read(.requestsPerPage, \.requestsPerPage)
    try read(.navigationsPerPage, \.navigationsPerPage)
    try read(.pagesAtOnce, \.pagesAtOnce)
    try read(.pagesPerBrowser, \.pagesPerBrowser)
    try read(.memoryInMiB, \.memoryInMiB)
    try read(.scriptHeapInMiB, \.scriptHeapInMiB)
    try read(.largestMessageInBytes, \.largestMessageInBytes)
    try read(.isolatesNetwork, \.isolatesNetwork)
  }
}
