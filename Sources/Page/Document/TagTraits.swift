/// What a parser and a reader must know of each element.
///
/// Source: https://html.spec.whatwg.org/multipage/parsing.html, and for blocks the user agent style sheet.
struct TagTraits: OptionSet, Sendable {
  let rawValue: UInt16

  /// Has no content and no end tag.
  static let void = TagTraits(rawValue: 1 << 0)
  /// Its start closes an open paragraph.
  static let closesParagraph = TagTraits(rawValue: 1 << 1)
  /// "Special" in the standard's sense: an end tag of an inline element does not reach over it.
  static let special = TagTraits(rawValue: 1 << 2)
  /// Ends the scope in which an end tag looks for its start tag.
  static let scope = TagTraits(rawValue: 1 << 3)
  /// May stand in `<head>`.
  static let headContent = TagTraits(rawValue: 1 << 4)
  /// Its content is no markup.
  static let rawText = TagTraits(rawValue: 1 << 5)
  /// Begins and ends a line of visible text.
  static let block = TagTraits(rawValue: 1 << 6)
  /// Its text is not shown.
  static let unseen = TagTraits(rawValue: 1 << 7)
  /// Ends an `<svg>` or `<math>` in which it stands by mistake.
  static let breaksForeign = TagTraits(rawValue: 1 << 8)
  /// `table`, `tbody`, `thead`, `tfoot`, `tr`.
  static let tableContext = TagTraits(rawValue: 1 << 9)
  /// A picture or a control: parts the words around it.
  static let replaced = TagTraits(rawValue: 1 << 10)

  private static let lists: [(TagTraits, [TagName])] = [
    (
      .void,
      [
        .area, .base, .br, .col, .embed, .hr, .img, .input, .link, .meta, .param, .source, .track, .wbr, .basefont,
        .bgsound, .frame, .keygen, .isindex, .image,
      ]
    ),
    (
      .closesParagraph,
      [
        .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl, .dt, .dd, .li, .fieldset,
        .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr, .main, .menu, .nav,
        .ol, .p, .pre, .listing, .search, .section, .summary, .table, .ul, .xmp, .plaintext,
      ]
    ),
    (
      .special,
      [
        .address, .applet, .area, .article, .aside, .base, .basefont, .bgsound, .blockquote, .body, .br, .button,
        .caption, .center, .col, .colgroup, .dd, .details, .dir, .div, .dl, .dt, .embed, .fieldset, .figcaption,
        .figure, .footer, .form, .frame, .frameset, .h1, .h2, .h3, .h4, .h5, .h6, .head, .header, .hgroup, .hr, .html,
        .iframe, .img, .input, .keygen, .li, .link, .listing, .main, .marquee, .menu, .meta, .nav, .noembed, .noframes,
        .noscript, .object, .ol, .p, .param, .plaintext, .pre, .script, .search, .section, .select, .source, .style,
        .summary, .table, .tbody, .td, .template, .textarea, .tfoot, .th, .thead, .title, .tr, .track, .ul, .wbr, .xmp,
        .foreignobject, .desc,
      ]
    ),
    (.scope, [.applet, .caption, .html, .table, .td, .th, .marquee, .object, .template, .foreignobject, .desc, .body]),
    (
      .headContent,
      [
        .title, .base, .link, .meta, .style, .script, .noscript, .template, .basefont, .bgsound, .noframes, .head,
        .html,
      ]
    ),
    (.rawText, [.script, .style, .textarea, .title, .xmp, .iframe, .noembed, .noframes, .noscript]),
    (
      .block,
      [
        .address, .article, .aside, .blockquote, .body, .center, .dd, .details, .dialog, .dir, .div, .dl, .dt,
        .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr, .html,
        .legend, .li, .listing, .main, .menu, .nav, .ol, .optgroup, .option, .p, .pre, .search, .section, .summary,
        .table, .caption, .tbody, .thead, .tfoot, .tr, .ul, .xmp, .select, .textarea,
      ]
    ),
    (
      .unseen,
      [
        .head, .title, .script, .style, .template, .noscript, .iframe, .noembed, .noframes, .textarea, .datalist,
        .video, .audio, .canvas, .defs, .desc, .metadata, .param, .source, .rp,
      ]
    ),
    (
      .breaksForeign,
      [
        .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed, .h1, .h2, .h3, .h4, .h5,
        .h6, .head, .hr, .i, .img, .li, .listing, .menu, .meta, .nobr, .ol, .p, .pre, .ruby, .s, .small, .span, .strong,
        .strike, .sub, .sup, .table, .tt, .u, .ul, .var, .section, .article, .footer, .header, .form, .input, .button,
      ]
    ),
    (.tableContext, [.table, .tbody, .thead, .tfoot, .tr]),
    (
      .replaced,
      [
        .img, .picture, .iframe, .embed, .object, .video, .audio, .canvas, .input, .button, .select, .textarea, .svg,
        .progress, .meter, .image,
      ]
    ),
  ]

  static let table: [TagTraits] = {
    var table = [TagTraits](repeating: [], count: 256)
    for (trait, tags) in lists {
      for tag in tags { table[Int(tag.rawValue)].insert(trait) }
    }
    return table
  }()
}

extension TagName {
  var traits: TagTraits { TagTraits.table[Int(rawValue)] }

  /// `h1`…`h6`.
  public var isHeading: Bool { rawValue >= TagName.h1.rawValue && rawValue <= TagName.h6.rawValue }

  /// Begins and ends a line of visible text.
  public var isBlock: Bool { traits.contains(.block) }
}
