import Crawl
import Testing

struct OpenFilesTests {
  @Test func `the limit of open files is raised once and stays`() {
    let limit = OpenFiles.raiseLimit()
    #expect(limit >= 256)
    #expect(OpenFiles.raiseLimit() == limit)
  }
}
