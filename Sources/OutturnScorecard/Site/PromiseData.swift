import OutturnJSON
import OutturnModel

/// What a promise's page tells machines: a schema.org ClaimReview and a W3C Web Annotation, as
/// JSON-LD.
struct PromiseData {
  let frame: PageFrame
  let assessment: Assessment
  let sentence: String

  var html: HTML {
    var items = [review]
    if let annotation { items.append(annotation) }
    return items.map { item in
      // Text inside a script element must not hold markup, whatever the JSON says.
      var bytes: [UInt8] = []
      for byte in item.compact() {
        switch byte {
        case UInt8(ascii: "<"): bytes += "\\u003c".utf8
        case UInt8(ascii: ">"): bytes += "\\u003e".utf8
        case UInt8(ascii: "&"): bytes += "\\u0026".utf8
        default: bytes.append(byte)
        }
      }
      let text = HTML(trusted: String(decoding: bytes, as: UTF8.self))
      return "<script type=\"application/ld+json\">\(text)</script>"
    }.joined()
  }

  private var review: JSONValue {
    let words = frame.words
    let commitment = assessment.commitment
    let source = commitment.evidence.flatMap { frame.context[$0.source] }
    let name = frame.context.name(of: commitment.indicator, in: words.language)
    var claim: JSONObject = [
      "@type": "Claim",
      "author": [
        "@type": "GovernmentOrganization",
        "name": .string(frame.context.name(of: assessment.place, in: words.language)),
      ],
    ]
    if let date = source?.date { claim["datePublished"] = .string(date.description) }
    if let url = WebAddress.safe(source?.url) { claim["appearance"] = .string(url) }
    var rating: JSONObject = [
      "@type": "Rating", "alternateName": .string(words.verdict(of: assessment)),
    ]
    if let merit = assessment.verdict.merit {
      rating["ratingValue"] = .integer(Int64(merit))
      rating["bestRating"] = 4
      rating["worstRating"] = 0
    }
    var review: JSONObject = [
      "@context": "https://schema.org",
      "@type": "ClaimReview",
      "identifier": .string(commitment.id.rawValue),
      "claimReviewed": .string(
        commitment.evidence?.clause?.text
          ?? "\(name)\(words.colon)\(words.target(commitment.target))"),
      "itemReviewed": .object(claim),
      "reviewRating": .object(rating),
      "reviewBody": .string(sentence),
      "inLanguage": .string(frame.tag(words.language)),
    ]
    if !frame.context.ledger.isEmpty {
      review["author"] = ["@type": "Organization", "name": .string(frame.context.ledger)]
    }
    if let date = frame.context.date { review["datePublished"] = .string(date.description) }
    return .object(review)
  }

  private var annotation: JSONValue? {
    guard let evidence = assessment.commitment.evidence, let clause = evidence.clause else {
      return nil
    }
    var selectors: [JSONValue] = [["type": "TextQuoteSelector", "exact": .string(clause.text)]]
    if let span = clause.span {
      selectors.append(
        [
          "type": "TextPositionSelector", "start": .integer(Int64(span.start)),
          "end": .integer(Int64(span.end)),
        ])
    }
    let source = frame.context[evidence.source]
    return [
      "@context": "http://www.w3.org/ns/anno.jsonld",
      "type": "Annotation",
      "target": [
        "source": .string(WebAddress.safe(source?.url) ?? "urn:outturn:source:\(evidence.source)"),
        "selector": .array(selectors),
      ],
    ]
  }
}
