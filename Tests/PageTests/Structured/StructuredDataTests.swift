import Page
import Testing

@Suite struct StructuredDataTests {
  /// Items of a syntax in a compact JSON of our own, for comparing.
  private func items(_ html: String, _ syntax: StructuredItem.Syntax) -> [String] {
    readPage(html).structured.filter { $0.syntax == syntax }.map { compact($0.item) }
  }

  private func compact(_ value: JSONValue) -> String {
    switch value {
    case .null: "null"
    case .bool(let flag): flag ? "true" : "false"
    case .number: value.text ?? ""
    case .string(let text): "'" + text + "'"
    case .array(let elements): "[" + elements.map(compact).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { $0.key + ":" + compact($0.value) }.joined(separator: ",") + "}"
    }
  }

  private func linkedData(_ block: String) -> [String] {
    items("<script type='application/ld+json'>\(block)</script>", .jsonLD)
  }

  @Test(arguments: [
    (#"{"@context":"https://schema.org","@type":"Bakery","name":"Léa"}"#, ["{@type:'Bakery',name:'Léa'}"]),
    (#"{"@graph":[{"@type":"A"},{"@type":["B","http://schema.org/C"]}]}"#, ["{@type:'A'}", "{@type:['B','C']}"]),
    (#"[{"@type":"A"},{"@type":"B"}]"#, ["{@type:'A'}", "{@type:'B'}"]),
    (
      #"{"http://schema.org/name":"x","n":1.50,"t":true,"z":null,"u":"\u00e9\ud83d\ude00\/"}"#,
      ["{name:'x',n:1.5,t:true,z:null,u:'é😀/'}"]
    ),
  ])
  func `linked data is read as published`(block: String, expected: [String]) { #expect(linkedData(block) == expected) }

  @Test(arguments: [
    #"/* shop */ {"@type":"A", // why"# + "\n" + #""name":"x",}"#, #"<![CDATA[ {"@type":"A","name":"x"} ]]>"#,
    #"<!-- {"@type":"A","name":"x"} -->"#, #"{'@type':'A','name':'x'}"#, #"{@type:"A" "name":"x"}"#,
    #"{"@type":"A",,"name":"x"}}"#, #"{"@type":"A","name":"x""#,
    #"{&quot;@type&quot;:&quot;A&quot;,&quot;name&quot;:&quot;x&quot;};"#,
    #"{"@type":"A""# + "\n" + #""name":"x"}"#,
  ])
  func `a broken block still gives its facts`(block: String) {
    #expect(linkedData(block) == ["{@type:'A',name:'x'}"])
  }

  @Test func `quotes that nobody escaped stay inside their text`() {
    #expect(linkedData(#"{"name":"Le "Petit" Léa","@type":"A"}"#) == [#"{name:'Le "Petit" Léa',@type:'A'}"#])
    #expect(linkedData("{\"name\":\"deux\nlignes\",\"@type\":\"A\"}") == ["{name:'deux\nlignes',@type:'A'}"])
    #expect(linkedData(#"{"image":,"@type":"A"}"#).first?.contains("@type") == true)
  }

  @Test func `a hopeless block does not cost the others`() {
    let html =
      "<script type='application/ld+json'>}} nothing {{{</script><script type='application/LD+JSON'>{\"@type\":\"B\"}</script>"
    #expect(items(html, .jsonLD).last == "{@type:'B'}")
  }

  @Test(arguments: [
    String(repeating: "[", count: 200_000), String(repeating: "{\"a\":", count: 60_000),
    "[" + String(repeating: "1,", count: 100_000) + "1]", "{\"a\":\"" + String(repeating: "x\" ", count: 60_000),
  ])
  func `hostile blocks end`(block: String) { _ = linkedData(block) }

  @Test(arguments: [
    (
      "<div itemscope itemtype='http://schema.org/Store'><b itemprop=name>Chez <i>Léa</i></b></div>",
      "{@type:'Store',name:'Chez Léa'}"
    ),
    (
      "<div itemscope><a itemprop=url href='/x y'>z</a><img itemprop=image src=a.png><meta itemprop=n content=5>"
        + "<time itemprop=d datetime=2024-01-02>hier</time><data itemprop=v value=7>sept</data></div>",
      "{url:'https://www.exemple.fr/x%20y',image:'https://www.exemple.fr/a.png',n:'5',d:'2024-01-02',v:'7'}"
    ),
    (
      "<div itemscope itemref='p q'><i itemprop='a b'>1</i></div><p id=p itemprop=c>2</p><p id=q><b itemprop=a>3",
      "{a:['1','3'],b:'1',c:'2'}"
    ),
    (
      "<div itemscope itemid='urn:x'><div itemprop=address itemscope itemtype=https://schema.org/PostalAddress>"
        + "<span itemprop=postalCode>33600</span></div><span itemprop=name>L<script>x</script>éa</span></div>",
      "{@id:'urn:x',address:{@type:'PostalAddress',postalCode:'33600'},name:'Léa'}"
    ),
    (
      "<div itemscope><link itemprop=additionalType href=http://schema.org/Winery><link itemprop=open href=http://schema.org/True></div>",
      "{@type:'Winery',open:true}"
    ),
    (
      "<p itemprop=address itemscope itemtype=http://schema.org/PostalAddress><b itemprop=postalCode>33600</b></p>",
      "{@type:'PostalAddress',postalCode:'33600'}"
    ),
  ])
  func `microdata values follow their elements`(html: String, expected: String) {
    #expect(items(html, .microdata) == [expected])
  }

  @Test func `an item that refers to itself ends`() {
    let html = "<div id=a itemscope itemref=b></div><div id=b itemprop=x itemscope itemref='a b'></div>"
    #expect(items(html, .microdata).count == 1)
  }

  @Test func `open graph keeps its names and repeated values`() {
    let html =
      "<meta property=og:title content='Léa'><meta name=OG:image content=a><meta property=og:image content=b><meta property=fb:app_id content=1>"
    #expect(items(html, .openGraph) == ["{og:title:'Léa',og:image:['a','b']}"])
  }

  @Test func `references and nested businesses are found`() {
    let page = readPage(
      #"""
      <script type="application/ld+json">{"@graph":[{"@type":"WebSite","publisher":{"@id":"#b"}},
      {"@type":"WebPage","about":{"@type":"Bakery","@id":"#b","name":"L&eacute;a"}}, {"@id":"#b","@type":"Organization"}]}</script>
      """#)
    #expect(page.businesses.map(\.types) == [["Bakery"], ["Organization"]])
    #expect(page.businesses.first?.item["name"]?.text == "Léa")
    #expect(page.structured.first?.item["publisher"].map { page.resolved($0)["@type"]?.text } == "Organization")
  }
}
