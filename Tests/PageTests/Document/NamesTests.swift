import Testing

@testable import Page

struct NamesTests {
  @Test(arguments: TagName.allCases.dropFirst()) func `an element's name is that of its case`(tag: TagName) {
    #expect(tag.name == String(describing: tag))
    let written = Array(tag.name.uppercased().utf8)
    #expect(written.withUnsafeBufferPointer { TagName($0) } == tag)
  }

  @Test(arguments: AttributeName.allCases.dropFirst())
  func `an attribute's name is that of its case, with hyphens`(attribute: AttributeName) {
    #expect(attribute.name.replacing("-", with: "") == String(describing: attribute).lowercased())
    let written = Array(attribute.name.utf8)
    #expect(written.withUnsafeBufferPointer { AttributeName($0) } == attribute)
  }

  @Test(arguments: ["", "x", "blockquotes", "a-very-long-custom-element-name", "data-cfemails"])
  func `other names are other`(name: String) {
    #expect(Array(name.utf8).withUnsafeBufferPointer { TagName($0) } == .other)
    #expect(Array(name.utf8).withUnsafeBufferPointer { AttributeName($0) } == .other)
  }
}
