/// Names of elements that readers ask for, as small integers, so that a comparison is one instruction.
///
/// Every other name is ``other``; ``HTMLDocument/tag(_:)`` still gives its text.
public enum TagName: UInt8, Sendable, Hashable, CaseIterable {
  case other
  case html, head, body, title, base, link, meta, style, script, noscript, template, slot
  case header, footer, main, nav, aside, section, article, address, hgroup, h1, h2, h3, h4, h5, h6
  case p, hr, pre, blockquote, ol, ul, li, dl, dt, dd, figure, figcaption, div, search, menu, center, dir
  case a, em, strong, small, s, cite, q, dfn, abbr, data, time, code, `var`, samp, kbd, sub, sup, i, b, u, mark
  case bdi, bdo, span, br, wbr, ins, del, font, big, tt, strike, nobr, acronym, blink, marquee
  case img, picture, source, iframe, embed, object, param, video, audio, track, map, area, canvas, applet
  case table, caption, colgroup, col, tbody, thead, tfoot, tr, td, th
  case form, label, input, button, select, datalist, optgroup, option, textarea, output, progress, meter
  case fieldset, legend, details, summary, dialog
  case svg, path, g, text, desc, defs, metadata, foreignobject, use, math, circle, rect
  case frameset, frame, noframes, noembed, xmp, plaintext, listing, isindex, basefont, bgsound, keygen, image, rtc
  case rp, rt, ruby, rb, amp

  /// Lower-case name; empty for ``other``.
  public var name: String { self == .other ? "" : TagName.names[Int(rawValue)] }

  private static let names: [String] = allCases.map { String(describing: $0) }

  /// The tag of a name in lower-case UTF-8.
  init(lowercased name: ArraySlice<UInt8>) { self = TagName.index.value(of: name) ?? .other }

  private static let index = NameIndex(allCases.dropFirst().map { (String(describing: $0), $0) })
}

/// Attribute names that readers ask for often, as small integers.
public enum AttributeName: UInt8, Sendable, Hashable, CaseIterable {
  case other
  case id, `class`, style, href, src, alt, title, name, content, property, rel, type, value, lang, dir, role, hidden
  case media, charset, action, method, width, height, target, datetime, placeholder, srcset, sizes, colspan, rowspan
  case itemscope, itemprop, itemtype, itemid, itemref, data, loading, onclick, `for`, required, sandbox, allow, label
  case httpEquiv, ariaHidden, ariaLabel, dataCfemail, dataSrc, dataHref, dataUrl, bgcolor, align, xmlns, tabindex
  case accept, pubdate

  /// Lower-case name as it stands in a page, for example `aria-label`; empty for ``other``.
  public var name: String {
    guard self != .other else { return "" }
    var out = ""
    for scalar in String(describing: self).unicodeScalars {
      if ("A"..."Z").contains(scalar) { out += "-" }
      out += scalar.properties.lowercaseMapping
    }
    return out
  }

  /// The name given in lower-case UTF-8.
  init(lowercased name: ArraySlice<UInt8>) { self = AttributeName.index.value(of: name) ?? .other }

  private static let index = NameIndex(allCases.dropFirst().map { ($0.name, $0) })
}

/// A fixed table from short ASCII names to values: open addressing, a hash of length and a few bytes.
struct NameIndex<Value: Sendable>: Sendable {
  private var slots: [(name: [UInt8], value: Value)?]
  private let mask: Int

  init(_ entries: [(String, Value)]) {
    var size = 16
    while size < entries.count * 4 { size *= 2 }
    slots = Array(repeating: nil, count: size)
    mask = size - 1
    for (name, value) in entries {
      let bytes = Array(name.utf8)
      var slot = NameIndex.hash(bytes[...]) & mask
      while slots[slot] != nil { slot = (slot + 1) & mask }
      slots[slot] = (bytes, value)
    }
  }

  /// What stands under a name; nil when it is not in the table.
  func value(of name: ArraySlice<UInt8>) -> Value? {
    var slot = NameIndex.hash(name) & mask
    while let entry = slots[slot] {
      if entry.name.count == name.count, entry.name.elementsEqual(name) { return entry.value }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private static func hash(_ name: ArraySlice<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in name.prefix(24) { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int(hash ^ (hash >> 15))
  }
}
