/// Names of `<meta>` elements that carry a date, lower-cased.
enum MetaDateNames {
  /// What each is said of and how far it is believed.
  static let table: [String: (DatedEvidence.Meaning, Int)] = {
    var table: [String: (DatedEvidence.Meaning, Int)] = [:]
    for name in published { table[name] = (.published, DateRank.metaPublished) }
    for name in weaklyPublished { table[name] = (.published, DateRank.metaPublished + 3) }
    for name in created { table[name] = (.published, DateRank.pageItem + 1) }
    for name in modified { table[name] = (.modified, DateRank.metaPublished) }
    for name in weaklyModified { table[name] = (.modified, DateRank.header) }
    return table
  }()

  private static let published = [
    "article:published_time", "article:published", "og:published_time", "og:article:published_time", "datepublished",
    "og:pubdate", "og:publish_date", "article.published", "published_at", "publish_date", "publish-date", "pubdate",
    "published_time",
    "publishdate", "published-date", "publication_date", "publication-date", "parsely-pub-date", "sailthru.date",
    "dc.date.issued", "dcterms.issued",
    "rnews:datepublished", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "article_date_original",
    "originalpublicationdate", "bt:pubdate", "displaydate", "date_published", "shareaholic:article_published_time",
    "article:post_date", "citation_publication_date", "citation_online_date", "prism.publicationdate",
    "article_published", "pub_date", "pubyear",
    "mediator_published_time", "ptime", "rbpubdate", "timestamp", "vr:published_time", "video:release_date",
    "article-publish-date", "date_pub", "publisheddate",
  ]
  /// A draft may be made long before it is published.
  private static let created = [
    "dc.date.created", "dcterms.created", "dc.created", "dc:created", "created", "creation_date", "date.created",
    "article.created", "datecreated", "content_create_date", "article:create_at",
  ]
  private static let weaklyPublished = [
    "date", "dc.date", "dc:date", "og:date", "dcterms.date", "datetime", "article:date",
    "analyticsattributes.articledate",
    "release_date", "releasedate", "issued", "news_date", "dc.date.available", "dc.date.published", "search.date",
    "search_date", "post_date", "fulldate", "pdate", "uploaddate", "og:regdate", "weibo: article:create_at",
  ]
  private static let modified = [
    "article:modified_time", "article:modified", "og:updated_time", "og:modified_time", "og:article:modified_time",
    "datemodified", "dc.date.modified", "dcterms.modified", "dc.modified", "last-modified", "lastmodified", "modified",
    "dc:modified", "last_modified", "modified_time", "lastmod", "rnews:datemodified", "article.updated", "utime",
    "cxenseparse:modificationtime", "lastmodifieddate", "lastdate", "last-update", "last_updated_date", "dateupdate",
    "updated_time",
    "article:updated_time", "date_modified", "article:updated", "revision_date",
  ]
  private static let weaklyModified = ["revised", "build", "date.updated"]
}
