@testable import Crawl
import Presence
import Testing

struct HeaderBlockTests {
  private func fields(_ head: String) -> [String] {
    HeaderBlock.fields(Array(head.utf8)).map { "\($0.name)=\($0.value)" }
  }

  @Test func `fields are read in order, names as sent, values trimmed`() {
    #expect(fields("HTTP/1.1 200 OK\r\nServer:  x \r\nX-A:\r\nserver: y\r\n\r\n") == ["Server=x", "X-A=", "server=y"])
  }

  @Test func `a folded line continues, a line without name or colon is dropped`() {
    #expect(fields("HTTP/1.1 200 OK\r\nA: b\r\n  c\r\nrien\r\n: vide\r\nD: e\n\n") == ["A=b c", "D=e"])
  }

  @Test func `bytes that are no UTF-8 are read as Latin-1`() {
    let head = Array("HTTP/1.1 200 OK\r\nX: p".utf8) + [0xE2] + Array("t\r\n\r\n".utf8)
    #expect(HeaderBlock.fields(head).first?.value == "pât")
  }

  @Test func `two lengths that differ are seen`() {
    #expect(HeaderBlock.hasTwoLengths(Array("HTTP/1.1 200 OK\r\nContent-Length: 5\r\ncontent-length: 7\r\n\r\n".utf8)))
    #expect(!HeaderBlock.hasTwoLengths(Array("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 5\r\n\r\n".utf8)))
  }
}
