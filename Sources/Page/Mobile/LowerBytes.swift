/// Attribute values in lower-case ASCII bytes, for searching in them.
enum LowerBytes {
  /// The first 2,000 bytes of a value; empty when the attribute is absent.
  static func of(
    _ attribute: AttributeName, _ node: HTMLDocument.Node, _ document: HTMLDocument
  ) -> ArraySlice<UInt8> {
    (document.attributeUTF8(attribute, of: node) ?? []).prefix(2000).map(CSSText.lower)[...]
  }
}
