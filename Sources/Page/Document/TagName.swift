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
  public var name: String { TagName.names[Int(rawValue)] }

  /// Names in the order of the cases (a test compares them): asking each case for its own name takes longer than the
  /// first page.
  static let names: [String] =
    [""]
    + PhraseList.words(
      """
      html head body title base link meta style script noscript template slot header footer main nav aside section \
      article address hgroup h1 h2 h3 h4 h5 h6 p hr pre blockquote ol ul li dl dt dd figure figcaption div search \
      menu center dir a em strong small s cite q dfn abbr data time code var samp kbd sub sup i b u mark bdi bdo \
      span br wbr ins del font big tt strike nobr acronym blink marquee img picture source iframe embed object param \
      video audio track map area canvas applet table caption colgroup col tbody thead tfoot tr td th form label \
      input button select datalist optgroup option textarea output progress meter fieldset legend details summary \
      dialog svg path g text desc defs metadata foreignobject use math circle rect frameset frame noframes noembed \
      xmp plaintext listing isindex basefont bgsound keygen image rtc rp rt ruby rb amp
      """
    ).map { String(decoding: $0, as: UTF8.self) }

  /// The tag of a name in any case.
  init(_ name: UnsafeBufferPointer<UInt8>) { self = TagName.index.value(of: name) ?? .other }

  private static let index = PackedNameTable(allCases.dropFirst().map { ($0.name, $0) })
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
  public var name: String { AttributeName.names[Int(rawValue)] }

  /// Names in the order of the cases.
  static let names: [String] =
    [""]
    + PhraseList.words(
      """
      id class style href src alt title name content property rel type value lang dir role hidden media charset \
      action method width height target datetime placeholder srcset sizes colspan rowspan itemscope itemprop \
      itemtype itemid itemref data loading onclick for required sandbox allow label http-equiv aria-hidden \
      aria-label data-cfemail data-src data-href data-url bgcolor align xmlns tabindex accept pubdate
      """
    ).map { String(decoding: $0, as: UTF8.self) }

  /// The name given in any case.
  init(_ name: UnsafeBufferPointer<UInt8>) { self = AttributeName.index.value(of: name) ?? .other }

  private static let index = PackedNameTable(allCases.dropFirst().map { ($0.name, $0) })
}
