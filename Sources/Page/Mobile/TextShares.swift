/// How much of the visible text each element holds.
struct TextShares: Sendable {
  private var nodes: [HTMLDocument.Node] = []
  /// Bytes before each run, and all bytes at the end.
  private var sums: [Int] = [0]

  init(_ page: Page) {
    let text = page.separatedText
    nodes.reserveCapacity(text.runs.count)
    for (position, run) in text.runs.enumerated() {
      let end = position + 1 < text.runs.count ? text.runs[position + 1].start : text.utf8.count
      nodes.append(run.node)
      sums.append((sums.last ?? 0) + max(0, end - run.start))
      order = order && (position == 0 || nodes[position - 1] <= run.node)
    }
    document = page.document
  }

  private let document: HTMLDocument
  /// Text turned round by CSS may put runs out of order; then shares are unknown.
  private var order = true

  /// All bytes of visible text.
  var total: Int { sums.last ?? 0 }

  /// Bytes of visible text inside an element.
  func bytes(in node: HTMLDocument.Node) -> Int {
    guard order else { return 0 }
    return sums[position(of: document.end(of: node))] - sums[position(of: node)]
  }

  /// Share of the visible text inside an element, 0…1; 0 for an empty page.
  func share(of node: HTMLDocument.Node) -> Double { total > 0 ? Double(bytes(in: node)) / Double(total) : 0 }

  /// The longest runs and their bytes.
  func longest(_ most: Int) -> [(HTMLDocument.Node, Int)] {
    let lengths = nodes.indices.map { (nodes[$0], sums[$0 + 1] - sums[$0]) }
    return Array(lengths.sorted { ($0.1, $1.0) > ($1.1, $0.0) }.prefix(most))
  }

  private func position(of node: HTMLDocument.Node) -> Int {
    var low = 0
    var high = nodes.count
    while low < high {
      let middle = (low + high) / 2
      if nodes[middle] < node { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
