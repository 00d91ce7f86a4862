import Page
import Testing

@Suite struct CharsetTests {
  @Test(arguments: [
    ("<meta charset=ISO-8859-15>", nil, "iso-8859-15"),
    ("<meta charset=latin1>", nil, "windows-1252"),
    ("<meta charset=utf-8>", "text/html; charset=iso-8859-2", "iso-8859-2"),
    ("<META HTTP-EQUIV='content-type' CONTENT='text/html; charset=\"koi8-r\"'>", nil, "koi8-r"),
    ("<meta content='text/html; charset=koi8-r'>", nil, "windows-1252"),
    ("<!-- <meta charset=koi8-r> --><meta charset=utf-16>", nil, "utf-8"),
    ("<p title='<meta charset=koi8-r>'>", nil, "windows-1252"),
    ("<meta charset=no-such-set><meta charset=big5>", nil, "big5"),
    ("café", nil, "utf-8"),
    ("cafe", nil, "windows-1252"),
    ("\u{FEFF}<meta charset=koi8-r>", "text/html; charset=koi8-r", "utf-8"),
  ])
  func `a character set is decided as a browser does`(html: String, contentType: String?, name: String) {
    #expect(Charset.decide(Array(html.utf8), contentType: contentType).name == name)
  }

  @Test func `a declaration may stand after kilobytes of comments`() {
    let html =
      "<!--" + String(repeating: "x", count: 20_000) + "--><script>var a = '<b>';</script><meta charset=euc-jp>"
    #expect(Charset.decide(Array(html.utf8), contentType: nil).name == "euc-jp")
  }

  @Test(
    arguments: [
      ([0x63, 0x61, 0x66, 0xE9, 0x20, 0x80, 0x20, 0x92], "windows-1252", "café € ’"),
      ([0xA4, 0x20, 0xBD], "iso-8859-15", "€ œ"),
      ([0x41, 0xE9], "iso-8859-1", "Aé"),
      ([0xD0, 0xD2], "koi8-r", "пр"),
      ([0xA4, 0xA2, 0xFF, 0x41], "euc-jp", "あ\u{FFFD}A"),
      ([0x43, 0xE9, 0x21, 0xC3, 0xA9], "utf-8", "C\u{FFFD}!é"), ([0x66, 0x65, 0x72, 0x6D, 0xE9], "utf-8", "fermé"),
    ] as [([UInt8], String, String)])
  func `bytes become the letters of their character set`(bytes: [UInt8], charset: String, text: String) {
    #expect(readPage(bytes, contentType: "text/html; charset=\(charset)").text.string() == text)
  }

  @Test func `UTF-16 is read by its byte order mark and NUL bytes are dropped`() {
    #expect(readPage([0xFF, 0xFE, 0x4F, 0, 0x6B, 0], contentType: nil).text.string() == "Ok")
    #expect(readPage(Array("O\0k".utf8), contentType: nil).text.string() == "Ok")
  }
}
